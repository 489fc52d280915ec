"""The first blind set (first/README.md): how many sentences come out right, and what is told where all is right."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from pathlib import Path

import pytest

from draftcheck.language.spelling.guards import kept
from draftcheck.language.spelling.suspicions import Suspicion, supported, suspicions

FIRST = Path(__file__).with_name("first")
RIGHT_SURE, RIGHT_ALL = 0.62, 0.70
"""Shares of the faulty sentences that come out right: by warnings alone, and by all that is told."""
ALARMS_SURE, ALARMS_ALL = 5, 25
"""Places told in 406 sentences and six documents without a fault."""


def rows(name: str) -> list[dict[str, str]]:
    """The rows of a file of the set."""
    with (FIRST / name).open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def told(texts: Sequence[str]) -> list[Suspicion]:
    """What is told of a draft of these paragraphs."""
    return supported(kept(suspicions(texts), texts))


def mended(text: str, found: Sequence[Suspicion]) -> str:
    """The text with all of it put right."""
    for one in found:
        text = text[: one.start] + one.right + text[one.end :]
    return text


@pytest.fixture(scope="module", autouse=True)
def read_at_once() -> None:
    """The engine is faster with many texts; it remembers what it found in each."""
    suspicions([*(row["wrong"] for row in rows("faults.tsv")), *(row["text"] for row in rows("traps.tsv"))])


def test_faulty_sentences_come_out_right() -> None:
    pairs = [(row["wrong"], row["right"]) for row in rows("faults.tsv")]
    found = [told([wrong]) for wrong, _ in pairs]
    sure, every = (
        sum(mended(wrong, [x for x in own if x.sure or not only]) == right for (wrong, right), own in zip(pairs, found, strict=True))
        / len(pairs)
        for only in (True, False)
    )  # fmt: skip
    figures = f"right by warnings {sure:.1%} (at least {RIGHT_SURE:.0%}), by all {every:.1%} (at least {RIGHT_ALL:.0%})"
    assert sure >= RIGHT_SURE and every >= RIGHT_ALL, figures


def test_faultless_text_is_left_alone() -> None:
    drafts = [[row["text"]] for row in rows("traps.tsv")]
    documents: dict[str, list[str]] = {}
    for row in rows("documents.tsv"):
        documents.setdefault(row["doc"], []).append(row["text"])
    found = [(draft[one.text], one) for draft in (*drafts, *documents.values()) for one in told(draft)]
    sure = sum(one.sure for _, one in found)
    shown = "\n".join(f"{one.wrong}→{one.right} {one.score} {one.sure} {text}" for text, one in found)
    figures = f"warnings {sure} (at most {ALARMS_SURE}), all {len(found)} (at most {ALARMS_ALL})\n{shown}"
    assert sure <= ALARMS_SURE and len(found) <= ALARMS_ALL, figures
