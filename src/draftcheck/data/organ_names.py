"""The names of organs that an office has written down: names.csv and its own table."""

from __future__ import annotations

from ..core.settings import Settings
from .term_tables import read_terms
from .terms import KEYS, term_files


def organ_names(settings: Settings) -> tuple[str, ...]:
    """Names and the short forms of them that are accepted, each once. Raises BadRow for a row that cannot be used."""
    name, short = KEYS["names"]
    terms = read_terms("names", term_files(settings.tables)["names"], settings.skip_broken_rows)
    cells = (term.row.get(column, "") for term in terms for column in (name, short))
    return tuple(dict.fromkeys(word for cell in cells for part in cell.split("|") if (word := part.strip())))
