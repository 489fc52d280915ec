"""A house template of a meeting's notice, made as a clerk would make it, and the settings that name its folder."""

from __future__ import annotations

from pathlib import Path

from docx import Document

PARAGRAPHS = (
    "{{标题}}",
    "{{主送}}：",
    "定于{{会议时间}}在{{地点}}召开{{会议}}。现将有关事项通知如下：",
    "{%p for 段 in 要求 %}",
    "{{段}}",
    "{%p endfor %}",
    "{%p if 联系人 %}",
    "联系人：{{联系人}}。",
    "{%p endif %}",
    "{{发文机关}}",
    "{{成文日期}}",
)
FIELDS = """about = "召开会议的通知。"
[[fields]]
name = "发文机关"
type = "机关"
required = true
sample = "东海市水务局"
[[fields]]
name = "标题"
type = "标题"
required = true
default = "{发文机关}关于召开{会议}的通知"
[[fields]]
name = "主送"
type = "主送"
required = true
sample = "各科室、各直属单位"
[[fields]]
name = "会议"
required = true
hint = "会议的全称"
sample = "2027年防汛准备工作会议"
[[fields]]
name = "会议时间"
type = "时间"
required = true
hint = "如 2026-12-3 9:00"
sample = "2027-3-4 9:00"
[[fields]]
name = "地点"
required = true
sample = "市水务局三楼会议室"
[[fields]]
name = "要求"
type = "多行"
sample = ["请参会人员提前15分钟入场。", "请不要迟到、早退。"]
[[fields]]
name = "联系人"
type = "姓名"
[[fields]]
name = "成文日期"
type = "日期"
required = true
default = "今天"
sample = "2027-2-20"
"""
GIVEN = {
    "发文机关": "东海市水务局",
    "主送": "各科室",
    "会议": "河长制工作会议",
    "会议时间": "2027-3-4 9:00",
    "地点": "三楼会议室",
    "成文日期": "2027-2-20",
}
TITLE = "东海市水务局关于召开河长制工作会议的通知"


def house(folder: Path, fields: str | None = FIELDS, paragraphs: tuple[str, ...] = PARAGRAPHS) -> Path:
    """The folder with settings, and the template in the folder that they name."""
    (folder / "draftcheck.toml").write_text('root = true\n[templates]\nfolder = "模板"\n', encoding="utf-8")
    path = folder / "模板" / "局会议通知.docx"
    path.parent.mkdir()
    template(path, paragraphs)
    if fields is not None:
        path.with_suffix(".toml").write_text(fields, encoding="utf-8")
    return path


def template(path: Path, paragraphs: tuple[str, ...]) -> None:
    """A document with these paragraphs."""
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    document.save(str(path))


def texts(path: Path) -> list[str]:
    """The paragraphs of a document."""
    return [paragraph.text for paragraph in Document(str(path)).paragraphs]


def pairs(**other: str) -> list[str]:
    """`--set` for every field that must be given."""
    return [piece for name, value in {**GIVEN, **other}.items() for piece in ("--set", f"{name}={value}")]
