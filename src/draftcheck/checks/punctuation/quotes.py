"""Quotation marks: which way they face, and one quotation in another (GB/T 15834-2011 4.8)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .quote_marks import turned

_SIDES = {"“": "前", "”": "后", "‘": "前", "’": "后"}


def quote_direction(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Straight \" in Chinese text, and curly marks that face the wrong way."""
    for p in reference.reading.prose:
        for mark in turned(p.text):
            position = p.at(mark.place, mark.place + 1)
            if p.text[mark.place] == '"':
                message, kind = "中文里用弯引号“ ”，这里用了直引号", "straight"
            else:
                message, kind = f"引号方向反了，这里应为{_SIDES[mark.right]}引号（{mark.right}）", f"{p.part} {p.index}"
            yield Hit(position, message, TextFix(mark.right), kind=kind)


_PAIR_MARK = Pattern(r"[“”]|(?<![A-Za-z])[‘’](?![A-Za-z\d])|[‘](?=[A-Za-z])|(?<=[A-Za-z])’(?![A-Za-z])", ("“", "‘"))
_HAN = Pattern(r"[\u4e00-\u9fff]")


def quotes_nested(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """“” straight inside “”, and ‘’ with no “” around it; silent while a quotation runs over paragraphs."""
    running = False
    for p in reference.reading.prose:
        text = p.text
        if not _PAIR_MARK.may_match(text) and "”" not in text:
            continue
        balance = text.count("“") - text.count("”")
        inside_one = running
        if balance or (text.lstrip().startswith("“") and text.rstrip().endswith("”")):
            running = balance > 0
        if inside_one or balance:
            continue
        if turned(text):
            continue
        for depth, start, end in _pairs(text):
            words = text[start + 1 : end - 1]
            if depth == 1 and text[start] == "“":
                yield Hit(p.at(start, end), "引号里面的引号用单引号‘ ’", TextFix(f"‘{words}’", Safety.ASK))
            elif depth == 0 and text[start] == "‘" and _HAN.search(words):
                yield Hit(p.at(start, end), "外面一层引号用双引号“ ”", TextFix(f"“{words}”", Safety.ASK))


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """Depth, start and end of each quotation; none where marks do not pair."""
    open_: list[int] = []
    found: list[tuple[int, int, int]] = []
    for match in _PAIR_MARK.compiled.finditer(text):
        mark, at = match[0], match.start()
        if mark in "“‘":
            open_.append(at)
        elif not open_ or text[open_[-1]] != {"”": "“", "’": "‘"}[mark]:
            return []
        else:
            start = open_.pop()
            found.append((len(open_), start, at + 1))
    return [] if open_ else sorted(found, key=lambda pair: pair[1])


RULES = (
    Rule(
        id="punctuation.quote-direction",
        title="引号方向或形式错",
        source="GB/T 15834-2011 4.8",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="前引号、后引号各有方向，中文里不用直引号。多半是输入法没有切换，或者从网页粘贴而来。英寸、代码里的不报。",
        check=quote_direction,
        gather=Gather.DOCUMENT,
        fix=Safety.SAFE,
        bad={
            '全市开展«"»节水«"»宣传。': "全市开展“节水”宣传。",
            "全市开展«”»节水«“»宣传。": "全市开展“节水”宣传。",
            "全市开展“节水«“»宣传。": "全市开展“节水”宣传。",
            '全市开展“节水«"»宣传。': "全市开展“节水”宣传。",
            "落实“河长制«“»、«”»林长制”。": "落实“河长制”、“林长制”。",
        },
        good=(
            "全市开展“节水”宣传。",
            '采购24"显示器两台。',
            '网页写作<a href="x">，变量name="abc"。',
            "“各单位要提高认识。\n“各部门要密切配合。”",
            "他说：“要学习‘首问负责’制度。”",
            "落实三服务”工作要求，推进“放管服改革。",
        ),
    ),
    Rule(
        id="punctuation.quotes-nested",
        title="引号套用不当",
        source="GB/T 15834-2011 4.8",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="引号里面还要用引号时，外面一层用双引号，里面一层用单引号。",
        check=quotes_nested,
        fix=Safety.ASK,
        bad={
            "会议强调：“要落实«“首问负责”»制度。”": "会议强调：“要落实‘首问负责’制度。”",
            "推行«‘首问负责’»制度。": "推行“首问负责”制度。",
            "他说：“把«“河长制”»和«“林长制”»都建起来。”": "他说：“把‘河长制’和‘林长制’都建起来。”",
        },
        good=(
            "会议强调：“要落实‘首问负责’制度。”",
            "推行“首问负责”“一次告知”制度。",
            "It’s a test。办好’99世界园艺博览会。",
            "会议指出：“要提高认识。\n推行‘首问负责’制度。\n要密切配合。”",
            "“要落实‘河长制’。\n“要落实‘林长制’。”",
        ),
    ),
)
