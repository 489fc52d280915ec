"""A regular expression that is compiled on first use, and only tried where a literal of it stands."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

Compile = Callable[[str, int], "re.Pattern[str]"]
_compile: list[Compile] = [re.compile]


def compile_with(compile_: Compile) -> None:
    """From now on patterns are compiled by this function, which must give what `re.compile` gives."""
    _compile[0] = compile_


class Pattern:
    """`gate`: characters or words one of which every match contains; text without them costs a substring search."""

    __slots__ = ("_compiled", "_flags", "_gate", "_source")

    def __init__(self, source: str, gate: str | tuple[str, ...] = (), flags: int = 0) -> None:
        self._source = source
        self._gate = (gate,) if isinstance(gate, str) else gate
        self._flags = flags
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = _compile[0](self._source, self._flags)
        return self._compiled

    def may_match(self, text: str) -> bool:
        """False where no match is possible."""
        for literal in self._gate:  # any() would take three times as long
            if literal in text:
                return True
        return not self._gate

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """All matches."""
        return self.compiled.finditer(text) if self.may_match(text) else iter(())

    def search(self, text: str) -> re.Match[str] | None:
        """The first match."""
        return self.compiled.search(text) if self.may_match(text) else None

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """A match that begins at `start`."""
        return self.compiled.match(text, start) if self.may_match(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """A match of the whole text."""
        return self.compiled.fullmatch(text) if self.may_match(text) else None
