"""Where a heading's number stands."""

from ...core.draft import Draft, Heading
from ...core.position import Position


def position_of(draft: Draft, heading: Heading) -> Position:
    """The number with its mark; an empty stretch where Word draws it."""
    return draft.elements[heading.element].paragraph.at(heading.start, heading.end)
