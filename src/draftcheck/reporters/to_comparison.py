"""What the edits between two states of a draft mended and broke, for a person at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ..core.comparison import Comparison, State
from ..core.finding import Finding
from .to_console import PROFILES, SEVERITIES, Console, broken_among, not_whole


def as_text(c: Comparison, colour: bool) -> str:
    """New findings first, then those that remain, then those that were mended; a verdict at the end."""
    console = Console(colour, quiet=False)
    lines = [f"改前　{_state(c.before)}", f"改后　{_state(c.after)}"]
    if c.before.profile != c.after.profile:
        lines.append("两稿认定的格式不同，用的规则也不同；要按同一种格式比较，请用 --profile 指定")
    for findings, said in (
        (c.new, "新出现（在改后稿里）"),
        (c.remaining, "仍然有（在改后稿里）"),
        (c.mended, "改好了（在改前稿里）"),
    ):
        if findings:
            lines += ["", f"{said}：{len(findings)}处", *console.listed(findings)]
    lines += ["", f"结论：{_verdict(c)}"]
    broken = broken_among((*c.new, *c.remaining, *c.mended))
    lines += [not_whole(broken)] if broken else []
    lines += [f"另有{c.accepted}处已接受，不再显示"] if c.accepted else []
    return "\n".join(lines) + "\n"


def _state(s: State) -> str:
    kind = "，".join(part for part in (s.genre, PROFILES.get(s.profile)) if part)
    return f"{s.path}　{kind}，{s.characters}字"


def _verdict(c: Comparison) -> str:
    if not (c.new or c.remaining or c.mended):
        return "两稿都没有发现问题。"
    new = f"新出现{len(c.new)}处（{_by_severity(c.new)}）" if c.new else "没有新出现的问题"
    return f"{new}，改好{len(c.mended)}处，仍然有{len(c.remaining)}处。"


def _by_severity(findings: Sequence[Finding]) -> str:
    counts = Counter(finding.severity for finding in findings)
    return "，".join(f"{word}{counts[severity]}处" for severity, word in SEVERITIES.items() if counts[severity])
