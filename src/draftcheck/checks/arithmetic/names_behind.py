"""Names that stand behind the number that counts them: 3个单位：甲、乙、丙, 3个县（甲、乙）, “三服务”（…）."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.numerals import number
from ...core.pattern import Pattern
from ...language.enumerations import Row, holds_amount, parted, row_within
from .counted import Count
from .names_before import Told, names_before
from .names_words import CARRY_OUT

_HAN = r"\u4e00-\u9fff"
_TIE = Pattern(
    rf"”?(?P<noun>[{_HAN}“”·]{{0,16}}?)(?:(?P<bracket>[（(])|，?(?P<named>即|分别(?:是|为|指)|依次(?:是|为)|它们是|他们是|具体(?:是|为)|也就是)[：:]?|(?P<colon>[：:]))"
)
_SLOGAN = Pattern(
    rf"[“\"](?P<number>[两二三四五六七八九十])(?P<measure>[个大项类条种])?(?P<words>[{_HAN}]{{1,6}})[”\"]", ("“", '"')
)
_MEANT = Pattern(rf"[{_HAN}]{{0,5}}?(?:(?P<bracket>[（(])|，?(?P<named>即|是指|指的是|指)[：:]?|(?P<colon>[：:]))")
_NUMERALS = frozenset("一二三四五六七八九十百千万双多")
_NO_NUMERALS = (
    "统一",
    "唯一",
    "专一",
    "单一",
    "同一",
    "第一",
    "一流",
    "一致",
    "一批",
    "一线",
    "一体",
    "一律",
    "百姓",
    "千家",
)
_STRIPPED = Pattern(r"(?:即|分别是|分别为|分别指|依次为|依次是|是指|指的是|指|为|是|有)?[：:]?\s*")
_NOTES = (
    "含", "包括", "包含", "其中", "如", "例如", "比如", "不含", "除", "见", "详见", "附", "下同", "主要", "另", "以下", "简称", "约", "占", "共", "同", "原", "后", "不包括", "注",
)  # fmt: skip
_POINTS = Pattern(r"一是|一要|首先|一方面|第一[，、：是]|（一）|\(一\)|①|1[.．、]|（1）|\(1\)|其一")
_KINDS_WORDS = (
    "市 区 县 旗 州 盟 省 自治区 直辖市 地 街道 镇 乡 乡镇 办事处 街道办事处 园区 开发区 高新区 管委会 单位 部门 企业 公司 处 室 站 所 队 中心 科 股 局 委 办 院 校 村 "
    "社区 居 组 农场 林场 新区 兵团 场 地区 师 团 处室 科室 科级 机构 团体 组织 个人 学校 学院 系 合作社 家庭农场 个体工商户 大户 乡镇街道 管理区 功能区 集团 车间 班组 支部 "
    "总支 党委 小组 商户 门店 项目 点 片 段 标段 期 批 次 改 扩 建 新 男 女 人 件 套 台 辆 户 家 座 条 处 起"
)
_KINDS = frozenset(_KINDS_WORDS.split())
_ENDS = "。！？\n"
_LONGEST = 600  # characters that a list may fill
_SHORT = 12
_MERGED = 4
_MOST = 20  # slogans before this one whose words are looked through for its names


def names_behind(text: str, counts: tuple[Count, ...], number_: int) -> Told | None:
    """The names behind a number, where their number is another one."""
    count = counts[number_]
    tie = _TIE.match(text, count.end)
    if tie is None or count.unit == "级":
        return None
    if "”" in text[count.end : tie.end()] and _has_numeral(
        tie["noun"].partition("”")[0].lstrip("“"), count.unit
    ):  # “三支一扶”
        return None
    if number_ + 1 < len(counts) and counts[number_ + 1].start < tie.end():
        return None
    if number_ and _is_one_of_several(text[counts[number_ - 1].end : count.start]):
        return None
    if count.unit in ("点", "期", "步") and not tie["noun"]:
        return None
    start, end, whole = _content(text, tie.end(), bool(tie["bracket"]))
    return _compared(text, start, end, count, whole, bool(tie["bracket"]))


def slogans(text: str) -> Iterator[Told]:
    """“三服务” and what is said to be meant by it, or the names before it, where the numbers differ."""
    floors: list[int] = []
    for match in _SLOGAN.finditer(text):
        value = number(match["number"].replace("两", "二"))
        words, measure = match["words"], match["measure"] or ""
        if value is None or _has_numeral(words, measure) or words.startswith(("月", "年", "级", "甲")):
            continue
        start, end = match.span("number")
        count = Count(start, end, end, value, "", words, True)
        told = None
        tie = _MEANT.match(text, match.end())
        if tie is not None:
            start, end, whole = _content(text, tie.end(), bool(tie["bracket"]))
            told = _compared(text, start, end, count, whole, bool(tie["bracket"]))
        elif (
            not measure
            and "、" in text[max(0, start - _SHORT) : start]
            and not text.endswith(CARRY_OUT, 0, match.start())
        ):
            told = names_before(text, count, floors[-_MOST] if len(floors) >= _MOST else 0)
        floors.append(match.end())
        if told is not None:
            yield told


def _has_numeral(words: str, unit: str) -> bool:
    """两不愁三保障: two numbers. “四个一”, “五个统一” and “三统一” have one, “三统一分” may have two."""
    if unit == "个":
        words = words.removeprefix("一")
    for word in _NO_NUMERALS:
        if word in words and (unit or words.endswith(word)):
            words = words.replace(word, "")
    return bool(_NUMERALS.intersection(words))


def _is_one_of_several(between: str) -> bool:
    """5个镇、3个社区：… and 5个镇和3个社区（…）: the names may be those of both."""
    return (
        len(between) <= _SHORT
        and any(sign in between for sign in "、和及与")
        and not any(c in between for c in "，。；：")
    )


def _content(text: str, start: int, bracket: bool) -> tuple[int, int, bool]:
    """Where the names may stand; whether that is all there is: a closed bracket, or the end of a sentence."""
    if bracket:
        depth = 1
        for at in range(start, min(len(text), start + _LONGEST)):
            depth += (text[at] in "（(") - (text[at] in "）)")
            if not depth:
                return start, at, True
        return start, start, False
    end = start
    while end < len(text) and text[end] not in _ENDS:
        end += 1
        if end - start > _LONGEST:
            return start, start, False
    whole = not text[end : end + _LONGEST].strip(_ENDS + " ")
    while end > start and text[end - 1] in "； ":
        end -= 1
    return start, end, whole


def _compared(text: str, start: int, end: int, count: Count, whole: bool, bracket: bool) -> Told | None:
    stripped = _STRIPPED.match(text, start)
    start = stripped.end() if stripped else start
    content = text[start:end]
    if not content or content.startswith(_NOTES) or _POINTS.search(content):
        return None
    items, clauses = parted(text, start, end, "；"), parted(text, start, end, "，")
    if len(items) > 1:
        return _of_items(text, items, count, whole)
    if len(clauses) > 1:
        return _of_clauses(text, clauses, count, bracket)
    row = row_within(text, start, end)
    if row is None or (row.mixed and not count.noun.startswith("一")):  # 六个一: 一个方案、一张清单
        return None
    names = [text[a:b].strip() for a, b in row.names]
    if any(len(name) > 40 for name in names) or all(name in _KINDS or len(name) == 1 for name in names):
        return None
    short = [name for name in names if len(name.partition("（")[0]) <= 2]  # 信息查询、下载（…）
    if (
        row.least == count.value + 1
        and len(short) == 1
        and sorted(len(name.partition("（")[0]) for name in names)[1] >= _MERGED
    ):
        return None
    open_ = names[-1].endswith(("等", "等等", "…", "……")) or "等" in names[-1][-6:]
    if row.least > count.value:
        return Told(row, count, row.least, row.clear)
    if open_:
        return None
    if row.most < count.value <= 2 * row.most:
        return Told(row, count, row.most, row.clear and (not bracket or len(names) > 2))
    if row.likely is not None and row.likely != count.value and row.most == row.likely:
        return Told(row, count, row.likely, False)
    return None


def _of_items(text: str, items: list[tuple[int, int]], count: Count, whole: bool) -> Told | None:
    """Items that ； parts."""
    filled = tuple((a, b) for a, b in items if text[a:b].strip())
    row = Row(filled[0][0], filled[-1][1], filled, len(filled), len(filled)) if len(filled) > 1 else None
    if any(holds_amount(text[a:b][:_SHORT]) for a, b in filled) and row is not None and row.least < count.value:
        return None
    if row is None or row.least == count.value or "。" in text[row.start : row.end]:
        return None
    if row.least < count.value and (not whole or count.value > 2 * row.least):
        return None
    if any(len(parted(text, a, b, "、")) > 1 for a, b in filled) and row.least < count.value:
        return None
    return Told(row, count, row.least, False)


def _of_clauses(text: str, clauses: list[tuple[int, int]], count: Count, bracket: bool) -> Told | None:
    """Items that commas part, each of one shape; or names before the first comma that are too many already."""
    filled = tuple((a, b) for a, b in clauses if text[a:b].strip())
    if len(filled) < 2:
        return None
    if any(holds_amount(text[a:b]) for a, b in filled):
        return None
    lengths = [len(text[a:b].strip()) for a, b in filled]
    inner = sum(len(parted(text, a, b, "、")) - 1 for a, b in filled)
    alike = max(lengths) <= _SHORT and max(lengths) - min(lengths) <= (2 if bracket else 0)
    if alike and not inner and len(filled) != count.value and 2 * len(filled) >= count.value:
        return Told(Row(filled[0][0], filled[-1][1], filled, len(filled), len(filled)), count, len(filled), False)
    row = row_within(text, *filled[0])
    if row is not None and not row.mixed and row.least > count.value and len(row.names) > 2:
        return Told(row, count, row.least, False)
    return None
