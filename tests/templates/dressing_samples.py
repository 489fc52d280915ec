"""Templates and values that the tests of 套版 share."""

from __future__ import annotations

import zipfile
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

from lxml import etree

from draftcheck.cli.new_body import own_values
from draftcheck.core.settings import Settings
from draftcheck.core.skeleton import Skeleton
from draftcheck.data.skeletons import skeleton
from draftcheck.data.values.complete import Complete, complete
from draftcheck.skeletons import Product
from draftcheck.skeletons.dressing import dress, dressed
from draftcheck.skeletons.workshop import Workshop

ROOT = Path(__file__).resolve().parents[2]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TODAY = date(2026, 11, 30)


@cache
def template(name: str = "通知") -> Skeleton:
    return skeleton(name, (ROOT / "templates",))


@cache
def rendered(name: str = "通知") -> bytes:
    """A template with all its samples."""
    kind = template(name)
    samples = {field.name: field.sample for field in kind.fields if field.sample}
    values = complete(kind, samples, today=TODAY, draft=True).values
    return Workshop(kind, Settings(), "").fill(values)


def completed(path: Path, name: str = "通知", **given: Any) -> Complete:
    """The values for a draft as the command line makes them: its own, and those given."""
    own = own_values(path, template(name), Settings(), TODAY)
    return complete(template(name), own | given, today=TODAY, draft=True)


def set_in(path: Path, name: str = "通知", unfilled: bool = False, **given: Any) -> Product:
    """A draft dressed as the command line does it."""
    return dress(path, template(name), completed(path, name, **given).values, Settings(), "秦牧野", unfilled)


def set_with(path: Path, data: bytes, filled: bytes | None = None) -> Product:
    """The same for a draft given as bytes, in a template that is filled already."""
    path.write_bytes(data)
    return dressed(path, filled or rendered(), Settings(), "秦牧野")


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def words(data: bytes) -> str:
    """The letters of the main part, read without our own reader."""
    return "".join("".join(t.text or "" for t in part(data).iter(W + "t")).split())


def styles_of(data: bytes) -> list[tuple[str, str]]:
    """Style name and text of each paragraph of the main part outside tables and boxes."""
    names = {
        s.get(W + "styleId"): s.find(W + "name").get(W + "val") for s in part(data, "word/styles.xml").iter(W + "style")
    }  # type: ignore[union-attr]
    found = []
    for p in part(data).iter(W + "p"):
        if next(p.iterancestors(W + "tbl", W + "txbxContent"), None) is None:
            style = p.find(f"{W}pPr/{W}pStyle")
            name = names.get(style.get(W + "val"), "") if style is not None else ""
            found.append(
                (
                    name or "",
                    "".join(
                        t.text or "" for t in p.iter(W + "t") if next(t.iterancestors(W + "txbxContent"), None) is None
                    ),
                )
            )
    return found


def grave(product: Product) -> list[tuple[str, str]]:
    """Errors and warnings of its report."""
    return [(f.rule, f.message) for f in product.report.findings if f.severity.value != "info"]
