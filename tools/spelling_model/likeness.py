"""The table of characters that are mistaken for one another: raw lists, pinyin and strokes → Confusion's tables."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import ceil
from pathlib import Path

import numpy as np

from draftcheck.language.spelling.alphabet import SIZE, Alphabet
from draftcheck.language.spelling.confusion import (
    FEW_STROKES,
    LIKE_PICTURE,
    LIKE_SHAPE,
    LISTED_SOUND,
    NEAR_SOUND,
    SAME_SOUND,
    SAME_TONE,
    SHARED_PART,
)
from draftcheck.language.spelling.language_model import Array

_SHARED = 0.6  # of the strokes of the longer character, from its beginning or its end
_WHOLE = 0.35  # of them, where the other character is that part alone
_ALIKE = 0.74  # rapidfuzz's similarity of two characters' strokes
_NEAREST = 15  # look-alikes of one character that are taken from the list that has its nearest first

_OWN_KINDS = ("〇零一二三四五六七八九十百千万亿两", "他她", "国省市县区州盟旗乡镇村街")
"""Characters of one kind are never taken for one another: which of them is meant only the writer knows."""

Likeness = dict[tuple[str, str], int]

_INITIALS = [
    "zh",
    "ch",
    "sh",
    "b",
    "p",
    "m",
    "f",
    "d",
    "t",
    "n",
    "l",
    "g",
    "k",
    "h",
    "j",
    "q",
    "x",
    "r",
    "z",
    "c",
    "s",
    "y",
    "w",
]
_NEAR_INITIALS = {
    "z": ["zh"], "zh": ["z"], "c": ["ch"], "ch": ["c"], "s": ["sh"], "sh": ["s"],
    "n": ["l"], "l": ["n", "r"], "r": ["l"], "h": ["f"], "f": ["h"],
}  # fmt: skip
_NEAR_FINALS = (("ang", "an"), ("eng", "en"), ("ing", "in"), ("uang", "uan"), ("iang", "ian"))


def characters_beyond(alphabet: str, folder: Path) -> str:
    """Characters that people type and the model does not know: GB 2312 and those of the raw lists."""
    found: set[str] = set()
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            found.add(bytes([high, low]).decode("gb2312", "ignore"))
    for name in ("ecspell_shape.json", "ecspell_sound.json"):
        for char, others in _listed(folder / name):
            found |= {char, *others}
    for group in _groups(folder):
        found |= set(group)
    return "".join(sorted(c for c in found - set(alphabet) if "\u4e00" <= c <= "\u9fff"))


def tables_of(alphabet: Alphabet, characters: str, others: str, folder: Path) -> dict[str, Array]:
    """`meant_counts`, `meant`, `likeness`, written characters in the order of their numbers."""
    every = characters + others
    found: Likeness = defaultdict(int)
    _by_sound(every, found)
    _by_list(folder, found)
    _by_strokes({char: strokes for char, strokes in _strokes(folder) if char in set(every)}, found)
    meant: dict[int, list[tuple[int, int]]] = defaultdict(list)
    known = set(characters)
    for (written, right), bits in found.items():
        if right in known and written != right and not any(written in kind and right in kind for kind in _OWN_KINDS):
            number = alphabet.number(written)
            if number >= 12:
                meant[number].append((alphabet.number(right), bits))
    numbers = range(SIZE + len(others))
    rows = [sorted(meant.get(number, ())) for number in numbers]
    flat = [pair for row in rows for pair in row]
    return {
        "meant_counts": np.array([len(row) for row in rows], dtype=np.uint16),
        "meant": np.array([number for number, _ in flat], dtype=np.uint16),
        "likeness": np.array([bits for _, bits in flat], dtype=np.uint8),
    }


def _mark(found: Likeness, groups: Iterable[Iterable[str]], bit: int) -> None:
    for group in groups:
        members = sorted(set(group))
        for one in members:
            for other in members:
                if one != other:
                    found[one, other] |= bit


def _by_sound(characters: str, found: Likeness) -> None:
    from pypinyin.constants import PINYIN_DICT
    from pypinyin.contrib.tone_convert import to_normal, to_tone3

    syllables: dict[str, set[str]] = defaultdict(set)
    with_tone: dict[str, set[str]] = defaultdict(set)
    for char in characters:
        for reading in filter(None, PINYIN_DICT.get(ord(char), "").split(",")):
            syllables[to_normal(reading).replace("ü", "v")].add(char)
            with_tone[to_tone3(reading)].add(char)
    _mark(found, syllables.values(), SAME_SOUND)
    _mark(found, with_tone.values(), SAME_TONE)
    for syllable, characters_of in sorted(syllables.items()):
        for near in _near(syllable):
            for one in characters_of:
                for other in syllables.get(near, ()):
                    if one != other:
                        found[one, other] |= NEAR_SOUND


def _near(syllable: str) -> Iterator[str]:
    initial = next((i for i in _INITIALS if syllable.startswith(i)), "")
    final = syllable[len(initial) :]
    finals = [final]
    for long, short in _NEAR_FINALS:
        finals += [short] if final == long else [long] if final == short else []
    for first in [initial, *_NEAR_INITIALS.get(initial, [])]:
        for last in finals:
            if (first, last) != (initial, final):
                yield first + last


def _by_list(folder: Path, found: Likeness) -> None:
    for name, bit in (("ecspell_shape.json", LIKE_SHAPE), ("ecspell_sound.json", LISTED_SOUND)):
        for char, others in _listed(folder / name):
            for other in others:
                found[char, other] |= bit
                found[other, char] |= bit
    for char, others in _listed(folder / "simple_csc_shape.json"):
        for other in others[:_NEAREST]:
            found[char, other] |= LIKE_PICTURE
    _mark(found, _groups(folder), SHARED_PART)


def _by_strokes(strokes: dict[str, str], found: Likeness) -> None:
    """Same strokes, one stroke more, less or other, a shared beginning or end, or strokes much alike."""
    by_strokes: dict[str, list[str]] = defaultdict(list)
    without_one: dict[tuple[bool, str], set[str]] = defaultdict(set)
    for char, row in strokes.items():
        by_strokes[row].append(char)
        for at in range(len(row)):
            without_one[True, row[:at] + "*" + row[at + 1 :]].add(char)
            without_one[False, row[:at] + row[at + 1 :]].add(char)
    _mark(found, by_strokes.values(), FEW_STROKES)
    for (replaced, rest), members in without_one.items():
        if replaced and len(rest) > 2:
            _mark(found, [members], FEW_STROKES)
        elif not replaced:
            for shorter in by_strokes.get(rest, ()):
                for longer in members:
                    found[shorter, longer] |= FEW_STROKES
                    found[longer, shorter] |= FEW_STROKES
    for backwards in (False, True):
        turned = {char: row[::-1] if backwards else row for char, row in strokes.items()}
        _by_part(turned, found)
    _by_similarity(strokes, found)


def _by_part(strokes: dict[str, str], found: Likeness) -> None:
    beginnings: dict[str, set[str]] = defaultdict(set)
    whole: dict[str, set[str]] = defaultdict(set)
    for char, row in strokes.items():
        whole[row].add(char)
        for end in range(3, len(row) + 1):
            beginnings[row[:end]].add(char)
    for char, row in strokes.items():
        for end in range(max(3, ceil(_SHARED * len(row))), len(row) + 1):
            for other in beginnings[row[:end]]:
                if other != char and ceil(_SHARED * len(strokes[other])) <= end:
                    found[char, other] |= SHARED_PART
        for end in range(max(2, ceil(_WHOLE * len(row))), len(row)):
            for part in whole.get(row[:end], ()):
                if part != char:
                    found[char, part] |= SHARED_PART
                    found[part, char] |= SHARED_PART


def _by_similarity(strokes: dict[str, str], found: Likeness) -> None:
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    characters = [char for char, row in strokes.items() if len(row) >= 3]
    rows = [strokes[char] for char in characters]
    alike = process.cdist(
        rows, rows, scorer=Levenshtein.normalized_similarity, score_cutoff=_ALIKE, dtype=np.float32, workers=1
    )
    for one, other in zip(*np.nonzero(alike), strict=True):
        if one != other:
            found[characters[one], characters[other]] |= FEW_STROKES


def _listed(path: Path) -> Iterator[tuple[str, list[str]]]:
    for char, others in json.loads(path.read_text(encoding="utf-8")).items():
        yield char, [other for other in others if other != char]


def _groups(folder: Path) -> Iterator[list[str]]:
    for line in (folder / "pycorrector_same_stroke.txt").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            yield [char for char in line.split() if len(char) == 1 and "\u4e00" <= char <= "\u9fff"]


def _strokes(folder: Path) -> Iterator[tuple[str, str]]:
    for line in (folder / "pycorrector_stroke.txt").read_text(encoding="utf-8").splitlines():
        parts = line.split()
        if len(parts) == 2 and len(parts[0]) == 1 and not line.startswith("#"):
            yield parts[0], parts[1]
