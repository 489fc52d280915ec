"""请示: it asks, and asks one thing (条例第十五条（四）)."""

import re
from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside
from .closings import closing_of_other_kind
from .parts import body_of, is_kind, sentences

_ASKS = Pattern(
    r"(?<![申邀聘约])请(?!示|假|柬|帖)|[妥当可]否|能否|是否[妥可]|如无不妥|(?:望|盼|恳).{0,8}(?:批|复|准|(?<!请)示)|建议.{0,20}(?:同意|批准|批转)",
    ("请", "否", "如无不妥", "望", "盼", "恳", "建议"),
)
_HEREBY = Pattern(r"特此请示", "特此请示")


def no_request(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 请示 in which nothing asks for an answer; a closing of another kind is the rule of closings."""
    body = body_of(draft)
    if not is_kind(draft, "请示") or not body or any(_ASKS.search(p.text) for p in body):
        return
    if any(True for _ in closing_of_other_kind(draft, reference)):
        return
    last = body[-1]
    match = _HEREBY.search(last.text)
    if match:
        message = "惯例：请示结尾只写了“特此请示”，一般再写明请求，如“妥否，请批示”"
        yield Hit(last.at(*match.span()), message, at_most=Severity.INFO)
    else:
        yield Hit(last.at(0, 0), "惯例：请示要有请求语，如“妥否，请批示”，全文没有见到")


_TWO_SUBJECTS = Pattern(r"关于(?P<first>[^《》]+?)(?P<second>[和与及、以]{1,2}关于[^《》]+?)的?请示$", "请示")
_VERBS = r"(?:增加|增拨|增设|新增|购置|购买|采购|拨付|追加|新建|改建|扩建|修建|设立|成立|撤销|举办|召开|表彰|任命|招聘|聘用|修缮|更换|出租|处置|减免|调整)"
_TWO_ACTS = Pattern(
    rf"关于(?P<first>{_VERBS}[^《》和与及、]{{2,16}})(?P<second>[和与]{_VERBS}[^《》和与及、]{{2,16}}?)的请示$", "请示"
)
_NEED = r"(?:经费|资金|编制|职数|车辆|用地|用房)"
_TWO_NEEDS = Pattern(
    rf"关于(?:解决|落实|申请)(?P<first>[^《》和与及、]{{0,10}}?(?P<need>{_NEED}))"
    rf"(?P<second>[和与](?:解决|落实|申请|增加|核定|配备|安排)[^《》和与及、]{{0,10}}?(?!(?P=need)){_NEED})(?:问题|事项)?的请示$",
    "请示",
)
_MONEY = ("经费", "资金")
_BESIDES = Pattern(
    r"^\s*(?P<asked>(?:另外|此外|另|顺便|还有)[，,]?[^。；]{0,60}?(?<![申邀聘])(?:恳?请|请求)(?!示)[^。；，,]{0,16}(?:批准|同意|拨付|解决|安排|核定|审批))",
    ("另", "此外", "顺便", "还有"),
)


def several_matters(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A title with two subjects, or a second request that begins with 另外."""
    if not is_kind(draft, "请示"):
        return
    surely = _TWO_SUBJECTS.search(draft.title) or _two_needs(draft.title)
    match = surely or _TWO_ACTS.search(draft.title)
    if match:
        # 新建城东泵站和改建城西泵站，多半是一个项目。
        apart = match["first"][-2:] != match["second"][-2:]
        yield from _in_title(draft, match["second"], surely is not None or apart)
        return
    for sentence in sentences(draft):
        found = _BESIDES.match(sentence.text)
        if found and not inside(sentence.quoted, sentence.start + found.start("asked")):
            start, end = (sentence.start + n for n in found.span("asked"))
            message = f"请示应当一文一事，这里又提出一项请求“{found['asked']}”；不是同一件事的，应当另行写请示"
            yield Hit(sentence.paragraph.at(start, end), message)


def _two_needs(title: str) -> re.Match[str] | None:
    """解决防汛经费和增加人员编制: money is one office's to grant, posts are another's."""
    match = _TWO_NEEDS.search(title)
    both_money = match is not None and match["need"] in _MONEY and any(word in match["second"] for word in _MONEY)
    return None if both_money else match


def _in_title(draft: Draft, words: str, certain: bool) -> Iterator[Hit]:
    matter = words.lstrip("和与及、以")
    for p in draft.of(Role.TITLE, unit=0):
        start = p.text.find(matter)
        if start >= 0:
            message = f"请示应当一文一事，标题里有两件事，“{matter}”应当另行写请示"
            yield Hit(p.at(start, start + len(matter)), message, certain=certain)
            return
    title = next(draft.of(Role.TITLE, unit=0))
    yield Hit(title.at(0, 0), f"请示应当一文一事，标题里有两件事，“{matter}”应当另行写请示", certain=certain)


RULES = (
    Rule(
        id="genre.no-request",
        title="请示没有请求语",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="请示是请求上级指示或批准的，结尾通常写“妥否，请批示”“以上请示，请予批复”一类的话。",
        check=no_request,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n城东积水严重，拟新建泵站两座。\n«»所需资金已经落实。": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n城东积水严重，拟新建泵站两座。\n«特此请示»。": None,
            "[标题] 海晏市水利局关于申请修缮仓库的请示\n[主送] 海晏市人民政府：\n«»仓库漏水，拟申请资金30万元修缮。": None,
            "[标题] 海晏市水利局关于修建望江泵站的请示\n[主送] 海晏市人民政府：\n现就修建望江泵站请示如下。\n«»所需资金已经落实。": None,
        },
        good=(
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n拟新建泵站两座。\n妥否，请批示。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n恳请市政府批准新建泵站两座。\n特此请示。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n拟新建泵站两座，建议市政府同意实施。",
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 海晏市人民政府：\n汛期平稳。\n特此报告。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n所需资金已落实。\n特此报告。",
        ),
    ),
    Rule(
        id="genre.several-matters",
        title="请示不止一件事",
        source="条例第十五条（四）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="请示应当一文一事。几件事写在一份请示里，由不同部门办理时会互相等待。",
        check=several_matters,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于增设泵站和«关于购置车辆»的请示\n[主送] 海晏市人民政府：\n拟增设泵站并购置车辆。\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于新建城东泵站和«购置公务车辆»的请示\n[主送] 海晏市人民政府：\n情况如下。\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于解决防汛经费和«增加人员编制»的请示\n[主送] 海晏市人民政府：\n情况如下。\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n拟新建泵站两座，请批准。\n«另外，我局车辆老旧，恳请市政府同意»购置两辆。\n妥否，请批示。": None,
        },
        good=(
            "[标题] 海晏市水利局关于建设两座泵站及有关事项的请示\n[主送] 海晏市人民政府：\n拟新建泵站两座。\n妥否，请批示。",
            "[标题] 海晏市水利局关于水利和交通项目用地的请示\n[主送] 海晏市人民政府：\n请批准用地，并安排资金。\n妥否，请批示。",
            "[标题] 海晏市水利局关于印发《关于加强管理和关于规范运行的规定》的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 海晏市水利局关于解决建设资金和落实运行经费的请示\n[主送] 海晏市人民政府：\n情况如下。\n妥否，请批示。",
            "[标题] 海晏市水利局关于召开会议和购置设备的通知\n[主送] 各科室：\n另外，请同意的单位签字。",
            "[标题] 海晏市水利局关于设立泵站的请示\n[主送] 海晏市人民政府：\n请市政府批准设立泵站，请市财政局安排资金。\n另一座泵站已请示批准。\n妥否，请批示。",
        ),
    ),
)
