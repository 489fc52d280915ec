"""draftcheck rules: every rule, or one with its source, reason and examples."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand
from .console import readable

if TYPE_CHECKING:
    from ..core.rule import Rule


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
    from ..data.nearest import nearest_rules
    from ..data.settings import names_of
    from ..reporters import rule_pages

    readable(sys.stdout, always_utf8=form == "json")
    chosen = [rule for rule in RULES.values() if rule_id is None or rule_id in (rule.id, rule.family)]
    if not chosen:
        raise UsageError(f"没有规则“{rule_id}”", nearest_rules(str(rule_id), names_of(RULES)))
    if profile is not None:
        click.echo(_deviations(profile, form, rule_id, chosen))
        return 0
    if form == "json":
        click.echo(rule_pages.as_json(chosen))
    elif rule_id is None or len(chosen) > 1:
        click.echo(rule_pages.as_list(chosen))
    else:
        click.echo(rule_pages.as_text(chosen[0]))
    return 0


def _deviations(name: str, form: str, rule_id: str | None, chosen: list[Rule]) -> str:
    """What a profile changes: everything, or for one rule or family what those rules look at."""
    from pathlib import Path

    from ..core.draft import Profile
    from ..data.profiles import house_named, refuse_shadowed
    from ..reporters import rule_pages

    if name in tuple(Profile):
        refuse_shadowed(name, [Path.cwd()])
        return rule_pages.severities_in(Profile(name), chosen, form)
    house = house_named(name, [Path.cwd()])
    if rule_id is None:
        return rule_pages.deviations(house, chosen, form)
    looked_at = {number for rule in chosen for number in rule.numbers}
    house = house._replace(deviations=tuple(d for d in house.deviations if d.field in looked_at))
    if form == "text" and not house.deviations:
        return f"{house.standard.name}：没有改动“{rule_id}”所用的数值，与 GB/T 9704-2012 相同。"
    return rule_pages.deviations(house, chosen, form)
