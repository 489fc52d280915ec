"""What each part of the wrong-character engine is worth: out of fold, each part left out in turn.

    python tools/measure_parts.py SHARED --places FOLDER --kept FILE -o benchmarks/spelling_parts.md [--sizes]

The threshold of each row is set so that the clean text which nobody has seen gets as many alarms as asked for: 0.6 and
2.0 per 10,000 characters. --sizes also counts with half of the text, and trains on that.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

import train_ranker
from draftcheck.language.spelling import decoding
from draftcheck.language.spelling.counts import tables_of
from draftcheck.language.spelling.decoding import Decoder
from draftcheck.language.spelling.guards import kept
from draftcheck.language.spelling.language_model import Floats
from draftcheck.language.spelling.proofreader import Weighed
from draftcheck.language.spelling.suspicions import Engine, Suspicion
from draftcheck.language.spelling.thresholds import Thresholds
from draftcheck.language.spelling.trees import Trees
from spelling_model import examples, faults
from spelling_model.holding_out import Parts, parts_of
from spelling_model.scores import score_of
from train_ranker import DOCUMENT, FOLDS, SEED, SETS, Remembering

ASKED = (0.6, 2.0)
JUDGED = ("ecspell_odw_dev", "ecspell_law_dev")
LOWEST = 0.3

Score = Callable[[Floats], Floats]


class Shorter(Remembering):
    """Edits of at most so many characters."""

    most = 3

    def weighed(self, texts: Sequence[str]) -> Weighed | None:
        """As the engine does it, without the longer edits."""
        found = super().weighed(texts)
        if found is None or self.most == 3:
            return found
        short = found.edits.length <= self.most
        return Weighed(found.row, type(found.edits)(*(column[short] for column in found.edits)), found.evidence[short])


def main() -> None:
    """Measures and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("shared", type=Path)
    parser.add_argument("--places", type=Path)
    parser.add_argument("--kept", type=Path)
    parser.add_argument("--sizes", action="store_true")
    parser.add_argument("-o", "--output", type=Path, required=True)
    chosen = parser.parse_args()
    parts = parts_of(train_ranker.texts_in(chosen.shared / "official"), chosen.shared / "clean")
    head = [
        "# 错别字引擎各部分的作用",
        "",
        "由 tools/measure_parts.py 生成，请勿手改。每行去掉一部分；阈值定在没有见过的文字上误报正好每万字 0.6 处、2.0 处，再看折外的整句 F1。",
        "",
        "| 做法 | 公文 F1（0.6） | 公文 F1（2.0） | 法律 F1（0.6） | 法律 F1（2.0） |",
        "|---|---|---|---|---|",
    ]
    rows = _variants(parts, chosen.shared, chosen.places, chosen.kept)
    if chosen.sizes:
        for share in (2,):
            fewer = parts._replace(counted={name: own[::share] for name, own in parts.counted.items()})
            rows.append(_whole(f"只数 1/{share} 的文字", fewer, chosen.shared, chosen.places, None))
    chosen.output.write_text("\n".join(head + rows) + "\n", encoding="utf-8")


def _learnt(parts: Parts, shared: Path, places: Path | None, counts: Path | None) -> tuple[Shorter, dict, dict, list]:
    reader = Shorter(dict(tables_of(train_ranker._counted(parts, shared, places, counts).tables)))
    pairs = {name: examples.rows_in(shared / "csc" / f"{name}.tsv") for name in SETS}
    made = train_ranker._made(parts, reader)
    learnt = {name: examples.examples_of(reader, own, SEED) for name, own in (pairs | {"made": made}).items()}
    folds = {name: train_ranker._folds(len(own)) for name, own in pairs.items()}
    rankers = [Trees(train_ranker._trained(learnt, folds, fold)).scores for fold in range(FOLDS)]
    return reader, pairs, folds, rankers


def _whole(name: str, parts: Parts, shared: Path, places: Path | None, counts: Path | None) -> str:
    reader, pairs, folds, rankers = _learnt(parts, shared, places, counts)
    return _row(name, reader, parts, pairs, folds, rankers)


def _variants(parts: Parts, shared: Path, places: Path | None, counts: Path | None) -> list[str]:
    reader, pairs, folds, rankers = _learnt(parts, shared, places, counts)
    rows = [_row("全部", reader, parts, pairs, folds, rankers)]
    for most, name in ((1, "不试两字、三字一起换"), (2, "不试三字一起换")):
        reader.most = most
        rows.append(_row(name, reader, parts, pairs, folds, rankers))
    reader.most = 3
    rows.append(_row("旁边有错也不放宽", reader, parts, pairs, folds, rankers, close=1.1))
    rows.append(_row("不管是不是名称", reader, parts, pairs, folds, rankers, guarded=False))
    rounds, decoding._ROUNDS = decoding._ROUNDS, 1
    rows.append(_row("只看一遍", reader, parts, pairs, folds, rankers))
    decoding._ROUNDS = rounds
    rows.append(_row("不用决策树，只看字序的得失", reader, parts, pairs, folds, [_gain_alone] * FOLDS))
    return rows


def _gain_alone(evidence: Floats) -> Floats:
    """The total gain of the model as a score; the column of the evidence that is called total."""
    found: Floats = 1 / (1 + np.exp(-(evidence[:, 6] - 14) / 3))
    return found


def _row(
    name: str,
    reader: Remembering,
    parts: Parts,
    pairs: dict[str, list[faults.Pair]],
    folds: dict[str, list[int]],
    rankers: Sequence[Score],
    close: float = train_ranker.CLOSE,
    guarded: bool = True,
) -> str:
    class Scored:
        scores = staticmethod(rankers[0])

    engine = Engine(reader, Scored(), Thresholds(sure=LOWEST, likely=LOWEST, close=1.1))  # type: ignore[arg-type]
    alarms: list[Suspicion] = []
    size = 0
    for own in parts.judged.values():
        for start in range(0, len(own), DOCUMENT):
            document = own[start : start + DOCUMENT]
            found = engine.found(document)
            alarms += kept(found, document) if guarded else found
            size += sum(map(len, document))
    cells = []
    for judged in JUDGED:
        for asked in ASKED:
            scores = sorted((one.score for one in alarms if one.sure or asked > 1), reverse=True)
            at = int(asked * size / 10_000)
            least = scores[at] + 1e-4 if at < len(scores) else LOWEST
            mended = [""] * len(pairs[judged])
            for fold, score in enumerate(rankers):
                own = [n for n in range(len(mended)) if folds[judged][n] == fold]
                decoder = Decoder(reader, score, [pairs[judged][n][0] for n in own])
                decoder.run(Thresholds(sure=least, likely=1.1, close=min(least, close)))
                for n, text in zip(own, decoder.texts, strict=True):
                    mended[n] = text
            cells.append(f"{score_of(pairs[judged], mended).f1:.1f}")
    row = f"| {name} | {cells[0]} | {cells[1]} | {cells[2]} | {cells[3]} |"
    print(row, flush=True)
    return row


if __name__ == "__main__":
    main()
