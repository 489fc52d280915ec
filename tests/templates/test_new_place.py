"""A new document never takes the place of what it must not, and stands there whole or not at all."""

import os
from pathlib import Path

import pytest

from draftcheck.cli.new_pattern import is_folder
from draftcheck.cli.new_place import Place
from draftcheck.cli.whole_file import write_whole
from draftcheck.core.errors import UnreadableFile, UsageError


def place(path: Path, overwrite: bool = False, folder: bool = False, **kept: Path) -> Place:
    return Place(path, overwrite=overwrite, kept=tuple(kept.items()), makes_folder=folder)


def test_a_new_file_is_written(tmp_path: Path) -> None:
    place(tmp_path / "通知.docx").write(b"new")
    assert (tmp_path / "通知.docx").read_bytes() == b"new"
    assert [p.name for p in tmp_path.iterdir()] == ["通知.docx"]


def test_a_file_that_is_there_stays(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(b"old")
    with pytest.raises(UsageError, match="没有覆盖"):
        place(path)
    place(path, overwrite=True).write(b"new")
    assert path.read_bytes() == b"new"


def test_a_file_put_there_meanwhile_stays(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    waiting = place(path)
    path.write_bytes(b"other")
    with pytest.raises(UsageError, match="现在有了"):
        waiting.write(b"new")
    assert path.read_bytes() == b"other"
    assert [p.name for p in tmp_path.iterdir()] == ["通知.docx"]


def test_drafts_templates_and_data_stay_even_where_overwriting_is_asked_for(tmp_path: Path) -> None:
    (tmp_path / "模板").mkdir()
    draft, template = tmp_path / "草稿.docx", tmp_path / "模板" / "通知.docx"
    for path in (draft, template):
        path.write_bytes(b"old")
    (tmp_path / "链接.docx").symlink_to(draft)
    for path in (draft, tmp_path / "链接.docx", tmp_path / "模板" / ".." / "草稿.docx"):
        with pytest.raises(UsageError, match="是草稿，不能覆盖"):
            place(path, overwrite=True, 草稿=draft)
    with pytest.raises(UsageError, match="是模板文件夹里的文件，不能覆盖"):
        place(template, overwrite=True, 模板文件夹里的文件=tmp_path / "模板")


def test_a_document_that_is_open_stays(tmp_path: Path) -> None:
    path = tmp_path / "通知.docx"
    path.write_bytes(b"old")
    (tmp_path / ".~lock.通知.docx#").touch()
    with pytest.raises(UnreadableFile, match="正在别处打开"):
        place(path, overwrite=True)


def test_a_folder_is_made_only_where_a_pattern_names_it(tmp_path: Path) -> None:
    path = tmp_path / "输出" / "水务局" / "通知.docx"
    with pytest.raises(UsageError, match="没有这个文件夹"):
        place(path)
    waiting = place(path, folder=True)
    assert not path.parent.parent.exists()
    waiting.write(b"new")
    assert path.read_bytes() == b"new"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "通知.docx").mkdir()
    with pytest.raises(UsageError, match="是一个文件夹"):
        place(tmp_path / "通知.docx")
    assert is_folder(str(tmp_path)) and is_folder("还没有/") and not is_folder("通知.docx")


def test_a_name_too_long_for_the_disk_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="写不了"):
        place(tmp_path / f"{'长' * 200}.docx").write(b"new")
    assert not list(tmp_path.iterdir())


def test_what_breaks_off_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(number: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", broken)
    with pytest.raises(KeyboardInterrupt):
        write_whole(tmp_path / "通知.docx", b"new", "")
    assert not list(tmp_path.iterdir())


def test_an_output_may_be_read_by_whom_new_files_may_be_read(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        place(tmp_path / "通知.docx").write(b"new")
    finally:
        os.umask(before)
    assert (tmp_path / "通知.docx").stat().st_mode & 0o777 == 0o640
