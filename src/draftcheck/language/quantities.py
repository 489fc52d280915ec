"""Quantities of a text: a number, whether it is exact, its unit, and the words around it (arithmetic.md section 0)."""

from __future__ import annotations

import re
from decimal import Decimal

from ..core.pattern import Pattern
from ..core.value import Value
from .counts import SCALES, chinese_value, narrow
from .measures import AFTER_CHINESE, MEASURES, SAME

_LONGEST_FIRST = sorted(SCALES, key=len, reverse=True)
_ONE = Decimal(1)
_SCALE = "|".join(_LONGEST_FIRST)
_HAN = r"\u4e00-\u9fff"
_NUMERAL = "一二两三四五六七八九十百千万亿零〇"
_NUMBER = Pattern(
    r"(?<![0-9.,A-Za-z_])(?P<figure>[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?)"
    rf"(?P<odd>[余多几]?)(?P<scale>{_SCALE})?(?:(?<=亿)(?P<rest>[0-9]+(?:\.[0-9]+)?)万)?(?P<over>[余多几]?)"
    rf"(?P<unit>{'|'.join(map(re.escape, MEASURES))})?"
    r"|百分之(?P<percent>[一二两三四五六七八九十百零〇点]+)(?![几多余])"
    rf"|(?<![{_NUMERAL}第几数])(?P<words>[{_NUMERAL}]{{1,12}})(?P<more>[余多几]?)(?P<measure>{'|'.join(AFTER_CHINESE)})"
)
_RUN = Pattern(rf"[0-9]+|百分之|[{_NUMERAL}]+?(?=百分之)|[{_NUMERAL}]+")
_NO_COUNTS = (
    "一个劲 一次性 一件事 五位一体 一体 一起 一家人 一家亲 一条龙 一条心 一张网 一类 二类 三类 一期 二期 三期 四期 一季 一本书 一场空 "
    "千家万户 千方 一天天 一年一度 一户一 一人一 一事一 一件件 一项项 一个个 一家家 一次次 一批批 一门式 一口气 万人空 百人 三个代表"
)
_WORDS = tuple(_NO_COUNTS.split())
_LOOSE_BEFORE = (
    "约", "近", "将近", "接近", "超", "超过", "逾", "不足", "不到", "大概", "至少", "最少", "最多", "不少于", "不低于", "不多于", "不超过", "不高于",
    "低于", "高于", "多于", "少于", "突破", "上", "数", "几", "估计", "左右", "大于", "小于", "最高", "最低", "满", "未满", "不满", "未达", "未超", "仅次于",
)  # fmt: skip
_LOOSE_AFTER = (
    "左右",
    "以上",
    "以下",
    "以内",
    "之内",
    "以外",
    "上下",
    "不等",
    "之多",
    "多",
    "余",
    "许",
    "起步",
    "及以上",
    "及以下",
)
# Words that end or begin as a loose word does: 人数60人, 节约30万元, 线上7期, 12件许可.
_WORDS_BEFORE = (
    "人数", "户数", "总数", "次数", "个数", "件数", "家数", "项数", "起数", "例数", "班数", "校数", "额数", "编制数", "职数", "岗位数", "票数", "名数", "位数",
    "辆数", "台数", "床数", "床位数", "天数", "课时数", "学时数", "基数", "单位数", "企业数", "学生数", "节约", "合约", "签约", "履约", "特约", "附近", "最近", "线上", "网上",
    "晚上", "海上", "路上", "街上", "岗上", "手上", "村上", "以上", "圆满",
)  # fmt: skip
_WORDS_AFTER = ("多媒体", "多功能", "多层", "多元", "许可", "余款", "余热", "余额")
_DATED = Pattern(
    r"[0-9]{1,2}(?:月|日|号|时(?!限|段)|点(?![0-9]))|(?:19|20)[0-9]{2}年|[0-9]{2}年[0-9]{1,2}月|[0-9]{1,6}(?:号|届)"
)
_RANGE = Pattern(r"(?:[—–~～－-]{1,2}|至|到)\s*")
_LONGEST_NOUN = 14
_BEHIND = Pattern(rf"[{_HAN}]{{0,{_LONGEST_NOUN}}}")
_BEFORE = Pattern(rf"[{_HAN}“”《》·]{{0,40}}")  # of the text turned round, for that is found at once


class Quantity(Value):
    """A number with its unit, at `start` to `end`; the number alone ends at `figure_end`.

    `value` counts whole units (500万元 is 5 000 000 元); `step` is what one in the last printed digit is worth
    (1.2万 → 1 000). `exact` is False behind 约、近、超 …, before 余、多、左右、以上 …, and for the ends of a range.
    `unit` is the measure by one name (名、位、人 → 人; `%`; 百分点), empty for a bare number. `noun` holds the Chinese
    characters right behind, `lead` those right before, up to the next mark or number. `in_words`: written in Chinese.
    `ends_range`: it is one end of 3—5.
    """

    start: int
    end: int
    figure_end: int
    value: Decimal
    step: Decimal
    exact: bool
    unit: str
    noun: str
    lead: str
    in_words: bool = False
    ends_range: bool = False


def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text in order. Dates, times, years, ordinals (第3), document numbers and long codes are none."""
    text = narrow(text)
    found: list[Quantity] = []
    matches = _NUMBER.compiled.match
    end = 0
    for run in _RUN.compiled.finditer(text):  # three times as fast as a search for the whole pattern
        match = matches(text, run.start()) if run.start() >= end else None
        if match is None:
            continue
        end = match.end()
        made = _quantity(text, match, found[-1].end if found else 0)
        if made is not None:
            found.append(made)
    if len(found) < 2:
        return tuple(found)
    return tuple(_with_unit_of_next(text, _ranges(text, found)))


def _quantity(text: str, match: re.Match[str], floor: int) -> Quantity | None:
    start, end = match.span()
    before = text[max(0, start - 6) : start]
    if match["figure"]:
        if before[-1:] in ("第", "〔", "[", "/", ":", "：", "#", "№") and _is_code(text, start, end, before[-1:]):
            return None
        if before[-1:] in ("时", "点") and text[end : end + 1] == "分":
            return None
        # A letter behind makes it a name: 5G, 3D.
        if _DATED.match(text[start : start + 8]) or (
            not match["unit"] and text[end : end + 1].isascii() and text[end : end + 1].isalpha()
        ):
            return None
        if match["unit"] is None and (len(match["figure"]) > 6 and "," not in match["figure"] and not match["scale"]):
            return None
        if text[end : end + 1] in ("〕", "/", ":") or text[end : end + 2] in (".1", ".2"):
            return None
        value, step = _figure(match)
        unit, in_words = match["unit"] or "", False
        odd = match["odd"] or match["over"]
        figure_end = match.start("unit") if match["unit"] else end
    elif match["percent"]:
        known = chinese_value(match["percent"])
        if known is None:
            return None
        value, step, unit, odd, in_words = known, Decimal(1).scaleb(-_places(match["percent"])), "%", "", True
        figure_end = end
    else:
        known = chinese_value(match["words"])
        if known is None or text.startswith(_WORDS, start):
            return None
        if match["measure"] == "年" and text[end : end + 1] in ("级", "制"):  # 七年级, 九年制
            return None
        value, step, unit, odd, in_words = known, Decimal(1), match["measure"], match["more"], True
        figure_end = match.start("measure")
    behind = _BEHIND.match(text, end)
    noun = behind[0] if behind else ""
    loose = before.endswith(_LOOSE_BEFORE) and not before.endswith(_WORDS_BEFORE)
    exact = not (odd or loose or (noun.startswith(_LOOSE_AFTER) and not noun.startswith(_WORDS_AFTER)))
    ahead = _BEFORE.match(text[max(floor, start - 40) : start][::-1])
    return Quantity(
        start,
        end,
        figure_end,
        value,
        step,
        exact,
        SAME.get(unit, unit),
        noun,
        ahead[0][::-1] if ahead else "",
        in_words,
    )


def _is_code(text: str, start: int, end: int, sign: str) -> bool:
    """第3, 〔2024, 1:1 and 3/4; behind a full-width colon only a time or a ratio (19：30)."""
    return sign != "：" or text[max(0, start - 2) : start - 1].isdecimal()


def _figure(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    digits = match["figure"].replace(",", "")
    scale = SCALES[match["scale"]] if match["scale"] else Decimal(1)
    value, step = Decimal(digits) * scale, Decimal(1).scaleb(-len(digits.partition(".")[2])) * scale
    if match["rest"]:
        value += Decimal(match["rest"]) * 10_000
        step = Decimal(1).scaleb(4 - len(match["rest"].partition(".")[2]))
    return value, step


def _places(words: str) -> int:
    return len(words.partition("点")[2])


def _ranges(text: str, found: list[Quantity]) -> list[Quantity]:
    """Both ends of 3—5个 and 30%至50% are no exact numbers."""
    made = list(found)
    for n in range(len(made) - 1):
        first, second = made[n], made[n + 1]
        between = text[first.end : second.start]
        if first.unit in ("", second.unit) and _RANGE.fullmatch(between):
            made[n] = first._replace(exact=False, ends_range=True, unit=first.unit or second.unit)
            made[n + 1] = second._replace(exact=False, ends_range=True)
    return made


def _with_unit_of_next(text: str, found: list[Quantity]) -> list[Quantity]:
    """分别为5、6、7个: the unit and the 万 of the last one are those of all."""
    made = list(found)
    scale = Decimal(1)
    for n in range(len(made) - 2, -1, -1):
        first, second = made[n], made[n + 1]
        if found[n + 1].unit:
            scale = _scale_of(text[second.start : second.figure_end])
        if first.unit or not second.unit or text[first.end : second.start] not in ("、", "和", "与", "及"):
            continue
        if second.value == first.value + 1 < 10 and text[first.start - 1 : first.start] not in ("、", "为"):  # 三、四个
            made[n] = first._replace(exact=False, unit=second.unit)
            made[n + 1] = second._replace(exact=False)
        elif _scale_of(text[first.start : first.end]) == 1:
            made[n] = first._replace(value=first.value * scale, step=first.step * scale, unit=second.unit)
        else:
            made[n] = first._replace(unit=second.unit)
    return made


def _scale_of(figure: str) -> Decimal:
    if figure[-1:] not in "百千万亿":
        return _ONE
    return next((SCALES[s] for s in _LONGEST_FIRST if figure.endswith(s)), _ONE)
