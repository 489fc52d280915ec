"""Round brackets: one in another, and their width (GB/T 15834-2011 4.9.3.6 and 5)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import addresses, book_titles, inside

_BRACKET = Pattern(r"[（()）]", ("（", "("))
_ORDINAL = Pattern(r"[一二三四五六七八九十百\d]{1,4}|[a-zA-Z]|[ivxIVX]{1,4}")
_HAN = Pattern(r"[\u4e00-\u9fff]")
_OF_CHINESE = Pattern(r"[\u4e00-\u9fff”》，。；、]")
_YEAR = Pattern(r"(?:19|20)\d{2}(?:[-./]\d{1,2}[-./]\d{1,2})?")
_FORMULA = Pattern(r"[=＝×÷+＋√∑^*/]|[A-Za-z]\d")
_FILE_END = Pattern(r"\.[A-Za-z]{2,4}\b", ".")
_USUAL = (
    "含",
    "不含",
    "试行",
    "暂行",
    "草案",
    "修订",
    "乡",
    "镇",
    "乡镇",
    "市",
    "区",
    "北京",
    "武汉",
    "华东",
)  # part of a name or of a figure
_LONGEST = 40  # characters that a mark around both brackets may span


def _pairs(text: str) -> list[tuple[int, int, int]]:
    """Depth, start and end of each pair of round brackets of either width."""
    open_: list[int] = []
    found: list[tuple[int, int, int]] = []
    for match in _BRACKET.finditer(text):
        if match[0] in "（(":
            open_.append(match.start())
        elif open_:
            start = open_.pop()
            found.append((len(open_), start, match.end()))
    return sorted(found, key=lambda pair: pair[1])


def brackets_nested(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """（…） in （…）; item numbers, formulas and titles in 《》 are left alone."""
    for p in reference.reading.prose:
        if not _BRACKET.may_match(p.text):
            continue
        kept = book_titles(p.text) + addresses(p.text)
        pairs = _pairs(p.text)
        for depth, start, end in pairs:
            words = p.text[start + 1 : end - 1]
            if (
                depth != 1
                or inside(kept, start)
                or words in _USUAL
                or _ORDINAL.fullmatch(words)
                or not _HAN.search(words)
            ):
                continue
            outer = next((pair for pair in pairs if pair[0] == 0 and pair[1] < start < pair[2]), None)
            if outer and not _FORMULA.search(p.text[outer[1] : outer[2]]):
                message = "括号里面尽量不再用同一种括号，里面一层可改用六角括号〔〕"
                yield Hit(p.at(start, end), message, TextFix(f"〔{words}〕", Safety.ASK))


def halfwidth_bracket(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Half-width brackets in Chinese text; only a suggestion where the whole draft writes them so."""
    reading = reference.reading
    at_most = None if reading.holds("（", "）") else Severity.INFO
    message = (
        "括号全角半角混用，中文里统一用全角括号（）" if at_most is None else "中文里用全角括号（），这里用了半角括号"
    )
    for p in reading.prose:
        if "(" not in p.text and ")" not in p.text:
            continue
        kept = reading.left_alone(p)
        for _, start, end in _pairs(p.text):
            if inside(kept, start) or not _around_chinese(p.text, start, end):
                continue
            words = p.text[start + 1 : end - 1]
            half = p.text[start] == "(", p.text[end - 1] == ")"
            if all(half) and len(words) <= _LONGEST and not _BRACKET.search(words):
                yield Hit(p.at(start, end), message, TextFix(f"（{words}）", Safety.ASK), at_most=at_most)
                continue
            for at, is_half, right in ((start, half[0], "（"), (end - 1, half[1], "）")):
                if is_half:
                    yield Hit(p.at(at, at + 1), message, TextFix(right, Safety.ASK), at_most=at_most)


def _around_chinese(text: str, start: int, end: int) -> bool:
    words = text[start + 1 : end - 1]
    if _FILE_END.match(text, end):
        return False
    if _HAN.search(words):
        return True
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    if _YEAR.fullmatch(words) or _FORMULA.search(words) or not words.strip():
        return False
    return bool(_OF_CHINESE.match(before) or (not before.strip() and _HAN.match(after)))


RULES = (
    Rule(
        id="punctuation.brackets-nested",
        title="括号套用同一形式",
        source="GB/T 15834-2011 4.9.3.6",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="尽量不在括号里再用同一种括号，必须用时里外两层用不同的形式。条款项的序号、算式、文件名不报。",
        check=brackets_nested,
        fix=Safety.ASK,
        bad={
            "请报送名单（含各县«（市、区）»联络员）。": "请报送名单（含各县〔市、区〕联络员）。",
            "由供水单位（公共供水企业«（含自来水公司）»和自建设施单位）负责。": (
                "由供水单位（公共供水企业〔含自来水公司〕和自建设施单位）负责。"
            ),
        },
        good=(
            "请报送名单（含各县〔市、区〕联络员）。",
            "依照办法处理（见第三条第（二）项）。",
            "依照有关规定处理（见《供水办法（试行）》第三条）。",
            "水价按下式计算：P＝（A＋（B－C）×K）。",
            "各县（市、区）水利局（水务局）要落实责任。",
        ),
    ),
    Rule(
        id="punctuation.halfwidth-bracket",
        title="括号全半角混用",
        source="GB/T 15834-2011 5",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="中文里的括号用全角。同一份文稿里全角半角混用的作提醒，通篇用半角的只作建议。英文、算式、网址里的不报。",
        check=halfwidth_bracket,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "各县«(市、区)»水利局（水务局）：请抓紧落实。": "各县（市、区）水利局（水务局）：请抓紧落实。",
            "«(一)»摸清底数。请各县«(市、区)»抓紧。": "（一）摸清底数。请各县（市、区）抓紧。",
            "请报送名单«(»见附件1）。": "请报送名单（见附件1）。",
            "地区生产总值«(GDP)»增长5%。": "地区生产总值（GDP）增长5%。",
        },
        good=(
            "各县（市、区）水利局（水务局）：请抓紧落实。",
            "1)摸清底数；2)建立台账（附后）。",
            "取值为f(x)，函数sin(a)（弧度）。",
            "国发(2024)5号文件（略）。",
            "见《供水办法(试行)》（略）。",
            "请下载名单(终稿).docx（略）。",
        ),
    ),
)
