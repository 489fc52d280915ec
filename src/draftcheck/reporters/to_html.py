"""The report as a web page: the drafts with notes in the margin. One file, which asks for nothing outside itself."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from pathlib import Path

from ..core.digest import sha256_hex
from ..core.finding import Severity
from ..core.report import FileReport
from ..core.rule import Rule
from .form import Conditions
from .html_draft import draft_html
from .html_escape import escaped
from .html_looks import Looks
from .html_paths import shown_paths
from .html_summary import Summary
from .to_console import PROFILES, SEVERITIES, verdict

_HERE = Path(__file__)


class Webpage:
    """Drafts are laid out as they come; the page is whole at the end. `rules` are all rules by id.

    `new_only`: what is found is new since findings were last accepted, and the verdicts say so.
    """

    def __init__(self, rules: Mapping[str, Rule], new_only: bool = False) -> None:
        self._rules = rules
        self._new_only = new_only
        self._looks = Looks()
        self._summary = Summary(rules)
        self._drafts: list[tuple[str, str, str]] = []  # name, path, what stands behind the path
        self._paths: list[str] = []

    def add(self, report: FileReport, conditions: Conditions) -> str:
        """Nothing yet."""
        self._summary.add(report)
        self._paths.append(report.path)
        if report.error is not None:
            return ""
        name = f"d{len(self._drafts) + 1}"
        said = verdict(report, conditions.rules, self._new_only)
        sheet = draft_html(name, report.findings, conditions.draft, self._rules, self._looks)
        inside = f'{_about(report)}</summary><p class="verdict">{escaped(said)}</p>{sheet}'
        self._drafts.append((name, report.path, inside))
        return ""

    def end(self) -> str:
        """The page."""
        style = _HERE.with_name("html_page.css").read_text("utf-8") + self._looks.sheet()
        script = _HERE.with_name("html_page.js").read_text("utf-8")
        policy = (
            f"default-src 'none'; style-src {_hash(style)}; script-src {_hash(script)}; "
            "base-uri 'none'; form-action 'none'"
        )
        open_ = " open" if len(self._drafts) == 1 else ""
        shown = shown_paths(self._paths)
        drafts = "\n".join(
            f'<details class="draft" id="{name}"{open_}><summary>{_heading(shown[path])}{inside}</details>'
            for name, path, inside in self._drafts
        )
        title = shown[self._paths[0]] if len(self._paths) == 1 else f"{len(self._paths)}个文件"
        return (
            '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="referrer" content="no-referrer">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>公文检查：{escaped(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n"
            f"{self._summary.html(shown)}\n{self._summary.filters()}\n<main>\n{drafts}\n</main>\n"
            f"<script>{script}</script>\n</body>\n</html>\n"
        )


def _heading(path: str) -> str:
    """The path of a draft on the line that stays when it is folded up."""
    folder, _, file = path.rpartition("/")
    where = f'<span class="folder">{escaped(folder)}/</span>' if folder else ""
    return f"<h2>{where}{escaped(file)}</h2>"


def _about(report: FileReport) -> str:
    """What stands behind the path on that line."""
    kind = "，".join(part for part in (report.genre, PROFILES.get(report.profile or "")) if part)
    counts = "".join(
        f'<span class="count {severity.value}">{SEVERITIES[severity]} {report.count(severity)}</span>'
        for severity in Severity
        if report.count(severity)
    )
    counts = counts or '<span class="count none">没有问题</span>'
    accepted = f'<span class="count accepted">已接受 {report.accepted}</span>' if report.accepted else ""
    return f'<span class="kind">{escaped(kind)}，{report.characters}字</span>{counts}{accepted}'


def _hash(text: str) -> str:
    """The name by which the policy lets this style or script in."""
    return f"'sha256-{b64encode(bytes.fromhex(sha256_hex(text.encode()))).decode()}'"
