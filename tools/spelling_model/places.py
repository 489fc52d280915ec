"""Names of provinces, cities, counties, towns and streets, counted beside the text so that they surprise nobody."""

from __future__ import annotations

import csv
from pathlib import Path

WEIGHTS = {"areas": 3, "towns": 2}


def names_in(folder: Path) -> dict[str, list[str]]:
    """`areas`: down to counties; `towns`: towns and streets. `folder` holds the CSV files of china-division."""
    areas = [name for file in ("provinces.csv", "cities.csv", "areas.csv") for name in _column(folder / file)]
    towns = [name.removesuffix("办事处") for name in _column(folder / "streets.csv")]
    return {"areas": [name for name in areas if name != "市辖区" and "直辖" not in name], "towns": towns}


def _column(path: Path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as stream:
        return [row["name"] for row in csv.DictReader(stream)]
