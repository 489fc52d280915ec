"""What is said to be left in a later paragraph of things of one name or one total (arithmetic.md section 23)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.pattern import Pattern
from ...core.reading import Reading
from .all_said import COUNTED, Said
from .left_verbs import ELSE, is_verb_same, subject_stands, without_subject
from .still_left import Left

_PLANNED = Pattern(
    r"力争|确保|争取|计划(?![^，。；]{0,10}的|任务)|预计|目标(?!任务)|必须|拟(?![^，。；]{1,6}的)|督促|年底前|月底前|如果"
)
_OTHER_TIME = Pattern(
    r"去年|上年|半年|季度|第|首批|二期|往年|[0-9]月|历史|遗留|重大|一般|省级|市级|县级|新增|复查|回头看|新发现|新排查"
)
_ASIDE = Pattern(r"截至[^，。；]{1,12}|下一步，对?")
_SHORT_NOUN, _LEAST_NOUN = 2, 3
_FURTHEST = 24


def left_below(reading: Reading, lefts: list[Left], line: int, said: Said) -> Left | None:
    """What is left further down, of the same total, of things of one longer name, or of the only ones so called."""
    sentence = said.sentence
    counted = list(COUNTED.finditer(sentence))[-1]
    if _PLANNED.search(sentence) or len(sentence) - counted.end() > _FURTHEST:
        return None
    noun = counted["noun"] or counted["before"].rpartition("的")[2].removesuffix("共")
    names = {noun.removesuffix("现"), f"{counted['before']}{counted['noun']}"}
    other_time = _OTHER_TIME.search(sentence.replace("换届", "")) is not None
    for left in lefts:
        if (left.line, left.match.start()) <= (line, said.end) or not is_verb_same(left.match, said.verb, said.of):
            continue
        if _PLANNED.search(left.before):
            continue
        around = _ASIDE.compiled.sub("", left.own) + left.match[0]
        others = [word for word in ELSE if word in around.replace("换届", "")]
        if left.total is not None:
            same = left.total[:2] == (counted["total"], counted["unit"]) and _is_noun_same(noun, left.total[2], 2)
            if same and all(word in sentence for word in others):
                return left
            continue
        if others or other_time or left.match["unit"] != counted["unit"]:
            continue
        if any(_is_noun_same(name, left.noun, _LEAST_NOUN) for name in names):
            if subject_stands(left.own, sentence):
                return left
        elif (
            len(noun) == _SHORT_NOUN
            and left.noun == noun
            and without_subject(left.own)
            and _is_only_total(reading, counted, left.match["amount"])
        ):
            return left
    return None


def _is_noun_same(one: str, other: str, least: int) -> bool:
    if min(len(one), len(other)) < least:
        return False
    begins = min(len(one), len(other)) > _LEAST_NOUN and one[:4] == other[:4]  # 老旧小区改造, 老旧小区加快进度
    return begins or one.endswith(other) or other.endswith(one)


def _is_only_total(reading: Reading, counted: re.Match[str], amount: str) -> bool:
    """Whether the draft counts no other such things: 83处隐患, and nowhere 40处隐患."""
    if not amount.isdecimal():
        return False
    told = {int(counted["total"])}
    return not any(n > int(amount) and n not in told for n in _counts_of(reading, counted["noun"], counted["unit"]))


def _counts_of(reading: Reading, noun: str, unit: str) -> Iterator[int]:
    for element in reading.lines:
        text = element.paragraph.text
        at = text.find(noun)
        while at >= 0:
            behind = COUNTED.compiled.match(text, at)
            if behind is not None and behind["unit"] == unit and behind["before"].startswith(noun):
                yield int(behind["total"])
            for before in COUNTED.compiled.finditer(text, max(0, at - _FURTHEST), at + len(noun)):
                if before["unit"] == unit:
                    yield int(before["total"])
            at = text.find(noun, at + 1)
