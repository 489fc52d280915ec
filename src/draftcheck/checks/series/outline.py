"""The entries of 目录 or 提纲 against the headings of the body (arithmetic.md section 11)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .contents import Contents, Entry, contents_of, entry_of
from .pairs import Pair, match_up, nested

_READ = (Role.BODY, Role.HEADING, Role.CONTENTS, Role.UNKNOWN, Role.TITLE)
_CUT = ("未完", "省略", "待续", "（略）", "下略", "略）")
_MOST = 300  # entries: each that is not found is compared with each heading that is not found


def outline_differs(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Entries without a heading, headings without an entry, other wording, number or order."""
    contents = contents_of(draft)
    if contents is None or len(contents.entries) > _MOST:
        return
    schemes = {e.scheme for e in contents.entries if e.scheme}
    if not schemes:
        return
    body, cut = _body(draft, contents, schemes)
    listed = nested([e for e in contents.entries if e.scheme])
    found = nested(body)
    match_up(listed, found)
    matched = [pair for pair in listed if pair.match]
    if 2 * len(matched) < len(listed) and not (len(listed) - len(matched) <= 1):
        return
    yield from _compared(contents.head, listed, found, cut)


def _body(draft: Draft, contents: Contents, schemes: set[str]) -> tuple[list[Entry], bool]:
    """The numbered lines of the same forms behind the outline in its unit, and whether the text is cut."""
    entries: list[Entry] = []
    rest = draft.elements[contents.after :]
    unit = next((e.unit for e in rest if e.role in (Role.BODY, Role.HEADING)), 0)
    for element in rest:
        if element.role not in _READ or element.paragraph.place.kind != "body" or element.unit != unit:
            continue
        entry = entry_of(element.paragraph)
        if entry is not None and entry.scheme in schemes and not element.paragraph.in_toc:
            entries.append(entry)
    return entries, any(word in e.paragraph.text for e in rest for word in _CUT)


def _compared(head: str, listed: list[Pair], found: list[Pair], cut: bool) -> Iterator[Hit]:
    last = max((n for n, pair in enumerate(listed) if pair.match), default=-1)
    uneven = {_place(pair) for pair in listed if pair.match is None}
    for n, pair in enumerate(listed):
        if pair.match is None and not (cut and n > last) and (pair.around is None or pair.around.match):
            yield Hit(_at(pair), f"{head}里有“{pair.told}”，正文没有这个标题")
    deep = {_place(pair) for pair in listed}
    for pair in found:
        parent = pair.around.match if pair.around else None
        if pair.match is None and (pair.around is None or parent is not None):
            key = (id(parent), pair.entry.scheme)
            if key in deep:
                uneven.add(key)
                yield Hit(_at(pair), f"正文有“{pair.told}”，{head}里没有列出")
    moved = _moved(listed)
    uneven |= {_place(pair) for pair in moved}
    for n, pair in enumerate(listed):
        other = pair.match
        if other is None or (cut and n == last and pair.bare.startswith(other.bare)):
            continue
        if pair.bare != other.bare:
            short = other.bare.startswith(pair.bare) or pair.bare.startswith(other.bare)
            message = f"{head}写“{pair.told}”，正文写“{other.told}”，两处要一致"
            yield Hit(_at(other), message, related=(_at(pair),), certain=not (short and _runs_on(pair, other)))
        elif pair in moved:
            message = f"“{pair.told}”在{head}里和在正文里的次序不同"
            yield Hit(_at(other), message, related=(_at(pair),))
        elif pair.entry.value != other.entry.value and _place(pair) not in uneven and None not in _values(pair, other):
            message = f"{head}里是“{pair.told}”，正文是“{other.told}”，序号不一致"
            yield Hit(_at(other), message, related=(_at(pair),))


def _runs_on(pair: Pair, other: Pair) -> bool:
    """Whether one gives only the first part of the words: 加强领导 for 加强领导，压实责任."""
    longer, shorter = sorted((pair.entry.words, other.entry.words), key=len, reverse=True)
    return longer[len(shorter) : len(shorter) + 1] in "，、：；—（,:(\u3000 "


def _values(pair: Pair, other: Pair) -> tuple[int | None, int | None]:
    return pair.entry.value, other.entry.value


def _moved(listed: list[Pair]) -> set[Pair]:
    """Entries whose headings stand in another order, each level for itself; the fewest that explain it."""
    moved: set[Pair] = set()
    levels: dict[tuple[int, str], list[Pair]] = {}
    for pair in listed:
        if pair.match:
            levels.setdefault(_place(pair), []).append(pair)
    for pairs in levels.values():
        high = (-1, -1)
        for pair in pairs:
            assert pair.match is not None
            at = (pair.match.entry.paragraph.index, pair.match.entry.start)
            if at < high:
                moved.add(pair)
            high = max(at, high)
    return moved


def _place(pair: Pair) -> tuple[int, str]:
    return id(pair.around), pair.entry.scheme


def _at(pair: Pair) -> Position:
    return pair.entry.paragraph.at(pair.entry.start, pair.entry.end)


RULES = (
    Rule(
        id="series.outline-differs",
        title="提纲与标题不一",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="目录、提纲里的各条与正文标题一一对照：缺少、多出、文字、序号、次序不同的都报。只比提纲用到的层次；标题后面接着写正文的，比到第一个句号；正文注明未完、省略的，后面不比；没有序号的目录不比。",
        check=outline_differs,
        fix=Safety.SHOW,
        bad={
            "[标题] 关于档案工作的调研报告\n提纲\n一、基本情况\n二、存在问题\n\n一、基本情况\n馆藏12万卷。\n«二、主要困难»\n库房不足。": None,
            "[标题] 关于档案工作的调研报告\n提纲：一、基本情况；二、存在问题；«三、对策建议»\n一、基本情况\n馆藏12万卷。\n二、存在问题\n库房不足。": None,
            "[标题] 关于档案工作的调研报告\n目录\n一、基本情况……1\n二、存在问题……3\n三、对策建议……5\n\n一、基本情况\n馆藏12万卷。\n二、存在问题\n库房不足。\n«三、原因分析»\n投入少。\n四、对策建议\n增加投入。": None,
            "[标题] 关于档案工作的调研报告\n目录\n一、基本情况\t1\n三、存在问题\t3\n\n一、基本情况\n馆藏12万卷。\n«二、存在问题»\n库房不足。": None,
            "[标题] 关于档案工作的调研报告\n提纲\n一、人员情况\n一是强化业务培训\n二是稳定队伍\n\n一、人员情况\n«一是加强业务培训»。举办2期。\n二是稳定队伍。落实待遇。": None,
            "[标题] 关于档案工作的调研报告\n提纲\n一、现状\n（一）库房\n（二）设备\n«（三）人员»\n二、对策\n\n一、现状\n（一）库房。共3间。\n（二）设备。共8台。\n二、对策\n增加投入。": None,
            "[标题] 关于档案工作的调研报告\n目录\n一、现状\n二、问题\n三、原因\n四、对策\n\n一、现状\n共3间。\n«二、原因»\n投入少。\n三、问题\n库房不足。\n四、对策\n增加投入。": None,
        },
        good=(
            "[标题] 关于档案工作的调研报告\n提纲\n（一）调研的基本情况\n（二）存在的问题\n\n（一）调研的基本情况。3月上旬，先后到6个县走访。\n（二）存在的问题。有三个方面。",
            "[标题] 关于档案工作的调研报告\n提纲\n一、现状\n二、问题\n三、加强档案工作的思考\n\n一、现状\n共3间。\n二、问题\n库房不足。\n三、加强档\n（未完）",
            "[标题] 关于档案工作的调研报告\n提纲\n一、现状\n二、问题\n\n一、现状\n（一）库房\n共3间。\n（二）设备\n共8台。\n二、问题\n库房不足。",
            "[标题] 关于档案工作的调研报告\n目录\n一、现状……1\n二、问题……2\n\n一、现状\n共3间。\n二、问题\n库房不足。",
            "[标题] 关于档案工作的调研报告\n目录\n一、“三合一”工作的现状\n二、问题\n\n一、“三合一”工作的现状：\n共3间。\n二、问题\n库房不足。",
            "[标题] 海晏市节水办法\n目录\n第一章\u3000总则\n第二章\u3000附则\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二章\u3000附则\n第二条\u3000本办法自发布之日起施行。",
            "[标题] 关于档案工作的调研报告\n提纲\n一、现状\n（一）库房\n二、对策\n\n一、现状\n（一）库房\n共3间。\n二、对策\n（一）增加投入\n列入预算。",
            "[标题] 关于档案工作的调研报告\n一、现状\n馆藏目录已编制。\n二、对策\n修订目录。",
        ),
    ),
)
