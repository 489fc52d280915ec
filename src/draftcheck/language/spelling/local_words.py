"""What an office's own documents write: stretches of two to five characters that stand in at least two of them.

Kept as plain text beside the settings, a stretch a line with the number of documents, so that a person can look into
it and take a line out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from ...core.errors import UsageError
from ...core.pattern import Pattern
from ..words import pieces
from .surroundings import JOINING, is_han

_LONGEST = 5
_LEAST, _LEAST_COINED = 2, 3  # documents
_NAMED = "# draftcheck 本单位用字 "
HEADING = f"{_NAMED}第1版\n"
_HINT = "请用 draftcheck lexicon learn 文件夹 --model 文件 重新生成"
_RUN = Pattern(r"[\u4e00-\u9fff]{2,}")
_LINES = Pattern(rf"(?:[\u4e00-\u9fff]{{2,{_LONGEST}}}\t[0-9]+\n)*")


class LocalWords:
    """The stretches of one file, each with the number of documents that have it."""

    def __init__(self, documents: Mapping[str, int]) -> None:
        self._documents = documents

    def knows(self, text: str, start: int, end: int) -> bool:
        """Whether the office writes what stands at characters `start` to `end` of a text.

        A coined word or a name over the place is enough; else the place must be known together with what stands
        before it and with what stands behind it: 规定已 says nothing for 已 in 规定已送.
        """
        known = [
            (first, last)
            for first in range(max(0, end - _LONGEST), start + 1)
            for last in range(max(end, first + 2), min(len(text), first + _LONGEST) + 1)
            if text[first:last] in self._documents
        ]
        if not known:
            return False
        before = not is_han(text[start - 1 : start]) or any(first < start for first, _ in known)
        behind = not is_han(text[end : end + 1]) or any(last > end for _, last in known)
        return (before and behind) or any(self._is_coined(text[first:last]) for first, last in known)

    def _is_coined(self, stretch: str) -> bool:
        """Whether the dictionary has no word in a stretch of several documents, and none of its characters joins."""
        single = len(pieces(stretch)) == len(stretch)
        return single and self._documents[stretch] >= _LEAST_COINED and JOINING.isdisjoint(stretch)


def learned(documents: Iterable[Iterable[str]]) -> str:
    """The file for documents given as their texts.

    A stretch begins and ends where words do, as 进公 of 推进公共 does not, and is more than a word of the dictionary,
    which may stand in a wrong place (形式, 形势).
    """
    counts: Counter[str] = Counter()
    for texts in dict.fromkeys(map(tuple, documents)):  # a copy proves nothing
        counts.update({stretch for text in texts for run in _RUN.finditer(text) for stretch in _stretches(run[0])})
    kept = sorted(stretch for stretch, times in counts.items() if times >= _LEAST)
    return HEADING + "".join(f"{stretch}\t{counts[stretch]}\n" for stretch in kept)


def _stretches(run: str) -> Iterable[str]:
    words = pieces(run)
    for first in range(len(words)):
        stretch = words[first]
        for word in words[first + 1 :]:
            stretch += word
            if len(stretch) > _LONGEST:
                break
            yield stretch


@lru_cache(maxsize=4)
def read_local_words(path: Path) -> LocalWords:
    """The stretches in a file. Raises UsageError where it is missing, of another version, or no such file."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise UsageError(f"没有本单位用字文件 {path}", f"请检查设置里 [spelling] 的 model，或者{_HINT}") from None
    except OSError as error:
        raise UsageError(f"打不开本单位用字文件 {path}：{error.strerror}", "请检查权限") from None
    except UnicodeDecodeError:
        raise UsageError(f"本单位用字文件 {path} 坏了：不是 UTF-8 文字", _HINT) from None
    heading, _, lines = text.partition("\n")
    if not heading.startswith(_NAMED):
        raise UsageError(f"{path} 不是本单位用字文件", _HINT)
    if f"{heading.rstrip()}\n" != HEADING:
        raise UsageError(
            f"本单位用字文件 {path} 是别的版本的（{heading.removeprefix(_NAMED).strip()}），这一版读不了", _HINT
        )
    if lines and not lines.endswith("\n"):
        lines += "\n"
    if _LINES.fullmatch(lines) is None:
        number = next(n for n, line in enumerate(lines.split("\n"), 2) if _LINES.fullmatch(line + "\n") is None)
        raise UsageError(f"本单位用字文件 {path} 第 {number} 行坏了", f"每行是词语、制表符、份数；{_HINT}")
    rows = (line.partition("\t") for line in lines.splitlines())
    return LocalWords({stretch: int(documents) for stretch, _, documents in rows})
