"""Opening what can be read: sound packages in all their shapes, and packages with a damaged optional part."""

from __future__ import annotations

import hashlib
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bad_input.packages import MAIN_TYPE, WORD_TYPE, W, body, content_types, draft, paragraph, relations, sound_parts
from draftcheck.core.errors import UnreadableFile
from draftcheck.word.container import Package, open_package, parse_part

MAIN = "word/document.xml"
STRICT = "http://purl.oclc.org/ooxml/"
Opened = Callable[[bytes], Package]


@pytest.fixture
def opened(tmp_path: Path) -> Opened:
    def write_and_open(data: bytes) -> Package:
        path = tmp_path / "通知.docx"
        path.write_bytes(data)
        return open_package(path)

    return write_and_open


def text_of(package: Package) -> str:
    root = package.tree(package.main)
    assert root is not None
    return "".join(t.text or "" for t in root.iter(f"{{{W}}}t"))


def test_sound_draft(opened: Opened) -> None:
    data = draft()
    package = opened(data)
    assert package.digest == hashlib.sha256(data).hexdigest()
    assert package.main == MAIN
    assert package.names() == frozenset(sound_parts())
    assert text_of(package).startswith("关于做好防汛工作的通知")
    assert package.read("word/media/image1.png") == sound_parts()["word/media/image1.png"]
    assert package.tree(MAIN) is package.tree(MAIN)
    assert package.unread == []


def test_the_file_is_closed_again(opened: Opened, tmp_path: Path) -> None:
    package = opened(draft())
    (tmp_path / "通知.docx").rename(tmp_path / "改名.docx")
    assert text_of(package)


def test_relations_leave_out_external_ones_and_keep_dangling_ones(opened: Opened) -> None:
    package = opened(draft())
    assert package.relations(MAIN) == {
        "rId1": ("styles", "word/styles.xml"),
        "rId2": ("numbering", "word/numbering.xml"),
        "rId3": ("header", "word/header1.xml"),
        "rId4": ("image", "word/media/image1.png"),
        "rId6": ("theme", "word/theme/theme1.xml"),
        "rId7": ("customXml", "customXml/item1.xml"),
    }
    assert package.read("word/theme/theme1.xml") is None
    assert package.tree("word/theme/theme1.xml") is None
    assert package.relations("word/styles.xml") == {}
    assert package.unread == []


@pytest.mark.parametrize("name", ["/word/styles.xml", "./word/styles.xml", "WORD/Styles.xml", "word/x/../styles.xml"])
def test_names_are_read_with_tolerance(opened: Opened, name: str) -> None:
    assert opened(draft()).read(name) == sound_parts()["word/styles.xml"]


@pytest.mark.parametrize("name", ["Word/Document.xml", "/word/document.xml", "word\\document.xml"])
def test_a_package_may_write_its_names_otherwise(opened: Opened, name: str) -> None:
    package = opened(draft({MAIN: None, name: sound_parts()[MAIN]}))
    assert text_of(package).startswith("关于做好防汛工作的通知")
    assert package.relations(package.main)["rId1"][0] == "styles"


@pytest.mark.parametrize(
    "kind",
    [
        MAIN_TYPE,
        WORD_TYPE + "template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ],
)
def test_main_part_under_another_name(opened: Opened, kind: str) -> None:
    changes = {
        MAIN: None,
        "text/main.xml": body(paragraph("另一处")),
        "_rels/.rels": relations(("a", "officeDocument", "/text/main.xml")),
        "[Content_Types].xml": content_types("text/main.xml", kind),
    }
    package = opened(draft(changes))
    assert (package.main, text_of(package)) == ("text/main.xml", "另一处")
    by_type = opened(draft({**changes, "_rels/.rels": None}))
    assert (by_type.main, text_of(by_type)) == ("text/main.xml", "另一处")


@pytest.mark.parametrize("damage", [None, b"<Relationships", b""])
def test_main_part_without_package_relations(opened: Opened, damage: bytes | None) -> None:
    package = opened(draft({"_rels/.rels": damage}))
    assert package.main == MAIN
    assert package.unread == []
    assert opened(draft({"_rels/.rels": damage, "[Content_Types].xml": damage})).main == MAIN


def test_strict_namespaces_become_the_transitional_ones(opened: Opened) -> None:
    office, drawing = "http://schemas.openxmlformats.org/officeDocument/2006/", f"{STRICT}drawingml/main"
    strict_rels = relations(("r", "officeDocument", MAIN), ("p", "extendedProperties", "docProps/app.xml"))
    text = f"参见 {STRICT}wordprocessingml/main"
    inner = paragraph(text) + f"<a:blip xmlns:a='{drawing}' xmlns:r='{STRICT}officeDocument/relationships' r:id='x'/>"
    package = opened(
        draft(
            {
                "_rels/.rels": strict_rels.replace(office.encode(), f"{STRICT}officeDocument/".encode()),
                MAIN: body(inner).replace(f'"{W}"'.encode(), f'"{STRICT}wordprocessingml/main"'.encode()),
            }
        )
    )
    assert package.relations("")["p"] == ("extended-properties", "docProps/app.xml")
    assert text_of(package) == text  # an address that is text stays
    root = package.tree(MAIN)
    assert root is not None
    blip = root[0][1]
    assert blip.tag == "{http://schemas.openxmlformats.org/drawingml/2006/main}blip"
    assert blip.attrib == {f"{{{office}relationships}}id": "x"}


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "gb18030"])
def test_encodings_of_the_main_part(opened: Opened, encoding: str) -> None:
    declared = "utf-16" if encoding.startswith("utf-16") else encoding.removesuffix("-sig")
    xml = body(paragraph("通知")).decode().replace("UTF-8", declared)
    assert text_of(opened(draft({MAIN: xml.encode(encoding)}))) == "通知"


def test_a_doctype_hidden_in_utf16_is_found(opened: Opened) -> None:
    xml = '<!DOCTYPE d [<!ENTITY x "y">]>' + body("").decode().partition("?>")[2]
    with pytest.raises(UnreadableFile) as caught:
        opened(draft({MAIN: xml.encode("utf-16")})).tree(MAIN)
    assert caught.value.code == "dtd"


def test_comments_and_processing_instructions_do_not_reach_the_reader(opened: Opened) -> None:
    root = opened(draft({MAIN: body("<!--x--><?y z?>" + paragraph("甲<!--x-->乙"))})).tree(MAIN)
    assert root is not None
    assert all(isinstance(element.tag, str) for element in root.iter())
    assert root.findtext(f".//{{{W}}}t") == "甲乙"


def test_a_picture_in_an_attribute_longer_than_the_parsers_limit(opened: Opened) -> None:
    picture = random.Random(1).randbytes(5_500_000).hex()
    inner = f'<w:p gfxdata="{picture}"/>{paragraph("有大图")}'
    assert text_of(opened(draft({MAIN: body(inner)}))) == "有大图"
    with pytest.raises(UnreadableFile) as caught:
        opened(draft({MAIN: body(inner + "<w:p>" * 300 + "</w:p>" * 300)})).tree(MAIN)
    assert caught.value.code == "too-deep"


def test_junk_before_the_zip(opened: Opened) -> None:
    assert text_of(opened(b"HTTP/1.1 200 OK\r\n\r\n" + draft())).startswith("关于")


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("word/styles.xml", "字体字号"),
        ("word/numbering.xml", "编号"),
        ("word/header1.xml", "页眉"),
        ("word/_rels/document.xml.rels", "关系"),
        ("customXml/item1.xml", "损坏"),
    ],
)
@pytest.mark.parametrize("damage", [b"", b"<a><b></a>", b"<!DOCTYPE a><a/>", b"<a>" * 3000])
def test_a_damaged_optional_part_is_remembered(opened: Opened, name: str, word: str, damage: bytes) -> None:
    package = opened(draft({name: damage}))
    assert package.tree(name) is None
    assert package.tree(name) is None
    assert len(package.unread) == 1
    assert word in package.unread[0]
    assert name in package.unread[0]
    assert text_of(package)


def test_parse_part_gives_none_for_damage() -> None:
    assert parse_part(b"<a><b></a>") is None
    root = parse_part(b"<a/>")
    assert root is not None
    assert root.tag == "a"


def test_opening_loads_nothing_slow() -> None:
    slow = ("docx", "json", "logging", "email", "importlib.metadata", "xml.etree", "jieba", "spacy", "dataclasses")
    code = f"import sys, draftcheck.word.container; print([m for m in {slow!r} if m in sys.modules])"
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert result.stdout.strip() == "[]"
