"""Wholes whose parts are known by name: 应到 and 实到、请假, 有效票 and 赞成、反对, 满分 (arithmetic.md section 1)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.pattern import Pattern
from ...language.quantities import Quantity
from .division import Division, Form, made_of
from .part_lists import PartList
from .sentence_figures import Sentence, unit

_DUE = Pattern(r"应(?:到(?!位)|出席|参会|参加会议)[\u4e00-\u9fff]{0,6}$", "应")
_THERE = Pattern(r"^(?:实到|实际到会|实际出席|到会|出席|实际参会)[\u4e00-\u9fff]{0,6}$")
_AWAY = Pattern(r"^(?:请假|缺席|缺勤|缺会|未到会?|因[公病事][\u4e00-\u9fff]{0,4})[\u4e00-\u9fff]{0,4}$")
_VALID = Pattern(r"有效(?:选?票|表决票)?(?:共|为|计)?$", "有效")
_VOTES = tuple(Pattern(words) for words in (r"^(?:赞成|同意)票?$", r"^(?:反对|不同意|不赞成)票?$", r"^弃权票?$"))
_FULL = Pattern(r"(?:满分|总分)(?:为|是|共)?$", ("满分", "总分"))
_NO_MARK = Pattern(
    r"[得获线均率比]|成绩|合格|及格|优秀|良好|优良|排|最|加|扣|减|达|低于|高于|名|位|组|队|甲|乙|县|镇|年|学"
)
CUES = ("应到", "应出席", "应参", "有效", "满分", "总分")


def known_wholes(s: Sentence) -> Iterator[Division]:
    """The divisions of a sentence whose total and parts tell by their names that they are so."""
    figures = [q for q in s.within((s.start, s.end)) if q.unit != "年"]
    for n, q in enumerate(figures):
        label, behind = s.label(q), figures[n + 1 :]
        if not unit(q):
            continue
        if _DUE.search(label):
            yield from _attendance(s, q, behind)
        elif _VALID.search(label):
            parts = [f for f in figures if unit(f) == unit(q) and any(vote.search(s.label(f)) for vote in _VOTES)]
            if len(parts) == len(_VOTES) == sum(any(v.search(s.label(f)) for f in parts) for v in _VOTES):
                yield _made(s, q, parts)
        elif _FULL.search(label) and unit(q) == "分" and len(behind) > 2:
            labels = [s.label(f) for f in behind]
            if all(unit(f) == "分" for f in behind) and all(labels) and not any(map(_NO_MARK.search, labels)):
                yield _made(s, q, behind)


def _attendance(s: Sentence, total: Quantity, behind: list[Quantity]) -> Iterator[Division]:
    parts = []
    for q in behind:
        if unit(q) != unit(total) or not (_THERE.search(s.label(q)) or _AWAY.search(s.label(q))):
            break
        parts.append(q)
    there = sum(_THERE.search(s.label(q)) is not None for q in parts)
    if there == 1 and len(parts) > 1 and not any(unit(q) == unit(total) for q in behind[len(parts) :]):
        yield _made(s, total, parts)


def _made(s: Sentence, total: Quantity, parts: list[Quantity]) -> Division:
    labels = tuple(f"{s.label(q)}|{q.noun}" for q in parts)
    first, last = min(parts[0].start, total.start), max(parts[-1].end, total.end)
    more = any(word in s.text[first : last + 2] for word in ("等", "其中", "另"))
    read = PartList(tuple(parts), labels, last, True, False, more, False)
    return made_of(s, Form.MADE_OF, total, read, "", True)._replace(twice=False)
