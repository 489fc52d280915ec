"""draftcheck accept, and what check shows afterwards."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from docx import Document

from draftcheck.cli import group
from draftcheck.core.digest import sha256_hex
from draftcheck.core.errors import DraftcheckError, UnreadableFile, UsageError
from draftcheck.core.schema import report_schema

FAULTY = "examples/通知-有错.docx"
Command = Callable[..., tuple[int, str, str]]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """The command in this process: exit code, stdout, stderr."""

    def run(*arguments: object) -> tuple[int, str, str]:
        code = group.main([str(a) for a in arguments], standalone_mode=False)
        return code, *capsys.readouterr()

    return run


@pytest.fixture
def draft(root: Path, tmp_path: Path) -> Any:
    """A faulty draft in a folder of its own; what happens to it must leave it as it is."""
    path = tmp_path / "通知.docx"
    shutil.copy(root / FAULTY, path)
    before = sha256_hex(path.read_bytes())
    yield path
    assert sha256_hex(path.read_bytes()) == before


def report(command: Command, *arguments: object) -> tuple[int, list[dict[str, Any]], int]:
    """Exit code, findings and number of accepted ones of the first file."""
    code, out, _ = command("check", "--format", "json", *arguments)
    plain = json.loads(out)
    jsonschema.validate(plain, report_schema())
    return code, plain["files"][0]["findings"], plain["files"][0]["accepted"]


def test_accepted_findings_are_counted_and_not_shown(command: Command, draft: Path) -> None:
    _, before, none = report(command, draft)
    assert none == 0
    code, out, _ = command("accept", draft, "2", "fonts", "--reason", "沿用旧版式", "--by", "张三")
    assert code == 0
    assert "接受3处，不再显示" in out and "elements.docnum-bracket" in out
    _, after, accepted = report(command, draft)
    gone = [n for n, finding in enumerate(before) if n == 1 or finding["rule"].startswith("fonts.")]
    assert accepted == len(gone) == 3
    assert after == [finding for n, finding in enumerate(before) if n not in gone]
    _, text, _ = command("check", draft)
    assert text.rstrip().endswith("另有3处已接受，不再显示")


def test_numbers_are_those_that_check_prints(command: Command, draft: Path) -> None:
    _, text, _ = command("check", draft)
    line = next(line for line in text.splitlines() if "«（二）»维修" in line)
    number = line.split()[0]
    _, out, _ = command("accept", draft, number, "--reason", "照原稿")
    assert "«（二）»维修" in out
    assert "«（二）»维修" not in command("check", draft)[1]


def test_numbers_follow_the_options_of_the_check(command: Command, draft: Path) -> None:
    _, chosen, _ = report(command, draft, "--select", "punctuation")
    command("accept", draft, "2", "--select", "punctuation", "--reason", "照原稿")
    assert report(command, draft, "--select", "punctuation")[1] == [chosen[0], *chosen[2:]]


def test_all_is_a_baseline_and_new_ones_are_shown(command: Command, draft: Path, tmp_path: Path) -> None:
    code, _, err = command("check", draft, "--new-only")
    assert code == 1
    assert "还没有接受过问题" in err
    _, before, _ = report(command, draft)
    command("accept", draft, "--all", "--reason", "现状")
    for extra in ((), ("--new-only",)):
        code, shown, accepted = report(command, draft, *extra)
        assert (code, shown, accepted) == (0, [], len(before))
    assert "结论：没有新出现的问题" in command("check", draft, "--new-only")[1]
    assert "结论：没有发现其他问题" in command("check", draft)[1]
    edited = Document(str(draft))
    for paragraph in edited.paragraphs:
        if paragraph.text.startswith("1.加强组织领导"):
            paragraph.insert_paragraph_before("请于9月30日前报送（含电子版。", paragraph.style)
    folder = tmp_path / "改后"
    folder.mkdir()
    edited.save(str(folder / draft.name))
    shutil.copy(tmp_path / "draftcheck.accepted.toml", folder)
    code, shown, accepted = report(command, folder / draft.name, "--new-only")
    assert [(f["rule"], f["text"]) for f in shown] == [("punctuation.unclosed", "（")]
    assert (code, accepted) == (1, len(before))
    assert "结论：新出现必改1处" in command("check", folder / draft.name, "--new-only")[1]


def test_a_rule_name_accepts_nothing_later(command: Command, draft: Path) -> None:
    command("accept", draft, "punctuation.unclosed", "--reason", "照原稿")
    _, shown, _ = report(command, draft)
    assert not any(f["rule"] == "punctuation.unclosed" for f in shown)
    with pytest.raises(UsageError, match=r"没有“punctuation\.unclosed”的问题"):
        command("accept", draft, "punctuation.unclosed", "--reason", "照原稿")


def test_what_was_accepted_is_listed_and_taken_back(command: Command, draft: Path) -> None:
    assert "没有接受过" in command("accept", draft, "--list")[1]
    command("accept", draft, "2", "4", "--reason", '沿用"旧"版式', "--by", "张三")
    _, before, _ = report(command, draft)
    _, out, _ = command("accept", draft, "--list")
    assert '理由：沿用"旧"版式（张三' in out and "已接受2处" in out and "已经没有" not in out
    assert "收回1处" in command("accept", draft, "--forget", "1")[1]
    _, after, accepted = report(command, draft)
    assert (accepted, len(after)) == (1, len(before) + 1)
    command("accept", draft, "--forget", "fonts")
    assert report(command, draft)[2] == 0
    command("accept", draft, "--all", "--reason", "现状")
    command("accept", draft, "--forget", "--all")
    assert report(command, draft)[2] == 0


def test_the_list_tells_what_the_draft_no_longer_has(command: Command, root: Path, draft: Path, tmp_path: Path) -> None:
    command("accept", draft, "2", "--reason", "旧")
    folder = tmp_path / "改后"
    folder.mkdir()
    shutil.copy(root / "examples" / "通知.docx", folder / draft.name)
    shutil.copy(tmp_path / "draftcheck.accepted.toml", folder)
    assert "文稿里已经没有这处问题" in command("accept", folder / draft.name, "--list")[1]
    (folder / draft.name).unlink()
    code, out, err = command("accept", folder / draft.name, "--list")
    assert code == 0 and "已接受1处" in out and "找不到" in err


def test_other_drafts_of_the_folder_are_not_touched(command: Command, draft: Path) -> None:
    other = draft.with_name("另一份.docx")
    shutil.copy(draft, other)
    command("accept", draft, "--all", "--reason", "现状")
    assert report(command, other)[2] == 0
    command("accept", other, "2", "--reason", "旧")
    command("accept", draft, "--forget", "--all")
    assert report(command, other)[2] == 1


def test_a_whole_folder_is_a_baseline(command: Command, draft: Path, root: Path) -> None:
    below = draft.parent / "下级"
    below.mkdir()
    shutil.copy(draft, below / "通知.docx")
    (below / "坏.docx").write_bytes(b"PK")
    code, out, err = command("accept", draft.parent, "--all", "--reason", "历史文稿")
    assert code == 3
    assert out.count("不再显示") == 2 and "坏.docx" in err
    assert (below / "draftcheck.accepted.toml").is_file()
    _, out, _ = command("check", draft.parent, "--new-only", "--jobs", "2", "--format", "json")
    assert json.loads(out)["totals"]["error"] == 0


def test_a_whole_folder_is_listed_and_taken_back(command: Command, draft: Path) -> None:
    folder = draft.parent
    assert "没有接受过问题" in command("accept", folder, "--list")[1]
    assert "没有接受过问题" in command("accept", folder, "--forget", "--all")[1]
    below = folder / "下级"
    below.mkdir()
    for name in ("通知.docx", "旧.docx"):
        shutil.copy(draft, below / name)
    command("accept", folder, "--all", "--reason", "历史文稿")
    (below / "旧.docx").unlink()
    code, out, err = command("accept", folder, "--list")
    assert code == 0
    for path in (draft, below / "通知.docx", below / "旧.docx"):
        assert f"{path.as_posix()}：已接受" in out
    assert "旧.docx：找不到" in err
    code, out, _ = command("accept", folder, "--forget", "--all")
    assert (code, out.count("以后照常显示")) == (0, 3)
    assert report(command, draft)[2] == report(command, below / "通知.docx")[2] == 0
    assert "没有接受过问题" in command("accept", folder, "--list")[1]


def test_a_renamed_draft_is_told(command: Command, draft: Path) -> None:
    command("accept", draft, "2", "3", "--reason", "旧")
    new = draft.with_name("新通知.docx")
    shutil.copy(draft, new)
    assert command("check", draft.parent)[2] == ""
    moved = draft.parent / "别处"
    moved.mkdir()
    shutil.copy(draft.with_name("draftcheck.accepted.toml"), moved)
    shutil.copy(draft, moved / "新通知.docx")
    _, _, err = command("check", moved, "-q")
    assert err.count("\n") == 1 and "“通知.docx”（2处）已经不在文件夹里，可能改了名" in err
    command("accept", moved / "新通知.docx", "2", "--reason", "旧")
    assert command("check", moved)[2] == ""


def test_a_full_disk_is_told(command: Command, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*arguments: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UnreadableFile, match="磁盘满了") as error:
        command("accept", draft, "2", "--reason", "旧")
    assert error.value.exit_code == 3
    assert list(draft.parent.iterdir()) == [draft]


def test_mark_and_check_hide_the_same(command: Command, draft: Path) -> None:
    command("accept", draft, "2", "--reason", "旧")
    _, shown, _ = report(command, draft)
    _, out, _ = command("mark", draft)
    assert f"批注{len(shown)}处" in out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["1"], "接受问题要写明理由"),
        (["1", "--reason", " "], "接受问题要写明理由"),
        (["--all"], "接受问题要写明理由"),
        (["--reason", "旧"], "没有写是哪些问题"),
        (["1", "--all", "--reason", "旧"], "写了 --all"),
        (["99", "--reason", "旧"], "没有第99个问题"),
        (["0", "--reason", "旧"], "没有第0个问题"),
        (["fonts.bdy", "--reason", "旧"], "规则“fonts.bdy”不存在"),
        (["secrecy", "--reason", "旧"], "没有“secrecy”的问题"),
        (["--list", "--forget"], "不能同时用"),
        (["1", "--list"], "--list 后面不写"),
        (["--list", "--reason", "旧"], "--reason 只在"),
        (["--forget"], "没有写是哪些问题"),
        (["--forget", "1"], "接受过的问题里没有“1”"),
        (["--forget", "0"], "接受过的问题里没有“0”"),
    ],
)
def test_wrong_use_is_told(arguments: list[str], said: str, command: Command, draft: Path) -> None:
    with pytest.raises(UsageError) as error:
        command("accept", draft, *arguments)
    assert said in error.value.message
    assert error.value.hint
    assert list(draft.parent.iterdir()) == [draft]


def test_a_draft_that_cannot_be_read_is_told(command: Command, tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match=r"没有\.docx：找不到这个文件"):
        command("accept", tmp_path / "没有.docx", "1", "--reason", "旧")
    with pytest.raises(UsageError, match="只能用 --all"):
        command("accept", tmp_path, "1", "--reason", "旧")
    with pytest.raises(UsageError, match="只能用 --forget --all"):
        command("accept", tmp_path, "--forget", "1")
    assert not list(tmp_path.iterdir())


def test_a_broken_list_stops_the_check_and_stays(command: Command, draft: Path) -> None:
    path = draft.with_name("draftcheck.accepted.toml")
    path.write_text('[[accepted]]\nfile = "通知.docx"\nrule = 3\n', encoding="utf-8")
    before = path.read_bytes()
    for arguments in (["check", draft], ["accept", draft, "1", "--reason", "旧"], ["accept", draft, "--forget", "1"]):
        with pytest.raises(DraftcheckError, match="第1行开始的一段") as error:
            command(*arguments)
        assert error.value.exit_code == 2
    assert path.read_bytes() == before


def test_without_a_list_nothing_of_it_is_loaded(root: Path) -> None:
    program = (
        "import sys\nsys.argv = ['draftcheck', 'check', 'examples/通知.docx']\nfrom draftcheck.cli import main\n"
        "try:\n    main()\nfinally:\n    print([m for m in sys.modules if 'accepted' in m or 'sighting' in m], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False)
    assert done.stderr.strip() == "[]"
