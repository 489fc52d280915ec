"""`draftcheck mark` as it is used, and what it says when it cannot."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import anchored
import pytest

from draftcheck.cli import group, main
from draftcheck.core.errors import UnreadableFile, UsageError
from draftcheck.word.read import read_docx


@pytest.fixture
def draft(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    path = tmp_path / "稿" / "通知.docx"
    path.parent.mkdir()
    shutil.copy(root / "examples" / "通知-有错.docx", path)
    return path


@pytest.fixture(autouse=True)
def untouched(draft: Path) -> object:
    """In every test: the draft is the same file afterwards, and no unfinished file is left."""
    before = hashlib.sha256(draft.read_bytes()).hexdigest()
    yield
    assert hashlib.sha256(draft.read_bytes()).hexdigest() == before
    assert not [
        p.name
        for p in draft.parent.iterdir()
        if p.name.startswith(".") and "批注" in p.name and not p.name.startswith((".~", ".~lock"))
    ]


def run(*arguments: str | Path) -> int:
    return int(group.main(["mark", *map(str, arguments)], standalone_mode=False) or 0)


def marked(draft: Path) -> Path:
    return draft.with_name("通知.批注.docx")


def changes(path: Path) -> int:
    root = anchored.part(path.read_bytes(), "word/document.xml")
    assert root is not None
    return sum(1 for e in root.iter(anchored.W + "ins", anchored.W + "del") if len(e))


def test_comments_stand_on_the_words(draft: Path) -> None:
    assert run(draft) == 0
    found = anchored.comments(marked(draft).read_bytes())
    assert any(before == "[2026]" for before, _ in found.values())
    assert all(words.startswith(("【错误】", "【提醒】", "【建议】")) for words in found)
    assert changes(marked(draft)) == 0


def test_safe_fixes_become_tracked_changes(draft: Path) -> None:
    assert run(draft, "--fix") == 0
    texts = [p.text for p in read_docx(marked(draft)).paragraphs]
    assert any("东市监发〔2026〕" in text for text in texts)
    assert changes(marked(draft)) >= 8


@pytest.mark.parametrize(
    ("channel", "comments", "changed"), [("comments", True, False), ("revisions", False, True), ("both", True, True)]
)
def test_channels(draft: Path, channel: str, comments: bool, changed: bool) -> None:
    assert run(draft, "--fix", "--mark", channel) == 0
    assert bool(anchored.comments(marked(draft).read_bytes())) is comments
    assert bool(changes(marked(draft))) is changed


def test_a_named_rule_is_applied_though_it_asks(draft: Path) -> None:
    assert run(draft, "--apply", "fonts.body", "--select", "fonts.body") == 0
    root = anchored.part(marked(draft).read_bytes(), "word/document.xml")
    assert root is not None and list(root.iter(anchored.W + "rPrChange"))


def test_the_second_run_takes_the_place_of_the_first(draft: Path) -> None:
    run(draft, "--fix")
    first = len(anchored.comments(marked(draft).read_bytes()))
    run(draft, "--fix")
    assert len(anchored.comments(marked(draft).read_bytes())) == first


def test_marking_a_marked_copy_replaces_our_marks(draft: Path) -> None:
    run(draft, "--fix")
    run(marked(draft), "--fix")
    again = draft.with_name("通知.再批注.docx")
    assert len(anchored.comments(again.read_bytes())) == len(anchored.comments(marked(draft).read_bytes()))
    assert changes(again) == changes(marked(draft))


def test_a_copy_somebody_worked_in_is_not_overwritten(draft: Path) -> None:
    run(draft)
    with marked(draft).open("ab") as stream:
        stream.write(b"\0")
    before = marked(draft).read_bytes()
    with pytest.raises(UsageError, match="可能有人在里面改过"):
        run(draft)
    assert marked(draft).read_bytes() == before
    assert run(draft, "--overwrite") == 0


def test_a_file_of_that_name_that_is_not_ours_stays(draft: Path) -> None:
    marked(draft).write_bytes(b"x")
    with pytest.raises(UsageError, match="没有覆盖"):
        run(draft)
    assert marked(draft).read_bytes() == b"x"


def test_never_over_the_draft(draft: Path) -> None:
    with pytest.raises(UsageError, match="不能写到原稿上"):
        run(draft, "-o", draft, "--overwrite")


@pytest.mark.parametrize("name", ["结果.txt", "没有/结果.docx"])
def test_wrong_names(draft: Path, name: str) -> None:
    with pytest.raises(UsageError):
        run(draft, "-o", draft.with_name(name) if "/" not in name else draft.parent / name)


@pytest.mark.parametrize("lock", ["~$通知.批注.docx", ".~通知.批注.docx", ".~lock.通知.批注.docx#"])
def test_an_open_copy_is_not_written(draft: Path, lock: str) -> None:
    draft.with_name(lock).write_bytes(b"x")
    with pytest.raises(UnreadableFile, match="正在别处打开"):
        run(draft)
    assert not marked(draft).exists()


def test_an_open_draft_is_marked_as_saved(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft.with_name("~$通知.docx").write_bytes(b"x")
    assert run(draft) == 0
    assert "没有保存的改动不在内" in capsys.readouterr().err


def test_an_unwritable_folder(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import errno

    def refuse(self: Path, *arguments: object, **named: object) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    real = Path.open
    monkeypatch.setattr(
        Path, "open", lambda p, *a, **k: refuse(p) if p.name.startswith(".") and "批注" in p.name else real(p, *a, **k)
    )
    with pytest.raises(UnreadableFile, match="写不了"):
        run(draft)
    assert not marked(draft).exists()


def test_a_full_disk_leaves_nothing(draft: Path, tmp_path: Path) -> None:
    disk = tmp_path / "小盘"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk], capture_output=True, check=False
    ).returncode:
        pytest.skip("cannot mount a small disk here")
    try:
        with pytest.raises(UnreadableFile, match="写不了"):
            run(draft, "-o", disk / "结果.docx")
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", disk], check=False)


def test_a_broken_draft_says_so(tmp_path: Path, draft: Path) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(draft.read_bytes()[:2000])
    with pytest.raises(UnreadableFile):
        run(broken)
    assert not broken.with_name("坏.批注.docx").exists()


def test_a_draft_without_findings_gets_no_copy(root: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(root / "examples" / "通知.docx", tmp_path / "好.docx")
    assert run(tmp_path / "好.docx") == 0
    assert "没有发现问题" in capsys.readouterr().out
    assert not (tmp_path / "好.批注.docx").exists()


def test_a_folder_goes_on_behind_a_broken_file(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft.with_name("坏.docx").write_bytes(b"PK\3\4")
    assert run(draft.parent) == 3
    assert marked(draft).exists()
    assert "坏.docx：" in capsys.readouterr().err


def test_exit_codes_of_the_command(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["draftcheck", "mark", str(draft), "--apply", "没有这条"])
    with pytest.raises(SystemExit) as left:
        main()
    assert left.value.code == 2


def test_somebodys_own_name_does_not_lose_his_changes(draft: Path) -> None:
    """Under a person's name only changes of the moment of one of our comments are taken for ours."""
    run(draft, "--fix", "--author", "王小明")
    copied = draft.with_name("稿二.docx")
    data = marked(draft).read_bytes()
    root = anchored.part(data, "word/document.xml")
    assert root is not None
    first = next(e for e in root.iter(anchored.W + "ins") if len(e))
    first.set(anchored.W + "date", "2026-01-02T03:04:05Z")
    from lxml import etree

    from draftcheck.word.marking.package import rewritten

    copied.write_bytes(rewritten(data, {"word/document.xml": etree.tostring(root)}))
    run(copied, "--author", "王小明", "-o", draft.with_name("三.docx"))
    assert changes(draft.with_name("三.docx")) == 1
