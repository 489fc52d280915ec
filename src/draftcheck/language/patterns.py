"""Rows of words found in a sentence: spaCy's Matcher over a blank pipeline whose words and kinds are jieba's.

spaCy takes a second or two to load, so a caller looks for the row's trigger words first. Nothing else imports it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..core.value import Value
from .pattern_notation import Notation, Step, read_notation
from .words import jieba_tokenizer

# A clause ends here; 、 and quotation marks stand inside one.
CLAUSE_ENDS = (
    "，", "。", "；", "：", "！", "？", ",", ";", ":", "!", "?", "\n", "\t", "—", "——", "…", "……", "（", "）", "(", ")",
)  # fmt: skip
SENTENCE_ENDS = ("。", "；", "！", "？", ";", "!", "?", "\n")
_LONGEST = 600  # characters of a sentence; longer ones are tables or lists run together


class Found(Value):
    """A row of words at characters `start` to `end` of a sentence, `marked` those to point at."""

    name: str
    start: int
    end: int
    marked: tuple[int, int]


class PatternFinder:
    """Finds rows of words by name; `patterns` gives each in the notation of pattern_notation.py."""

    def __init__(self, patterns: Mapping[str, str]) -> None:
        from spacy.matcher import Matcher

        self._pipeline = _pipeline()
        self._matcher = Matcher(self._pipeline.vocab)
        self._notations = {name: read_notation(text) for name, text in patterns.items()}
        for name, notation in self._notations.items():
            self._matcher.add(name, [[_token(step) for step in notation.steps]])

    def find(self, sentence: str, names: frozenset[str]) -> list[Found]:
        """Where these rows stand in one sentence, the shortest of those that mark the same characters."""
        if len(sentence) > _LONGEST:
            return []
        doc = self._pipeline(sentence)
        best: dict[tuple[str, tuple[int, int]], Found] = {}
        matches: Any = self._matcher(doc, with_alignments=True)  # key, first token, behind the last, step of each
        for key, start, end, aligned in matches:
            name = self._pipeline.vocab.strings[key]
            notation = self._notations[name]
            marked = [n for n, step in enumerate(aligned, start) if notation.first <= step <= notation.last]
            if name not in names or not marked or not _stands(doc, notation, start, end):
                continue
            span = (doc[marked[0]].idx, _end(doc, marked[-1]))
            found = Found(name, doc[start].idx, _end(doc, end - 1), span)
            known = best.get((name, span))
            if known is None or found.end - found.start < known.end - known.start:
                best[name, span] = found
        return sorted(_apart(best.values()), key=lambda found: (found.marked, found.name))


def kinds_of_words(text: str) -> list[tuple[str, str]]:
    """The words of a text with their kinds, as jieba gives them: 被害人 n, 张小明 nr."""
    return [(pair.word, pair.flag) for pair in _tagger().lcut(text)]


def _end(doc: Any, token: int) -> int:
    return int(doc[token].idx + len(doc[token].text))


def _stands(doc: Any, notation: Notation, start: int, end: int) -> bool:
    """Whether the row begins and ends where its notation wants it to."""
    if notation.begins == "句首" and start > 0:
        return False
    if notation.begins and start > 0 and doc[start - 1].text not in CLAUSE_ENDS:
        return False
    ends = {"小句末": CLAUSE_ENDS, "句末": SENTENCE_ENDS}.get(notation.ends)
    return ends is None or end == len(doc) or doc[end].text in ends


def _apart(found: Any) -> list[Found]:
    """Of two finds of one row whose marks overlap the first and longest."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda f: (f.name, f.marked[0], -f.marked[1])):
        last = kept[-1] if kept else None
        if last is None or last.name != item.name or last.marked[1] <= item.marked[0]:
            kept.append(item)
    return kept


def _token(step: Step) -> dict[str, object]:
    """A step in spaCy's own form."""
    if step.gap:
        words = [word for word in step.without if word]
        return {"ORTH": {"NOT_IN": [*CLAUSE_ENDS, *words]}, "OP": f"{{{step.least},{step.most}}}"}
    token: dict[str, object] = {}
    if step.words:
        token["ORTH"] = {"IN": list(step.words)}
    if step.kinds:
        token["TAG"] = {"REGEX": f"^(?:{'|'.join(step.kinds)})"}
    if not step.least:
        token["OP"] = "?"
    return token


class _JiebaWords:
    """What a spaCy pipeline calls first: text → Doc. jieba's kinds of words stand in `tag_`."""

    def __init__(self, vocab: Any) -> None:
        self._vocab = vocab

    def __call__(self, text: str) -> Any:
        from spacy.tokens import Doc

        pairs = [pair for pair in kinds_of_words(text) if pair[0]]
        words, tags = [word for word, _ in pairs], [tag for _, tag in pairs]
        return Doc(self._vocab, words=words, spaces=[False] * len(words), tags=tags)


@lru_cache(maxsize=1)
def _pipeline() -> Any:
    import spacy

    pipeline = spacy.blank("zh")
    pipeline.tokenizer = _JiebaWords(pipeline.vocab)
    return pipeline


@lru_cache(maxsize=1)
def _tagger() -> Any:
    """A tagger of our own, on a tokenizer of our own."""
    tokenizer = jieba_tokenizer()
    import jieba.posseg

    return jieba.posseg.POSTokenizer(tokenizer)
