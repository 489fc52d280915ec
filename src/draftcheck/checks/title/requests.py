"""请示 and 报告 mixed up in the title (条例第八条、第十五条（四）)."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .text import found, title_of

_ASKING = Pattern(
    r"关于(?:申请|请求|恳请)(?!人|书|表|材料|条件|资格|执行|程序|流程|手续)(?P<matter>[^《》]*?)的?(?P<kind>报告)$",
    ("申请", "请求", "恳请"),
)
# It tells how a request fared, or is about requests; it does not make one.
_TOLD = ("情况", "进展", "结果", "工作", "落实", "完成", "使用", "问题", "调查", "调研", "研究", "已", "了", "后", "的说明")  # fmt: skip


def request_report(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """请示报告 as the kind of the title; not 请示报告制度 and other names of it."""
    title = title_of(draft)
    if title is None or not title.text[: title.core_end].endswith("请示报告") or not title.own(title.core_end - 1):
        return
    end = title.core_end
    message = "“请示报告”不是文种：请求指示、批准用“请示”，汇报工作用“报告”，报告中不得夹带请示事项"
    yield found(title, end - 4, end, message, certain=draft.has(Role.ADDRESSEE))


def request_called_report(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """关于申请……的报告: a request needs a 请示; reports about a request are left alone."""
    title = title_of(draft)
    if title is None or draft.genre is None or draft.genre.name != "报告" or not draft.genre.statutory:
        return
    match = _ASKING.search(title.text[: title.core_end])
    if match is None or not title.own(match.start()) or any(word in match["matter"] for word in _TOLD):
        return
    message = "请求上级指示、批准的事项，一般用“请示”，标题里写成了“报告”"
    yield found(title, *match.span("kind"), message)


RULES = (
    Rule(
        id="title.request-report",
        title="标题写成请示报告",
        source="条例第十五条（四）",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="请示和报告是两个文种。请示要上级答复，报告不用答复，混在一起容易误事；不得在报告等非请示性公文中夹带请示事项。",
        check=request_report,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于增设泵站的«请示报告»\n[主送] 海晏市人民政府：\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于增设泵站的«请示报告»（代拟稿）\n[主送] 海晏市人民政府：\n妥否，请批示。": None,
        },
        good=(
            "[标题] 海晏市水利局重大事项请示报告制度\n第一条　为了规范请示报告工作，制定本制度。",
            "[标题] 海晏市水利局关于加强请示报告工作的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于印发《重大事项请示报告办法》的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于增设泵站的请示\n[主送] 海晏市人民政府：",
        ),
    ),
    Rule(
        id="title.request-called-report",
        title="请求事项写成报告",
        source="条例第八条",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="请示用于向上级请求指示、批准，报告用于汇报工作、反映情况。写成报告，上级可以不答复。",
        check=request_called_report,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于申请增拨防汛经费的«报告»\n[主送] 海晏市人民政府：\n请予支持。": None,
            "[标题] 海晏市水利局关于请求解决办公用房的«报告»\n[主送] 海晏市人民政府：\n请予支持。": None,
        },
        good=(
            "[标题] 海晏市水利局关于申请增拨防汛经费的请示\n[主送] 海晏市人民政府：",
            "[标题] 海晏市水利局关于申请取水许可办理情况的报告\n[主送] 海晏市人民政府：",
            "[标题] 海晏市水利局关于申请人信息核查的报告\n[主送] 海晏市人民政府：",
            "[标题] 关于请求类信访事项的调研报告\n近年来，信访总量平稳。",
            "[标题] 海晏市水利局关于《申请增拨防汛经费的意见》落实的报告\n[主送] 海晏市人民政府：",
        ),
    ),
)
