"""`draftcheck new` with the templates that ship, by their samples."""

from pathlib import Path

import pytest

from draftcheck.cli import group
from draftcheck.core.errors import UsageError
from draftcheck.core.settings import Settings
from draftcheck.data.skeletons import skeleton_names, template_folders

NAMES = skeleton_names(template_folders(Settings()))


@pytest.fixture(autouse=True)
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> int:
    return int(group.main(["new", *arguments], standalone_mode=False) or 0)


@pytest.mark.parametrize("name", NAMES)
def test_a_sample_is_written_clean_and_its_form_and_fields_are_told(
    name: str, office: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(name, "--sample") == 0
    said = capsys.readouterr().out
    assert "；自检" in said and "错误" not in said and "提醒" not in said
    assert run(name, "--form") == 0
    assert run(name, "--fields") == 0
    assert len(list(office.glob("*.docx"))) == 1 and Path(f"{name}-填写.xlsx").is_file()


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_draft_is_written_and_says_what_is_to_be_filled_in(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(name, "--draft") == 0
    assert "自检：错误" in capsys.readouterr().out
    with pytest.raises(UsageError, match="个必填的字段，没有写文件"):
        run(name)


def test_all_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    listed = capsys.readouterr().out
    assert len(NAMES) >= 24 and all(f"　{name}　" in listed for name in NAMES)
