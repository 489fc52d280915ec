"""One colon in the reach of another (GB/T 15834-2011 4.7)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside, quotations

_TWO = Pattern(
    r"(?P<head>[\u4e00-\u9fff]{2})：(?P<between>[^：。！？；…\n（）“”《》]{1,60})：(?=[\u4e00-\u9fff“])", "："
)
_GOVERNS = (
    "指出", "强调", "要求", "认为", "明确", "提出", "决定", "规定", "表示", "议定", "部署", "做到", "抓好", "包括", "如下", "方面", "工作",
    "措施", "原则", "任务", "重点", "问题", "事项", "目标", "坚持", "特点", "内容",
)  # fmt: skip
_SECOND = (
    "要",
    "做到",
    "抓好",
    "包括",
    "如下",
    "方面",
    "工作",
    "措施",
    "原则",
    "任务",
    "重点",
    "问题",
    "事项",
    "坚持",
    "突出",
    "落实",
)


def colons_nested(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """会议指出：要做到：一是…; labels, forms and lists headed by 如下： are left alone."""
    for p, match in reference.reading.find(_TWO):
        if match["head"].endswith("如下") or not match["head"].endswith(_GOVERNS):
            continue
        between, at = match["between"], match.end("between")
        if len(between) < 3 or not between.endswith(_SECOND) or inside(quotations(p.text), at):
            continue
        message = "一个冒号里面又套了冒号，请把其中一个改为逗号或者另起一句"
        yield Hit(p.at(at, at + 1), message, related=(p.at(match.end("head"), match.end("head") + 1),))


RULES = (
    Rule(
        id="punctuation.colons-nested",
        title="冒号套用",
        source="GB/T 15834-2011 4.7",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="一句话里冒号套冒号，管到哪里看不清楚。把其中一个改为逗号，或者另起一句。列表、表格、“如下：”不报。",
        check=colons_nested,
        fix=Safety.SHOW,
        bad={
            "会议指出：防汛工作要做到«：»一是责任到人，二是物资到位。": None,
            "会议强调：下半年要重点抓好以下工作«：»修水库、清河道。": None,
        },
        good=(
            "会议指出，防汛工作要做到：一是责任到人，二是物资到位。",
            "现将有关事项通知如下：会议要做到：人员到位。",
            "时间：7月1日，地点：市水利局。",
            "会议指出：“要做到：责任到人。”",
            "联系人：周一鸣，联系电话：88001234。",
            "会议指出：防汛责任重大。要做到：一是责任到人。",
        ),
    ),
)
