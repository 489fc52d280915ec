"""`draftcheck new --lint`: a template somebody has made, looked through."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import UnreadableFile, UsageError


def linted_told(path: Path) -> tuple[str, int]:
    """What is wrong with a template, and the exit code.

    Raises UnreadableFile for what is no sound .docx, UsageError for another kind of file, or a fault in the
    field file beside it.
    """
    from ..data.skeletons import read_skeleton
    from ..skeletons import lint

    if not path.is_file():
        raise UnreadableFile("missing", f"没有模板文件 {path}", "请写出文件的完整名字")
    if path.suffix.lower() != ".docx":
        raise UsageError(f"模板应当是 .docx，不是“{path.name}”", "请在 Word 或 WPS 里另存为 .docx")
    fields = read_skeleton(path).fields if path.with_suffix(".toml").is_file() else None
    found = lint(path, fields)
    if found:
        return "\n".join([f"{path}：{len(found)}处有错", *(f"　　{fault}" for fault in found)]), 2
    if fields is None:
        fields = read_skeleton(path).fields
    names = "、".join(field.name for field in fields)
    return f"{path}：没有发现问题，{len(fields)}个字段" + (f"：{names}" if names else ""), 0
