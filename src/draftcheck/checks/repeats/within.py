"""Paragraphs that stand twice in one draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Profile
from ...core.finding import Hit, Safety, Severity
from ...core.passages import Passage, Repeat
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.passages.comparable import passages_of
from ...language.passages.matching import confirm
from ...language.passages.within import repeats_within
from .alikeness import alikeness
from .formulas import is_form, is_formula, verbatim

_ARTICLE = "第一条"  # the scheme of articles
_NEAR = 8  # passages: items of one shape follow each other
_RUN_NEAR, _RUN, _RUN_OF_MINUTES = 30, 16, 40  # characters to the letter that make a repeat more than a likeness
_REGULATION = 3  # from so many articles on a text is one

Pair = tuple[Paragraph, Paragraph, Repeat]


def _pairs(draft: Draft) -> tuple[Pair, ...]:
    """(later paragraph, earlier one, what they have in common); for a later one the pair most alike.

    Cells are left alone: a ledger says the same in row after row. So are regulations, which repeat a clause with
    every matter it governs.
    """
    articles = Counter(heading.unit for heading in draft.headings if heading.scheme == _ARTICLE)
    lines = {
        e.paragraph.index: e.paragraph
        for e in draft.elements
        if e.paragraph.place.kind in ("body", "box") and articles[e.unit] < _REGULATION
    }
    passages = [passage for passage in passages_of(draft) if passage.number in lines]
    best: dict[int, Repeat] = {}
    firsts: dict[str, Passage] = {}
    for passage in passages:
        first = firsts.setdefault("".join(passage.text.split()), passage)
        if first is not passage and (same := confirm(passage, first.text, first.number, -1)) is not None:
            best[passage.number] = same
    if len(firsts) > 1:
        for repeat in repeats_within(tuple(firsts.values())):
            known = best.get(repeat.here.number)
            if known is None or (repeat.score, _length(repeat)) > (known.score, _length(known)):
                best[repeat.here.number] = repeat
    places = {passage.number: place for place, passage in enumerate(passages)}
    return tuple(
        (lines[number], lines[repeat.there.number], repeat)
        for number, repeat in sorted(best.items())
        if _tells(
            lines[number], lines[repeat.there.number], repeat, places[number] - places[repeat.there.number], draft
        )
    )


def _tells(here: Paragraph, there: Paragraph, repeat: Repeat, apart: int, draft: Draft) -> bool:
    """Whether a repeat is more than a formula, a line of a form, or one of several items of one shape.

    Items of one shape stand near each other and differ in what they are about: 东山县……3.2万亩, 西河县……2.7万亩.
    """
    if is_form(here.text) or is_formula(here.text):
        return False
    run = verbatim(here.text[repeat.here.start : repeat.here.end], there.text[repeat.there.start : repeat.there.end])
    if draft.profile is Profile.MINUTES:
        return run >= _RUN_OF_MINUTES
    return run >= (_RUN_NEAR if apart <= _NEAR else _RUN)


def _length(repeat: Repeat) -> int:
    return repeat.here.end - repeat.here.start


def _same(one: Paragraph, other: Paragraph) -> bool:
    return "".join(one.text.split()) == "".join(other.text.split())


def paragraph(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A paragraph that stands word for word in two places; one finding for each further place."""
    for here, there, _ in reference.reading.survey(_pairs):
        if _same(here, there):
            message = f"这一段与前面第{there.index + 1}段完全相同，请核对是不是复制以后忘了删改"
            yield Hit(here.whole(), message, related=(there.whole(),), score=1.0)


def passage(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A passage that stands edited, or as a part of a paragraph, in two places."""
    for here, there, repeat in reference.reading.survey(_pairs):
        if not _same(here, there):
            said = alikeness(repeat, here.text, there.text)
            message = f"这一处与前面第{there.index + 1}段雷同：{said}，请核对是不是重复"
            yield Hit(_at(here, repeat), message, related=(_there(there, repeat),), score=repeat.score)


def _at(p: Paragraph, repeat: Repeat) -> Position:
    return p.at(repeat.here.start, repeat.here.end)


def _there(p: Paragraph, repeat: Repeat) -> Position:
    return p.at(repeat.there.start, repeat.there.end)


_TITLE = "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局："
_DUTY = "各县水利局要明确专人负责堤防巡查，每两小时巡查一次，发现渗水、管涌等险情立即组织抢护并向市防汛指挥部报告。"
_STORE = "汛期前要对辖区内的防汛仓库逐一盘点，补足编织袋、救生衣、移动泵车等物资，确保关键时刻调得出、用得上。"
_OTHER = "水文站要加密雨情水情监测，及时发布洪水预报，为水库调度和人员转移争取时间。"

RULES = (
    Rule(
        id="repeats.paragraph",
        title="段落整段重复",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="同一份文稿里一字不差的两段，多半是复制粘贴以后忘了删改。表格里的重复内容不报。",
        check=paragraph,
        fix=Safety.SHOW,
        bad={f"{_TITLE}\n{_DUTY}\n{_STORE}\n«{_DUTY}»": None},
        good=(
            f"{_TITLE}\n{_DUTY}\n{_STORE}\n{_OTHER}",
            f"{_TITLE}\n请认真贯彻执行。\n{_STORE}\n请认真贯彻执行。",
            f"[标题] 防汛任务表\n[表格0,0] {_DUTY}\n[表格1,0] {_DUTY}",
            f"[标题] 东海市堤防管理办法\n第一条　为加强堤防管理，制定本办法。\n第二条　{_DUTY}\n第三条　抢险按照下列规定办理：\n{_STORE}\n"
            f"第四条　汛后按照下列规定办理：\n{_STORE}",
        ),
    ),
    Rule(
        id="repeats.passage",
        title="文内段落雷同",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="两处文字大半相同，或者一句话在两段里各出现一次，读的人会觉得重复；也可能是改了一处、忘了另一处。套话、引文、文件名不算。",
        check=passage,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n{_DUTY}\n{_STORE}\n«{_DUTY.replace('立即组织抢护', '迅速组织抢护')}»": None,
        },
        good=(
            f"{_TITLE}\n{_DUTY}\n{_STORE}\n{_OTHER}",
            f"{_TITLE}\n{_DUTY}\n{_STORE}\n{_DUTY}",
        ),
    ),
)
