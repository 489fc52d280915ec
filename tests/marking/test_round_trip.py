"""Marks on hostile drafts: the marker proves itself, its anchors are read in another way, LibreOffice agrees."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import anchored
import pytest
from lxml import etree
from random_marks import SIGNATURE, random_marks

sys.path.append(str(Path(__file__).resolve().parents[1] / "word"))

from all_drafts import FILES, NAMES, path_of

from draftcheck.core.document import Document
from draftcheck.core.errors import UnreadableFile
from draftcheck.word.marking.clean import without_former_marks
from draftcheck.word.marking.mark import mark
from draftcheck.word.marking.marks import Mark, Marked
from draftcheck.word.marking.package import parse, rewritten, written
from draftcheck.word.read import read_docx

STRICT = {"strict_namespaces"}
ALL = [name for name in (*NAMES, *FILES) if name not in STRICT]


def marked(name: str, seed: int, for_libreoffice: bool = False) -> tuple[bytes, Document, list[Mark], Marked]:
    """A draft with random marks. LibreOffice loses list levels where it rejects a change of paragraph format."""
    data = path_of(name).read_bytes()
    document = read_docx(path_of(name))
    numbered = any(p.label is not None for p in document.paragraphs)
    marks = random_marks(document, seed, of_paragraphs=not (for_libreoffice and numbered))
    return data, document, marks, mark(data, document, marks, SIGNATURE)


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("name", ALL)
def test_every_mark_stands_and_the_proof_holds(name: str, seed: int) -> None:
    _, document, marks, made = marked(name, seed)
    assert made.comments + made.changes >= len(marks)
    read_docx(path_of(name), made.data)
    main = document.paragraphs[0].part
    here = {p.index for p in document.paragraphs if p.part == main and p.place.holder < 0}
    found = anchored.comments(made.data, main)
    for item in marks:
        if item.comment in found and item.position.part == main and item.position.paragraph in here and item.expected:
            before, _ = found[item.comment]
            assert before == item.expected.replace("\f", "\n") or name in ANCHORED_WIDER, item


# Characters that cannot be cut apart (a ruby, an alternative, a symbol), or that the simple reading of this test reads
# otherwise (a field inside the code of another, an XML comment in w:t).
ANCHORED_WIDER = {
    "alternatives_in_run", "comment_inside_text", "emoji_stored_twice", "field_nested_in_code", "one_character_each", "ruby_text",
}  # fmt: skip


@pytest.mark.parametrize("name", ["words_split_over_runs", "tracked_changes", "notes_at_foot_and_end", "通知-有错"])
def test_a_second_run_replaces_only_our_marks(name: str) -> None:
    data, document, _, made = marked(name, 7)
    cleaned = without_former_marks(made.data).data
    again = read_docx(path_of(name), cleaned)
    assert [p.text for p in again.paragraphs] == [p.text for p in document.paragraphs]
    assert anchored.comments(cleaned, document.paragraphs[0].part) == {}
    assert without_former_marks(data).data == data


def test_a_changed_file_is_not_marked() -> None:
    path = path_of("通知")
    document = read_docx(path)
    with pytest.raises(UnreadableFile) as caught:
        mark(path_of("报告").read_bytes(), document, [], SIGNATURE)
    assert caught.value.code == "changed"


def accepted(data: bytes, main: str) -> bytes:
    """The draft with our changes accepted and our comments kept, by steps of our own."""
    root = parse(part_of(data, main))
    w = anchored.W
    for change in list(root.iter(w + "del")):
        if change.get(w + "author") == "draftcheck" and len(change):
            change.getparent().remove(change)  # type: ignore[union-attr]
    for change in list(root.iter(w + "ins")):
        if change.get(w + "author") == "draftcheck" and len(change):
            for child in list(change):
                change.addprevious(child)
            change.getparent().remove(change)  # type: ignore[union-attr]
    return rewritten(data, {main: written(root)})


def part_of(data: bytes, main: str) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(main)


def has_uno() -> bool:
    python = Path("/usr/bin/python3")
    return (
        python.exists()
        and subprocess.run([python, "-c", "import uno"], capture_output=True, check=False).returncode == 0
    )


# LibreOffice cannot be asked about these: it reads other text (tests/word/other_programs.py says why), ends at a comment
# that stood there before, cannot open the draft itself, or forgets on rejecting that a paragraph's number is switched off.
NOT_ASKED = {
    "alternatives_around_paragraph", "field_nested_in_code", "commented_text", "dangling_relations",
    "number_in_default_style", "numbers_from_styles",
}  # fmt: skip
SAMPLE = (
    "words_split_over_runs", "tracked_changes", "tracked_wrappers_inside", "changes_around_paragraphs", "notes_at_foot_and_end",
    "merged_cells", "通知-有错", "报告-夹带请示", "调研报告",
)  # fmt: skip
FEW_OR_ALL = [pytest.param(SAMPLE, id="a few"), pytest.param(tuple(ALL), id="all", marks=pytest.mark.nightly)]
PAIRS = (("marked", "reject"), ("old", "reject"), ("marked", "accept"), ("fixed", "accept"))


def asked(names: tuple[str, ...]) -> list[str]:
    from other_programs import CRASHES, LIBREOFFICE_TEXT

    return [n for n in names if LIBREOFFICE_TEXT.get(n) != CRASHES and n not in NOT_ASKED and n in ALL]


def take_out_comments(root: etree._Element, ids: set[str]) -> None:
    """Takes the anchors of these comments out and leaves all changes."""
    w = anchored.W
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for anchor in list(root.iter(w + name)):
            if anchor.get(w + "id") in ids:
                anchor.getparent().remove(anchor)  # type: ignore[union-attr]


def without_comments(made: Marked, main: str) -> bytes:
    """The marked draft with its changes only."""
    root = parse(part_of(made.data, main))
    ids = {e.get(anchored.W + "id") or "" for e in root.iter(anchored.W + "commentReference")}
    take_out_comments(root, ids)
    return rewritten(made.data, {main: written(root)})


@pytest.mark.libreoffice
@pytest.mark.parametrize("names", FEW_OR_ALL)
@pytest.mark.skipif(
    shutil.which("soffice") is None or not has_uno(), reason="no soffice, or no UNO for the system's Python"
)
def test_libreoffice_accepts_and_rejects_to_the_same_texts(tmp_path: Path, names: tuple[str, ...]) -> None:
    wanted: list[tuple[str, str]] = []
    for number, name in enumerate(asked(names)):
        data, document, _, made = marked(name, 3, for_libreoffice=True)
        main = document.paragraphs[0].part
        changed = without_comments(made, main)
        fixed = accepted(changed, main)
        for kind, content in (("old", data), ("marked", changed), ("fixed", fixed)):
            (tmp_path / f"{number}-{kind}.docx").write_bytes(content)
        wanted += [(str(tmp_path / f"{number}-{kind}.docx"), what) for kind, what in PAIRS]
    (tmp_path / "list.json").write_text(json.dumps(wanted))
    script, out = Path(__file__).with_name("uno_changes.py"), tmp_path / "out.json"
    subprocess.run(["/usr/bin/python3", script, tmp_path / "list.json", out], check=True, timeout=1500)
    results = json.loads(out.read_text())
    wrong = []
    for number, name in enumerate(asked(names)):
        rejected, old, mended, fixed_text = (
            r.get("text", r.get("error")) for r in results[4 * number : 4 * number + 4]
        )
        if rejected != old:
            wrong.append((name, "rejected"))
        if mended != fixed_text:
            wrong.append((name, "accepted"))
    assert wrong == []


# LibreOffice loses comments in paragraphs that are inserted or moved as a whole, in links in an insertion, in controls
# around blocks, and in fields that run over paragraphs; it calculates other fields anew, and reads some signs otherwise.
NOT_SEEN = {
    "changes_around_paragraphs", "tracked_wrappers_inside", "controls_around_blocks", "code_over_paragraphs",
    "contents_over_paragraphs", "date_field", "field_in_one_run", "field_nested_in_result", "simple_fields", "text_in_wrappers",
}  # fmt: skip


@pytest.mark.libreoffice
@pytest.mark.parametrize("names", FEW_OR_ALL)
@pytest.mark.skipif(shutil.which("soffice") is None, reason="no soffice on the PATH")
def test_libreoffice_sees_each_comment_on_its_words(tmp_path: Path, names: tuple[str, ...]) -> None:
    expected = {}
    names = tuple(name for name in asked(names) if name not in NOT_SEEN)
    for number, name in enumerate(names):
        _, document, _, made = marked(name, 4)
        (tmp_path / f"{number}.docx").write_bytes(made.data)
        expected[number] = anchored.comments(made.data, document.paragraphs[0].part)
    profile = (tmp_path / "profile").as_uri()
    command = [
        "soffice",
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        "fodt",
        "--outdir",
        tmp_path,
    ]
    subprocess.run([*command, *sorted(tmp_path.glob("*.docx"))], check=True, capture_output=True, timeout=600)
    wrong = []
    for number, name in enumerate(names):
        seen = anchored.in_flat_odt((tmp_path / f"{number}.fodt").read_bytes())
        for words, (_, shown) in expected[number].items():
            if words not in seen or (squeezed(shown) != squeezed(seen[words]) and name not in ANCHORED_WIDER):
                wrong.append((name, words, shown, seen.get(words)))
    assert wrong == []


def squeezed(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "").replace("\u2011", "")
