"""The templates that ship, filled in tests: with their samples, with the least, with awkward values."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from docx import Document

from draftcheck.core.report import FileReport
from draftcheck.core.settings import Settings
from draftcheck.core.skeleton import Skeleton
from draftcheck.data.skeletons import skeleton, skeleton_names, template_folders
from draftcheck.data.values.complete import complete
from draftcheck.skeletons import Product, Workshop

TODAY = date(2026, 11, 30)
FOLDERS = template_folders(Settings())
NAMES = skeleton_names(FOLDERS)

STATUTORY = (
    "决议",
    "决定",
    "命令",
    "公报",
    "公告",
    "通告",
    "意见",
    "通知",
    "通报",
    "报告",
    "请示",
    "批复",
    "议案",
    "函",
    "纪要",
)
NOTICES = ("会议通知", "印发通知", "转发通知", "批转通知", "任免通知", "布置工作通知", "督办通知", "放假值班通知")
OTHERS = ("复函", "调研报告", "工作总结", "工作方案", "讲话稿", "简报", "参会回执")

ISSUERS = ["东海市应急管理局", "东海市公安局", "东海市消防救援支队"]
AWKWARD = """Smart "City" R&D <Phase 2> of John's"""


def template(name: str) -> Skeleton:
    """A template that ships."""
    return skeleton(name, FOLDERS)


def samples(name: str) -> dict[str, Any]:
    """The samples of a template, as `--sample` takes them."""
    return {field.name: field.sample for field in template(name).fields if field.sample}


def least(name: str) -> dict[str, Any]:
    """The samples of what a template cannot do without."""
    return {f.name: f.sample for f in template(name).fields if f.required and f.sample}


def product(name: str, raw: Mapping[str, Any], *, draft: bool = False) -> Product:
    """The document with these values, which must be complete and right."""
    found = complete(template(name), raw, today=TODAY, draft=draft)
    assert not found.missing, [field.name for field in found.missing]
    assert not [p for p in found.problems if p.kind != "hint"], found.problems
    return Workshop(template(name), Settings()).produce(found.values)


def graver(report: FileReport) -> list[str]:
    """Errors and warnings of a report, each as a line."""
    assert report.status == "checked", report.error
    return [
        f"{f.severity.value} {f.rule} {f.place.excerpt}：{f.message}"
        for f in report.findings
        if f.severity.value != "info"
    ]


def lines(data: bytes) -> list[str]:
    """The text of every paragraph of the main part, those in tables and boxes included, once each."""
    root = Document(io.BytesIO(data)).element
    word = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    fallback = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
    return [
        "".join(
            node.text or "" if node.tag == f"{word}t" else "\n" if node.tag == f"{word}br" else "\t"
            for node in paragraph.iter(f"{word}t", f"{word}br", f"{word}tab")
            if next(a for a in node.iterancestors(f"{word}p", f"{word}tabs")) is paragraph
        )
        for paragraph in root.iter(f"{word}p")
        if not any(True for _ in paragraph.iterancestors(fallback))
    ]


def squeezed(text: str) -> str:
    """A text without its blanks and breaks: titles are broken into lines, lists joined by marks."""
    return re.sub(r"\s", "", text)
