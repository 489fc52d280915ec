"""Builds templates/ from the standard's numbers: python tools/build_templates.py [--check | FOLDER]."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
sys.path.insert(0, str(ROOT / "src"))

from skeleton_papers.kinds import PAPERS, group_of  # noqa: E402
from skeleton_papers.package import save  # noqa: E402


def build(folder: Path) -> None:
    """Writes every template and its field file."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, write in PAPERS.items():
        save(name, write(), folder, group_of(name))


def stale(folder: Path) -> list[str]:
    """The names of files under templates/ that differ from what would be built."""
    with tempfile.TemporaryDirectory() as fresh:
        build(Path(fresh))
        built = {path.name: path.read_bytes() for path in Path(fresh).iterdir()}
    there = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix in (".docx", ".toml")}
    return sorted(name for name in built.keys() | there.keys() if built.get(name) != there.get(name))


if __name__ == "__main__":
    if sys.argv[1:] == ["--check"]:
        if wrong := stale(ROOT / "templates"):
            sys.exit("templates/ 不是最新的，请运行 make templates：" + "、".join(wrong))
    else:
        build(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "templates")
