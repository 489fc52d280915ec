"""Builds the drafts under examples/ and examples/expected.json: python tools/build_examples.py [FOLDER]."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))

from example_drafts import meetings, notice_faulty, notices, study, upward
from example_drafts.package import save
from example_drafts.paper import Paper

DRAFTS: dict[str, Callable[[], Paper]] = {
    "通知": notices.draft_notice,
    "通知-红头": notices.issued_notice,
    "通知-有错": notice_faulty.faulty_notice,
    "请示": upward.request,
    "报告": upward.report,
    "报告-夹带请示": upward.report_with_request,
    "纪要": meetings.minutes,
    "调研报告": study.study,
}


def build(drafts: dict[str, Callable[[], Paper]], folder: Path) -> None:
    """Writes each draft and expected.json, which lists what must be found at warning or above."""
    folder.mkdir(parents=True, exist_ok=True)
    expected = {f"{name}.docx": save(write(), folder / f"{name}.docx", name) for name, write in drafts.items()}
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / "expected.json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    root = Path(__file__).resolve().parent.parent
    build(DRAFTS, Path(sys.argv[1]) if len(sys.argv) > 1 else root / "examples")
