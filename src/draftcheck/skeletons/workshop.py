"""One template, opened once: filled, settled, given its properties and checked, as often as there are rows."""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from ..core.errors import UsageError
from ..core.report import FileReport
from ..core.settings import Settings
from ..core.skeleton import Names, Skeleton
from ..core.value import Value
from ..engine import checked
from ..word.filling.form import Element, Form
from ..word.filling.package import Filled, filled_package
from ..word.settling import Sheet, break_titles, settle, title_of
from .unwritten import Unwritten

_SHOWN = 8  # faults told at once
_TITLE, _ISSUER = "标题", "发文机关"


class Product(Value):
    """A new document, what our own rules say of it, and further remarks for the user."""

    data: bytes
    report: FileReport
    notes: tuple[str, ...] = ()


class Workshop:
    """Fills one template. Raises UsageError for a faulty template, UnreadableFile for one that is no .docx."""

    def __init__(self, skeleton: Skeleton, settings: Settings, author: str = "") -> None:
        self.skeleton = skeleton
        self._settings = settings
        self._author = author
        self._form = Form(skeleton.path)
        refuse_faults(self._form, skeleton)
        self._unwritten = Unwritten(self._form, skeleton)

    def produce(self, values: Mapping[str, Any], given: Collection[str] = ()) -> Product:
        """The document with these values, `given` the names of those that somebody wrote; a note tells what is lost.

        Raises UsageError where the template asks for what is not among the values.
        """
        parts = self._parts(values)
        data = self._package(parts, values)
        name = Path(f"{self.skeleton.name}.docx")
        notes = self._unwritten.told(parts.values(), values, given) if given else ()
        return Product(data, checked(name, self._settings, data=data).report, notes)

    def fill(self, values: Mapping[str, Any]) -> bytes:
        """The document, not yet checked."""
        return self._package(self._parts(values), values)

    def _parts(self, values: Mapping[str, Any]) -> dict[str, Element]:
        parts = self._form.fill(values)
        styles = self._form.tree(self._form.related("styles"))
        if styles is not None:
            sheet = Sheet(parts[self._form.main], styles)
            break_titles(sheet)
            settle(sheet)
        return parts

    def _package(self, parts: Mapping[str, Element], values: Mapping[str, Any]) -> bytes:
        title = str(values.get(_TITLE) or self._title_shown(parts) or self.skeleton.name)
        return filled_package(self._form, Filled(parts, title, self._author or _first(values.get(_ISSUER)), moment()))

    def _title_shown(self, parts: Mapping[str, Element]) -> str:
        """The title that the template itself makes."""
        styles = self._form.tree(self._form.related("styles"))
        return title_of(Sheet(parts[self._form.main], styles)) if styles is not None else ""


def refuse_faults(form: Form, skeleton: Skeleton) -> None:
    """Raises UsageError with every fault of a template, markers for fields it does not have among them."""
    from .linting import sentences

    found = sentences(form, skeleton.fields)
    if found:
        more = f"\n　　……另有{len(found) - _SHOWN}处" if len(found) > _SHOWN else ""
        listed = "\n　　".join(found[:_SHOWN])
        raise UsageError(f"模板 {form.path.name} 有错：\n　　{listed}{more}", "请在 Word 里改好模板再运行")


def _first(issuers: Any) -> str:
    if isinstance(issuers, Names):
        return str(issuers[0]) if issuers else ""
    return str(issuers or "")


def moment() -> str:
    """Now in UTC as Word writes it; SOURCE_DATE_EPOCH in its place where it is set, for repeatable builds."""
    stated = os.environ.get("SOURCE_DATE_EPOCH", "")
    now = datetime.fromtimestamp(int(stated), UTC) if stated.isdigit() else datetime.now(UTC)
    return now.strftime("%Y-%m-%dT%H:%M:%SZ")
