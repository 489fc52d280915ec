"""What LibreOffice and docx2python read from a draft, and where they are known to be wrong.

What is normalised before comparing, and why:
- all white space is dropped: LibreOffice indents numbered lines by blanks and breaks a paragraph at a soft break,
  docx2python writes tabs for tab stops and blank lines for smart tags;
- blank lines are dropped: LibreOffice writes no line of its own for a page break;
- soft and no-break hyphens are dropped: docx2python leaves them out;
- bullets become one sign: LibreOffice draws its own for those of symbol fonts;
- labels: LibreOffice prints them before the text, so a line is compared by its end and what stands before is the
  label; docx2python draws "--" for formats it does not know, so its label is dropped and not compared;
- text boxes: LibreOffice leaves them out of plain text, so they are left out on our side too; docx2python puts
  them before the paragraph that holds them and reads both stored copies, so paragraphs are compared as a multiset
  in which a text that stands in a box may be more frequent there.
"""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import tempfile
import warnings
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from all_drafts import FILES, NAMES, path_of
from docx2python import docx2python
from docx2python.iterators import iter_at_depth

CRASHES = "basedOn in a circle ends LibreOffice 7.4 itself, and with it the whole conversion"
DRAWS_DELETED = "plain text from LibreOffice holds tracked deletions as well; contract.md leaves them out"
LIBREOFFICE_TEXT = {
    "styles_in_a_circle": CRASHES,
    "dangling_relations": "refused as damaged; such files are met and must be read (real-documents.md 4.7)",
    "tracked_changes": DRAWS_DELETED,
    "tracked_table_rows": DRAWS_DELETED,
    "tracked_wrappers_inside": DRAWS_DELETED + "; it drops the text of a hyperlink inside w:ins",
    "changes_around_paragraphs": "drops w:p inside block-level w:ins, which contract.md counts",
    "code_over_paragraphs": "joins the paragraphs that the code of a field spans; contract.md counts both",
    "simple_fields": "computes PAGE and NUMPAGES anew; the stored result is the text",
    "field_in_one_run": "computes PAGE anew",
    "date_field": "computes the date anew, and only half of it",
    "notes_at_foot_and_end": "prints the numbers of the notes, which are drawn and not text",
    "merged_cells": "prints what is left in a covered cell; Word shows nothing of it",
    "one_character_each": "puts the character of a symbol font in its own way",
}
LIBREOFFICE_LABELS = {
    "legal_numbering": "7.4 does not know isLgl; Word shows every level of that label in decimal (17.9.4)",
    "legal_numbering_with_zero": "7.4 does not know isLgl",
    "level_known_only_by_style": "takes the first level where the style names none; pStyle decides (17.9.23)",
    "never_restarts": "ignores lvlRestart 0; in Word the level never restarts (17.9.10)",
    "restarts_after_first_level_only": "ignores lvlRestart; in Word only the level named restarts it (17.9.10)",
    "ideograph_digital": "maps it to counting numbers (十); Word writes digit by digit (17.18.59)",
    "indents_of_numbering": "loses the style's number where the style sets its left indent; in Word ind and numPr are "
    "independent properties",
}
DOCX2PYTHON = {
    "alternatives_around_paragraph": "reads Choice and Fallback",
    "another_prefix": "finds elements by the prefix w and reads nothing",
    "no_prefix": "finds elements by the prefix w and reads nothing",
    "changes_around_paragraphs": "reads moved-away paragraphs too",
    "code_over_paragraphs": "reads w:t in the code part of a field",
    "field_nested_in_code": "reads the result of a field inside the code of another",
    "comment_inside_text": "stops at a comment inside w:t",
    "formula": "writes formulas as LaTeX",
    "merged_cells": "reads what is left in a covered cell",
    "notes_at_foot_and_end": "writes a mark where a note is referred to",
    "one_character_each": "writes symbols as HTML",
    "ruby_text": "reads the phonetic guide as text of the line",
    "tracked_changes": "reads w:moveFrom, and w:t inside w:del",
    "tracked_wrappers_inside": "reads a content control inside w:del",
}
BULLETS = re.compile("[\ue000-\uf8ff·•●■◆▪○]")


def squeezed(text: str) -> str:
    """Without white space and hyphens that are drawn only sometimes."""
    return "".join(text.split()).replace("\u00ad", "").replace("\u2011", "").replace("\ufeff", "")


def squeezed_label(label: str) -> str:
    """Without white space, bullets alike."""
    return BULLETS.sub("•", squeezed(label)) if len(squeezed(label)) == 1 else squeezed(label).replace("○", "〇")


@functools.cache
def docx2python_paragraphs(name: str) -> Counter[str]:
    """How often docx2python reads each non-blank paragraph of the body."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        opened = docx2python(path_of(name), duplicate_merged_cells=False)
        paragraphs = list(iter_at_depth(opened.body_pars, 4))
    texts = []
    for paragraph in paragraphs:
        runs = [run.text for run in paragraph.runs if run.text]
        if runs and paragraph.list_position[0] is not None and re.fullmatch(r"\t*(--|\w+\))\t", runs[0]):
            del runs[0]
        texts.append(squeezed("".join(runs)))
    opened.close()
    return Counter(text for text in texts if text)


@functools.cache
def _converted() -> dict[str, list[str]]:
    """Lines of every draft as LibreOffice prints them, by one call for all."""
    names = [name for name in (*NAMES, *FILES) if LIBREOFFICE_TEXT.get(name) != CRASHES]
    with tempfile.TemporaryDirectory(prefix="second-opinion-") as folder:
        out = Path(folder) / "out"
        profile = (Path(folder) / "profile").as_uri()
        command = [shutil.which("soffice") or "", f"-env:UserInstallation={profile}", "--headless"]
        command += ["--convert-to", "txt:Text", "--outdir", str(out), *(str(path_of(name)) for name in names)]
        subprocess.run(command, check=False, capture_output=True, timeout=300)
        texts = {path.stem: path.read_text("utf-8-sig") for path in out.glob("*.txt")}
    return {name: text.splitlines() for name, text in texts.items()}


def libreoffice_lines(name: str) -> list[str]:
    """Non-blank lines of the main text without boxes, labels before the text; fails where there are none."""
    return [line for line in (squeezed(line) for line in _converted()[name]) if line]


def printed_lines(paragraphs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """Label and text of each non-blank line that these (label, text) paragraphs print."""
    lines = []
    for label, text in paragraphs:
        first, *others = re.split("[\n\f\v]", text)
        lines += [(squeezed_label(label), squeezed(first))] + [("", squeezed(other)) for other in others]
    return [line for line in lines if line != ("", "")]
