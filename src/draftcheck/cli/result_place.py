"""Where a result may be written: over an older result, never over a draft, a settings file or a word table."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

from ..core.errors import UsageError
from ..core.settings import Settings

_DOCUMENTS = (
    ".doc", ".dot", ".docx", ".docm", ".dotx", ".dotm", ".wps", ".wpt", ".rtf", ".odt", ".ott", ".fodt", ".ofd", ".pdf",
    ".et", ".dps", ".xls", ".xlsm", ".ppt", ".pptx",
)  # fmt: skip
_SETTINGS = (".toml", ".csv")
_BEGINNINGS = (b"PK\3\4", b"PK\5\6", b"\xd0\xcf\x11\xe0", b"%PDF", b"{\\rtf")
_WORD_AS_TEXT = (
    b"Word.Document",
    b"schemas-microsoft-com:office:word",
    b"http://schemas.microsoft.com/office/2006/xmlPackage",
)
_HEAD = 4096  # bytes
_HINT = "请换一个文件名，如 结果{}"


def refuse_damage(given: str, ending: str, drafts: Iterable[Path], settings: Iterable[Settings]) -> None:
    """Raises UsageError where a result at this place would destroy a draft, settings or words that are in use.

    `ending` is that of the result. A workbook at the place of a workbook is left to those who can read it.
    """
    target = Path(given).resolve()
    hint = _HINT.format(ending)
    _refuse_name(Path(given).name, f"结果文件 {given} ", hint)
    _refuse_name(target.name, f"结果文件 {given} 指向 {target.name}，它", hint)
    if not target.is_file():
        return
    for path in drafts:
        if same_file(path, target):
            raise UsageError(f"结果文件 {given} 就是要检查的文稿 {path.as_posix()}，会盖掉它", hint)
    for path in _files_of(settings):
        if same_file(path, target):
            raise UsageError(f"结果文件 {given} 就是正在用的设置或词表 {path.as_posix()}，会盖掉它", hint)
    _refuse_content(target, given, ending, hint)


def _refuse_name(name: str, said: str, hint: str) -> None:
    ending = Path(name).suffix.lower()
    if ending in _DOCUMENTS:
        raise UsageError(f"{said}以 {ending} 结尾，可能会盖掉文稿", hint)
    if ending in _SETTINGS:
        raise UsageError(f"{said}以 {ending} 结尾，可能会盖掉设置、接受清单或词表", hint)


def _refuse_content(target: Path, given: str, ending: str, hint: str) -> None:
    try:
        with target.open("rb") as stream:
            head = stream.read(_HEAD)
    except OSError:
        return  # what cannot be read is told by those who write
    if head.startswith(b"PK") and ending == ".xlsx":
        _refuse_other_than_workbook(target, given, hint)
    elif head.startswith(_BEGINNINGS):
        _refuse_document(given, hint)
    elif any(sign in head for sign in _WORD_AS_TEXT):
        raise UsageError(f"{given} 是 Word 存成的文件，会盖掉它", hint)


def _refuse_other_than_workbook(target: Path, given: str, hint: str) -> None:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(target) as package:
            if "xl/workbook.xml" in package.namelist():
                return
    except (BadZipFile, OSError):
        pass
    _refuse_document(given, hint)


def _refuse_document(given: str, hint: str) -> NoReturn:
    raise UsageError(f"{given} 里是一份文档（Word、WPS、PDF 等），会盖掉它", hint)


def _files_of(settings: Iterable[Settings]) -> Iterable[Path]:
    for item in dict.fromkeys((s.root, tuple(file for files in s.tables.values() for file in files)) for s in settings):
        root, tables = item
        yield from tables
        if root:
            yield from (Path(root) / name for name in ("draftcheck.toml", "draftcheck.accepted.toml"))


def same_file(path: Path, target: Path) -> bool:
    """Whether two paths lead to one file that exists."""
    try:
        return path.samefile(target)
    except OSError:
        return False
