"""The report for a person at a terminal: under the draft's own headings, words in context, clause, cure, verdict."""

from __future__ import annotations

from itertools import groupby

from ..core.finding import Finding, Location, Severity, TextFix
from ..core.location import excerpt_offset
from ..core.report import FileReport, Totals

SEVERITIES = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "建议"}
PROFILES = {
    "red-head": "红头文件格式",
    "draft": "文稿格式",
    "material": "材料格式",
    "letter": "信函格式",
    "order": "命令格式",
    "minutes": "纪要格式",
}
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_PLACES = 5
_CLOSE = 6  # characters around a further place
_LONG, _SHORT = 40, 24  # characters of the words found, in their own line and among others


class Console:
    """`colour` paints severities and words; `quiet` leaves out files without findings and all sums."""

    def __init__(self, colour: bool, quiet: bool) -> None:
        self._colour = colour
        self._quiet = quiet
        self._totals = Totals()

    def add(self, report: FileReport, rules: int) -> str:
        """One file's findings and its verdict."""
        self._totals = self._totals.plus(report)
        if report.status == "failed":
            assert report.error is not None
            return f"{self._bold(report.path)}\n  没有检查：{report.error.message}\n  建议：{report.error.hint}\n\n"
        if self._quiet and not report.findings:
            return ""
        kind = "，".join(part for part in (report.genre, PROFILES.get(report.profile or "")) if part)
        lines = [f"{self._bold(report.path)}　{kind}，{report.characters}字"]
        number = 0
        for heading, group in groupby(report.findings, key=lambda f: f.place.heading):
            lines.append(f"\n  {self._bold(heading or '全文')}")
            for finding in group:
                number += 1
                lines += self._finding(number, finding)
        if not self._quiet:
            lines.append(("\n" if report.findings else "") + f"  {verdict(report, rules)}")
        return "\n".join(lines) + "\n\n"

    def end(self) -> str:
        """The sum over several files."""
        t = self._totals
        if t.files < 2 or self._quiet:
            return ""
        failed = f"，{t.failed}个没有检查" if t.failed else ""
        return f"合计：{t.files}个文件{failed}，必改{t.error}处，建议核对{t.warning}处，可改进{t.info}处。\n"

    def _finding(self, number: int, f: Finding) -> list[str]:
        name = self._paint(SEVERITIES[f.severity], _COLOURS[f.severity])
        shown = self._in_context(f)
        source = self._paint(f"〔{f.source}　{f.rule}〕", "2")
        said = f"{f.message}{cure(f)}{source}"
        lines = (
            [f"  {number:>3} {name}  {shown}", f"            {said}"] if shown else [f"  {number:>3} {name}  {said}"]
        )
        if f.others:
            lines.append(f"            另有{f.others}处：{self._others(f)}")
        return lines

    def _others(self, f: Finding) -> str:
        shown = [self._short(place) for place in f.related[:_PLACES]]
        return "、".join(shown) + ("……" if f.others > len(shown) else "")

    def _short(self, place: Location) -> str:
        if place.end == place.start:
            return f"第{place.paragraph + 1}段"
        at = excerpt_offset(place)
        before, after = place.excerpt[:at][-_CLOSE:], place.excerpt[at + place.end - place.start :][:_CLOSE]
        found = place.excerpt[at : at + place.end - place.start]
        return f"“{before}«{_shortened(found, _SHORT)}»{after}”"

    def _in_context(self, f: Finding) -> str:
        if f.place.start == f.place.end:
            return ""
        at = excerpt_offset(f.place)
        before, after = f.place.excerpt[:at].lstrip(), f.place.excerpt[at + len(f.text) :]
        found = self._paint(f"«{_shortened(f.text)}»", _COLOURS[f.severity])
        return " ".join(before.split()) + found + " ".join(after.split())

    def _bold(self, text: str) -> str:
        return self._paint(text, "1")

    def _paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self._colour else text


def _shortened(words: str, most: int = _LONG) -> str:
    text = " ".join(words.split())
    return text if len(text) <= most else text[: most - 12] + "……" + text[-8:]


def cure(f: Finding) -> str:
    """What to put instead, where the message does not say it already."""
    if isinstance(f.fix, TextFix) and f.fix.replacement not in f.message:
        return f"　改为：{f.fix.replacement}"
    if isinstance(f.fix, TextFix) and not f.fix.replacement:
        return "　改法：删去"
    return ""


def verdict(report: FileReport, rules: int) -> str:
    """The closing line, fit to be forwarded."""
    counts = {severity: report.count(severity) for severity in Severity}
    said = [
        f"{words}{counts[severity]}处"
        for severity, words in ((Severity.ERROR, "必改"), (Severity.WARNING, "建议核对"), (Severity.INFO, "可改进"))
        if counts[severity]
    ]
    found = "，".join(said) if said else "没有发现问题"
    hidden = f"，另有{report.accepted}处已确认不改" if report.accepted else ""
    return f"结论：{found}{hidden}，共检查{report.paragraphs}段、{rules}条规则。"
