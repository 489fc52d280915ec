"""The rules, one file a family. This table is explicit so that "go to definition" works."""

from ..core.rule import Rule
from . import elements, fonts, genre, headings, internal, page, placeholders, punctuation, signature

FAMILIES = (page, fonts, elements, headings, signature, genre, punctuation, placeholders, internal)


def _table() -> dict[str, Rule]:
    table: dict[str, Rule] = {}
    for family in FAMILIES:
        for rule in family.RULES:
            if rule.id in table:
                raise ValueError(f"rule id used twice: {rule.id}")
            table[rule.id] = rule
    return table


RULES = _table()
