"""draftcheck archive: the store of earlier documents."""

from __future__ import annotations

import sys

import click

from .chinese import ChineseCommand, ChineseGroup
from .console import readable

VERBS = {
    "add": "把以前的文稿放进文稿库；没有变化的跳过。",
    "forget": "从文稿库里去掉这些文件或文件夹。",
    "rebuild": "整理文稿库；升级以后重做指纹。",
    "search": "查新稿照抄了以前哪些文稿的哪些段落。",
    "stats": "文稿库在哪里、有多少文稿、占多大地方。",
}
_ARCHIVE = click.option(
    "--archive",
    "given",
    metavar="文稿库",
    help="文稿库的文件，或服务器地址 postgresql://…；不写就用设置文件 [archive] 里的，再没有就用个人的。",
)
_FORMAT = click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", metavar="形式", help="text 或 json。"
)
_QUIET = click.option("-q", "--quiet", is_flag=True, help="只显示出错的文件。")


class _Archive(ChineseGroup):
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        known = {"add": add, "forget": forget, "rebuild": rebuild, "search": search, "stats": stats}
        return known.get(cmd_name)


@click.group(cls=_Archive, verbs=VERBS, package=__name__)
def archive() -> None:
    """以前的文稿放进文稿库，查新稿有没有照抄。

    \b
    draftcheck archive add 往年文稿
    draftcheck archive search 今年的报告.docx
    """


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹...")
@_ARCHIVE
@click.option("--keep-text", is_flag=True, help="文字也存进去（不写只存指纹）：原文件没了也能看出抄了哪些字。")
@_QUIET
def add(paths: tuple[str, ...], given: str | None, keep_text: bool, quiet: bool) -> int:
    """把以前的文稿放进文稿库；没有变化的跳过。带密级的不放，除非设置文件里写了 classified = true。"""
    from ..archive.store import open_store
    from .archive_adding import add_drafts, told
    from .archive_place import choices_for, store_address

    readable(sys.stdout)
    readable(sys.stderr)
    choices = choices_for(paths, given)
    store = open_store(store_address(choices), create=True, keep_texts=keep_text or choices.keep_text)
    try:
        counts, code = add_drafts(paths, store, quiet)
    finally:
        store.close()
    if not quiet:
        click.echo(told(counts, store.address))
    return code


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹...")
@_ARCHIVE
@_FORMAT
@_QUIET
def search(paths: tuple[str, ...], given: str | None, form: str, quiet: bool) -> int:
    """查新稿照抄了以前哪些文稿的哪些段落。找到了退出码是 1。"""
    from ..archive.store import open_store
    from .archive_place import choices_for, store_address
    from .archive_searching import searched

    readable(sys.stdout, always_utf8=form == "json")
    readable(sys.stderr)
    store = open_store(store_address(choices_for(paths, given)))
    try:
        return searched(paths, store, form, quiet)
    finally:
        store.close()


@click.command(cls=ChineseCommand)
@_ARCHIVE
@_FORMAT
def stats(given: str | None, form: str) -> int:
    """文稿库在哪里、有多少文稿、占多大地方。"""
    from ..archive.store import open_store
    from .archive_place import choices_for, store_address
    from .archive_stats import as_json, as_text

    readable(sys.stdout, always_utf8=form == "json")
    store = open_store(store_address(choices_for((), given)))
    try:
        held = store.stats()
    finally:
        store.close()
    click.echo(as_json(held) if form == "json" else as_text(held))
    return 0


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹...")
@_ARCHIVE
def forget(paths: tuple[str, ...], given: str | None) -> int:
    """从文稿库里去掉这些文件或文件夹（文件还在不在都行），存过的文字一并抹掉。"""
    from ..archive.store import open_store
    from ..core.errors import UsageError
    from .archive_place import absolute, choices_for, store_address

    readable(sys.stdout)
    store = open_store(store_address(choices_for(paths, given)))
    try:
        count = store.forget([absolute(path) for path in paths])
    finally:
        store.close()
    if not count:
        raise UsageError(f"文稿库 {store.address} 里没有{'、'.join(paths)}", "请写入库时的路径")
    click.echo(f"去掉了{count}份。文稿库：{store.address}")
    return 0


@click.command(cls=ChineseCommand)
@_ARCHIVE
@_QUIET
def rebuild(given: str | None, quiet: bool) -> int:
    """整理文稿库：升级以后重做指纹，腾出不用的空间。可以随时中断，再运行就接着做。"""
    from ..archive.store import open_store
    from .archive_place import choices_for, store_address
    from .archive_rebuilding import rebuild_store

    readable(sys.stdout)
    readable(sys.stderr)
    store = open_store(store_address(choices_for((), given)), older=True)
    try:
        return rebuild_store(store, quiet)
    finally:
        store.close()
