"""Side by side: every subject once a round, so that a machine that slows down slows all of them."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median
from typing import NamedTuple

WARMED = 3  # subjects with fewer rounds take too long to be called once in vain


class Subject(NamedTuple):
    """What is called, in how many rounds, and what has to happen before each call without being timed."""

    call: Callable[[], object]
    rounds: int
    before: Callable[[], object] = lambda: None


class Times(NamedTuple):
    """Seconds of each round."""

    seconds: tuple[float, ...]

    @property
    def least(self) -> float:
        """The best round."""
        return min(self.seconds)

    @property
    def middle(self) -> float:
        """The median round."""
        return median(self.seconds)

    def over(self, other: Times) -> float:
        """How many times the other's median this one's is."""
        return self.middle / other.middle


def interleaved(subjects: Mapping[str, Subject]) -> dict[str, Times]:
    """Wall time of each subject in rounds A B C, A B C …

    Rubbish is collected before each call, and a result is dropped before the next one begins.
    """
    for subject in subjects.values():
        if subject.rounds >= WARMED:
            subject.before()
            subject.call()
    seconds: dict[str, list[float]] = {name: [] for name in subjects}
    for number in range(max(subject.rounds for subject in subjects.values())):
        for name, subject in subjects.items():
            if number >= subject.rounds:
                continue
            subject.before()
            gc.collect()
            gc.freeze()  # what the other subjects left alive must not slow this one's garbage collection
            started = time.perf_counter()
            result = subject.call()
            seconds[name].append(time.perf_counter() - started)
            gc.unfreeze()
            del result
    return {name: Times(tuple(spent)) for name, spent in seconds.items()}
