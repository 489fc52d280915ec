"""Writing past a superior, or by 函 to one; needs the superiors that a house profile names (条例第八条、第十四条)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .parts import addressee_text, addressees, is_kind

_BY_PASSING = ("举报", "控告", "申诉")


def skipped_level(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 请示, 报告 or 意见 to an office beyond the direct superior, none of whom receives it."""
    office = reference.office
    if not is_kind(draft, "请示", "报告", "意见") or any(word in draft.title for word in _BY_PASSING):
        return
    if any(name in addressee_text(draft) for name in office.superiors):
        return
    for position, name in _named(draft, office.beyond):
        direct = "、".join(office.superiors)
        yield Hit(position, f"一般不得越级行文，“{name}”不是直接上级（{direct}）；确需越级的，应当同时抄送被越过的机关")
        return


def letter_to_superior(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 函 to an office that the profile names as a superior."""
    if not is_kind(draft, "函") or draft.title.endswith("复函"):
        return
    for position, name in _named(draft, (*reference.office.superiors, *reference.office.beyond)):
        yield Hit(position, f"函用于不相隶属的机关之间，“{name}”是上级机关，请求批准用请示，汇报工作用报告")


def _named(draft: Draft, names: Iterable[str]) -> Iterator[tuple[Position, str]]:
    for p, start, end in addressees(draft):
        for name in names:
            found = p.text.find(name, start, end)
            # 江北省人民政府办公厅 is another office than 江北省人民政府.
            if found >= 0 and (found + len(name) == end or p.text[found + len(name)] in "，、,　 并："):
                yield p.at(found, found + len(name)), name


_SIGNED = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="genre.skipped-level",
        title="越级行文",
        source="条例第十四条",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="行文关系根据隶属关系和职权范围确定，一般不得越级行文，特殊情况需要越级行文的，应当同时抄送被越过的机关。"
        "本单位的上级写在格式文件的 [office] 里，没有写的不检查；下面例子里的直接上级是海晏市人民政府和江北省水利厅。",
        check=skipped_level,
        fix=Safety.SHOW,
        bad={
            f"[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] «江北省人民政府»：\n妥否，请批示。{_SIGNED}": None,
            f"[标题] 海晏市水利局关于汛期情况的报告\n[主送] «江北省人民政府»：\n汛期平稳。{_SIGNED}": None,
        },
        good=(
            f"[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。{_SIGNED}",
            f"[标题] 海晏市水利局关于汛期情况的报告\n[主送] 江北省水利厅并报江北省人民政府：\n汛期平稳。{_SIGNED}",
            f"[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 江北省人民政府办公厅：\n妥否，请批示。{_SIGNED}",
            f"[标题] 海晏市水利局关于学习文件的通知\n[主送] 江北省人民政府：\n请落实。{_SIGNED}",
        ),
    ),
    Rule(
        id="genre.letter-to-superior",
        title="对上级用了函",
        source="条例第八条（十四）",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="函适用于不相隶属机关之间商洽工作、询问和答复问题、请求批准和答复审批事项。对上级请求批准用请示，汇报工作用报告。"
        "本单位的上级写在格式文件的 [office] 里，没有写的不检查；下面例子里的上级是海晏市人民政府、江北省水利厅和江北省人民政府。",
        check=letter_to_superior,
        fix=Safety.SHOW,
        bad={
            f"[标题] 海晏市水利局关于申请拨付经费的函\n[主送] «海晏市人民政府»：\n请予拨付。{_SIGNED}": None,
            f"[标题] 海晏市水利局关于商请支持的函\n[主送] «江北省水利厅»、江北省财政厅：\n请予支持。{_SIGNED}": None,
        },
        good=(
            f"[标题] 海晏市水利局关于商借场地的函\n[主送] 海晏市体育局：\n请予支持。{_SIGNED}",
            f"[标题] 海晏市水利局关于征求意见的复函\n[主送] 江北省水利厅：\n我局没有意见。{_SIGNED}",
            f"[标题] 海晏市水利局关于申请拨付经费的请示\n[主送] 海晏市人民政府：\n妥否，请批示。{_SIGNED}",
        ),
    ),
)
