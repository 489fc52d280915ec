"""Headings of one level look alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.han import han
from ...core.reference import Reference, Standard, normal_face
from ...core.rule import Gather, Rule, Strength
from ...core.sizes import size_name
from ...core.value import Value
from .heading_words import Words, heading_words
from .stretches import dominant

_LADDER = ("一、", "（一）", "1.", "（1）")
_FEWEST = 3  # headings of a level of which one may be said to differ


class _Look(Value):
    """`face` and `size_pt` are None on the levels whose type the standard names: fonts.heading tells of those."""

    bold: bool
    face: str | None
    size_pt: float | None


def heading_inconsistent(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Headings that are bold, or set in another type, against two thirds of their level."""
    levels: dict[tuple[str, int, bool], list[tuple[Words, _Look]]] = {}
    for words in heading_words(draft):
        look = _look(words, reference.standard)
        if look is not None:
            key = (words.heading.scheme, words.heading.rank, words.own_line)
            levels.setdefault(key, []).append((words, look))
    for (scheme, _, _), members in levels.items():
        counts = Counter(look for _, look in members)
        usual = max(counts, key=counts.__getitem__)  # most_common would load heapq
        if len(members) < _FEWEST or counts[usual] * 3 < len(members) * 2:
            continue
        for words, look in members:
            if look != usual:
                yield Hit(
                    words.paragraph.at(words.start, words.end),
                    f"同级标题样式不一：{f'“{scheme}”一级' if scheme else '这一级'}多数{_told(usual, look)}，这里{_told(look, usual)}",
                    _fix(usual),
                    kind=f"{scheme}{words.heading.rank}",
                )


def _look(words: Words, standard: Standard) -> _Look | None:
    font = dominant(words.paragraph, words.start, words.end)
    if font is None or font.east_asia is None:
        return None
    weight = bold = 0
    for run in words.paragraph.runs:
        count = han(words.paragraph.text[max(run.start, words.start) : min(run.end, words.end)])
        weight += count
        bold += count * run.font.bold
    if words.heading.scheme in _LADDER:
        faces = standard.headings[_LADDER.index(words.heading.scheme)]
        if not faces.has(font.east_asia):
            return None
        return _Look(bold * 2 > weight, None, None)
    classes = (standard.body, standard.title, *standard.headings)
    face = next((faces.name for faces in classes if faces.has(font.east_asia)), normal_face(font.east_asia))
    return _Look(bold * 2 > weight, face, font.size_pt)


def _told(look: _Look, other: _Look) -> str:
    """What of a look differs from another, in words."""
    said = []
    if look.face is not None and look.face != other.face:
        said.append(f"用{look.face}")
    if look.size_pt is not None and look.size_pt != other.size_pt:
        said.append(f"用{size_name(look.size_pt)}字")
    if look.bold != other.bold:
        said.append("加粗" if look.bold else "不加粗")
    return "、".join(said)


def _fix(look: _Look) -> FormatFix:
    change: dict[str, str | float | bool] = {"bold": look.bold}
    if look.size_pt is not None:
        change["size_pt"] = look.size_pt
    return FormatFix(change, Safety.ASK)


_HEAD = "[标题] 关于开展节水宣传的通知"
_TWO = "[楷体] （一）摸清底数\n要逐项登记。\n[楷体] （二）建立台账\n要专人管理。"

RULES = (
    Rule(
        id="fonts.heading-inconsistent",
        title="同级标题样式不一",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="同一层次的标题样子要一致：要么都加粗，要么都不加粗。三分之二以上的标题一致时，才报其余的。",
        check=heading_inconsistent,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n[黑体] 一、任务\n{_TWO}\n[楷体 粗] «（三）跟踪问效»\n要定期通报。": None,
            "[标题] 节水工作总结\n[黑体] 第一章　概况\n全年平稳。\n[黑体] 第二章　成效\n成效明显。\n[楷体] «第三章　打算»\n再接再厉。": None,
        },
        good=(
            f"{_HEAD}\n[黑体] 一、任务\n{_TWO}\n[楷体] （三）跟踪问效\n要定期通报。",
            f"{_HEAD}\n[黑体] 一、任务\n{_TWO}\n⟦楷体 粗|（三）跟踪问效。⟧要定期通报。",
            f"{_HEAD}\n[黑体 粗] 一、任务\n要逐项登记。\n[黑体] 二、要求\n要专人管理。",
            f"{_HEAD}\n[黑体] 一、任务\n{_TWO}\n[楷体 粗] （三）请于月底前报送总结。",
        ),
    ),
)
