"""What a store holds, in words and as JSON."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..archive.documents import Stats

_MEGABYTE = 1 << 20


def as_text(held: Stats) -> str:
    """A few lines."""
    kept = f"，其中{held.texts}段存了文字" if held.texts else "，只存指纹，不存文字"
    lines = [
        f"文稿库：{held.address}",
        f"文稿{held.documents}份" + (f"（{held.paths}个位置）" if held.paths != held.documents else ""),
        f"段落{held.passages}个{kept}",
        f"指纹{held.postings}个，占{held.bytes / _MEGABYTE:.1f} MB",
    ]
    if held.stale:
        lines.append(f"有{held.stale}份是旧版指纹，查不到，请运行 draftcheck archive rebuild")
    return "\n".join(lines)


def as_json(held: Stats) -> str:
    """All numbers."""
    return json.dumps(held._asdict(), ensure_ascii=False, indent=1)
