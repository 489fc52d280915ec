"""Places of a draft as SARIF locations.

A .docx has no lines. They are those of a projection of its main text: one paragraph a line, one character a column.
"""

from __future__ import annotations

import re
from typing import Any

from ..core.finding import Location
from .excerpt import around

_OTHER_PARTS = re.compile(r".*/(header|footer|footnotes|endnotes|comments)[^/]*")


def location(place: Location, artifact: dict[str, Any]) -> dict[str, Any]:
    """The place in the artifact, by line and column and by the number of its paragraph."""
    number = f"段{place.paragraph + 1}"
    found: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": artifact},
        "logicalLocations": [{"name": number, "fullyQualifiedName": f"{place.part}/{number}", "kind": "paragraph"}],
    }
    if place.heading:
        found["message"] = {"text": place.heading}
    if has_line(place):
        found["physicalLocation"] |= _regions(place)
    return found


def has_line(place: Location) -> bool:
    """Whether the place stands in the main text; paragraphs of headers, footers and notes have no line."""
    return not _OTHER_PARTS.fullmatch(place.part)


def region(place: Location) -> dict[str, Any]:
    """The characters of the place, without a width where it has none."""
    return {"startLine": place.paragraph + 1, "startColumn": place.start + 1, "endColumn": place.end + 1}


def _regions(place: Location) -> dict[str, Any]:
    """The words and the words around them; only the line where the paragraph is meant as a whole."""
    if place.start == place.end:
        whole: dict[str, Any] = {"startLine": place.paragraph + 1}
        return {"region": whole | {"snippet": {"text": place.excerpt}} if place.excerpt else whole}
    before, found, after = around(place)
    words = region(place) | {"snippet": {"text": found}}
    if not before and not after:
        return {"region": words}
    wide = place._replace(start=place.start - len(before), end=place.end + len(after))
    return {"region": words, "contextRegion": region(wide) | {"snippet": {"text": place.excerpt}}}
