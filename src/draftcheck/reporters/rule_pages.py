"""A rule as its manual page: list, text, JSON, Markdown."""

from __future__ import annotations

import json
from collections.abc import Sequence

from ..core.draft import Profile
from ..core.finding import Safety
from ..core.reference import House
from ..core.report import to_plain
from ..core.rule import Rule
from .to_console import PROFILES, SEVERITIES

_FIXES = {Safety.SAFE: "可自动改", Safety.ASK: "给出改法，由人确认", Safety.SHOW: "只提示", None: "只提示"}


def as_list(rules: Sequence[Rule]) -> str:
    """One line a rule, under its family."""
    lines = []
    family = ""
    for rule in rules:
        if rule.family != family:
            family = rule.family
            lines.append(f"{family}")
        off = "" if rule.default else "（默认不报）"
        lines.append(f"  {rule.id:<36}{SEVERITIES[rule.severity]}　{rule.title}{off}　〔{rule.source}〕")
    return "\n".join(lines) + f"\n共{len(rules)}条。查看一条：draftcheck rules {rules[0].id}"


def as_text(rule: Rule) -> str:
    """One rule with everything about it, for a terminal."""
    lines = [
        f"{rule.id}　{rule.title}",
        "",
        f"级别：{_severities(rule)}",
        f"依据：{rule.source}（{rule.strength.value}）",
    ]
    lines += [f"改法：{_FIXES[rule.fix]}", f"默认：{'检查' if rule.default else '不检查'}", "", rule.why]
    lines += [f"选项：{o.name} = {o.default:g}（{o.label}，{o.low:g} 到 {o.high:g}）" for o in rule.options]
    if rule.bad:
        lines += ["", "要报的（«»之间）："]
        for draft, mended in rule.bad.items():
            lines += _indented(draft)
            lines += ["    改为：", *_indented(mended)] if mended else []
            lines.append("")
    if rule.good:
        lines += ["不报的："]
        for draft in rule.good:
            lines += [*_indented(draft), ""]
    return "\n".join(lines).rstrip()


def as_markdown(rule: Rule) -> str:
    """One rule as a section of the manual."""
    lines = [f"## {rule.id}　{rule.title}", "", rule.why, ""]
    lines += ["| 级别 | 依据 | 性质 | 改法 | 默认 |", "|---|---|---|---|---|"]
    default = "检查" if rule.default else "不检查"
    lines += [f"| {_severities(rule)} | {rule.source} | {rule.strength.value} | {_FIXES[rule.fix]} | {default} |", ""]
    if rule.options:
        lines += (
            ["选项：", ""]
            + [f"- `{o.name} = {o.default:g}`：{o.label}（{o.low:g} 到 {o.high:g}）" for o in rule.options]
            + [""]
        )
    if rule.bad:
        lines += ["要报的（`«»` 之间）：", ""]
        for draft, mended in rule.bad.items():
            lines += ["```text", draft, *(["——改为——", mended] if mended else []), "```", ""]
    if rule.good:
        lines += ["不报的：", ""]
        for draft in rule.good:
            lines += ["```text", draft, "```", ""]
    return "\n".join(lines).rstrip() + "\n"


def as_json(rules: Sequence[Rule]) -> str:
    """The rules as a list of objects."""
    plain = []
    for rule in rules:
        item = to_plain(rule._replace(check=None))
        del item["check"]
        item["strength"] = rule.strength.name.lower()
        plain.append(item)
    return json.dumps(plain, ensure_ascii=False, indent=1)


def deviations(house: House, rules: Sequence[Rule], form: str) -> str:
    """What an office's own layout changes of GB/T 9704, why, and which rules it moves."""
    rows = [d._asdict() | {"rules": [rule.id for rule in rules if d.field in rule.numbers]} for d in house.deviations]
    if form == "json":
        plain = {"profile": house.name, "name": house.standard.name, "deviations": rows}
        return json.dumps(plain, ensure_ascii=False, indent=1)
    if not rows:
        return f"{house.standard.name}：与 GB/T 9704-2012 没有不同。"
    lines = [f"{house.standard.name}：与 GB/T 9704-2012 不同的有{len(rows)}处"]
    for row in rows:
        lines.append(f"  {row['label']}：{row['value']}（国标{row['usual']}）　理由：{row['reason']}")
        if row["rules"]:
            lines.append(f"      涉及 {'、'.join(row['rules'])}")
    return "\n".join(lines)


def severities_in(profile: Profile, rules: Sequence[Rule], form: str) -> str:
    """Which rules have another severity in one of the built-in profiles."""
    moved = [rule for rule in rules if profile in rule.severity_in]
    if form == "json":
        plain = [{"rule": rule.id, "severity": rule.severity_for(profile).value} for rule in moved]
        return json.dumps({"profile": profile.value, "severities": plain}, ensure_ascii=False, indent=1)
    lines = [f"{PROFILES[profile.value]}：数值与 GB/T 9704-2012 相同；级别不同的规则有{len(moved)}条"]
    lines += [
        f"  {rule.id}　{SEVERITIES[rule.severity_for(profile)]}（平时为{SEVERITIES[rule.severity]}）" for rule in moved
    ]
    return "\n".join(lines)


def _severities(rule: Rule) -> str:
    others = [f"{PROFILES[profile.value]}为{SEVERITIES[severity]}" for profile, severity in rule.severity_in.items()]
    return SEVERITIES[rule.severity] + (f"（{'，'.join(others)}）" if others else "")


def _indented(text: str) -> list[str]:
    return [f"    {line}" for line in text.split("\n")]
