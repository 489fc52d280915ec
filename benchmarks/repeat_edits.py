"""How people change a passage that they copy: words, clauses, order of sentences; drawn from a seeded source."""

from __future__ import annotations

import re
from random import Random
from typing import NamedTuple

from .plausible_words import NOT_HAN, instead_of, tagged

_PUT_IN = (
    "进一步",
    "切实",
    "全面",
    "持续",
    "有效",
    "认真",
    "同步",
    "依法",
    "及时",
    "逐步",
    "统筹",
    "的",
    "要",
    "将",
    "也",
    "还",
)


class Edited(NamedTuple):
    """The new text and the number of places that were touched."""

    text: str
    places: int


def reworded(text: str, rate: float, random: Random) -> Edited:
    """About `rate` of the characters inserted, deleted or replaced, evenly over the text.

    Half of the more heavily edited texts, and a quarter of the others, have two neighbouring clauses exchanged.
    """
    budget = rate * len(text)
    places = 0
    if random.random() < (0.5 if rate > 0.2 else 0.25):
        text, moved = _exchanged(text, budget / 2, random)
        places += moved > 0
        budget -= moved
    words = tagged(text)
    out: list[str] = [word for word, _ in words]
    free = [n for n, (word, _) in enumerate(words) if not NOT_HAN.search(word)]
    random.shuffle(free)
    for n in free:
        if budget <= 0:
            break
        word, kind = words[n]
        what = random.random()
        if what < 0.25 and kind.startswith("v"):
            more = random.choice(_PUT_IN)
            out[n] = more + word
            budget -= len(more)
        elif what < 0.45:
            out[n] = ""
            budget -= len(word)
        elif what < 0.5 and len(word) >= 2:
            at = random.randrange(len(word))
            out[n] = word[:at] + word[at + 1 :]
            budget -= 1
        else:
            options = instead_of(word, kind)
            if not options:
                continue
            out[n] = random.choice(options)
            budget -= max(len(word), len(out[n]))
        places += 1
    return Edited("".join(out), places)


def _exchanged(text: str, most: float, random: Random) -> tuple[str, int]:
    """Two neighbouring clauses of one sentence exchanged, if one of them is short enough; and its length."""
    clauses = re.findall(r"[^，。；！？]+[，。；！？]?", text)
    able = [
        n
        for n in range(len(clauses) - 1)
        if clauses[n].endswith("，") and min(len(clauses[n]), len(clauses[n + 1])) <= max(most, 6)
    ]
    if not able:
        return text, 0
    n = random.choice(able)
    first, second = clauses[n], clauses[n + 1]
    mark = second[-1] if second[-1] in "，。；！？" else ""
    clauses[n], clauses[n + 1] = second.rstrip("，。；！？") + "，", first.rstrip("，") + mark
    return "".join(clauses), min(len(first), len(second))


def sentences(text: str) -> list[str]:
    """Whole sentences, marks and closing quotation marks kept."""
    return re.findall(r"[^。！？；]+(?:[。！？；]+[”’）]?|$)", text)


def shuffled(text: str, random: Random) -> str:
    """The sentences in another order."""
    parts = sentences(text)
    parts[-1] = parts[-1] if parts[-1][-1] in "。！？；”" else parts[-1] + "。"
    order = list(range(len(parts)))
    while order == sorted(order):
        random.shuffle(order)
    return "".join(parts[n] for n in order)
