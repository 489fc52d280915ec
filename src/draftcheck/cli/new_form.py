"""`draftcheck new 模板 --form`: the workbook to fill in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..core.skeleton import Skeleton
from .file_names import file_name
from .new_checked import quoted
from .new_pattern import NamePattern, is_folder
from .new_place import Place


def write_form(
    skeleton: Skeleton, given: str, output: str | None, overwrite: bool, kept: Sequence[tuple[str, Path]]
) -> str:
    """Writes the workbook; gives the line that tells where it is and what to do with it. `given`: how it was named.

    Raises UsageError where it must not be written.
    """
    from ..reporters.value_form import value_form

    if output is None or is_folder(output):
        path = Path(output or "") / file_name([(skeleton.name, True), ("-填写", False)], ".xlsx")
    else:
        path = NamePattern(output, (), ".xlsx").path(1, {})
    Place(path, overwrite=overwrite, kept=kept, makes_folder=output is not None and is_folder(output)).write(
        value_form(skeleton)
    )
    return f"已写入 {path}；一行填一份，填好后：draftcheck new {quoted(Path(given))} --data {quoted(path)}"
