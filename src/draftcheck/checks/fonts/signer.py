"""签发人: the label in 仿宋, the names in 楷体 (GB/T 9704-2012 7.2.6)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .stretches import judged

_LABEL = Pattern(r"签\s*发\s*人\s*[:：]?\s*", "签")


def signer(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Label and names, alone on their line or behind the document number."""
    standard = reference.standard
    for element in draft.elements:
        p = element.paragraph
        if element.role not in (Role.SIGNER, Role.DOCUMENT_NUMBER) or element.unit != 0:
            continue
        label = _LABEL.search(p.text)
        if label is None and element.role is Role.DOCUMENT_NUMBER:
            continue
        end = len(p.text.rstrip())
        parts = [(label.end() if label else p.whole().start, end, standard.signer, "签发人姓名")]
        if label is not None:
            parts.insert(0, (label.start(), len(p.text[: label.end()].rstrip()), standard.body, "“签发人”三字"))
        for start, stop, faces, name in parts:
            yield from judged(draft, standard, (p, start, stop), faces, standard.body_size_pt, f"{name}用")


_TITLE = "[标题] 关于建设节水设施的请示\n[主送] 市政府：\n妥否，请批示。"

RULES = (
    Rule(
        id="fonts.signer",
        title="签发人字体不符",
        source="GB/T 9704-2012 7.2.6",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="“签发人”三字用三号仿宋体字，签发人姓名用三号楷体字。",
        check=signer,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("signer", "body", "body_size_pt"),
        bad={
            f"[签发人] 签发人：«苏明远»\n{_TITLE}": None,
            f"[发文字号] 海水〔2026〕12号　　　签发人：«苏明远»\n{_TITLE}": None,
            f"[签发人 楷体] «签发人：»苏明远\n{_TITLE}": None,
        },
        good=(
            f"[签发人] 签发人：⟦楷体_GB2312|苏明远⟧\n{_TITLE}",
            f"[发文字号] 海水〔2026〕12号　　　签发人：⟦KaiTi|苏明远　江望川⟧\n{_TITLE}",
            f"[签发人] 签发人：×××\n{_TITLE}",
            f"[发文字号] 海水〔2026〕12号\n{_TITLE}",
        ),
    ),
)
