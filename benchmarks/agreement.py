"""What the rules on what must agree cost: on 100 pages, beside reading them. `python -m benchmarks.agreement`.

All rules of issue D on a draft that was read and recognised, everything loaded, nothing scanned yet; a figure found by
one rule's scan serves the others, so only the sum is told.
"""

from __future__ import annotations

from pathlib import Path

from draftcheck.checks import TOPICS
from draftcheck.core.draft import Draft
from draftcheck.core.reading import Reading
from draftcheck.core.reference import Office, Reference
from draftcheck.core.rule import Rule
from draftcheck.core.settings import Settings
from draftcheck.data.gbt9704 import GBT9704
from draftcheck.data.lexicon import shipped_table
from draftcheck.engine import read_for
from draftcheck.outline.recognise import recognise
from draftcheck.word.read import read_docx

from .make_drafts import make_drafts
from .rounds import Subject, Times, interleaved
from .tables import Goal, goals_table, table

FAMILIES = ("arithmetic", "series", "names")
TOPICS_OF_OTHERS = (
    "dates.impossible", "dates.weekdays", "dates.ranges", "dates.spans", "dates.printed", "dates.deadlines", "dates.done",
    "dates.stages", "tables.serial", "tables.ledger", "attachments.mentions", "placeholders.masked_character",
    "placeholders.stand_in_name",
)  # fmt: skip
ROUNDS = 15


def judged(draft: Draft) -> int:
    """How many hits these rules have; a new reading, as each file has."""
    reading = read_for(draft, Settings())
    hits = 0
    for topic in TOPICS:
        if topic.module.partition(".")[0] not in FAMILIES and topic.module not in TOPICS_OF_OTHERS:
            continue
        if topic.concerns(draft) and (not topic.literals or reading.holds(*topic.literals)):
            hits += sum(len(list(rule.check(draft, _reference(rule, reading)))) for rule in topic.rules)
    return hits


def _reference(rule: Rule, reading: Reading) -> Reference:
    options = {option.name: option.default for option in rule.options}
    return Reference(reading, GBT9704, shipped_table, options, Office())


def run() -> str:
    """The table and the goals."""
    rows, goals = [], []
    for (pages, form), path in make_drafts((100,)).items():
        spent = _side_by_side(path)
        ratio = spent["规则"].over(spent["读取"])
        rows.append((f"{pages} 页 {form}", spent["读取"].middle * 1000, spent["规则"].middle * 1000))
        goals.append(Goal(f"前后一致的规则 ÷ 读取，{pages} 页 {form}", 1.0, ratio))
    return table(("草稿", "读取 ms", "规则 ms"), rows) + "\n\n" + goals_table(goals)


def _side_by_side(path: Path) -> dict[str, Times]:
    draft = recognise(read_docx(path))
    return interleaved(
        {"读取": Subject(lambda: read_docx(path), ROUNDS), "规则": Subject(lambda: judged(draft), ROUNDS)}
    )


if __name__ == "__main__":
    print(run())
