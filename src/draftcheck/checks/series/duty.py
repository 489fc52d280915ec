"""One item without its 责任单位 among items that all have one (arithmetic.md section 23, duty-unit-missing)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Heading
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from ...language.cell_values import is_blank
from ...outline.sheets import Sheet, sheets, words_of_tables

_NAMES = "责任单位|责任部门|责任处室|责任科室|责任领导|责任人|牵头单位|牵头部门|牵头处室|牵头科室|牵头领导|负责部门|负责单位|主办单位|承办单位|承办部门|完成单位"
_DUTY = Pattern(
    rf"[（(【\[](?P<name>{_NAMES})[^（()）\n]{{0,4}}[：:]"
    r"|[（(][^（()）。；\n]{2,60}(?P<verb>负责|牵头)(?:[，；、][^（()）\n]{2,80})?[)）]"
    rf"|(?:^|(?<=[。；\n]))(?P<line>{_NAMES})[：:]",
    ("单位", "部门", "处室", "科室", "领导", "责任人", "负责", "牵头"),
)
# Looked for first: a text without such a word has no duty units.
_CUE = Pattern(
    "[责牵负主承完](?:(?<=责)任(?:单位|部门|处室|科室|领导|人)|(?<=牵)头(?:单位|部门|处室|科室|领导)|(?<=负)责(?:部门|单位)|(?<=[主承])办(?:单位|部门)"
    "|(?<=完)成单位|(?:(?<=负)责|(?<=牵)头)(?:[)）]|[，；、][^（()）\n]{2,80}[)）]))"
)
_ENUMERATOR = Pattern(r"(?:^|(?<=[。；：，\n）)]))(?P<number>[一二三四五六七八九])是", "是")
_COLUMNS = tuple(_NAMES.split("|"))
_FEWEST = 3  # items, the one without included


class _Item(Value):
    """An item: where its number stands, and how many duty units it names."""

    position: Position
    duties: tuple[str, ...]


def duty_unit_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Numbered items with one bracket each but one; 一是…二是… likewise; an empty cell in a column of duty units."""
    reading = reference.reading
    cues = _CUE.compiled.findall(reading.text)
    if len(cues) >= _FEWEST - 1:
        for items in (*_numbered(draft), *_enumerated(reference)):
            yield from _judged(items)
    words = reading.survey(words_of_tables) if draft.document.tables else ""
    if any(name in words for name in _COLUMNS):
        for sheet in reading.survey(sheets):
            yield from _cells(sheet)


def _judged(items: list[_Item]) -> Iterator[Hit]:
    without = [item for item in items if not item.duties]
    named = [item for item in items if len(item.duties) == 1]
    if len(items) < _FEWEST or len(without) != 1 or len(named) != len(items) - 1 or len({n.duties for n in named}) > 1:
        return
    name = named[0].duties[0]
    message = f"同级的{len(named)}项都写了{name}，只有这一项没有写"
    yield Hit(without[0].position, message, related=tuple(item.position for item in named))


def _numbered(draft: Draft) -> Iterator[list[_Item]]:
    """Series of headings that hold no headings themselves."""
    headings = draft.headings
    series: dict[str, list[tuple[Heading, Heading | None]]] = {}
    for n, heading in enumerate(headings):
        following = headings[n + 1] if n + 1 < len(headings) else None
        for scheme in [
            s for s, held in series.items() if held[-1][0].rank > heading.rank or held[-1][0].unit != heading.unit
        ]:
            yield _items(draft, series.pop(scheme))
        if heading.value == 1 and heading.scheme in series:
            yield _items(draft, series.pop(heading.scheme))
        leaf = following is None or following.unit != heading.unit or following.rank <= heading.rank
        if heading.scheme and leaf:
            series.setdefault(heading.scheme, []).append((heading, following))
    for held in series.values():
        yield _items(draft, held)


def _items(draft: Draft, held: list[tuple[Heading, Heading | None]]) -> list[_Item]:
    found = []
    for heading, following in held:
        end = following.element if following is not None and following.unit == heading.unit else heading.element + 4
        texts = [draft.elements[heading.element].paragraph.text[heading.start :]]
        texts += [e.paragraph.text for e in draft.elements[heading.element + 1 : end] if e.unit == heading.unit]
        p = draft.elements[heading.element].paragraph
        if following is not None and following.element == heading.element:
            texts = [p.text[heading.start : following.start]]
        stop = p.text.find("。", heading.end) + 1 or len(p.text.rstrip())
        place = p.at(heading.start, stop)
        found.append(_Item(place, _duties("\n".join(texts))))
    return found


def _duties(text: str) -> tuple[str, ...]:
    return tuple(m["name"] or m["line"] or "负责单位" for m in _DUTY.finditer(text))


def _enumerated(reference: Reference) -> Iterator[list[_Item]]:
    """一是…；二是…；三是… of one paragraph."""
    for p in reference.reading.prose:
        starts = list(_ENUMERATOR.finditer(p.text)) if _DUTY.may_match(p.text) else []
        if len(starts) >= _FEWEST:
            ends = [*(m.start() for m in starts[1:]), len(p.text)]
            yield [
                _Item(p.at(m.start(), end), _duties(p.text[m.start() : end]))
                for m, end in zip(starts, ends, strict=True)
            ]


def _cells(sheet: Sheet) -> Iterator[Hit]:
    column = sheet.column(*_COLUMNS) if sheet.head else None
    if column is None:
        return
    cells = [(row[column], row) for row in sheet.rows[sheet.head :] if row[column] is not None]
    blank = [spot for spot, row in cells if spot is not None and is_blank(spot.text) and _is_item(row, column)]
    filled = [spot for spot, _ in cells if spot is not None and not is_blank(spot.text)]
    if len(blank) == 1 and blank[0] is not None and len(filled) >= _FEWEST - 1 and len(cells) == len(filled) + 1:
        name = sheet.heads(column)
        message = f"“{name}”一列只有这一格没有填"
        words = [spot for spot in sheet.rows[blank[0].row] if spot is not None and spot.label and spot.value is None]
        yield Hit(blank[0].position, message, related=tuple(spot.position for spot in words[:1]))


def _is_item(row: tuple[object, ...], column: int) -> bool:
    """Whether the row tells something besides its number: two other cells with words, none of them a total."""
    words = [getattr(spot, "label", "") for n, spot in enumerate(row) if n != column]
    return sum(bool(word) for word in words) >= 2 and not any(w in ("合计", "总计", "小计") for w in words)


_TITLE = "[标题] 海晏市汛期安全工作方案\n"

RULES = (
    Rule(
        id="series.duty-unit-missing",
        title="一项缺责任单位",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="同一级的各项都写明责任单位，只有一项没有写，多半是漏了。少于三项的、两项以上没有写的不报。",
        check=duty_unit_missing,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}（一）摸清底数。逐库登记。（责任单位：市水利局）\n«（二）加固堤防。»月底完工。\n（三）储备物资。备足沙袋。（责任单位：市应急管理局）": None,
            f"{_TITLE}1.排查隐患。\n（责任单位：市水利局）\n2.组织演练。\n（责任单位：市消防救援支队）\n«3.落实值班。»\n专人值守。": None,
            f"{_TITLE}«一是摸清底数；»二是加固堤防（市水利局牵头）；三是储备物资（市应急管理局牵头，各县区配合）。": None,
            f"{_TITLE}[表格0,0] 序号\n[表格0,1] 任务\n[表格0,2] 责任单位\n[表格1,0] 1\n[表格1,1] 清淤\n[表格1,2] 市水利局\n[表格2,0] 2\n"
            "[表格2,1] 演练\n[表格2,2] «»\n[表格3,0] 3\n[表格3,1] 值班\n[表格3,2] 市应急管理局": None,
        },
        good=(
            f"{_TITLE}（一）摸清底数。（责任单位：市水利局）\n（二）加固堤防。（责任单位：市水利局）\n（三）储备物资。（责任单位：市应急管理局）",
            f"{_TITLE}（一）压减材料。（税务局、财政局、海关负责，排在第一位的部门为牵头部门，下同）\n（二）减免费用。（财政局负责）\n"
            "（三）一窗受理。（税务局负责）",
            f"{_TITLE}（一）摸清底数。\n（二）加固堤防。（责任单位：市水利局）\n（三）储备物资。",
            f"{_TITLE}（一）摸清底数。（责任单位：市水利局）\n（二）加固堤防。",
            f"{_TITLE}一、总体要求\n保安全。\n二、重点任务\n（一）清淤。（责任单位：市水利局）\n（二）演练。（责任单位：市应急管理局）\n"
            "三、工作要求\n抓落实。",
            f"{_TITLE}一是摸清底数；二是加固堤防；三是储备物资。（责任单位：市水利局）",
            f"{_TITLE}[表格0,0] 任务\n[表格0,1] 责任单位\n[表格1,0] 清淤\n[表格1,1] 市水利局\n[表格2,0] 演练\n[表格2,1] 市应急管理局\n"
            "[表格3,0] 合计\n[表格3,1] ",
        ),
    ),
)
