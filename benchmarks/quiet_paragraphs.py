"""Paragraphs that repeat nothing of the archive, though many share set phrases with it: what must stay quiet."""

from __future__ import annotations

import pickle
from typing import NamedTuple

from . import official_text
from .kept_files import kept_file
from .shared_runs import GramTable

NEAR = 60  # rapidfuzz ratio from which a pair is a near copy
RARE = 20  # characters in a row that stand in three documents of the archive or fewer: copied, not a set phrase
_CANDIDATES = 1_750


class Quiet(NamedTuple):
    """`shared`: the longest run of characters that stands in the archive too; 13 and more is a set phrase."""

    text: str
    genre: str
    shared: int


def quiet_paragraphs(grams: GramTable) -> list[Quiet]:
    """Paragraphs of other documents, without those that have a near copy in the largest archive or a rare long run."""
    from numpy import uint8
    from rapidfuzz import fuzz, process

    kept_at = kept_file("quiet", "official_text", "shared_runs", "quiet_paragraphs")
    if kept_at.exists():
        return pickle.loads(kept_at.read_bytes())  # type: ignore[no-any-return]
    archive = [p.text for p in official_text.archive(official_text.SIZES[-1])]
    kept = []
    for p in official_text.fresh(_CANDIDATES):
        shared = grams.shared(p.text)
        if shared.rare_run < RARE:
            kept.append(Quiet(p.text, p.genre, shared.run))
    alike = [False] * len(kept)
    for at in range(0, len(archive), 20_000):
        block = process.cdist(
            [q.text for q in kept],
            archive[at : at + 20_000],
            scorer=fuzz.ratio,
            score_cutoff=NEAR,
            dtype=uint8,
            workers=2,
        )
        for n in (block.max(axis=1) >= NEAR).nonzero()[0]:
            alike[n] = True
    quiet = [q for q, near in zip(kept, alike, strict=True) if not near]
    kept_at.write_bytes(pickle.dumps(quiet))
    return quiet
