"""draftcheck check: files and folders → a report."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..reporters.form import KINDS, Conditions, kind_of
from .chinese import ChineseCommand
from .choices import chosen, names, with_archive
from .console import ResultFile, progress, readable
from .report_form import form_of, workbook_for

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..core.draft import Draft
    from ..core.finding import Finding
    from ..core.report import FileReport
    from ..core.settings import Settings
    from ..reporters.form import Form

_PROFILES = "red-head、draft、material、letter、order、minutes"


def _jobs(ctx: click.Context, parameter: click.Parameter, value: str) -> int | None:
    if value == "auto":
        return None
    if value.isdecimal() and 0 < int(value) <= 256:
        return int(value)
    raise click.BadParameter("要写 auto 或 1 到 256 之间的整数", ctx, parameter)


@click.command(cls=ChineseCommand)
@click.argument("paths", nargs=-1, required=True, metavar="文件或文件夹...")
@click.option(
    "--format",
    "form",
    type=click.Choice(tuple(kind.name for kind in KINDS)),
    help="结果的形式：text 给人看；html 是网页，文稿旁边写着问题；xlsx 是问题清单（要用 -o 写进文件）；"
    "json、jsonl 给程序用；sarif、junit 给持续集成。"
    "不写时看 -o 的文件名：.html、.xlsx、.json、.jsonl、.sarif、.xml（junit）、.txt 或没有结尾（text）。",
    metavar="形式",
)
@click.option(
    "-o",
    "--output",
    metavar="文件",
    help="结果写入文件，不显示在屏幕上。问题清单（.xlsx）已经有了的，填过的状态和备注带到新的里。",
)
@click.option("--overwrite", is_flag=True, help="已经有的 .xlsx 不是本程序写的，或者有自己加的列、表，也覆盖。")
@click.option(
    "--select",
    multiple=True,
    callback=names,
    metavar="规则",
    help="只用这些规则：规则名或类名，如 fonts、page.margin；可用逗号隔开。",
)
@click.option("--ignore", multiple=True, callback=names, metavar="规则", help="不用这些规则。")
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "info", "never")),
    metavar="级别",
    help="有这一级或更重的问题时退出码为 1：error（默认）、warning、info、never。",
)
@click.option(
    "--profile",
    metavar="格式",
    help=f"按哪种格式检查（默认自动识别）：{_PROFILES}；或者本单位的格式（profiles/名称.toml）。",
)
@click.option(
    "--level", type=click.Choice(("default", "thorough")), metavar="程度", help="thorough 连默认不报的建议也检查。"
)
@click.option("--jobs", default="auto", callback=_jobs, metavar="个数", help="用几个进程同时检查，默认 auto。")
@click.option("--skip-broken-rows", is_flag=True, help="本单位词表里有错的行跳过不用，照常检查。")
@click.option(
    "--archive",
    metavar="文稿库",
    help="与往年文稿比较雷同：draftcheck archive 建的库（文件或 postgresql:// 地址）；不写时看设置 [archive]。",
)
@click.option("--new-only", is_flag=True, help="只看上次接受（draftcheck accept）以后新出现的问题。")
@click.option("-q", "--quiet", is_flag=True, help="只显示问题，不显示进度和没有问题的文件。")
def check(
    paths: tuple[str, ...],
    form: str | None,
    output: str | None,
    overwrite: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    profile: str | None,
    level: str | None,
    jobs: int | None,
    skip_broken_rows: bool,
    archive: str | None,
    new_only: bool,
    quiet: bool,
) -> int:
    """检查公文（.docx），可以给多个文件或文件夹。"""
    from .. import batch
    from ..core.errors import UsageError
    from ..core.report import FileReport
    from ..engine import IN_FOLDER, opened_archive
    from ..repetition.together import Together
    from ..reporters.to_json import additional_line

    if not all(paths):
        raise UsageError("给出的文件名是空的", "请写出要检查的文件或文件夹")
    kind = kind_of(form, output)
    if output is None and not kind.on_screen:
        raise UsageError(f"{kind.name} 的结果不能显示在屏幕上，要写进文件", f"请加上 -o 结果{kind.endings[0]}")
    readable(sys.stdout, always_utf8=kind.name != "text")
    readable(sys.stderr)
    found = batch.discover(paths)
    plan = [
        job._replace(
            settings=with_archive(chosen(job.settings, select, ignore, fail_on, profile, level), archive)._replace(
                skip_broken_rows=skip_broken_rows
            ),
            keep_draft=kind.shows_draft,
        )
        for job in batch.jobs_for(item for item in found if not item.error)
    ]
    for address in dict.fromkeys(job.settings.archive.store for job in plan):
        if address is not None:
            opened_archive(address)  # what is wrong with it is told before any draft is read
    if len(plan) > 1 and not new_only:  # what others have in common with a draft cannot be accepted in it
        plan = [job._replace(keep_passages=job.settings.wants(IN_FOLDER, True)) for job in plan]
    if new_only:
        from .accepted_notes import all_new_told

        click.echo("".join(f"{line}\n" for line in all_new_told(plan)), nl=False, err=True)
    if output is not None:
        from .result_place import refuse_damage

        refuse_damage(output, kind.endings[0], (item.path for item in found), (job.settings for job in plan))
    target = ResultFile(output) if output is not None else None

    def put(piece: str | bytes) -> None:
        if target is not None:
            target.write(piece)
        elif piece:
            click.echo(piece, nl=False)

    from .compiled import compiled_before

    patterns = compiled_before()
    worst = 0
    done = False
    told: list[str] = []
    accepting: list[tuple[Path, Settings]] = []  # drafts with findings, in folders where some were accepted
    try:
        colour = target is None and sys.stdout is not None and sys.stdout.isatty()
        if kind.name == "xlsx":
            ledger = workbook_for(str(output), [item.shown for item in found], overwrite)
            written: Form = ledger
        else:
            written = form_of(kind.name, colour, quiet, new_only)
        for item in found:
            if item.error is not None:
                report = FileReport(item.shown, "failed", item.error)
                put(written.add(report, Conditions(0, None)))
                told += _not_checked(report) if target is not None else []
                worst = 3

        def take(number: int, report: FileReport, draft: Draft | None) -> None:
            nonlocal worst, told
            settings = plan[number].settings
            put(written.add(report, Conditions(_rules(settings), settings.fail_on, draft)))
            worst = max(worst, _code(report, settings.fail_on))
            told += _not_checked(report) if target is not None else []
            if report.findings and settings.accepted:
                accepting.append((plan[number].path, settings))

        together = Together(plan) if any(job.keep_passages for job in plan) else None
        for number, checked in enumerate(batch.reports(plan, jobs)):
            if together is not None:
                together.keep(checked)
            if together is None or kind.name == "jsonl":
                take(number, checked.report, checked.draft)
            if not quiet and len(plan) > 1:
                progress(number + 1, len(plan), checked.report.path)
        if together is not None and kind.name == "jsonl":
            for job, findings in together.additional():
                put(additional_line(job.shown, findings))
                worst = max(worst, code_of(findings, job.settings.fail_on))
        elif together is not None:
            for number, checked in enumerate(together.whole()):
                take(number, checked.report, checked.draft)
        put(written.end())
        done = True
        patterns.save()
    finally:
        if target is not None:
            target.close(done)
    if kind.name == "xlsx" and (kept := ledger.told()) and not quiet:
        told.append(f"draftcheck：{output}：{kept}")
    if accepting:
        from .accepted_notes import renamed_told

        told += renamed_told(accepting)
    for line in told:
        click.echo(line, err=True)
    return worst


def _not_checked(report: FileReport) -> list[str]:
    """Says of a file that was not checked why, where the report goes into a file and nobody sees it."""
    return [f"draftcheck：{report.path} 没有检查：{report.error.message}"] if report.error is not None else []


def _rules(settings: Settings) -> int:
    """How many rules look at a draft; the program's checks of itself do not count."""
    from ..checks import ON_BY_DEFAULT, RULES

    if settings.select is None and not settings.ignore and not settings.thorough and not settings.files:
        return ON_BY_DEFAULT
    return sum(1 for rule in RULES.values() if rule.family != "internal" and settings.wants(rule.id, rule.default))


def _code(report: FileReport, threshold: object) -> int:
    if report.status == "failed" or any(f.rule == "internal.rule-failed" for f in report.findings):
        return 3
    return code_of(report.findings, threshold)


def code_of(findings: Iterable[Finding], threshold: object) -> int:
    """1 where a finding is as grave as `threshold` or graver, else 0."""
    from ..core.finding import Severity

    return int(isinstance(threshold, Severity) and any(f.severity.rank >= threshold.rank for f in findings))
