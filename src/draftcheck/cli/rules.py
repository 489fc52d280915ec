"""draftcheck rules: every rule, or one with its source, reason and examples."""

from __future__ import annotations

import sys

import click

from .chinese import ChineseCommand
from .console import readable


@click.command(cls=ChineseCommand)
@click.argument("rule_id", required=False, metavar="[规则]")
@click.option("--profile", metavar="格式", help="列出本单位的格式（profiles/名称.toml）与 GB/T 9704 不同的地方。")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", metavar="形式", help="text 或 json。"
)
def rules(rule_id: str | None, profile: str | None, form: str) -> int:
    """列出全部规则，或一条规则的依据、理由和例子。"""
    from ..checks import RULES
    from ..core.errors import UsageError
    from ..data.nearest import nearest
    from ..data.settings import names_of
    from ..reporters import rule_pages

    readable(sys.stdout, always_utf8=form == "json")
    if profile is not None:
        click.echo(_deviations(profile, form))
        return 0
    chosen = [rule for rule in RULES.values() if rule_id is None or rule_id in (rule.id, rule.family)]
    if not chosen:
        raise UsageError(f"没有规则“{rule_id}”", nearest(str(rule_id), names_of(RULES)))
    if form == "json":
        click.echo(rule_pages.as_json(chosen))
    elif rule_id is None or len(chosen) > 1:
        click.echo(rule_pages.as_list(chosen))
    else:
        click.echo(rule_pages.as_text(chosen[0]))
    return 0


def _deviations(name: str, form: str) -> str:
    from pathlib import Path

    from ..checks import RULES
    from ..core.draft import Profile
    from ..data.profiles import house_named
    from ..reporters import rule_pages

    if name in tuple(Profile):
        return rule_pages.severities_in(Profile(name), list(RULES.values()), form)
    return rule_pages.deviations(house_named(name, [Path.cwd()]), list(RULES.values()), form)
