"""Writes lexicons/common_words.csv: the two-character words that official text uses most.

    python tools/count_common_words.py ../shared/data/official

The folder holds .txt or .txt.xz files, one paragraph a line. Only the counts leave it. The same text gives the same
bytes.
"""

from __future__ import annotations

import lzma
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import jieba

OUT = Path(__file__).parent.parent / "lexicons" / "common_words.csv"
WORDS = 5000
EVERY = {"statutes": 20}  # one line in so many: statutes are most of the text
USUAL = 2


def lines(folder: Path) -> Iterator[str]:
    """The paragraphs that are counted."""
    for path in sorted([*folder.glob("*.txt"), *folder.glob("*.txt.xz")]):
        step = EVERY.get(path.name.partition(".")[0], USUAL)
        with lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else path.open(encoding="utf-8") as file:
            for number, line in enumerate(file):
                if number % step == 0:
                    yield line


def count(folder: Path) -> Counter[str]:
    """How often each word of two Chinese characters stands in the text."""
    jieba.setLogLevel(60)
    found: Counter[str] = Counter()
    for line in lines(folder):
        found.update(
            word
            for word in jieba.cut(line, HMM=False)
            if len(word) == 2 and all("\u4e00" <= c <= "\u9fff" for c in word)
        )
    return found


def main() -> None:
    """Counts and writes."""
    ranked = sorted(count(Path(sys.argv[1])).items(), key=lambda item: (-item[1], item[0]))[:WORDS]
    rows = "".join(f"{word},{times}\r\n" for word, times in sorted(ranked))
    OUT.write_bytes(("\ufeff词,次数\r\n" + rows).encode())


if __name__ == "__main__":
    main()
