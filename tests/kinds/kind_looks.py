"""Looks of the parts that the shared builder lacks: red heads of three formats, minutes, orders, imprint."""

from __future__ import annotations

from example_drafts.looks import BODY, FANGSONG, HEITI, LOOKS, XIAOBIAOSONG, Look

RED = "FF0000"
MARK = LOOKS["发文机关标志"]

LOOKS.update(
    {
        "份号": BODY._replace(first=0, align="left"),
        "密级": BODY._replace(first=0, align="left", face=HEITI),
        "紧急程度": BODY._replace(first=0, align="left", face=HEITI),
        "上行文号": BODY._replace(first=0, left=1, right=1, align="left"),
        "红线": BODY._replace(first=0, line=6, size=1, underline_rule=RED, squeeze=False, snap=False),
        "信函标志": MARK._replace(size=38, line=46, before=0),
        "信函文号": BODY._replace(first=0, align="right"),
        "命令标志": MARK._replace(size=40, line=50, before=56.7),
        "令号": BODY._replace(first=0, align="center"),
        "纪要期号": BODY._replace(first=0, align="center"),
        "纪要抬头": BODY._replace(first=0, left=1, right=1, align="left"),
        "题注": BODY._replace(first=0, align="center", face="楷体_GB2312"),
        "签名章": BODY._replace(first=0, align="right", right=4),
        "称谓": BODY._replace(first=0),
        "版记行": Look(FANGSONG, 14, "both", -3, left=4, right=1, line=26),
        "版记末行": Look(FANGSONG, 14, "left", 0, left=1, right=1, line=26),
        "署名行": BODY._replace(first=0, align="right", right=2),
    }
)
HAIR = LOOKS["空行"]._replace(line=1, size=1, squeeze=False)
KINDS_OF_TEXT = ("公文正文", "一级标题", "二级标题", "主送机关")
__all__ = ["HAIR", "KINDS_OF_TEXT", "LOOKS", "RED", "XIAOBIAOSONG"]
