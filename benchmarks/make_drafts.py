"""Drafts to measure on: 10, 100 and 1,000 nominal pages, in three forms.

`python-docx`: as written, with its 430 KB style sheet. `LibreOffice`: saved again as .docx, which keeps those styles.
`ODT`: saved as .odt and from there as .docx, which leaves a style sheet of 23 KB and no theme.

`python -m benchmarks.make_drafts` makes them and says where they lie: a folder below the system's temporary one,
named after what went into them, so that a changed generator never measures old drafts.
"""

from __future__ import annotations

import copy
import hashlib
import shutil
import subprocess
import tempfile
import time
from importlib.metadata import version
from pathlib import Path

from docx import Document

from .draft_writer import write_draft

PAGES = (10, 100, 1000)
FORMS = ("python-docx", "LibreOffice", "ODT")
LONGEST_CONVERSION = 120  # seconds
EXAMPLE = Path(__file__).parent.parent / "examples" / "通知.docx"
TIMES = 8


def make_drafts(pages: tuple[int, ...] = PAGES) -> dict[tuple[int, str], Path]:
    """Path of each draft by (pages, form); without LibreOffice, or where it takes too long, only the first form."""
    folder = cache_folder()
    drafts: dict[tuple[int, str], Path] = {}
    for count in pages:
        written = folder / f"draft-{count}.docx"
        if not written.exists():
            unfinished = written.with_suffix(".part")
            write_draft(unfinished, count)
            unfinished.replace(written)
        drafts[count, "python-docx"] = written
        resaved = folder / "LibreOffice" / written.name
        if resaved.exists() or convert(written, resaved):
            drafts[count, "LibreOffice"] = resaved
        plain, through = folder / "ODT" / written.name, (folder / "ODT" / written.name).with_suffix(".odt")
        if plain.exists() or (convert(written, through) and convert(through, plain)):
            drafts[count, "ODT"] = plain
    return drafts


def clean_draft() -> Path:
    """Ten pages that set off no rule of wording: examples/通知.docx with its body written eight times over."""
    path = cache_folder() / "clean-10.docx"
    if not path.exists():
        made = Document(str(EXAMPLE))
        body = [p for p in made.paragraphs if len(p.text) > 30]
        for _ in range(TIMES - 1):
            for p in body:
                body[-1]._p.addnext(copy.deepcopy(p._p))
        made.save(str(path))
    return path


def cache_folder() -> Path:
    """The folder for drafts made by this generator with these versions."""
    here = Path(__file__).parent
    made_by = [(here / name).read_bytes() for name in ("make_drafts.py", "draft_writer.py", "random_text.py")]
    made_by += [f"{name} {version(name)}".encode() for name in ("python-docx", "jieba")]
    key = hashlib.sha256(b"\0".join(made_by)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / "draftcheck-benchmarks" / key
    for form in FORMS[1:]:
        (folder / form).mkdir(parents=True, exist_ok=True)
    return folder


def convert(draft: Path, target: Path) -> bool:
    """Let LibreOffice save `draft` as `target`; False where it is missing, fails or exceeds the limit."""
    program = shutil.which("soffice")
    if program is None:
        return False
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = [program, f"-env:UserInstallation={Path(profile).as_uri()}", "--headless"]
        command += ["--convert-to", target.suffix[1:], "--outdir", str(target.parent), str(draft)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=LONGEST_CONVERSION)
        except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
            target.unlink(missing_ok=True)
            return False
    return target.exists()


if __name__ == "__main__":
    for (count, form), path in make_drafts().items():
        age = time.time() - path.stat().st_mtime
        print(f"{count:5d} 页  {form:12s} {path.stat().st_size / 1024:8.0f} KB  {path}  （{age:.0f} 秒前生成）")
