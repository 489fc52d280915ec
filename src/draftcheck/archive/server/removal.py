"""Documents that stand nowhere any more, and passages that are replaced."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import psycopg


def drop_without_place(connection: psycopg.Connection, documents: Iterable[int]) -> None:
    """Those of these documents that stand nowhere any more are gone, their texts too."""
    wanted = list(documents)
    if not wanted:
        return
    gone = connection.execute(
        "DELETE FROM draftcheck.document WHERE id = ANY(%b::int[]) AND NOT EXISTS "
        "(SELECT FROM draftcheck.place WHERE place.document = document.id) RETURNING first, passages",
        (wanted,),
    ).fetchall()
    forget_passages(connection, gone)


def forget_passages(connection: psycopg.Connection, ranges: Sequence[tuple[int, ...]]) -> None:
    """Passages given as (first id, how many). Their postings go when their segments are merged."""
    ranges = [one for one in ranges if one[1]]
    if not ranges:
        return
    firsts, counts = [one[0] for one in ranges], [one[1] for one in ranges]
    connection.execute(
        "INSERT INTO draftcheck.forgotten SELECT *, nextval('draftcheck.segment_id') FROM unnest(%b::int[], %b::int[])",
        (firsts, counts),
    )
    connection.execute(
        "DELETE FROM draftcheck.passage USING unnest(%b::int[], %b::int[]) AS gone (first, passages) "
        "WHERE id >= gone.first AND id < gone.first + gone.passages",
        (firsts, counts),
    )
