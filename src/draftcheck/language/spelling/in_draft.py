"""What looks miswritten in the paragraphs of a draft."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from ...core.document import Paragraph
from ...core.errors import UsageError
from ...core.reading import Suspected
from .guards import kept
from .local_words import read_local_words
from .suspicions import MODEL, RANKER, supported, suspicions


def suspected(lines: Sequence[Paragraph], known: Collection[str], own_words: Path | None) -> list[Suspected]:
    """In the order of the text, without what is a name or a word of the office.

    `known` are words that stand in tables of names and of allowed words, `own_words` is the file that the office's
    documents gave. Raises UsageError for a file that cannot be used, and for a damaged installation.
    """
    local = None if own_words is None else read_local_words(own_words)
    texts = [p.text for p in lines]
    try:
        raw = suspicions(texts)
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(
            f"错别字模型读不出来（{MODEL}、{RANKER}）：安装不完整或文件已损坏",
            "请重新安装 draftcheck；要先检查别的，可以加 --ignore spelling",
        ) from error
    return [
        Suspected(lines[item.text], item.start, item.end, item.wrong, item.right, item.score, item.sure)
        for item in supported(kept(raw, texts, known, local))
    ]
