"""What `draftcheck new` loads before it has something to do."""

import subprocess
import sys
from pathlib import Path

import pytest
from house import house

HEAVY = {"docxtpl", "jinja2", "openpyxl", "yaml", "rapidfuzz", "docx", "lxml", "jieba", "rjieba", "spacy", "readline"}


def loaded(folder: Path, *arguments: str) -> set[str]:
    """Top-level modules loaded by a run of the command."""
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        "sys.argv = ['draftcheck', *sys.argv[1:]]\n"
        "from draftcheck.__main__ import main\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "new", *arguments], capture_output=True, text=True, cwd=folder, check=False
    )
    assert done.returncode == 0, done.stderr
    return {name.partition(".")[0] for name in done.stderr.splitlines()}


@pytest.mark.parametrize("arguments", [["--help"], ["--list"], ["局会议通知", "--fields"]])
def test_help_and_lists_load_nothing_heavy(tmp_path: Path, arguments: list[str]) -> None:
    house(tmp_path)
    assert not loaded(tmp_path, *arguments) & HEAVY
