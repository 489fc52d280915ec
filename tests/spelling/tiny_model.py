"""A model of a few invented lines, made by the tools that make the shipped one: all its tables, quickly."""

from __future__ import annotations

import sys
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from build_language_model import alphabet_of
from draftcheck.language.spelling.alphabet import SIZE, Alphabet
from draftcheck.language.spelling.confusion import SAME_SOUND, SAME_TONE
from draftcheck.language.spelling.language_model import Array
from draftcheck.language.spelling.packed_file import Packed, write
from spelling_model import words
from spelling_model.counting import counts_of, row_of

LINES = {
    "notices": [
        "各县要认真组织开展防汛演练，落实防汛责任。",
        "各县要认真组织开展隐患排查，落实整改责任。",
        "各镇要认真组织开展防汛值守，每日报告2次。",
        "县水利局要认真组织专家会商，落实防汛预案。",
    ],
    "reports": ["全县认真组织开展防汛工作。", "认真组织开展植树活动，知行合一。"],
}
WEIGHTS = {"notices": 3, "reports": 2}
LEAST = dict.fromkeys(range(1, 6), 1)
WORDS = {"要": 50, "县": 30, "认真": 40, "组织": 60, "防汛": 20, "水利局": 9, "防汛预案": 4, "县水利局要": 1}
_ALIKE = ("织知", "汛讯", "讯汛", "植织")
"""What is written, what is meant; 讯 is no character of the model."""


@cache
def packed() -> Packed:
    """The model, as its file holds it."""
    characters, others = alphabet_of(LINES), "讯"
    alphabet = Alphabet(characters, others)
    rows = {name: row_of(lines, alphabet) for name, lines in LINES.items()}
    tables = {
        "characters": np.array([ord(c) for c in characters], dtype=np.uint32),
        "others": np.array([ord(c) for c in others], dtype=np.uint32),
        **counts_of(rows, WEIGHTS, LEAST),
        **words.tables_of(alphabet, Counter(WORDS), WORDS),
        **_likeness(alphabet),
    }
    return Packed(tables, {"sources": "invented"})


@cache
def data() -> bytes:
    """The bytes of its file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "model.bin"
        write(path, packed())
        return path.read_bytes()


def alphabet() -> Alphabet:
    """The characters of the lines."""
    return Alphabet(alphabet_of(LINES), "讯")


def _likeness(own: Alphabet) -> dict[str, Array]:
    numbers = sorted((own.number(written), own.number(meant)) for written, meant in _ALIKE if own.number(meant) < SIZE)
    counts = np.zeros(SIZE + 1, dtype=np.uint16)
    for written, _ in numbers:
        counts[written] += 1
    return {
        "meant_counts": counts,
        "meant": np.array([meant for _, meant in numbers], dtype=np.uint16),
        "likeness": np.full(len(numbers), SAME_SOUND | SAME_TONE, dtype=np.uint8),
    }
