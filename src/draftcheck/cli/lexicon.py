"""draftcheck lexicon: for the people who keep the word tables."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand, ChineseGroup
from .console import readable

if TYPE_CHECKING:
    from pathlib import Path

    from ..core.draft import Draft
    from ..language.terms import TermFinder

VERBS = {
    "check": "检查词表：哪一行、哪一列有错，应当怎样写。",
    "learn": "从以前的公文里找出机关名称、简称和用语，供人挑选。",
    "tidy": "把词表整理成统一的样子（编码、顺序），不改内容。",
    "try": "试一句话：哪些行会报，哪些不报，为什么。",
}


class _Lexicon(ChineseGroup):
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        return {"check": check, "learn": learn, "tidy": tidy, "try": try_}.get(cmd_name)


@click.group(cls=_Lexicon, verbs=VERBS, package=__name__)
def lexicon() -> None:
    """检查、整理、试用词表。"""


@click.command(cls=ChineseCommand)
@click.argument("files", nargs=-1, metavar="[词表文件...]")
def check(files: tuple[str, ...]) -> int:
    """检查词表：哪一行、哪一列有错，应当怎样写。不给文件就检查设置文件里列出的和随程序附带的。"""
    from ..data.term_faults import faults_of
    from ..data.tidy import table_of

    readable(sys.stdout)
    count = 0
    paths = _paths(files)
    for path in paths:
        for fault in faults_of(table_of(path), path):
            count += 1
            click.echo(f"{fault.file} 第 {fault.line} 行 {fault.column}：{fault.message}。{fault.hint}")
    click.echo(f"检查了 {len(paths)} 张词表，{f'有 {count} 处要改' if count else '没有发现问题'}。")
    return 1 if count else 0


@click.command(cls=ChineseCommand)
@click.argument("files", nargs=-1, required=True, metavar="词表文件...")
def tidy(files: tuple[str, ...]) -> int:
    """把词表整理成统一的样子：UTF-8（带标记）、按顺序排列、去掉完全相同的行。不改内容，有错的行原样留着。"""
    from ..core.errors import UsageError
    from ..data.tidy import save, table_of, tidied

    readable(sys.stdout)
    for path in _paths(files):
        if path.suffix.lower() != ".csv":
            raise UsageError(f"{path.name} 不是 CSV 文件", "工作簿请先另存为“CSV UTF-8（逗号分隔）”")
        table_of(path)
        data = tidied(path)
        changed = data != path.read_bytes()
        if changed:
            save(path, data)
        click.echo(f"{path.name}：{'已整理' if changed else '本来就是整理好的'}")
    return 0


@click.command("try", cls=ChineseCommand)
@click.argument("text", metavar="文字")
def try_(text: str) -> int:
    """试一句话：哪些行会报，哪些不报，为什么。"""
    from ..language.explain import verdicts

    readable(sys.stdout)
    text = text.encode("utf-8", "replace").decode()  # an argument that is no UTF-8 has lone surrogates
    found = verdicts(_finder(), text)
    for verdict in found:
        term = verdict.term
        right = f" → {term.right}" if term.right else ""
        said = f"不报：{verdict.silent}" if verdict.silent else "会报"
        click.echo(f"{term.key}{right}（{term.where}）{said}")
    if not found:
        click.echo("词表里没有这句话中的词。")
    click.echo("（只看词表；句式表 constructions.csv 不在内。机构旧名、废止法规还要看年份和前面有没有“原”字。）")
    return 0


@click.command(cls=ChineseCommand)
@click.argument("folder", metavar="文件夹")
@click.option("-o", "--output", metavar="文件", help="结果写入这个 CSV 文件；不写就显示在屏幕上。")
@click.option(
    "--model", metavar="文件", help="另把两份以上公文里都有的二到五字写入这个文件，查疑似错字时当作写对了的。"
)
def learn(folder: str, output: str | None, model: str | None) -> int:
    """从以前的公文里找出机关名称、简称和用语，每行一个，供人挑选后放进本单位的词表。"""
    from pathlib import Path

    from ..core.errors import UsageError
    from ..data.tidy import save, written
    from ..language.learning import COLUMNS, proposals

    readable(sys.stdout)
    readable(sys.stderr)
    if not Path(folder).is_dir():
        raise UsageError(f"没有文件夹 {folder}", "请写出放着以前公文的文件夹")
    for name in (output, model):
        if name is not None and Path(name).exists():
            raise UsageError(f"文件 {name} 已经有了，不覆盖", "请换一个名字；原来那份可能已经挑选过")
    if output is not None and output == model:
        raise UsageError("-o 和 --model 写的是同一个文件", "请各写一个名字")
    drafts = _open_drafts(folder)
    found = proposals(drafts)
    if model is not None:
        _write_model(Path(model), drafts)
    rows = [dict(zip(COLUMNS, map(str, row), strict=True)) for row in found]
    if output is not None:
        save(Path(output), written(rows, list(COLUMNS)))
        click.echo(f"找到 {len(rows)} 个，已写入 {output}，请逐行看过再用。")
    else:
        click.echo(written(rows, list(COLUMNS)).decode("utf-8-sig"), nl=False)
    return 0


def _write_model(path: Path, drafts: list[Draft]) -> None:
    """Writes what the documents have in common."""
    from ..data.tidy import save
    from ..language.spelling.local_words import learned

    text = learned([p.text for p in draft.document.paragraphs] for draft in drafts)
    save(path, text.encode())
    click.echo(f"从 {len(drafts)} 份公文得到 {text.count(chr(10)) - 1} 条，已写入 {path}。", err=True)


def _open_drafts(folder: str) -> list[Draft]:
    """Those without a 密级: what is learned holds words of theirs."""
    from ..archive.classified import is_classified

    drafts = _drafts(folder)
    found = [draft for draft in drafts if not is_classified(draft)]
    if len(found) < len(drafts):
        click.echo(f"带密级的 {len(drafts) - len(found)} 份没有用。", err=True)
    return found


def _paths(files: tuple[str, ...]) -> list[Path]:
    from pathlib import Path

    from ..core.errors import UsageError
    from ..data.terms import term_files

    if not files:
        return [path for paths in term_files(_settings_tables()).values() for path in paths]
    found = [Path(file) for file in files]
    for path in found:
        if not path.is_file():
            raise UsageError(f"没有文件 {path}", "请检查文件名和所在的文件夹")
    return found


def _settings_tables() -> dict[str, tuple[Path, ...]]:
    from pathlib import Path

    from ..checks import RULES
    from ..data.settings import settings_for

    return dict(settings_for(Path.cwd(), RULES).tables)


def _finder() -> TermFinder:
    from ..language.terms import finder, own_tables

    return finder(own_tables(_settings_tables()))


def _drafts(folder: str) -> list[Draft]:
    """The drafts of a folder that can be read; the others are named on stderr."""
    from .. import batch
    from ..core.errors import UnreadableFile, UsageError
    from ..outline.recognise import recognise
    from ..word.read import read_docx

    found = []
    for item in batch.discover([folder]):
        if item.error is not None:
            raise UsageError(f"{item.shown}：{item.error.message}", item.error.hint)
        try:
            found.append(recognise(read_docx(item.path)))
        except UnreadableFile as error:
            click.echo(f"没有读 {item.shown}：{error.message}", err=True)
    return found
