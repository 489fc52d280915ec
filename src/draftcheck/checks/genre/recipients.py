"""上行文: to one office, and not to a person (条例第十五条（一）（五）)."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import ORGAN_ENDS
from .parts import UPWARD, addressees, is_kind, without_brackets

_SEPARATORS = Pattern(r"[、，,；;]|\s{1,}")
_PARTY_AND_GOVERNMENT = Pattern(
    r"[\u4e00-\u9fa5]*(?:党委|工委|[省市县区镇乡州盟旗]委)[、，,\s]+[\u4e00-\u9fa5]*(?:政府|管委会)", "委"
)


def several_recipients(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 请示 or 报告 to more than one office; 市委、市政府 together are one step milder."""
    if not is_kind(draft, *UPWARD):
        return
    lines = list(addressees(draft))
    names = [
        name
        for p, start, end in lines
        for name in _SEPARATORS.compiled.split(without_brackets(p.text[start:end]).strip())
        if name
    ]
    if len(names) < 2 or not all(len(name) >= 2 and name.endswith(ORGAN_ENDS) for name in names):
        return
    p, start, end = lines[0]
    joint = len(lines) == 1 and _PARTY_AND_GOVERNMENT.fullmatch(p.text[start:end]) is not None
    kind = draft.genre.name if draft.genre else ""
    message = f"{kind}原则上主送一个上级机关，这里主送{len(names)}个：“{'、'.join(names)}”；其他机关可以抄送"
    yield Hit(
        p.at(start, end),
        message,
        related=tuple(other.at(a, b) for other, a, b in lines[1:]),
        at_most=Severity.INFO if joint else None,
    )


_PERSON = Pattern(
    r"(?:尊敬的)?(?P<name>[\u4e00-\u9fa5]{0,12}(?:书记|省长|市长|县长|区长|州长|镇长|乡长|部长|厅长|局长|处长|科长|院长|校长|行长|主席|主任|委员长|总经理|董事长|总队长|支队长|大队长|司令员|政委)(?:同志)?|[\u4e00-\u9fa5]{1,8}同志)",
    ("长", "书记", "主席", "主任", "同志", "总经理", "司令员", "政委"),
)


def recipient_person(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 请示 or 报告 addressed to a leader in person."""
    if not is_kind(draft, *UPWARD):
        return
    for p in draft.of(Role.ADDRESSEE, Role.SALUTATION, unit=0):
        start = len(p.text) - len(p.text.lstrip())
        end = len(p.text.rstrip(" \u3000：:"))
        for name in p.text[start:end].split("、"):
            match = _PERSON.fullmatch(name)
            if match and not name.startswith("各"):
                at = p.text.index(name)
                message = f"公文不报送领导者个人（直接交办的事项除外），主送“{name}”应改为上级机关"
                yield Hit(p.at(at, at + len(name)), message)


RULES = (
    Rule(
        id="genre.several-recipients",
        title="上行文多头主送",
        source="条例第十五条（一）",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="向上级机关行文，原则上主送一个上级机关，根据需要同时抄送相关上级机关和同级机关。多头主送容易没有机关答复。",
        check=several_recipients,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] «海晏市人民政府、江北省水利厅»：\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] «市防汛抗旱指挥部，市应急管理局»：\n特此报告。": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] «市委、市政府»：\n妥否，请批示。": None,
        },
        good=(
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局、市直各单位：\n请落实。",
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 市直机关工委（组织、宣传部）：\n特此报告。",
            "[标题] 海晏市政府工作报告\n[主送] 各位代表、同志们：\n请予审议。",
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 省水利厅：\n特此报告。\n[版记] 抄送：市委办公室，市政府办公室。",
        ),
    ),
    Rule(
        id="genre.recipient-person",
        title="上行文主送个人",
        source="条例第十五条（五）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="除上级机关负责人直接交办事项外，不得以本机关名义向上级机关负责人报送公文。",
        check=recipient_person,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] «周市长»：\n拟新建泵站两座。\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] «尊敬的周一鸣书记»：\n拟新建泵站两座。\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] «周一鸣同志»：\n汛期平稳。\n特此报告。": None,
        },
        good=(
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 市人大常委会主任会议：\n特此报告。",
            "[标题] 在全市水利工作会议上的讲话\n[主送] 尊敬的周市长：\n我汇报三点。",
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 省水利厅办公室：\n周市长到现场检查。\n特此报告。",
        ),
    ),
)
