"""报告: no request may stand in it (条例第十五条（四）)."""

import re
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import book_titles, inside, quotations
from .parts import closing_paragraphs, is_kind, sentences

_ORGAN = r"(?:[\u4e00-\u9fa5]{0,8}?(?:府|厅|局|委|部|办公室|党组|领导|上级|贵单位))?"
_ASKED = r"(?:批示|批复|批准|审批|审定|核准|指示|核示)"
_REQUEST = Pattern(
    rf"(?:以上(?:报告|意见|事项|情况|请示)?[，,]?)?[妥当]否(?=[，,。！？\s]|请|$)"
    rf"(?:[，,]?\s*请(?:予以?|给予)?{_ORGAN}(?:予以?|给予)?(?:{_ASKED}|示))?"
    rf"|(?:恳请|请)(?:予以?|给予|尽快|及时)?{_ORGAN}(?:予以?|给予|尽快|及时)?{_ASKED}",
    ("请", "妥否", "当否"),
)
# 申请、报请、商请：已做的事或别人的事；已、须、按规定：叙述，不是请求。
_TOLD_BEFORE = Pattern(
    r"(?:[申报提呈商函邀聘约敬]|(?:已|曾|须|需|应当?|必须|不得|未经|按规定|按程序|各\S{1,6}|先行|逐级|[\d一二两三多]次)\S{0,6})$"
)
_TOLD_AFTER = Pattern(
    r"[，,]?(?:的|后|前|时|之|事项|手续|程序|流程|文件|意见|材料|制度|权|部门|单位|机关|人员|窗口|环节|均|已|获|[^，。；！？]{1,12}(?:均已|均获|已全部))"
)


def request_in_report(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A request for instructions or approval at the end of a statutory 报告."""
    if draft.genre is None or draft.genre.name != "报告" or not draft.genre.statutory:
        return
    for p in closing_paragraphs(draft):
        quoted = quotations(p.text) + book_titles(p.text)
        for match in _REQUEST.finditer(p.text):
            if not inside(quoted, match.start()) and _asks(p.text, match):
                yield Hit(
                    p.at(*match.span()),
                    f"报告中不得夹带请示事项，这里写了“{match[0]}”；需要上级批准或答复的，应当另行写请示",
                )


def _asks(text: str, match: re.Match[str]) -> bool:
    """Whether the words ask, and do not tell of a past request or of someone else's duty."""
    if not match[0].startswith("请"):
        return True
    clause = re.split(r"[，。；！？：、]", text[: match.start()])[-1]
    return not _TOLD_BEFORE.search(clause) and not _TOLD_AFTER.match(text, match.end())


_HIDDEN = Pattern(
    r"(?P<lead>^|(?<=[，,：:]))\s*(?P<we>(?:我[局厅委办部处院县市区省镇乡]|我们|我单位|为此|因此|鉴于此|同时|另外|此外)[，,]?)?"
    r"(?P<asked>(?:特此?|现|谨|再次)?(?:恳请|请求|(?<=[特现谨])申请)(?P<whom>[^，。；：！？、的]{0,14}?)(?:予以|给予)?"
    r"(?:解决|拨付|增加|增拨|追加|安排|批准|同意|支持))"
    r"(?!的|后|前|时|之|事项|手续|程序|材料|件)",
    ("恳请", "请求", "申请"),
)
# 别人的请求，或者已经办过的请求。
_NOT_OURS = Pattern(
    "群众|居民|村民|职工|学生|家长|商户|业主|企业|代表|委员|当事人|申请人|信访|基层|有的|部分|个别|少数|一些|已|曾|经批准|此前|原由"
)


def hidden_request(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A request for money, posts or approval in the text of a statutory 报告; what the rule above finds is left to it."""
    if not is_kind(draft, "报告"):
        return
    told = {hit.position for hit in request_in_report(draft, reference)}
    for sentence in sentences(draft):
        for match in _HIDDEN.finditer(sentence.text):
            start, end = (sentence.start + n for n in match.span("asked"))
            position = sentence.paragraph.at(start, end)
            doubled = any(p.paragraph == position.paragraph and p.start < end and start < p.end for p in told)
            if doubled or inside(sentence.quoted, start) or _NOT_OURS.search(sentence.text):
                continue
            message = (
                f"报告中不得夹带请示事项，这里疑似请求上级办理：“{match['asked']}”；需要上级答复的，应当另行写请示"
            )
            if match.start() == 0 or match["we"] or "恳请" in match["asked"]:
                yield Hit(position, message)


RULES = (
    Rule(
        id="genre.request-in-report",
        title="报告夹带请示事项",
        source="条例第十五条（四）",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="请示应当一文一事，不得在报告等非请示性公文中夹带请示事项。上级对报告可以不答复，夹带的请示容易被搁置。",
        check=request_in_report,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n汛期工作进展顺利。\n«以上报告妥否，请批示»。": None,
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n现有泵站能力不足，«请批准»增设两座。\n特此报告。": None,
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n汛期工作进展顺利。\n«当否，请批复»。": None,
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n«恳请市政府批准»增拨资金。": None,
        },
        good=(
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n汛期工作进展顺利。\n特此报告。",
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n以上报告，请审阅。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 关于基层河长履职情况的调研报告\n部分乡镇遇事层层请批示，效率不高。",
            "[标题] 海晏市水利局关于防汛工作情况的报告\n[主送] 海晏市人民政府：\n下一步，请审批部门加快办理。\n对整改妥否进行回头看。",
            "[标题] 海晏市水利局关于防汛工作情况的报告\n[主送] 海晏市人民政府：\n已函请市财政局审核，并商请批复概算。\n特此报告。",
            "[标题] 海晏市水利局关于审批改革情况的报告\n[主送] 海晏市人民政府：\n已申请批准的项目全部开工，报请审批的事项减少三成。\n特此报告。",
        ),
    ),
    Rule(
        id="genre.hidden-request",
        title="报告疑似有请求",
        source="条例第十五条（四）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="不得在报告等非请示性公文中夹带请示事项。正文里请求拨款、增编、批准的话不容易被看到，应当另行写请示。",
        check=hidden_request,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n泵站老化严重，«恳请市政府拨付»维修资金80万元。\n一、工作情况\n汛期平稳。\n二、下一步打算\n加强巡查。\n特此报告。": None,
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n一、工作情况\n巡查力量不足，目前只有六人。为此，«请求市政府增加»编制四名。\n二、下一步打算\n加强巡查。\n各项准备已经就绪。\n特此报告。": None,
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n我局«现申请解决»应急车辆两台。\n特此报告。": None,
        },
        good=(
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n部分群众恳请解决用水难问题，现已通水。\n请求批准的3个项目已全部开工。\n特此报告。",
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n我局已向省水利厅申请增加资金200万元。\n企业申请批准后即可开工。\n特此报告。",
            "[标题] 海晏市水利局关于拨付维修资金的请示\n[主送] 海晏市人民政府：\n泵站老化严重，恳请市政府拨付维修资金80万元。\n妥否，请批示。",
            "[标题] 关于乡村供水情况的调研报告\n水厂运行困难，恳请有关部门增加补贴。",
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n一、请求事项办理情况\n来信中“恳请拨付补偿款”的诉求已办结。\n特此报告。",
        ),
    ),
)
