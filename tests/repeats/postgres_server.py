"""A PostgreSQL server of its own for the tests: in a folder of its own, on a Unix socket, gone afterwards."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OWNER = "keeper"  # owns the server; may enter without a password
CLERK, PASSWORD = "clerk", "口令p@ss/1"


class NoServer(Exception):
    """Why none can be had here."""


class Server:
    """A running server. `folder` has its socket and its data."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        self._programs = programs
        self._count = 0

    def address(self, database: str, user: str = OWNER, password: str = "") -> str:
        """Where a database is found."""
        from urllib.parse import quote

        login = f"{user}:{quote(password, safe='')}" if password else user
        return f"postgresql://{login}@/{database}?host={quote(str(self.folder), safe='')}"

    def do(self, *statements: str, database: str = "postgres") -> list[tuple[object, ...]]:
        """Runs statements as the owner; gives the rows of the last."""
        import psycopg

        with psycopg.connect(self.address(database), autocommit=True) as connection:
            for statement in statements:
                cursor = connection.execute(statement.encode())
            return cursor.fetchall() if cursor.description else []

    def new_database(self, more: str = "") -> str:
        """The name of an empty database."""
        self._count += 1
        name = f"drafts{self._count}"
        self.do(f"CREATE DATABASE {name} {more}")
        return name

    def start(self) -> None:
        log = self.folder / "log"
        run = [self._programs / "pg_ctl", "-D", self.folder / "data", "-l", log, "-w", "-s", "start"]
        try:
            _as_nobody_special(run)
        except subprocess.CalledProcessError as error:
            said = log.read_text(encoding="utf-8", errors="replace") if log.exists() else ""
            raise NoServer(f"PostgreSQL does not start: {said or error.stderr}") from None

    def stop(self, how: str = "fast") -> None:
        _as_nobody_special([self._programs / "pg_ctl", "-D", self.folder / "data", "-m", how, "-w", "-s", "stop"])


@contextmanager
def running_server(**settings: str) -> Iterator[Server]:
    """Starts a server, and stops and removes it afterwards. Raises NoServer."""
    programs = _programs()
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))  # short: the path of a socket has at most 107 bytes
    try:
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        folder.chmod(0o755)
        server = Server(folder, programs)
        _as_nobody_special(
            [programs / "initdb", "-D", folder / "data", "-U", OWNER, "-E", "UTF8", "--locale=C", "-A", "trust", "-N"]
        )
        given = {"listen_addresses": "''", "unix_socket_directories": f"'{folder}'", "fsync": "off"} | settings
        with (folder / "data" / "postgresql.conf").open("a", encoding="utf-8") as file:
            file.writelines(f"{name} = {value}\n" for name, value in given.items())
        rules = f"local all {OWNER} trust\nlocal all stranger reject\nlocal all all scram-sha-256\n"
        (folder / "data" / "pg_hba.conf").write_text(rules, encoding="utf-8")
        server.start()
        try:
            server.do(f"CREATE ROLE {CLERK} LOGIN PASSWORD '{PASSWORD}'")
            yield server
        finally:
            server.stop("immediate")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _programs() -> Path:
    if os.name != "posix":
        raise NoServer("PostgreSQL is started for the tests on Unix only")
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    for place in places:
        if (place / "initdb").exists() and (place / "pg_ctl").exists():
            return place
    raise NoServer("PostgreSQL is not installed (apt-get install postgresql)")


def _as_nobody_special(command: list[object]) -> None:
    """PostgreSQL refuses to be run by root."""
    words = [str(word) for word in command]
    if os.getuid() == 0:
        if not shutil.which("setpriv"):
            raise NoServer("setpriv is missing: root cannot start PostgreSQL without it")
        words = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", *words]
    subprocess.run(words, check=True, capture_output=True, text=True, cwd="/", timeout=120)
