"""draftcheck check: files and folders → a report."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand
from .console import progress, readable, write_beside

if TYPE_CHECKING:
    from pathlib import Path

    from ..core.report import FileReport
    from ..core.settings import Settings
    from ..reporters.form import Form

_PROFILES = ("red-head", "draft", "material", "letter", "order", "minutes")


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
    type=click.Choice(_PROFILES),
    metavar="格式",
    help=f"按哪种格式检查（默认自动识别）：{'、'.join(_PROFILES)}。",
)
@click.option(
    "--level", type=click.Choice(("default", "thorough")), metavar="程度", help="thorough 连默认不报的建议也检查。"
)
@click.option("--jobs", default="auto", callback=_jobs, metavar="个数", help="用几个进程同时检查，默认 auto。")
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
    quiet: bool,
) -> int:
    """检查公文（.docx），可以给多个文件或文件夹。"""
    from .. import batch
    from ..core.report import FileReport

    readable(sys.stdout, always_utf8=form != "text")
    readable(sys.stderr)
    target = _target(output)
    found, convertible = batch.discover(paths)
    plan = [
        job._replace(settings=_chosen(job.settings, select, ignore, fail_on, profile, level))
        for job in batch.jobs_for(f for f in found if not f.error)
    ]
    unfound = [FileReport(f.shown, "failed", f.error) for f in found if f.error]
    if convertible and not quiet:
        names = "、".join(path.name for path in convertible[:3]) + ("等" if len(convertible) > 3 else "")
        click.echo(
            f"提示：有{len(convertible)}个旧格式文件没有检查（{names}），请用 Word 或 WPS 另存为 .docx 后再查", err=True
        )

    form_text = _form(form, colour=sys.stdout.isatty() and target is None, quiet=quiet)
    written: list[str] = []

    def put(text: str) -> None:
        if target is None:
            click.echo(text, nl=False)
        else:
            written.append(text)

    worst = 0
    thresholds = [job.settings.fail_on for job in plan]
    total = len(plan)
    finished = batch.reports(plan, jobs)
    for report in unfound:
        put(form_text.add(report, 0))
        worst = 3
    for number, report in enumerate(finished):
        put(form_text.add(report, len(_rules(plan[number].settings))))
        worst = max(worst, _code(report, thresholds[number]))
        if not quiet and total > 1:
            progress(number + 1, total, report.path)
    put(form_text.end())
    if target is not None:
        write_beside(target, "".join(written))
    return worst


def _form(name: str, colour: bool, quiet: bool) -> Form:
    if name == "text":
        from ..reporters.to_console import Console

        return Console(colour, quiet)
    from ..reporters import to_json

    return to_json.Whole() if name == "json" else to_json.Lines()


def _rules(settings: Settings) -> list[object]:
    from ..engine import active_rules

    return list(active_rules(settings))


def _target(output: str | None) -> Path | None:
    if output is None:
        return None
    from pathlib import Path

    from ..core.errors import UsageError

    path = Path(output)
    if path.is_dir() or not path.absolute().parent.is_dir():
        raise UsageError(f"写不了结果文件 {output}", "请给出已有文件夹里的一个文件名")
    if path.suffix.lower() in (".docx", ".docm", ".dotx"):
        raise UsageError("结果文件的名字以 .docx 结尾，可能会盖掉文稿", "请换一个名字，如 结果.json")
    return path.absolute()


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
    from ..core.draft import Profile
    from ..core.errors import UsageError
    from ..core.finding import Severity

    for option, names in (("--select", select), ("--ignore", ignore)):
        for name in names:
            if name not in RULES and not any(rule.family == name for rule in RULES.values()):
                from ..data.settings import names_of, nearest

                raise UsageError(f"{option} 里的规则“{name}”不存在", nearest(name, names_of(RULES)))
    if select:
        settings = settings._replace(select=select, files=tuple(f._replace(select=None) for f in settings.files))
    if ignore:
        settings = settings._replace(ignore=(*settings.ignore, *ignore))
    if fail_on:
        settings = settings._replace(fail_on=None if fail_on == "never" else Severity(fail_on))
    if profile:
        settings = settings._replace(
            profile=Profile(profile), files=tuple(f._replace(profile=None) for f in settings.files)
        )
    if level:
        settings = settings._replace(thorough=level == "thorough")
    return settings


def _code(report: FileReport, threshold: object) -> int:
    from ..core.finding import Severity

    if report.status == "failed" or any(f.rule == "internal.rule-failed" for f in report.findings):
        return 3
    if isinstance(threshold, Severity) and any(f.severity.rank >= threshold.rank for f in report.findings):
        return 1
    return 0
