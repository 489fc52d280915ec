"""Builds clean/*.docx, faulty/*.docx and expected.json: python tests/kinds/build.py [FOLDER].

The drafts of LibreOffice are made by build_by_libreoffice.py.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "acceptance"), str(HERE.parent.parent / "tools")]

import kind_looks  # noqa: E402, F401  adds looks before any sheet is made
from fault_lists import form_of, know_severities, rule_rows, spoilt  # noqa: E402
from kind_package import paragraph_texts, save  # noqa: E402
from kind_sheet import in_form, written  # noqa: E402

__all__ = ["build", "paragraph_texts", "rule_rows"]
PROFILES = {"红头": "red-head", "平": "draft", "信函": "letter", "命令": "order", "纪要": "minutes"}
MATERIAL = {"工作总结", "调研报告", "工作方案", "工作要点", "讲话稿", "汇报材料", "简报", "述职报告", "会议记录"}
MATERIAL |= {"办法", "实施细则"}


def profile_of(name: str, form: str) -> str:
    """The profile the spec gives a draft of this name in this form."""
    if form == "平" and name in ("纪要", "命令2"):
        return "minutes" if name == "纪要" else "order"
    return "material" if name in MATERIAL and form == "平" else PROFILES[form]


def build(folder: Path) -> None:
    """Writes every draft in every form, and its faulty twin with what must be found there."""
    know_severities()
    for name in ("clean", "faulty"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    expected: dict[str, Any] = {}
    for draft in sorted((HERE / "drafts").glob("*.txt")):
        name, source = draft.stem, draft.read_text(encoding="utf-8")
        for form in source.splitlines()[0].split()[1:]:
            file = f"{name}-{form}.docx"
            if save(written(in_form(source, form)), folder / "clean" / file, name):
                raise ValueError(f"{draft.name} 是合格稿，不应标出错误")
        faults = draft.with_suffix(".faults")
        if faults.exists():
            form, entries = build_twin(name, source, faults, folder / "faulty")
            expected[f"{name}-{form}.docx"] = entries
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(text + "\n", encoding="utf-8", newline="\n")


def build_twin(name: str, source: str, faults: Path, folder: Path) -> tuple[str, dict[str, Any]]:
    """Writes one faulty twin; gives its form and its entry of expected.json."""
    form = form_of(faults)
    twin = spoilt(in_form(source, form), faults)
    paper = written(twin.source)
    for rule, severity in twin.whole:
        paper.fault(rule, severity)
    found = save(paper, folder / f"{name}-{form}.docx", name)
    texts = paragraph_texts(folder / f"{name}-{form}.docx")
    for entry in found:
        entry.pop("others")
        if entry["text"] == "":  # a mark round nothing speaks of its whole paragraph
            entry["text"] = texts[entry["paragraph"]]
            entry["end"] = len(entry["text"])
    profile = profile_of(name, form)
    for line in faults.read_text(encoding="utf-8").splitlines():
        if line.startswith("# 识别为 "):
            profile = line.split()[2]
    return form, {"profile": profile, "open": list(twin.open), "faults": found}


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
