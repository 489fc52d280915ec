"""Adding and forgetting: one short transaction each, one at a time on the whole server."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import count
from typing import TYPE_CHECKING

from ..documents import Added
from .paths import encoded, key_of
from .plan import Known, Offered, Plan, Written, plan
from .removal import drop_without_place, forget_passages
from .segments import fill, new_segment, packed, shift_for
from .turns import begin

if TYPE_CHECKING:
    import psycopg

_NO_CHARACTER = re.compile("[\0\ud800-\udfff]")


def add(
    connection: psycopg.Connection, offered: Sequence[Offered], version: int, *, keeps_texts: bool
) -> Sequence[Added | None]:
    """Adds documents, or settles those that need no passages: all of them or, after a fault, none."""
    with connection.transaction():
        begin(connection)
        known, standing = _state(connection, offered, version)
        todo = plan(offered, known, standing, count(1 << 40), keeps_texts=keeps_texts)
        if todo.ids:
            ids = _numbers(connection, "document_id", todo.ids)
            todo = plan(offered, known, standing, ids, keeps_texts=keeps_texts)
        write(connection, todo, version)
    return todo.outcomes


def write(connection: psycopg.Connection, todo: Plan, version: int) -> None:
    """Carries out a plan, within a transaction after `begin`."""
    if todo.places:
        paths = [encoded(path) for path in todo.places]
        before = _numbers(connection, "given", len(paths)).start - 1
        connection.execute(
            "INSERT INTO draftcheck.place SELECT key, path, document, given + %b "
            "FROM unnest(%b::bytea[], %b::bytea[], %b::int[]) WITH ORDINALITY AS one (key, path, document, given) "
            "ON CONFLICT (key) DO UPDATE SET document = excluded.document, given = excluded.given",
            (before, [key_of(path) for path in paths], paths, list(todo.places.values())),
        )
    drop_without_place(connection, todo.left)
    if todo.written:  # behind it: one that is gone may be written again under another number
        _write_passages(connection, todo.written, version)


def _state(
    connection: psycopg.Connection, offered: Sequence[Offered], version: int
) -> tuple[dict[str, Known], dict[str, int]]:
    known = connection.execute(
        "SELECT digest, id, prints = %b, texts, passages, "
        "(SELECT count(*) FROM draftcheck.place WHERE document = id)::int "
        "FROM draftcheck.document WHERE digest = ANY(%b)",
        (version, list({one.digest for one in offered})),
    ).fetchall()
    paths = {key_of(encoded(one.path)): one.path for one in offered}
    standing = connection.execute(
        "SELECT key, document FROM draftcheck.place WHERE key = ANY(%b)", (list(paths),)
    ).fetchall()
    return {row[0]: Known(*row[1:]) for row in known}, {paths[bytes(key)]: document for key, document in standing}


def _numbers(connection: psycopg.Connection, sequence: str, count: int) -> range:
    """So many new numbers in a row. Never given twice, even when the transaction fails."""
    if not count:
        return range(0)
    row = connection.execute(
        f"SELECT setval('draftcheck.{sequence}', nextval('draftcheck.{sequence}') + %s - 1)", (count,)
    ).fetchone()
    assert row is not None
    return range(row[0] - count + 1, row[0] + 1)


def _write_passages(connection: psycopg.Connection, written: Sequence[Written], version: int) -> None:
    old = [one.document for one in written if not one.fresh]
    if old:
        before = "SELECT first, passages FROM draftcheck.document WHERE id = ANY(%b)"
        forget_passages(connection, connection.execute(before, (old,)).fetchall())
    ids = _numbers(connection, "passage_id", sum(len(one.passages) for one in written))
    first = ids.start
    posted: list[tuple[int, Iterable[int]]] = []
    with connection.cursor().copy("COPY draftcheck.passage FROM STDIN (FORMAT BINARY)") as copy:
        copy.set_types(["int4", "int4", "int4", "text"])
        for one in written:
            for passage in one.passages:
                text = storable(passage.text) if one.texts else None
                copy.write_row((ids[len(posted)], one.document, passage.number, text))
                posted.append((ids[len(posted)], passage.prints))
    rows = []
    for one in written:
        postings = sum(len(set(passage.prints)) for passage in one.passages)
        rows.append((one, first if one.passages else 0, postings))
        first += len(one.passages)
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO draftcheck.document VALUES (%b, %b, %b, %b, %b, %b, %b, %b, %b) ON CONFLICT (id) DO UPDATE "
            "SET title = excluded.title, date = excluded.date, prints = excluded.prints, texts = excluded.texts, first = excluded.first, "
            "passages = excluded.passages, postings = excluded.postings",
            [
                (
                    one.document,
                    one.offered.digest,
                    storable(one.offered.title),
                    storable(one.offered.date),
                    version,
                    one.texts,
                    start,
                    len(one.passages),
                    postings,
                )
                for one, start, postings in rows
            ],
        )
    found = packed(posted)
    if len(found):
        shift = shift_for(len(found))
        fill(connection, new_segment(connection, version, shift, len(found)), found, shift)


def storable(text: str) -> str:
    """A text as PostgreSQL takes it: as long as before, U+FFFD for what is no character."""
    return _NO_CHARACTER.sub("\ufffd", text)
