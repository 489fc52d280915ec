"""What one draft repeats from another."""

from __future__ import annotations

from pathlib import Path

from ..core.common import Common, Side
from ..core.errors import UnreadableFile
from ..core.passages import Sighted
from ..core.settings import Settings
from ..engine import compared_passages, read_draft, with_exceptions
from .among import repeats_among


def in_common(here: Path, there: Path, settings: Settings) -> Common:
    """What one draft repeats from another. Raises UnreadableFile that names the file."""
    ours, theirs = _side(here, settings), _side(there, settings)
    found, _ = repeats_among(((ours.path, ours.passages), (theirs.path, theirs.passages)))
    return Common(ours, theirs, _apart(found))


def _apart(found: tuple[Sighted, ...]) -> tuple[Sighted, ...]:
    """Of several places for one stretch the first, which is the best."""
    kept: list[Sighted] = []
    for item in found:
        here = item.repeat.here
        if not any(
            one.repeat.here.number == here.number
            and one.repeat.here.start < here.end
            and here.start < one.repeat.here.end
            for one in kept
        ):
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: item.repeat.here))


def _side(path: Path, settings: Settings) -> Side:
    try:
        draft = read_draft(path, with_exceptions(settings, path))
    except UnreadableFile as error:
        raise UnreadableFile(error.code, f"{path.as_posix()}：{error.message}", error.hint) from None
    return Side(path.as_posix(), draft, compared_passages(draft))
