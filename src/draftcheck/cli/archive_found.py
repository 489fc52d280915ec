"""What drafts repeat from earlier documents, for people and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from ..checks.repeats.alikeness import alikeness
from ..core.passages import Passage, Sighted
from ..core.value import Value
from ..core.version import __version__

_SHOWN = 60  # characters of a stretch that are shown to people


class Looked(Value):
    """A draft that was looked up: its path as given, its passages, what it repeats."""

    path: str
    passages: tuple[Passage, ...]
    sighted: tuple[Sighted, ...]


class Failure(Value):
    """A draft that could not be read."""

    path: str
    code: str
    message: str
    hint: str


def as_text(looked: Looked) -> str:
    """The draft with each stretch and where it stood before."""
    if not looked.sighted:
        return f"{looked.path}：没有发现与文稿库里相同的段落（比较了{len(looked.passages)}段）\n"
    texts = {passage.number: passage.text for passage in looked.passages}
    places = len({sighted.repeat.here for sighted in looked.sighted})
    lines = [f"{looked.path}：{places}处与以前的文稿相同或相近"]
    for sighted in looked.sighted:
        lines += _lines(sighted, texts.get(sighted.repeat.here.number, ""))
    return "\n".join(lines) + "\n"


def _lines(sighted: Sighted, text: str) -> list[str]:
    repeat, source = sighted.repeat, sighted.source
    here, there = repeat.here, repeat.there
    about = "，".join(part for part in (source.title, source.date) if part)
    where = f"第{there.number + 1}段" + (f"第{there.start + 1}—{there.end}字" if not repeat.estimated else "")
    lines = [
        f"  第{here.number + 1}段第{here.start + 1}—{here.end}字，{likeness(sighted)}",
        f"    这里：{_short(text[here.start : here.end])}",
    ]
    if not sighted.words:
        lines.append("    以前：原文件没有了或者改过了，看不到文字")
    elif repeat.edits or repeat.score < 1:
        lines.append(f"    以前：{_short(sighted.words)}")
    lines.append(f"    在 {source.path} {where}" + (f"（{about}）" if about else ""))
    if repeat.figures:
        lines.append(f"    没有改的数字：{'、'.join(text[start:end] for start, end in repeat.figures)}")
    return lines


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN // 2]}……{words[-_SHOWN // 2 :]}"


def likeness(sighted: Sighted) -> str:
    """92%相同，改动7处."""
    return alikeness(sighted.repeat)


def as_json(results: Sequence[Looked | Failure], address: str) -> str:
    """Everything, schema 1."""
    files = [_failed(result) if isinstance(result, Failure) else _looked(result) for result in results]
    whole = {"schema": 1, "draftcheck": __version__, "archive": address, "files": files}
    return json.dumps(whole, ensure_ascii=False, indent=1)


def _failed(failure: Failure) -> dict[str, Any]:
    error = {"code": failure.code, "message": failure.message, "hint": failure.hint}
    return {"path": failure.path, "status": "failed", "error": error, "repeats": []}


def _looked(looked: Looked) -> dict[str, Any]:
    texts = {passage.number: passage.text for passage in looked.passages}
    return {
        "path": looked.path,
        "status": "searched",
        "passages": len(looked.passages),
        "repeats": [_plain(sighted, texts.get(sighted.repeat.here.number, "")) for sighted in looked.sighted],
    }


def _plain(sighted: Sighted, text: str) -> dict[str, Any]:
    repeat, source = sighted.repeat, sighted.source
    here, there = repeat.here, repeat.there
    return {
        "here": {
            "paragraph": here.number,
            "start": here.start,
            "end": here.end,
            "excerpt": text[here.start : here.end],
        },
        "there": {
            "file": source.path,
            "title": source.title,
            "date": source.date,
            "paragraph": there.number,
            "start": there.start,
            "end": there.end,
            "excerpt": sighted.words,
        },
        "score": repeat.score,
        "edits": repeat.edits,
        "estimated": repeat.estimated,
        "figures": [{"start": start, "end": end, "text": text[start:end]} for start, end in repeat.figures],
    }
