"""House profiles: an office's own layout values, each a deviation from GB/T 9704 with its reason."""

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from ..core.draft import Profile
from ..core.errors import UsageError
from ..core.reference import Deviation, Faces, House, Office, Standard, normal_face
from .folders import shipped
from .gbt9704 import FANGSONG, GBT9704, HEITI, KAITI, SMALL_TITLE_SONG, SONGTI

_NUMBERS = {
    "width-mm": "纸宽", "height-mm": "纸高", "top-mm": "天头（上边距）", "bottom-mm": "下边距", "left-mm": "订口（左边距）",
    "right-mm": "右边距", "margin-tolerance-mm": "页边距允许偏差", "lines-on-page": "每页行数", "characters-on-line": "每行字数",
    "body-size-pt": "正文字号", "title-size-pt": "标题字号", "imprint-size-pt": "版记字号", "page-number-size-pt": "页码字号",
}  # fmt: skip
_BOUNDS = {
    "width-mm": (100, 450), "height-mm": (100, 450), "top-mm": (5, 100), "bottom-mm": (5, 100), "left-mm": (5, 100),
    "right-mm": (5, 100), "margin-tolerance-mm": (0, 10), "lines-on-page": (10, 60), "characters-on-line": (10, 80),
    "body-size-pt": (5, 72), "title-size-pt": (5, 72), "imprint-size-pt": (5, 72), "page-number-size-pt": (5, 72),
}  # fmt: skip
_LEAST_AREA_MM = 50.0  # of the type area, wide and high
# What the number of lines and of characters follows from: who changes one of these has another number, too.
_FOLLOWS = {
    "lines_on_page": ("height_mm", "top_mm", "bottom_mm", "body_size_pt"),
    "characters_on_line": ("width_mm", "left_mm", "right_mm", "body_size_pt"),
}
_CLASSES = {faces.name: faces for faces in (FANGSONG, KAITI, HEITI, SONGTI, SMALL_TITLE_SONG)}
_FACES = {
    "body-face": ("body", "正文字体"),
    "title-face": ("title", "标题字体"),
    "black-face": ("black", "密级、附件等字体"),
    "signer-face": ("signer", "签发人姓名字体"),
    "page-number-face": ("page_number", "页码字体"),
}
_HEADING = re.compile(r"heading-([1-4])-face")
_HELP = "请照 profiles/示例单位.toml 的样子改正"


def house_named(name: str, folders: Iterable[Path]) -> House:
    """The profile in `profiles/NAME.toml` of one of the folders, nearest first, or of those that ship.

    Raises UsageError that says where it was looked for, or what is wrong in it.
    """
    looked = [*(folder / "profiles" for folder in folders)]
    with suppress(UsageError):
        looked.append(shipped("profiles"))
    for folder in looked:
        path = folder / f"{name}.toml"
        if path.is_file():
            return read_house(path)
    known = sorted({path.stem for folder in looked if folder.is_dir() for path in folder.glob("*.toml")} - {*Profile})
    from .nearest import nearest

    raise UsageError(f"没有“{name}”这个格式", nearest(name, [*Profile, *known]))


def refuse_shadowed(name: str, folders: Iterable[Path]) -> None:
    """Raises UsageError where a file `profiles/NAME.toml` bears the name of a built-in profile: it would never be read."""
    for folder in folders:
        path = folder / "profiles" / f"{name}.toml"
        if path.is_file():
            raise UsageError(f"格式文件 {path} 与内置格式“{name}”重名", "请把文件改成别的名称，再用新的名称")


def read_house(path: Path) -> House:
    """The profile in a file. Raises UsageError naming file and key."""
    import tomllib

    try:
        data = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise UsageError(f"格式文件 {path} 打不开，或者写法有误（要用 UTF-8 编码）", _HELP) from None
    return house_of(data, path.stem, str(path))


def house_of(data: Mapping[str, Any], name: str, where: str) -> House:
    """The profile in a table, from a file of its own or from [profiles.NAME] in the settings."""
    if not isinstance(data, Mapping):
        raise UsageError(f"{where}：应当是一张表，里面写 name、[values] 和 [office]", _HELP)
    standard = GBT9704._replace(name=str(data.get("name", name)))
    deviations: list[Deviation] = []
    values = data.get("values", {})
    if not isinstance(values, Mapping) or set(data) - {"name", "values", "office"}:
        raise UsageError(f"{where}：只能有 name、[values] 和 [office]", _HELP)
    for key, given in values.items():
        reason = given.get("reason") if isinstance(given, Mapping) else None
        if not isinstance(given, Mapping) or "value" not in given or not isinstance(reason, str) or not reason.strip():
            raise UsageError(f'{where}：“{key}”应写成 {{ value = …, reason = "…" }}，改动要写明理由', _HELP)
        if more := [name for name in given if name not in ("value", "reason")]:
            raise UsageError(f"{where}：“{key}”里只能写 value 和 reason，不认识“{more[0]}”", _HELP)
        standard, deviation = _changed(standard, key, given["value"], reason, where)
        if deviation is not None:
            deviations.append(deviation)
    if min(standard.area_mm) < _LEAST_AREA_MM:
        raise UsageError(f"{where}：纸张减去页边距，版心的宽和高都不能小于{_LEAST_AREA_MM:g}毫米", _HELP)
    changed = {deviation.field for deviation in deviations}
    for field, causes in _FOLLOWS.items():
        if field.replace("_", "-") not in values and changed.intersection(causes):
            standard = _with(standard, field, None)
    return House(name, standard, tuple(deviations), _office(data.get("office", {}), where))


def _office(data: Any, where: str) -> Office:
    names = {key: data.get(key, []) for key in Office._fields} if isinstance(data, Mapping) else {}
    right = names and not set(data) - set(names)
    if not right or not all(
        isinstance(given, list) and all(isinstance(n, str) and n for n in given) for given in names.values()
    ):
        raise UsageError(f'{where}：[office] 里写 superiors = ["直接上级"]、beyond = ["更高的上级"]', _HELP)
    return Office(**{key: tuple(given) for key, given in names.items()})


def _changed(standard: Standard, key: str, value: Any, reason: str, where: str) -> tuple[Standard, Deviation | None]:
    if key in _NUMBERS:
        low, high = _BOUNDS[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise UsageError(f"{where}：“{key}”（{_NUMBERS[key]}）应当是 {low} 到 {high} 之间的数", _HELP)
        field, label = key.replace("-", "_"), _NUMBERS[key]
        usual = getattr(standard, field)
        return _with(standard, field, float(value)), Deviation(
            field, label, f"{value:g}", f"{usual:g}", reason
        ) if value != usual else None
    heading = _HEADING.fullmatch(key)
    if heading is None and key not in _FACES:
        from .nearest import nearest

        known = [*_NUMBERS, *_FACES, *(f"heading-{n}-face" for n in range(1, 5))]
        raise UsageError(f"{where}：不认识的项“{key}”", nearest(key, known))
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not names or not all(isinstance(face, str) and face for face in names):
        raise UsageError(f"{where}：“{key}”应当是字体名，或者字体名的列表", _HELP)
    if heading:
        level = int(heading[1]) - 1
        usual_face = standard.headings[level]
        faces = _faces(names, usual_face)
        headings = (*standard.headings[:level], faces, *standard.headings[level + 1 :])
        label = f"{'一二三四'[level]}级标题字体"
        return standard._replace(headings=headings), _face_deviation("headings", label, faces, usual_face, reason)
    field, label = _FACES[key]
    usual_face = getattr(standard, field)
    faces = _faces(names, usual_face)
    return _with(standard, field, faces), _face_deviation(field, label, faces, usual_face, reason)


def _with(standard: Standard, field: str, value: Any) -> Standard:
    return standard._replace(**{field: value})


def _faces(names: list[str], usual: Faces) -> Faces:
    """The class with these fonts; a font of the usual class, or the name of a class, stands for the whole class."""
    whole = usual if any(usual.has(name) for name in names) else _CLASSES.get(names[0])
    if whole is None:
        return Faces(names[0], names[0], frozenset(map(normal_face, names)))
    more = frozenset(normal_face(name) for name in names if not whole.has(name))
    return whole._replace(accepted=whole.accepted | more) if more else whole


def _face_deviation(field: str, label: str, faces: Faces, usual: Faces, reason: str) -> Deviation | None:
    return Deviation(field, label, faces.name, usual.name, reason) if faces != usual else None
