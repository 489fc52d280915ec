"""The whole that a share is of (arithmetic.md section 5)."""

from __future__ import annotations

from decimal import Decimal

from ...core.value import Value
from ...language.quantities import Quantity
from .shapes import Shape
from .share_forms import Share
from .share_items import is_nested, without_siblings
from .share_words import (
    clause_of,
    has_total,
    is_done,
    is_kin,
    is_of_others,
    is_only_done,
    is_rate_of,
    lead_of,
    without_total_words,
)

_ROW_SIGNS = "、和及与"
_FAR = 600  # characters before a part in which the scope of its whole is named
_THINGS = ("个", "件", "项", "条", "处", "起", "家", "份")
_PLANNED = ("计划", "任务", "目标", "预算", "指标")


class Base(Value):
    """A figure that may be the whole. `told`: the sentence shows that it is; `certain`: it can be no other.

    `written`: how to print it where it is the sum of several (6个＋24个).
    """

    figure: Quantity
    told: bool
    certain: bool
    written: str = ""


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
    if share.kind != "rate":
        if is_nested(shape, inner, first, taken):
            inner = -1
        candidates = [q for q in candidates if q.start not in taken or q.end <= inner]
        candidates = without_siblings(shape, candidates, first, taken)
    if not candidates:
        return _behind(shape, share) or _before(shape, share, part)
    if share.kind == "rate" and taken and len(candidates) > 1:  # 第一批2000万元，占40%，支出1800万元，支出率90%
        fresh = [q for q in candidates if q.start not in taken]
        rest = [Base(q, False, False) for q in candidates if q.start in taken]
        return [*_judged(shape, share, part, fresh, inner, taken), *rest] if fresh else []
    return _judged(shape, share, part, candidates, inner, taken)


def _judged(
    shape: Shape, share: Share, part: Quantity, candidates: list[Quantity], inner: int, taken: set[int]
) -> list[Base]:
    first = share.parts[0]
    chosen = _chosen(shape, share, candidates, inner, first)
    told = _is_told(shape, share, chosen, part, inner)
    told = told or (len(candidates) == 1 and share.kind == "share" and not share.words and is_only_done(shape, part))
    others = [q for q in candidates if q is not chosen]
    certain = told and (not others or chosen.end <= inner or has_total(shape, chosen))
    others += [q for q in shape.figures.values() if q.start in taken and q.unit == part.unit and q.value > part.value]
    if inner >= 0 and share.kind == "share":  # 小学生2.4万人，初中生1.2万人，其中…
        outside = [q for q in shape.figures.values() if q.end <= inner and q.unit == part.unit]
        if len(outside) > 1:
            others.append(chosen._replace(value=sum((q.value for q in outside), Decimal(0))))
    row = _row(shape, chosen, inner) if told and share.kind == "share" and chosen.end <= inner else []
    if row:
        whole = chosen._replace(value=sum((q.value for q in row), Decimal(0)))
        added = "＋".join(shape.written(q) for q in row)
        others.append(chosen)
        return [Base(whole, True, False, f"（{added}）"), *(Base(q, False, False) for q in others)]
    return [Base(chosen, told, certain), *(Base(q, False, False) for q in others), *_sums(shape, share, chosen, inner)]


def _row(shape: Shape, chosen: Quantity, inner: int) -> list[Quantity]:
    """6个县区和24个成员单位: the figures that may be the whole together; empty for one alone."""
    row: list[Quantity] = []
    for q in shape.figures.values():
        if q.start >= inner:
            break
        gap = shape.text[row[-1].end : q.start] if row else ""
        joined = any(sign in gap for sign in _ROW_SIGNS) and not any(sign in gap for sign in "，；：（")
        if not (row and joined and _is_like(row[-1], q)):
            if chosen in row:
                break
            row = []
        row.append(q)
    return row if len(row) > 1 and chosen in row else []


def _is_like(one: Quantity, other: Quantity) -> bool:
    """Whether both may be counted together: 函件12件、来电28个."""
    return one.unit == other.unit or (one.unit in _THINGS and other.unit in _THINGS)


def _before(shape: Shape, share: Share, part: Quantity) -> list[Base]:
    """共评价120个项目。其中自评93个，占77.5%: the only figure of its unit in the sentence before."""
    found = [q for q in shape.before if q.unit == part.unit]
    known = share.kind == "share" and not without_total_words(
        share.words, shape.text[max(0, part.end - _FAR) : part.end]
    )
    if len(found) != 1 or not known or found[0].value <= part.value or shape.text.find("其中", shape.start + 1) >= 0:
        return []
    inner = [q for q in shape.figures.values() if q.end < part.start and q.unit == part.unit and q.value > part.value]
    told = has_total(shape, found[0])
    return [Base(found[0], True, False), *(Base(q, False, False) for q in inner)] if told else []


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
