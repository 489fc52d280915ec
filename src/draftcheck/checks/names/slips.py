"""Names that differ by a slip from a name met often (arithmetic.md section 15)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ...core.pattern import Pattern
from ...language.organs import OrganEnd, ending_of, place_prefix
from .bodies import are_two_bodies, is_short_form, is_shorter

MOST_RARE = 2
"""How often a name may be met that is taken for a slip."""
FEWEST_COMMON = 3
"""How often the name must be met that it is taken for."""
_SHORTEST_MIDDLE, _SHORTEST_SIGNED, _LONGEST, _LIKENESS = 4, 3, 22, 0.8
_NO_HEADS = ("由", "向", "对", "请", "按", "与", "和", "及", "经国", "经省", "经市", "经县", "报")
# 党总揽全局, 坚持以经济建设为中心, 本规定由中国人民银行: words of a sentence, and offices of a kind, not a name.
_NO_NAME = Pattern(
    r"总揽|(?<!安)全局$|大局$|坚持|(?<!自)由|把|为中心|围绕|本规|本办法|本条例|本细则|全委$|[各上下同]级"
)
_TWO = Pattern(r"(?:部门|局|委|厅|院|部|机构|单位|政府|公司)[和与及、]", ("和", "与", "及", "、"))


class Names:
    """The names of one ending in a draft: how often what stands before it, and which of that is a name met often."""

    def __init__(self, organs: Sequence[OrganEnd]) -> None:
        self.counts: Counter[str] = Counter()
        self.often: list[str] = []
        ending = len(organs[0].suffix)
        if len(organs) < FEWEST_COMMON:
            return
        for organ in organs:
            for length in range(ending + _SHORTEST_MIDDLE, min(len(organ.words), _LONGEST) + 1):
                self.counts[organ.words[-length:]] += 1
        often = [tail for tail, count in self.counts.items() if count >= FEWEST_COMMON]
        longer: dict[str, int] = {}
        for tail in often:
            longer[tail[1:]] = max(longer.get(tail[1:], 0), self.counts[tail])
        # As long as a name can be without getting rarer.
        names = [tail for tail in often if longer.get(tail, 0) < self.counts[tail] and not _TWO.search(tail)]
        names = [name for name in names if not name.startswith(_NO_HEADS) and not _NO_NAME.search(name)]
        self.often = sorted(names, key=len, reverse=True)

    def slip(self, organ: OrganEnd, is_common: Callable[[str], bool]) -> tuple[str, str] | None:
        """The rare name that ends here and the one met often that it is taken for."""
        words, ending = organ.words, len(organ.suffix)
        for common in self.often:
            prefix = place_prefix(common)
            fixed = len(prefix) + ending
            if words.endswith(common) or len(common) < fixed + _SHORTEST_MIDDLE:
                continue
            for length in (len(common), len(common) - 1, len(common) + 1, len(common) - 2, len(common) + 2):
                if not fixed + _SHORTEST_MIDDLE <= length <= len(words) or words[-length] != common[0]:
                    continue
                rare = words[-length:]
                if self._is_rare(rare, prefix):
                    likeness = _likeness(rare[len(prefix) :], common[len(prefix) :])
                    if likeness >= _LIKENESS and not are_two_bodies(rare, common, is_common):
                        return rare, common
        return None

    def is_long(self, name: str, suffix: str) -> bool:
        """Whether enough stands between the place and the ending to tell whose name it is."""
        return len(name) >= len(place_prefix(name)) + len(suffix) + _SHORTEST_MIDDLE

    def _is_rare(self, name: str, prefix: str) -> bool:
        no_name = _TWO.search(name) or _NO_NAME.search(name)
        return name.startswith(prefix) and self.counts[name] <= MOST_RARE and not no_name


def _likeness(first: str, second: str) -> float:
    """1 less the edits over the longer length; swapped neighbours are one edit."""
    from rapidfuzz.distance import OSA

    return OSA.normalized_similarity(first, second)


def is_slip(name: str, other: str) -> bool:
    """Whether a signature and the office of a title are one: same place and ending, and the one's words within the
    other's, or almost the same. The usual short forms are none."""
    prefix = place_prefix(name)
    first, second = name[len(prefix) :], other[len(prefix) :]
    if name == other or not prefix or place_prefix(other) != prefix or ending_of(first) != ending_of(second):
        return False
    if min(len(first), len(second)) < _SHORTEST_SIGNED or is_short_form(name, other):
        return False
    if is_shorter(name, other) or is_shorter(other, name):
        return True
    return _likeness(first, second) >= _LIKENESS and not are_two_bodies(name, other, lambda word: True)
