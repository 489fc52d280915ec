"""The draft of `--body`, and what it says of the fields itself."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from ..core.errors import UnreadableFile
from ..core.settings import Settings
from ..core.skeleton import Skeleton


def draft_at(body: str) -> Path:
    """The draft to be set in official layout. Raises UnreadableFile where there is none."""
    path = Path(body)
    if not path.is_file():
        raise UnreadableFile("missing", f"没有草稿 {body}", "请写出 --body 后面文件的完整名字")
    return path


def own_values(draft: Path, skeleton: Skeleton, settings: Settings, today: date) -> dict[str, str]:
    """Field → what the draft says of it, without what is no right value: the draft keeps its words all the same.

    Raises UnreadableFile for a draft that cannot be read.
    """
    from ..data.values.kinds import parse
    from ..data.values.wrong import WrongValue
    from ..skeletons.dressing import draft_values

    found = {}
    try:
        said = draft_values(draft, settings)
    except UnreadableFile as error:
        raise UnreadableFile(error.code, f"草稿 {draft.name}：{error.message}", error.hint) from None
    for name, value in said.items():
        field = skeleton.field(name)
        if field is None:
            continue
        try:
            parse(field, value, today=today)
        except WrongValue:
            continue
        found[name] = value
    return found
