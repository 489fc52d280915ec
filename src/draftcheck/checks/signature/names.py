"""Names of those who sign, and of those in whose name a document is issued."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.han import han
from ...core.pattern import Pattern
from ...core.value import Value
from ...outline.date_lines import ANY_DATE
from ...outline.lines import ORGAN_ENDS

_NAME = Pattern(r"\S+")
_SEAL = ("（章）", "(章)", "（盖章）", "(盖章)", "（公章）", "(公章)")
_VERBS = ("关于", "转发", "印发", "批转", "公布", "表彰", "贯彻")
_BETWEEN = Pattern(r"[、，,\s]+")
_MARKS = Pattern("[、，,]")
_AND_OTHERS = Pattern(r"等(?:[\d一二三四五六七八九十]|部门|单位|有关|\s*$)", "等")
_MASKED = "×*＊_＿XxＸ【】某○□"
_SHORTEST = 4


class Signer(Value):
    """A name in the signature, at `start` to `end`; `name` is without blanks and （章）."""

    paragraph: Paragraph
    start: int
    end: int
    name: str


def signers(draft: Draft) -> list[Signer]:
    """Names of the main text's signature, in reading order; one behind which the date stands on its line included."""
    found: list[Signer] = []
    for element in draft.elements:
        if element.unit != 0 or element.role not in (Role.SIGNATURE, Role.ISSUE_DATE):
            continue
        p = element.paragraph
        end = len(p.text)
        if element.role is Role.ISSUE_DATE:
            date = ANY_DATE.search(p.text)
            end = date.start() if date else 0
        found += _on_line(p, end)
    return found


def _on_line(p: Paragraph, end: int) -> Iterator[Signer]:
    """Names parted by blanks; blanks between single characters part nothing."""
    pieces = [m for m in _NAME.finditer(p.text) if m.end() <= end]
    if len(pieces) > 1 and any(len(m[0]) < _SHORTEST for m in pieces):
        text = p.text[pieces[0].start() : pieces[-1].end()]
        yield Signer(p, pieces[0].start(), pieces[-1].end(), plain("".join(text.split())))
        return
    for m in pieces:
        yield Signer(p, m.start(), m.end(), plain(m[0]))


def plain(name: str) -> str:
    """A name without a note that a seal belongs here."""
    for seal in _SEAL:
        name = name.removesuffix(seal)
    return name


def is_organ(name: str) -> bool:
    """Whether a name is certainly that of an office, written out."""
    return (
        len(name) >= _SHORTEST
        and han(name) >= len(name) - 2
        and name.endswith(ORGAN_ENDS)
        and not any(sign in name for sign in _MASKED)
    )


def title_issuers(draft: Draft) -> list[str]:
    """The offices that the title begins with (海晏市水利局关于…); empty when it names none, or not all of them."""
    lines = [p.text.strip() for p in draft.of(Role.TITLE, unit=0)]
    text = "\n".join(lines)
    starts = [at for verb in _VERBS if (at := text.find(verb)) > 0]
    if not starts and len(lines) > 1:  # a first line of offices alone, and no 关于 behind it
        starts = [len(lines[0])]
    return _organs(text[: min(starts)]) if starts else []


def mark_issuers(draft: Draft) -> list[str]:
    """The offices of the 发文机关标志, 文件 left out; empty when a line of it is no office."""
    lines = ["".join(p.text.split()) for p in draft.of(Role.ISSUER_MARK, unit=0)]
    return _organs("\n".join(line.removesuffix("文件") for line in lines if line != "文件"))


def _organs(text: str) -> list[str]:
    """The offices of a list; blanks and ends of lines part them unless they stand within a name."""
    if _AND_OTHERS.search(text):
        return []
    names = [name for name in _BETWEEN.compiled.split(text) if name]
    if names and all(is_organ(name) for name in names):
        return names
    names = [name for name in _MARKS.compiled.split("".join(text.split())) if name]
    return names if names and all(is_organ(name) for name in names) else []


def same(first: str, second: str) -> bool:
    """Whether two names can be of one office: equal, or one an abbreviation of the other (市水利局, 发改委)."""
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    if long.startswith(short) and long[len(short) :] in ("办公室", "办公厅"):
        return False
    rest = iter(long)
    return short[-1] in (long[-1], "委", "办") and all(character in rest for character in short)
