"""draftcheck check: files and folders → a report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand
from .console import ResultFile, progress, readable

if TYPE_CHECKING:
    from ..core.report import FileReport
    from ..core.settings import Settings
    from ..reporters.form import Form

_PROFILES = "red-head、draft、material、letter、order、minutes"


def _names(ctx: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` → (a, b, c)."""
    return tuple(name.strip() for item in value for name in item.split(",") if name.strip())


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
    type=click.Choice(("text", "json", "jsonl")),
    default="text",
    help="结果的形式：text 给人看，json、jsonl 给程序用。",
    metavar="形式",
)
@click.option("-o", "--output", metavar="文件", help="结果写入文件，不显示在屏幕上。")
@click.option(
    "--select",
    multiple=True,
    callback=_names,
    metavar="规则",
    help="只用这些规则：规则名或类名，如 fonts、page.margin；可用逗号隔开。",
)
@click.option("--ignore", multiple=True, callback=_names, metavar="规则", help="不用这些规则。")
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
@click.option("-q", "--quiet", is_flag=True, help="只显示问题，不显示进度和没有问题的文件。")
def check(
    paths: tuple[str, ...],
    form: str,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    profile: str | None,
    level: str | None,
    jobs: int | None,
    skip_broken_rows: bool,
    quiet: bool,
) -> int:
    """检查公文（.docx），可以给多个文件或文件夹。"""
    from .. import batch
    from ..core.errors import UsageError
    from ..core.report import FileReport

    if not all(paths):
        raise UsageError("给出的文件名是空的", "请写出要检查的文件或文件夹")
    readable(sys.stdout, always_utf8=form != "text")
    readable(sys.stderr)
    found = batch.discover(paths)
    plan = [
        job._replace(
            settings=_chosen(job.settings, select, ignore, fail_on, profile, level)._replace(
                skip_broken_rows=skip_broken_rows
            )
        )
        for job in batch.jobs_for(item for item in found if not item.error)
    ]
    target = ResultFile(output) if output is not None else None
    form_text = _form(form, colour=target is None and sys.stdout is not None and sys.stdout.isatty(), quiet=quiet)

    def put(text: str) -> None:
        if target is not None:
            target.write(text)
        elif text:
            click.echo(text, nl=False)

    from ..core.pattern import compile_with
    from ..data.folders import cache_folder
    from ..data.pattern_cache import cache_of

    patterns = cache_of(cache_folder())
    compile_with(patterns.compile)
    worst = 0
    done = False
    try:
        for item in found:
            if item.error is not None:
                put(form_text.add(FileReport(item.shown, "failed", item.error), 0))
                worst = 3
        for number, report in enumerate(batch.reports(plan, jobs)):
            settings = plan[number].settings
            put(form_text.add(report, _rules(settings)))
            worst = max(worst, _code(report, settings.fail_on))
            if not quiet and len(plan) > 1:
                progress(number + 1, len(plan), report.path)
        put(form_text.end())
        done = True
        patterns.save()
    finally:
        if target is not None:
            target.close(done)
    return worst


def _form(name: str, colour: bool, quiet: bool) -> Form:
    if name == "text":
        from ..reporters.to_console import Console

        return Console(colour, quiet)
    from ..reporters import to_json

    return to_json.Whole() if name == "json" else to_json.Lines()


def _rules(settings: Settings) -> int:
    """How many rules look at a draft; the program's checks of itself do not count."""
    from ..checks import ON_BY_DEFAULT, RULES

    if settings.select is None and not settings.ignore and not settings.thorough and not settings.files:
        return ON_BY_DEFAULT
    return sum(1 for rule in RULES.values() if rule.family != "internal" and settings.wants(rule.id, rule.default))


def _chosen(
    settings: Settings,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    profile: str | None,
    level: str | None,
) -> Settings:
    """The settings with what the command line says on top."""
    from ..checks import RULES
    from ..core.errors import UsageError
    from ..core.finding import Severity

    for option, names in (("--select", select), ("--ignore", ignore)):
        for name in names:
            if name not in RULES and not any(rule.family == name for rule in RULES.values()):
                from ..data.nearest import nearest
                from ..data.settings import names_of

                raise UsageError(f"{option} 里的规则“{name}”不存在", nearest(name, names_of(RULES)))
    if select:
        settings = settings._replace(select=select, files=tuple(f._replace(select=None) for f in settings.files))
    if ignore:
        settings = settings._replace(ignore=(*settings.ignore, *ignore))
    if fail_on:
        settings = settings._replace(fail_on=None if fail_on == "never" else Severity(fail_on))
    if profile:
        settings = _with_profile(settings, profile)
    if level:
        settings = settings._replace(thorough=level == "thorough")
    return settings


def _with_profile(settings: Settings, name: str) -> Settings:
    from pathlib import Path

    from ..core.draft import Profile
    from ..data.profiles import house_named, refuse_shadowed

    folders = [Path.cwd(), *([Path(settings.root)] if settings.root else [])]
    if name in tuple(Profile):
        refuse_shadowed(name, folders)
        files = tuple(f._replace(profile=None) for f in settings.files)
        return settings._replace(profile=Profile(name), files=files)
    return settings._replace(house=house_named(name, folders))


def _code(report: FileReport, threshold: object) -> int:
    from ..core.finding import Severity

    if report.status == "failed" or any(f.rule == "internal.rule-failed" for f in report.findings):
        return 3
    if isinstance(threshold, Severity) and any(f.severity.rank >= threshold.rank for f in report.findings):
        return 1
    return 0
