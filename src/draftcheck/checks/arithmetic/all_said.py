"""What a draft says of all: 全部办结, 均已报送, 整改率100% (arithmetic.md section 23, both-all)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.pattern import Pattern
from ...core.value import Value
from .still_left import UNIT, VERB

_HAN = r"\u4e00-\u9fff"
_LINKS = "(?:已经?|按期|按时|如期|及时|顺利|得到|予以|依法|按要求|按规定|高质量|圆满|实现)*"
_ALL = Pattern(
    rf"(?P<cue>全部|均|都|悉数|百分之百|100[%％]){_LINKS}(?P<verb>{VERB})(?P<of>[{_HAN}]{{0,10}})"
    rf"|(?:全部|所有)(?P<things>[{_HAN}0-9]{{2,14}}?)(?<!未)(?:已经?)(?:按期|按时|如期|全面|得到|实现)*(?P<verb2>{VERB})(?P<of2>[{_HAN}]{{0,10}})",
    ("全部", "均", "都", "悉数", "百分之百", "100%", "100％", "所有"),
)
_RATE = Pattern(r"率(?:均|已|都)?(?:达到|达|为|是|实现)?(?:了)?(?:100[%％]|百分之百)", ("100%", "100％", "百分之百"))
_VERBS = tuple(VERB.split("|"))
_NOT_YET = Pattern(
    r"(?:未|不|没|确保|力争|争取|必须|计划(?!的|已|均|都|任务)|预计|目标(?!任务|已|均|都)|保证(?!金)|推动|督促|力求|如果|是否|直至|直到|要求|责令|只有)[^，。；]{0,8}$"
    r"|(?:要|将|应|须|拟|需|待|可|能|才|前|底)[^，。；]{0,2}$"
)
_EACH_OF_SOME = Pattern(rf"有[0-9]+(?:{UNIT})[{_HAN}]{{0,8}}$", "有")
# 能够当场整改的问题: all of some only.
_SOME_ONLY = Pattern(
    r"具备|能够|可以|能(?=整改|解决|办理)|条件成熟|当场|立行立改|立查立改|即知即改|立整立改|到期|其他|其余|其它|除[^，。；]{1,20}外"
)
_OF_SOME = Pattern(rf"(?:{VERB})?[{_HAN}]{{0,2}}?的(?![{_HAN}]{{0,3}}(?:工作|任务))", "的")
_BEHIND = ("后", "前", "之", "以前", "以后", "时", "的")  # 全部整改后
_LONGEST = 300  # characters of a sentence that are looked at
COUNTED = Pattern(
    rf"(?P<before>[{_HAN}]{{0,14}})(?P<total>[0-9]{{1,6}})(?P<unit>{UNIT})(?P<noun>[{_HAN}]{{0,16}}?)(?=[已均都全]|[^{_HAN}]|$)"
)
"""So many of which: 年初确定的19个项目."""


class Said(Value):
    """The words `shown` from `start` to `end`, their verb, what stands behind it, and the sentence up to them."""

    start: int
    end: int
    shown: str
    verb: str
    of: str
    sentence: str


def all_said(text: str) -> Iterator[Said]:
    """What is said of all that is meant, and not planned, denied or said of some only."""
    for start, end, verb, of in _found(text):
        sentence = text[_sentence_start(text, start) : end - len(verb)]
        if _NOT_YET.search(text[max(0, start - 14) : start]) or _SOME_ONLY.search(sentence):
            continue
        if (of and _OF_SOME.match(of)) or _EACH_OF_SOME.search(text[max(0, start - 20) : start]):
            continue
        yield Said(start, end, text[start:end], verb, of, sentence)


def _found(text: str) -> Iterator[tuple[int, int, str, str]]:
    for match in _ALL.finditer(text):
        group = "verb" if match["verb"] else "verb2"
        of = match["of"] if match["verb"] else match["of2"]
        if not of.startswith(_BEHIND):
            yield match.start(), match.end(group), match[group], of
    for match in _RATE.finditer(text):
        verb = next((verb for verb in _VERBS if text.endswith(verb, 0, match.start())), None)
        if verb is not None:
            yield match.start() - len(verb), match.end(), verb, ""


def _sentence_start(text: str, at: int) -> int:
    floor = max(0, at - _LONGEST)
    return max(floor - 1, *(text.rfind(mark, floor, at) for mark in "。！？\n")) + 1
