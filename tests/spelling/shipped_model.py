"""The shipped model, loaded once; engines of it that have read nothing yet."""

from __future__ import annotations

from functools import cache

from draftcheck.data.folders import shipped
from draftcheck.language.spelling.packed_file import read
from draftcheck.language.spelling.proofreader import Proofreader
from draftcheck.language.spelling.suspicions import FOLDER, MODEL, RANKER, Engine
from draftcheck.language.spelling.thresholds import Thresholds
from draftcheck.language.spelling.trees import Trees
from draftcheck.language.spelling.unpacked import mapped


@cache
def proofreader() -> Proofreader:
    """The counts and look-alikes."""
    return Proofreader(mapped(shipped(FOLDER) / MODEL))


@cache
def _ranker() -> tuple[Trees, Thresholds]:
    packed = read(shipped(FOLDER) / RANKER)
    return Trees(packed.tables), Thresholds(**{name: float(str(packed.facts[name])) for name in Thresholds._fields})


def engine() -> Engine:
    """One that remembers no text."""
    return Engine(proofreader(), *_ranker())
