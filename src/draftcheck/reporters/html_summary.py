"""What stands on top of the page: how much was found, what could not be read, which rules are broken most often."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..core.finding import Severity
from ..core.report import FileReport, ReadError, Totals
from ..core.rule import Rule
from .families import FAMILIES
from .html_escape import escaped
from .to_console import SEVERITIES, broken_rules, not_whole

_TASKS = {Severity.ERROR: "必改", Severity.WARNING: "建议核对", Severity.INFO: "可改进"}
_MOST = 10  # rules listed


class Summary:
    """Counts file after file. `rules` are all rules by id."""

    def __init__(self, rules: Mapping[str, Rule]) -> None:
        self._rules = rules
        self.totals = Totals()
        self._accepted = 0
        self._unread: list[tuple[str, ReadError]] = []
        self._findings: Counter[str] = Counter()
        self._files: Counter[str] = Counter()
        self._broken = 0

    def add(self, report: FileReport) -> None:
        """One file."""
        self.totals = self.totals.plus(report)
        self._accepted += report.accepted
        if report.error is not None:
            self._unread.append((report.path, report.error))
        self._broken += broken_rules(report)
        self._findings.update(finding.rule for finding in report.findings)
        self._files.update({finding.rule for finding in report.findings})

    def html(self, shown: Mapping[str, str]) -> str:
        """The head of the page; `shown` is what it calls the files, by path."""
        parts = self._told(), self._counts(), self._not_read(shown), self._often()
        return f"<header><h1>公文检查结果</h1>{''.join(parts)}</header>"

    def filters(self) -> str:
        """The chips that choose among the findings; empty where there is nothing to choose from."""
        total = self._findings.total()
        if not total:
            return ""
        families: Counter[str] = Counter()
        for name, count in self._findings.items():
            families[self._rules[name].family] += count
        order = {name: place for place, name in enumerate(FAMILIES)}
        levels = "".join(_chip("severity", s.value, SEVERITIES[s], count) for s, count in self._by_severity() if count)
        kinds = "".join(
            _chip("family", name, FAMILIES.get(name, name), families[name])
            for name in sorted(families, key=lambda name: (order.get(name, len(order)), name))
        )
        whole = '<button type="button" id="open">全部展开</button><button type="button" id="close">全部收起</button>'
        return (
            f'<nav class="bar" aria-label="筛选和跳转"><span class="group"><span>只看</span>{levels}</span>'
            f'<details class="families"><summary>类别</summary><div>{kinds}</div></details>'
            f'<span class="group"><button type="button" id="back" title="上一处（K）">↑ 上一处</button>'
            f'<button type="button" id="on" title="下一处（J）">↓ 下一处</button></span>'
            f'<span class="group">{whole if self.totals.files - self.totals.failed > 1 else ""}</span>'
            f'<output aria-live="polite">共{total}处</output></nav>'
        )

    def _by_severity(self) -> list[tuple[Severity, int]]:
        t = self.totals
        return [(Severity.ERROR, t.error), (Severity.WARNING, t.warning), (Severity.INFO, t.info)]

    def _told(self) -> str:
        t = self.totals
        failed = f"，其中{t.failed}个没有检查" if t.failed else ""
        told = f"<p>共{t.files}个文件{failed}。</p>" if t.files != 1 or t.failed else ""
        return told + (f'<p class="broken">{not_whole(self._broken)}</p>' if self._broken else "")

    def _counts(self) -> str:
        if self.totals.files == self.totals.failed:
            return ""
        told = [(s.value, SEVERITIES[s], _TASKS[s], count) for s, count in self._by_severity()]
        told += [("accepted", "已接受", "不再显示", self._accepted)] if self._accepted else []
        items = (
            f'<li class="{name}"><b>{count}</b><span>{label}<small>{task}</small></span></li>'
            for name, label, task, count in told
        )
        return f'<ul class="counts">{"".join(items)}</ul>'

    def _not_read(self, shown: Mapping[str, str]) -> str:
        rows = (
            f"<tr><td>{escaped(shown[path])}</td><td>{escaped(error.message)}</td><td>{escaped(error.hint)}</td></tr>"
            for path, error in self._unread
        )
        return _table("没有检查的文件", ("文件", "原因", "怎么办"), "".join(rows), True) if self._unread else ""

    def _often(self) -> str:
        if len(self._findings) < 2:
            return ""
        rows = "".join(
            f"<tr><td>{escaped(self._rules[name].title)} <code>{escaped(name)}</code></td><td>{count}</td>"
            f"<td>{self._files[name]}</td></tr>"
            for name, count in self._findings.most_common(_MOST)
        )
        return _table("最常见的问题", ("规则", "处", "文件"), rows, self.totals.files > 1)


def _chip(kind: str, value: str, label: str, count: int) -> str:
    return (
        f'<button type="button" class="chip {escaped(value)}" data-kind="{kind}" data-value="{escaped(value)}" '
        f'aria-pressed="false">{escaped(label)} {count}</button>'
    )


def _table(title: str, head: tuple[str, ...], rows: str, open_: bool) -> str:
    cells = "".join(f"<th>{name}</th>" for name in head)
    return (
        f'<details class="list"{" open" if open_ else ""}><summary>{title}</summary>'
        f"<table><tr>{cells}</tr>{rows}</table></details>"
    )
