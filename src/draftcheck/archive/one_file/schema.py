"""The tables of the store (docs/archive.md says what each is for)."""

APPLICATION = 0x64726674  # "drft", in the header of the file
SCHEMA = 1

LEDGER = """
CREATE TABLE document (
    id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, title TEXT NOT NULL, date TEXT NOT NULL,
    prints INTEGER NOT NULL, first INTEGER NOT NULL, numbers BLOB NOT NULL, count INTEGER NOT NULL,
    postings INTEGER NOT NULL, texts INTEGER NOT NULL
);
CREATE INDEX document_first ON document (first);
CREATE TABLE place (path TEXT PRIMARY KEY, document INTEGER NOT NULL, turn INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX place_document ON place (document, turn);
CREATE TABLE words (passage INTEGER PRIMARY KEY, text TEXT NOT NULL);
"""
"""What cannot be made anew without the drafts. It stays as it is in every later schema; columns may be added."""

INDEX = """
CREATE TABLE segment (
    id INTEGER PRIMARY KEY, postings INTEGER NOT NULL, shift INTEGER NOT NULL,
    low INTEGER NOT NULL, high INTEGER NOT NULL, target INTEGER, sieve INTEGER
);
CREATE TABLE gone (first INTEGER PRIMARY KEY, count INTEGER NOT NULL, segment INTEGER NOT NULL);
CREATE TABLE counter (name TEXT PRIMARY KEY, next INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter VALUES ('passage', 0), ('turn', 0), ('segment', 1);
"""
"""What can be made anew from the ledger and the drafts."""
