"""Trains the wrong-character engine's ranker, and says how good it is on text that it has not seen.

    python tools/train_ranker.py SHARED -o lexicons/spelling_ranker.bin [--places FOLDER] [--kept FILE] [--report FILE]

SHARED: the folder with official/, confusion/, csc/ and clean/ (shared/data). A model is counted from part of the official text
(--kept keeps it for the next run); the ranker learns from the development rows and from faults made in another part;
a third part, whole provinces, years, cities and regulations, is for false alarms. Rows of the development sets are
judged out of fold, by a ranker that has not seen them. Needs lightgbm and pypinyin: pip install -e ".[model]".
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from build_language_model import WEIGHTS, model_of, texts_in
from draftcheck.language.spelling.counts import tables_of
from draftcheck.language.spelling.evidence import COLUMNS
from draftcheck.language.spelling.guards import kept
from draftcheck.language.spelling.packed_file import Packed, read, write
from draftcheck.language.spelling.proofreader import Proofreader, Weighed
from draftcheck.language.spelling.suspicions import Engine, Suspicion, supported
from draftcheck.language.spelling.thresholds import Thresholds
from draftcheck.language.spelling.trees import Trees
from spelling_model import examples, faults, places, ranker, words
from spelling_model.holding_out import Parts, parts_of
from spelling_model.scores import score_of

SETS = {"ecspell_odw_dev": 3.0, "ecspell_law_dev": 3.0, "cscdns_dev": 0.3}
"""Development rows and their weight in training."""

SENTENCES = {"prov": 1500, "sc": 2000, "cities": 3000, "notices": 8000, "reg": 4000}
"""Paragraphs of each kind in which faults are made."""

FOLDS = 4
SEED = 1
CLOSE = 0.6
TRIED = (0.6, 0.65, 0.7, 0.8, 0.85, 0.88, 0.9)
DOCUMENT = 60  # paragraphs that are judged together


class Remembering(Proofreader):
    """Texts that are judged at ten thresholds are weighed once."""

    def __init__(self, tables: dict[str, np.ndarray]) -> None:
        super().__init__(tables)
        self._weighed: dict[tuple[str, ...], Weighed | None] = {}

    def weighed(self, texts: Sequence[str]) -> Weighed | None:
        """As the engine does it."""
        key = tuple(texts)
        if key not in self._weighed:
            if len(self._weighed) > 3000:
                self._weighed.clear()
            self._weighed[key] = super().weighed(texts)
        return self._weighed[key]


def main() -> None:
    """Trains, judges, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--places", type=Path)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--report", type=Path)
    parser.add_argument("--sure", type=float, default=0.88)
    parser.add_argument("--likely", type=float, default=0.65)
    chosen = parser.parse_args()
    texts = texts_in(chosen.shared / "official")
    parts = parts_of(texts, chosen.shared / "clean")
    packed = _counted(parts, chosen.shared, chosen.places, chosen.kept)
    reader = Remembering(dict(tables_of(packed.tables)))
    pairs = {name: examples.rows_in(chosen.shared / "csc" / f"{name}.tsv") for name in SETS}
    made = _made(parts, reader)
    learnt = {name: examples.examples_of(reader, own, SEED) for name, own in (pairs | {"made": made}).items()}
    folds = {name: _folds(len(own)) for name, own in pairs.items()}
    rankers = [_trained(learnt, folds, fold) for fold in range(FOLDS)]
    report = [_of_set(name, reader, rankers, own, folds[name]) for name, own in pairs.items()]
    report.append(_of_clean(parts, reader, rankers[0]))
    text = "\n\n".join(report) + "\n"
    if chosen.report:
        chosen.report.write_text(
            "# 错别字模型的折外成绩\n\n由 tools/train_ranker.py 生成，请勿手改。\n\n" + text, encoding="utf-8"
        )
    facts = {"sure": chosen.sure, "likely": chosen.likely, "close": CLOSE, "columns": COLUMNS}
    write(chosen.output, Packed(_trained(learnt, folds, None), facts))


def _counted(parts: Parts, shared: Path, place_names: Path | None, kept: Path | None) -> Packed:
    if kept is not None and kept.exists():
        return read(kept)
    names = places.names_in(place_names) if place_names else {}
    packed = model_of(parts.counted, shared / "confusion", names, WEIGHTS)
    if kept is not None:
        write(kept, packed)
    return packed


def _made(parts: Parts, reader: Proofreader) -> list[faults.Pair]:
    dice = random.Random(SEED)
    sentences = []
    for name, most in SENTENCES.items():
        own = [line for line in parts.trained[name] if len(line) >= 8]
        dice.shuffle(own)
        sentences += own[:most]
    homophones = faults.homophones(words.word_counts(parts.counted, WEIGHTS), words.dictionary())
    return faults.FaultMaker(reader, homophones, SEED).pairs(sentences)


def _folds(count: int) -> list[int]:
    order = list(range(count))
    random.Random(SEED).shuffle(order)
    return [at % FOLDS for at in order]


def _trained(
    learnt: dict[str, examples.Examples], folds: dict[str, list[int]], left_out: int | None
) -> dict[str, np.ndarray]:
    evidence, right, weights = [], [], []
    for name, own in learnt.items():
        kept = np.ones(len(own.right), dtype=bool)
        if left_out is not None and name in folds:
            kept = np.asarray(folds[name])[own.sentence] != left_out
        evidence.append(own.evidence[kept])
        right.append(own.right[kept])
        weights.append(np.full(int(kept.sum()), SETS.get(name, 1.0), dtype=np.float32))
    return ranker.trained(np.concatenate(evidence), np.concatenate(right), np.concatenate(weights), SEED)


JUDGED = 1000  # rows of a set that are judged


def _of_set(
    name: str,
    reader: Proofreader,
    rankers: Sequence[dict[str, np.ndarray]],
    pairs: Sequence[faults.Pair],
    folds: Sequence[int],
) -> str:
    pairs = pairs[:JUDGED]
    mended = {(least, doubts): [written for written, _ in pairs] for least in TRIED for doubts in (False, True)}
    for fold, tables in enumerate(rankers):
        own = [at for at in range(len(pairs)) if folds[at] == fold]
        trees = Trees(tables)
        for least in TRIED:
            thresholds = Thresholds(sure=least, likely=1.1, close=min(least, CLOSE))
            engine = Engine(reader, trees, thresholds)
            engine.found([pairs[at][0] for at in own])
            for at in own:
                for doubts in (False, True):
                    mended[least, doubts][at] = _mended(pairs[at][0], engine, thresholds, doubts)
    lines = [
        f"## {name}",
        "",
        "| 阈值 | 只改“疑似错字”：P / R / F1（95 % 区间） | 连同改成“请核对”的名称一类 |",
        "|---|---|---|",
    ]
    for least in TRIED:
        lines.append(f"| {least} | {score_of(pairs, mended[least, False])} | {score_of(pairs, mended[least, True])} |")
    print("\n".join(lines), flush=True)
    return "\n".join(lines)


def _mended(text: str, engine: Engine, thresholds: Thresholds, doubts: bool) -> str:
    """A text with what is told for sure, or with what guards have made doubtful too."""
    written = list(text)
    for one in supported(kept(engine.found([text]), [text]), thresholds):
        if one.sure or doubts:
            written[one.start : one.end] = one.right
    return "".join(written)


def _of_clean(parts: Parts, reader: Proofreader, tables: dict[str, np.ndarray]) -> str:
    """False alarms for each kind of text: warnings at a threshold, and all that is told at it."""
    trees = Trees(tables)
    thresholds = Thresholds(sure=TRIED[0], likely=TRIED[0], close=1.1)
    engine = Engine(reader, trees, thresholds)
    head = "| 文字 | 字数 | 报法 | " + " | ".join(map(str, TRIED)) + " |"
    lines = ["## 误报（每万字）", "", head, "|---|---|---|" + "---|" * len(TRIED)]
    every: list[Suspicion] = []
    total = 0
    for name, own in parts.judged.items():
        found: list[Suspicion] = []
        for start in range(0, len(own), DOCUMENT):
            document = own[start : start + DOCUMENT]
            alarms = supported(kept(engine.found(document), document), thresholds)
            for one in alarms:
                text = document[one.text]
                shown = (
                    f"{text[max(0, one.start - 8) : one.start]}[{one.wrong}→{one.right}]{text[one.end : one.end + 8]}"
                )
                print(f"    {name} {one.score:.2f}{'' if one.sure else ' 存疑'} {shown}")
            found += alarms
        size = sum(map(len, own))
        lines += _rates(name, found, size)
        every += found
        total += size
    lines += _rates("合计", every, total)
    print("\n".join(lines), flush=True)
    return "\n".join(lines)


def _rates(name: str, found: Sequence[Suspicion], size: int) -> list[str]:
    rows = []
    for how, own in (("错别字", [one for one in found if one.sure]), ("连同存疑", found)):
        rates = " | ".join(f"{10_000 * sum(one.score >= least for one in own) / size:.2f}" for least in TRIED)
        rows.append(f"| {name} | {size} | {how} | {rates} |")
    return rows


if __name__ == "__main__":
    main()
