"""`draftcheck new` called as a person calls it, and what is in the folder before and after."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from unittest import mock

NEVER_TOLD = ("Traceback", "程序出错", "jinja2", "Jinja", "lxml.etree", "openpyxl", "yaml.")


class Ran(NamedTuple):
    """What a run gave: exit code, what stood on stdout and stderr."""

    code: int
    out: str
    err: str

    @property
    def told(self) -> str:
        return self.out + self.err


class _Console(io.TextIOWrapper):
    """A stream in memory that can be reconfigured as a real one."""

    def __init__(self) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8", write_through=True)

    def said(self) -> str:
        self.flush()
        return self.buffer.getvalue().decode("utf-8", "replace")  # type: ignore[attr-defined]


def new(*arguments: object, folder: Path) -> Ran:
    """`draftcheck new …` in this process, started in `folder`, with no terminal to ask on."""
    from draftcheck.__main__ import main

    out, err = _Console(), _Console()
    line = ["draftcheck", "new", *map(str, arguments)]
    streams = mock.patch.multiple(sys, argv=line, stdin=io.StringIO(""), stdout=out, stderr=err)
    before = Path.cwd()
    os.chdir(folder)
    try:
        with streams:
            try:
                main()
            except SystemExit as end:
                code = end.code if isinstance(end.code, int) else 0
    finally:
        os.chdir(before)
    return _plain(Ran(code, out.said(), err.said()))


def new_process(*arguments: object, folder: Path, **environment: str) -> Ran:
    """`draftcheck new …` in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "draftcheck", "new", *map(str, arguments)],
        capture_output=True,
        stdin=subprocess.DEVNULL,
        cwd=folder,
        env=os.environ | {"PYTHONUTF8": "1"} | environment,
        timeout=120,
        check=False,
    )
    said = (done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))
    return _plain(Ran(done.returncode, *said))


def _plain(ran: Ran) -> Ran:
    """No run may show the insides of the program."""
    shown = [word for word in NEVER_TOLD if word in ran.told]
    assert not shown, ran.told
    return ran


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder with its bytes."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in _files(folder)}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def refused(ran: Ran, *words: str, codes: tuple[int, ...] = (2,)) -> None:
    """The run ended with one of these codes and told each of the words."""
    assert ran.code in codes, ran
    told = ran.err.replace(" ", "")
    for word in words:
        assert word.replace(" ", "") in told, f"没有说到“{word}”：{ran.err}"


def written(ran: Ran, path: Path) -> Path:
    """The run wrote this document; 1 is the code where our own rules find something in what the values say."""
    assert ran.code in (0, 1), ran
    assert path.is_file(), ran
    return path
