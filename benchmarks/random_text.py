"""Text that costs what official prose costs: random words of jieba's dictionary behind stock openings."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from random import Random

COMMONEST = 300  # words rarer than this in jieba's own counts are mostly names and old forms
OPENINGS = (
    "为深入贯彻落实",
    "各单位要切实加强",
    "进一步健全完善",
    "坚持问题导向，着力推进",
    "根据年度工作安排，现就",
    "有关部门应当统筹做好",
    "要结合实际，认真组织",
    "同时，积极稳妥开展",
)
ASIDES = ("2026年3月12日", "GB/T 9704", "同比增长3.5%", "（以下简称“方案”）", "共计1280万元", "《办法》", "𬭚")


class Prose:
    """Sentences, headings and table entries drawn from one seeded source; the same seed gives the same text."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.words = dictionary_words()

    def phrase(self, words: int) -> str:
        """So many words in a row."""
        return "".join(self.random.choices(self.words, k=words))

    def sentence(self) -> str:
        """About 40 characters, ending in a full stop."""
        parts = [self.random.choice(OPENINGS) + self.phrase(3)]
        for _ in range(self.random.randint(1, 3)):
            aside = self.random.choice(ASIDES) if self.random.random() < 0.12 else ""
            parts.append(self.phrase(self.random.randint(2, 5)) + aside)
        return "，".join(parts) + "。"

    def paragraph(self) -> str:
        """One to four sentences; now and then a typed tab or a soft line break among them."""
        sentences = [self.sentence() for _ in range(self.random.randint(1, 4))]
        joint = self.random.choices(("", "\t", "\n"), weights=(94, 3, 3))[0]
        return joint.join(sentences)


def dictionary_words() -> list[str]:
    """Frequent nouns, verbs and adjectives of two to four Chinese characters, in the dictionary's order."""
    spec = find_spec("jieba")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("测速要用 jieba 的词典，请先安装 jieba")
    lines = (Path(spec.submodule_search_locations[0]) / "dict.txt").read_text(encoding="utf-8").splitlines()
    entries = (line.split(" ") for line in lines)
    return [
        word
        for word, count, tag in entries
        if int(count) >= COMMONEST and tag in {"n", "v", "vn", "a", "d"} and 2 <= len(word) <= 4 and is_han(word)
    ]


def is_han(word: str) -> bool:
    """Only characters of the basic Chinese block."""
    return all("\u4e00" <= character <= "\u9fff" for character in word)
