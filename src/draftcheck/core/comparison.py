"""Two states of one draft and their findings: what was mended, what is new, what remains."""

from typing import Any

from .finding import Finding
from .report import SCHEMA, to_plain
from .value import Value
from .version import __version__


class State(Value):
    """One state of the draft; `genre` is null when unknown."""

    path: str
    genre: str | None
    profile: str
    characters: int


class Comparison(Value):
    """`new` and `remaining` stand in the later state, `mended` in the earlier one; `accepted` are hidden in the later."""

    before: State
    after: State
    new: tuple[Finding, ...]
    remaining: tuple[Finding, ...]
    mended: tuple[Finding, ...]
    accepted: int = 0

    def to_dict(self) -> dict[str, Any]:
        """What `draftcheck compare --findings --format json` prints."""
        totals = {name: len(getattr(self, name)) for name in ("new", "remaining", "mended")}
        plain: dict[str, Any] = to_plain(self)
        return {"schema": SCHEMA, "draftcheck": __version__, **plain, "totals": totals}
