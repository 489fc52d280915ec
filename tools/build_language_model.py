"""Counts a folder of official text into the wrong-character engine's model file, the same to the byte each time.

    python tools/build_language_model.py TEXTS CONFUSION -o lexicons/spelling_counts.bin [--places FOLDER] [--weight NAME=N]

TEXTS: a folder of .txt or .txt.xz, UTF-8, a paragraph a line. CONFUSION: the raw lists (shared/data/confusion/).
--places: areas.csv, cities.csv, provinces.csv, streets.csv of the package china-division (`npm pack china-division@2.7.0`).
Needs pypinyin: pip install -e ".[model]".
"""

from __future__ import annotations

import argparse
import lzma
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from draftcheck.language.spelling.alphabet import SIZE, Alphabet
from draftcheck.language.spelling.packed_file import Packed, write
from draftcheck.language.spelling.symbols import FIRST_CHARACTER
from spelling_model import likeness, places, words
from spelling_model.counting import counts_of, row_of

WEIGHTS = {"statutes": 1, "reports": 3, "notices": 3, "city_reports": 3, **places.WEIGHTS}
"""Statutes are three quarters of the text and the least like a notice."""

LEAST = {1: 1, 2: 1, 3: 2, 4: 3, 5: 4}
"""Rows counted less often, after weighting, are left out."""

SOURCES = (
    "Counted from laws, regulations, work reports and notices (texts of state organs, Copyright Law of the PRC, article 5). "
    "Look-alike characters from ECSpell (github aopolin-lv/ECSpell, MIT), simple-csc (github Jacob-Zhou/simple-csc, "
    "Apache-2.0), pycorrector (github shibing624/pycorrector, Apache-2.0); readings from pypinyin (MIT); words from jieba "
    "(MIT); names of places from china-division (github modood/Administrative-divisions-of-China, WTFPL)."
)


def model_of(
    lines: Mapping[str, Sequence[str]],
    confusion: Path,
    place_names: Mapping[str, Sequence[str]],
    weights: Mapping[str, int],
) -> Packed:
    """The model of these lines, by the name of their text."""
    characters = alphabet_of(lines)
    others = likeness.characters_beyond(characters, confusion)
    alphabet = Alphabet(characters, others)
    rows = {name: row_of(own, alphabet) for name, own in {**lines, **place_names}.items()}
    tables = {
        "characters": np.array([ord(c) for c in characters], dtype=np.uint32),
        "others": np.array([ord(c) for c in others], dtype=np.uint32),
        **counts_of(rows, weights, LEAST),
        **words.tables_of(alphabet, words.word_counts(lines, weights), words.dictionary()),
        **likeness.tables_of(alphabet, characters, others, confusion),
    }
    return Packed(tables, {"sources": SOURCES})


def alphabet_of(lines: Mapping[str, Sequence[str]]) -> str:
    """The most frequent characters, most frequent first; among equals in the order of their code points."""
    counts: Counter[str] = Counter()
    for own in lines.values():
        for line in own:
            counts.update(line)
    known = sorted((c for c in counts if "\u3400" <= c <= "\u9fff"), key=lambda c: (-counts[c], c))
    return "".join(known[: SIZE - FIRST_CHARACTER])


def texts_in(folder: Path) -> dict[str, list[str]]:
    """The lines of the texts in a folder, by their file's name without its endings."""
    found = {}
    for path in sorted(folder.iterdir()):
        if path.name.endswith((".txt", ".txt.xz")):
            data = lzma.decompress(path.read_bytes()) if path.suffix == ".xz" else path.read_bytes()
            found[path.name.partition(".")[0]] = data.decode("utf-8").splitlines()
    return found


def main() -> None:
    """Builds the file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts", type=Path)
    parser.add_argument("confusion", type=Path)
    parser.add_argument("--places", type=Path)
    parser.add_argument("--weight", action="append", default=[], metavar="NAME=N")
    parser.add_argument("-o", "--output", type=Path, required=True)
    chosen = parser.parse_args()
    weights = WEIGHTS | {name: int(n) for name, _, n in (text.partition("=") for text in chosen.weight)}
    packed = model_of(
        texts_in(chosen.texts), chosen.confusion, places.names_in(chosen.places) if chosen.places else {}, weights
    )
    write(chosen.output, packed)
    print(f"{chosen.output}: {chosen.output.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
