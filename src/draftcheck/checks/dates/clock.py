"""Hours as they are written, and 前 said twice."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_BEFORE = Pattern(
    r"(?:(?P<at>[日月底末年旬初周时点天]|节)前(?P<again>之前|以前)|(?P<first>以前|之前)(?P<second>之前|以前|前))(?![往来去身言期提后瞻线沿方景途列])",
    ("前之前", "前以前", "以前前", "之前前"),
)


def before_doubled(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """6月30日前之前, 以前之前."""
    for p, match in reference.reading.find(_BEFORE):
        if match["at"]:
            if (
                match["at"] == "日"
                and not p.text[: match.start()][-1:].isdigit()
                and p.text[match.start() - 1 : match.start()] not in _ONES
            ):
                continue  # 日前: a few days ago
            found, right, start = "前" + match["again"], "前", match.start("again") - 1
        else:
            found, right, start = match[0], match["first"], match.start()
        message = f"“前”重复：“{found}”应为“{right}”"
        yield Hit(p.at(start, match.end()), message, TextFix(right, Safety.ASK))


_ONES = tuple("一二三四五六七八九十")
_CLOCK = Pattern(
    r"(?P<part>下午|午后|傍晚|晚上|晚间|上午|早上|早晨|清晨|凌晨|(?<![当昨今每明前傍夜早])晚)\s?"
    r"(?P<hour>1[3-9]|2[0-4])(?=\s?[时点]|[:：][0-5][0-9])",
    ("午", "晚", "早", "晨"),
)
_COLON = Pattern(
    r"(?:(?<=[日天午上间晚晨早六])|(?<=[日天午上间晚晨早六][  ])|(?<=[日天午上间晚晨早六][）)])|(?<=[—–～~至-]))"
    r"(?P<from>(?:[01]?[0-9]|2[0-4])：[0-5][0-9])(?P<rest>(?:[—–～~至-]{1,2}(?:[01]?[0-9]|2[0-4])[:：][0-5][0-9])?)(?![\d：])"
    r"|(?<![\d：:])(?P<start>(?:[01]?[0-9]|2[0-4])[：:][0-5][0-9])(?P<dash>[—–～~至-]{1,2})(?P<end>(?:[01]?[0-9]|2[0-4])[：:][0-5][0-9])(?![\d：])",
    "：",
)
_MORNING = ("上午", "早上", "早晨", "清晨", "凌晨")


def clock_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """下午15时, and a full-width colon between hour and minute."""
    for p, match in reference.reading.find(_CLOCK):
        part, hour = match["part"], int(match["hour"])
        if part in _MORNING:
            yield Hit(p.at(*match.span()), f"“{part}”与{hour}时不合，请核对钟点")
            continue
        sign = "时" if p.text[match.end() : match.end() + 1] not in ":：" else ""
        message = f"24小时制已经分出上下午，“{part}”与“{hour}{sign}”只用一种：写“{hour}{sign}”，或者写“{part}{hour - 12}{sign}”"
        yield Hit(p.at(*match.span()), message, TextFix(match["hour"], Safety.ASK))
    for p, match in reference.reading.find(_COLON):
        if "：" in match[0]:
            right = match[0].replace("：", ":")
            message = f"时和分之间用半角冒号：“{match[0]}”应为“{right}”"
            yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_HEAD = "[标题] 海晏市体育局关于举办职工运动会的通知"

RULES = (
    Rule(
        id="dates.before-doubled",
        title="以前之前重复",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="“前”“以前”“之前”意思相同，只用一个。",
        check=before_doubled,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n请于6月30日«前之前»报名。": f"{_HEAD}\n请于6月30日前报名。",
            f"{_HEAD}\n请于月底«前以前»报名，7月1日«以前之前»确认。": f"{_HEAD}\n请于月底前报名，7月1日以前确认。",
            f"{_HEAD}\n开幕«之前前»检录。": f"{_HEAD}\n开幕之前检录。",
        },
        good=(
            f"{_HEAD}\n请于6月30日前报名，在此之前确认。",
            f"{_HEAD}\n报名之前前往体育馆领取号码。",
            f"{_HEAD}\n开幕之前提前检录，以前后顺序入场。",
            f"{_HEAD}\n赛前之前期准备已完成。",
        ),
    ),
    Rule(
        id="dates.clock-form",
        title="钟点写法不符",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="24小时制不再加“下午”；用冒号分隔时、分的，冒号用半角：9:30，或者写9时30分。",
        check=clock_form,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n请于6月30日«下午15»时检录。": f"{_HEAD}\n请于6月30日15时检录。",
            f"{_HEAD}\n6月30日«9：30»开幕，«晚上19»:30闭幕。": f"{_HEAD}\n6月30日9:30开幕，19:30闭幕。",
            f"{_HEAD}\n检录时间«8：00—11：30»。": f"{_HEAD}\n检录时间8:00—11:30。",
        },
        good=(
            f"{_HEAD}\n请于6月30日15时或者下午3时检录，上午9:30开幕。",
            f"{_HEAD}\n甲队以2：10负于乙队，师生比1：18，按1：50配药。",
            f"{_HEAD}\n当晚20时闭幕，今晚22时清场，中午12时就餐，晚8时熄灯。",
            f"{_HEAD}\n下午15人参加，上午20名裁判到位。",
            f"{_HEAD}\n比分：10：20。",
        ),
    ),
)
