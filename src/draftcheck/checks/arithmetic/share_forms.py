"""How a sentence tells a share: 已办结6件，占比27%; 整改率为80%; 分别占30%、70% (arithmetic.md section 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.quantities import Quantity
from .shapes import PERCENT, REST, VALUE, WORD, Shape
from .share_items import named_part
from .share_words import lead_of

_P = f"{PERCENT}{REST}*"
_V = f"{VALUE}{REST}*"
_IS = "(?:为|是|达到了?|达|高达|仅|只有)?"
_PART_OF = r"(?:的?(?:比例|比重|份额)|的)?"
_SHARE = Pattern(
    rf"(?P<each>分别)?占(?:(?P<of>{WORD}{{0,16}}?)(?P<whole>{_V})(?P<noun>{WORD}{{0,10}}?的)|(?P<bare>比)|(?P<base>{WORD}{{0,16}}?){_PART_OF})(?P<each2>分别)?"
    rf"{_IS}(?P<p>{_P})(?P<more>(?:[、和及与]{_P}){{0,9}})",
    ("占",),
)
_RATE = Pattern(rf"(?P<stem>{WORD}{{1,12}}?)(?P<each>分别)?(?:率|进度)(?P<each2>分别)?{_IS}(?P<p>{_P})", ("率", "进度"))
_PLAN = Pattern(
    rf"(?:完成|为|达到|达|占|相当于)(?:了)?(?P<base>{WORD}{{0,8}}?(?:计划|任务|目标|预算|指标)(?:数|总数|任务|总投资|投资|总额|额)?)的{_IS}(?P<p>{_P})",
    ("计划", "任务", "目标", "预算", "指标"),
)
_PROPORTION = Pattern(rf"(?P<subject>{WORD}{{0,8}}?)(?:比例|比重){_IS}(?P<p>{_P})", ("比例", "比重"))
_BRACKET = Pattern(rf"(?P<a>{_V}){WORD}{{0,10}}?[（(](?P<p>{_P})[）)]", ("（", "("))
_BEHIND = Pattern(rf"(?:[（(](?:为|共计|共|计|即|有)?|[，、]?(?:为|共计|计|即))(?P<a>{_V})")
_PERCENTS = Pattern(_P)
_LINK = Pattern(rf"{WORD}{{0,24}}[，、（(；]?(?P<last>{WORD}{{0,10}})$")
_FILLERS_WORDS = (
    "已 均 仅 只 约 也 各 共 数量 人数 件数 户数 金额 总量 其 它 她 他 整体 总体 大约 合计 共计 总共 基本 "
    "实现 累计 目前 全年"
)
_FILLERS = frozenset(_FILLERS_WORDS.split())


class Share(Value):
    """`part` and the percentage told of it. `kind`: share, rate, plan. `whole` where the whole stands beside it.

    `words` are those of the whole (占总数的 → 总数), or what the rate is of (整改率 → 整改). `guess`: bare (30%).
    `parts` and `percents` run in step: one of each, or several with 分别.
    """

    parts: tuple[Quantity, ...]
    percents: tuple[Quantity, ...]
    whole: Quantity | None
    words: str
    kind: str
    guess: bool = False


def shares(shape: Shape) -> Iterator[Share]:
    """The shares of a sentence in the order of their percentages."""
    found: dict[int, Share] = {}
    for pattern, kind in ((_SHARE, "share"), (_PLAN, "plan"), (_RATE, "rate"), (_PROPORTION, "share")):
        for match in pattern.finditer(shape.words):
            share = _share(shape, match, kind)
            if share is not None:
                for q in share.percents:
                    found.setdefault(q.start, share)
    for match in _BRACKET.finditer(shape.words):
        a, p = shape.figure(match, "a"), shape.figure(match, "p")
        if a is not None and p is not None:
            found.setdefault(p.start, Share((a,), (p,), None, "", "share", True))
    seen: set[int] = set()
    for _, share in sorted(found.items()):
        if id(share) not in seen:
            seen.add(id(share))
            yield share


def _share(shape: Shape, match: re.Match[str], kind: str) -> Share | None:
    groups = match.re.groupindex
    p = shape.figure(match, "p")
    if p is None:
        return None
    start = match.start()
    several = any(g in groups and match[g] for g in ("each", "each2"))
    percents = [p]
    if kind == "share" and "more" in groups and match["more"]:
        percents += [
            q for m in _PERCENTS.finditer(match["more"]) if (q := shape.figures.get(match.start("more") + m.start()))
        ]
    if several != (len(percents) > 1):
        return None
    whole = shape.figure(match, "whole") if "whole" in groups and match["whole"] else None
    words = _words(match, groups, kind)
    if kind == "rate":
        start = match.start("stem")
    before = [q for at, q in shape.figures.items() if at < start]
    if several and len(before) > len(percents) and _is_sum(shape, before):
        whole, before = before[-1], before[:-1]
    parts = before[-len(percents) :]
    if len(parts) == len(percents) and all(q.unit not in ("%", "倍", "百分点") for q in parts):
        subject = match["subject"] if "subject" in groups else ""
        if several or _adjoins(shape, before, start, kind, subject):
            if not several and kind != "plan":
                said = words if kind == "rate" else shape.words[parts[-1].end - shape.start : start]
                parts = [named_part(shape, before, said)]
            return Share(tuple(parts), tuple(percents), whole, words, kind)
    if not several and kind == "share":
        behind = _BEHIND.match(shape.words, match.end())
        a = shape.figure(behind, "a") if behind else None
        if a is not None:
            return Share((a,), (p,), whole, words, kind)
    return None


def _is_sum(shape: Shape, before: list[Quantity]) -> bool:
    """20个、30个、50个，共100个: the last figure is the whole of those in front of it."""
    last = before[-1]
    gap = shape.text[before[-2].end : last.start]
    return last.unit == before[-2].unit and any(word in gap for word in ("共", "合计", "总计"))


def _words(match: re.Match[str], groups: object, kind: str) -> str:
    if kind == "rate":
        return match["stem"] or ""
    if "of" in match.re.groupindex:
        return (match["of"] or "") + (match["noun"] or "") if match["whole"] else match["base"] or ""
    return (match["base"] or "") if "base" in match.re.groupindex else ""


def _adjoins(shape: Shape, before: list[Quantity], at: int, kind: str, subject: str) -> bool:
    """Whether nothing that has a share of its own stands between a part and its percentage."""
    part = before[-1]
    between = shape.words[part.end - shape.start : at]
    link = _LINK.match(between)
    if link is None or (link.end() < len(between)):
        return False
    last = link["last"] + subject
    marked = any(mark in between for mark in "，、（(；")
    if "；" in between or kind == "rate":
        return "；" not in between
    return (
        not marked
        or not last
        or last in _FILLERS
        or (len(last) > 1 and last in shape.text[max(0, part.start - 12) : part.start])
        or ((named := named_part(shape, before, last)) is not part and last in lead_of(shape, named))
    )
