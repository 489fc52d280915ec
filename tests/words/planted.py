"""The planted and the clean blocks on wording, and what counts as found."""

from pathlib import Path

import blocks

HERE = Path(__file__).resolve().parent

# Where the spec lets two rules speak of one fault, either will do (README.md, line 14).
EITHER = {
    "wrong_words.confused": ("wrong_words.typo", "wrong_words.typo-in-phrase", "wrong_words.usage"),
    "wrong_words.typo": ("wrong_words.confused", "wrong_words.typo-in-phrase"),
    "wrong_words.typo-in-phrase": ("wrong_words.confused", "wrong_words.typo"),
    "wrong_words.usage": ("wrong_words.zuochu", "wrong_words.confused"),
    "wrong_words.zuochu": ("wrong_words.usage",),
    "numbers.approximation-doubled": ("constructions.redundant",),
    "constructions.redundant": ("numbers.approximation-doubled",),
    "abbreviations.slogan-unexplained": ("abbreviations.undefined",),
}


def read(name: str) -> list[blocks.Block]:
    """The blocks of one of the two files."""
    return blocks.blocks(HERE / name, "关于有关情况的说明", "海晏市人民政府")
