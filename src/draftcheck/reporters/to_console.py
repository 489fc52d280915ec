"""The report for a person at a terminal: under the draft's own headings, words in context, clause, cure, verdict."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from ..core.finding import Finding, Severity
from ..core.report import FileReport, Totals
from .cure import cure
from .excerpt import in_context, other_places
from .form import Conditions

SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "建议"}
PROFILES = {
    "red-head": "红头文件格式",
    "draft": "文稿格式",
    "material": "材料格式",
    "letter": "信函格式",
    "order": "命令格式",
    "minutes": "纪要格式",
}
_FAILED = "internal.rule-failed"  # what the engine reports it under
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}


class Console:
    """`colour` paints severities and words; `quiet` leaves out files without findings and all sums.

    `new_only`: what is found is new since findings were last accepted, and the verdict says so.
    """

    def __init__(self, colour: bool, quiet: bool, new_only: bool = False) -> None:
        self._colour = colour
        self._quiet = quiet
        self._new_only = new_only
        self._totals = Totals()
        self._broken = 0

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """One file's findings and its verdict."""
        self._totals = self._totals.plus(report)
        self._broken += broken_rules(report)
        if report.status == "failed":
            assert report.error is not None
            return f"{self._bold(report.path)}\n  没有检查：{report.error.message}\n  建议：{report.error.hint}\n\n"
        if self._quiet and not report.findings:
            return ""
        kind = "，".join(part for part in (report.genre, PROFILES.get(report.profile or "")) if part)
        lines = [f"{self._bold(report.path)}　{kind}，{report.characters}字"]
        lines += self.listed(report.findings)
        if not self._quiet:
            said = verdict(report, conditions.rules, self._new_only)
            lines.append(("\n" if report.findings else "") + f"  {said}")
            lines += [f"  另有{report.accepted}处已接受，不再显示"] if report.accepted else []
        return "\n".join(lines) + "\n\n"

    def end(self) -> str:
        """The sum over several files."""
        t = self._totals
        if t.files < 2 or self._quiet:
            return ""
        failed = f"，{t.failed}个没有检查" if t.failed else ""
        must = t.error - self._broken
        broken = not_whole(self._broken) + "\n" if self._broken else ""
        return f"合计：{t.files}个文件{failed}，必改{must}处，建议核对{t.warning}处，可改进{t.info}处。\n{broken}"

    def listed(self, findings: Iterable[Finding]) -> list[str]:
        """Findings under their headings, numbered from 1."""
        lines = []
        number = 0
        for heading, group in groupby(findings, key=lambda f: f.place.heading):
            lines.append(f"\n  {self._bold(heading or '全文')}")
            for finding in group:
                number += 1
                lines += self._finding(number, finding)
        return lines

    def _finding(self, number: int, f: Finding) -> list[str]:
        name = self._paint(SEVERITIES[f.severity], _COLOURS[f.severity])
        shown = self._in_context(f)
        source = self._paint(f"〔{f.source}　{f.rule}〕", "2")
        said = f"{f.message}{cure(f)}{source}"
        lines = (
            [f"  {number:>3} {name}  {shown}", f"            {said}"] if shown else [f"  {number:>3} {name}  {said}"]
        )
        others = other_places(f)
        return [*lines, f"            {others}"] if others else lines

    def _in_context(self, f: Finding) -> str:
        if f.place.start == f.place.end:
            return ""
        before, found, after = in_context(f)
        return before + self._paint(f"«{found}»", _COLOURS[f.severity]) + after

    def _bold(self, text: str) -> str:
        return self._paint(text, "1")

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour else text


def verdict(report: FileReport, rules: int, new_only: bool = False) -> str:
    """The closing line, fit to be forwarded."""
    counts = {severity: report.count(severity) for severity in Severity}
    broken = broken_rules(report)
    counts[Severity.ERROR] -= broken
    said = [
        f"{words}{counts[severity]}处"
        for severity, words in ((Severity.ERROR, "必改"), (Severity.WARNING, "建议核对"), (Severity.INFO, "可改进"))
        if counts[severity]
    ]
    more = "其他" if report.accepted or broken else ""
    new, none = ("新出现", "没有新出现的问题") if new_only else ("", f"没有发现{more}问题")
    found = new + "，".join(said) if said else none
    whole = not_whole(broken) if broken else ""
    return f"结论：{found}，共检查{report.paragraphs}段、{rules}条规则。{whole}"


def broken_rules(report: FileReport) -> int:
    """How many rules failed, so that nothing is known of what they would have found."""
    return broken_among(report.findings)


def broken_among(findings: Iterable[Finding]) -> int:
    """The same among some findings."""
    return sum(finding.rule == _FAILED for finding in findings)


def not_whole(broken: int) -> str:
    """The sentence for rules that failed."""
    return f"有{broken}条规则运行出错、没有检查完，结果不完整，请告诉维护人员。"
