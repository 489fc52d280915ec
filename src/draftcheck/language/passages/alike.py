"""Whether two texts are alike as wholes: the quick look before everything else."""

from __future__ import annotations

import sys
from collections import Counter

from .compared import Compared

ALIKE = 0.6
"""Whole paragraphs with this share of equal characters (Indel) repeat each other."""

NEARLY = 0.45
"""Normal texts that are less alike belong to texts that are not alike."""


def alike_as_wholes(here: Compared, there: Compared) -> bool:
    """Whether two texts are alike; what is quoted counts where that makes them more alike."""
    if "rapidfuzz" not in sys.modules and not _may_be_alike(here.normal.text, there.normal.text):
        return False
    from rapidfuzz.distance import Indel

    similarity = Indel.normalized_similarity(here.normal.text, there.normal.text, score_cutoff=NEARLY)
    if NEARLY <= similarity < ALIKE:
        similarity = Indel.normalized_similarity(here.text, there.text, score_cutoff=ALIKE)
    return similarity >= ALIKE


def may_be_wholes(one: str, other: str) -> bool:
    """Whether two raw texts are alike enough to be looked at as wholes; quicker than to make them comparable first."""
    if "rapidfuzz" not in sys.modules:
        return _may_be_alike(one, other)
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity(one, other, score_cutoff=NEARLY) > 0


def _may_be_alike(one: str, other: str) -> bool:
    """Whether two texts have enough characters in common, in whatever order. Most pairs of a draft do not, and then
    the library that knows the order, which takes longer to load than a page to check, is not needed.
    """
    common = sum((Counter(one) & Counter(other)).values())
    return 2 * common >= NEARLY * (len(one) + len(other))
