"""Which options of `draftcheck new` go together."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.errors import UsageError


def refuse_mix(
    template: str | None,
    filling: Mapping[str, object],
    showing: Mapping[str, object],
    output: str | None,
    author: str,
) -> None:
    """Raises UsageError for options that contradict each other, or that would be passed over in silence."""
    filled = [name for name, value in filling.items() if value]
    shown = [name for name, value in showing.items() if value]
    if len(shown) > 1:
        raise UsageError(f"{shown[0]} 和 {shown[1]} 不能一起用", "请分两次运行")
    if shown and filled:
        raise UsageError(f"{shown[0]} 不写公文，不和 {filled[0]} 一起用", "请分两次运行")
    if output is not None and not output.strip():
        raise UsageError("-o 后面的文件名是空的", "请写出文件名，或者不写 -o")
    if output is not None and shown and shown != ["--form"]:
        raise UsageError(f"{shown[0]} 的结果显示在屏幕上，不用 -o", "要存成文件，在命令后面加 > 文件.txt")
    if template is not None and shown and shown[0] in ("--list", "--lint"):
        raise UsageError(f"{shown[0]} 不和模板“{template}”一起用", "看一种模板的字段：draftcheck new 模板 --fields")
    if template is None and (filled or output is not None or (shown and shown[0] in ("--fields", "--form"))):
        raise UsageError("没有写用哪种模板", "全部模板用 draftcheck new --list 查看，如 draftcheck new 会议通知")
    if filling["--body"] and filling["--sample"]:
        raise UsageError("--body 不和 --sample 一起用", "套版用草稿自己的文字，不用示例；版头、版记的字段用 --set 写")
    if filling["--row"] and not filling["--data"]:
        raise UsageError("--row 要和 --data 一起用", "如 --data 会议.xlsx --row 2")
    if not author.isprintable():
        raise UsageError("--author 里有换行一类看不见的字符", "不写 --author 时作者是发文机关")
