"""Two states of one draft → what the edits between them mended and what they broke."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from .core.accepted import Accepted, speaks_of
from .core.comparison import Comparison, State
from .core.errors import UnreadableFile
from .core.finding import Finding
from .core.pairing import paired, with_changed_words
from .core.settings import Settings
from .core.sighting import Sighting, Sightings
from .engine import Judged, gathered_findings, gathered_hits, judged_hits, parted, read_draft, with_exceptions


def compared(before: Path, after: Path, settings: Settings, accepted: Sequence[Accepted] = ()) -> Comparison:
    """The comparison of two files under the same settings. Raises UnreadableFile naming one.

    What was accepted in one of them counts in both: an edited draft often has a new name.
    """
    allowed = [item for item in accepted if speaks_of(item, before.name) or speaks_of(item, after.name)]
    old, new = _Side(before, settings, allowed), _Side(after, settings, allowed)
    known, present = old.sightings(), new.sightings()
    pairs = with_changed_words(known, present, paired(known, present))
    found_again = set(pairs)
    return Comparison(
        old.state,
        new.state,
        new.findings([item for item, number in zip(new.shown, pairs, strict=True) if number is None]),
        new.findings([item for item, number in zip(new.shown, pairs, strict=True) if number is not None]),
        old.findings([item for number, item in enumerate(old.shown) if number not in found_again]),
        len(gathered_hits(new.draft, new.hidden)),
    )


class _Side:
    """One of the two drafts with its hits, apart from those that were accepted."""

    def __init__(self, path: Path, settings: Settings, allowed: Sequence[Accepted]) -> None:
        self._settings = with_exceptions(settings._replace(accepted=()), path)
        try:
            self.draft = read_draft(path, self._settings)
        except UnreadableFile as error:
            raise UnreadableFile(error.code, f"{path.as_posix()}：{error.message}", error.hint) from None
        self.shown, self.hidden = parted(self.draft, judged_hits(self.draft, self._settings), allowed)
        genre = self.draft.genre.name if self.draft.genre else None
        self.state = State(path.as_posix(), genre, self.draft.profile.value, self.draft.document.characters)

    def sightings(self) -> list[Sighting]:
        """Each hit in its own place, so that of a gathered finding only the new places are new."""
        seen = Sightings(self.draft)
        return [seen.place(rule, hit) for rule, _, hit in self.shown]

    def findings(self, items: list[Judged]) -> tuple[Finding, ...]:
        return tuple(finding for finding, _ in gathered_findings(self.draft, items, self._settings))
