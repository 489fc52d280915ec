"""What a person has accepted of a draft, for a terminal."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..core.accepted import Accepted
from .excerpt import shortened

_LONG = 40  # characters of the words found


def as_list(path: str, entries: Sequence[Accepted], gone: Collection[int]) -> str:
    """The entries numbered from 1; `gone` are indices of those whose finding the draft no longer has."""
    if not entries:
        return f"{path}：没有接受过问题"
    lines = [f"{path}：已接受{len(entries)}处"]
    for number, item in enumerate(entries):
        lines += _entry(number + 1, item)
        if number in gone:
            lines.append("       文稿里已经没有这处问题，可以收回")
    return "\n".join(lines)


def one_line(item: Accepted) -> str:
    """An entry in short: the words among their neighbours, or what was said; its rule."""
    seen = item.sighting
    words = f"{seen.before}«{shortened(seen.words, _LONG)}»{seen.after}" if seen.words else item.message
    return f"{words}　{seen.rule}" + ("（这份文稿里同类的都不再显示）" if seen.everywhere else "")


def _entry(number: int, item: Accepted) -> list[str]:
    lines = [f"  {number:>3}  {one_line(item)}"]
    if item.sighting.words and item.message:
        lines.append(f"       {item.message}")
    by = "　".join(part for part in (item.who, item.when) if part)
    return [*lines, f"       理由：{item.reason}" + (f"（{by}）" if by else "")]
