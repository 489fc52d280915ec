"""Reads planted.txt and clean.txt, and says which planted faults are found at their characters."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import NamedTuple

from draftcheck.core.example import parse, unmark
from draftcheck.core.finding import Finding
from draftcheck.core.settings import Settings
from draftcheck.engine import findings_of
from draftcheck.outline.recognise import recognise

HERE = Path(__file__).resolve().parent
TITLE = "关于有关情况的说明"

# Where the spec lets two rules speak of one fault, either will do (README.md, line 14).
EITHER = {
    "wrong_words.confused": ("wrong_words.typo", "wrong_words.typo-in-phrase", "wrong_words.usage"),
    "wrong_words.typo": ("wrong_words.confused", "wrong_words.typo-in-phrase"),
    "wrong_words.typo-in-phrase": ("wrong_words.confused", "wrong_words.typo"),
    "wrong_words.usage": ("wrong_words.zuochu", "wrong_words.confused"),
    "wrong_words.zuochu": ("wrong_words.usage",),
    "numbers.approximation-doubled": ("constructions.redundant",),
    "constructions.redundant": ("numbers.approximation-doubled",),
    "abbreviations.slogan-unexplained": ("abbreviations.undefined",),
}


class Block(NamedTuple):
    """One block: the rule it is about, the lines of the draft, and the marked characters of one of them."""

    rule: str
    date: str
    title: str
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The draft in the notation of examples, marks left out."""
        year, month, day = (int(part) for part in (self.date or "2026-07-01").split("-"))
        body = [unmark(line)[0] for line in self.lines]
        signed = ["[署名] 海晏市人民政府", f"[日期] {year}年{month}月{day}日"]
        return "\n".join([f"[标题] {self.title or TITLE}", *body, *signed])

    @property
    def places(self) -> list[tuple[int, int, int]]:
        """Paragraph, start and end of the marks, the title being paragraph 0."""
        return [(number, *span) for number, line in enumerate(self.lines, 1) for span in unmark(line)[1]]


def blocks(name: str) -> list[Block]:
    """The blocks of a file."""
    found = []
    for part in (HERE / name).read_text(encoding="utf-8").strip().split("\n\n"):
        rule, date, title, lines = "", "", "", []
        for line in part.split("\n"):
            head, _, rest = line.partition(" ")
            if head == "#" or head == "规则":
                rule = rest
            elif head == "日期":
                date = rest
            elif head == "标题":
                title = rest
            elif line:
                lines.append(line)
        found.append(Block(rule, date, title, tuple(lines)))
    return found


def said(block: Block) -> list[Finding]:
    """What the rules of wording say of a block, those that are off by default included."""
    family = block.rule.partition(".")[0]
    families = {family, *(other.partition(".")[0] for other in EITHER.get(block.rule, ()))}
    settings = Settings(select=tuple(sorted(families)), thorough=True)
    return findings_of(recognise(parse(block.text).document), settings)


def is_found(block: Block, findings: list[Finding]) -> bool:
    """Whether a finding of the block's rule, or of one that may stand for it, touches the marked characters."""
    rules = (block.rule, *EITHER.get(block.rule, ()))
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


def recall() -> tuple[Counter[str], Counter[str], list[Block]]:
    """Rule → planted, rule → found, and the blocks that were missed."""
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    missed = []
    for block in blocks("planted.txt"):
        planted[block.rule] += 1
        if is_found(block, said(block)):
            found[block.rule] += 1
        else:
            missed.append(block)
    return planted, found, missed


def alarms() -> list[tuple[Block, Finding]]:
    """What is said of the blocks without a fault, by any rule of the block's family, at warning or error."""
    return [
        (block, finding)
        for block in blocks("clean.txt")
        for finding in said(block)
        if str(finding.severity) != "info" or finding.rule == block.rule
    ]
