"""Our own sentences: an archive, passages copied from it in every way, and paragraphs that share only set phrases."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent


class Copied(NamedTuple):
    """One paragraph: how it was copied, from where (document, number from 1), its planted characters, figures."""

    kind: str
    sources: tuple[tuple[str, int], ...]
    text: str
    spans: tuple[tuple[int, int], ...]
    left: tuple[str, ...]
    changed: tuple[str, ...]


def archive() -> dict[str, list[str]]:
    """Document → paragraphs."""
    documents: dict[str, list[str]] = {}
    for line in (HERE / "archive.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            documents[line[2:]] = []
        elif line:
            documents[next(reversed(documents))].append(line)
    return documents


def quiet() -> list[str]:
    """Paragraphs that nobody copied."""
    return (HERE / "quiet.txt").read_text(encoding="utf-8").split("\n")[:-1]


def copied() -> list[Copied]:
    """The planted passages; ⟦ and ⟧ around what was copied."""
    found = []
    for block in (HERE / "planted.txt").read_text(encoding="utf-8").strip().split("\n\n"):
        head, marked = block.split("\n")
        kind, where, *rest = head.split(" ", 2)
        figures = re.fullmatch(r"没改：(.*)；改了：(.*)", rest[0]) if rest else None
        sources = tuple((name, int(number)) for name, number in (w.split(".") for w in where.split("+")))
        spans = []
        for part in re.finditer("⟦(.*?)⟧", marked):
            before = sum(c in "⟦⟧" for c in marked[: part.start()])
            spans.append((part.start() - before, part.start() - before + len(part[1])))
        text = marked.replace("⟦", "").replace("⟧", "")
        left, changed = (tuple(g.split("、")) for g in figures.groups()) if figures else ((), ())
        found.append(Copied(kind, sources, text, tuple(spans), left, changed))
    return found


def source(item: Copied, part: int = 0) -> str:
    """The paragraph a planted one was made from."""
    name, number = item.sources[part]
    return archive()[name][number - 1]
