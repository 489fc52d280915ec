"""What the hidden column of the workbook says of a finding, so that it is known again in the next one."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from ..core.sighting import WINDOW, Sighting, digest_of
from .excerpt import around
from .printable import printable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..core.finding import Finding
    from ..core.rule import Rule

HEADING = "draftcheck"  # of the hidden column; by it a workbook is seen to be ours
_NUMBERS = re.compile(r"\d+(?:[.．]\d+)*")


def sighting_of(f: Finding, rules: Mapping[str, Rule]) -> Sighting:
    """How a finding is known again: as an accepted one is, by its rule, the words found and those around."""
    from ..core.rule import Gather

    kind = digest_of(_NUMBERS.sub("", f.message))
    words = "".join(f.text.split()) or f.text
    if rules[f.rule].gather is not Gather.EACH or f.others:
        return Sighting(f.rule, kind, "", "", "", "")
    if not words:
        return Sighting(f.rule, kind, "", "", "", _joined(f.place.excerpt)[:WINDOW])
    before, _, after = around(f.place)
    return Sighting(f.rule, kind, digest_of(words), _joined(before), "", _joined(after))


def key_of(path: str, seen: Sighting) -> str:
    """The text of the hidden cell."""
    parts = [printable(path), seen.rule, seen.kind, seen.digest, seen.before, seen.after]
    return json.dumps(parts, ensure_ascii=False).replace("_", "\\u005f")  # Excel would read `_x0041_` as A


def read_key(text: object) -> tuple[str, Sighting] | None:
    """The path and the sighting of a hidden cell; None where it does not say them."""
    try:
        parts = json.loads(str(text))
    except ValueError:
        return None
    if not isinstance(parts, list) or len(parts) != 6 or not all(isinstance(part, str) for part in parts):
        return None
    path, rule, kind, digest, before, after = parts
    return path, Sighting(rule, kind, digest, before, "", after)


def _joined(text: str) -> str:
    return "".join(printable(text).split())
