"""Looks of the parts of a template, from the numbers that the checks enforce (data/gbt9704.py)."""

from __future__ import annotations

from example_drafts.looks import BODY, FANGSONG, HEITI, KAITI, LOOKS, XIAOBIAOSONG, Look

RED = "FF0000"
TAG = "模板标签"  # the lines that hold only a condition or a loop; they are gone in the document
_HEAD_LINE = BODY._replace(first=0, align="left")
_MARK = LOOKS["发文机关标志"]
MARK_TOP = 94.0  # pt: 35 mm under the top of the type area, less the white above the characters in their line
ORDER_TOP = 52.5  # pt: 20 mm, less the same

LOOKS.update(
    {
        TAG: Look(FANGSONG, 9, "left", 0, line=12, squeeze=False, snap=False, color="8C8C8C"),
        "三级标题": BODY._replace(level=2),
        "四级标题": BODY._replace(level=3),
        "章标题": LOOKS["居中黑体"],
        "节标题": LOOKS["居中楷体"],
        "份号": _HEAD_LINE,
        "密级": _HEAD_LINE._replace(face=HEITI),
        "紧急程度": _HEAD_LINE._replace(face=HEITI),
        "发文机关标志": _MARK._replace(before=MARK_TOP, line=50),
        "标志上空": BODY._replace(first=0, line=MARK_TOP, squeeze=False, snap=False),
        "联合标志": _MARK._replace(align="distribute", size=36, line=42, before=0),
        "联合标志文件": _MARK._replace(align="right", size=36, line=42, before=0),
        "上行发文字号": _HEAD_LINE._replace(first=1),
        "上行发文字号末行": _HEAD_LINE._replace(first=1, underline_rule=RED),
        "签发人姓名": _HEAD_LINE._replace(face=KAITI),
        "信函标志": _MARK._replace(size=38, line=42, before=0),
        "信函版头": _HEAD_LINE,
        "信函发文字号": _HEAD_LINE._replace(align="right", snap=False, line=24, before=7),
        "命令标志": _MARK._replace(size=40, line=44, before=ORDER_TOP),
        "令号": BODY._replace(first=0, align="center"),
        "纪要标志": _MARK._replace(before=MARK_TOP, line=50),
        "期号": BODY._replace(first=0, align="center"),
        "编印": _HEAD_LINE._replace(first=1, underline_rule=RED),
        "简报名称": _MARK._replace(size=40, line=50, before=0),
        "题注": LOOKS["居中楷体"],
        "称谓": BODY._replace(first=0),
        "附件标题": LOOKS["公文标题"],
        "签名章": BODY._replace(align="right", first=0, right=4),
        "签名日期": BODY._replace(align="right", first=0, right=4),
        "出席人员": BODY._replace(first=-3, left=5),
        "报尾": LOOKS["版记"]._replace(line=28.95),
        "版记框": LOOKS["空行"]._replace(line=1, size=1, squeeze=False, snap=False),
    }
)
for _name in ("发文机关署名", "成文日期"):
    LOOKS[_name] = LOOKS[_name]._replace(right=4)
__all__ = ["LOOKS", "RED", "TAG", "XIAOBIAOSONG", "Look"]
