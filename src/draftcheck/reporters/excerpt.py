"""The words of a finding among their neighbours, cut to a length that can be taken in."""

from __future__ import annotations

from ..core.finding import Finding, Location
from ..core.location import excerpt_offset

_PLACES = 5
_CLOSE = 6  # characters around a further place
_LONG, _SHORT = 40, 24  # characters of the words found, in their own line and among others


def around(place: Location, text: str | None = None) -> tuple[str, str, str]:
    """What stands before, the words found, what stands behind; `text` are the words where the excerpt was cut."""
    at = excerpt_offset(place)
    end = at + place.end - place.start
    return place.excerpt[:at], place.excerpt[at:end] if text is None else text, place.excerpt[end:]


def in_context(finding: Finding) -> tuple[str, str, str]:
    """The same for reading, blanks joined and long words cut; all empty where the finding is about no words."""
    if finding.place.start == finding.place.end:
        return "", "", ""
    before, found, after = around(finding.place, finding.text)
    return " ".join(before.split()), shortened(found, _LONG), " ".join(after.split())


def other_places(finding: Finding) -> str:
    """The first further places of a gathered finding in the draft itself, in words; empty where there are none."""
    if not finding.others:
        return ""
    shown = [in_short(place) for place in finding.related if place.file is None][:_PLACES]
    more = "……" if finding.others > len(shown) else ""
    return f"另有{finding.others}处：" + "、".join(shown) + more if shown else f"另有{finding.others}处"


def shortened(words: str, most: int) -> str:
    """The words on one line, the middle left out where they are more than `most` characters."""
    text = " ".join(words.split()) or words[:1].replace("\n", " ")
    return text if len(text) <= most else text[: most - 12] + "……" + text[-8:]


def in_short(place: Location) -> str:
    """The words of a place among a few neighbours; the number of its paragraph where it has none."""
    if place.end == place.start:
        return f"第{place.paragraph + 1}段"
    before, found, after = around(place)
    return f"“{before[-_CLOSE:].lstrip()}«{shortened(found, _SHORT)}»{after[:_CLOSE]}”"
