"""The connection to a server: made when first needed, made again once it is lost."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from ...core.errors import UnreadableFile, UsageError
from .address import ServerAddress, refuse
from .driver import driver
from .faults import fault_of, refusal_of

if TYPE_CHECKING:
    import psycopg

P = ParamSpec("P")
T = TypeVar("T")

OLDEST = 120000
"""The oldest server that is supported, as PostgreSQL writes it: 12."""

PAUSES = (0.2, 1.0, 3.0)
"""Seconds before each further try, after a working connection was lost: a server that restarts is soon back."""

_AGAIN = ("40001", "40P01")  # serialization failure, deadlock: PostgreSQL asks for another try
_DEFAULTS = {
    "connect_timeout": "10",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
    "tcp_user_timeout": "60000",
    "application_name": "draftcheck",
}


class Link:
    """One connection to the server of an address, in autocommit mode."""

    def __init__(self, address: ServerAddress) -> None:
        self.address = address
        self._connection: psycopg.Connection | None = None
        self._worked = False

    def run(self, work: Callable[Concatenate[psycopg.Connection, P], T], /, *details: P.args, **more: P.kwargs) -> T:
        """What `work` gives. It may be called again when the connection is lost: it must bear being done twice.

        Raises UsageError or UnreadableFile for whatever the server refuses.
        """
        library = driver()
        for pause in (*PAUSES, None):
            try:
                connection = self._opened()
                given = work(connection, *details, **more)
            except library.Error as error:
                lost = self._connection is not None and self._connection.broken
                if pause is None or not (lost or error.sqlstate in _AGAIN):
                    raise fault_of(error, self.address) from None
                if lost:
                    self.close()
            except UnreadableFile:
                if pause is None or self._connection is not None or not self._worked:
                    raise
            else:
                self._worked = True
                return given
            time.sleep(pause)
        raise AssertionError("unreachable")

    def close(self) -> None:
        """Ends the connection; the next `run` makes another."""
        connection, self._connection = self._connection, None
        if connection is not None:
            connection.close()

    def _opened(self) -> psycopg.Connection:
        if self._connection is None or self._connection.closed:
            self._connection = None
            self._connection = _connected(self.address)
        return self._connection


def _connected(address: ServerAddress) -> psycopg.Connection:
    library = driver()
    from psycopg.conninfo import conninfo_to_dict, make_conninfo

    try:
        given = {**_DEFAULTS, **conninfo_to_dict(address.text), "client_encoding": "UTF8"}
        wanted = make_conninfo("", **given)
    except library.Error:
        refuse()
    try:
        connection: psycopg.Connection = library.connect(wanted, autocommit=True, prepare_threshold=None)
    except library.Error as error:
        raise refusal_of(error, address) from None
    try:
        _fit(connection, address)
    except BaseException:
        connection.close()
        raise
    return connection


def _fit(connection: psycopg.Connection, address: ServerAddress) -> None:
    version = connection.info.server_version
    if version < OLDEST:
        raise UsageError(
            f"文稿库服务器 {address.shown} 的 PostgreSQL 是 {version // 10000} 版，太旧",
            f"请数据库管理员升级到 {OLDEST // 10000} 版以上",
        )
    encoding = connection.info.parameter_status("server_encoding")
    if encoding != "UTF8":
        raise UsageError(
            f"数据库 {address.shown} 的编码是 {encoding}，存不下所有汉字",
            "请数据库管理员另建一个编码为 UTF8 的数据库（docs/archive-postgres.md）",
        )
