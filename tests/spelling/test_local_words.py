"""What an office's documents have in common, as a file and as a guard."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from suspecting import marked

from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.errors import UsageError
from draftcheck.data.settings import settings_for
from draftcheck.language.spelling.guards import kept
from draftcheck.language.spelling.local_words import HEADING, LocalWords, learned, read_local_words

DOCUMENTS = (
    ["海晏市代储企业要加强管理。", "推进公共服务。"],
    ["各代储企业应当自查。", "推进公路建设。", "形式新颖。"],
    ["形式新颖，内容丰富。"],
)


def lines(text: str) -> dict[str, int]:
    assert text.startswith(HEADING)
    return {line.split("\t")[0]: int(line.split("\t")[1]) for line in text.splitlines()[1:]}


def test_stretches_of_two_documents_are_kept() -> None:
    found = lines(learned(DOCUMENTS))
    assert found["代储"] == found["代储企业"] == found["形式新颖"] == 2
    assert "管理" not in found  # in one document
    assert "企业" not in found  # a word by itself may stand in a wrong place
    assert "进公" not in found  # the end of one word and the head of another


def test_a_document_counts_once() -> None:
    assert lines(learned([["代储代储", "代储"], ["无关"]])) == {}


def test_the_file_is_the_same_whatever_the_order() -> None:
    assert learned(DOCUMENTS) == learned(tuple(reversed(DOCUMENTS)))


def test_what_the_office_writes_is_not_told(tmp_path: Path) -> None:
    path = tmp_path / "本单位用字.txt"
    path.write_text(learned(DOCUMENTS), encoding="utf-8")
    local = read_local_words(path)
    found, texts = marked("各代«储→出»企业要自查，认真组«知→织»整改。", "推进«公→工»做。")
    assert [item.wrong for item in kept(found, texts, local=local)] == ["知", "公"]


def test_what_is_known_on_one_side_only_says_nothing() -> None:
    local = LocalWords({"规定已": 9, "已送达": 9, "专汽": 2})
    assert not local.knows("按照规定已送有关部门", 4, 5)
    assert local.knows("按照规定已送达", 4, 5)
    assert local.knows("规定已，", 2, 3)
    assert not local.knows("专汽出口", 1, 2)
    assert LocalWords({"专汽": 3}).knows("专汽出口", 1, 2)


def test_places_at_the_edges() -> None:
    local = LocalWords({"代储": 3})
    assert local.knows("代储", 0, 1) and local.knows("代储", 1, 2) and local.knows("代储", 0, 2)
    assert not local.knows("储代", 0, 1)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "不是本单位用字文件"),
        ("代储\t2\n".encode(), "不是本单位用字文件"),
        ("# draftcheck 本单位用字 第9版\n".encode(), "别的版本的（第9版）"),
        (HEADING.encode() + "代储\t2\n代储企业 2\n".encode(), "第 3 行坏了"),
        (HEADING.encode() + b"\xff\xfe\x00", "不是 UTF-8 文字"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(data: bytes, message: str, tmp_path: Path) -> None:
    path = tmp_path / "用字.txt"
    path.write_bytes(data)
    with pytest.raises(UsageError) as raised:
        read_local_words(path)
    assert message in raised.value.message and str(path) in raised.value.message
    assert "lexicon learn" in raised.value.hint


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="没有本单位用字文件"):
        read_local_words(tmp_path / "没有.txt")


@pytest.mark.parametrize("ending", ["", "\n", "\r\n"])
def test_a_file_saved_by_an_editor_is_read(ending: str, tmp_path: Path) -> None:
    path = tmp_path / "用字.txt"
    text = f"{HEADING}代储\t2\n代储企业\t2".replace("\n", ending or "\n") + ending
    path.write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert read_local_words(path).knows("代储企业", 0, 4)


def test_settings_name_the_file(tmp_path: Path) -> None:
    (tmp_path / "draftcheck.toml").write_text('root = true\n[spelling]\nmodel = "用字.txt"\n', encoding="utf-8")
    with pytest.raises(UsageError, match="没有文件"):
        settings_for(tmp_path, RULES)
    (tmp_path / "用字.txt").write_text(HEADING, encoding="utf-8")
    assert settings_for(tmp_path, RULES).own_words == tmp_path / "用字.txt"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[spelling]\nmodel = 3", "应当是文件名"),
        ('[spelling]\nmodels = "a"', "不认识的设置项“models”"),
        ("spelling = 3", "应当是一张表"),
    ],
)
def test_wrong_settings_are_named(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "draftcheck.toml").write_text(f"root = true\n{text}\n", encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        settings_for(tmp_path, RULES)


def test_learn_writes_the_file_when_asked(root: Path, tmp_path: Path) -> None:
    names, model = tmp_path / "名称.csv", tmp_path / "用字.txt"
    arguments = ["lexicon", "learn", str(root / "examples"), "-o", str(names)]
    done = CliRunner().invoke(group, arguments, standalone_mode=False)
    assert done.exception is None and not model.exists()
    names.unlink()
    done = CliRunner().invoke(group, [*arguments, "--model", str(model)], standalone_mode=False)
    assert done.exception is None
    assert len(lines(model.read_text(encoding="utf-8"))) > 20
    read_local_words(model)
    done = CliRunner().invoke(group, ["lexicon", "learn", str(root / "examples"), "--model", str(model)])
    assert isinstance(done.exception, UsageError) and "不覆盖" in done.exception.message
    both = ["-o", str(tmp_path / "一个.txt"), "--model", str(tmp_path / "一个.txt")]
    done = CliRunner().invoke(group, ["lexicon", "learn", str(root / "examples"), *both])
    assert isinstance(done.exception, UsageError) and "同一个文件" in done.exception.message
