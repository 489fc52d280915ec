"""A change of format in words: 中文字体仿宋，三号."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.sizes import size_name

_ALIGNMENTS = {"left": "左对齐", "center": "居中", "right": "右对齐", "both": "两端对齐", "distribute": "分散对齐"}
_COLOURS = {"000000": "黑色", "FF0000": "红色"}
_LABELS = {
    "width_mm": "纸张宽{}毫米",
    "height_mm": "纸张高{}毫米",
    "top_mm": "上边距{}毫米",
    "bottom_mm": "下边距{}毫米",
    "left_mm": "左边距{}毫米",
    "right_mm": "右边距{}毫米",
    "gutter_mm": "装订线{}毫米",
    "header_mm": "页眉距边界{}毫米",
    "footer_mm": "页脚距边界{}毫米",
    "line_pitch_pt": "网格行跨度{}磅",
    "east_asia": "中文字体{}",
    "latin": "西文和数字字体{}",
    "first_line_chars": "首行缩进{}字",
    "left_chars": "左缩进{}字",
    "right_chars": "右缩进{}字",
    "first_line_pt": "首行缩进{}磅",
    "left_pt": "左缩进{}磅",
    "right_pt": "右缩进{}磅",
    "before_pt": "段前{}磅",
    "after_pt": "段后{}磅",
    "header_rows": "前{}行设为重复标题行",
    "columns": "{}栏",
}
_ON_AND_OFF = {
    "bold": ("加粗", "不加粗"),
    "italic": ("倾斜", "不倾斜"),
    "underline": ("加下划线", "不加下划线"),
    "title_page": ("勾选“首页不同”", "不勾选“首页不同”"),
    "landscape": ("纸张横向", "纸张纵向"),
    "page_break_before": ("段前分页", "段前不分页"),
    "snap_to_grid": ("对齐到网格", "不对齐到网格"),
}


def in_words(change: Mapping[str, str | float | bool]) -> str:
    """What to set, as the dialogs of Word and WPS call it."""
    said = [_said(name, value, change) for name, value in change.items()]
    return "，".join(words for words in dict.fromkeys(said) if words)


def _said(name: str, value: str | float | bool, change: Mapping[str, str | float | bool]) -> str:
    if isinstance(value, bool) and name in _ON_AND_OFF:
        return _ON_AND_OFF[name][not value]
    if name == "size_pt" and isinstance(value, (int, float)):
        return size_name(value)
    if name == "alignment":
        return _ALIGNMENTS.get(str(value), str(value))
    if name in ("line", "line_rule"):
        return _line_spacing(change)
    if name == "color":
        return f"字体颜色{_COLOURS.get(str(value), value)}"
    if name in ("highlight", "shading") and value in ("none", "auto"):
        return "去掉突出显示和底纹"
    number = f"{value:g}" if isinstance(value, float) else str(value)
    if name == "first_line_chars" and isinstance(value, (int, float)) and value < 0:
        return f"悬挂缩进{-value:g}字"
    return _LABELS[name].format(number) if name in _LABELS else f"{name}={number}"


def _line_spacing(change: Mapping[str, str | float | bool]) -> str:
    line, rule = change.get("line"), change.get("line_rule")
    if not isinstance(line, (int, float)):
        return ""
    unit = {"exact": "固定值{:g}磅", "atLeast": "最小值{:g}磅"}.get(str(rule), "{:g}倍")
    return f"行距{unit.format(line)}"
