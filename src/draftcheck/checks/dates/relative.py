"""Words whose date hangs on the day of reading, where something is due."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_DEADLINE = Pattern(
    r"(?P<word>今年|明年|本年|本月|下月|下个月|本周|下周|这周)"
    r"(?:年?[底末初内]|[0-9]{1,2}月(?:[0-9]{1,2}日|[底末初]|[上中下]旬)?|[0-9]{1,2}日|[一二三四五六日天]|[上中下]旬|上半年|暑期)?"
    r"(?:之前|以前|前(?![往三两几期后])|截止)",
    ("今年", "明年", "本年", "本月", "下月", "下个月", "本周", "下周", "这周"),
)
_ANY = Pattern(
    r"(?P<word>今年|去年|明年|本月|上月|下月|上周|本周|下周|近日)(?![来])",
    ("今年", "去年", "明年", "本月", "上月", "下月", "上周", "本周", "下周", "近日"),
)
_DUE = ("通知", "通告", "公告", "决定", "批复", "函", "意见")
_ORDER = "命令（令）"


def relative(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """今年, 本月, 下周 where something is due, and anywhere in an order; the main text only."""
    kind = draft.genre.name if draft.genre else ""
    if kind != _ORDER and kind not in _DUE:
        return
    main = {e.paragraph.at(0, 0) for e in draft.elements if e.unit == 0 and e.role in (Role.BODY, Role.HEADING)}
    for p, match in reference.reading.find(_ANY if kind == _ORDER else _DEADLINE):
        if p.at(0, 0) in main:
            message = f"惯例：命令和期限写明具体日期，“{match[0]}”要看成文日期才知道是哪一天"
            yield Hit(p.at(*match.span("word")), message)


_HEAD = "[标题] 海晏市商务局关于开展促消费活动的通知\n[主送] 各县商务局："

RULES = (
    Rule(
        id="dates.relative",
        title="时间指代不明",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="期限要写明年、月、日。转发、存档以后，“本月底前”要查成文日期才知道是哪一天。叙述情况用今年、近年来不报。",
        check=relative,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n请于«本月»底前报送方案。": None,
            f"{_HEAD}\n«下周»五前确定名单，«今年»10月20日前总结。": None,
            "[标题] 海晏市人民政府令\n该办法自«本月»起施行，«去年»发布的办法同时废止。": None,
        },
        good=(
            f"{_HEAD}\n请于2026年7月31日前报送方案。",
            f"{_HEAD}\n今年以来，消费稳步增长，近期活动较多，近年来首次突破。",
            f"{_HEAD}\n今年前三季度增长5%，本月前往各县调研。",
            "[标题] 海晏市商务局关于2025年工作情况的报告\n明年底前完成改造。",
            f"{_HEAD}\n去年和今年各举办一次。",
        ),
    ),
)
