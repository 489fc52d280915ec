"""Passages that stand in other documents: those checked together, and those written before."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import PurePath

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Location, Safety, Severity
from ...core.passages import Sighted, Source
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .alikeness import alikeness, share
from .formulas import is_form, is_formula
from .runs import runs

_WORDS = 40  # of the other place that are shown
_FIGURES = 5  # named in one message
_ENOUGH = 50  # characters in common that make two drafts of one run worth a remark


def folder(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """What the draft has in common with others of the same folder."""
    sighted = _of_their_own(draft, reference.beside())
    weights: Counter[int] = Counter()
    for item in {(i.source.id, i.repeat.here): i for i in sighted}.values():
        weights[item.source.id] += item.repeat.here.end - item.repeat.here.start
    enough = [item for item in sighted if weights[item.source.id] >= _ENOUGH]
    yield from _told(draft, enough, lambda source: "同批的")


def archive(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """What the draft has in common with earlier documents."""
    year = reference.reading.year
    sighted = _of_their_own(draft, reference.earlier())
    yield from _told(draft, sighted, lambda source: "往年的" if _is_earlier(source, year) else "文稿库里的")


def _of_their_own(draft: Draft, sighted: Iterable[Sighted]) -> list[Sighted]:
    """Those that are more than what all documents of a kind say."""
    lines, kept = _lines(draft), []
    for item in sighted:
        here = item.repeat.here
        text = lines[here.number].text
        if not (is_formula(text) or is_form(text) or is_formula(text[here.start : here.end])):
            kept.append(item)
    return kept


def _is_earlier(source: Source, year: int) -> bool:
    """Whether a document is of an earlier year than the draft, or nobody knows."""
    return not source.date or int(source.date[:4]) < year


def _is_later(source: Source, year: int) -> bool:
    return bool(source.date) and int(source.date[:4]) > year


def _is_version(source: Source, title: str) -> bool:
    """Whether a document is another state of the draft itself: its figures are meant to stay."""
    return bool(title) and "".join(source.title.split()) == title


def _told(draft: Draft, sighted: Sequence[Sighted], which: Callable[[Source], str]) -> Iterator[Hit]:
    lines = _lines(draft)
    own = PurePath(draft.document.path.replace(chr(92), "/")).name
    for run in runs(sighted):
        first, source = run[0], run[0].source
        here = lines[first.repeat.here.number]
        others = [item for item in run[1:] if item.repeat.here.number in lines]
        alike = alikeness(first.repeat, here.text, _padded(first))
        if others:
            least = min((item.repeat for item in run), key=lambda repeat: repeat.score)
            alike = f"连续{len(run)}处，最少的{share(least)}%相同" if least.edits else f"连续{len(run)}处文字相同"
            alike += "（有的原文件没有读到，按指纹估计）" if any(item.repeat.estimated for item in run) else ""
        partners = {item.source.id for item in sighted if item.repeat.here.number == first.repeat.here.number}
        more = f"等{len(partners)}份" if len(partners) > 1 else ""
        yield Hit(
            here.at(first.repeat.here.start, first.repeat.here.end),
            f"与{which(source)}{name_of(source, own)}{more}第{first.repeat.there.number + 1}段雷同：{alike}",
            related=tuple(
                lines[item.repeat.here.number].at(item.repeat.here.start, item.repeat.here.end) for item in others
            ),
            others=len(others),
            score=first.repeat.score,
            elsewhere=tuple(place_of(item) for item in run),
        )


def unchanged_figure(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Years, amounts and counts that stand in a copied passage as they stood in the earlier document."""
    lines, year = _lines(draft), reference.reading.year
    title = "".join(draft.title.split())
    old = [i for i in reference.earlier() if not _is_version(i.source, title) and not _is_later(i.source, year)]
    for run in runs(old):
        for item in run:
            figures, p = item.repeat.figures, lines[item.repeat.here.number]
            if not figures or item.repeat.estimated:
                continue
            words = list(dict.fromkeys(p.text[start:end] for start, end in figures))
            more = "等" if len(words) > _FIGURES else ""
            yield Hit(
                p.at(*figures[0]),
                f"这一段沿用了{name_of(item.source)}的文字，“{'”“'.join(words[:_FIGURES])}”{more}没有改，请核对是不是还对",
                related=tuple(p.at(start, end) for start, end in figures[1:]),
                others=len(figures) - 1,
                score=item.repeat.score,
                elsewhere=(place_of(item),),
            )


def _lines(draft: Draft) -> dict[int, Paragraph]:
    main = draft.document.paragraphs[0].part
    return {p.index: p for p in draft.document.paragraphs if p.part == main}


def _padded(item: Sighted) -> str:
    """The words there at the places where they stand in their paragraph."""
    return " " * item.repeat.there.start + item.words if item.words else ""


def name_of(source: Source, own: str = "") -> str:
    """A document as a person knows it: by its title and day, else by its file; by the path where the draft's own file
    has the same name.
    """
    path = PurePath(source.path.replace(chr(92), "/"))
    name = f"《{source.title}》" if source.title else f"“{path if path.name == own else path.name}”"
    return f"{name}（{_written(source.date)}）" if source.date else name


def _written(date: str) -> str:
    """2025-04-01 as 2025年4月1日."""
    year, _, rest = date.partition("-")
    month, _, day = rest.partition("-")
    return f"{year}年{int(month)}月{int(day)}日" if month.isdigit() and day.isdigit() else date


def place_of(item: Sighted) -> Location:
    """The place in the other document."""
    there = item.repeat.there
    words = item.words if len(item.words) <= _WORDS else item.words[:_WORDS] + "…"
    return Location(item.source.path, "word/document.xml", there.number, there.start, there.end, "", words)


_TITLE = "[标题] 关于做好2026年防汛工作的通知\n[主送] 各县水利局："
_OLD = "[另一份] 各县水利局要在2025年5月31日前完成36座小型水库的除险加固，逐库落实巡查责任人，汛期每天巡查不少于两次。"
_COPY = "各县水利局要在2025年5月31日前完成36座小型水库的除险加固，逐座明确巡查责任人，汛期每天巡查不少于两次。"
_MENDED = _COPY.replace("2025年", "2026年").replace("36座", "41座")
_OWN = "水文站要加密雨情水情监测，及时发布洪水预报，为水库调度和人员转移争取时间。"
_PHRASES = "坚持稳中求进工作总基调，完整、准确、全面贯彻新发展理念，加快构建新发展格局，扎实推动高质量发展。"

RULES = (
    Rule(
        id="repeats.folder",
        title="与同批文稿雷同",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="一起检查的几份文稿里有大段相同的文字：两个部门交了同一段材料，或者改了一份忘了另一份。套话、引文、文件名不算。",
        check=folder,
        fix=Safety.SHOW,
        bad={f"{_OLD}\n{_TITLE}\n«{_COPY}»\n{_OWN}": None},
        good=(f"{_OLD}\n{_TITLE}\n{_OWN}", f"[另一份] {_PHRASES}\n{_TITLE}\n{_PHRASES}\n{_OWN}"),
    ),
    Rule(
        id="repeats.archive",
        title="与往年文稿雷同",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="往年文稿库（draftcheck archive）里有大段相同的文字。沿用可以，要看数字、年份、单位名称是不是还对。",
        check=archive,
        fix=Safety.SHOW,
        bad={f"{_OLD}\n{_TITLE}\n«{_COPY}»\n{_OWN}": None},
        good=(f"{_OLD}\n{_TITLE}\n{_OWN}", f"[另一份] {_PHRASES}\n{_TITLE}\n{_PHRASES}\n{_OWN}"),
    ),
    Rule(
        id="repeats.unchanged-figure",
        title="雷同处数字未改",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="从往年文稿沿用下来的一段里，年份、日期、数量还是原来的：最容易出错的就是这里。改过的数字不报，条款号、“十四五”一类名称不报。",
        check=unchanged_figure,
        fix=Safety.SHOW,
        bad={f"{_OLD}\n{_TITLE}\n{_COPY.replace('2025年5月31日', '«2025年5月31日»')}\n{_OWN}": None},
        good=(f"{_OLD}\n{_TITLE}\n{_MENDED}\n{_OWN}", f"{_OLD}\n{_TITLE}\n{_OWN}"),
    ),
)
