"""How the elements of an example look, and what a word in its brackets changes of a font."""

import re

from .document import Font, Layout
from .sizes import SIZES

_COLOURED = re.compile(r"(底纹|颜色)([0-9A-F]{6})")
_MARKS = ("粗", "红", "隐藏", "高亮")
BODY_FONT = Font(east_asia="仿宋_GB2312", latin="仿宋_GB2312", size_pt=16.0)
_TITLE = Font(east_asia="方正小标宋简体", latin="方正小标宋简体", size_pt=22.0)
INDENTED = Layout(alignment="both", first_line_chars=2.0, line_rule="exact", line=28.95)
_FLUSH = INDENTED._replace(first_line_chars=None)
_CENTRED = _FLUSH._replace(alignment="center")
_RIGHT = _FLUSH._replace(alignment="right")
_BLACK = Font(east_asia="黑体", latin="黑体", size_pt=16.0)
_IMPRINT = Font(east_asia="仿宋_GB2312", latin="仿宋_GB2312", size_pt=14.0)
ELEMENTS = {
    "标题": (_TITLE, _CENTRED),
    "红头": (_TITLE._replace(size_pt=60.0, color="FF0000"), _CENTRED),
    "份号": (BODY_FONT, _FLUSH),
    "密级": (_BLACK, _FLUSH),
    "紧急程度": (_BLACK, _FLUSH),
    "发文字号": (BODY_FONT, _CENTRED),
    "签发人": (BODY_FONT, _RIGHT),
    "主送": (BODY_FONT, _FLUSH),
    "署名": (BODY_FONT, _RIGHT._replace(right_chars=2.0)),
    "日期": (BODY_FONT, _RIGHT._replace(right_chars=4.0)),
    "附注": (BODY_FONT, INDENTED),
    "附件说明": (BODY_FONT, INDENTED),
    "附件": (_BLACK, _FLUSH),
    "版记": (_IMPRINT, _FLUSH._replace(left_chars=1.0, right_chars=1.0)),
}


def changes_font(word: str) -> bool:
    """Whether a word names a size, a face, a colour or a mark-up."""
    if word in SIZES or word in _MARKS or word == "无字体" or _COLOURED.fullmatch(word):
        return True
    return bool(re.search(r"体|[Ss]ong|仿宋|宋|[A-Z][a-z]", word))


def changed(font: Font, word: str) -> Font:
    """The font with what a word says of it: a size, a face, a mark-up."""
    if word in SIZES:
        return font._replace(size_pt=SIZES[word])
    if word in _MARKS:
        return _marked_up(font, word)
    if coloured := _COLOURED.fullmatch(word):
        return font._replace(color=coloured[2]) if coloured[1] == "颜色" else font._replace(shading=coloured[2])
    if word.startswith("西文"):
        return font._replace(latin=word.removeprefix("西文"))
    face = None if word == "无字体" else word
    return font._replace(east_asia=face, latin=face)


def _marked_up(font: Font, word: str) -> Font:
    if word == "红":
        return font._replace(color="FF0000")
    if word == "高亮":
        return font._replace(highlight="yellow")
    return font._replace(bold=True) if word == "粗" else font._replace(hidden=True)
