"""The enumeration comma 、 (GB/T 15834-2011 4.5)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import sentence_around
from ...core.spans import Span

_BETWEEN = Pattern(r"(?<=[”》])、(?=[“《])", ("”、“", "》、《", "”、《", "》、“"))
_ITEM = r"(?:“[^“”]*”|《[^《》]*(?:《[^《》]*》[^《》]*)*》)"
_ROW = Pattern(rf"{_ITEM}(?:、{_ITEM})+", ("”、", "》、"))


def dun_between_quotes(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """、 in a row of nothing but quoted or titled items; （…） behind one of them makes it right."""
    rows: dict[int, list[Span]] = {}  # of each paragraph
    for p, match in reference.reading.find(_BETWEEN):
        if p.index not in rows:
            rows = {p.index: [m.span() for m in _ROW.finditer(p.text) if _is_whole(p.text, *m.span())]}
        left = rows[p.index]
        while left and left[0][1] <= match.start():
            left.pop(0)
        if left and left[0][0] < match.start():
            message = "并列的引号、书名号之间通常不用顿号，可以删去"
            yield Hit(p.at(*match.span()), message, TextFix("", Safety.ASK))


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether the row holds all of its list: 甲、“乙”、“丙” and 《丁》（…） have other members."""
    return text[max(start - 1, 0) : start] != "、" and text[end : end + 1] not in ("、", "（", "(")


_AND = Pattern(r"、(?=(?P<word>以及|和|及))", ("、和", "、及", "、以及"))
_NAME_STARTS = tuple("谐平睦解衷美合康田泰光远风服气善蔼缓悦")
_AROUND = 40  # characters on either side that are cut into words
_JI = tuple("时早格其至物第笄门锋")  # 及时, 及早 …
_PLACES = "县市区镇乡村州"


def dun_before_and(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """、 straight before 和, 及, 以及, where these are words of their own."""
    for p, match in reference.reading.find(_AND):
        word, end = match["word"], match.end("word")
        after = p.text[end : end + 2]
        # 和县, 和安县, 和泰公司, 和气
        named = word == "和" and (after.startswith(_NAME_STARTS) or any(c in _PLACES for c in after))
        if named or not after.strip():
            continue
        alone = word == "及" and not after.startswith(_JI)  # the dictionary makes names of 及市 and the like
        if alone or _is_word(reference.reading, p.text, match.end(), end):
            message = f"“{word}”前面不用顿号，“、{word}”应为“{word}”"
            yield Hit(p.at(*match.span()), message, TextFix("", Safety.ASK))


_DENG = Pattern(
    r"、(?=(?P<word>等等?)(?![、级候待腰边身于离闲着到你我他宽容]|[额值效](?![外班果益])|同(?![志学事类级等])|[距价](?![离格])|[高压温](?![校等职层速力度])|[差比号](?!额|例|召)|量(?!大)|长(?!期)))",
    "、等",
)


def dun_before_deng(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """、 before 等 that closes a list; 等级, 等额 and other words that begin with 等 are left alone."""
    reading = reference.reading
    for p, match in reading.find(_DENG):
        end = match.end("word")
        item = p.text[max(p.text.rfind(mark, 0, match.start()) for mark in "、，。；：") + 1 : match.start()]
        if "等" in item or item.endswith("…"):  # 等任务、等通知: to wait; ……、等 is another rule's
            continue
        # The dictionary joins 等地 and the like; only words of the guard above begin with a 等 of another meaning.
        if _is_word(reading, p.text, match.end(), end) or p.text[end : end + 1] in tuple("地人单部，。；）"):
            yield Hit(p.at(*match.span()), "“等”前面不用顿号，请删去", TextFix(""))


def _is_word(reading: Reading, text: str, start: int, end: int) -> bool:
    first, last = sentence_around(text, start)
    first, last = max(first, start - _AROUND), min(last, end + _AROUND)
    return reading.is_word_boundary(text[first:last], start - first, end - first)


RULES = (
    Rule(
        id="punctuation.dun-between-quotes",
        title="引号之间用顿号",
        source="GB/T 15834-2011 4.5.3.5",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="标有引号、书名号的并列成分之间，通常不用顿号。实际上两种写法都很多，所以平时不报。",
        check=dun_between_quotes,
        fix=Safety.ASK,
        default=False,
        bad={
            "全面落实“河长制”«、»“林长制”。": "全面落实“河长制”“林长制”。",
            "认真学习《水法》«、»《防洪法》«、»《水土保持法》。": "认真学习《水法》《防洪法》《水土保持法》。",
        },
        good=(
            "全面落实“河长制”“林长制”。",
            "依据《供水办法》（市政府令第3号）、《排水办法》（市政府令第4号）执行。",
            "建设“美丽河湖”、幸福水库、“生态泵站”。",
            "推行“首问负责”、一次告知。",
        ),
    ),
    Rule(
        id="punctuation.dun-before-and",
        title="和字前用顿号",
        source="GB/T 15834-2011 4.5",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="“和”“及”“以及”已经表示并列，前面不再用顿号。“和谐”“及时”等词不报。",
        check=dun_before_and,
        fix=Safety.ASK,
        bad={
            "检查水库、河道«、»和泵站。": "检查水库、河道和泵站。",
            "请财政、水利«、»以及交通部门配合。": "请财政、水利以及交通部门配合。",
            "通知各县、各乡镇«、»及有关单位。": "通知各县、各乡镇及有关单位。",
        },
        good=(
            "检查水库、河道和泵站。",
            "建设富裕、和谐、美丽的新海晏。",
            "做到准确、及时、全面。",
            "途经安平县、和安县、清河镇。",
            "团结、和睦、互助的邻里关系。",
            "水库、河道，以及各类泵站都要检查。",
        ),
    ),
    Rule(
        id="punctuation.dun-before-deng",
        title="等字前用顿号",
        source="GB/T 15834-2011 4.5",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="列举末尾的“等”前面不用顿号。“等级”“等额”等词不报。",
        check=dun_before_deng,
        fix=Safety.SAFE,
        bad={
            "由财政局、水利局«、»等单位参加。": "由财政局、水利局等单位参加。",
            "储备沙袋、水泵、照明灯«、»等。": "储备沙袋、水泵、照明灯等。",
            "走访清河镇、望海街道«、»等地。": "走访清河镇、望海街道等地。",
            "准备了雨衣、雨鞋«、»等等。": "准备了雨衣、雨鞋等等。",
        },
        good=(
            "由财政局、水利局等单位参加。",
            "注明名称、等级、数量。",
            "实行差额、等额选举。",
            "克服靠、等、要的思想。",
            "防汛队员整装待发，等命令、等通知。",
            "坚持公平、等价、有偿的原则。",
            "适用于等高、等距、等宽的堤段。",
        ),
    ),
)
