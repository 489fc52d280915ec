"""Values that somebody gave and that stand nowhere in the document are told."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from house import house, template
from shipped import NAMES, samples
from shipped import template as shipped_template

from draftcheck.cli import group
from draftcheck.core.settings import Settings
from draftcheck.data.skeletons import read_skeleton
from draftcheck.data.values.complete import complete
from draftcheck.skeletons import Workshop

MARKS = (
    "{{标题}}",
    "{%p if 文号 %}",
    "{{文号}}",
    "{%p if 密级 %}",
    "{{密级}}",
    "{%p endif %}",
    "{%p endif %}",
    "{{正文}}",
)
FIELDS = "\n".join(f'[[fields]]\nname = "{name}"' for name in ("标题", "文号", "密级", "正文", "事由"))


def notes(folder: Path, given: tuple[str, ...] | None = None, **raw: Any) -> tuple[str, ...]:
    path = folder / "甲.docx"
    template(path, MARKS)
    path.with_suffix(".toml").write_text(FIELDS, encoding="utf-8")
    skeleton = read_skeleton(path)
    values = complete(skeleton, raw, today=date(2026, 11, 25)).values
    return Workshop(skeleton, Settings()).produce(values, raw if given is None else given).notes


def test_what_stands_under_a_condition_that_is_not_met_is_told_with_it(tmp_path: Path) -> None:
    told = notes(tmp_path, 标题="关于防汛的通知", 密级="机密★5年", 正文="各单位：")
    assert told == ("填了但没有写进去：密级（没有填“文号”）",)


def test_what_is_written_is_not_told(tmp_path: Path) -> None:
    assert not notes(
        tmp_path, 标题="关于防汛的通知", 文号="东水〔2026〕1号", 密级="机密★5年", 正文="各单位：", 事由="防汛"
    )


def test_a_field_without_a_place_is_told(tmp_path: Path) -> None:
    assert notes(tmp_path, 标题="通知", 正文="甲", 事由="做好防汛工作") == ("填了但没有写进去：事由",)


def test_defaults_and_samples_are_nobodys_words(tmp_path: Path) -> None:
    assert not notes(tmp_path, (), 标题="通知", 密级="机密★5年", 正文="甲")


@pytest.mark.parametrize("name", NAMES)
def test_all_samples_stand_in_their_documents(name: str) -> None:
    skeleton = shipped_template(name)
    raw = samples(name)
    values = complete(skeleton, raw, today=date(2026, 11, 25)).values
    assert not Workshop(skeleton, Settings()).produce(values, raw).notes


def test_the_command_tells_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    house(tmp_path)
    group.main(["new", "通知", "--sample", "--set", "发文字号=", "--set", "密级=机密★5年", "--set", "份号=1", "-o", "a.docx"], standalone_mode=False)  # fmt: skip
    said = capsys.readouterr().out
    assert "填了但没有写进去：密级、份号（没有填“发文字号”）" in said


def test_many_documents_tell_which_lost_a_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "数据.csv").write_text("发文字号,密级\n东水〔2026〕1号,\n,机密★5年\n", encoding="utf-8")
    group.main(["new", "通知", "--sample", "--data", "数据.csv", "-o", "{序号}.docx", "--set", "发文字号="], standalone_mode=False)  # fmt: skip
    said = capsys.readouterr().out
    assert "2.docx：填了但没有写进去：密级（没有填“发文字号”）" in said
    assert "1.docx：填了" not in said
