"""A finding as a note beside the draft."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath

from ..core.finding import Finding, Location
from ..core.rule import Rule
from .cure import cure
from .excerpt import in_context, in_short
from .html_escape import escaped
from .to_console import SEVERITIES

_PLACES = 8


def note_id(draft: str, number: int) -> str:
    """The id of the note for a finding, by its number in the report."""
    return f"{draft}n{number}"


def note_html(
    draft: str, number: int, f: Finding, rules: Mapping[str, Rule], anchor: Callable[[Location], str], here: bool
) -> str:
    """The note; `here`: it stands at its place in the draft, so that it need not say where that is."""
    rule = rules[f.rule]
    severity = f.severity.value
    level = f'<span class="level">{SEVERITIES[f.severity]}</span>'
    label = f'<span class="number">{number}</span>'
    if here:
        label = f'<a class="number" href="#{anchor(f.place)}" aria-label="第{number}处，回到文稿">{number}</a>'
    source = f'<span class="source">{escaped(f.source)}</span>'
    lines = [f'<p class="top">{label}{level}<span class="rule">{escaped(rule.title)}</span>{source}</p>']
    lines += [] if here else [f"<p>{_where(f)}</p>"]
    lines += [f"<p>{escaped(f.message)}</p>"]
    lines += [f'<p class="cure">{escaped(said)}</p>'] if (said := cure(f).strip()) else []
    lines += [f'<p class="others">{_others(f, anchor)}</p>'] if f.others or f.related else []
    lines += [f'<p class="name">规则 <code>{escaped(f.rule)}</code></p>']
    data = f'data-severity="{severity}" data-family="{escaped(rule.family)}" data-number="{number}"'
    name = note_id(draft, number)
    return f'<aside class="note {severity}" id="{name}" tabindex="-1" {data}>{"".join(lines)}</aside>'


def _where(f: Finding) -> str:
    before, found, after = in_context(f)
    place = "　".join(part for part in (f.place.file or "", f.place.heading) if part) or "全文"
    words = f"：{escaped(before)}<b>{escaped(found)}</b>{escaped(after)}" if found else ""
    return f"{escaped(place)}{words}"


def _others(f: Finding, anchor: Callable[[Location], str]) -> str:
    """The further places, the first of them as links."""
    said = f"另有{f.others}处" if f.others else "另见"
    links = [_link(place, anchor) for place in f.related[:_PLACES]]
    more = "……" if max(f.others, len(f.related)) > len(links) else ""
    return f"{said}：{'、'.join(links)}{more}" if links else said


def _link(place: Location, anchor: Callable[[Location], str]) -> str:
    words = escaped(in_short(place))
    if place.file is not None:
        name = PurePath(place.file.replace("\\", "/")).name
        return f"<br>{escaped(name)}第{place.paragraph + 1}段{words if place.end > place.start else ''}"
    return f'<a class="place" href="#{anchor(place)}">{words}</a>'
