"""The wheel holds the tables and templates, and finds them without the checkout."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    root = Path(__file__).resolve().parents[1]
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=root,
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_tables_and_templates(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    assert "draftcheck/_data/lexicons/closings.csv" in names
    assert any(name.startswith("draftcheck/_data/templates/") for name in names)
    assert "draftcheck/py.typed" in names


def test_the_wheel_works_without_the_checkout(wheel: Path, tmp_path: Path, root: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "site")
    program = (
        "import draftcheck, draftcheck.data.folders as f; print(draftcheck.__file__); print(f.shipped('lexicons'))"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path / "site"), "PYTHONUTF8": "1"}
    out = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, env=environment, check=True, capture_output=True, text=True
    )
    assert out.stdout.count(str(tmp_path / "site")) == 2
    faulty = root / "examples" / "通知-有错.docx"
    done = subprocess.run(
        [sys.executable, "-m", "draftcheck", "check", str(faulty)],
        cwd=tmp_path,
        env=environment,
        check=False,
        capture_output=True,
    )
    assert done.returncode == 1
    assert "genre.closing-of-other-kind" in done.stdout.decode()
