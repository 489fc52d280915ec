"""Names, units and terms of an office's own, out of its earlier documents: rows for a person to confirm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..core.draft import Draft, Role
from ..core.pattern import Pattern
from ..core.value import Value

_SHORT_FORM = Pattern(
    r"(?P<full>[\u4e00-\u9fff（）]{4,30})[（(]以下(?:简称|统称)[：:]?[“\"]?(?P<short>[^”\"）)]{2,12})[”\"]?[）)]",
    "以下",
)
_FULL_START = Pattern(r"^.*(?:[，。；：、]|关于|根据|按照|由|向|与|和|对|在|经|请|为)")
_QUOTED = Pattern(r"“(?P<term>[\u4e00-\u9fff·]{3,12})”", "“")
_UNITS = Pattern(
    r"[\u4e00-\u9fff]{2,20}?(?:局|厅|委员会|办公室|中心|公司|集团|学校|学院|医院|支队|大队|街道|管委会)(?=[：:，、。；\s]|$)"
)
_LEAST = 2  # documents
COLUMNS = ("名称", "简称", "类别", "次数", "例句")


class Proposal(Value):
    """One row: a name with its short form, what it is, how many documents have it, and a sentence that does."""

    name: str
    short: str
    kind: str  # 机关, 简称, 用语
    documents: int
    example: str


def proposals(drafts: Iterable[Draft]) -> list[Proposal]:
    """What at least two documents have, or what one defines with 以下简称; the most frequent first."""
    counts: Counter[tuple[str, str, str]] = Counter()
    examples: dict[tuple[str, str, str], str] = {}
    for draft in drafts:
        here: dict[tuple[str, str, str], str] = {}
        for p in draft.of(Role.SIGNATURE, Role.ADDRESSEE, Role.IMPRINT):
            for match in _UNITS.finditer(p.text):
                here.setdefault((match[0], "", "机关"), p.text.strip())
        for p in draft.of(Role.BODY, Role.HEADING):
            for match in _SHORT_FORM.finditer(p.text):
                full = (
                    _FULL_START.compiled.sub("", match["full"]) if _FULL_START.search(match["full"]) else match["full"]
                )
                here.setdefault((full or match["full"], match["short"], "简称"), match[0])
            for match in _QUOTED.finditer(p.text):
                here.setdefault((match["term"], "", "用语"), p.text[max(match.start() - 12, 0) : match.end() + 12])
        counts.update(here.keys())
        for key, example in here.items():
            examples.setdefault(key, example[:60])
    found = [Proposal(*key, counts[key], examples[key]) for key in counts if counts[key] >= _LEAST or key[2] == "简称"]
    return sorted(found, key=lambda row: (-row.documents, row.kind, row.name))
