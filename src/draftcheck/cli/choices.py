"""What the command line says of rules and layout, on top of the settings files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from ..core.settings import Settings


def names(ctx: click.Context, parameter: click.Parameter, value: tuple[str, ...]) -> tuple[str, ...]:
    """`--select a,b --select c` → (a, b, c)."""
    return tuple(name.strip() for item in value for name in item.split(",") if name.strip())


def known(option: str, given: Iterable[str]) -> None:
    """Raises UsageError, with the nearest right name, for a rule or family that does not exist."""
    from ..checks import RULES
    from ..core.errors import UsageError

    for name in given:
        if name not in RULES and not any(rule.family == name for rule in RULES.values()):
            from ..data.nearest import nearest_rules
            from ..data.settings import names_of

            raise UsageError(f"{option} 里的规则“{name}”不存在", nearest_rules(name, names_of(RULES)))


def chosen(
    settings: Settings,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    fail_on: str | None,
    profile: str | None,
    level: str | None,
) -> Settings:
    """The settings with what the command line says on top. Raises UsageError for rules and layouts that do not exist."""
    from ..core.finding import Severity

    known("--select", select)
    known("--ignore", ignore)
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


def with_archive(settings: Settings, address: str | None) -> Settings:
    """The settings with the archive that the command line names."""
    return settings if address is None else settings._replace(archive=settings.archive._replace(store=address))
