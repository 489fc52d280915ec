"""What a finding is known by when the draft has been edited: never the number of its paragraph."""

from __future__ import annotations

import re

from .digest import sha256_hex
from .draft import Draft
from .finding import Hit
from .position import Position
from .rule import Gather, Rule
from .value import Value

WINDOW = 20  # characters around the words found that tell one place from another
_DIGITS = 16
_NUMBERS = re.compile(r"\d+(?:[.．]\d+)*")


class Sighting(Value):
    """A finding as it can be found again in another state of the draft.

    `digest` stands for the words found, blanks left out, and is empty where a finding is about no characters; then
    `kind` tells it from others of its rule. `before`, `words` and `after` are the text around, blanks left out;
    `words` is for people and may be cut. `everywhere`: all places of this rule and kind are meant, later ones, too.
    """

    rule: str
    kind: str
    digest: str
    before: str
    words: str
    after: str
    everywhere: bool = False


class Sightings:
    """Makes the sightings of one draft's hits."""

    def __init__(self, draft: Draft) -> None:
        self._texts = {
            (e.paragraph.part, e.paragraph.index): e.paragraph.text for e in draft.elements if e.paragraph.index >= 0
        }

    def of(self, rule: Rule, hit: Hit) -> Sighting:
        """The sighting of a finding; one that the rule gathers, or that stands for more places, is meant everywhere."""
        seen = self.place(rule, hit)
        gathered = rule.gather is not Gather.EACH or hit.others > 0
        return seen._replace(digest="", everywhere=True) if gathered else seen

    def place(self, rule: Rule, hit: Hit) -> Sighting:
        """The sighting of a hit in its own place, even where the rule gathers."""
        text = self._texts.get(hit.position[:2], "")
        start, end = hit.position.start, hit.position.end
        found = text[start:end]
        words = "".join(found.split()) or found
        if not words or hit.others:
            return Sighting(rule.id, _kind(rule, hit), "", "", "", _joined(text[: 2 * WINDOW])[:WINDOW])
        before, after = _joined(text[:start])[-WINDOW:], _joined(text[end:])[:WINDOW]
        return Sighting(rule.id, _kind(rule, hit), digest_of(words), before, words, after)

    def order(self, position: Position) -> tuple[str, int]:
        """What hits are sorted by where the order of the paragraphs must not count."""
        return self._texts.get(position[:2], ""), position.start


def digest_of(words: str) -> str:
    """The digest of words found."""
    return sha256_hex(words.encode("utf-8", "replace"))[:_DIGITS]


def _joined(text: str) -> str:
    return "".join(text.split())


def _kind(rule: Rule, hit: Hit) -> str:
    """The kind by which hits are gathered, else the message; without numbers, which change with any edit."""
    named = hit.kind if hit.kind or rule.gather is not Gather.EACH else hit.message
    return _NUMBERS.sub("", named)
