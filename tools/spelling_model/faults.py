"""Official sentences with faults of the kinds that people make: a character of like sound or shape, a word of like sound."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterable, Mapping

import numpy as np

from draftcheck.language.spelling.alphabet import SIZE
from draftcheck.language.spelling.confusion import (
    FEW_STROKES,
    LIKE_PICTURE,
    LIKE_SHAPE,
    LISTED_SOUND,
    NEAR_SOUND,
    SAME_SOUND,
    SHARED_PART,
)
from draftcheck.language.spelling.proofreader import Proofreader

Pair = tuple[str, str]  # what was written, what was meant

_FAULTY = 0.6  # share of sentences with faults
_ONE, _TWO = 0.62, 0.80
_NEIGHBOURS = 0.35  # of two faults, that they are side by side
_WORD = 0.3  # share of faults that are a whole word
_PARTICLE = 0.05
_SAME, _SHAPE = 0.7, 0.2
_EVERY = 45  # characters of a long paragraph for one fault
_LEFT_ALONE = frozenset("一二三四五六七八九十")
_PARTICLES = "的地得"
_OFTEN, _KNOWN, _SOME = 30, 20, 5  # times a word must be counted to be mistyped; to be what is typed instead


class FaultMaker:
    """Makes faults with the look-alikes of a model, likelier ones more often."""

    def __init__(
        self, proofreader: Proofreader, homophones: Mapping[str, tuple[list[str], list[float]]], seed: int
    ) -> None:
        self._dice = random.Random(seed)
        self._homophones = homophones
        self._alphabet = proofreader.alphabet
        weights = np.exp(0.5 * proofreader.model.log_alone)
        written_as: dict[int, list[tuple[int, int]]] = defaultdict(list)
        for written in range(12, proofreader.confusion.written):
            for meant, bits in zip(*proofreader.confusion.of(written), strict=True):
                written_as[int(meant)].append((written, int(bits)))
        self._written_as = written_as
        self._weight = lambda number: float(weights[number]) if number < SIZE else 0.001

    def pairs(self, sentences: Iterable[str]) -> list[Pair]:
        """Each sentence with its faulty form, or with itself."""
        return [(self._faulty(text), text) for text in sentences]

    def _faulty(self, text: str) -> str:
        dice = self._dice
        if dice.random() > _FAULTY:
            return text
        places = [at for at, char in enumerate(text) if 12 <= self._alphabet.number(char) < SIZE]
        if len(places) < 4:
            return text
        count = 1 if dice.random() < _ONE else 2 if dice.random() < _TWO else 3
        count = min(max(count, len(text) // _EVERY), len(places))
        chosen = dice.sample(range(len(places)), count)
        if count > 1 and dice.random() < _NEIGHBOURS and chosen[0] + 1 < len(places):
            chosen[1] = chosen[0] + 1
        written = list(text)
        if dice.random() < _PARTICLE and any(char in text for char in _PARTICLES):
            at = dice.choice([i for i, char in enumerate(text) if char in _PARTICLES])
            written[at] = dice.choice([char for char in _PARTICLES if char != text[at]])
        for at in (places[index] for index in chosen):
            if dice.random() < _WORD:
                self._word(text, written, at)
            else:
                self._character(text, written, at)
        return "".join(written)

    def _word(self, text: str, written: list[str], at: int) -> None:
        for length in self._dice.sample([2, 2, 2, 3], 4):
            word = text[at : at + length]
            if word in self._homophones and written[at : at + length] == list(word):
                words, weights = self._homophones[word]
                written[at : at + length] = self._dice.choices(words, weights)[0]
                return

    def _character(self, text: str, written: list[str], at: int) -> None:
        if text[at] in _LEFT_ALONE or text[at] in _PARTICLES:
            return
        kind = self._dice.random()
        bits = (
            SAME_SOUND
            if kind < _SAME
            else LIKE_SHAPE | SHARED_PART | FEW_STROKES | LIKE_PICTURE
            if kind < _SAME + _SHAPE
            else NEAR_SOUND | LISTED_SOUND
        )
        choices = [number for number, own in self._written_as[self._alphabet.number(text[at])] if own & bits]
        if choices:
            number = self._dice.choices(choices, [self._weight(c) for c in choices])[0]
            written[at] = self._alphabet.any_character(number)


def homophones(counts: Mapping[str, int], listed: Mapping[str, int]) -> dict[str, tuple[list[str], list[float]]]:
    """For words of two and three characters the others of the same sound, or else of a near one, with weights."""
    from pypinyin import lazy_pinyin

    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    sounds = {}
    for word in sorted({*counts, *listed}):
        if 2 <= len(word) <= 3 and (counts.get(word, 0) >= _SOME or listed.get(word, 0) >= _KNOWN):
            sounds[word] = tuple(lazy_pinyin(word))
            groups[tuple(map(_blurred, sounds[word]))].append(word)
    found = {}
    for group in groups.values():
        for word in group:
            others = [other for other in group if other != word and other[0] != "的"]
            same = [other for other in others if sounds[other] == sounds[word]] or others
            if same and counts.get(word, 0) >= _OFTEN:
                found[word] = (same, [(listed.get(x, 0) + counts.get(x, 0) + 20) ** 0.3 for x in same])
    return found


def _blurred(syllable: str) -> str:
    for sharp, blurred in (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ang", "an"), ("eng", "en"), ("ing", "in")):
        syllable = syllable.replace(sharp, blurred)
    return syllable
