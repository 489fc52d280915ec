"""Official text in three parts by whole documents: to count, to train the ranker on, to judge it on."""

from __future__ import annotations

import csv
import random
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path

from draftcheck.core.value import Value

Lines = dict[str, list[str]]

_SEED = 7
_PROVINCES, _REGULATIONS = (8, 14), (35, 75)  # so many are judged on; up to so many trained on
_YEARS = ("2007", "2016")  # State Council reports from the first year on are trained on, from the second judged on
_BLOCK = 400  # lines of notices that stay together
_BLOCKS, _JUDGED, _TRAINED = 12, (5,), (2, 9)
_CITIES = (0.70, 0.85)


class Parts(Value):
    """Lines by text: `counted`, `trained`, `judged`; no document is in two of them."""

    counted: Lines
    trained: Lines
    judged: Lines


def parts_of(texts: Mapping[str, Sequence[str]], clean: Path) -> Parts:
    """`clean`: shared/data/clean, which says what document a line of the reports and regulations belongs to."""
    documents = _documents(clean)
    judged_names, trained_names = _chosen(sorted(documents))
    judged: Lines = {"cities": [], "notices": []}
    trained: Lines = {"cities": [], "notices": []}
    for names, part in ((judged_names, judged), (trained_names, trained)):
        for name in names:
            part.setdefault(name.partition("-")[0], []).extend(documents[name])
    held = {line for part in (judged, trained) for own in part.values() for line in own}
    counted = {name: [x for x in texts[name] if x.strip() not in held] for name in ("statutes", "reports")}
    cities = texts["city_reports"]
    first, second = (int(len(cities) * share) for share in _CITIES)
    counted["city_reports"], trained["cities"], judged["cities"] = (
        list(cities[:first]), list(cities[first:second]), list(cities[second:])
    )  # fmt: skip
    counted["notices"] = []
    for at, line in enumerate(texts["notices"]):
        block = at // _BLOCK % _BLOCKS
        part = judged if block in _JUDGED else trained if block in _TRAINED else counted
        part["notices"].append(line)
    return Parts(counted, trained, judged)


def _documents(clean: Path) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    with (clean / "paragraphs.tsv").open(encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            found[row["doc"]].append(row["text"].strip())
    return found


def _chosen(names: list[str]) -> tuple[list[str], list[str]]:
    provinces = [name for name in names if name.startswith("prov-")]
    regulations = [name for name in names if name.startswith("reg-")]
    dice = random.Random(_SEED)
    dice.shuffle(provinces)
    dice.shuffle(regulations)
    reports = [name for name in names if name.startswith("sc-")]
    judged = provinces[: _PROVINCES[0]] + regulations[: _REGULATIONS[0]]
    trained = provinces[slice(*_PROVINCES)] + regulations[slice(*_REGULATIONS)]
    judged += [name for name in reports if name[-4:] >= _YEARS[1]]
    trained += [name for name in reports if _YEARS[0] <= name[-4:] < _YEARS[1]]
    return judged, trained
