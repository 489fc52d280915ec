"""The shipped counts as a model that kenlm reads, so that pycorrector's corrector can be run without its author's model.

    python -m benchmarks.spelling_arpa FILE.arpa

Rows of up to four characters, marks inside left out: pycorrector cuts at them anyway. About 90 MB, ten seconds.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import numpy.typing as npt

from draftcheck.data.folders import shipped
from draftcheck.language.spelling.alphabet import SIZE
from draftcheck.language.spelling.language_model import BITS, WEIGHT_STEPS, LanguageModel
from draftcheck.language.spelling.suspicions import FOLDER, MODEL
from draftcheck.language.spelling.symbols import BREAK, FIRST_CHARACTER
from draftcheck.language.spelling.unpacked import mapped

_LONGEST = 4
_NEVER = -99.0

Rows = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def counted_rows(model: LanguageModel, n: int) -> tuple[Rows, Floats]:
    """The rows of n characters, and the natural logarithm of the weight of falling back behind each."""
    if n == 2:
        keys = np.flatnonzero(model.near.ravel() > 127).astype(np.uint64)
        steps = model.pair_weights.ravel()[keys.astype(np.int64)]
    else:
        keys = model.keys[n]
        steps = model.weights[n] if n < _LONGEST else np.zeros(len(keys), dtype=np.uint8)
    shifts = BITS * np.arange(n - 1, -1, -1, dtype=np.uint64)
    rows = ((keys[:, None] >> shifts) & np.uint64(SIZE - 1)).astype(np.int64)
    plain = rows >= FIRST_CHARACTER
    plain[:, 0] |= rows[:, 0] == BREAK
    plain[:, -1] |= (rows[:, -1] == BREAK) & (rows[:, 0] != BREAK)
    kept = plain.all(axis=1)
    return rows[kept], -steps[kept].astype(np.float64) / WEIGHT_STEPS


def fall_back(model: LanguageModel) -> Floats:
    """The logarithm of the weight behind one character: what a pair that was not counted has beyond its second alone."""
    uncounted = np.where(model.near > 127, 0, model.alone[None, :]).argmax(axis=1)
    characters = np.arange(SIZE)
    found: Floats = model.pair_log(characters, uncounted).astype(np.float64) - model.log_alone[uncounted]
    return np.minimum(found, 0)


def lines(model: LanguageModel, characters: str) -> Iterator[str]:
    """The file, line by line."""
    rows = {n: counted_rows(model, n) for n in range(2, _LONGEST + 1)}
    names = [""] * FIRST_CHARACTER + list(characters)
    ten = 1 / np.log(10)
    yield "\\data\\"
    yield f"ngram 1={len(characters) + 3}"
    yield from (f"ngram {n}={len(found)}" for n, (found, _) in rows.items())
    behind, alone = fall_back(model) * ten, model.log_alone * ten
    yield from ("", "\\1-grams:", f"{_NEVER}\t<s>\t{behind[BREAK]:.4f}", f"{alone[BREAK]:.4f}\t</s>\t0")
    yield f"{alone.min():.4f}\t<unk>\t0"
    yield from (f"{alone[at]:.4f}\t{name}\t{behind[at]:.4f}" for at, name in enumerate(names) if name)
    for n, (found, weights) in rows.items():
        yield from ("", f"\\{n}-grams:")
        logs = np.concatenate([model.log_probabilities(part)[0][:, -1] for part in _parts(found)]) * ten
        logs = np.minimum(logs, 0)  # the steps of stored numbers may make a little more than certainty
        for row, log, weight in zip(found.tolist(), logs.tolist(), (weights * ten).tolist(), strict=True):
            words = [names[at] for at in row]
            words[0], words[-1] = words[0] or "<s>", words[-1] or "</s>"
            yield f"{log:.4f}\t{' '.join(words)}" + (f"\t{weight:.4f}" if n < _LONGEST else "")
    yield from ("", "\\end\\")


def _parts(rows: Rows) -> list[Rows]:
    return np.array_split(rows, len(rows) // 100_000 + 1)


def main(path: Path) -> None:
    """Writes the file."""
    tables = mapped(shipped(FOLDER) / MODEL)
    characters = "".join(map(chr, tables["characters"].tolist()))
    with path.open("w", encoding="utf-8") as stream:
        stream.writelines(f"{line}\n" for line in lines(LanguageModel(tables), characters))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
