"""The numbers Word draws and does not store: definitions of `numbering.xml`, and the counters that run over a part."""

import re

from lxml import etree

from ..core.document import Label
from ..core.pattern import Pattern
from ..core.value import Value
from .measures import integer, on
from .names import VAL, W
from .number_formats import FORMATS
from .properties import Properties, paragraph_properties
from .styles import Chain, StyleSheet

Element = etree._Element
_PLACE = Pattern(r"%(\d)", "%")


class Level(Value):
    """One `w:lvl`. `restart`: None after any higher level, 0 never, n after level n (from 1)."""

    start: int
    format: str
    text: str
    legal: bool
    restart: int | None
    style: str | None
    indents: Properties


class Sequence(Value):
    """A `w:num`: which counters it moves (`abstract`), its levels, and where it starts them anew."""

    abstract: str
    levels: dict[int, Level]
    starts: dict[int, int]


class Numbering:
    """All numbering definitions of a document."""

    def __init__(self, root: Element | None, sheet: StyleSheet) -> None:
        self._sheet = sheet
        self._abstracts: dict[str, Element] = {}
        self._nums: dict[str, Element] = {}
        self._sequences: dict[str, Sequence | None] = {}
        if root is None:
            return
        for element in root:
            if element.tag == W + "abstractNum":
                self._abstracts.setdefault(element.get(W + "abstractNumId", ""), element)
            elif element.tag == W + "num":
                self._nums.setdefault(element.get(W + "numId", ""), element)

    def sequence(self, num_id: str) -> Sequence | None:
        """The list behind a numId; None for 0, for an unknown one and for one without levels."""
        if num_id not in self._sequences:
            self._sequences[num_id] = self._read(num_id, set())
        return self._sequences[num_id]

    def _read(self, num_id: str, seen: set[str]) -> Sequence | None:
        num = self._nums.get(num_id)
        link = num.find(W + "abstractNumId") if num is not None else None
        if num is None or link is None or num_id in seen:
            return None
        seen.add(num_id)
        abstract_id = link.get(VAL, "")
        abstract = self._abstracts.get(abstract_id)
        if abstract is None:
            return None
        levels: dict[int, Level] = {}
        linked = abstract.find(W + "numStyleLink")
        if linked is not None:
            target = self._sheet.chain(linked.get(VAL), "numbering").num_id
            behind = self._read(target, seen) if target else None
            if behind is not None:
                abstract_id, levels = behind.abstract, dict(behind.levels)
        levels |= dict(map(_level, abstract.iterchildren(W + "lvl")))
        starts: dict[int, int] = {}
        for override in num.iterchildren(W + "lvlOverride"):
            number = integer(override.get(W + "ilvl")) or 0
            redefined = override.find(W + "lvl")
            if redefined is not None:
                levels[number] = _level(redefined)[1]
            start = override.find(W + "startOverride")
            if start is not None:
                starts[number] = integer(start.get(VAL)) or 0
        return Sequence(abstract_id, levels, starts) if levels else None

    def of_style(self, chain: Chain) -> tuple[str, int] | None:
        """numId and level that a paragraph style brings: the level that names the style, else the one it states."""
        if chain.num_id in (None, "0"):
            return None
        assert chain.num_id is not None
        sequence = self.sequence(chain.num_id)
        if sequence is None:
            return None
        for style_id in reversed(chain.ids):
            for number, level in sequence.levels.items():
                if level.style == style_id:
                    return chain.num_id, number
        return chain.num_id, chain.level or 0

    def indents(self, num_id: str, level: int) -> Properties:
        """Indents that the level gives its paragraphs."""
        sequence = self.sequence(num_id)
        found = sequence.levels.get(level) if sequence else None
        return found.indents if found else {}


def _level(element: Element) -> tuple[int, Level]:
    def value(name: str) -> str | None:
        child = element.find(W + name)
        return child.get(VAL) if child is not None else None

    # A custom format stands in mc:Choice with a standard one as its fallback.
    formats = [e.get(VAL, "") for e in element.iter(W + "numFmt")]
    legal = element.find(W + "isLgl")
    start = integer(value("start"))
    indents = {k: v for k, v in paragraph_properties(element.find(W + "pPr")).items() if k.startswith("ind.")}
    return integer(element.get(W + "ilvl")) or 0, Level(
        start=0 if start is None else start,
        format=next((f for f in formats if f != "custom"), "decimal"),
        text=value("lvlText") or "",
        legal=legal is not None and on(legal.get(VAL)),
        restart=integer(value("lvlRestart")),
        style=value("pStyle"),
        indents=indents,
    )


class Counters:
    """Counts through the paragraphs of one part, in document order."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering
        self._counts: dict[str, dict[int, int]] = {}
        self._started: set[tuple[str, int]] = set()

    def next(self, num_id: str, level: int) -> Label | None:
        """The label of the next paragraph of this list and level; None where nothing is drawn."""
        sequence = self._numbering.sequence(num_id)
        if sequence is None or level not in sequence.levels:
            return None
        counts = self._counts.setdefault(sequence.abstract, {})
        definition = sequence.levels[level]
        if level in sequence.starts and (num_id, level) not in self._started:
            counts[level] = sequence.starts[level]
        else:
            counts[level] = counts[level] + 1 if level in counts else definition.start
        self._started.add((num_id, level))
        for higher in range(level):
            # A level that was left out is drawn with its first number, and that number counts as used.
            if higher in sequence.levels:
                counts.setdefault(higher, sequence.levels[higher].start)
        for deeper in [n for n in counts if n > level]:
            restart = sequence.levels[deeper].restart if deeper in sequence.levels else None
            if restart is None or level < restart:
                del counts[deeper]
        if definition.format == "bullet":
            return Label(definition.text, None, "bullet", level, sequence.abstract)
        text = _drawn(sequence, counts, definition)
        known = definition.format in FORMATS and definition.format != "none"
        return Label(text, counts[level] if known else None, definition.format, level, sequence.abstract)


def _drawn(sequence: Sequence, counts: dict[int, int], definition: Level) -> str:
    def number(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        level = sequence.levels.get(index)
        if level is None:
            return ""
        count = counts.get(index, level.start)
        if definition.legal and level.format not in ("none", "decimalZero"):
            return str(count)
        return FORMATS.get(level.format, str)(count)

    return _PLACE.compiled.sub(number, definition.text)
