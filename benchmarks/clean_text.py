"""False alarms: every rule over published official text (../shared/data/clean), rebuilt as drafts.

    python -m benchmarks.clean_text [RULE-PREFIX]

Prints each finding at warning or above, then a table: rule, findings, findings per 10,000 characters.
The page and font rules are left out: the text has no layout of its own.
"""

from __future__ import annotations

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

from draftcheck.core.example import parse
from draftcheck.core.finding import Severity
from draftcheck.core.settings import Settings
from draftcheck.engine import findings_of
from draftcheck.outline.recognise import recognise

CLEAN = Path(__file__).resolve().parents[2] / "shared" / "data" / "clean"
_WITHOUT_LAYOUT = ("page", "fonts", "layout")


def drafts() -> dict[str, str]:
    """Document id → its text in the notation of core/example.py, the title first."""
    with (CLEAN / "manifest.tsv").open(encoding="utf-8", newline="") as stream:
        titles = {row["doc"]: row["title"] for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE)}
    texts: dict[str, list[str]] = defaultdict(list)
    with (CLEAN / "paragraphs.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            texts[row["doc"]].append(row["text"].replace("«", "<").replace("»", ">"))
    return {name: "\n".join([f"[标题] {titles[name]}", *lines]) for name, lines in texts.items()}


def main(prefix: str = "") -> None:
    """Runs all rules whose id begins with `prefix`."""
    settings = Settings(ignore=_WITHOUT_LAYOUT, select=(prefix,) if prefix else None)
    counts: Counter[str] = Counter()
    characters = 0
    for name, text in drafts().items():
        draft = recognise(parse(text).document)
        characters += draft.document.characters
        for finding in findings_of(draft, settings):
            counts[f"{finding.rule} {finding.severity}"] += 1 + finding.others
            if finding.severity is not Severity.INFO:
                place = finding.place
                print(f"{name}:{place.paragraph} {finding.rule} {finding.message} | {place.excerpt}")
    print(f"\n{characters} characters")
    for rule, count in counts.most_common():
        print(f"{rule:<48}{count:>6}{count / characters * 10_000:>10.3f} per 10,000")


if __name__ == "__main__":
    main(*sys.argv[1:2])
