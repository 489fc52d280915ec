"""Every rule's own examples: what is marked is found, nothing else is, and the fixes heal."""

from pathlib import Path

import pytest

from draftcheck.checks import RULES
from draftcheck.core.draft import Draft
from draftcheck.core.example import parse
from draftcheck.core.finding import Hit, TextFix
from draftcheck.core.passages import Passage, Sighted
from draftcheck.core.reference import Office, Reference
from draftcheck.core.rule import Rule
from draftcheck.core.settings import Settings
from draftcheck.data.gbt9704 import GBT9704
from draftcheck.data.lexicon import shipped_table
from draftcheck.engine import read_for
from draftcheck.language.passages.comparable import passages_of
from draftcheck.language.passages.memory import MemoryIndex
from draftcheck.language.passages.search import search
from draftcheck.outline.recognise import recognise

EXEMPT = {"internal.rule-failed"}  # raised by the engine; tests/test_engine.py makes a rule fail

OFFICE = Office(("海晏市人民政府", "江北省水利厅"), ("江北省人民政府",))
TABLES = Path(__file__).parent / "tables"
SETTINGS = Settings(tables={path.stem: (path,) for path in TABLES.glob("*.csv")})

BAD = [(rule, draft) for rule in RULES.values() for draft in rule.bad]
GOOD = [(rule, draft) for rule in RULES.values() for draft in rule.good]


def hits(rule: Rule, text: str) -> list[Hit]:
    options = {option.name: option.default for option in rule.options}
    example = parse(text)
    draft = recognise(example.document)
    reading = read_for(draft, SETTINGS)
    reference = Reference(reading, GBT9704, shipped_table, options, OFFICE)
    if example.beside:
        found = repeated(draft, example.beside)
        reference = reference._replace(earlier=lambda: found, beside=lambda: found)
    return list(rule.check(draft, reference))


def repeated(draft: Draft, beside: tuple[str, ...]) -> tuple[Sighted, ...]:
    """What the draft repeats from a document of these paragraphs."""
    index = MemoryIndex()
    index.add("另一份.docx", [Passage(number, text) for number, text in enumerate(beside)])
    found = search(passages_of(draft), index, lambda stored, source: stored.text)
    return tuple(Sighted(repeat, index.sources([repeat.document])[repeat.document]) for repeat in found)


def places(found: list[Hit]) -> set[tuple[int, int, int]]:
    return {(p.paragraph, p.start, p.end) for hit in found for p in (hit.position,)}


def mended(text: str, found: list[Hit]) -> str:
    """The draft without marks and with every text fix applied, from the last to the first."""
    lines = text.replace("«", "").replace("»", "").split("\n")
    first = 1 if lines[0].startswith("[页面") else 0
    for hit in sorted(found, key=lambda h: h.position, reverse=True):
        if isinstance(hit.fix, TextFix):
            line = lines[first + hit.position.paragraph]
            # The bracket before the text is notation; positions count the text only.
            offset = len(line) - len(parse("\n".join(lines)).document.paragraphs[hit.position.paragraph].text)
            start, end = hit.position.start + offset, hit.position.end + offset
            lines[first + hit.position.paragraph] = line[:start] + hit.fix.replacement + line[end:]
    return "\n".join(lines)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_a_rule_proves_itself(rule: Rule) -> None:
    if rule.id not in EXEMPT:
        assert len(rule.bad) >= 1
        assert len(rule.good) >= 2


@pytest.mark.parametrize(("rule", "draft"), BAD, ids=lambda value: value.id if isinstance(value, Rule) else value[-30:])
def test_what_is_marked_is_found_and_nothing_else(rule: Rule, draft: str) -> None:
    expected = {(p.paragraph, p.start, p.end) for p in parse(draft).expected}
    assert expected, "a bad example needs a mark"
    assert places(hits(rule, draft)) == expected


@pytest.mark.parametrize(("rule", "draft"), BAD, ids=lambda value: value.id if isinstance(value, Rule) else value[-30:])
def test_the_fixes_heal(rule: Rule, draft: str) -> None:
    found = hits(rule, draft)
    healed = rule.bad[draft]
    if healed is None:
        assert not any(isinstance(hit.fix, TextFix) for hit in found)
        return
    assert mended(draft, found) == healed
    assert hits(rule, healed) == []


@pytest.mark.parametrize(
    ("rule", "draft"), GOOD, ids=lambda value: value.id if isinstance(value, Rule) else value[-30:]
)
def test_good_drafts_stay_silent(rule: Rule, draft: str) -> None:
    assert hits(rule, draft) == []
