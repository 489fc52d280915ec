"""Every template that ships: fresh, of the right kinds, and clean by our own rules however it is filled."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from docx import Document
from shipped import (
    AWKWARD,
    FOLDERS,
    ISSUERS,
    NAMES,
    NOTICES,
    OTHERS,
    STATUTORY,
    graver,
    least,
    lines,
    product,
    samples,
    squeezed,
    template,
)  # fmt: skip

from draftcheck.skeletons import lint


def test_all_the_kinds_are_there() -> None:
    assert set(NAMES) == {*STATUTORY, *NOTICES, *OTHERS}


def test_built_from_the_tool(root: Path) -> None:
    """templates/ holds what tools/build_templates.py builds, to the byte."""
    tool = [sys.executable, str(root / "tools" / "build_templates.py"), "--check"]
    done = subprocess.run(tool, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", NAMES)
def test_without_faults(name: str) -> None:
    assert lint(template(name).path, template(name).fields) == []


@pytest.mark.parametrize("name", NAMES)
def test_every_field_is_used(name: str) -> None:
    """A field that neither a marker nor another field's default needs asks its user in vain."""
    from draftcheck.data.values.defaults import fields_named
    from draftcheck.word.filling.form import Form

    fields = template(name).fields
    used = {*Form(template(name).path).asked_for(), *(n for f in fields for n in fields_named(f.default))}
    assert [field.name for field in fields if field.name not in used] == []


@pytest.mark.parametrize("name", NAMES)
def test_samples_are_clean(name: str) -> None:
    made = product(name, samples(name))
    assert graver(made.report) == []
    assert not [line for line in lines(made.data) if "{{" in line or "{%" in line or "【待补" in line]


@pytest.mark.parametrize("name", NAMES)
def test_the_least_is_clean_and_leaves_no_gaps(name: str) -> None:
    made = product(name, least(name))
    assert graver(made.report) == []
    text = lines(made.data)
    assert not any(text[n : n + 3] == ["", "", ""] for n in range(len(text)) if "".join(text[n + 3 :]).strip()), text
    for mark in ("附件：", "抄送：", "（）", "（联系人", "签发人：", "★", "印发\n"):
        assert not any(line.startswith(mark) and len(line) <= len(mark) + 1 for line in text), mark


@pytest.mark.parametrize("name", NAMES)
def test_awkward_signs_are_kept_and_clean(name: str) -> None:
    """`& < > " '` in an English name: no sign is lost, and our own rules let it stand."""
    raw = samples(name)
    for field in template(name).fields:
        value = raw.get(field.name)
        if field.type in ("正文", "多行") and isinstance(value, list) and value[-1][-1] == "。":
            raw[field.name] = [*value, f"按照{field.name}的安排，支持{AWKWARD}项目建设。"]
    made = product(name, raw)
    text = squeezed("".join(lines(made.data)))
    if raw != samples(name):
        assert squeezed(AWKWARD) in text
    assert graver(made.report) == []


@pytest.mark.parametrize("name", NAMES)
def test_a_draft_says_what_is_missing(name: str) -> None:
    made = product(name, {}, draft=True)
    text = squeezed("".join(lines(made.data)))
    shown = {"决议": "发文机关", "纪要": "编印机关"}.get(name)  # stands only in a head
    needed = [f for f in template(name).fields if f.required and not f.default and f.name != shown]
    assert needed
    for field in needed:
        assert f"【待补：{field.name}】" in text or f"【待补：{(field.columns or ('',))[0]}】" in text, field.name


@pytest.mark.parametrize("name", [n for n in NAMES if template(n).field("发文机关标志")])
@pytest.mark.parametrize("issuers", [ISSUERS[:2], ISSUERS])
def test_issued_by_several(name: str, issuers: list[str]) -> None:
    made = product(name, samples(name) | {"发文机关": issuers, "份号": "1", "密级": "机密★1年", "紧急程度": "特急"})
    assert graver(made.report) == []
    text = lines(made.data)
    for issuer in issuers:
        assert issuer in text


@pytest.mark.parametrize("name", [n for n in NAMES if template(n).field("发文字号")])
def test_without_a_head(name: str) -> None:
    """No number, no red head, no imprint: a draft for preprinted paper."""
    raw = {k: v for k, v in samples(name).items() if k not in ("发文字号", "抄送", "印发机关", "签发人", "紧急程度")}
    made = product(name, raw)
    assert graver(made.report) == []
    assert "FF0000" not in _document(made.data)


@pytest.mark.parametrize("name", [n for n in NAMES if template(n).field("附件")])
@pytest.mark.parametrize("count", [0, 1, 3, 12])
def test_with_attachments(name: str, count: int) -> None:
    """No note without attachments, no number with one; each page that has text begins with its label."""
    given = [{"名称": f"第{n}批重点事项清单", "正文": "各单位对照清单认真抓好落实。"} for n in range(1, count + 1)]
    made = product(name, samples(name) | {"附件": given})
    assert graver(made.report) == []
    text = lines(made.data)
    note = [line for line in text if line.startswith("附件：")]
    labels = [line for line in text if line.startswith("附件") and "：" not in line]
    assert len(note) == bool(count)
    assert len(labels) == count
    if count == 1:
        assert note == ["附件：第1批重点事项清单"] and labels == ["附件"]
    if count > 1:
        assert note == ["附件：1.第1批重点事项清单"] and labels[-1] == f"附件{count}"


@pytest.mark.parametrize("name", [n for n in NAMES if template(n).field("主送机关")])
def test_long_values(name: str) -> None:
    """A very long matter, forty addressees and copies, five pages of text."""
    organs = [f"东海市第{n}中学" for n in "一二三四五六七八九十"]
    raw = samples(name) | {
        "主送机关": "、".join(organs * 4) if "上级" not in (template(name).field("主送机关").hint) else "东海市人民政府"
    }
    if name == "议案":
        raw["主送机关"] = "东海市人民代表大会常务委员会"
    if template(name).field("抄送"):
        raw["抄送"] = "、".join(organs * 4)
    if template(name).field("正文"):
        long = "各级各部门要提高政治站位，强化责任担当，细化工作措施，及时研究解决工作推进中的困难和问题，确保各项任务按期完成、取得实效。"
        raw["正文"] = (
            [*raw["正文"], *[f"（{n}）{long}" for n in range(1, 50)]] if name not in ("议案",) else raw["正文"]
        )
    if template(name).field("事由") and name not in ("请示", "批复"):
        raw["事由"] = "进一步加强全市农村公路桥梁隧道隐患排查整治和汛期安全运行监测预警工作切实保障人民群众生命财产安全"
    made = product(name, raw)
    assert graver(made.report) == []


def test_properties_are_of_the_new_document() -> None:
    made = Document(io.BytesIO(product("通知", samples("通知")).data))
    about = made.core_properties
    assert about.title == "东海市应急管理局关于做好今冬明春安全生产工作的通知"
    assert about.author == about.last_modified_by == "东海市应急管理局"
    assert about.created is not None and about.created.year >= 2026
    assert about.revision == 1


def test_folders_are_the_shipped_ones() -> None:
    assert len(FOLDERS) == 1


def _document(data: bytes) -> str:
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read("word/document.xml").decode()
