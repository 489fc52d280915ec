"""What to write instead, in words."""

from __future__ import annotations

from ..core.finding import Finding, Hit, TextFix


def cure(said: Finding | Hit) -> str:
    """The replacement, where the message does not say it already; empty for a change of format."""
    fix = said.fix
    if isinstance(fix, TextFix) and fix.replacement not in said.message:
        return f"　改为：{fix.replacement}"
    return "　改法：删去" if isinstance(fix, TextFix) and not fix.replacement else ""
