"""上行文: it names whom it is for, and is not copied downward (条例第九条（八）、第十五条（一）)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.addressee import is_addressee
from ...outline.lines import line_of
from .parts import UPWARD, body_of, is_kind, issuers

_COPIES = Pattern(r"抄\s*[送报发]\s*[：:]", "抄")


def cc_downward(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Copies of a 请示 or 报告 to offices below the issuer (lexicons/lower_units.csv)."""
    if not is_kind(draft, *UPWARD):
        return
    names = [name.replace("自治区", "") for name in issuers(draft)]
    county = any("县" in name or "区" in name for name in names)
    copied = False
    for p in draft.of(Role.IMPRINT, unit=0):
        copied = copied or _COPIES.search(p.text) is not None
        if not copied or p.text.rstrip().endswith("印发"):
            continue
        for row in reference.table("lower_units"):
            start = p.text.find(row["称呼"])
            # 县级机关抄送各县、镇抄送各镇、分局抄送各分局，是抄送同级。
            level = row["称呼"].removeprefix("各")
            if start < 0 or (county and row["市级以上才算"] == "是") or any(level in name for name in names):
                continue
            end = _name_end(p.text, start)
            found = p.text[start:end]
            kind = draft.genre.name if draft.genre else ""
            yield Hit(p.at(start, end), f"{kind}不得抄送下级机关，抄送里有“{found}”")


def _name_end(text: str, start: int) -> int:
    """Where the name that begins at `start` ends; a mark in brackets, 各县（市、区）, does not end it."""
    depth = 0
    for n in range(start, len(text)):
        depth += (text[n] in "（(") - (text[n] in "）)")
        if depth <= 0 and text[n] in "，、；。,;":
            return n
    return len(text.rstrip())


_CLOSES = "。；！？：:，、"
_OPENS_TEXT = ("如下", "以下", "现将", "现就", "为了", "为做", "根据", "按照", "经研究", "请示", "报告", "汇报")


def recipient_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A signed or red-headed 请示 or 报告 that names no 主送机关."""
    if not is_kind(draft, *UPWARD) or draft.profile is Profile.MATERIAL:
        return
    named = draft.has(Role.ADDRESSEE, Role.SALUTATION, Role.BYLINE) or any(
        "主送" in p.text for p in draft.of(Role.IMPRINT)
    )
    official = draft.has(Role.SIGNATURE) or draft.profile is Profile.RED_HEAD
    body = body_of(draft)
    if named or not official or not body:
        return
    first = body[0].text.rstrip()
    # 没有标点的短行、以冒号收尾的短行，可能就是没认出来的主送机关；“现将有关情况请示如下：”不是。
    named_oddly = first[-1] not in _CLOSES or (first[-1] in "：:" and not any(word in first for word in _OPENS_TEXT))
    # “市人民政府。”是主送机关，标点用错了。
    misended = first[-1] in "。；" and is_addressee("".join(first.split())[:-1], line_of(0, body[0]).indent)
    if len(first) <= 40 and (named_oddly or misended):
        return
    kind = draft.genre.name if draft.genre else ""
    yield Hit(body[0].at(0, 0), f"惯例：{kind}要写明主送机关，标题之后没有见到")


RULES = (
    Rule(
        id="genre.cc-downward",
        title="上行文抄送下级",
        source="条例第十五条（一）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="向上级机关行文，不抄送下级机关。哪些算下级，见词表 lexicons/lower_units.csv，可以增删。",
        check=cc_downward,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[版记] 抄送：市财政局，«各县（区）水利局»。": None,
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 海晏市人民政府：\n特此报告。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[版记] 抄送：«局属各单位»，«各科室»。": None,
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 海晏市人民政府：\n特此报告。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[版记] 抄送：«各县（市、区）水利局»，市财政局。": None,
        },
        good=(
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[版记] 抄送：市财政局，市发展改革委。",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[版记] 抄送：各县（区）人民政府。",
            "[标题] 望潮县人民政府关于汛期情况的报告\n[主送] 海晏市人民政府：\n特此报告。\n[署名] 望潮县人民政府\n[日期] 2026年7月1日\n[版记] 抄送：各县（区）人民政府。",
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 海晏市人民政府：\n已将有关要求传达到各科室。\n特此报告。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
    Rule(
        id="genre.recipient-missing",
        title="上行文缺主送机关",
        source="条例第九条（八）",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="请示、报告是写给上级机关的，没有主送机关就没有机关受理。写给会议、供公开的报告不报。",
        check=recipient_missing,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于建设两座泵站的请示\n«»城东积水严重，拟新建泵站两座，所需资金从水利基金中安排。\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n«»为提高城东排涝能力，现将有关情况请示如下：\n城东积水严重。\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n«»现将有关情况请示如下：\n城东积水严重。\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕5号\n[标题] 海晏市水利局关于汛期情况的报告\n«»入汛以来，全市平稳。\n特此报告。": None,
        },
        good=(
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局关于汛期情况的报告\n入汛以来，全市平稳。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n\n[左] 海晏市人民政府。\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n海晏市防汛抗旱指挥部及各成员：\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局关于汛期情况的报告\n[标题] （2026年7月1日在市人大常委会会议上）\n入汛以来，全市平稳。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 关于乡村供水情况的调研报告\n水厂运行平稳。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局关于停水的通告\n因施工需要，中山路停水。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
)
