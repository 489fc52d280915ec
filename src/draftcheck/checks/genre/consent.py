"""A department's 意见 to governments below that does not say that its own government agreed (条例第十六条（二）)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .downward import AUTHORISED, LOWER_GOVERNMENTS, is_department
from .parts import addressees, body_of, is_kind, issuers


def consent_unstated(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """An 意见 of departments alone to 各县（区）人民政府, without 经…同意; a 通知 is the rule genre.orders-government."""
    names = issuers(draft)
    if not is_kind(draft, "意见") or not names or not all(is_department(name) for name in names):
        return
    if AUTHORISED.search(draft.title) or any(AUTHORISED.search(p.text) for p in body_of(draft)):
        return
    for p, start, end in addressees(draft):
        match = LOWER_GOVERNMENTS.search(p.text[start:end])
        if match:
            message = f"{names[0]}向“{match[0]}”印发意见，须经本级政府同意的，要在文中注明“经……同意”，没有见到"
            yield Hit(p.at(start + match.start(), start + match.end()), message)
            return


_SIGNED = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="genre.consent-unstated",
        title="未注明经政府同意",
        source="条例第十六条（二）",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="需经政府审批的具体事项，经政府同意后可以由政府职能部门行文，文中须注明已经政府同意。是不是需经审批，从文稿里看不出来，所以只作建议。",
        check=consent_unstated,
        fix=Safety.SHOW,
        bad={
            f"[标题] 海晏市水利局关于加快发展智慧水利的意见\n[主送] «各县（区）人民政府»，市直有关部门：\n现提出如下意见。{_SIGNED}": None,
        },
        good=(
            f"[标题] 海晏市水利局关于加快发展智慧水利的意见\n[主送] 各县（区）人民政府：\n经市政府同意，现提出如下意见。{_SIGNED}",
            f"[标题] 海晏市水利局关于加快发展智慧水利的意见\n[主送] 各县（区）水利局：\n现提出如下意见。{_SIGNED}",
            "[标题] 海晏市人民政府关于加快发展智慧水利的意见\n[主送] 各县（区）人民政府：\n现提出如下意见。\n[署名] 海晏市人民政府\n[日期] 2026年7月1日",
            f"[标题] 海晏市水利局关于征求意见的函\n[主送] 各县（区）人民政府：\n请予支持。{_SIGNED}",
        ),
    ),
)
