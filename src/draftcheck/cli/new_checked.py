"""What our own rules say of documents just made, in one line."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ..core.finding import Severity
from ..core.report import FileReport

_WORDS = {Severity.ERROR: "错误", Severity.WARNING: "提醒", Severity.INFO: "建议"}
_NAMED = 3


def self_check(report: FileReport, path: Path) -> str:
    """The line on one document."""
    if report.status == "failed":
        return f"自检没有完成：{report.error.message if report.error else '原因不明'}"
    if not report.findings:
        return "自检没有发现问题"
    sums = "、".join(f"{word}{count}处" for level, word in _WORDS.items() if (count := report.count(level)))
    return f"自检：{sums}，用 draftcheck check {quoted(path)} 查看"


def self_checks(made: Sequence[tuple[Path, FileReport]]) -> str:
    """The line on many: how many are without findings, and which are not."""
    groups: dict[str, list[Path]] = {}
    for path, report in made:
        groups.setdefault(_worst(report), []).append(path)
    parts = []
    for word, paths in sorted(groups.items(), key=lambda item: _ORDER.index(item[0])):
        names = "、".join(path.name for path in paths[:_NAMED]) + ("等" if len(paths) > _NAMED else "")
        parts.append(f"{len(paths)}份{word}" + (f"（{names}）" if word != _ORDER[0] else ""))
    return "自检：" + "，".join(parts)


_ORDER = ("没有问题", "有错误", "有提醒", "有建议", "没有完成自检")


def _worst(report: FileReport) -> str:
    if report.status == "failed":
        return "没有完成自检"
    return next((f"有{word}" for level, word in _WORDS.items() if report.count(level)), _ORDER[0])


def quoted(path: Path) -> str:
    """The path as it is written on a command line."""
    text = str(path)
    return f'"{text}"' if any(c.isspace() or c in "（）()&;'|<>$`" for c in text) else text
