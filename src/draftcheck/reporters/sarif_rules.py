"""Rules, and reasons for not reading a file, as SARIF reporting descriptors."""

from __future__ import annotations

from typing import Any

from ..core.finding import Severity
from ..core.report import ReadError
from ..core.rule import Rule
from .rule_pages import as_markdown, as_text

LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def rule_descriptor(rule: Rule) -> dict[str, Any]:
    """What a rule says, why, and its manual page as help."""
    return {
        "id": rule.id,
        "name": _pascal(rule.id),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.why},
        "help": {"text": as_text(rule), "markdown": as_markdown(rule)},
        "defaultConfiguration": {"level": LEVELS[rule.severity], "enabled": rule.default},
        "properties": {"source": rule.source, "strength": rule.strength.value, "tags": [rule.family]},
    }


def error_descriptor(error: ReadError) -> dict[str, Any]:
    """A reason for not reading a file, and what to do about it."""
    return {
        "id": error.code,
        "shortDescription": {"text": error.message},
        "help": {"text": error.hint},
        "defaultConfiguration": {"level": "error"},
    }


def _pascal(name: str) -> str:
    """`elements.docnum-bracket` → `ElementsDocnumBracket`, as SARIF writes names."""
    return "".join(word.capitalize() for word in name.replace(".", "-").replace("_", "-").split("-"))
