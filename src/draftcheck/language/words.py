"""Words by jieba's dictionary: rjieba cuts them where it is to be had, jieba itself elsewhere; loaded on first use."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

_LONGEST = 400  # characters around a place that are cut; a paragraph may be a whole report


def cut(text: str) -> tuple[str, ...]:
    """The words of a text, one after the other, unknown names joined as jieba's hidden Markov model has it."""
    return tuple(_cutter()(text, True))


@lru_cache(maxsize=1)
def _cutter() -> Callable[[str, bool], list[str]]:
    """Cuts a text; the second argument says whether the hidden Markov model looks for unknown names."""
    try:
        import rjieba
    except ImportError:
        lcut: Callable[[str, bool, bool], list[str]] = jieba_tokenizer().lcut
        return lambda text, model: lcut(text, False, model)
    return rjieba.cut


@lru_cache(maxsize=1)
def jieba_tokenizer() -> Any:
    """A tokenizer of jieba of our own: words that another program adds to the shared one do not change the cuts."""
    import logging

    import jieba

    jieba.setLogLevel(logging.ERROR)
    return jieba.Tokenizer()


def cuts_at(text: str, start: int, end: int) -> bool:
    """Whether no word of the dictionary runs across `start` or `end`; words inside may be cut as they like.

    Without the hidden Markov model, which would join a wrong form with its neighbours to a name (步道己经).
    """
    first, last = max(0, start - _LONGEST // 2), min(len(text), end + _LONGEST // 2)
    ends, at = {first}, first
    for word in _cutter()(text[first:last], False):
        at += len(word)
        ends.add(at)
    return start in ends and end in ends


def is_word(text: str) -> bool:
    """Whether the dictionary has the text as one word."""
    return len(_cutter()(text, False)) == 1


def pieces(text: str) -> tuple[str, ...]:
    """The words of a text that the dictionary has, and single characters between them; no name is guessed."""
    return tuple(_cutter()(text, False))
