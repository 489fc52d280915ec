"""What one draft repeats from another: for a person at a terminal, and as JSON."""

from __future__ import annotations

from typing import Any

from ..checks.repeats.alikeness import alikeness
from ..core.common import Common, Side
from ..core.location import Locator
from ..core.passages import Sighted, Stretch
from ..core.position import Position
from ..core.report import to_plain
from ..core.version import __version__
from ..language.passages.difference import DELETED, INSERTED, difference

_AROUND = 12  # characters of what is the same that are shown beside a difference
_RED, _GREEN, _PLAIN = "\033[31;9m", "\033[32m", "\033[0m"


def as_text(common: Common, colour: bool) -> str:
    """Each repeat with both places, what differs, and the figures that did not; a verdict at the end."""
    ours, theirs = Locator(common.here.draft), Locator(common.there.draft)
    lines = [f"甲　{_state(common.here)}", f"乙　{_state(common.there)}"]
    for number, item in enumerate(common.sighted, 1):
        repeat = item.repeat
        here, there = _text(common.here, repeat.here), _text(common.there, repeat.there)
        lines += [
            "",
            f"{number:3}　甲　{_where(ours, common.here, repeat.here)}　{alikeness(repeat)}",
            f"　　　乙　{_where(theirs, common.there, repeat.there)}",
            f"　　　{_shown(there, here, colour)}",
        ]
        if figures := _figures(common, item):
            lines.append(f"　　　没有改的数字：{'、'.join(figures)}")
    lines += ["", f"结论：{_verdict(common)}"]
    return "\n".join(lines) + "\n"


def as_dict(common: Common) -> dict[str, Any]:
    """The same as plain dictionaries and lists: places as in the JSON report."""
    ours, theirs = Locator(common.here.draft), Locator(common.there.draft)
    return {
        "schema": 1,
        "draftcheck": __version__,
        "a": _plain_side(common.here),
        "b": _plain_side(common.there),
        "share": round(common.share, 4),
        "repeats": [
            {
                "here": to_plain(ours.locate(_position(common.here, item.repeat.here))),
                "there": to_plain(theirs.locate(_position(common.there, item.repeat.there)))
                | {"file": common.there.path},
                "score": item.repeat.score,
                "edits": item.repeat.edits,
                "unchanged_figures": _figures(common, item),
                "difference": difference(_text(common.there, item.repeat.there), _text(common.here, item.repeat.here)),
            }
            for item in common.sighted
        ],
    }


def _plain_side(side: Side) -> dict[str, Any]:
    genre = side.draft.genre.name if side.draft.genre else None
    return {"path": side.path, "genre": genre, "characters": side.draft.document.characters}


def _state(side: Side) -> str:
    kind = f"{side.draft.genre.name}，" if side.draft.genre else ""
    return f"{side.path}　{kind}{side.draft.document.characters}字"


def _position(side: Side, stretch: Stretch) -> Position:
    return Position(side.draft.document.paragraphs[0].part, stretch.number, stretch.start, stretch.end)


def _where(locator: Locator, side: Side, stretch: Stretch) -> str:
    heading = locator.locate(_position(side, stretch)).heading
    return f"第{stretch.number + 1}段" + (f"（{heading}）" if heading else "")


def _text(side: Side, stretch: Stretch) -> str:
    return side.text(stretch.number)[stretch.start : stretch.end]


def _figures(common: Common, item: Sighted) -> list[str]:
    text = common.here.text(item.repeat.here.number)
    return list(dict.fromkeys(text[start:end] for start, end in item.repeat.figures))


def _shown(before: str, now: str, colour: bool) -> str:
    parts = difference(before, now)
    shown = []
    for number, (kind, words) in enumerate(parts):
        if kind == DELETED:
            shown.append(f"{_RED}{words}{_PLAIN}" if colour else f"［删：{words}］")
        elif kind == INSERTED:
            shown.append(f"{_GREEN}{words}{_PLAIN}" if colour else f"［增：{words}］")
        else:
            shown.append(_cut(words, number == 0, number == len(parts) - 1))
    return "".join(shown)


def _cut(words: str, first: bool, last: bool) -> str:
    if len(words) <= 2 * _AROUND + 2:
        return words
    head, tail = words[:_AROUND], words[-_AROUND:]
    return f"……{tail}" if first and not last else f"{head}……" if last and not first else f"{head}……{tail}"


def _verdict(common: Common) -> str:
    if not common.sighted:
        return "没有发现雷同的段落。"
    same = sum(1 for item in common.sighted if not item.repeat.edits)
    figures = sum(1 for item in common.sighted if item.repeat.figures)
    parts = [f"甲有{len(common.sighted)}处与乙雷同，占比较文字的{round(common.share * 100)}%"]
    parts += [f"其中{same}处文字相同"] if same else []
    parts += [f"{figures}处里有没有改的数字，请核对"] if figures else []
    return "，".join(parts) + "。"
