"""Words with their probabilities: jieba's dictionary, weighted by how often official text uses each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

import numpy as np
import rjieba

from draftcheck.language.spelling.alphabet import SIZE, Alphabet
from draftcheck.language.spelling.language_model import Array
from draftcheck.language.spelling.lexicon_words import LONGEST, STEPS
from draftcheck.language.words import jieba_tokenizer

_OFFICIAL = 0.7  # share of official text in a word's probability; the rest is jieba's own
_HAN = re.compile("[\u4e00-\u9fff]+")


def word_counts(lines: Mapping[str, Iterable[str]], weights: Mapping[str, int]) -> Counter[str]:
    """How often the words of the dictionary stand in the lines, by jieba's cuts; no line twice."""
    counts: Counter[str] = Counter()
    for name, own in lines.items():
        weight = weights.get(name, 1)
        for line in dict.fromkeys(own):
            for stretch in _HAN.findall(line):
                for word in rjieba.cut(stretch, False):
                    counts[word] += weight
    return counts


def dictionary() -> dict[str, int]:
    """The words of jieba's dictionary with their own counts."""
    tokenizer = jieba_tokenizer()
    tokenizer.initialize()
    return {word: count for word, count in tokenizer.FREQ.items() if count > 0}


def tables_of(alphabet: Alphabet, counts: Counter[str], listed: Mapping[str, int]) -> dict[str, Array]:
    """`word_steps1` … the distances between ascending keys; `word_logs1` … the log probabilities in steps."""
    official, general = counts.total(), sum(listed.values())
    rows: dict[int, list[tuple[int, int]]] = {n: [] for n in range(1, LONGEST + 1)}
    for word in sorted({*counts, *listed}):
        numbers = [alphabet.number(char) for char in word]
        if len(word) > LONGEST or not all(12 <= number < SIZE for number in numbers):
            continue
        share = _OFFICIAL * counts.get(word, 0) / official + (1 - _OFFICIAL) * listed.get(word, 0) / general
        key = 0
        for number in numbers:
            key = key << 12 | number
        rows[len(word)].append((key, min(255, round(-np.log(share + 1e-11) * STEPS))))
    tables: dict[str, Array] = {}
    for n, own in rows.items():
        own.sort()
        keys = np.array([key for key, _ in own], dtype=np.uint64)
        tables[f"word_steps{n}"] = np.diff(keys, prepend=np.uint64(0))
        tables[f"word_logs{n}"] = np.array([log for _, log in own], dtype=np.uint8)
    return tables
