"""`--draft`: what is missing stays to be filled, plainly marked; what is wrong is still refused."""

from __future__ import annotations

from pathlib import Path

from blind_house import GOOD, data
from blind_reading import markers, paragraphs, whole
from blind_running import new, refused, written


def test_nothing_given(folder: Path) -> None:
    """Each missing required field stands in the document as 【待补：字段】; no marker of the template is left."""
    path = written(new("资料函", "--draft", "-o", "函.docx", folder=folder), folder / "函.docx")
    lines = paragraphs(path)
    assert "【待补：标题】" in lines
    assert "【待补：主送】：" in lines
    assert "【待补：内容】" in lines
    assert "【待补：日期】" in lines
    assert not markers(path)


def test_optional_fields_are_not_asked_for(folder: Path) -> None:
    """An optional field that was not given is no gap."""
    path = written(new("资料函", "--draft", "-o", "函.docx", folder=folder), folder / "函.docx")
    assert "【待补：份数】" not in whole(path)


def test_what_is_given_is_used(folder: Path) -> None:
    values = {name: value for name, value in GOOD.items() if name != "日期"}
    path = written(
        new("资料函", "--draft", "--data", data(folder, values), "-o", "函.docx", folder=folder), folder / "函.docx"
    )
    lines = paragraphs(path)
    assert GOOD["标题"] in lines and "【待补：日期】" in lines
    assert whole(path).count("【待补：") == 1


def test_a_wrong_value_is_still_wrong(folder: Path) -> None:
    """--draft forgives gaps, not a 30th of February."""
    refused(new("资料函", "--draft", "--set", "日期=2026-02-30", "-o", "函.docx", folder=folder), "日期")
    assert not (folder / "函.docx").exists()
