"""The whole that a share is of (arithmetic.md section 5)."""

from __future__ import annotations

from decimal import Decimal

from ...core.value import Value
from ...language.quantities import Quantity
from .shapes import Shape
from .share_forms import Share
from .share_words import clause_of, has_total, is_done, is_kin, is_of_others, is_rate_of, lead_of, without_total_words

_PLANNED = ("计划", "任务", "目标", "预算", "指标")


class Base(Value):
    """A figure that may be the whole. `told`: the sentence shows that it is; `certain`: it can be no other."""

    figure: Quantity
    told: bool
    certain: bool


def bases(shape: Shape, share: Share, part: Quantity, taken: set[int]) -> list[Base]:
    """What may be the whole of a part, the likeliest first; empty where that cannot be told."""
    if share.whole is not None:
        same = share.whole.unit == part.unit
        return [Base(share.whole, True, True)] if same and share.whole.value > 0 else []
    if share.kind == "rate" and not is_rate_of(shape, share.words, part):
        return []
    first = share.parts[0]
    over = share.kind == "plan" or "完成" in share.words  # more than the whole may be done
    if part.unit in ("", "年", "个月") or (share.percents[0].value > 100 and not over):
        return []
    clauses = shape.text.rfind("；", shape.start, first.start) if share.kind == "rate" else -1
    candidates = [
        q
        for q in shape.figures.values()
        if clauses < q.start < first.start
        and q.unit == part.unit
        and q not in share.parts
        and (q.value > part.value or (over and q.value > 0) or (share.kind == "rate" and q.value == part.value))
    ]
    inner = shape.text.rfind("其中", shape.start, first.start)
    candidates = [q for q in candidates if q.start not in taken or q.end <= inner]
    if not candidates:
        return _behind(shape, share)
    chosen = _chosen(shape, share, candidates, inner, first)
    told = _is_told(shape, share, chosen, part, inner)
    others = [q for q in candidates if q is not chosen]
    certain = told and (not others or chosen.end <= inner or has_total(shape, chosen))
    return [Base(chosen, told, certain), *(Base(q, False, False) for q in others), *_sums(shape, share, chosen, inner)]


def _behind(shape: Shape, share: Share) -> list[Base]:
    """女职工占40%（26人），全所共有职工60人."""
    last = share.parts[-1]
    found = [q for q in shape.figures.values() if q.start > last.end and q.unit == last.unit and q.value > last.value]
    if (
        len(found) == 1
        and share.kind == "share"
        and not share.words
        and any(w in lead_of(shape, found[0]) for w in ("共", "总", "合计"))
    ):
        return [Base(found[0], True, False)]
    return []


def _chosen(shape: Shape, share: Share, candidates: list[Quantity], inner: int, part: Quantity) -> Quantity:
    outside = [q for q in candidates if q.end <= inner]
    if outside:
        return outside[-1]
    if share.kind == "plan":
        planned = [q for q in candidates if any(w in clause_of(shape, q) for w in _PLANNED)]
        if planned:
            return planned[-1]
    totals = [q for q in candidates if has_total(shape, q)]
    return totals[-1] if totals else candidates[-1]


def _sums(shape: Shape, share: Share, chosen: Quantity, inner: int) -> list[Base]:
    """男35人、女25人: several parts may make the whole together; not with what is plainly the whole."""
    found: list[Base] = []
    first = share.parts[0]
    total = sum((q.value for q in share.parts), Decimal(0))
    for q in reversed([q for q in shape.figures.values() if q.start < first.start and q.unit == first.unit]):
        if q is chosen and (q.end <= inner or has_total(shape, q)):
            break
        total += q.value
        found.append(Base(q._replace(value=total), False, False))
    return found


def _is_told(shape: Shape, share: Share, base: Quantity, part: Quantity, inner: int) -> bool:
    if share.kind == "rate":
        return True
    before = shape.text[shape.start : part.end]
    bare = without_total_words(share.words, before)
    if bare and bare not in before and not all(bare[n : n + 2] in before for n in range(max(1, len(bare) - 1))):
        return False
    if share.kind == "plan":
        return any(word in clause_of(shape, base) for word in _PLANNED) or bool(bare)
    if base.end <= inner or base.noun.startswith("中") or "中" in base.noun[-1:] or (share.words and bare):
        return True
    if has_total(shape, base) and (is_done(shape, part) or is_kin(shape, base, part)):
        return True
    if base.noun and part.noun and base.noun[:2] == part.noun[:2]:
        return True
    return is_kin(shape, base, part) or (bool(has_total(shape, base)) and not part.noun)


def complement(shape: Shape, share: Share, part: Quantity) -> bool:
    """Whether the percentage is that of what is not the part: 合格率 beside 不合格6批次."""
    return share.kind == "rate" and is_of_others(shape, share.words, part)
