"""The offices in whose name a draft is written, and the place it speaks of."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from ...core.document import Paragraph
from ...core.draft import Role
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.value import Value
from ...language.places import REGIONS, Place, leading_places
from ...outline.lines import ORGAN_ENDS

_VERBS = ("关于", "转发", "印发", "批转", "公布", "表彰", "贯彻", "召开", "开展")
_PARTS = Pattern(r"[、，,\s]+")
_DATED = Pattern(
    r"^(?:[（(]?(?:19|20)\d{2}[）)]?(?:[-—至](?:19|20)\d{2})?年(?:度|\d{1,2}月|[上下]半年|第?[一二三四]季度)?)"
)
_BEFORE_PLACE = (
    "关于", "印发", "做好", "加强", "推进", "公布", "支持", "在", "对", "赴", "《", "中共", "共青团", "召开", "开展", "加快", "促进", "成立",
    "调整", "建设", "国家税务总局", "修订", "编制", "制定", "发布", "同意", "明确", "规范", "深化", "进一步", "命名", "表彰", "转发", "实施",
)  # fmt: skip
_MASKED = frozenset("×*＊_＿XxＸ某○□")
_SHORTEST, _LONGEST = 4, 4  # characters of an office's name, and of a place without its level


class Issuers(Value):
    """`signed`: names in the signature; `titled`: those the title begins with; `marked`: of the 发文机关标志.

    `place` is the innermost place of these names, or else the one the title speaks of; None where there is none or more
    than one. `others`: every place that title, mark, signature and addressee name. `in_region`: an
    autonomous region is spoken of, so that 全区 may be its.
    """

    signed: tuple[str, ...]
    titled: tuple[str, ...]
    marked: tuple[str, ...]
    place: Place | None
    others: tuple[Place, ...]
    in_region: bool

    @property
    def offices(self) -> tuple[str, ...]:
        """All names, each once."""
        return tuple(dict.fromkeys((*self.signed, *self.titled, *self.marked)))


@lru_cache(maxsize=1)
def issuers_of(reading: Reading) -> Issuers:
    """Who issues the draft; worked out once for the rules of this family."""
    draft = reading.draft
    signed = _names(draft.of(Role.SIGNATURE, unit=0))
    marked = tuple(name.removesuffix("文件") for name in _names(draft.of(Role.ISSUER_MARK, unit=0)))
    title = "\n".join(p.text.strip() for p in draft.of(Role.TITLE, unit=0))
    starts = [at for verb in _VERBS if (at := title.find(verb)) > 0]
    titled = _offices(title[: min(starts)]) if starts else ()
    places = [found for name in (*signed, *titled, *marked) if (found := leading_places(name))]
    spoken_of = [found for start in _starts(draft.title) if (found := leading_places(draft.title[start:]))]
    inner = {found[-1] for found in places} or {found[-1] for found in spoken_of if len(found[-1].short) <= _LONGEST}
    addressed = [
        place
        for p in draft.of(Role.ADDRESSEE, Role.SALUTATION, unit=0)
        for part in _PARTS.compiled.split(p.text)
        for place in leading_places(part)
    ]
    others = dict.fromkeys((*(place for found in (*places, *spoken_of) for place in found), *addressed))
    text = "\n".join([p.text for p in draft.document.paragraphs])
    in_region = any(word in text for word in REGIONS)
    return Issuers(signed, titled, marked, inner.pop() if len(inner) == 1 else None, tuple(others), in_region)


def _names(paragraphs: Iterable[Paragraph]) -> tuple[str, ...]:
    """The offices that stand on these lines."""
    return tuple(dict.fromkeys(name for p in paragraphs for name in _offices(p.text)))


def _offices(text: str) -> tuple[str, ...]:
    """The offices of a list; blanks part them unless they stand within a name."""
    text = text.replace("（章）", "").replace("（盖章）", "").strip()
    parts = [part for part in _PARTS.compiled.split(text) if part]
    if not all(part.endswith(ORGAN_ENDS) for part in parts):
        parts = ["".join(text.split())]
    ends = (*ORGAN_ENDS, "文件")
    return tuple(part for part in parts if len(part) >= _SHORTEST and part.endswith(ends) and _MASKED.isdisjoint(part))


def _starts(title: str) -> list[int]:
    """Where a place may begin in a title: at its head, behind the year, behind 关于 and the like."""
    dated = _DATED.match(title)
    found = [dated.end() if dated else 0]
    for word in _BEFORE_PLACE:
        at = title.find(word)
        if at >= 0:
            found.append(at + len(word))
    return found
