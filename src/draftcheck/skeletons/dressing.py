"""一键套版: an existing draft set in official layout, its words proved to be the same."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from ..core.draft import Draft, Profile, Role
from ..core.errors import UsageError
from ..core.pattern import Pattern
from ..core.settings import Settings
from ..core.skeleton import Skeleton
from ..data.gbt9704 import GBT9704
from ..data.values.complete import parse
from ..data.values.wrong import WrongValue
from ..engine import checked, read_draft, with_exceptions
from ..outline.recognise import recognise
from ..word.container import Package
from ..word.disk import file_bytes
from ..word.marking.clean import without_former_marks
from ..word.names import TEXT
from ..word.read import read_docx
from ..word.setting.file_properties import with_properties
from ..word.setting.frame import Frame
from ..word.setting.plan import Plan
from ..word.setting.set_draft import set_draft
from .dressing_gaps import usual_gaps
from .dressing_head import HEAD, with_red_line
from .dressing_notes import notes_of
from .dressing_plan import parts_of
from .dressing_values import own_values, refuse_other_words
from .workshop import Product, Workshop, moment

_TITLE_STYLE, _IMPRINT_STYLE = "公文标题", "版记框"
_MISSING = Pattern(r"【待补：([^】]*)】", "【待补：")
_HEAD_FIELDS = ("份号", "密级", "紧急程度", "发文字号", "签发人")
_IMPRINT_FIELDS = ("抄送", "印发机关", "印发日期")


def draft_values(draft: Path, settings: Settings | None = None) -> dict[str, str]:
    """Field → value for everything a draft says itself, so that nobody is asked for it.

    Raises UnreadableFile for a draft that cannot be read.
    """
    return own_values(read_draft(draft, with_exceptions(settings or Settings(), draft)))


def dress(
    draft: Path,
    skeleton: Skeleton,
    values: Mapping[str, Any],
    settings: Settings,
    author: str = "",
    unfilled: bool = False,
) -> Product:
    """The draft in the layout of a template, which adds its head and imprint with these values.

    `values` are complete, those of `draft_values` among them, what is missing written as 【待补：字段】; `unfilled`:
    it may stay so. Raises UsageError for a value that says something else than the draft and for one that head or
    imprint lack, UnreadableFile for a draft that cannot be read or set, and where the result does not pass its proof.
    """
    work = _Dressing(draft, settings, author)
    refuse_other_words(_comparable(work.own, skeleton), {n: v for n, v in values.items() if not _is_open(v)})
    return work.product(Workshop(skeleton, settings, author).fill(values), values, unfilled)


def dressed(draft: Path, rendered: bytes, settings: Settings, author: str = "") -> Product:
    """The same with a template that is filled already."""
    return _Dressing(draft, settings, author).product(rendered, {}, True)


class _Dressing:
    """A draft as it was read."""

    def __init__(self, path: Path, settings: Settings, author: str) -> None:
        self.path, self.settings, self.author = path, settings, author
        self.data = without_former_marks(file_bytes(path)).data
        self.draft = read_draft(path, with_exceptions(settings, path), self.data)
        self.own = own_values(self.draft)

    def product(self, rendered: bytes, values: Mapping[str, Any], unfilled: bool) -> Product:
        """The draft with the frame of a filled template."""
        draft, house = self.draft, self.settings.house
        plan = _plan(draft, recognise(read_docx(Path("模板.docx"), rendered)))
        if not unfilled:
            _refuse_missing(rendered, plan)
        made = set_draft(self.data, draft.document, plan, rendered, house.standard if house else GBT9704)
        notes = [*_idle(draft, self.own, values, plan), *notes_of(draft, plan.parts), *made.notes]
        author = self.author or self.own.get("发文机关", "")
        new = with_properties(made.data, draft.title or self.path.stem, author, moment())
        return Product(new, checked(self.path, self.settings, data=new).report, tuple(notes))


def _comparable(own: Mapping[str, str], skeleton: Skeleton) -> dict[str, str]:
    """What the draft says in a form that the field accepts; other values are made up by their defaults."""
    found = {}
    for name, value in own.items():
        field = skeleton.field(name)
        if field is not None:
            with suppress(WrongValue):
                parse(field, value, today=date.today())
                found[name] = value
    return found


def _is_open(value: Any) -> bool:
    return _MISSING.search(_text(value)) is not None


def _plan(draft: Draft, template: Draft) -> Plan:
    title_at = next(
        (p.index for p in template.document.paragraphs if p.style == _TITLE_STYLE),
        next((e.paragraph.index for e in template.elements if e.role in (Role.TITLE, Role.ADDRESSEE, Role.BODY)), 0),
    )
    main = template.document.paragraphs[0].part
    imprints = [
        p.index for p in template.document.paragraphs if p.style == _IMPRINT_STYLE and p.part == main and p.index >= 0
    ] or [
        e.paragraph.place.holder if e.paragraph.place.holder >= 0 else e.paragraph.index
        for e in template.elements
        if e.role is Role.IMPRINT
    ]
    parts = with_red_line(draft, parts_of(draft, usual_gaps(template)))
    return Plan(parts, not _headed(draft), not _ended(draft), title_at, min(imprints, default=-1))


def _headed(draft: Draft) -> bool:
    return draft.has(*HEAD)


def _ended(draft: Draft) -> bool:
    return any(element.role is Role.IMPRINT for element in draft.elements)


def _refuse_missing(rendered: bytes, plan: Plan) -> None:
    """Raises UsageError with the fields that stand unfilled in the head or the imprint."""
    frame = Frame(Package(rendered), plan.title_at, plan.imprint_at)
    blocks = [*(frame.head if plan.head else ()), *(frame.imprint if plan.imprint else ())]
    said = "".join(node.text or "" for block in blocks for node in block.iter(TEXT))
    missing = list(dict.fromkeys(_MISSING.compiled.findall(said)))
    if missing:
        raise UsageError(
            f"版头、版记还缺{'、'.join(f'“{name}”' for name in missing)}，没有写文件",
            "--set 字段=值 写上；先留空的，加 --draft，写成【待补：字段】",
        )


def _idle(draft: Draft, own: Mapping[str, str], values: Mapping[str, Any], plan: Plan) -> list[str]:
    """Values that found no place, since the draft has a head or an imprint of its own."""
    notes = []
    for name, there, fields in (("版头", not plan.head, _HEAD_FIELDS), ("版记", not plan.imprint, _IMPRINT_FIELDS)):
        given = [f for f in fields if _text(values.get(f)) and f not in own and not _is_open(values[f])]
        if there and given:
            notes.append(f"草稿自己有{name}，没有另加{'、'.join(f'“{field}”' for field in given)}")
    if plan.head is False and draft.profile in (Profile.LETTER, Profile.ORDER, Profile.MINUTES):
        notes.append("草稿自己的版头是专用格式，没有动")
    return notes


def _text(value: Any) -> str:
    return "" if value is None or value is False else str(value)
