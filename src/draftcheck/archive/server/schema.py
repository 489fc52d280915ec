"""The tables of the shared store, and how older ones are brought up to date."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.errors import UsageError

if TYPE_CHECKING:
    import psycopg

LOCK = 0x647261667463  # "draftc": the first half of none of PostgreSQL's own; one number for each thing to be held
WRITING, MERGING, CHANGING = LOCK * 16, LOCK * 16 + 1, LOCK * 16 + 2

STEPS: tuple[str, ...] = (
    """
    CREATE SEQUENCE draftcheck.document_id AS integer;
    CREATE SEQUENCE draftcheck.passage_id AS integer;
    CREATE SEQUENCE draftcheck.segment_id AS integer;
    CREATE SEQUENCE draftcheck.given AS bigint;
    CREATE TABLE draftcheck.document (
        id integer PRIMARY KEY,
        digest text NOT NULL UNIQUE,
        title text NOT NULL,
        date text NOT NULL,
        prints smallint NOT NULL,   -- version of the fingerprints
        texts boolean NOT NULL,     -- whether those of its passages are kept
        first integer NOT NULL,     -- id of its first passage; the others follow
        passages integer NOT NULL,
        postings integer NOT NULL
    );
    CREATE TABLE draftcheck.place (
        key bytea PRIMARY KEY,      -- of the path, which is too long for an index
        path bytea NOT NULL,        -- UTF-8, with what is not Unicode in a file's name
        document integer NOT NULL,
        given bigint NOT NULL       -- the last place of a document has the greatest
    );
    CREATE INDEX place_document ON draftcheck.place (document, given);
    CREATE TABLE draftcheck.passage (
        id integer PRIMARY KEY,
        document integer NOT NULL,
        number integer NOT NULL,
        text text
    );
    CREATE TABLE draftcheck.forgotten (
        first integer PRIMARY KEY,  -- passages that are gone, but may still stand in segments
        passages integer NOT NULL,
        since integer NOT NULL      -- segments with a greater number never had them
    );
    CREATE TABLE draftcheck.segment (
        id integer PRIMARY KEY,
        prints smallint NOT NULL,   -- version of the fingerprints
        shift smallint NOT NULL,    -- a fingerprint stands in the bucket numbered fingerprint >> shift
        postings integer NOT NULL,
        low bigint NOT NULL,        -- fingerprints from low to before high stand in it
        high bigint NOT NULL,
        target integer              -- the segment to which it is being moved
    );
    CREATE TABLE draftcheck.bucket (
        segment integer NOT NULL,
        number integer NOT NULL,
        postings bytea NOT NULL,    -- 8 bytes each, little-endian: fingerprint << 32 | id of the passage
        PRIMARY KEY (segment, number)
    );
    ALTER TABLE draftcheck.bucket ALTER COLUMN postings SET STORAGE EXTERNAL;
    ALTER TABLE draftcheck.bucket SET (autovacuum_vacuum_scale_factor = 0.05);
    """,
)
"""What leads from one version of the tables to the next; version 1 is after the first step."""


def version_of(connection: psycopg.Connection) -> int | None:
    """The version of the tables; None where there is no store."""
    # Not to_regclass: it may answer from before another process made the tables.
    tables = "SELECT FROM pg_catalog.pg_tables WHERE schemaname = 'draftcheck' AND tablename = 'version'"
    if connection.execute(tables).fetchone() is None:
        return None
    row = connection.execute("SELECT number FROM draftcheck.version").fetchone()
    return int(row[0]) if row else None


def make_current(connection: psycopg.Connection) -> None:
    """Makes the tables, or brings older ones to this version: all or nothing, one process at a time."""
    with connection.transaction():
        connection.execute("SELECT pg_advisory_xact_lock(%s)", (CHANGING,))
        version = version_of(connection)
        if version == len(STEPS):
            return
        if version is None:
            connection.execute("CREATE SCHEMA IF NOT EXISTS draftcheck")
            connection.execute("CREATE TABLE draftcheck.version (number integer NOT NULL)")
            connection.execute("INSERT INTO draftcheck.version VALUES (0)")
        for step in STEPS[version or 0 :]:
            connection.execute(step.encode())
        connection.execute("UPDATE draftcheck.version SET number = %s", (len(STEPS),))


def check(version: int | None, shown: str, *, older: bool) -> None:
    """Raises UsageError where there is no store, or one of another version."""
    if version is None:
        raise UsageError(
            f"文稿库服务器 {shown} 上没有文稿库",
            "请核对地址最后的库名；还没有建库的，先用 draftcheck archive add 加入文稿",
        )
    if version > len(STEPS):
        raise UsageError(
            f"文稿库服务器 {shown} 上的文稿库是更新的 draftcheck 建的", "请把这台电脑上的 draftcheck 升级到同一版"
        )
    if version < len(STEPS) and not older:
        raise UsageError(
            f"文稿库服务器 {shown} 上的文稿库是旧版的", "请运行一次 draftcheck archive rebuild，原有内容不会丢"
        )
