"""What the store knows of passages, documents and paths."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ...core.passages import Source, Stored
from ..documents import Added, Outcome, Stats
from .paths import decoded, encoded, key_of

if TYPE_CHECKING:
    import psycopg

_SOURCE = (
    "SELECT id, (SELECT path FROM draftcheck.place WHERE document = id ORDER BY given DESC LIMIT 1), "
    "digest, title, date FROM draftcheck.document"
)


def stored(connection: psycopg.Connection, ids: Iterable[int]) -> dict[int, Stored]:
    """Passages by id."""
    rows = connection.execute(
        "SELECT id, document, number, text FROM draftcheck.passage WHERE id = ANY(%b::int[])",
        (list(ids),),
        binary=True,
    )
    return {row[0]: Stored(*row) for row in rows}


def passages_of(connection: psycopg.Connection, document: int) -> tuple[Stored, ...]:
    """The passages of a document with their texts, in the order they were given; empty where texts are not kept."""
    row = connection.execute(
        "SELECT first, passages FROM draftcheck.document WHERE id = %s AND texts", (document,)
    ).fetchone()
    if row is None:
        return ()
    found = stored(connection, range(row[0], row[0] + row[1]))
    return tuple(found[number] for number in sorted(found))


def sources(connection: psycopg.Connection, ids: Iterable[int]) -> dict[int, Source]:
    """Documents by id."""
    rows = connection.execute(f"{_SOURCE} WHERE id = ANY(%b::int[])", (list(ids),), binary=True)
    return {row[0]: _source(*row) for row in rows}


def sources_after(connection: psycopg.Connection, after: int, most: int = 5000) -> list[Source]:
    """The next documents behind the one with this id."""
    rows = connection.execute(f"{_SOURCE} WHERE id > %b ORDER BY id LIMIT %b", (after, most), binary=True)
    return [_source(*row) for row in rows]


def stale(connection: psycopg.Connection, version: int) -> list[int]:
    """Ids of the documents with fingerprints of another version."""
    rows = connection.execute("SELECT id FROM draftcheck.document WHERE prints <> %s ORDER BY id", (version,))
    return [row[0] for row in rows]


def unchanged(connection: psycopg.Connection, path: str, digest: str, version: int, texts: bool) -> Added | None:
    """UNCHANGED where this document stands at this path and nothing is to be written."""
    row = connection.execute(
        "SELECT id, passages FROM draftcheck.place JOIN draftcheck.document ON id = document "
        "WHERE key = %s AND digest = %s AND prints = %s AND (texts OR NOT %s)",
        (key_of(encoded(path)), digest, version, texts),
    ).fetchone()
    return Added(Outcome.UNCHANGED, *row) if row else None


def paths(connection: psycopg.Connection, digest: str) -> tuple[str, ...]:
    """Where the document with this digest stands, the path given last first."""
    rows = connection.execute(
        "SELECT path FROM draftcheck.place JOIN draftcheck.document ON id = document WHERE digest = %s "
        "ORDER BY given DESC",
        (digest,),
        binary=True,
    )
    return tuple(decoded(row[0]) for row in rows)


def own(connection: psycopg.Connection, path: str, digest: str) -> frozenset[int]:
    """Ids of the documents at this path or with this digest."""
    rows = connection.execute(
        "SELECT document FROM draftcheck.place WHERE key = %s UNION SELECT id FROM draftcheck.document WHERE digest = %s",
        (key_of(encoded(path)), digest),
    )
    return frozenset(row[0] for row in rows)


def stats(connection: psycopg.Connection, address: str, version: int, schema: int) -> Stats:
    """What the store holds."""
    row = connection.execute(
        "SELECT count(*)::int, (SELECT count(*) FROM draftcheck.place)::int, coalesce(sum(passages), 0)::bigint, "
        "coalesce(sum(postings), 0)::bigint, coalesce(sum(passages) FILTER (WHERE texts), 0)::bigint, "
        "(SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' "
        "AND relnamespace = 'draftcheck'::regnamespace)::bigint, (count(*) FILTER (WHERE prints <> %s))::int "
        "FROM draftcheck.document",
        (version,),
    ).fetchone()
    assert row is not None
    documents, places, passages, postings, texts, size, old = row
    return Stats(address, documents, places, passages, postings, texts, size, schema, old)


def _source(number: int, path: bytes | None, digest: str, title: str, date: str) -> Source:
    return Source(number, decoded(path or b""), digest, title, date)
