"""draftcheck.accepted.toml: what is written is read again; what others wrote in it stays; a broken one is told."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from draftcheck.core.accepted import Accepted
from draftcheck.core.errors import UnreadableFile, UsageError
from draftcheck.core.sighting import Sighting, digest_of
from draftcheck.data.accepted import accepted_in
from draftcheck.data.accepted_file import add_accepted, read_accepted, take_out

NAME = "draftcheck.accepted.toml"
ONE = Accepted(
    "通知.docx", Sighting("elements.docnum-bracket", "", digest_of("[2026]"), "海水发", "[2026]", "12号"),
    "用六角括号", "旧文号", "张三", "2026-03-05",
)  # fmt: skip
ALL = ONE._replace(sighting=Sighting("fonts.body", "", "", "", "", "", everywhere=True))


def written(folder: Path, *items: Accepted) -> Path:
    path = folder / NAME
    add_accepted(read_accepted(path), items)
    return path


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    path = written(tmp_path, ONE, ALL)
    assert accepted_in(path) == (ONE, ALL)
    assert written(tmp_path, ONE) == path
    assert accepted_in(path) == (ONE, ALL, ONE)
    assert list(tmp_path.iterdir()) == [path]


TEXT = st.text(st.characters(codec=None, exclude_categories=()), max_size=12)


@given(reason=TEXT.filter(str.strip), who=TEXT, before=TEXT, words=TEXT, file=TEXT.filter(str.strip), kind=TEXT)
def test_any_text_can_be_kept(reason: str, who: str, before: str, words: str, file: str, kind: str) -> None:
    items = [
        Accepted(
            file, Sighting("fonts.body", "", digest_of(words), before, words, ""), words, reason, who, "2026-03-05"
        ),
        Accepted(file, Sighting("fonts.body", kind, "", before, "", ""), words, reason, who, "2026-03-05"),
    ]
    with tempfile.TemporaryDirectory() as folder:
        read = accepted_in(written(Path(folder), *items))
    assert len(read) == 2
    sound = reason.encode("utf-8", "replace").decode()
    assert [item.reason for item in read] == [sound, sound]


def test_long_words_are_cut_and_still_known(tmp_path: Path) -> None:
    words = "一二三四五六七八九十" * 30
    seen = Sighting("fonts.body", "", digest_of(words), "", words, "")
    kept = accepted_in(written(tmp_path, ONE._replace(sighting=seen)))[0].sighting
    assert kept.digest == seen.digest
    assert len(kept.words) < 70


BY_HAND = """\
# 本文件由王五维护
owner = "办公室"

[[accepted]]  # 已报局领导
file = "通知.docx"
rule = "fonts.title"
hash = "0123456789abcdef"
reason = '沿用旧版式'
approved = "李四"

# 下一条是去年的
[[accepted]]
file = "请示.docx"
rule = "page.margin"
everywhere = true
kind = ""
reason = "旧纸张"

[notes]
text = "其他程序写的"
"""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_comments_and_unknown_keys_stay(tmp_path: Path, end: str, mark: bytes) -> None:
    path = tmp_path / NAME
    before = mark + BY_HAND.replace("\n", end).encode()
    path.write_bytes(before)
    add_accepted(read_accepted(path), [ONE])
    assert path.read_bytes().startswith(before)
    assert b"\n" not in path.read_bytes().replace(end.encode(), b"")
    take_out(read_accepted(path), {2})
    assert path.read_bytes().rstrip() == before.rstrip()
    take_out(read_accepted(path), {0})
    left = path.read_bytes().decode("utf-8-sig")
    assert "fonts.title" not in left and "李四" not in left
    assert "王五" in left and "去年的" in left and "其他程序写的" in left and "page.margin" in left


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[accepted]]\nfile = 通知", "第2行第8个字附近"),
        ('[[accepted]\nfile = "通知.docx"', "第1行"),
        ("accepted = 3", "应当写成 [[accepted]]"),
        ("accepted = [3]", "第1段"),
        ('# 说明\n\n[[accepted]]\nfile = "通知.docx"\nrule = "fonts.body"\nkind = ""', "第3行开始的一段：“reason”"),
        ('[[accepted]]\nfile = 3\nrule = "fonts.body"\nkind = ""\nreason = "旧"', "“file”"),
        ('[[accepted]]\nfile = "甲"\nrule = "fonts.body"\nreason = "旧"', "“hash”"),
        ('[[accepted]]\nfile = "甲"\nrule = "fonts.body"\nreason = "旧"\nhash = "ab"\nkind = ""', "“hash”"),
        ('[[accepted]]\nfile = "甲"\nrule = "fonts.body"\nreason = "旧"\nhash = 3', "“hash”和“kind”"),
        ('[[accepted]]\nfile = "甲"\nrule = "fonts.body"\nreason = "旧"\nkind = ""\nexcerpt = "甲"', "“excerpt”"),
        ('[[accepted]]\nfile = "甲"\nrule = "fonts.body"\nreason = "旧"\nkind = ""\neverywhere = 1', "“everywhere”"),
    ],
)
def test_a_broken_file_is_told_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / NAME
    path.write_text(text, encoding="utf-8")
    for read in (accepted_in, read_accepted):
        with pytest.raises(UsageError) as error:
            read(path)
        assert said in error.value.message
        assert str(path) in error.value.message
        assert error.value.hint
    assert path.read_text(encoding="utf-8") == text


def test_another_encoding_is_told(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes("# 旧".encode("gbk"))
    with pytest.raises(UsageError, match="UTF-8"):
        accepted_in(path)


def test_a_file_written_in_another_way_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / NAME
    text = 'accepted = [{file = "通知.docx", rule = "fonts.body", kind = "", reason = "旧"}]\n'
    path.write_text(text, encoding="utf-8")
    file = read_accepted(path)
    for change in (lambda: add_accepted(file, [ONE]), lambda: take_out(file, {0})):
        with pytest.raises(UsageError, match="没有改动"):
            change()
        assert path.read_text(encoding="utf-8") == text


def test_a_file_that_somebody_else_has_changed_is_not_overwritten(tmp_path: Path) -> None:
    path = written(tmp_path, ONE)
    file = read_accepted(path)
    path.write_text(path.read_text(encoding="utf-8") + "# 又一行\n", encoding="utf-8")
    with pytest.raises(UsageError, match="刚刚被别人改过"):
        add_accepted(file, [ALL])
    assert accepted_in(path) == (ONE,)


def test_a_folder_of_that_name_is_told(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(UsageError, match="打不开接受清单"):
        read_accepted(tmp_path / NAME)


def test_nothing_is_lost_where_it_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = written(tmp_path, ONE)
    before = path.read_bytes()

    def full(*arguments: object) -> int:
        raise OSError(28, "No space left on device")

    file = read_accepted(path)
    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(UnreadableFile, match="磁盘满了，写不了") as error:
        add_accepted(file, [ALL])
    assert error.value.exit_code == 3
    monkeypatch.undo()
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real = tmp_path / "共用"
    real.mkdir()
    written(real, ONE)
    link = tmp_path / NAME
    try:
        link.symlink_to(real / NAME)
    except OSError:
        pytest.skip("this system has no symbolic links for us")
    add_accepted(read_accepted(link), [ALL])
    assert link.is_symlink()
    assert len(accepted_in(real / NAME)) == 2
