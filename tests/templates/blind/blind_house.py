"""Templates of an office, written with python-docx as a clerk writes them in Word."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from docx import Document

SETTINGS = 'root = true\n\n[templates]\nfolder = "模板"\n'
FOLDER = "模板"

# One field of each type; a marker in a paragraph of its own between signs that cannot come from a value.
FIELDS: tuple[Mapping[str, Any], ...] = (
    {"name": "标题", "type": "标题", "required": True},
    {"name": "主送", "type": "主送", "required": True},
    {"name": "字号", "type": "发文字号"},
    {"name": "姓名", "type": "姓名"},
    {"name": "日期", "type": "日期", "required": True},
    {"name": "时间", "type": "时间"},
    {"name": "单位", "type": "机关"},
    {"name": "成员单位", "type": "机关列表"},
    {"name": "说明", "type": "文字"},
    {"name": "补充", "type": "多行"},
    {"name": "要点", "type": "列表"},
    {"name": "内容", "type": "正文", "required": True},
    {"name": "附件", "type": "附件"},
    {"name": "电话", "type": "电话"},
    {"name": "密级", "type": "密级"},
    {"name": "急", "type": "紧急程度"},
    {"name": "方式", "type": "选择", "choices": ["现场参加", "视频参加"]},
    {"name": "公开", "type": "是否"},
    {"name": "份数", "type": "数字"},
    {"name": "分工", "type": "表格", "columns": ["事项", "责任单位"]},
)
LINES = (
    "{%p if 密级 %}", "{{密级}}", "{%p endif %}",
    "{%p if 急 %}", "{{急}}", "{%p endif %}",
    "{%p if 字号 %}", "{{字号}}", "{%p endif %}",
    "{{标题}}",
    "{{主送}}：",
    "{%p for 段 in 内容 %}", "{{段}}", "{%p endfor %}",
    "{%p if 说明 %}", "说明〖{{说明}}〗", "{%p endif %}",
    "{%p if 姓名 %}", "联系人〖{{姓名}}〗", "{%p endif %}",
    "{%p if 时间 %}", "时间〖{{时间}}〗", "{%p endif %}",
    "{%p if 单位 %}", "单位〖{{单位}}〗", "{%p endif %}",
    "{%p if 成员单位 %}", "成员单位〖{{成员单位}}〗", "{%p endif %}",
    "{%p for 段 in 补充 %}", "补充〖{{段}}〗", "{%p endfor %}",
    "{%p for 项 in 要点 %}", "要点〖{{项}}〗", "{%p endfor %}",
    "{%p for 件 in 附件 %}", "附件{{loop.index}}〖{{件.名称}}〗", "{%p endfor %}",
    "{%p if 电话 %}", "电话〖{{电话}}〗", "{%p endif %}",
    "{%p if 方式 %}", "方式〖{{方式}}〗", "{%p endif %}",
    "{%p if 公开 %}", "（此件公开发布）", "{%p endif %}",
    "{%p if 份数 %}", "份数〖{{份数}}〗", "{%p endif %}",
    "{{日期}}",
)  # fmt: skip
GOOD: dict[str, Any] = {
    "标题": "东海市水务局关于商请提供降雨资料的函",
    "主送": "东海市气象局",
    "日期": "2026-11-30",
    "内容": "为做好冬季调度工作，商请提供今年的降雨资料。\n请予支持，盼复。",
}


def office(folder: Path) -> Path:
    """A folder with settings of an office and an empty folder of templates."""
    (folder / FOLDER).mkdir(parents=True, exist_ok=True)
    (folder / "draftcheck.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


def template(folder: Path, name: str, lines: Sequence[str], fields: Sequence[Mapping[str, Any]] = ()) -> Path:
    """A template of the office with these paragraphs; without fields there is no .toml beside it."""
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    path = folder / FOLDER / f"{name}.docx"
    document.save(str(path))
    if fields:
        path.with_suffix(".toml").write_text(toml(fields), encoding="utf-8")
    return path


def letter(folder: Path, name: str = "资料函") -> Path:
    """The template with one field of each type and a table."""
    path = template(folder, name, LINES, FIELDS)
    document = Document(str(path))
    table = document.add_table(rows=4, cols=2)
    cells = (
        ("事项", "责任单位"),
        ("{%tr for 行 in 分工 %}", ""),
        ("{{行.事项}}", "{{行.责任单位}}"),
        ("{%tr endfor %}", ""),
    )
    for row, texts in zip(table.rows, cells, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    document.save(str(path))
    return path


def toml(fields: Sequence[Mapping[str, Any]]) -> str:
    """The field file of a template."""
    parts = ['about = "测试用的模板。"\n']
    for field in fields:
        parts.append("[[fields]]")
        parts += [f"{key} = {_toml_value(value)}" for key, value in field.items()]
        parts.append("")
    return "\n".join(parts)


def _toml_value(value: Any) -> str:
    # Strings, lists and truth values of JSON are the same in TOML.
    return json.dumps(value, ensure_ascii=False)


def data(folder: Path, values: Any, name: str = "数据.json") -> Path:
    """A data file; lone surrogates are written as escapes."""
    path = folder / name
    path.write_text(json.dumps(values), encoding="utf-8")
    return path
