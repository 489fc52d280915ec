"""draftcheck compare: what one draft repeats from another; with --findings, what an edit mended and what it brought."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand
from .choices import chosen, names
from .console import ResultFile, readable

if TYPE_CHECKING:
    from pathlib import Path

    from ..core.comparison import Comparison
    from ..core.finding import Severity
    from ..core.settings import Settings


@click.command(cls=ChineseCommand)
@click.argument("before", metavar="文稿甲")
@click.argument("after", metavar="文稿乙")
@click.option(
    "--findings", is_flag=True, help="甲是改前稿，乙是改后稿：比较检查出的问题，新出现的、仍然有的、改好了的。"
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json")),
    metavar="形式",
    help="text 或 json；不写时看 -o 的文件名：.json 是 json，.txt 或没有结尾是 text。",
)
@click.option("-o", "--output", metavar="文件", help="结果写入文件，不显示在屏幕上。")
@click.option("--select", multiple=True, callback=names, metavar="规则", help="只用这些规则。")
@click.option("--ignore", multiple=True, callback=names, metavar="规则", help="不用这些规则。")
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "info", "never")),
    metavar="级别",
    help="新出现这一级或更重的问题时退出码为 1：error（默认）、warning、info、never。",
)
@click.option("--profile", metavar="格式", help="两稿都按哪种格式检查，默认各自识别。")
@click.option(
    "--level", type=click.Choice(("default", "thorough")), metavar="程度", help="thorough 连默认不报的建议也检查。"
)
def compare(
    before: str,
    after: str,
    findings: bool,
    form: str | None,
    output: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    profile: str | None,
    level: str | None,
) -> int:
    """两份文稿有哪些段落雷同；加 --findings，比较同一份文稿的两稿：改好了哪些问题，又新出了哪些。

    \b
    draftcheck compare 今年总结.docx 去年总结.docx
    draftcheck compare 送审稿.docx 修改稿.docx --findings
    """
    from pathlib import Path

    from ..checks import RULES
    from ..core.errors import UsageError
    from ..data.settings import settings_for
    from ..reporters.form import COMPARISON_KINDS, kind_of

    for given in (before, after):
        if not given or Path(given).is_dir():
            raise UsageError(f"“{given}”不是一份文稿", "请写出要比较的两份文稿")
    if not findings and (select or ignore or fail_on or level):
        raise UsageError(
            "--select、--ignore、--fail-on、--level 要和 --findings 一起用", "只看雷同段落的，去掉这些选项"
        )
    kind = kind_of(form, output, COMPARISON_KINDS)
    readable(sys.stdout, always_utf8=kind.name == "json")
    readable(sys.stderr)
    old, new = Path(before), Path(after)
    settings = chosen(settings_for(new.parent, RULES), select, ignore, fail_on, profile, level)
    former = settings_for(old.parent, RULES)
    accepted = dict.fromkeys([*former.accepted, *settings.accepted])
    if output is not None:
        from .result_place import refuse_damage

        refuse_damage(output, kind.endings[0], (old, new), (former, settings))
    target = ResultFile(output) if output is not None else None
    done = False
    try:
        colour = target is None and sys.stdout is not None and sys.stdout.isatty()
        if findings:
            from ..comparison import compared

            comparison = compared(old, new, settings, list(accepted))
            said, code = _said(comparison, kind.name, colour), _code(comparison, settings.fail_on)
        else:
            said, code = _in_common(old, new, settings, kind.name, colour), 0
        if target is None:
            click.echo(said, nl=False)
        else:
            target.write(said)
        done = True
    finally:
        if target is not None:
            target.close(done)
    return code


def _in_common(here: Path, there: Path, settings: Settings, form: str, colour: bool) -> str:
    from ..repetition.pair import in_common
    from ..reporters.to_common import as_dict, as_text

    common = in_common(here, there, settings)
    if form == "json":
        import json

        return json.dumps(as_dict(common), ensure_ascii=False, indent=1) + "\n"
    return as_text(common, colour)


def _said(comparison: Comparison, form: str, colour: bool) -> str:
    if form == "json":
        import json

        return json.dumps(comparison.to_dict(), ensure_ascii=False, indent=1) + "\n"
    from ..reporters.to_comparison import as_text

    return as_text(comparison, colour)


def _code(comparison: Comparison, threshold: Severity | None) -> int:
    """3 where a rule failed in one of the drafts, so that nothing is known of its findings."""
    from ..checks.internal import FAILED

    everything = (*comparison.new, *comparison.remaining, *comparison.mended)
    if any(finding.rule == FAILED.id for finding in everything):
        return 3
    return int(threshold is not None and any(f.severity.rank >= threshold.rank for f in comparison.new))
