"""The rules, one file a family. This table is explicit so that "go to definition" works."""

from ..core.rule import Rule
from . import (
    attachments,
    elements,
    fonts,
    genre,
    headings,
    hygiene,
    internal,
    layout,
    page,
    placeholders,
    punctuation,
    secrecy,
    signature,
    special,
    tables,
    title,
)

FAMILIES = (
    page, fonts, elements, secrecy, title, layout, headings, attachments, signature, genre, special, tables, punctuation,
    placeholders, hygiene, internal,
)  # fmt: skip


def _table() -> dict[str, Rule]:
    table: dict[str, Rule] = {}
    for family in FAMILIES:
        for rule in family.RULES:
            if rule.id in table:
                raise ValueError(f"rule id used twice: {rule.id}")
            table[rule.id] = rule
    return table


RULES = _table()
