"""`draftcheck new --lint`: a template somebody has made, looked through."""

from __future__ import annotations

from pathlib import Path

from ..core.errors import DraftcheckError, UnreadableFile, UsageError


def linted_told(path: Path) -> tuple[str, int]:
    """What is wrong with a template, or with all in a folder, and the exit code.

    Raises UnreadableFile for what is no sound .docx, UsageError for another kind of file, or a fault in the
    field file beside it.
    """
    if not path.is_dir():
        return _one(path)
    from ..data.skeletons import skeleton_paths

    told: list[str] = []
    worst = 0
    for template in skeleton_paths(path):
        try:
            said, code = _one(template)
        except DraftcheckError as error:
            said, code = f"{template}：{error.message}（{error.hint}）", error.exit_code
        told.append(said)
        worst = max(worst, code)
    if not told:
        raise UsageError(f"文件夹 {path} 里没有 .docx 模板", "请写出模板文件，或者放模板的文件夹")
    return "\n".join(told), worst


def _one(path: Path) -> tuple[str, int]:
    from ..data.skeletons import read_skeleton
    from ..skeletons import lint
    from ..skeletons.linting import samples_told

    if not path.is_file():
        raise UnreadableFile("missing", f"没有模板文件 {path}", "请写出文件的完整名字")
    if path.suffix.lower() != ".docx":
        raise UsageError(f"模板应当是 .docx，不是“{path.name}”", "请在 Word 或 WPS 里另存为 .docx")
    fields = read_skeleton(path).fields if path.with_suffix(".toml").is_file() else None
    found = lint(path, fields) + samples_told(fields or ())
    if found:
        return "\n".join([f"{path}：{len(found)}处有错", *(f"　　{fault}" for fault in found)]), 2
    if fields is None:
        fields = read_skeleton(path).fields
    names = "、".join(field.name for field in fields)
    return f"{path}：没有发现问题，{len(fields)}个字段" + (f"：{names}" if names else ""), 0
