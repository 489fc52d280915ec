"""The report as JUnit XML: a suite a file, a case for reading it and one for each rule that it fails."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.etree import ElementTree as xml

from ..checks.internal import FAILED
from ..core.finding import Finding, Severity
from ..core.report import FileReport
from ..core.rule import Rule
from .cure import cure
from .excerpt import in_context, other_places
from .form import Conditions
from .printable import printable
from .to_console import PROFILES, SEVERITIES

_READ = "读取文稿"


class Suites:
    """All suites, written at the end. `rules` are all rules by id.

    A rule has a case where one of its findings is at or above the severity from which a file fails. Every file has
    the case `读取文稿`: a file without graver findings is seen to pass, and milder ones are the output of that case.
    """

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self._root = xml.Element("testsuites", name="draftcheck")
        self._sums = dict.fromkeys(("tests", "failures", "errors"), 0)

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """Nothing yet."""
        suite = _element(self._root, "testsuite", name=report.path, file=report.path)
        suite.set("time", f"{report.elapsed_ms / 1000:.3f}")
        _describe(suite, report)
        where = _class(report.path)
        read = _element(suite, "testcase", name=_READ, classname=where)
        if report.error is not None:
            broken = _element(read, "error", type=report.error.code, message=report.error.message)
            broken.text = printable(f"{report.error.message}\n建议：{report.error.hint}")
        failing = {finding.rule for finding in report.findings if _fails(finding, conditions.fail_on)}
        milder = [finding for finding in report.findings if finding.rule not in failing]
        if milder:
            said = [f"另有{len(milder)}处不影响通过：", *_lines(milder)]
            _element(read, "system-out").text = printable("\n".join(said))
        for rule in sorted(failing):
            name = f"{self._rules[rule].title}（{rule}）"
            case = _element(suite, "testcase", name=name, classname=where)
            _tell(case, [finding for finding in report.findings if finding.rule == rule])
        self._count(suite)
        return ""

    def end(self) -> str:
        """The whole file."""
        for name, count in self._sums.items():
            self._root.set(name, str(count))
        xml.indent(self._root, " ")
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + xml.tostring(self._root, "unicode") + "\n"

    def _count(self, suite: xml.Element) -> None:
        for name, tag in (("tests", "testcase"), ("failures", "testcase/failure"), ("errors", "testcase/error")):
            count = len(suite.findall(tag))
            suite.set(name, str(count))
            self._sums[name] += count


def _describe(suite: xml.Element, report: FileReport) -> None:
    told = {"文种": report.genre, "格式": PROFILES.get(report.profile or ""), "字数": str(report.characters or "")}
    if not any(told.values()):
        return
    properties = _element(suite, "properties")
    for name, value in told.items():
        if value:
            _element(properties, "property", name=name, value=value)


def _fails(finding: Finding, fail_on: Severity | None) -> bool:
    return finding.rule == FAILED.id or (fail_on is not None and finding.severity.rank >= fail_on.rank)


def _tell(case: xml.Element, findings: list[Finding]) -> None:
    """Puts the findings of a rule into its case, as a failure; as an error where the rule itself broke down."""
    gravest = max((finding.severity for finding in findings), key=lambda severity: severity.rank)
    more = f"等{len(findings)}处" if len(findings) > 1 else ""
    kind = "error" if findings[0].rule == FAILED.id else "failure"
    told = _element(case, kind, type=SEVERITIES[gravest], message=findings[0].message + more)
    told.text = printable("\n".join(_lines(findings)))


def _lines(findings: Iterable[Finding]) -> Iterable[str]:
    for finding in findings:
        before, found, after = in_context(finding)
        place = f"{finding.place.heading or '全文'}　第{finding.place.paragraph + 1}段"
        yield f"{SEVERITIES[finding.severity]}　{place}" + (f"　{before}«{found}»{after}" if found else "")
        yield f"　　{finding.message}{cure(finding)}〔{finding.source}〕"
        if finding.others:
            yield f"　　{other_places(finding)}"


def _class(path: str) -> str:
    """The path as a class in its packages: Jenkins and others make a tree of what stands before dots."""
    return ".".join(part.replace(".", "_") for part in path.split("/") if part)


def _element(parent: xml.Element, tag: str, **attributes: str) -> xml.Element:
    return xml.SubElement(parent, tag, {name: printable(value) for name, value in attributes.items()})
