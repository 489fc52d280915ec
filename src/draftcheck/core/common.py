"""What one draft repeats from another, ready to be shown."""

from __future__ import annotations

from .draft import Draft
from .passages import Passage, Sighted
from .value import Value


class Side(Value):
    """One of two compared drafts: its path as given, the draft, its passages."""

    path: str
    draft: Draft
    passages: tuple[Passage, ...]

    def text(self, number: int) -> str:
        """The text of one of its passages."""
        return next(passage.text for passage in self.passages if passage.number == number)


class Common(Value):
    """What `here` repeats from `there`, in the order of `here`; of a stretch that stands there twice the best place."""

    here: Side
    there: Side
    sighted: tuple[Sighted, ...]

    @property
    def share(self) -> float:
        """How much of the compared text of `here` is repeated, 0 to 1."""
        whole = sum(len(passage.text) for passage in self.here.passages)
        same = sum(item.repeat.here.end - item.repeat.here.start for item in self.sighted)
        return min(1.0, same / whole) if whole else 0.0
