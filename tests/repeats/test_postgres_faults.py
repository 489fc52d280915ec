"""What can go wrong with a server is said in a sentence, with what to do, and never with the password."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable

import pytest
from postgres_samples import prints_of, sample
from postgres_server import CLERK, OWNER, PASSWORD, Server

from draftcheck.archive.server import link, schema, turns
from draftcheck.archive.store import ArchiveStore, open_store
from draftcheck.core.errors import DraftcheckError, UnreadableFile, UsageError

Opened = Callable[..., ArchiveStore]
GRANTS = (
    f"GRANT USAGE ON SCHEMA draftcheck TO {CLERK}",
    f"GRANT SELECT ON ALL TABLES IN SCHEMA draftcheck TO {CLERK}",
)


def refused(kind: type[DraftcheckError], said: str, work: Callable[[], object]) -> None:
    """The work must be refused with such a sentence."""
    with pytest.raises(kind, match=said) as caught:
        work()
    error = caught.value
    told = f"{error.message}\n{error.hint}\n{error!r}\n{error.__cause__!r}"
    assert PASSWORD not in told and "p%40ss" not in told and "p@ss" not in told
    assert error.hint and re.search("[\u4e00-\u9fff]", error.hint) and "Traceback" not in told
    assert "\n" not in error.message


@pytest.mark.postgres
def test_what_the_server_refuses(server: Server) -> None:
    database = server.new_database()
    server.do("CREATE ROLE crowd LOGIN PASSWORD 'x' CONNECTION LIMIT 0", "CREATE ROLE group_only PASSWORD 'x'")
    for user, password, name, kind, said in (
        (CLERK, PASSWORD + "!", database, UsageError, "用户名或密码不对"),
        (CLERK, "", database, UsageError, "用户名或密码不对"),
        ("nobody", PASSWORD, database, UsageError, "用户名或密码不对"),
        ("stranger", PASSWORD, database, UsageError, "不许这台电脑"),
        (OWNER, PASSWORD, "elsewhere", UsageError, "没有这个数据库"),
        ("group_only", "x", database, UsageError, "不能登录"),
        ("crowd", "x", database, UnreadableFile, "连接已经用完"),
        (CLERK, PASSWORD, database, UsageError, "没有这样做的权限"),
    ):
        refused(
            kind,
            said,
            lambda user=user, password=password, name=name: open_store(  # type: ignore[misc]
                server.address(name, user, password), create=True
            ),
        )


@pytest.mark.postgres
def test_a_server_that_is_not_there(server: Server) -> None:
    wrong = server.address("x", CLERK, PASSWORD).replace("pg-", "pg-none-")
    refused(UnreadableFile, "连不上文稿库服务器", lambda: open_store(wrong))


@pytest.mark.postgres
def test_a_server_that_stops(server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link, "PAUSES", (0.05, 0.05))
    store = opened(server.address(server.new_database()), create=True)
    store.add(sample(1))
    server.stop()
    try:
        refused(UnreadableFile, "连不上文稿库服务器", lambda: store.add(sample(2)))
        refused(UnreadableFile, "连不上文稿库服务器", lambda: list(store.postings([1])))
    finally:
        server.start()
    assert store.add(sample(2)).document == 2, "it is back"


@pytest.mark.postgres
def test_one_who_may_only_search(server: Server, opened: Opened) -> None:
    database = server.new_database()
    opened(server.address(database), create=True).add(sample(1))
    server.do(*GRANTS, database=database)
    store = opened(server.address(database, CLERK, PASSWORD), create=True)
    assert len(list(store.postings(prints_of(1, 0)))) > 0
    assert store.stats().documents == 1
    assert store.settle(sample(1).path, sample(1).digest) is not None
    for work in (
        lambda: store.add(sample(2)),
        lambda: store.forget(["/文稿"]),
        lambda: store.settle("/new", sample(1).digest),
    ):
        refused(UsageError, "没有这样做的权限", work)
    assert store.stats().documents == 1


@pytest.mark.postgres
def test_a_server_that_is_read_only(server: Server, opened: Opened) -> None:
    database = server.new_database()
    store = opened(server.address(database), create=True)
    store.add(sample(1))
    server.do(f"ALTER DATABASE {database} SET default_transaction_read_only = on")
    store = opened(server.address(database))
    assert len(list(store.postings(prints_of(1, 0)))) > 0
    refused(UsageError, "只能查询", lambda: store.add(sample(2)))


@pytest.mark.postgres
def test_one_who_writes_for_too_long(server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    import psycopg

    monkeypatch.setattr(turns, "PATIENCE", "100ms")
    database = server.new_database()
    store = opened(server.address(database), create=True)
    with psycopg.connect(server.address(database)) as other:
        other.execute("SELECT pg_advisory_xact_lock(%s)", (schema.WRITING,))
        refused(UnreadableFile, "还被别人占着", lambda: store.add(sample(1)))
    assert store.add(sample(1)).document == 1


@pytest.mark.postgres
def test_versions(server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    database = server.new_database()
    address = server.address(database)
    opened(address, create=True).add(sample(1))
    monkeypatch.setattr(schema, "STEPS", (*schema.STEPS, "ALTER TABLE draftcheck.document ADD COLUMN more text"))
    refused(UsageError, "旧版", lambda: open_store(address, create=True))
    store = opened(address, older=True)
    assert list(store.rebuild(lambda source, kept: None)) == []
    assert opened(address).stats().documents == 1
    assert server.do("SELECT number FROM draftcheck.version", database=database) == [(2,)]
    monkeypatch.undo()
    refused(UsageError, "更新的", lambda: open_store(address))
    refused(UsageError, "更新的", lambda: open_store(address, older=True))


@pytest.mark.postgres
def test_a_migration_that_fails_changes_nothing(
    server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = server.new_database()
    address = server.address(database)
    broken = (*schema.STEPS, "CREATE TABLE draftcheck.extra (x int); SELECT 1/0")
    monkeypatch.setattr(schema, "STEPS", broken)
    refused(UnreadableFile, "出了错", lambda: open_store(address, create=True))
    monkeypatch.undo()
    refused(UsageError, "没有文稿库", lambda: open_store(address))
    assert opened(address, create=True).stats().documents == 0


@pytest.mark.postgres
def test_a_server_that_does_not_fit(server: Server, opened: Opened, monkeypatch: pytest.MonkeyPatch) -> None:
    narrow = server.new_database("ENCODING 'LATIN1' TEMPLATE template0")
    refused(UsageError, "编码是 LATIN1", lambda: open_store(server.address(narrow), create=True))
    damaged = server.new_database()
    store = opened(server.address(damaged), create=True)
    server.do("DROP TABLE draftcheck.bucket", database=damaged)
    refused(UsageError, "不完整", lambda: store.add(sample(1)))
    foreign = server.new_database()
    server.do("CREATE SCHEMA draftcheck", "CREATE TABLE draftcheck.version (other text)", database=foreign)
    refused(UsageError, "不合", lambda: open_store(server.address(foreign), create=True))
    monkeypatch.setattr(link, "OLDEST", 990000)
    refused(UsageError, "太旧", lambda: open_store(server.address(damaged)))


def test_without_psycopg(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    refused(UsageError, "要装 psycopg", lambda: open_store("postgresql://clerk:p%40ss@server/drafts"))
