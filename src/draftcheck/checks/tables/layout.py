"""Tables (GB/T 9704-2012 clause 8)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph, Table
from ...core.draft import Draft, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Option, Rule, Strength

_MM = 25.4 / 72  # a point in millimetres
_OVERHANG_MM = 4.9  # Word lets a table stick out by its cell margins, twice 1.9 mm, unasked; 60 twips on top


def _tables(draft: Draft) -> Iterator[tuple[Table, list[Paragraph]]]:
    """Outermost tables of the text with their paragraphs; those that hold parts of 版头 or 版记 left out."""
    if not draft.document.tables:
        return
    main = draft.document.paragraphs[0].part
    inside: dict[int, list[tuple[Paragraph, Role]]] = {}
    for element in draft.elements:
        p = element.paragraph
        if p.part == main and p.place.table >= 0:
            inside.setdefault(p.place.table, []).append((p, element.role))
    for table in draft.document.tables:
        held = inside.get(table.index, [])
        if table.part == main and table.parent < 0 and held and all(r in (Role.TABLE, Role.EMPTY) for _, r in held):
            yield table, [p for p, _ in held]


def too_wide(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Tables whose stated width is more than the page has between its margins."""
    sections = draft.document.sections
    for table, paragraphs in _tables(draft):
        if table.width_pt is None or not 0 <= table.section < len(sections) or paragraphs[0].place.holder >= 0:
            continue
        section = sections[table.section]
        room = section.width_mm - section.left_mm - section.right_mm - section.gutter_mm
        width = table.width_pt * _MM
        if section.columns == 1 and width > room + _OVERHANG_MM:
            message = f"惯例：表格不超出版心；这张表宽{width:.0f}毫米，左右页边距之间只有{room:.0f}毫米"
            yield Hit(paragraphs[0].at(0, 0), message)


def header_not_repeated(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Long lists in a table whose first row does not repeat on the next page; forms to fill in are left alone."""
    for table, paragraphs in _tables(draft):
        if table.rows > reference.options["rows"] and not table.header_rows and _is_list(table, paragraphs):
            message = f"惯例：跨页的表格每页重复表头；这张表有{table.rows}行，没有设置“重复标题行”"
            yield Hit(paragraphs[0].at(0, 0), message, FormatFix({"header_rows": 1}, Safety.ASK))


def _is_list(table: Table, paragraphs: list[Paragraph]) -> bool:
    """A head of words over rows of as many cells each."""
    texts = {p.index: p.text for p in paragraphs}
    head = [cell for cell in table.cells if cell.row == 0]
    if table.columns < 2 or len(head) < table.columns:
        return False
    words = ["".join(texts.get(index, "") for index in cell.paragraphs).strip() for cell in head]
    if not all(word and len(word) <= 20 and not word[0].isdecimal() for word in words):
        return False
    widths = [0] * table.rows
    for cell in table.cells:
        widths[cell.row] += 1
    return sum(width == table.columns for width in widths) >= 0.8 * table.rows


_HEAD = "[标题] 节水宣传活动安排表\n[表格0,0] 序号\n[表格0,1] 活动内容"
_ROWS = "\n".join(f"[表格{row},0] {row}\n[表格{row},1] 第{row}场宣讲" for row in range(1, 17))
_FEW = "\n".join(f"[表格{row},0] {row}\n[表格{row},1] 第{row}场宣讲" for row in range(1, 5))
_FORM = "\n".join(f"[表格{row},0] 栏目{row}" for row in range(1, 17))

RULES = (
    Rule(
        id="tables.too-wide",
        title="表格超出版心",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="表格不宽于版心。Word的表格本来就会比正文宽出两边的单元格边距，这点宽度不报；没有写明宽度的也不报。",
        check=too_wide,
        fix=Safety.SHOW,
        bad={
            "[页面 表宽190]\n[标题] 节水宣传活动安排表\n[表格0,0] «»序号\n[表格0,1] 活动内容": None,
            "[页面 表宽165]\n[标题] 节水宣传活动安排表\n[表格0,0] «»序号\n[表格0,1] 活动内容": None,
        },
        good=(
            f"[页面 表宽156]\n{_HEAD}",
            f"[页面 表宽160]\n{_HEAD}",
            _HEAD,
            f"[页面 横向 表宽220]\n{_HEAD}",
            "[页面 表宽190]\n[标题] 关于开展节水宣传的通知\n请按时报送。\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n[表格] 抄送：市财政局。",
        ),
    ),
    Rule(
        id="tables.header-not-repeated",
        title="跨页表头不重复",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="一页排不下的表格，每页都有表头才好看。超过15行、没有设置“重复标题行”的清单报一次；登记表一类的不报。",
        check=header_not_repeated,
        fix=Safety.ASK,
        bad={
            f"[标题] 节水宣传活动安排表\n[表格0,0] «»序号\n[表格0,1] 活动内容\n{_ROWS}": None,
        },
        good=(
            f"[页面 重复表头]\n{_HEAD}\n{_ROWS}",
            f"{_HEAD}\n{_FEW}",
            f"{_HEAD}\n{_FORM}",
        ),
        options=(Option("rows", 15.0, 1.0, 1000.0, "超过几行才提示"),),
    ),
)
