"""Quotation marks, brackets and book-title marks in pairs (GB/T 15834-2011 4.8, 4.9)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from .quote_marks import mended

_OPENERS = {"（": "）", "(": "）", "〔": "〕", "【": "】", "《": "》", "〈": "〉", "“": "”", "‘": "’"}
_CLOSERS = {"）": "（", ")": "（", "〕": "〔", "】": "【", "》": "《", "〉": "〈", "”": "“", "’": "‘"}
_MARKS = Pattern(r"[（(）)〔〕【】《》〈〉“”‘’]", tuple(_OPENERS) + tuple(_CLOSERS))
_PAIRS = {
    "（": "括号", "〔": "六角括号", "【": "方头括号", "《": "书名号", "〈": "单书名号", "“": "双引号", "‘": "单引号",
}  # fmt: skip
_LIST_MARK = Pattern(
    r"(?:^|[\s\u3000，。；：、,;:（(])"
    r"(?:\d{1,3}|[０-９]{1,3}|[a-zA-Z]|[一二三四五六七八九十]{1,3}|[甲乙丙丁戊己庚辛壬癸]|[ivxIVX]{1,4}|[Ⅰ-ⅿ])$"
)
_APOSTROPHE = Pattern(r"[A-Za-z]’|.?’\d")  # it’s, ’99
_QUOTES = "“‘"
_SENTENCE_ENDS = (*"。！？；…）”’", "")
_REACH = {"“": 30, "‘": 30, "（": 12}  # paragraphs that a quotation or a bracket may run over


class _Lone(Value):
    """A mark without its partner; `opens` tells which one is there. `pair` is the opening form; `crossed`: its
    partner stands there, but another pair was opened between and not closed."""

    place: int
    pair: str
    opens: bool
    crossed: bool = False


def unclosed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Marks without a partner, and pairs that cross, within a paragraph.

    A quotation or a bracket may run over several paragraphs, and a title stand on several lines: then the partner is
    looked for there.
    """
    shown = [e for e in draft.elements if e.role is not Role.EMPTY]
    texts = [e.paragraph for e in shown]
    # Quotation marks that only face the wrong way are another rule's.
    lone = [_lone_marks(mended(p.text)) if _MARKS.may_match(p.text) else [] for p in texts]
    for here in range(len(texts)):
        for mark in [m for m in lone[here] if m.opens]:
            partner = _partner(texts, lone, here, mark) or _in_title(shown, lone, here, mark)
            if partner is not None:
                last, closing = partner
                for n in range(here, last + 1):
                    lone[n] = [m for m in lone[n] if not (m.pair == mark.pair and m.opens)]
                if closing is not None:
                    lone[last].remove(closing)
    for p, marks in zip(texts, lone, strict=True):
        if len(marks) == 2 and marks[0].opens and not marks[1].opens and marks[0].pair != marks[1].pair:
            yield _mismatched(p, *marks)
            continue
        for pair in dict.fromkeys(mark.pair for mark in marks):
            yield _told(p, [mark for mark in marks if mark.pair == pair])


def _mismatched(p: Paragraph, first: _Lone, second: _Lone) -> Hit:
    """“纲要（草案）》: one fault, told once."""
    halves = f"{p.text[first.place]}……{p.text[second.place]}"
    message = f"前后两半不是一对（{halves}），请改成同一种"
    return Hit(p.at(first.place, first.place + 1), message, related=(_at(p, second),), others=1)


def _told(p: Paragraph, marks: list[_Lone]) -> Hit:
    first = marks[0]
    name, here, there = _PAIRS[first.pair], "前", "后"
    if not first.opens:
        here, there = there, here
    if first.crossed:
        message = f"{name}与别的成对标点交叉，请调整先后"
    elif first.pair == "“" and '"' in p.text:
        message = f"{name}的{here}一半是弯引号，{there}一半用了直引号，请统一"
    else:
        message = f"{name}缺{there}一半，请补上或删去{here}一半"
    related = tuple(_at(p, mark) for mark in marks[1:])
    return Hit(p.at(first.place, first.place + 1), message, related=related, others=len(related))


def _at(p: Paragraph, mark: _Lone) -> Position:
    return p.at(mark.place, mark.place + 1)


def _lone_marks(text: str) -> list[_Lone]:
    """Marks of one paragraph without a partner; of a crossing pair only the inner opening mark is told."""
    open_: list[_Lone] = []
    lone: list[_Lone] = []
    crossed: dict[str, int] = {}
    for match in _MARKS.finditer(text):
        sign, at = match[0], match.start()
        if sign == "’" and _APOSTROPHE.match(text[max(at - 1, 0) : at + 2]):
            continue
        if sign in _OPENERS:
            open_.append(_Lone(at, "（" if sign == "(" else sign, True))
            continue
        pair = _CLOSERS[sign]
        depth = next((n for n in range(len(open_) - 1, -1, -1) if open_[n].pair == pair), None)
        if depth is not None:
            for inner in open_[depth + 1 :]:
                crossed[inner.pair] = len(lone)
                lone.append(inner)
            del open_[depth:]
        elif pair in crossed:
            number = crossed.pop(pair)
            lone[number] = lone[number]._replace(crossed=True)
        elif not _stands_alone(text, at, pair):
            lone.append(_Lone(at, pair, False))
    return sorted(mark for mark in lone + open_ if not _of_a_formula(text, mark))


def _of_a_formula(text: str, mark: _Lone) -> bool:
    """[0,5) and (0,5]: half-width brackets around figures follow rules of their own."""
    if text[mark.place] not in "()":
        return False
    neighbour = text[mark.place + 1 : mark.place + 2] if mark.opens else text[max(mark.place - 1, 0) : mark.place]
    return neighbour.isascii() and bool(neighbour)


def _stands_alone(text: str, at: int, pair: str) -> bool:
    """1）, 甲） and the marks of inches and minutes (3”, 15’) need no partner."""
    if pair == "（":
        return _LIST_MARK.search(text[max(at - 6, 0) : at]) is not None  # longer than any mark
    return pair in _QUOTES and text[at - 1 : at].isdecimal()


def _in_title(shown: list[Element], lone: list[list[_Lone]], here: int, mark: _Lone) -> tuple[int, _Lone | None] | None:
    """Where a pair that is opened on one line of a title is closed on another."""
    if shown[here].role is not Role.TITLE:
        return None
    for n in range(here + 1, len(shown)):
        if shown[n].role is not Role.TITLE:
            return None
        for other in lone[n]:
            if other.pair == mark.pair:
                return None if other.opens else (n, other)
    return None


def _partner(
    texts: list[Paragraph], lone: list[list[_Lone]], here: int, mark: _Lone
) -> tuple[int, _Lone | None] | None:
    """Where a quotation or bracket opened in this paragraph ends, and the mark that has no partner of its own there."""
    opening = texts[here].text.rstrip()
    before = opening[: mark.place].rstrip()[-1:]
    goes_on = before in ("", *"：:，,。；、") or opening[-1:] in tuple("：:；;，,、")
    if mark.pair not in _REACH or not goes_on:
        return None
    for n in range(here + 1, min(here + 1 + _REACH[mark.pair], len(texts))):
        text = texts[n].text
        if texts[n].place != texts[here].place:
            return None
        # A quotation that goes on repeats its opening mark where the next paragraph begins.
        repeated = mark.pair in _QUOTES and text.lstrip().startswith(mark.pair)
        same = [other for other in lone[n] if other.pair == mark.pair]
        if repeated and not same:
            return n, None
        for other in same:
            if not other.opens:
                return (n, other) if text[other.place + 1 :].lstrip()[:1] in _SENTENCE_ENDS else None
            if not repeated:
                return None
    return None


RULES = (
    Rule(
        id="punctuation.unclosed",
        title="引号括号不成对",
        source="GB/T 15834-2011 4.8、4.9",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="括号、引号、书名号要成对使用。只有一半的，多半是删改时漏了另一半。引文跨段的、序号“1）”不报。",
        check=unclosed,
        fix=Safety.ASK,
        bad={
            "请按时报送名单«（»见附件1。": None,
            "印发«《»关于做好防汛工作的通知（海政办〔2026〕5号），请遵照执行。": None,
            "推进“放管服”«”»改革。": None,
            "落实三服务«”»工作要求。": None,
            "按照“谁主管«（»谁负责”的原则）落实。": None,
            "落实«“»三年行动方案》的部署。": None,
            "做好«“»三防工作。\n落实各项措施。\n推进三服务«”»工作。": None,
        },
        good=(
            "请按时报送名单（见附件1）。",
            "印发《关于学习〈条例〉的通知》（海政办〔2026〕5号）。",
            "1）人员到位；2）经费到位；a）场地到位；甲）车辆到位。",
            "管径为3”，场地为15’×20’，用时1’30”。",
            "（注：1.含增值税。\n2.不含运费。\n3.按实结算。）",
            "推进“一网通办”，落实‘首问负责’。",
            "“各单位要提高认识。\n“各部门要密切配合。”",
            "会议指出：“要提高认识。\n“要密切配合。”",
            "会议指出：“要提高认识。\n要密切配合。”",
            "It’s a test。办好’99世界园艺博览会。",
            "请报送名单(见附件1）。",
            "取值区间为[0,5)和(0,5]。",
            "学习要求（包括：\n1.集中学习；\n2.个人自学）。",
            "[标题] 海晏市水利局关于印发《供水\n[标题] 管理办法》的通知\n请遵照执行。",
            "[标题] 海晏市水利局关于开展“节水\n[标题] 进校园”活动的通知\n请遵照执行。",
        ),
    ),
)
