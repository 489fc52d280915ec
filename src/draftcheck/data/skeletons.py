"""The templates there are, those that ship and those of the office, found by name."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..core.errors import UsageError
from ..core.settings import Settings
from ..core.skeleton import Skeleton
from .folders import shipped
from .nearest import nearest
from .template_fields import read_fields

_LOCK = "~$"  # Word puts such a file beside one that is open


def template_folders(settings: Settings) -> tuple[Path, ...]:
    """Where templates are looked for, the office's own folder first. Raises UsageError where that is not there."""
    own = settings.templates
    if own is None:
        return (shipped("templates"),)
    if not own.is_dir():
        raise UsageError(f"没有模板文件夹 {own}", "请核对设置文件里 [templates] 的 folder，或者新建这个文件夹")
    return own, shipped("templates")


def skeleton_names(folders: Sequence[Path]) -> tuple[str, ...]:
    """The names of all templates in these folders."""
    return tuple(_paths(folders))


def skeleton_paths(folder: Path) -> tuple[Path, ...]:
    """The files of all templates in a folder."""
    return tuple(_paths([folder]).values())


def skeleton(name: str, folders: Sequence[Path]) -> Skeleton:
    """The template of this name, of the first folder that has it; a path to a .docx file will do, too.

    Raises UsageError with the nearest name, or naming what is wrong in its field file.
    """
    if name.lower().endswith(".docx"):
        path = Path(name)
        if not path.is_file():
            raise UsageError(f"没有模板文件 {name}", "请核对文件名；附带的模板只写名称，用 draftcheck new --list 查看")
        return read_skeleton(path)
    found = _paths(folders)
    if name not in found:
        raise UsageError(f"没有“{name}”这个模板", nearest(name, found) if found else "模板文件夹里没有 .docx 文件")
    return read_skeleton(found[name])


def read_skeleton(path: Path) -> Skeleton:
    """The template in a file with the fields of the .toml beside it; without that its markers are its fields.

    Raises UsageError naming file, field and key.
    """
    house = path.resolve().parent != shipped("templates").resolve()
    beside = path.with_suffix(".toml")
    if beside.is_file():
        said = read_fields(beside)
        return Skeleton(path.stem, said.about, path, said.fields, house, said.group, said.order)
    from .template_markers import marked_fields

    return Skeleton(path.stem, "", path, marked_fields(path), house)


def _paths(folders: Sequence[Path]) -> dict[str, Path]:
    """Name → file; a name in an earlier folder wins."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.suffix.lower() == ".docx" and not path.name.startswith((_LOCK, ".")):
                found.setdefault(path.stem, path)
    return found
