"""Findings of one draft that a person accepts, and accepted ones that the draft no longer has."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path

from .checks.internal import FAILED
from .core.accepted import Accepted, hidden_among
from .core.draft import Draft
from .core.errors import UsageError
from .core.finding import Finding
from .core.settings import Settings
from .core.sighting import Sightings
from .core.value import Value
from .engine import Judged, gathered_findings, gathered_hits, judged_hits, parted, read_draft, with_exceptions


class Shown(Value):
    """A draft's findings that are not accepted, in the order in which `draftcheck check` numbers them from 1."""

    draft: Draft
    judged: list[Judged]
    findings: list[tuple[Finding, Judged]]


def shown_in(path: Path, settings: Settings) -> Shown:
    """What is to be shown of a draft. Raises UnreadableFile."""
    settings = with_exceptions(settings, path)
    draft = read_draft(path, settings)
    judged = judged_hits(draft, settings)
    return Shown(draft, judged, gathered_findings(draft, judged, settings))


def named_in(shown: Shown, names: Iterable[str]) -> list[int]:
    """Indices of the findings that numbers, rules and families name. Raises UsageError for one that names nothing."""
    chosen: set[int] = set()
    for name in names:
        if name.isdecimal():
            found = [int(name) - 1] if 0 < int(name) <= len(shown.findings) else []
        else:
            found = [n for n, (finding, _) in enumerate(shown.findings) if is_of(finding.rule, name)]
        if not found:
            said = f"第{name}个问题" if name.isdecimal() else f"“{name}”的问题"
            hint = f"现在显示{len(shown.findings)}处，序号以 draftcheck check 显示的为准"
            raise UsageError(f"这份文稿没有{said}（也可能已经接受过）", hint)
        chosen.update(found)
    return sorted(chosen)


def is_of(rule: str, name: str) -> bool:
    """Whether a rule has this id or belongs to this family."""
    return rule == name or rule.startswith(name + ".")


def acceptances(shown: Shown, chosen: Iterable[int] | None, reason: str, who: str) -> list[Accepted]:
    """The entries that hide these findings, one for all that are meant everywhere; None for all that can be accepted.

    Raises UsageError for the message that a rule failed.
    """
    failed = [n for n, (finding, _) in enumerate(shown.findings) if finding.rule == FAILED.id]
    if chosen is None:
        chosen = [n for n in range(len(shown.findings)) if n not in failed]
    sightings = Sightings(shown.draft)
    file, today = Path(shown.draft.document.path).name, date.today().isoformat()
    kept: dict[object, Accepted] = {}
    for number in chosen:
        if number in failed:
            raise UsageError(f"第{number + 1}个是程序自己的故障，不能接受", "请把它告诉维护人员；其他问题写序号接受")
        finding, (rule, _, hit) = shown.findings[number]
        seen = sightings.of(rule, hit)
        key: object = (seen.rule, seen.kind) if seen.everywhere else number
        kept.setdefault(key, Accepted(file, seen, finding.message, reason, who, today))
    return list(kept.values())


def hidden_by(shown: Shown, accepted: Sequence[Accepted]) -> int:
    """How many of the findings will not be shown any more."""
    return len(gathered_hits(shown.draft, parted(shown.draft, shown.judged, accepted)[1]))


def gone_from(path: Path, settings: Settings, own: Sequence[Accepted]) -> set[int]:
    """Numbers of those entries, all about this draft, whose finding it no longer has. Raises UnreadableFile."""
    everything = with_exceptions(settings, path)._replace(select=None, ignore=(), thorough=True, accepted=())
    draft = read_draft(path, everything)
    hits = [(rule, hit) for rule, _, hit in judged_hits(draft, everything)]
    return set(range(len(own))) - set(hidden_among(draft, hits, own))
