"""What stands around a number: the words before it, and in a table the heads of its column."""

from __future__ import annotations

from ...core.document import Paragraph
from ...core.draft import Draft

_BEFORE = 14  # characters in which a number says what it is

# Numbers of things, which look like those of people.
_OF_THINGS = (
    "案号", "文号", "单号", "订单", "编号", "编码", "代码", "流水号", "合同号", "发票", "批号", "批次", "税号", "识别号", "备案号", "许可证",
    "登记号", "注册号", "证书号", "档案号", "项目号", "条形码", "条码", "序列号", "物流", "快递", "运单", "学籍号", "标准号", "型号", "工号",
    "存款账户", "对公账户", "基本户", "交易号", "设备号", "资产号", "货号", "保单", "房号", "宗地号", "不动产", "统一码", "卷号", "ISBN",
)  # fmt: skip


def of_a_thing(text: str, start: int) -> bool:
    """Whether the words just before say that a number is an order's, a case's, a licence's."""
    before = text[max(0, start - _BEFORE) : start]
    return any(word in before for word in _OF_THINGS) and "身份证" not in before


class TableHeads:
    """The first rows of the draft's tables, gathered when a cell is first asked for."""

    def __init__(self, draft: Draft) -> None:
        self._draft = draft
        self._heads: dict[tuple[str, int], list[Paragraph]] | None = None

    def _of_table(self, p: Paragraph) -> list[Paragraph]:
        if self._heads is None:
            self._heads = {}
            for e in self._draft.elements:
                place = e.paragraph.place
                if place.kind == "table" and place.row == 0:
                    self._heads.setdefault((e.paragraph.part, place.table), []).append(e.paragraph)
        return self._heads.get((p.part, p.place.table), []) if p.place.kind == "table" else []

    def of_column(self, p: Paragraph) -> str:
        """The head of a cell's column; empty outside tables and in the first row."""
        if p.place.row < 1:
            return ""
        return "".join(head.text for head in self._of_table(p) if head.place.column == p.place.column)

    def of_all(self, p: Paragraph) -> str:
        """The heads of all columns of the table that a cell stands in."""
        return " ".join(head.text for head in self._of_table(p))
