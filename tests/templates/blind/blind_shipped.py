"""The templates we ship, as their field files describe them, and values made awkward."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[3]
AWKWARD = "A&B<C>\"D'E"


class Shipped(NamedTuple):
    """A template of `templates/` and its fields."""

    name: str
    fields: tuple[dict[str, Any], ...]

    def samples(self) -> dict[str, Any]:
        """The samples that are given; a field whose sample is empty is made by its default."""
        return {field["name"]: field["sample"] for field in self.fields if field.get("sample") not in (None, "", [])}

    def of_type(self, *types: str) -> list[str]:
        return [field["name"] for field in self.fields if field.get("type", "文字") in types]

    def required(self) -> list[str]:
        return [field["name"] for field in self.fields if field.get("required") and not field.get("default")]


def shipped() -> list[Shipped]:
    """Every template we ship."""
    found = []
    for path in sorted((ROOT / "templates").glob("*.toml")):
        if path.with_suffix(".docx").is_file():
            table = tomllib.loads(path.read_text(encoding="utf-8"))
            found.append(Shipped(path.stem, tuple(table.get("fields", ()))))
    return found


def long_body(paragraphs: int) -> list[str]:
    """A body of so many paragraphs; 40 of them are about five pages."""
    return [
        f"第{number}项工作由各责任单位抓好落实，对照清单逐项核对，发现问题立即整改，并于月底前将进展情况书面报送市水务局，"
        "由市水务局汇总后统一通报，确保各项措施落到实处、取得实效。"
        for number in range(1, paragraphs + 1)
    ]
