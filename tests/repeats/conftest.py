"""A PostgreSQL server for the tests marked `postgres`, which are skipped where none can be had.

It listens on a Unix socket only, so the closed network of tests/conftest.py stays closed.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from postgres_server import NoServer, Server, running_server

from draftcheck.archive.store import ArchiveStore, open_store


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server for all tests, each of which has a database of its own."""
    running = running_server()
    try:
        import psycopg  # noqa: F401

        started = running.__enter__()
    except (ImportError, NoServer) as missing:
        if os.environ.get("CI"):  # there .ci/run has installed both
            raise
        pytest.skip(f"no PostgreSQL server: {missing}")
    try:
        yield started
    finally:
        running.__exit__(None, None, None)


@pytest.fixture
def address(server: Server) -> str:
    """The address of an empty database."""
    return server.address(server.new_database())


@pytest.fixture
def opened() -> Iterator[Callable[..., ArchiveStore]]:
    """`open_store`, whose stores are closed at the end."""
    stores: list[ArchiveStore] = []

    def opened_store(address: str, **wishes: bool) -> ArchiveStore:
        stores.append(open_store(address, **wishes))
        return stores[-1]

    yield opened_store
    for store in stores:
        store.close()
