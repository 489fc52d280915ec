"""参会回执, alone and as an attachment."""

from __future__ import annotations

from draftcheck.core.skeleton import Field

from .paper import TemplatePaper

_COLUMNS = ["单位", "姓名", "职务", "联系电话", "备注"]
_WIDTHS = [44.0, 26.0, 32.0, 32.0, 22.0]  # mm
_BLANK_ROWS = 4


def receipt_page(paper: TemplatePaper) -> None:
    """The receipt as the one attachment of a notice."""
    paper.write("附件标记", "附件", extra="<w:pageBreakBefore/>")
    paper.blank()
    paper.write("附件标题", "参会回执")
    paper.blank()
    paper.table(_WIDTHS, [_COLUMNS, *([""] * len(_COLUMNS) for _ in range(_BLANK_ROWS))], centred=(0, 1, 2, 3, 4))


def receipt() -> TemplatePaper:
    """参会回执, for those who answer."""
    paper = TemplatePaper(
        "答复会议通知的参会回执。",
        Field("会议名称", "短语", True, sample="全市冬春水利建设工作会议"),
        Field("标题", "标题", default="参会回执"),
        Field("填报单位", "机关", True, sample="望潮县水利局"),
        Field(
            "参会人员",
            "表格",
            True,
            columns=("姓名", "职务", "联系电话", "备注"),
            sample=[
                {"姓名": "江望川", "职务": "局长", "联系电话": "88003301", "备注": ""},
                {"姓名": "叶闻笛", "职务": "办公室主任", "联系电话": "88003302", "备注": "需要停车位"},
            ],
            hint="一行一人，各格用竖线“|”隔开：姓名|职务|联系电话|备注",
            trim=True,
        ),
        Field("填报日期", "日期", True, "今天", sample="2026-12-2"),
        format="plain",
    )
    paper.write("公文标题", "{{标题}}")
    paper.blank()
    paper.write("公文正文", "会议名称：{{会议名称}}")
    paper.write("公文正文", "填报单位：{{填报单位}}")
    paper.write("公文正文", "填报日期：{{填报日期}}")
    paper.blank()
    paper.table(
        [32.0, 44.0, 44.0, 36.0],
        [
            ["姓名", "职务", "联系电话", "备注"],
            ["{%tr for 人 in 参会人员 %}", "", "", ""],
            ["{{人.姓名}}", "{{人.职务}}", "{{人.联系电话}}", "{{人.备注}}"],
            ["{%tr endfor %}", "", "", ""],
        ],
        centred=(0, 1, 2, 3),
    )
    return paper
