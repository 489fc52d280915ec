"""Good drafts of many kinds, written to tempt the rules: nothing may be said at warning or above.

drafts.txt: `# name` opens a draft; `^` a centred line, `=` one flush left, `>` one to the right, `|` a table row's
cells, `<pb>` a page break. Each is read twice: laid out, and typed without any layout.
"""

from pathlib import Path

import pytest

from draftcheck.core.document import Document, Layout, Paragraph, Place
from draftcheck.core.example import parse
from draftcheck.core.finding import Severity
from draftcheck.core.settings import Settings
from draftcheck.engine import findings_of
from draftcheck.outline.recognise import recognise

SOURCE = Path(__file__).with_name("drafts.txt").read_text(encoding="utf-8")
DRAFTS = dict(block.split("\n", 1) for block in SOURCE.removeprefix("# ").split("\n\n# "))
NOTATION = {"^": "[标题] ", "=": "[主送] ", ">": "[署名] "}
WITHOUT_LAYOUT = Settings(ignore=("fonts", "page"))


def laid_out(text: str) -> Document:
    lines = []
    for line in text.rstrip("\n").split("\n"):
        mark = line[:1]
        lines.append(NOTATION[mark] + line[1:] if mark in NOTATION else line)
    return with_places(parse("\n".join(lines)).document)


def with_places(document: Document) -> Document:
    """Rows of `|` as cells of a table, and `<pb>` as a break before the next paragraph."""
    found: list[Paragraph] = []
    broken = False
    for p in document.paragraphs:
        if p.text == "<pb>":
            broken = True
            continue
        if p.text.startswith("|"):
            cells = p.text.strip("|").split("|")
            found += [
                p._replace(index=len(found) + n, text=cell, runs=(), place=Place("table", 0, 0, n))
                for n, cell in enumerate(cells)
            ]
            continue
        found.append(p._replace(index=len(found), breaks_before=broken))
        broken = False
    return document._replace(paragraphs=tuple(found))


def typed(document: Document) -> Document:
    return document._replace(paragraphs=tuple(p._replace(layout=Layout(), runs=()) for p in document.paragraphs))


@pytest.mark.parametrize("plain", [False, True], ids=["laid out", "typed"])
@pytest.mark.parametrize("name", DRAFTS)
def test_a_good_draft_is_left_alone(name: str, plain: bool) -> None:
    document = laid_out(DRAFTS[name])
    draft = recognise(typed(document) if plain else document)
    said = [f for f in findings_of(draft, WITHOUT_LAYOUT) if f.severity is not Severity.INFO]
    assert not said, "\n".join(f"{f.rule} {f.message} | {f.place.excerpt}" for f in said)
