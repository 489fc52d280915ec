"""Names in a row (甲、乙和丙): how many they may be (arithmetic.md section 3).

What stands before a number is seldom nothing but the list (先后赴甲、乙、丙3县), and a name may hold 和 or a bracket. So
a row has a least and a greatest number of names; where both are one, the row is clear.
"""

from __future__ import annotations

from ..core.pattern import Pattern
from ..core.value import Value
from .list_leads import behind_lead, last_lead
from .measures import MEASURES

_OPENING = {"（": "）", "(": ")", "《": "》", "“": "”", "〔": "〕", "［": "］", "[": "]", "「": "」"}
_CLOSING = {mark: opening for opening, mark in _OPENING.items()}
_ANY_BRACKET = frozenset((*_OPENING, *_CLOSING))
_STOPS = "，。；：！？\n,;:?!"
_LONGEST = 600  # characters that are looked through
_LONGEST_NAME = 20
_SHORT = 3  # characters: a 和 inside so short names joins them
_ENDS_OF_OFFICES = "局厅部委办县市区镇乡村队所院校站司处科馆园"
_LIST_NUMBER = Pattern(r"[一二三四五六七八九十]{1,3}|[0-9]{1,2}")
_POINT = Pattern(
    r"[ \u3000]{0,4}(?:[（(](?:[一二三四五六七八九十]{1,3}|[0-9]{1,2})[）)]|[一二三四五六七八九十]{1,3}、(?=\S)|[0-9]{1,2}[.．、](?![0-9])|[①-⑳])[ \u3000]{0,4}"
)

# 和, 及 and 与 that join nothing; the names of offices first.
_ONE_NAME = Pattern(
    r"人力资源和社会保障|人力资源与社会保障|住房和城乡|住房与城乡|自然资源和|工业和信息化|工业与信息化|文化和旅游|文化与旅游|发展和改革|发展与改革|规划和自然资源"
    r"|卫生和计划生育|卫生与计划生育|农业和农村|国土和|广播电视和|新闻出版和|体育和|文化和|教育和体育|教育和科技|教育和科学|经济和信息化|经济与信息化|科学技术和|市场和质量|质量和"
    r"|地方金融和|商务和|民族和|统计和|党史和|环境和|生态和|水利和|林业和|交通和|机关和|老龄和|社会和|历史和|法治和|司法和|统战和|网络安全和"
    r"|和谐|和平|和睦|和解|和美|和气|和善|和田|和县|和顺|和硕|和林|和静|温和|柔和|缓和|饱和|总和|共和|调和|中和|祥和|平和|人和|谦和|呼和|泰和|永和|天和|仁和|义和|兴和|元和"
    r"|参与|与会|与时|与否|给与|赋与|授与|以及|及时|及其|及早|及格|涉及|普及|危及|波及|触及|顾及|提及|推及|惠及|殃及|企及|埃及|来得及|来不及|不及|论及|谈及|言及",
    ("和", "及", "与"),
)
_JOINER = Pattern(r"以及|或者|[和及与暨或]", ("和", "及", "与", "暨", "或"))
# Measure words that stand in names: 三期, 二级, 八中队, 5号线, 12组.
_IN_NAMES_WORDS = "级 期 区 年 班 队 层 组 站 部 线 % m g t L"
_IN_NAMES = frozenset(_IN_NAMES_WORDS.split())
_IN_WORDS_WORDS = "门 面 口 头 方 支 刻 度 分 道 单 眼 节 片 类 条 所 座 块 笔 套 户 首 双 幅 集 床"
_IN_WORDS = _IN_NAMES | frozenset(_IN_WORDS_WORDS.split())
_AMOUNT = Pattern(
    r"(?<![第0-9.])(?:[0-9]{1,9}(?:\.[0-9]{1,4})?[万亿多余]{0,2}(?:%|％|大|"
    + "|".join(m for m in MEASURES if m not in _IN_NAMES)
    + r")|(?<![一二两三四五六七八九十百千万])[一二两三四五六七八九十百千万]{1,8}[多余]?(?:大|"
    + "|".join(m for m in MEASURES if m not in _IN_WORDS)
    + "))"
)


class Row(Value):
    """Names between `start` and `end`, `names` with their places; there may be `least` to `most` of them.

    `likely` is their number where one plain 和 joins the last two (甲、乙和丙), otherwise None. `mixed`: commas part them
    as well, or amounts stand among them (甲3个、乙2个), so that nothing can be said.
    """

    start: int
    end: int
    names: tuple[tuple[int, int], ...]
    least: int
    most: int
    likely: int | None = None
    mixed: bool = False

    @property
    def clear(self) -> bool:
        """Whether their number is certain."""
        return self.least == self.most


def row_before(text: str, end: int, floor: int = 0) -> Row | None:
    """The names that end at `end` and begin behind `floor`; the first one may have other words before it.

    None where there are no two."""
    start = _start_of_clause(text, end, floor)
    point = _POINT.match(text, start)
    start = point.end() if point and point.end() < end else start
    if text[end - 1 : end] == "”":
        opening = text.rfind("“", start, end - 1)
        if opening >= 0 and "、" in text[opening:end] and text[opening - 1 : opening] not in ("、", "”", "和", "与"):
            return _row(text, opening + 1, end - 1, quoted=True)
    return _row(text, start, end)


def row_within(text: str, start: int, end: int) -> Row | None:
    """The names that fill the text from `start` to `end`. None where there are no two."""
    return _row(text, start, end, quoted=True)


def _start_of_clause(text: str, end: int, floor: int) -> int:
    floor = max(floor, end - _LONGEST)
    awaited: list[str] = []
    for at in range(end - 1, floor - 1, -1):
        sign = text[at]
        if sign in _CLOSING:
            awaited.append(_CLOSING[sign])
        elif sign in _OPENING:
            if not awaited or awaited.pop() != sign:
                return at + 1
        elif not awaited and sign in _STOPS:
            return at + 1
    return floor


def parted(text: str, start: int, end: int, marks: str) -> list[tuple[int, int]]:
    """The stretch cut at these marks where they stand outside brackets, quotation marks and 《》."""
    found: list[tuple[int, int]] = []
    depth, begin = 0, start
    for at in range(start, end):
        sign = text[at]
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth = max(0, depth - 1)
        elif not depth and sign in marks:
            found.append((begin, at))
            begin = at + 1
    found.append((begin, end))
    return found


def _row(text: str, start: int, end: int, quoted: bool = False) -> Row | None:
    names = [part for a, b in parted(text, start, end, "、") for part in _titles(text, a, b)]
    if len(names) > 1 and _LIST_NUMBER.fullmatch(text[slice(*names[0])].strip()):  # 二、抓好甲、乙两项工作
        names = names[1:]
    if not quoted:
        names = _behind_amounts(text, names)
    if len(names) < 2 and not _JOINER.search(text[start:end]):
        return None
    if any(not text[a:b].strip() for a, b in names):
        return None
    plain = [_bare(text[a:b]) for a, b in names]
    joiners = [
        sum(1 for match in _JOINER.finditer(name) if match.start() or not text.startswith(match[0], a))
        for name, (a, _) in zip(plain, names, strict=True)
    ]
    inside = sum(_held(text[a:b]) for a, b in names)
    head = (
        0 if quoted else max(last_lead(plain), max((n for n, joined in enumerate(joiners[:-1]) if joined), default=0))
    )
    whole = [_untitled(text[a:b]) for a, b in names]
    mixed = any(_AMOUNT.search(name) for name in whole[1:]) or bool(_AMOUNT.search(behind_lead(whole[0])))
    mixed = mixed or any(_LIST_NUMBER.fullmatch(name.strip()) for name in plain)  # 第一、二小组
    least = len(names) - head
    most = len(names) + sum(joiners) + inside
    likely = None
    if not inside and not head and joiners[-1] == 1 == sum(joiners) and _joins_names(plain, quoted):
        likely = least + 1
    return Row(start, end, tuple(names), least, most, likely, mixed)


_BEGINS_ANEW = Pattern(r"以及|[和及与的暨]", ("和", "及", "与", "的", "暨"))


def _behind_amounts(text: str, names: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The names that begin behind the last amount: 甲、乙两个县和丙、丁、戊三个区, 五个县中的甲、乙、丙三个县."""
    for n in range(len(names) - 1, -1, -1):
        start, end = names[n]
        amounts = list(_AMOUNT.finditer(text[start:end]))
        if amounts:
            anew = list(_BEGINS_ANEW.finditer(text[start + amounts[-1].end() : end]))
            if anew and start + amounts[-1].end() + anew[-1].end() < end:
                return [(start + amounts[-1].end() + anew[-1].end(), end), *names[n + 1 :]]
            return names
    return names


_SIDE_BY_SIDE = Pattern(r"(?<=》)(?=《)|(?<=”)(?=“)")
_TITLES_ONLY = Pattern(
    r"(?:《[^《》]*(?:《[^《》]*》[^《》]*)*》|“[^“”]*”)(?:[（(][^（）()]*[）)])?(?:(?:以及|[和及与])(?:《[^《》]*》|“[^“”]*”))?"
)


def _titles(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """《甲》《乙》 and “甲”“乙” are two names without a mark between them; the first may have words before it."""
    piece = text[start:end]
    if "》《" not in piece and "”“" not in piece:
        return [(start, end)]
    cuts = [match.start() for match in _SIDE_BY_SIDE.finditer(piece)]
    parts = [(start + a, start + b) for a, b in zip([0, *cuts], [*cuts, len(piece)], strict=True)]
    if all(_TITLES_ONLY.fullmatch(text[a:b]) for a, b in parts[1:]) and text[parts[0][1] - 1] in "》”）":
        return parts
    return [(start, end)]


def holds_amount(text: str) -> bool:
    """Whether an amount stands in a text: 甲3个."""
    return _AMOUNT.search(text) is not None


def _bare(name: str) -> str:
    """A name without what its brackets and quotation marks hold, and without 和 that is part of a word."""
    bare = name.strip() if _ANY_BRACKET.isdisjoint(name) else _outside(name)
    for match in list(_ONE_NAME.finditer(bare)):
        bare = bare[: match.start()] + "＿" * len(match[0]) + bare[match.end() :]
    return bare


def _outside(name: str) -> str:
    kept: list[str] = []
    depth = 0
    for sign in name:
        if sign in _OPENING:
            depth += 1
        elif sign in _CLOSING:
            depth = max(0, depth - 1)
        elif not depth:
            kept.append(sign)
    return "".join(kept).strip()


_TITLE = Pattern(r"《[^《》]*》", "《")


def _untitled(name: str) -> str:
    return _TITLE.compiled.sub("", name) if "《" in name else name


def _held(name: str) -> int:
    """How many more names the brackets of a name may hold."""
    if _ANY_BRACKET.isdisjoint(name):
        return 0
    depth = held = 0
    for sign in name:
        if sign in "（(":
            depth += 1
            held += 1
        elif sign in "）)":
            depth = max(0, depth - 1)
        elif depth and sign in "、，和及与":
            held += 1
    return held + name.count("》《") + name.count("”“")


def _joins_names(plain: list[str], quoted: bool) -> bool:
    """Whether the one 和 of the last name stands between two names: these are much like the others."""
    match = _JOINER.search(plain[-1])
    if match is None:
        return False
    parts = [plain[-1][: match.start()], plain[-1][match.end() :]]
    others = plain[(0 if quoted else 1) : -1]
    if any(not part or len(part) > _LONGEST_NAME for part in parts):
        return False
    lengths = {len(name) for name in (*others, *parts)}
    if max(lengths) <= _SHORT:
        return max(lengths) - min(lengths) <= 1 and len(plain[0]) >= min(lengths)
    same_end = len({name[-1] for name in (*others, *parts)}) == 1 and parts[0][-1] in _ENDS_OF_OFFICES
    return same_end or (len(others) > 1 and max(lengths) - min(lengths) <= 1)
