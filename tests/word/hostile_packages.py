"""Hostile drafts: packages that are not as Word for Windows writes them."""

from __future__ import annotations

from hostile_marks import PLAIN, PLAIN_LOOKS, PLAIN_TEXTS, TWELVE
from hostile_package import A4, DOCM, DOTX, R, hostile, p, package, r, renamed, strict, style, unprefixed


@hostile(
    texts=["严格格式", "右对齐"],
    looks=[
        (0, {"east_asia": "仿宋", "size_pt": 12.0, "alignment": "left", "first_line_pt": 24.0, "line": 28.0}),
        (1, {"alignment": "right", "size_pt": 16.0, "left_pt": 36.0}),
    ],
)
def strict_namespaces() -> bytes:
    """ISO 29500 Strict: other namespaces and relation types, measures with units, jc start and end, w:start indents."""
    first = '<w:spacing w:line="28pt" w:lineRule="exact"/><w:ind w:firstLine="24pt"/><w:jc w:val="start"/>'
    second = '<w:ind w:start="0.5in"/><w:jc w:val="end"/>'
    body = p(r("严格格式", '<w:rFonts w:eastAsia="仿宋"/>'), ppr=first) + p(
        r("右对齐", '<w:sz w:val="16pt"/>'), ppr=second
    )
    styles = style("paragraph", "Normal", default=True, rpr='<w:sz w:val="12pt"/>')
    return package(body, styles=styles, rewrite=strict)


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS, suffix=".dotx")
def template_content_type() -> bytes:
    """A template: only the content type differs."""
    return package(PLAIN, styles=TWELVE, content_type=DOTX)


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS, suffix=".docm")
def macro_content_type() -> bytes:
    """A file with macros: only the content type differs."""
    return package(PLAIN, styles=TWELVE, content_type=DOCM)


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS)
def template_saved_as_docx() -> bytes:
    """A .docx that is a template by its content type."""
    return package(PLAIN, styles=TWELVE, content_type=DOTX)


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS)
def dangling_relations() -> bytes:
    """Relations to parts that are not there, to NULL and to the web; a header reference without its part."""
    relations = (
        f'<Relationship Id="x1" Type="{R}/image" Target="../NULL"/>'
        f'<Relationship Id="x2" Type="{R}/header" Target="gone.xml"/>'
        f'<Relationship Id="x3" Type="{R}/hyperlink" Target="http://a b/%zz" TargetMode="External"/>'
        f'<Relationship Id="x4" Type="{R}/numbering" Target="numbering-gone.xml"/>'
    )
    sect = '<w:headerReference w:type="default" r:id="x2"/><w:footerReference w:type="default" r:id="none"/>' + A4
    return package(PLAIN, styles=TWELVE, relations=relations, sect=sect)


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS)
def main_part_elsewhere() -> bytes:
    """The main part has another name and folder; all others are found only through its relations."""
    return package(PLAIN, styles=TWELVE, main="content/draft2.xml")


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS)
def another_prefix() -> bytes:
    """The Wordprocessing namespace is bound to a prefix other than w."""
    return package(PLAIN, styles=TWELVE, rewrite=renamed("ns0"))


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS)
def no_prefix() -> bytes:
    """The Wordprocessing namespace is the default namespace."""
    return package(PLAIN, styles=TWELVE, rewrite=unprefixed)


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS)
def stored_as_utf16() -> bytes:
    """The main part is UTF-16 with a byte order mark, which the packaging rules allow."""
    return package(PLAIN, styles=TWELVE, encoding="utf-16")


@hostile(texts=PLAIN_TEXTS, looks=PLAIN_LOOKS)
def byte_order_mark() -> bytes:
    """UTF-8 with a byte order mark."""
    return package(PLAIN, styles=TWELVE, encoding="utf-8-sig")
