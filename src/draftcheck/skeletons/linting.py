"""What is wrong with a template, in sentences."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.skeleton import Field
from ..data.nearest import nearest
from ..data.template_uses import Uses
from ..data.values.kinds import parse
from ..data.values.plain import is_blank
from ..data.values.wrong import WrongValue
from ..word.filling.form import Form
from ..word.filling.scopes import misuses

if TYPE_CHECKING:
    from jinja2.nodes import Template


def lint(path: Path, fields: Sequence[Field] | None) -> list[str]:
    """The faults of a template, each with its paragraph; `fields` None where it has no field file.

    Raises UnreadableFile for a file that is not a sound .docx.
    """
    return sentences(Form(path), fields)


def sentences(form: Form, fields: Sequence[Field] | None) -> list[str]:
    """The same for a template already opened."""
    found = [str(fault) for fault in form.faults()]
    if not found:
        found = [str(fault) for _, fault in form.told(misuses)]
    if found or fields is None:
        return found
    known = [field.name for field in fields]
    answered = frozenset(field.name for field in fields if field.type == "是否")
    found = [f"{fault}，{nearest(name, known)}" for name, fault in form.unknown(known)]
    return found + [str(fault) for _, fault in form.told(lambda tree: _never_alike(tree, answered))]


def samples_told(fields: Sequence[Field]) -> list[str]:
    """The samples of a field file that their own fields refuse."""
    found = []
    for field in fields:
        try:
            if not is_blank(field.sample):
                parse(field, field.sample, today=date.today())
        except WrongValue as error:
            found.append(f"示例不对：{error.message}" + (f"（{error.hint}）" if error.hint else ""))
    return found


def _never_alike(tree: Template, answered: Collection[str]) -> Iterator[tuple[str, str]]:
    """A 是否 is true or false, never the word 是: a branch that compares it so would never be taken."""
    for name, words in Uses(tree).compared.items():
        if name in answered:
            yield name, f"“{name}”的类型是“是否”，不能同“{words[0]}”比较，请写成 if {name}"
