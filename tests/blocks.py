"""Blind test sets: short drafts with one marked fault, or with none, read from text files (tests/words, tests/agreement)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from draftcheck.core.example import parse, unmark
from draftcheck.core.finding import Finding
from draftcheck.core.settings import Settings
from draftcheck.engine import findings_of
from draftcheck.outline.recognise import recognise

Either = Mapping[str, tuple[str, ...]]
_BEHIND_THE_DATE = ("[附件]", "[附件 ", "[版记]")


class Block(NamedTuple):
    """One block: the rule it is about, the lines of the draft, and the marked characters of them."""

    rule: str
    date: str
    title: str
    signature: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The draft in the notation of examples, marks left out."""
        return "\n".join(unmark(line)[0] for line in self._all)

    @property
    def places(self) -> list[tuple[int, int, int]]:
        """Paragraph, start and end of the marks."""
        return [tuple(p[1:4]) for p in parse("\n".join(self._all)).expected]

    @property
    def _all(self) -> list[str]:
        year, month, day = (int(part) for part in (self.date or "2026-07-01").split("-"))
        signed = [f"[署名] {self.signature}", f"[日期] {year}年{month}月{day}日"]
        if self.signature == "无":
            signed = []
        behind = next((n for n, line in enumerate(self.lines) if line.startswith(_BEHIND_THE_DATE)), len(self.lines))
        return [f"[标题] {self.title}", *self.lines[:behind], *signed, *self.lines[behind:]]


def blocks(path: Path, title: str, signature: str) -> list[Block]:
    """The blocks of a file; `title` and `signature` for those that name none."""
    found = []
    for part in path.read_text(encoding="utf-8").strip().split("\n\n"):
        heads = {"日期": "", "标题": title, "署名": signature, "规则": "", "#": ""}
        lines = []
        for line in part.split("\n"):
            head, _, rest = line.partition(" ")
            if head in heads:
                heads[head] = rest
            elif line:
                lines.append(line)
        rule = heads["规则"] or heads["#"]
        found.append(Block(rule, heads["日期"], heads["标题"], heads["署名"], tuple(lines)))
    return found


def said(block: Block, either: Either) -> list[Finding]:
    """What the family of the block's rule says of it, rules that are off by default included."""
    families = {rule.partition(".")[0] for rule in (block.rule, *either.get(block.rule, ()))}
    return findings_of(recognise(parse(block.text).document), Settings(select=tuple(sorted(families)), thorough=True))


def is_found(block: Block, findings: list[Finding], either: Either) -> bool:
    """Whether a finding of the block's rule, or of one that may stand for it, touches the marked characters."""
    rules = (block.rule, *either.get(block.rule, ()))
    return any(
        finding.rule in rules and touches((at.paragraph, at.start, at.end), place)
        for finding in findings
        for at in (finding.place, *finding.related)
        for place in block.places
    )


def touches(found: tuple[int, int, int], wanted: tuple[int, int, int]) -> bool:
    """Whether two stretches share a character, or a place lies in or at the edge of a stretch."""
    if found[0] != wanted[0]:
        return False
    if found[1] == found[2] or wanted[1] == wanted[2]:
        return found[1] <= wanted[2] and wanted[1] <= found[2]
    return found[1] < wanted[2] and wanted[1] < found[2]


def recall(planted: list[Block], either: Either) -> tuple[Counter[str], Counter[str], list[Block]]:
    """Rule → planted, rule → found, and the blocks that were missed."""
    missed = [block for block in planted if not is_found(block, said(block, either), either)]
    there = Counter(block.rule for block in planted)
    return there, there - Counter(block.rule for block in missed), missed


def alarms(clean: list[Block], either: Either) -> list[tuple[Block, Finding]]:
    """What is said of blocks without a fault: by any rule of the family at warning or error, by the block's rule always."""
    return [
        (block, finding)
        for block in clean
        for finding in said(block, either)
        if str(finding.severity) != "info" or finding.rule == block.rule
    ]
