"""draftcheck compare A B: what A repeats from B, with both places, the differences and the figures left."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from docx import Document

from draftcheck.cli import group

DAM = "各县水利局要在2025年5月31日前完成36座小型水库的除险加固，逐库落实巡查责任人，汛期每天巡查不少于两次。"
STORE = "汛期前要对辖区内的防汛仓库逐一盘点，补足编织袋、救生衣、移动泵车等物资，确保关键时刻调得出、用得上。"
RIVER = "水文站要加密雨情水情监测，及时发布洪水预报，为水库调度和人员转移争取时间。"
OWN = "全市共设置避灾安置点218个，可以同时安置群众5万人，各安置点要备足食品、饮用水和应急照明设备。"


def draft(path: Path, *paragraphs: str) -> Path:
    """A plain notice."""
    made = Document()
    for text in ("关于做好防汛工作的通知", "各县水利局：", *paragraphs, "东海市水利局", "2026年4月1日"):
        made.add_paragraph(text)
    made.save(str(path))
    return path


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str]:
    changed = DAM.replace("2025年", "2026年").replace("逐库落实", "逐座明确")
    new = draft(tmp_path / "今年.docx", changed, f"要会同气象部门会商研判，{RIVER}并做好滚动预报。", OWN, STORE)
    return str(new), str(draft(tmp_path / "去年.docx", DAM, STORE, RIVER))


def said(capsys: Any, *arguments: str) -> str:
    """What the command prints; it ends with 0."""
    assert group.main(["compare", *arguments], standalone_mode=False) == 0
    return str(capsys.readouterr().out)


def test_every_repeat_with_its_places(pair: tuple[str, str], capsys: Any) -> None:
    found = json.loads(said(capsys, *pair, "--format", "json"))
    assert [(r["here"]["paragraph"], r["there"]["paragraph"], r["edits"]) for r in found["repeats"]] == [
        (2, 2, 2), (3, 4, 0), (5, 3, 0),
    ]  # fmt: skip
    assert all(r["there"]["file"] == pair[1] and r["here"]["file"] is None for r in found["repeats"])
    river = found["repeats"][1]
    assert river["here"]["end"] - river["here"]["start"] >= len(RIVER) - 1
    assert 0.5 < found["share"] < 0.9


def test_figures_that_were_left(pair: tuple[str, str], capsys: Any) -> None:
    """36座 was left as it was, the year was not."""
    first = json.loads(said(capsys, *pair, "--format", "json"))["repeats"][0]
    assert any("36" in words for words in first["unchanged_figures"])
    assert not any("2025" in words or "2026" in words for words in first["unchanged_figures"])


def test_the_difference_joins_to_both_texts(pair: tuple[str, str], capsys: Any) -> None:
    first = json.loads(said(capsys, *pair, "--format", "json"))["repeats"][0]
    before = "".join(words for kind, words in first["difference"] if kind != "inserted")
    now = "".join(words for kind, words in first["difference"] if kind != "deleted")
    assert before in DAM and "2025" in before
    assert "2026" in now and "逐座明确" in now


def test_for_a_person(pair: tuple[str, str], capsys: Any) -> None:
    text = said(capsys, *pair)
    assert "［删：2025］［增：2026］" in text and "没有改的数字：36座" in text
    assert "甲有3处与乙雷同" in text


def test_nothing_in_common(tmp_path: Path, capsys: Any) -> None:
    one, other = draft(tmp_path / "甲.docx", OWN), draft(tmp_path / "乙.docx", DAM, STORE)
    assert "没有发现雷同的段落" in said(capsys, str(one), str(other))
