"""The same sentences through tools that can be installed: LanguageTool's Chinese rules and pycorrector.

    DRAFTCHECK_PEERS_PYTHON=/path/to/python python -m benchmarks.spelling_peers [CLEAN_TEXTS]

The interpreter is one with `pip install lingotweaker lingotweaker-data-zh` and `pip install --no-deps pycorrector`
with `kenlm pypinyin jieba loguru numpy six pyahocorasick` (kenlm needs a C++ compiler). pycorrector downloads its model
when first used; DRAFTCHECK_PEERS_KLM names a kenlm file (.klm, .arpa) instead, without it that path is left out.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from .spelling_scores import Fix, outcome, score
from .spelling_texts import SETS, clean_documents, development_rows
from .tables import table

NAMES = {
    "lingotweaker": "LanguageTool 中文规则（lingotweaker）",
    "pycorrector-rules": "pycorrector 专名规则（不用模型）",
    "pycorrector-kenlm": "pycorrector kenlm",
}
ROWS = 1_000  # of each set: pycorrector corrects some ten sentences a second
CLEAN_CHARACTERS = 60_000
_MOST_SECONDS = 240.0


class Corrected(NamedTuple):
    """What a peer says of the first texts, and the seconds it took to load and to correct them."""

    fixes: list[list[Fix]]
    load: float
    seconds: float


def corrections(peer: str, texts: Sequence[str], seconds: float = _MOST_SECONDS) -> Corrected | str:
    """The peer's fixes for as many of the texts as it manages in the time; a line that says why where it cannot run."""
    python = os.environ.get("DRAFTCHECK_PEERS_PYTHON")
    if not python:
        return "未安装"
    if peer == "pycorrector-kenlm" and not os.environ.get("DRAFTCHECK_PEERS_KLM"):
        return "没有模型：作者的模型要从 GitHub 或百度云下载"
    worker = Path(__file__).with_name("spelling_peer_worker.py")
    command = [python, str(worker), peer, os.environ.get("DRAFTCHECK_PEERS_KLM", "")]
    given = json.dumps({"texts": list(texts), "seconds": seconds})
    done = subprocess.run(command, input=given, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        return "运行失败：" + "".join(done.stderr.strip().splitlines()[-1:])
    said = json.loads(done.stdout.splitlines()[-1])
    if "missing" in said:
        return f"未安装：{said['missing']}"
    return Corrected([[Fix(*fix) for fix in fixes] for fixes in said["fixes"]], said["load"], said["seconds"])


def sampled_paragraphs(path: Path | None = None, characters: int = CLEAN_CHARACTERS) -> list[str]:
    """Every so-many-th paragraph of the clean text, about so many characters in all."""
    texts = [text for texts in clean_documents(path).values() for text in texts]
    apart = max(1, sum(map(len, texts)) // characters)
    return texts[::apart]


def run(path: Path | None = None) -> str:
    """A row for each peer and set, and for each peer its false alarms and its speed on clean text."""
    sentences: list[tuple[object, ...]] = []
    alarms: list[tuple[object, ...]] = []
    clean = sampled_paragraphs(path)
    for peer, name in NAMES.items():
        for chosen in SETS:
            rows = development_rows(chosen)[:ROWS]
            made = corrections(peer, [row.written for row in rows])
            if isinstance(made, str):
                sentences.append((name, chosen, "—", made, "", ""))
                break
            kept = [outcome(row, fixes) for row, fixes in zip(rows, made.fixes, strict=False)]
            sentences.append((name, chosen, len(kept), *map(str, score(kept))))
        else:
            made = corrections(peer, clean)
            if isinstance(made, Corrected):
                read = sum(map(len, clean[: len(made.fixes)]))
                found = sum(map(len, made.fixes))
                alarms.append((name, read, found, found * 1e4 / read, read / made.seconds, made.load))
    head = ("对手", "数据", "句", "改对率 %", "改出率 %", "F1 %")
    quiet = ("对手", "字", "误报", "每万字误报", "字/秒", "载入 秒")
    return "\n\n".join((table(head, sentences), table(quiet, alarms) if alarms else "")).strip()


if __name__ == "__main__":
    print(run(Path(sys.argv[1]) if sys.argv[1:] else None))
