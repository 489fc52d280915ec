"""The index made anew."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...core.passages import Source
from ..documents import Printed
from .merging import merge_all
from .plan import Offered, Plan, Written
from .space import give_back
from .turns import begin
from .writing import write

if TYPE_CHECKING:
    import psycopg


def renew(connection: psycopg.Connection, source: Source, passages: Sequence[Printed], version: int) -> bool:
    """Writes the passages of a document anew; False where the document is gone meanwhile."""
    with connection.transaction():
        begin(connection)
        row = connection.execute("SELECT texts FROM draftcheck.document WHERE id = %s", (source.id,)).fetchone()
        if row is None:
            return False
        offered = Offered(source.path, source.digest, source.title, source.date, tuple(passages))
        written = Written(source.id, offered, tuple(passages), row[0], fresh=False)
        write(connection, Plan((), (written,), {}, frozenset()), version)
    return True


def tidy(connection: psycopg.Connection) -> None:
    """Packs the index into one segment and gives unused space back where this user may: the tables are its own."""
    merge_all(connection)
    give_back(connection, full=True)
