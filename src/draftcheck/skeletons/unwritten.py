"""Values that were given and stand nowhere in the new document, so that nobody believes they do."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from ..core.skeleton import Day, Skeleton
from ..data.template_uses import Uses
from ..word.filling.form import Element, Form
from ..word.names import TEXT

_SIGNS = re.compile(r"[\W_]+")
_YEAR = re.compile(r"\d{4}年")


class Unwritten:
    """What a template does with its fields, looked up once, so that every document of it is judged in no time."""

    def __init__(self, form: Form, skeleton: Skeleton) -> None:
        uses = [Uses(tree) for tree in form.syntax()]
        printed = {name for use in uses for name in (*use.printed, *use.listed)}
        changed = {name for use in uses for name in use.changed}
        asked = {name for use in uses for name in (*use.tested, *use.compared)}
        always = {name for use in uses for name in use.always}
        self._under = {name: fields for use in uses for name, fields in use.under.items() if name not in always}
        self._sought = frozenset(
            field.name
            for field in skeleton.fields
            if field.type != "是否" and field.name not in changed and (field.name in printed or field.name not in asked)
        )

    def told(self, roots: Iterable[Element], values: Mapping[str, Any], given: Collection[str]) -> tuple[str, ...]:
        """One sentence that names the fields among `given`; none where all is written."""
        sought = [name for name in given if name in self._sought and name in values]
        if not sought:
            return ()
        text = _bare("".join(node.text or "" for root in roots for node in root.iter(TEXT)))
        lost = [name for name in sought if not all(_stands(piece, text) for piece in _pieces(values[name]))]
        if not lost:
            return ()
        asked = (field for name in lost for field in self._under.get(name, ()))
        missing = dict.fromkeys(field for field in asked if field and not values.get(field))
        why = f"（没有填{'、'.join(f'“{name}”' for name in missing)}）" if missing else ""
        return (f"填了但没有写进去：{'、'.join(lost)}{why}",)


def _pieces(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for cell in value.values():
            yield from _pieces(cell)
    elif isinstance(value, tuple):
        for item in value:
            yield from _pieces(item)
    elif value:
        yield _YEAR.sub("", value, count=1) if isinstance(value, Day) else str(value)


def _stands(piece: str, text: str) -> bool:
    return _bare(piece) in text


def _bare(text: str) -> str:
    """Letters and figures only: signs and blanks may be set in other ways."""
    return _SIGNS.sub("", text)
