"""What a check of a draft loads, and that it needs no network."""

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = ("jieba", "spacy", "numpy", "pydantic", "docx", "rapidfuzz", "openpyxl", "tomllib", "email", "logging")
CLOSED = """
import socket, sys
def refuse(*a, **k): raise SystemExit("network used")
for name in ("connect", "connect_ex", "bind", "sendto"): setattr(socket.socket, name, refuse)
socket.getaddrinfo = socket.create_connection = refuse
sys.argv = ["draftcheck", *sys.argv[1:]]
from draftcheck.__main__ import main
"""


def loaded(*arguments: str, root: Path) -> set[str]:
    """Top-level modules loaded by a run of the command."""
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        "sys.argv = ['draftcheck', *sys.argv[1:]]\n"
        "from draftcheck.__main__ import main\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, cwd=root, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    return {name.partition(".")[0] for name in done.stderr.splitlines()}


@pytest.mark.parametrize("arguments", [["--help"], ["check", "examples/通知.docx"], ["rules"]])
def test_nothing_heavy_is_loaded(arguments: list[str], root: Path) -> None:
    modules = loaded(*arguments, root=root)
    assert "click" in modules
    # the wrong-character engine, and nothing else, works with numpy
    allowed = {"numpy"} if arguments[0] == "check" else set()
    assert not modules & (set(HEAVY) - allowed)


def test_help_loads_neither_the_reader_nor_the_rules(root: Path) -> None:
    assert "lxml" not in loaded("--help", root=root)


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "examples", "tests/acceptance/faulty", "没有.docx"],
        ["check", "--format", "json", "examples"],
        ["rules"],
        ["doctor"],
    ],
)
def test_everything_runs_with_the_network_closed(arguments: list[str], root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", CLOSED + "main()", *arguments], capture_output=True, text=True, cwd=root, check=False
    )
    assert done.returncode in (0, 1, 3), done.stderr
    assert "network used" not in done.stderr
    assert done.stdout
