"""Fingerprints of a normal text: 32-bit values of runs of six characters, the least of each four neighbours kept.

Two texts with nine characters in a row in common have at least one fingerprint in common. The value of a run is a sum
of products with fixed factors (multiply-shift), so a store can keep it: it never changes while PRINTS stays the same.
All sums of a text are worked out as one long multiplication, or with numpy; both give the same to the bit.
"""

from __future__ import annotations

import re
import struct
from array import array
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from .normal import BARRIER, Normal

if TYPE_CHECKING:
    import numpy

PRINTS = 1
"""Version of the fingerprints; a store of another version has to be built anew."""

RUN = 6
WINDOW = 4
MANY = 500
"""From so many texts on numpy is worth its loading."""

_FACTORS = (0x9E3779B97F, 0xC2B2AE3D27, 0x85EBCA77C1, 0xA0761D6479, 0xE7037ED1A1, 0x8EBC6AF09D)
_LIMB = 64  # a character has 21 bits, a factor 40, and six products fewer than 64 together: sums do not run over
_SHIFT = 16
_FULL = RUN + WINDOW - 1  # characters of the shortest text with a whole window
_PIECE = re.compile(f"[^{BARRIER}]{{{RUN},}}")
_BLOCK = 1_000_000  # characters at a time with numpy: about 60 MB


def prints_of(normal: Normal) -> list[tuple[int, int]]:
    """The fingerprints of a text with the places of their runs in the normal text, in order."""
    return [(least >> 32, least & 0xFFFFFFFF) for least in _kept(normal.text)]


def prints_of_many(normals: Sequence[Normal]) -> list[array[int]]:
    """For each text its different fingerprints, ascending; with numpy from MANY texts on."""
    if len(normals) < MANY:
        return [array("I", sorted({least >> 32 for least in _kept(normal.text)})) for normal in normals]
    import numpy

    found: list[array[int]] = []
    for owners, prints, count in flat_prints(normals):
        borders = numpy.searchsorted(owners, numpy.arange(count + 1))
        data = prints.astype("=u4")
        found.extend(array("I", data[a:b].tobytes()) for a, b in pairwise(borders))
    return found


def values_of(text: str) -> list[int]:
    """The values of all runs of a normal text, one for each place; those that touch a barrier mean nothing."""
    return [run >> 32 for run in _runs(text)]


def _runs(text: str) -> tuple[int, ...]:
    """Value and place of all runs, each as one number: value << 32 | place."""
    count = len(text) - RUN + 1
    if count <= 0:
        return ()
    limbs = int.from_bytes(BARRIER.join(text).encode("utf-32-le", "surrogatepass"), "little")
    sums = (limbs * _MULTIPLIER >> _LIMB * (RUN - 1)) & ((1 << _LIMB * count) - 1)
    values = sums >> _SHIFT & int.from_bytes(b"\xff\xff\xff\xff\0\0\0\0" * count, "little")
    places = int.from_bytes(struct.pack(f"<{count}Q", *range(count)), "little")
    return struct.unpack(f"<{count}Q", (values << 32 | places).to_bytes(8 * count, "little"))


_MULTIPLIER = sum(factor << _LIMB * (RUN - 1 - place) for place, factor in enumerate(_FACTORS))


def _kept(text: str) -> list[int]:
    """Of each WINDOW neighbouring runs the least, in order, each once."""
    runs = _runs(text)
    # Comparing costs half of what a call of min() does.
    pairs = [one if one < other else other for one, other in pairwise(runs)]
    least = [one if one < other else other for one, other in zip(pairs, pairs[2:], strict=False)]
    kept: list[int] = []
    for piece in _PIECE.finditer(text):
        start, windows = piece.start(), piece.end() - piece.start() - _FULL
        kept += dict.fromkeys(
            least[start : start + windows + 1] if windows >= 0 else [min(runs[start : start + windows + WINDOW])]
        )
    return kept


def flat_prints(
    normals: Sequence[Normal],
) -> Iterator[tuple[numpy.ndarray, numpy.ndarray, int]]:
    """Blocks of (number of the text within the block, fingerprint), sorted, with how many texts the block has."""
    start = 0
    while start < len(normals):
        end, size = start, 0
        while end < len(normals) and (size < _BLOCK or end == start):
            size += len(normals[end].text) + 1
            end += 1
        owners, prints = _flat([normal.text for normal in normals[start:end]])
        yield owners, prints, end - start
        start = end


def _flat(texts: list[str]) -> tuple[numpy.ndarray, numpy.ndarray]:
    import numpy as np

    joined = BARRIER.join([*texts, ""]) + BARRIER * _FULL
    codes = np.frombuffer(joined.encode("utf-32-le", "surrogatepass"), dtype="<u4").astype(np.uint64)
    count = len(codes) - RUN + 1
    runs = codes[:count] * np.uint64(_FACTORS[0])
    for place, factor in enumerate(_FACTORS[1:], 1):
        runs += codes[place : place + count] * np.uint64(factor)
    runs >>= np.uint64(_SHIFT)
    runs <<= np.uint64(32)
    runs |= np.arange(count, dtype=np.uint64)
    pairs = np.minimum(runs[:-1], runs[1:])
    least = np.minimum(pairs[:-2], pairs[2:])
    barriers = codes == 0
    before = np.concatenate([[0], np.cumsum(barriers, dtype=np.int32)])  # barriers before each place
    whole = least[before[_FULL : _FULL + len(least)] == before[: len(least)]]
    places = (whole & np.uint64(0xFFFFFFFF)).astype(np.int64)
    kept = [whole[np.flatnonzero(np.diff(places, prepend=-1))]]
    at = np.flatnonzero(barriers)
    begins = np.concatenate([[0], at[:-1] + 1])
    lengths = at - begins
    for windows in range(1, WINDOW):  # pieces too short for a whole window
        short = begins[lengths == RUN + windows - 1]
        kept.append(np.min([runs[short + shift] for shift in range(windows)], axis=0))
    chosen = np.concatenate(kept)
    borders = np.cumsum([len(text) + 1 for text in texts])
    owners = np.searchsorted(borders, (chosen & np.uint64(0xFFFFFFFF)).astype(np.int64), side="right").astype(np.uint64)
    both = owners << np.uint64(32) | chosen >> np.uint64(32)
    both.sort()
    both = both[np.flatnonzero(np.diff(both, prepend=~both[:1]))] if len(both) else both
    return both >> np.uint64(32), (both & np.uint64(0xFFFFFFFF)).astype(np.uint32)
