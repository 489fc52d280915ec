"""Names and figures of a passage replaced by others, as people do who copy last year's paragraph."""

from __future__ import annotations

import re
from collections.abc import Sequence
from random import Random

from .plausible_words import NOT_HAN, tagged
from .repeat_edits import Edited

_PLACES = (
    "东海",
    "临江",
    "南屏",
    "海晏",
    "北川",
    "青溪",
    "安宁",
    "云阳",
    "永丰",
    "长宁",
    "金沙",
    "怀远",
    "平湖",
    "石桥",
    "广源",
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")


def renamed(text: str, random: Random) -> Edited:
    """Every year, figure and place name replaced by another; the same one by the same."""
    spans = [(m.start(), m.end(), _other_number(m[0], random)) for m in _figures(text)]
    names: dict[str, str] = {}
    at = 0
    for word, kind in tagged(text):
        if kind in {"ns", "nr"} and 2 <= len(word) <= 4 and not NOT_HAN.search(word):
            names.setdefault(word, random.choice(_PLACES) + word[2:])
            spans.append((at, at + len(word), names[word]))
        at += len(word)
    return Edited(replaced(text, spans)[0], len(spans))


def replaced(text: str, spans: Sequence[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """The text with these places replaced, and for each offset of the old text where it now stands."""
    out, places, done = "", [0] * (len(text) + 1), 0
    for start, end, new in sorted(spans):
        for old in range(done, start + 1):
            places[old] = len(out) + old - done
        out += text[done:start] + new
        for old in range(start + 1, end):
            places[old] = len(out)
        done = end
    for old in range(done, len(text) + 1):
        places[old] = len(out) + old - done
    return out + text[done:], places


def figures(text: str) -> list[tuple[int, int]]:
    """Years, amounts, shares and counts; not numbers of articles, documents, groups, or in names and brackets."""
    return [m.span() for m in _figures(text)]


def _figures(text: str) -> list[re.Match[str]]:
    closed = [
        m.span() for m in re.finditer(r"《[^》]*》|“[^”]*”|〔[^〕]*〕|（[^）]*）|\[[^\]]*\]|[A-Za-z]+[-—]?\d+", text)
    ]
    unit = r"年|%|万|亿|千|个|家|户|人|名|项|公里|亩|公顷|吨|元|平方|座|所|条|件|次|场|套|辆|台|张|微克|天|倍|种|处|位"
    return [
        m
        for m in re.finditer(rf"(?<![\d.第+\-—~～/:：]){_NUMBER.pattern}(?={unit})(?!年代|年第)", text)
        if not any(start <= m.start() < end for start, end in closed)
    ]


def _other_number(number: str, random: Random) -> str:
    if re.fullmatch(r"(?:19|20)\d\d", number):
        return str(int(number) + random.choice((-3, -2, -1, 1, 2, 3)))
    while True:
        new = "".join(
            random.choice("123456789" if n == 0 else "0123456789") if c != "." else c for n, c in enumerate(number)
        )
        if new != number:
            return new


def other_number(number: str, text: str, random: Random) -> str:
    """Another figure of the same form that the text does not have; one digit longer where it has them all."""
    there = set(_NUMBER.findall(text))
    for _ in range(30):
        new = _other_number(number, random)
        if new not in there:
            return new
    return other_number(number + "7", text, random)
