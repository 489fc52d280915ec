"""Words and figures inside one date, and 日 that is spoken as 号."""

import re
from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside, quotations

_HAO = Pattern(
    r"(?:(?<!\d)(?:1[0-2]|0?[1-9])月(?:[0-9]{1,2}[—–～~至、-]{1,2})?[0-9]{1,2}|[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}"
    r"|(?:本月|上月|下月|当月|次月|每月)[0-9]{1,2})(?P<word>号)(?![楼文令线馆院井矿机库房厅台门车船桥公])",
    "号",
)
_SPOKEN = ("讲话", "致辞", "发言", "主持词", "演讲", "述职")


def hao(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """7月1号; what is written to be spoken keeps 号."""
    if any(word in draft.title for word in _SPOKEN) or draft.has(Role.SALUTATION):
        return
    for p, match in reference.reading.find(_HAO):
        if not inside(quotations(p.text), match.start()):
            message = f"书面语中日期用“日”，不用“号”：“{match[0]}”应为“{match[0][:-1]}日”"
            yield Hit(p.at(*match.span("word")), message, TextFix("日"))


_WORD = "[一二三四五六七八九十]"
_CHINESE_YEAR = "[一二][一二三四五六七八九〇○零]{3}"
_MIXED = Pattern(
    rf"(?<![\d一二三四五六七八九〇○零])(?:(?P<year>{_CHINESE_YEAR})年(?P<month>[0-9]{{1,2}})月(?:(?P<day>[0-9]{{1,2}}|{_WORD}{{1,3}})日)?"
    rf"|(?P<year2>[0-9]{{4}})年(?P<month2>{_WORD}{{1,2}})月(?P<day2>[0-9]{{1,2}}|{_WORD}{{1,3}})日"
    rf"|(?:(?P<year3>[0-9]{{4}}|{_CHINESE_YEAR})年)?(?:(?P<month3>[0-9]{{1,2}})月(?P<day3>{_WORD}{{1,3}})|(?P<month4>{_WORD}{{1,2}})月(?P<day4>[0-9]{{1,2}}))日)",
    "月",
)
_LUNAR = ("农历", "阴历", "旧历", "夏历", "闰")


def mixed_script(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """二〇二四年7月1日 and 2024年七月一日; years of eras and dates of the moon are left alone."""
    for p, match in reference.reading.find(_MIXED):
        before = p.text[max(match.start() - 8, 0) : match.start()]
        if any(word in before for word in _LUNAR) or inside(quotations(p.text), match.start()):
            continue
        year, month, day = (_part(match, name) for name in ("year", "month", "day"))
        if month is None or not 1 <= month <= 12 or (day is not None and not 1 <= day <= 31):
            continue
        right = f"{year}年" if year is not None else ""
        right += f"{month}月" + (f"{day}日" if day is not None else "")
        message = f"一个日期里汉字与阿拉伯数字混用：“{match[0]}”应为“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right))


def _part(match: re.Match[str], name: str) -> int | None:
    figures = [figure for key, figure in match.groupdict().items() if key.startswith(name) and figure]
    return number(figures[0]) if figures else None


_HEAD = "[标题] 海晏市教育局关于组织秋季研学的通知"

RULES = (
    Rule(
        id="dates.hao",
        title="日期写成号",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="公文里的日期用“日”，“号”是口语。讲话稿不报；1号文件、1号楼不是日期。",
        check=hao,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n请于9月10«号»前报名。": f"{_HEAD}\n请于9月10日前报名。",
            f"{_HEAD}\n九月十五«号»出发，9月16—18«号»参观。": f"{_HEAD}\n九月十五日出发，9月16—18日参观。",
            f"{_HEAD}\n每月5«号»前报送。": f"{_HEAD}\n每月5日前报送。",
        },
        good=(
            f"{_HEAD}\n请于9月10日前报名。",
            f"{_HEAD}\n落实中央1号文件，在3号楼集合，乘坐12号车。",
            f"{_HEAD}\n参观“9月10号”主题展览。",
            "[标题] 在全市教育工作会议上的讲话\n9月10号是教师节。",
            f"{_HEAD}\n文号为海教发〔2024〕9号。",
        ),
    ),
    Rule(
        id="dates.mixed-script",
        title="日期汉字数字混写",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="一个日期里的年、月、日用同一种数字。农历和引文照原样。",
        check=mixed_script,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n«二〇二四年9月10日»前报名。": f"{_HEAD}\n2024年9月10日前报名。",
            f"{_HEAD}\n«2024年九月十日»出发，«10月五日»返回。": f"{_HEAD}\n2024年9月10日出发，10月5日返回。",
            f"{_HEAD}\n«二〇二四年9月»开学。": f"{_HEAD}\n2024年9月开学。",
        },
        good=(
            f"{_HEAD}\n2024年9月10日前报名，二〇二四年九月十日出发。",
            f"{_HEAD}\n农历2024年八月十五日赏月，2024年八月十五休息，2024年正月初一返校。",
            f"{_HEAD}\n匾额题“二〇二四年9月10日”。",
            f"{_HEAD}\n民国二十四年9月建校。",
            f"{_HEAD}\n国务院一九八〇年223号文件。",
        ),
    ),
)
