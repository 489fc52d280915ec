"""Where the marked copy goes: beside the draft, never over it, and over an older copy only if nobody worked in it."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

import click

from ..core.digest import sha256_hex
from ..core.errors import UnreadableFile, UsageError
from .open_elsewhere import lock_of
from .whole_file import write_whole

_MARKED = ".批注"


class MarkedFile:
    """The file that will hold the copy of a draft.

    Raises UsageError or UnreadableFile, before any work is done, where it cannot or must not be written.
    """

    def __init__(self, draft: Path, given: str | None, overwrite: bool, macros: bool = False) -> None:
        ending = ".docm" if macros else ".docx"
        self.path = Path(given) if given is not None else _beside(draft, ending)
        self._draft = draft
        if self.path.suffix.lower() != ending:
            why = "文稿带宏，批注文件的名字要以 .docm 结尾" if macros else "批注文件的名字要以 .docx 结尾"
            raise UsageError(f"{why}，不是“{self.path.name}”", "请换一个名字")
        try:
            self._refuse(overwrite)
        except OSError as error:
            raise UnreadableFile(
                "not-written",
                f"写不了 {self.path}（{error.strerror or error}）",
                "请用 -o 换一个自己能写的地方、短一点的名字",
            ) from None

    def _refuse(self, overwrite: bool) -> None:
        draft = self._draft
        if draft.exists() and self.path.exists() and draft.samefile(self.path):
            raise UsageError("不能写到原稿上", "请用 -o 换一个名字；不写 -o 时存成文稿旁边的“名称.批注.docx”")
        if not self.path.parent.is_dir():
            raise UsageError(f"没有这个文件夹：{self.path.parent}", "请先建好文件夹，或者用 -o 换一个地方")
        if self.path.is_dir():
            raise UsageError(f"{self.path} 是一个文件夹", "请用 -o 写一个文件名")
        if (lock := lock_of(self.path)) is not None:
            raise UnreadableFile("locked", f"{self.path.name} 正在别处打开（有锁文件 {lock.name}）", "请先关闭它再运行")
        if self.path.exists() and not overwrite and not self._is_as_we_wrote_it():
            raise UsageError(
                f"已经有 {self.path.name}，可能有人在里面改过，没有覆盖", "用 -o 换一个名字，或者加 --overwrite 覆盖它"
            )
        if (lock := lock_of(draft)) is not None:
            text = f"{draft.name} 正在别处打开（有锁文件 {lock.name}）：按已经保存的内容批注，没有保存的改动不在内"
            click.echo(text, err=True)

    def write(self, data: bytes) -> None:
        """Puts the copy in its place, readable by whom the draft is; what could not be written whole is taken away."""
        hint = "请确认磁盘没有满、自己能写这个文件夹，或者用 -o 换一个地方；原稿没有动过"
        write_whole(self.path, data, hint, like=self._draft)
        self._remember(sha256_hex(data))

    def _is_as_we_wrote_it(self) -> bool:
        try:
            return self._note().read_text(encoding="ascii") == sha256_hex(self.path.read_bytes())
        except (OSError, ValueError):
            return False

    def _remember(self, digest: str) -> None:
        note = self._note()
        with suppress(OSError):  # without the note the next run asks before it overwrites
            note.parent.mkdir(parents=True, exist_ok=True)
            note.write_text(digest, encoding="ascii")

    def _note(self) -> Path:
        """Where the digest of the copy last written is kept; its name does not tell the path."""
        from ..data.folders import cache_folder

        return cache_folder() / "marked" / sha256_hex(os.fsencode(self.path.resolve()))[:32]


def _beside(draft: Path, ending: str) -> Path:
    stem = draft.stem.removesuffix(_MARKED)
    return draft.with_name(f"{stem}{'.再批注' if stem != draft.stem else _MARKED}{ending}")
