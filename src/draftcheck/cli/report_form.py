"""The form that a report is asked for in, ready to take the files' reports."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..reporters.form import Form
    from ..reporters.to_xlsx import Ledger


def form_of(name: str, colour: bool, quiet: bool, new_only: bool) -> Form:
    """The form of this name, other than a workbook."""
    if name == "text":
        from ..reporters.to_console import Console

        return Console(colour, quiet, new_only)
    if name in ("json", "jsonl"):
        from ..reporters import to_json

        return to_json.Whole() if name == "json" else to_json.Lines()
    from ..checks import RULES

    if name == "sarif":
        from ..reporters.to_sarif import Log

        return Log(RULES, Path.cwd())
    if name == "junit":
        from ..reporters.to_junit import Suites

        return Suites(RULES)
    from ..reporters.to_html import Webpage

    return Webpage(RULES, new_only)


def workbook_for(given: str, paths: Iterable[str], overwrite: bool) -> Ledger:
    """A workbook that takes over what people entered in the one it will replace.

    Raises UsageError where something would be lost that it does not take over, unless that is wished.
    """
    from ..checks import RULES
    from ..core.errors import UsageError
    from ..reporters.to_xlsx import Ledger, older_workbook

    file = Path(given)
    if not file.is_file() or not file.stat().st_size:
        return Ledger(RULES)
    older = older_workbook(file)
    if older is None and not overwrite:
        raise UsageError(
            f"已经有 {given}，它不是 draftcheck 写的问题清单，没有覆盖", "请换一个文件名；确实不要了，再加 --overwrite"
        )
    if older is not None and older.added and not overwrite:
        raise UsageError(
            f"{given} 里有自己加的{'、'.join(older.added)}，重写时带不过去，没有覆盖",
            "请换一个文件名；不要这些了，再加 --overwrite（状态和备注仍会带过去）",
        )
    return Ledger(RULES, older, paths)
