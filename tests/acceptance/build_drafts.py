"""Builds clean/*.docx, faulty/*.docx and faulty/expected.json: python tests/acceptance/build_drafts.py [FOLDER]."""

from __future__ import annotations

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent.parent / "tools"), str(HERE)]

from draft_text import with_faults, written  # noqa: E402

from example_drafts.package import save  # noqa: E402


def build(folder: Path) -> None:
    """Writes every clean draft and its faulty twin, if it has one, with what must be found in the twin."""
    for name in ("clean", "faulty"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    expected = {}
    for draft in sorted((HERE / "drafts").glob("*.txt")):
        source = draft.read_text(encoding="utf-8")
        left = save(written(source), folder / "clean" / f"{draft.stem}.docx", draft.stem)
        if left:
            raise ValueError(f"{draft.name} 是合格稿，不应标出错误")
        faults = draft.with_suffix(".faults")
        if faults.exists():
            marked, whole = with_faults(source, faults)
            expected[draft.stem + ".docx"] = save(
                written(marked, whole), folder / "faulty" / f"{draft.stem}.docx", draft.stem
            )
    text = json.dumps(expected, ensure_ascii=False, indent=1)
    (folder / "faulty" / "expected.json").write_text(text + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE)
