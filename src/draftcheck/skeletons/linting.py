"""What is wrong with a template, in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..core.skeleton import Field
from ..data.nearest import nearest
from ..word.filling.form import Form


def lint(path: Path, fields: Sequence[Field] | None) -> list[str]:
    """The faults of a template, each with its paragraph; `fields` None where it has no field file.

    Raises UnreadableFile for a file that is not a sound .docx.
    """
    return sentences(Form(path), fields)


def sentences(form: Form, fields: Sequence[Field] | None) -> list[str]:
    """The same for a template already opened."""
    found = [str(fault) for fault in form.faults()]
    if found or fields is None:
        return found
    known = [field.name for field in fields]
    return [f"{fault}，{nearest(name, known)}" for name, fault in form.unknown(known)]
