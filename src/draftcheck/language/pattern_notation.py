"""The notation in which the table of constructions writes a row of words: `防止|避免 …8 [不再] 发生|出现`.

Steps stand apart by blanks:

- `甲|乙`: one of these words; `/v|n`: any word of a kind that begins so (jieba's kinds); `甲|乙/v`: both;
- `…8`: up to eight words, no mark that ends a clause among them; `…8-以|确保`: none of these words either;
- `？` behind a step: it may be missing; `[…]` around steps: what is marked, else all of it;
- `句首`, `小句首` at the beginning, `句末`, `小句末` at the end: no word, the place where the row begins or ends.
"""

from __future__ import annotations

import re

from ..core.errors import UsageError
from ..core.value import Value

_BEGINS = ("句首", "小句首")
_ENDS = ("句末", "小句末")
_GAP = re.compile(r"…(?P<most>\d{1,2})(?:-(?P<without>\S+))?")
_WORDS = re.compile(r"(?P<words>[^/\s]+)?(?:/(?P<kinds>[a-z]+(?:\|[a-z]+)*))?")
_FARTHEST = 20  # words


class BadPattern(UsageError):
    """A row of words that cannot be read."""


class Step(Value):
    """One word, or with `most` above 1 a gap of `least` to `most` words none of which is one of `without`."""

    words: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    least: int = 1
    most: int = 1
    gap: bool = False


class Notation(Value):
    """The steps of a row of words; those from `first` to `last` are marked."""

    steps: tuple[Step, ...]
    first: int
    last: int
    begins: str = ""  # 句首, 小句首
    ends: str = ""  # 句末, 小句末


def read_notation(text: str) -> Notation:
    """The steps that a cell of the table gives. Raises BadPattern."""
    steps: list[Step] = []
    begins = ends = ""
    marks: list[int] = []
    words = text.replace("[", " [ ").replace("]", " ] ").split()
    for at, word in enumerate(words):
        if word in ("[", "]"):
            marks.append(len(steps))
        elif word in _BEGINS and at == 0:
            begins = word
        elif word in _ENDS and at == len(words) - 1:
            ends = word
        else:
            steps.append(_step(word, text))
    if (
        not steps
        or len(marks) not in (0, 2)
        or steps[0].gap
        or (steps[-1].gap and not ends)
        or text.count("[") != text.count("]")
    ):
        raise BadPattern(f"模式写法有误：“{text}”", "两头要写词语，方括号要成对，只用一对")
    first, last = (marks[0], marks[1] - 1) if marks else (0, len(steps) - 1)
    if last < first:
        raise BadPattern(f"模式写法有误：“{text}”", "方括号里要有词语")
    return Notation(tuple(steps), first, last, begins, ends)


def _step(word: str, text: str) -> Step:
    gap = _GAP.fullmatch(word)
    if gap:
        most = int(gap["most"])
        if most > _FARTHEST:
            raise BadPattern(f"模式写法有误：“{text}”", f"“…”后面的数最多是 {_FARTHEST}")
        return Step(without=tuple((gap["without"] or "").split("|")), least=0, most=most, gap=True)
    least = 0 if word.endswith(("？", "?")) and len(word) > 1 else 1
    match = _WORDS.fullmatch(word if least else word[:-1])
    if match is None or not (match["words"] or match["kinds"]):
        raise BadPattern(f"模式写法有误：“{text}”", "写法见 lexicons/README.md")
    split = [tuple((match[part] or "").split("|")) if match[part] else () for part in ("words", "kinds")]
    return Step(split[0], split[1], least=least)
