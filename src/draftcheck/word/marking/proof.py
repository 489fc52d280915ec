"""Proves a marked file before anybody gets it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence, Set

from lxml import etree

from ...core.errors import UnreadableFile
from ..container import Package
from ..parts import tidy_name
from ..story import paragraph_numbers
from .former import take_out
from .joining import joined
from .package import parse
from .signature import Signature
from .text_map import lines_of


def prove(
    old: bytes,
    new: bytes,
    main: str,
    changed: Set[str],
    texts: Mapping[int, str],
    signature: Signature,
    comments: Sequence[str],
    touched: Set[int],
) -> None:
    """Raises UnreadableFile unless: every other part is byte for byte the old one; the text with our changes accepted
    is `texts`, the old one with the mended paragraphs in place; with our marks taken out the main part is the old one again,
    neighbouring equal runs of the paragraphs in `touched` joined."""
    _same_parts(old, new, {tidy_name(name).lower() for name in changed})
    before, after = (parse(Package(data).read(main) or b"") for data in (old, new))
    if dict(texts) != {number: line.text for number, line in lines_of(after).items()}:
        raise _failed("接受全部修订后的文字与应有的不一样")
    take_out(after, comments, (signature,))
    for root in (before, after):
        for p, number in list(paragraph_numbers(root).items()):
            if number in touched:
                joined(p)
    if etree.tostring(after) != etree.tostring(before):
        raise _failed("拒绝全部修订后的文稿与原稿不一样")


def _same_parts(old: bytes, new: bytes, changed: Set[str]) -> None:
    found = []
    for data in (old, new):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = ((tidy_name(entry.filename).lower(), entry) for entry in package.infolist())
            found.append({name: (entry.CRC, entry.file_size) for name, entry in entries if name not in changed})
    if found[0] != found[1]:
        raise _failed("文稿的其他部分有变化")


def _failed(reason: str) -> UnreadableFile:
    return UnreadableFile(
        "proof-failed",
        f"写好的批注文件没有通过核对（{reason}），已经删除",
        "原稿没有动过；请把这份文稿的情况告诉维护人员",
    )
