"""`draftcheck mark` as it is used, and what it says when it cannot."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
from pathlib import Path

import anchored
import pytest

from draftcheck.cli import group, main
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
    assert not [p.name for p in draft.parent.iterdir() if p.name.startswith(".draftcheck-")]


def run(*arguments: str | Path) -> int:
    return int(group.main(["mark", *map(str, arguments)], standalone_mode=False) or 0)


def refused(capsys: pytest.CaptureFixture[str], code: int, words: str, *arguments: str | Path) -> None:
    """The command says these words on stderr, names the file, and gives this exit code."""
    assert run(*arguments) == code
    said = capsys.readouterr().err
    assert words in said and str(arguments[0]).rpartition("/")[2] in said


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


@pytest.mark.parametrize(("channel", "comments", "changed"), [("revisions", False, True), ("both", True, True)])
def test_channels(draft: Path, channel: str, comments: bool, changed: bool) -> None:
    assert run(draft, "--mark", channel) == 0
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


def test_a_copy_somebody_worked_in_is_not_overwritten(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(draft)
    with marked(draft).open("ab") as stream:
        stream.write(b"\0")
    before = marked(draft).read_bytes()
    refused(capsys, 2, "可能有人在里面改过", draft)
    assert marked(draft).read_bytes() == before
    assert run(draft, "--overwrite") == 0


def test_a_file_of_that_name_that_is_not_ours_stays(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    marked(draft).write_bytes(b"x")
    refused(capsys, 2, "没有覆盖", draft)
    assert marked(draft).read_bytes() == b"x"


def test_never_over_the_draft(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refused(capsys, 2, "不能写到原稿上", draft, "-o", draft, "--overwrite")


@pytest.mark.parametrize("name", ["结果.txt", "没有/结果.docx"])
def test_wrong_names(draft: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    refused(capsys, 2, "", draft, "-o", draft.with_name(name) if "/" not in name else draft.parent / name)


@pytest.mark.parametrize("lock", ["~$通知.批注.docx", ".~通知.批注.docx", ".~lock.通知.批注.docx#"])
def test_an_open_copy_is_not_written(draft: Path, lock: str, capsys: pytest.CaptureFixture[str]) -> None:
    draft.with_name(lock).write_bytes(b"x")
    refused(capsys, 3, "正在别处打开", draft)
    assert not marked(draft).exists()


def test_an_open_draft_is_marked_as_saved(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft.with_name("~$通知.docx").write_bytes(b"x")
    assert run(draft) == 0
    assert "没有保存的改动不在内" in capsys.readouterr().err


def test_an_unwritable_folder(draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    import errno

    def refuse(self: Path, *arguments: object, **named: object) -> None:
        raise OSError(errno.EACCES, "Permission denied")

    real = Path.open
    monkeypatch.setattr(
        Path, "open", lambda p, *a, **k: refuse(p) if p.name.startswith(".draftcheck-") else real(p, *a, **k)
    )
    refused(capsys, 3, "写不了", draft)
    assert not marked(draft).exists()


def test_a_full_disk_leaves_nothing(draft: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    disk = tmp_path / "小盘"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8k", "tmpfs", disk], capture_output=True, check=False
    ).returncode:
        pytest.skip("cannot mount a small disk here")
    try:
        refused(capsys, 3, "写不了", draft, "-o", disk / "结果.docx")
        assert list(disk.iterdir()) == []
    finally:
        subprocess.run(["umount", disk], check=False)


def test_a_broken_draft_says_so(tmp_path: Path, draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    broken = tmp_path / "坏.docx"
    broken.write_bytes(draft.read_bytes()[:2000])
    refused(capsys, 3, "", broken)
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


def test_a_format_is_changed_at_all_its_places(tmp_path: Path) -> None:
    from docx import Document

    made = Document()
    made.add_paragraph("海晏市水利局关于防汛工作情况的通知")
    for _ in range(12):
        made.add_paragraph("今年以来，全市防汛工作取得成效，各项措施落实到位，没有发生险情。")
    made.save(str(tmp_path / "长.docx"))
    run(tmp_path / "长.docx", "--apply", "fonts.body", "--select", "fonts.body")
    root = anchored.part((tmp_path / "长.批注.docx").read_bytes(), "word/document.xml")
    assert root is not None
    changed = {e for change in root.iter(anchored.W + "rPrChange") for e in change.iterancestors(anchored.W + "p")}
    assert len(changed) >= 12


def test_a_draft_that_changes_meanwhile(
    draft: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from draftcheck import annotate

    real = annotate.mark

    def slow(*arguments: object) -> object:
        other = draft.with_name("另.docx")
        other.write_bytes(draft.read_bytes() + b"\0")
        monkeypatch.setattr(annotate, "file_bytes", lambda path: other.read_bytes())
        return real(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(annotate, "mark", slow)
    refused(capsys, 3, "改动过", draft)
    assert not marked(draft).exists()


def test_the_copy_is_readable_by_whom_the_draft_is(draft: Path) -> None:
    draft.chmod(0o600)
    run(draft)
    assert marked(draft).stat().st_mode & 0o777 == 0o600
    draft.chmod(0o644)


@pytest.mark.parametrize(
    ("name", "source", "kind"), [("宏.docm", "docm", "macroEnabled.main"), ("模板.dotx", "dotx", "document.main")]
)
def test_templates_and_macros_get_the_type_of_their_name(draft: Path, name: str, source: str, kind: str) -> None:
    import zipfile

    from draftcheck.word.marking.package import rewritten

    data = draft.read_bytes()
    with zipfile.ZipFile(draft) as package:
        types = package.read("[Content_Types].xml").decode()
    plain = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    other = {
        "docm": "application/vnd.ms-word.document.macroEnabled.main+xml",
        "dotx": "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
    }[source]
    path = draft.with_name(name)
    path.write_bytes(rewritten(data, {"[Content_Types].xml": types.replace(plain, other).encode()}))
    assert run(path) == 0
    target = path.with_name(f"{path.stem}.批注.{'docm' if source == 'docm' else 'docx'}")
    with zipfile.ZipFile(target) as package:
        assert kind in package.read("[Content_Types].xml").decode()


def test_a_comment_that_somebody_answered_stays(draft: Path) -> None:
    from lxml import etree

    from draftcheck.word.marking.package import rewritten

    run(draft)
    data = marked(draft).read_bytes()
    comments = anchored.part(data, "word/comments.xml")
    assert comments is not None
    first = next(comments.iter(anchored.W + "comment"))
    first[0].set("{http://schemas.microsoft.com/office/word/2010/wordml}paraId", "00000A01")
    w15 = "http://schemas.microsoft.com/office/word/2012/wordml"
    threads = (
        f'<w15:commentsEx xmlns:w15="{w15}"><w15:commentEx w15:paraId="00000A01" w15:done="0"/>'
        '<w15:commentEx w15:paraId="00000A02" w15:paraIdParent="00000A01" w15:done="0"/></w15:commentsEx>'
    )
    import zipfile

    with zipfile.ZipFile(marked(draft)) as package:
        relations = package.read("word/_rels/document.xml.rels").decode()
    relations = relations.replace(
        "</Relationships>",
        '<Relationship Id="x9" Type="http://schemas.microsoft.com/office/2011/relationships/commentsExtended" '
        'Target="commentsExtended.xml"/></Relationships>',
    )
    answered = draft.with_name("答.docx")
    parts = {
        "word/comments.xml": etree.tostring(comments),
        "word/commentsExtended.xml": threads.encode(),
        "word/_rels/document.xml.rels": relations.encode(),
    }
    answered.write_bytes(rewritten(data, parts))
    before = len(anchored.comments(answered.read_bytes()))
    run(answered)
    again = draft.with_name("答.批注.docx").read_bytes()
    assert len(anchored.comments(again)) == before + 1  # that the draft still has a comment is told
    kept = anchored.part(again, "word/comments.xml")
    assert kept is not None and first.get(anchored.W + "id") in [c.get(anchored.W + "id") for c in kept]


def test_only_comments_though_a_fix_is_asked_for(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(draft, "--fix", "--mark", "comments") == 0
    assert changes(marked(draft)) == 0 and anchored.comments(marked(draft).read_bytes())
    assert "只写批注" in capsys.readouterr().err
