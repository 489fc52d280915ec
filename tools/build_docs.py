"""Writes the generated pages: docs/rules/, docs/cli.md, docs/report.schema.json, docs/report-example.json.

python tools/build_docs.py           writes them
python tools/build_docs.py --check   says which are stale; exit 1 if any
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import click

from draftcheck.batch import check_file
from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.report import Report
from draftcheck.core.schema import report_schema
from draftcheck.reporters.families import FAMILIES
from draftcheck.reporters.rule_pages import as_markdown

ROOT = Path(__file__).resolve().parents[1]
_NOTE = "<!-- 由 tools/build_docs.py 生成，请勿手改 -->\n"


def pages() -> Iterator[tuple[str, str]]:
    """Path below the repository → text of each generated file."""
    yield "docs/rules/README.md", _index()
    for family, name in FAMILIES.items():
        rules = [rule for rule in RULES.values() if rule.family == family]
        if not rules:
            continue
        yield f"docs/rules/{family}.md", "\n".join([_NOTE, f"# {family}　{name}\n", *map(as_markdown, rules)])
    yield "docs/cli.md", _commands()
    yield "docs/report.schema.json", json.dumps(report_schema(), ensure_ascii=False, indent=1) + "\n"
    yield "docs/report-example.json", _example()


def _index() -> str:
    from draftcheck.reporters.to_console import SEVERITIES

    lines = [_NOTE, f"# 全部规则（{len(RULES)}条）\n", "| 规则 | 名称 | 级别 | 依据 |", "|---|---|---|---|"]
    for rule in RULES.values():
        anchor = f"[{rule.id}]({rule.family}.md)"
        lines.append(f"| {anchor} | {rule.title} | {SEVERITIES[rule.severity]} | {rule.source} |")
    return "\n".join(lines) + "\n"


def _commands() -> str:
    lines = [_NOTE, "# 命令\n"]
    context = click.Context(group, info_name="draftcheck", max_content_width=100, terminal_width=100)
    lines += ["```text", group.get_help(context), "```\n"]
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        child = click.Context(command, info_name=name, parent=context, max_content_width=100, terminal_width=100)
        lines += [f"## draftcheck {name}\n", "```text", command.get_help(child), "```\n"]
        for inner in command.list_commands(child) if isinstance(command, click.Group) else ():
            verb = command.get_command(child, inner)
            assert verb is not None
            below = click.Context(verb, info_name=inner, parent=child, max_content_width=100, terminal_width=100)
            lines += [f"### draftcheck {name} {inner}\n", "```text", verb.get_help(below), "```\n"]
    return "\n".join(lines)


def _example() -> str:
    """The report on the faulty request, with the one value that changes from run to run set."""
    draft = ROOT / "examples" / "报告-夹带请示.docx"
    files = [f._replace(path=draft.relative_to(ROOT).as_posix(), elapsed_ms=0.0) for f in check_file(draft).files]
    return json.dumps(Report.of(files).to_dict(), ensure_ascii=False, indent=1) + "\n"


def main() -> int:
    """Writes or checks."""
    checking = "--check" in sys.argv
    stale = []
    wanted = dict(pages())
    known = {path.relative_to(ROOT).as_posix() for path in (ROOT / "docs" / "rules").glob("*.md")}
    for name, text in wanted.items():
        path = ROOT / name
        if not path.is_file() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
            if not checking:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, encoding="utf-8", newline="\n")
    for name in sorted(known - set(wanted)):
        stale.append(name)
        if not checking:
            (ROOT / name).unlink()
    print("\n".join(stale) if stale else "文档都是新的")
    return 1 if stale and checking else 0


if __name__ == "__main__":
    sys.exit(main())
