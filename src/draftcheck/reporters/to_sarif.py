"""The report as SARIF 2.1.0, for services that follow findings from change to change."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..checks.internal import FAILED
from ..core.finding import Finding, Location, Safety, TextFix
from ..core.report import FileReport
from ..core.rule import Rule
from ..core.version import __version__
from .artifact_uri import artifact_uri
from .cure import cure
from .excerpt import other_places
from .fingerprint import fingerprint
from .form import Conditions
from .sarif_places import has_line, location, region
from .sarif_rules import LEVELS, error_descriptor, rule_descriptor

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_BASE = "%SRCROOT%"
_ABOUT = "离线检查 Word 公文。Word 文件没有行号：行号是正文里段落的序号，列号是段内字符的序号（码点），都从1数起；页眉、页脚和注释里的问题没有行号。"
_BASE_MEANT = "运行 draftcheck 时所在的文件夹"


class Log:
    """One run, written at the end. `rules` are all rules by id; `folder` is what relative paths start from."""

    def __init__(self, rules: Mapping[str, Rule], folder: Path) -> None:
        self._rules = rules
        self._folder = folder
        self._artifacts: dict[str, dict[str, Any]] = {}
        self._results: list[dict[str, Any]] = []
        self._descriptors: dict[str, dict[str, Any]] = {}
        self._errors: dict[str, dict[str, Any]] = {}
        self._notifications: list[dict[str, Any]] = []
        self._failed_rule = False

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """Nothing yet."""
        artifact = self._artifact(report.path)
        entry = self._artifacts[artifact["uri"]]
        entry["roles"] = ["analysisTarget"]
        if report.error is not None:
            self._errors.setdefault(report.error.code, error_descriptor(report.error))
            index = list(self._errors).index(report.error.code)
            said = f"{report.error.message}。{report.error.hint}"
            self._notifications.append(
                {
                    "descriptor": {"id": report.error.code, "index": index},
                    "level": "error",
                    "message": {"text": said},
                    "locations": [{"physicalLocation": {"artifactLocation": artifact}}],
                }
            )
            return ""
        kept = ("genre", "profile", "characters", "paragraphs", "accepted")
        entry["properties"] = {name: getattr(report, name) for name in kept if getattr(report, name) is not None}
        seen: Counter[str] = Counter()
        for finding in report.findings:
            name = fingerprint(finding)
            seen[name] += 1
            self._results.append(self._result(finding, artifact, f"{name}:{seen[name]}"))
            self._failed_rule |= finding.rule == FAILED.id
        return ""

    def end(self) -> str:
        """The whole log."""
        driver = {
            "name": "draftcheck",
            "version": __version__,
            "semanticVersion": __version__,
            "fullDescription": {"text": _ABOUT},
            "rules": list(self._descriptors.values()),
            "notifications": list(self._errors.values()),
        }
        invocation = {
            "executionSuccessful": not self._notifications and not self._failed_rule,
            "toolExecutionNotifications": self._notifications,
        }
        run = {
            "tool": {"driver": driver},
            "language": "zh-CN",
            "columnKind": "unicodeCodePoints",
            "originalUriBaseIds": {_BASE: {"description": {"text": _BASE_MEANT}}},
            "invocations": [invocation],
            "artifacts": list(self._artifacts.values()),
            "results": self._results,
        }
        return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False) + "\n"

    def _artifact(self, shown: str) -> dict[str, Any]:
        """The artifactLocation of a path, and its entry in the list of artifacts."""
        uri, relative = artifact_uri(shown, self._folder)
        place = {"uri": uri, "uriBaseId": _BASE} if relative else {"uri": uri}
        if uri not in self._artifacts:
            mime = {"mimeType": _DOCX} if uri.lower().endswith(".docx") else {}
            self._artifacts[uri] = {"location": place | {"index": len(self._artifacts)}} | mime
        found: dict[str, Any] = self._artifacts[uri]["location"]
        return found

    def _location(self, place: Location, artifact: dict[str, Any]) -> dict[str, Any]:
        return location(place, artifact if place.file is None else self._artifact(place.file))

    def _result(self, finding: Finding, artifact: dict[str, Any], name: str) -> dict[str, Any]:
        if finding.rule not in self._descriptors:
            self._descriptors[finding.rule] = rule_descriptor(self._rules[finding.rule])
        result: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": list(self._descriptors).index(finding.rule),
            "level": LEVELS[finding.severity],
            "message": {
                "text": "；".join(part for part in (finding.message + cure(finding), other_places(finding)) if part)
            },
            "locations": [self._location(finding.place, artifact)],
            # The first is the only name that GitHub and its like compare; it must tell equal ones apart by a number.
            "partialFingerprints": {"primaryLocationLineHash": name, "ruleAndWords/v1": name},
            "properties": {"source": finding.source},
        }
        if finding.related:
            places = enumerate(finding.related, 1)
            result["relatedLocations"] = [{"id": n} | self._location(place, artifact) for n, place in places]
        if finding.others:
            result["occurrenceCount"] = finding.others + 1
        if finding.score is not None:
            result["rank"] = round(finding.score * 100, 1)
        if isinstance(finding.fix, TextFix) and finding.fix.safety is not Safety.SHOW and has_line(finding.place):
            result["fixes"] = [_fix(finding.place, finding.fix, artifact)]
        return result


def _fix(place: Location, fix: TextFix, artifact: dict[str, Any]) -> dict[str, Any]:
    change = {"deletedRegion": region(place), "insertedContent": {"text": fix.replacement}}
    return {
        "description": {"text": f"改为：{fix.replacement}" if fix.replacement else "删去"},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": [change]}],
        "properties": {"safety": fix.safety.value},
    }
