"""Who writes waits for the others; who reads never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .schema import WRITING

if TYPE_CHECKING:
    import psycopg

PATIENCE = "2min"
"""How long to wait for others who write, and how long they may stop in the midst."""


def begin(connection: psycopg.Connection) -> None:
    """Waits until nobody else writes; to be called first in a transaction. Reading goes on all the while."""
    connection.execute(f"SET LOCAL lock_timeout = '{PATIENCE}'")
    connection.execute(f"SET LOCAL idle_in_transaction_session_timeout = '{PATIENCE}'")  # a computer put to sleep
    connection.execute("SELECT pg_advisory_xact_lock(%s)", (WRITING,))
