"""A total and the list of its parts, read from a sentence (arithmetic.md sections 0 to 2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal

from ...core.pattern import Pattern
from .division import Division, Form, read_division
from .known_wholes import CUES as KNOWN
from .known_wholes import known_wholes
from .part_lists import REST, names_again
from .sentence_figures import Sentence, unit
from .totals_behind import totals_behind

CUES = (
    "其中", "中", "里", "分别", "包括", "包含", "分为", "分成", "组成", "构成", "共", "合计", "总", "其余", "剩", "余下", "（", "(", "：", "占", "现有", "全", "未", "不", "累计", "应到", "应出席", "应参", "有效", "满分",
)  # fmt: skip
"""One of these stands in every sentence that has a division."""

_OF = Pattern(
    r"(?<![其集高初心适年期职城])中(?![管学心小央国型级层标介药医期部等青华外考止转试欧东西间段游低队职烟铁建石文英餐秋午途断枢继专]|共[党中央省市]|高[中职])"
    r"|中(?=专职|专门|等级)|[当之]中(?!间|国)|(?<=[记任员长者生师])里(?=[，有])",
    ("中", "里"),
)
_BRACKETED = Pattern(r"（[^（）]{0,30}）", "（")
_INTO = Pattern(
    r"其中|包括|包含|分为|分成|划分为|分别(?=[为有是])|(?<![自来经理事])由|：|占(?=[0-9一二两三四五六七八九十])", ()
)
_BUILT = Pattern(r"组成|构成", ("成",))
_WHOLE = Pattern(r"(?<![公中])共|总|合计|全[市县省区镇乡校局州旗村院系部]|现有|拥有|设有|下设|设置|核定|[设聘配]", ())
_NOT = Pattern(r"[未不没]有?(?P<verb>[\u4e00-\u9fff]{2})", ("未", "不", "没"))


def divisions(s: Sentence) -> Iterator[Division]:
    """The divisions of a sentence; a figure is a part in one of them only."""
    seen: set[int] = set()
    words = s.text[s.start : s.end]
    for read, cues in _READERS:
        for d in read(s) if not cues or any(cue in words for cue in cues) else ():
            if not seen.intersection(q.start for q in d.parts):
                seen.update(q.start for q in d.parts)
                yield d


def _into(s: Sentence) -> Iterator[Division]:
    outer: Division | None = None
    for match in _INTO.compiled.finditer(s.text, s.start, s.end):
        cue, at = match[0], match.start()
        home = s.home(at)
        before = [q for q in s.within(home) if q.end <= at]
        if not before and home[0] > s.start:
            before = [q for q in s.within(s.home(home[0] - 1)) if q.end < home[0]]
        if cue == "其中":
            known = before or list(s.before)
            for d in read_division(s, Form.AMONG, known, match.end(), home):
                d = _own_parts(s, d, at)
                made = d if before else d._replace(near=False, direct=d.direct and len(s.before) == 1)
                yield _inner(outer, made) if outer else made
                outer = d
        elif cue == "占":
            counted = next((q for q in s.figures if q.start == match.end()), None)
            clause = at - len(s.label(counted)) + 1 if counted else s.end
            for d in read_division(s, Form.AMONG, before, clause, home):
                yield d._replace(parts=d.parts[:1], labels=d.labels[:1], whole=False)
        elif before and at - before[-1].end <= (0 if cue == "：" and not before[-1].noun else 30):
            if cue == "由" and not _BUILT.search(s.text[match.end() : home[1]]):
                continue
            if cue == "：" and s.text[before[-1].end : at] != before[-1].noun:
                continue
            if cue == "分别" and s.text[at - 1] not in "，：" and not _WHOLE.search(s.label(before[-1])):
                continue
            form = Form.INTO if cue in ("包括", "包含") else Form.MADE_OF
            for d in read_division(s, form, before, match.end(), home):
                if "；" not in s.text[d.total.end : at]:  # 前三名是：a、b、c；后三名是：d、e、f
                    yield d


def _own_parts(s: Sentence, d: Division, at: int) -> Division:
    """电气483起，占37.6%，其中线路故障356起；吸烟128起，占10%: what has a share itself has no parts behind ；."""
    if "占" not in s.text[d.total.end : at]:
        return d
    end = s.text.find("；", d.parts[0].end, d.parts[-1].start)
    n = sum(q.start < end for q in d.parts) if end >= 0 else len(d.parts)
    shared = [s.text.startswith(("，占", "（占"), q.end + len(q.noun)) for q in d.parts]
    n = n if shared[0] or True not in shared else min(n, shared.index(True))
    return d._replace(parts=d.parts[:n], labels=d.labels[:n])


def _inner(outer: Division, d: Division) -> Division:
    """60所，其中公办40所，其中小学30所、中学10所，民办20所: the parts that the outer total needs are not of the inner."""
    if d.total != outer.parts[-1]:
        return d
    for n in range(1, len(d.parts)):
        if outer.sum + sum((q.value for q in d.parts[n:]), Decimal(0)) == outer.total.value:
            return d._replace(parts=d.parts[:n], labels=d.labels[:n])
    return d


def _of(s: Sentence) -> Iterator[Division]:
    for n, q in enumerate(s.figures[:-1]):
        gap = s.text[q.end : s.figures[n + 1].start]
        if "中" not in gap and "里" not in gap:
            continue
        if "（" in gap:
            gap = _BRACKETED.compiled.sub(lambda m: "〇" * len(m[0]), gap)
        inner = names_again(gap.removeprefix(q.noun), f"{s.label(q)}|{q.noun}")
        if inner:
            inner += q.end + len(q.noun)
            for d in read_division(s, Form.OF, [q], inner, s.home(q.start)):
                yield d._replace(noun=q.noun or s.label(q))
            continue
        match = _OF.search(gap)
        if match and not set("，、；：）（(").intersection(gap[: match.start()]):
            for d in read_division(s, Form.OF, [q], q.end + match.end(), s.home(q.start)):
                yield d._replace(noun=gap[: match.start()].rstrip("〇"))


def _brackets(s: Sentence) -> Iterator[Division]:
    for home in s.brackets:
        if s.text.startswith(("其中", "含", "不含", "包括", "占", "另"), home[0]):
            continue
        before = [q for q in s.within(s.home(home[0] - 1)) if q.end < home[0]]
        if before and s.text[before[-1].end : home[0] - 1] == before[-1].noun:
            for d in read_division(s, Form.BRACKET, before[-1:], home[0], home):
                if d.whole and len(d.parts) > 1:
                    yield d


def _rest(s: Sentence) -> Iterator[Division]:
    for n, q in enumerate(s.figures):
        if n >= 2 and REST.search(s.label(q)):
            figures = [f for f in s.within(s.home(q.start)) if unit(f) == unit(q) and f.start < q.start]
            if len(figures) >= 2 and "；" not in s.text[figures[0].end : q.start]:
                yield from read_division(s, Form.REST, figures[:1], figures[0].end, s.home(q.start))


def _plain(s: Sentence) -> Iterator[Division]:
    for q in s.figures[:-2][:3]:
        home = s.home(q.start)
        if s.text[q.end : q.end + len(q.noun) + 1].endswith(("，", "：")):
            following = [f for f in s.within(home) if f.start > q.start]
            if len(following) < 2 or unit(following[0]) != unit(q):
                continue
            whole = _WHOLE.search(s.label(q)) is not None
            if whole or _NOT.search(s.text[q.end : home[1]]):
                for d in read_division(s, Form.PLAIN, [q], q.end + len(q.noun) + 1, home):
                    if whole or _says_yes_and_no(d.labels):
                        yield d


def _says_yes_and_no(labels: tuple[str, ...]) -> bool:
    """采纳19条，未采纳4条: these are all."""
    return any(
        (match := _NOT.search(label)) and sum(match["verb"] in other for other in labels) > 1 for label in labels
    )


_READERS: tuple[tuple[Callable[[Sentence], Iterator[Division]], tuple[str, ...]], ...] = (
    (_of, ("中", "里")),
    (_brackets, ("（", "(")),
    (_into, ()),
    (_rest, ("余", "剩下")),
    (known_wholes, KNOWN),
    (totals_behind, ("共", "计", "全年")),
    (_plain, ()),
)
