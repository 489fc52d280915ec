"""A rule names every number of the standard that it measures by: a house that changed one must not be told 国标."""

from __future__ import annotations

from typing import Any, cast

import pytest

from draftcheck.checks import RULES
from draftcheck.core.example import parse
from draftcheck.core.reference import Reference, Standard
from draftcheck.core.settings import Settings
from draftcheck.data.gbt9704 import GBT9704
from draftcheck.data.lexicon import shipped_table
from draftcheck.engine import read_for
from draftcheck.outline.recognise import recognise

# Rules of type look at the type of the body and headings also to tell apart what is set otherwise.
COMPARED = {"body", "body_size_pt", "headings", "title", "title_substitutes"}


class Watched:
    """The standard, with a list of the fields that were read."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> Any:
        if name in Standard._fields:
            self.read.add(name)
        return getattr(GBT9704, name)


@pytest.mark.parametrize("name", list(RULES))
def test_rule_declares_the_numbers_it_reads(name: str) -> None:
    rule = RULES[name]
    watched = Watched()
    options = {option.name: option.default for option in rule.options}
    for text in (*rule.bad, *rule.good):
        draft = recognise(parse(text).document)
        reading = read_for(draft, Settings())
        list(rule.check(draft, Reference(reading, cast(Standard, watched), shipped_table, options)))
    declared = set(rule.numbers)
    assert watched.read - declared <= (COMPARED if rule.family == "fonts" else set())
    assert declared <= watched.read, "declared but never read"
