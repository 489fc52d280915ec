"""Where a new document goes, and what it must never take the place of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ..core.errors import UnreadableFile, UsageError
from ..core.skeleton import Skeleton, to_fill
from .file_names import clean, file_name
from .open_elsewhere import lock_of
from .os_words import why
from .result_place import same_file
from .whole_file import write_whole

_OTHER_NAME = "请用 -o 换一个名字"
_OTHER_PLACE = "请确认磁盘没有满、自己能写这个文件夹，或者用 -o 换一个地方、短一点的名字"


def default_name(skeleton: Skeleton, values: Mapping[str, Any], body: Path | None) -> str:
    """The name of a document nobody named: that of the draft it was made from; its title, or the name of its template.

    A draft is often named by its title, and the new document must not stand in its place.
    """
    if body is not None:
        return file_name([(body.stem, True), ("-套版", False)], ".docx")
    title = next((str(values.get(field.name, "")) for field in skeleton.fields if field.type == "标题"), "")
    if clean(title) and to_fill("")[:-1] not in title:
        return file_name([(title, True)], ".docx")
    return file_name([(skeleton.name, True)], ".docx")


class Place:
    """A file still to be written. `kept` are files that it must not be, each with what it is to its user.

    Raises UsageError or UnreadableFile where nothing can or may be written, before any work is done.
    """

    def __init__(
        self, path: Path, *, overwrite: bool, kept: Iterable[tuple[str, Path]], makes_folder: bool = False
    ) -> None:
        self.path = path
        self._overwrite = overwrite
        self._makes_folder = makes_folder
        try:
            self._refuse(tuple(kept))
        except OSError as error:
            raise UnreadableFile("not-written", f"写不了 {path}（{why(error)}）", _OTHER_PLACE) from None

    def _refuse(self, kept: tuple[tuple[str, Path], ...]) -> None:
        path = self.path
        if path.is_dir():
            raise UsageError(f"{path} 是一个文件夹", "请用 -o 写一个文件名")
        if not self._makes_folder and not path.parent.is_dir():
            raise UsageError(f"没有这个文件夹：{path.parent}", "请先建好文件夹，或者用 -o 换一个地方")
        if not path.exists():
            return
        for called, file in kept:
            if same_file(file, path) or (file.is_dir() and same_file(file, path.resolve().parent)):
                raise UsageError(f"{path} 是{called}，不能覆盖它", _OTHER_NAME)
        if not self._overwrite:
            raise UsageError(f"已经有 {path}，没有覆盖", f"{_OTHER_NAME}，或者加 --overwrite 覆盖它")
        if (lock := lock_of(path)) is not None:
            raise UnreadableFile("locked", f"{path.name} 正在别处打开（有锁文件 {lock.name}）", "请先关闭它再运行")

    def write(self, data: bytes) -> None:
        """Puts the document there, whole. Raises UnreadableFile where it cannot."""
        if self._makes_folder:
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                said = f"建不了文件夹 {self.path.parent}（{why(error)}）"
                raise UnreadableFile("not-written", said, _OTHER_PLACE) from None
        like = self.path if self.path.exists() else None
        write_whole(self.path, data, _OTHER_PLACE, like=like, only_new=not self._overwrite)
