"""What a search found of what was planted: by kind, with the characters on both sides, the edits and the figures."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from statistics import mean
from typing import NamedTuple

from draftcheck.core.passages import Repeat, Stretch

from .planted_passages import KINDS, Part, Planted
from .planted_repeats import PlantedSet
from .tables import table

SAME_SOURCE = 70  # rapidfuzz ratio of a told source with the planted one, where the archive has it twice


class Alarm(NamedTuple):
    """A repeat that was not planted, with both texts."""

    draft: int
    planted: Planted
    repeat: Repeat
    here: str
    there: str


class Score:
    """Counts of one planted set; `add` a draft with what was found in it."""

    def __init__(self, planted: PlantedSet) -> None:
        self.planted = planted
        self.there: Counter[str] = Counter()
        self.found: Counter[str] = Counter()
        self.here_share: dict[str, list[float]] = defaultdict(list)
        self.there_share: dict[str, list[float]] = defaultdict(list)
        self.edits: dict[str, list[bool]] = defaultdict(list)
        self.figures: Counter[str] = Counter()
        self.right = 0
        self.alarms: list[Alarm] = []
        self.missed: list[tuple[int, Planted, list[Repeat]]] = []

    def add(self, number: int, repeats: Iterable[Repeat]) -> None:
        """The repeats of the draft with this number; the paragraphs of the archive are numbered as it is."""
        by_paragraph: dict[int, list[Repeat]] = defaultdict(list)
        for repeat in repeats:
            by_paragraph[repeat.here.number].append(repeat)
        for at, planted in enumerate(self.planted.drafts[number]):
            told = by_paragraph.get(at, [])
            if planted.kind:
                self._planted(number, planted, told)
            for repeat in told:
                if any(self._is(repeat, part) for part in planted.parts):
                    self.right += 1
                else:
                    here = planted.text[repeat.here.start : repeat.here.end]
                    self.alarms.append(Alarm(number, planted, repeat, here, self._text(repeat.there)))

    def _text(self, there: Stretch) -> str:
        return self.planted.archive[there.number].text[there.start : there.end]

    def _is(self, repeat: Repeat, part: Part) -> bool:
        """Whether a repeat is that of a planted part: its characters, its source or one with the same words."""
        from rapidfuzz import fuzz

        inside = min(repeat.here.end, part.end) - max(repeat.here.start, part.start)
        if inside * 2 < min(repeat.here.end - repeat.here.start, part.end - part.start):
            return False
        if repeat.there.number == part.source:
            return True
        source = self.planted.archive[part.source].text[part.from_start : part.from_end]
        told = self._text(repeat.there)
        ratio = fuzz.ratio if len(told) > len(source) * 0.8 else fuzz.partial_ratio
        return ratio(told, source) >= SAME_SOURCE

    def _planted(self, number: int, planted: Planted, told: Sequence[Repeat]) -> None:
        kind = planted.kind
        self.there[kind] += 1
        whole = True
        for part in planted.parts:
            those = [r for r in told if self._is(r, part)]
            covered = _share(((r.here.start, r.here.end) for r in those), (part.start, part.end))
            whole &= bool(those) and covered > 0.3
            if not those:
                continue
            self.here_share[kind].append(covered)
            same = [r for r in those if r.there.number == part.source]
            if same:
                spans = ((r.there.start, r.there.end) for r in same)
                self.there_share[kind].append(_share(spans, (part.from_start, part.from_end)))
                self.edits[kind].append(self._plausible(planted, part, same))
        self.found[kind] += whole
        if not whole:
            self.missed.append((number, planted, list(told)))
        elif planted.left or planted.changed:
            told_figures = [span for r in told if self._is(r, planted.parts[0]) for span in r.figures]
            self._figures("没改的", "指出", planted.left, told_figures)
            self._figures("改了的", "误指", planted.changed, told_figures)

    def _figures(self, name: str, said: str, spans: Sequence[tuple[int, int]], told: Sequence[tuple[int, int]]) -> None:
        self.figures[name] += len(spans)
        self.figures[said] += sum(any(a < end and start < b for a, b in told) for start, end in spans)

    def _plausible(self, planted: Planted, part: Part, told: Sequence[Repeat]) -> bool:
        """Whether the number of edits is about that of the runs of differing characters, a factor of two or two off."""
        from rapidfuzz.distance import Levenshtein

        here = planted.text[part.start : part.end]
        source = self.planted.archive[part.source].text[part.from_start : part.from_end]
        runs, last = 0, -9
        for code in Levenshtein.opcodes(source, here):
            if code.tag == "equal":
                continue
            runs += code.src_start - last > 1
            last = code.src_end
        counted = sum(r.edits for r in told)
        return abs(counted - runs) <= 2 or runs / 2 <= counted <= runs * 2

    @property
    def precision(self) -> float:
        """Of all repeats told, those that were planted."""
        told = self.right + len(self.alarms)
        return self.right / told if told else 1.0

    def recall(self, kind: str) -> float:
        """Of the planted ones of a kind, those found; of a stitched one both halves."""
        return self.found[kind] / self.there[kind] if self.there[kind] else 1.0

    def table(self) -> str:
        """By kind: planted, found, the share of characters right on both sides, edits plausible."""
        rows = []
        for kind in KINDS:
            edits = self.edits[kind]
            rows.append(
                (
                    kind,
                    self.there[kind],
                    self.found[kind],
                    f"{self.recall(kind):.1%}",
                    _percent(self.here_share[kind]),
                    _percent(self.there_share[kind]),
                    f"{mean(edits):.0%}" if edits else "—",
                )
            )
        return table(("怎样抄", "埋", "找到", "比例", "本文一侧字符", "来源一侧字符", "改动处数合理"), rows)


def _share(told: Iterable[tuple[int, int]], planted: tuple[int, int]) -> float:
    """Characters in both, of those in either."""
    characters = {n for start, end in told for n in range(start, end)}
    right = set(range(*planted))
    return len(characters & right) / len(characters | right)


def _percent(shares: Sequence[float]) -> str:
    if not shares:
        return "—"
    return f"{mean(shares):.1%}（{sum(s >= 0.8 for s in shares)}/{len(shares)} ≥ 80%）"
