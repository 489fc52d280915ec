"""The shipped look-alikes: the ones that everybody knows are there, for the right reason."""

from __future__ import annotations

import numpy as np
import pytest
from shipped_model import proofreader

from draftcheck.language.spelling.alphabet import SIZE
from draftcheck.language.spelling.confusion import (
    FEW_STROKES,
    HEARD,
    LIKE_SHAPE,
    NEAR_SOUND,
    SAME_SOUND,
    SAME_TONE,
)
from draftcheck.language.spelling.symbols import FIRST_CHARACTER


def likeness(written: str, meant: str) -> int:
    """The kinds of likeness of two characters; 0 for none."""
    parts = proofreader()
    found = dict(zip(*(column.tolist() for column in parts.confusion.of(parts.alphabet.number(written))), strict=True))
    return found.get(parts.alphabet.number(meant), 0)


@pytest.mark.parametrize(("one", "other"), ["已己", "未末", "人入", "没设"])
def test_look_alikes_of_shape(one: str, other: str) -> None:
    for written, meant in ((one, other), (other, one)):
        assert likeness(written, meant) & (FEW_STROKES | LIKE_SHAPE)
        assert not likeness(written, meant) & HEARD


@pytest.mark.parametrize(("one", "other"), ["布部", "知织", "欲预", "在再"])
def test_look_alikes_of_sound(one: str, other: str) -> None:
    for written, meant in ((one, other), (other, one)):
        assert likeness(written, meant) & SAME_SOUND


@pytest.mark.parametrize(("written", "meant", "same"), [("布", "部", True), ("义", "议", True), ("买", "卖", False)])
def test_the_tone_is_told_apart(written: str, meant: str, same: bool) -> None:
    assert likeness(written, meant) & SAME_SOUND
    assert bool(likeness(written, meant) & SAME_TONE) is same


@pytest.mark.parametrize(("written", "meant"), ["申身", "音英", "早找", "兰南"])
def test_near_sounds(written: str, meant: str) -> None:
    assert likeness(written, meant) & HEARD
    assert bool(likeness(written, meant) & NEAR_SOUND) is (written != "申")


def test_strangers_are_none() -> None:
    assert likeness("国", "水") == likeness("县", "鱼") == 0


def test_every_look_alike_has_a_reason() -> None:
    assert np.count_nonzero(proofreader().confusion.likeness == 0) == 0


def test_nothing_is_its_own_look_alike() -> None:
    table = proofreader().confusion
    written = np.repeat(np.arange(table.written), np.diff(table.start))
    assert len(written) == len(table.meant) == len(table.likeness)
    assert not np.any(written == table.meant)


def test_what_is_meant_is_a_character_of_the_model_and_stands_once() -> None:
    table = proofreader().confusion
    assert table.meant.min() >= FIRST_CHARACTER and table.meant.max() < SIZE
    written = np.repeat(np.arange(table.written, dtype=np.int64), np.diff(table.start))
    assert len(np.unique(written * SIZE + table.meant)) == len(written)
    assert written.min() >= FIRST_CHARACTER


def test_what_sounds_the_same_does_so_both_ways() -> None:
    table = proofreader().confusion
    written = np.repeat(np.arange(table.written, dtype=np.int64), np.diff(table.start))
    same = ((table.likeness & SAME_SOUND) > 0) & (written < SIZE)
    there = written[same] * SIZE + table.meant[same]
    back = table.meant[same].astype(np.int64) * SIZE + written[same]
    assert set(there.tolist()) == set(back.tolist())


def test_many_are_looked_up_as_one_by_one() -> None:
    table = proofreader().confusion
    numbers = np.array([proofreader().alphabet.number(char) for char in "已，布赟部"])
    which, at = table.of_all(numbers)
    for index, number in enumerate(numbers.tolist()):
        assert table.meant[at[which == index]].tolist() == table.of(number)[0].tolist()
