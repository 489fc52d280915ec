"""draftcheck mark: the findings as comments and tracked changes in a copy of the draft."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand
from .choices import chosen, known, names
from .console import readable

if TYPE_CHECKING:
    from pathlib import Path

    from ..annotate import Channel, Copy


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹...")
@click.option("--fix", is_flag=True, help="有把握的改动（错别字、标点等）直接写成修订，其余仍是批注。")
@click.option(
    "--apply",
    "named",
    multiple=True,
    callback=names,
    metavar="规则",
    help="这些规则要人拿主意的改法也写成修订：规则名或类名，可用逗号隔开；含 --fix。",
)
@click.option(
    "--mark",
    "channel",
    type=click.Choice(("comments", "revisions", "both")),
    metavar="方式",
    help="comments 只写批注（不写时的做法）；revisions 只写修订；both 修订之外改了的地方也加批注。后两种含 --fix。",
)
@click.option("--author", default="draftcheck", metavar="姓名", help="批注和修订的作者，默认 draftcheck。")
@click.option("-o", "--output", metavar="文件", help="写到这个文件；默认写到文稿旁边的“名称.批注.docx”。")
@click.option("--overwrite", is_flag=True, help="结果文件已经有了、又改动过，也照样覆盖。")
@click.option("--select", multiple=True, callback=names, metavar="规则", help="只用这些规则。")
@click.option("--ignore", multiple=True, callback=names, metavar="规则", help="不用这些规则。")
@click.option("--profile", metavar="格式", help="按哪种格式检查，默认自动识别。")
@click.option(
    "--level", type=click.Choice(("default", "thorough")), metavar="程度", help="thorough 连默认不报的建议也写。"
)
@click.option("-q", "--quiet", is_flag=True, help="不显示写好了什么，只显示出错的文件。")
def mark(
    paths: tuple[str, ...],
    fix: bool,
    named: tuple[str, ...],
    channel: str | None,
    author: str,
    output: str | None,
    overwrite: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    level: str | None,
    quiet: bool,
) -> int:
    """把问题写成批注和修订，存成文稿旁边的“名称.批注.docx”。原稿不动。"""
    from .. import batch
    from ..annotate import Channel, annotated
    from ..core.errors import DraftcheckError, UsageError
    from ..word.marking.signature import Signature
    from .marked_file import MarkedFile

    readable(sys.stdout)
    readable(sys.stderr)
    if not all(paths):
        raise UsageError("给出的文件名是空的", "请写出要批注的文件或文件夹")
    if not author.strip() or not author.isprintable():
        raise UsageError(
            "--author 要写姓名，不能是空的，也不能有换行一类看不见的字符", "不写 --author 时作者是 draftcheck"
        )
    if channel == "comments" and (fix or named):
        click.echo("--mark comments 只写批注：--fix、--apply 的改法写在批注里，不写成修订", err=True)
    found = batch.discover(paths)
    if output is not None and len(found) != 1:
        raise UsageError("-o 只能用于一个文件", "给出多个文件时不写 -o，各自写到文稿旁边")
    wanted = Channel(
        fix=fix or bool(named) or channel in ("revisions", "both"),
        named=named,
        comments=channel != "revisions",
        changes=channel != "comments",
        both=channel == "both",
    )
    known("--apply", named)
    worst = 0
    jobs = {job.path: job for job in batch.jobs_for(item for item in found if not item.error)}
    for item in found:
        try:
            if item.error is not None:
                worst = 3
                _say(item.shown, item.error.message, item.error.hint)
                continue
            target = MarkedFile(item.path, output, overwrite, item.path.suffix.lower() in (".docm", ".dotm"))
            settings = chosen(jobs[item.path].settings, select, ignore, None, profile, level)
            copy = annotated(item.path, settings, wanted, Signature(author.strip(), _moment()))
            worst = max(worst, 3 if copy.failed_rule else 0)
            if copy.marked is not None:
                target.write(copy.marked.data)
            if not quiet:
                click.echo(_told(item.shown, target.path, copy, wanted))
            if copy.failed_rule:
                _say(item.shown, "有规则没有跑完，它的问题没有写进去", "用 draftcheck check 看是哪一条，请告诉维护人员")
        except DraftcheckError as error:
            worst = max(worst, error.exit_code)
            _say(item.shown, error.message, error.hint)
    return worst


def _moment() -> str:
    """Now in UTC, as Word writes it; our runs are told apart by it."""
    from datetime import UTC, datetime

    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _say(shown: str, message: str, hint: str) -> None:
    click.echo(f"{shown}：{message}" + (f"。建议：{hint}" if hint else ""), err=True)


def _told(shown: str, target: Path, copy: Copy, wanted: Channel) -> str:
    """One line on what was written."""
    made = copy.marked
    if made is None:
        return (
            f"{shown}：没有发现问题，没有写批注文件" if not copy.findings else f"{shown}：没有可以直接改的，没有写文件"
        )
    parts = [f"批注{made.comments}处"] if made.comments or not made.changes else []
    parts += [f"修订{made.changes}处"] if made.changes else []
    instead = "，写成了批注" if wanted.comments else ""
    kept = f"（{made.not_changed}处不便直接改{instead}）" if made.not_changed and wanted.fix else ""
    return f"{shown}：{'、'.join(parts)}{kept}，写入 {target.as_posix()}"
