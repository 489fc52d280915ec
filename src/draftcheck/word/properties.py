"""What one `w:rPr` or `w:pPr` sets, and nothing it does not set."""

from collections.abc import Callable
from typing import Any

from lxml import etree

from ..core.document import Border
from .measures import half_points, integer, on, twips
from .names import P_PR, R_PR, SECT_PR, VAL, W

Element = etree._Element
Properties = dict[str, Any]
ThemeFonts = dict[str, str | None]

TOGGLES = ("bold", "italic", "strike", "hidden")

_FLAGS = {
    W + "b": "bold",
    W + "i": "italic",
    W + "strike": "strike",
    W + "vanish": "hidden",
}
_FONTS = W + "rFonts"
_EAST, _EAST_THEME = W + "eastAsia", W + "eastAsiaTheme"
_ASCII, _ASCII_THEME = W + "ascii", W + "asciiTheme"


def run_properties(r_pr: Element | None, theme: ThemeFonts) -> Properties:
    """Keys are the fields of `Font`, and `style` for the character style's id.

    At one level a theme attribute beats a literal name; a theme slot that the theme does not fill leaves
    the literal name, or None.
    """
    found: Properties = {}
    if r_pr is None:
        return found
    for child in r_pr:
        tag = child.tag
        if tag == _FONTS:
            for field, literal, themed in (("east_asia", _EAST, _EAST_THEME), ("latin", _ASCII, _ASCII_THEME)):
                name = child.get(literal)
                slot = child.get(themed)
                if slot is not None:
                    found[field] = theme.get(slot) or name
                elif name is not None:
                    found[field] = name
        elif tag in _FLAGS:
            found[_FLAGS[tag]] = on(child.get(VAL))
        elif (reader := _RUN_READERS.get(tag)) is not None:
            reader(child, found)
    return found


def _size(child: Element, found: Properties) -> None:
    size = half_points(child.get(VAL))
    if size:
        found["size_pt"] = size


def _colour(child: Element, found: Properties) -> None:
    value = child.get(VAL)
    if value:
        found["color"] = value if value == "auto" else value.upper()


def _underline(child: Element, found: Properties) -> None:
    found["underline"] = child.get(VAL, "single") != "none"


def _highlight(child: Element, found: Properties) -> None:
    value = child.get(VAL, "none")
    found["highlight"] = None if value == "none" else value


def _shading(child: Element, found: Properties) -> None:
    fill = child.get(W + "fill", "auto").upper()
    found["shading"] = None if fill in ("AUTO", "FFFFFF") else fill


def _style(child: Element, found: Properties) -> None:
    found["style"] = child.get(VAL)


_RUN_READERS: dict[object, Callable[[Element, Properties], None]] = {
    W + "sz": _size,
    W + "color": _colour,
    W + "u": _underline,
    W + "highlight": _highlight,
    W + "shd": _shading,
    W + "rStyle": _style,
}

_ALIGNMENTS = {
    "start": "left",
    "end": "right",
    "left": "left",
    "right": "right",
    "center": "center",
    "both": "both",
    "distribute": "distribute",
    "thaiDistribute": "distribute",
    "mediumKashida": "both",
    "lowKashida": "both",
    "highKashida": "both",
}


def paragraph_properties(p_pr: Element | None) -> Properties:
    """Keys: alignment, ind.* (twips or 1/100 character), spacing.*, and the flags of `Layout`; style, num_id, level;
    the elements `mark` (properties of the paragraph mark) and `section` (a section that ends here)."""
    found: Properties = {}
    if p_pr is None:
        return found
    for child in p_pr:
        reader = _PARAGRAPH_READERS.get(child.tag)
        if reader is not None:
            reader(child, found)
    return found


def _alignment(child: Element, found: Properties) -> None:
    value = _ALIGNMENTS.get(child.get(VAL, ""))
    if value:
        found["alignment"] = value


_INDENTS = {
    W + "left": "ind.left",
    W + "start": "ind.left",
    W + "leftChars": "ind.leftChars",
    W + "startChars": "ind.leftChars",
    W + "right": "ind.right",
    W + "end": "ind.right",
    W + "rightChars": "ind.rightChars",
    W + "endChars": "ind.rightChars",
}


def _indent(child: Element, found: Properties) -> None:
    for name, value in child.items():
        field = _INDENTS.get(str(name))
        if field is None:
            continue
        number = integer(str(value)) if field.endswith("Chars") else twips(str(value))
        if number is not None:
            found[field] = number
    # A first line that stands in or out is one property with a sign; where both are written the hanging one counts.
    for field, inward, outward, length in (
        ("ind.first", W + "firstLine", W + "hanging", twips),
        ("ind.firstChars", W + "firstLineChars", W + "hangingChars", integer),
    ):
        out, into = length(child.get(outward)), length(child.get(inward))
        if out is not None or into is not None:
            found[field] = -out if out is not None else into


def _spacing(child: Element, found: Properties) -> None:
    rule = child.get(W + "lineRule")
    if rule:
        found["spacing.rule"] = rule
    for name in ("line", "before", "after"):
        value = twips(child.get(W + name))
        if value is not None:
            found["spacing." + name] = value


def _numbering(child: Element, found: Properties) -> None:
    for part in child:
        if part.tag == W + "numId":
            found["num_id"] = part.get(VAL)
        elif part.tag == W + "ilvl":
            found["level"] = integer(part.get(VAL)) or 0


def _outline(child: Element, found: Properties) -> None:
    found["outline_level"] = integer(child.get(VAL))


def _borders(child: Element, found: Properties) -> None:
    for side in child:
        field = {W + "top": "border_top", W + "bottom": "border_bottom"}.get(str(side.tag))
        if field:
            style = side.get(VAL, "none")
            color = side.get(W + "color", "auto").upper().replace("AUTO", "auto")
            found[field] = Border(color, style) if style not in ("none", "nil") else None


def _frame(child: Element, found: Properties) -> None:
    found["framed"] = child.get(W + "dropCap", "none") == "none"


def _flag(field: str) -> Callable[[Element, Properties], None]:
    def read(child: Element, found: Properties) -> None:
        found[field] = on(child.get(VAL))

    return read


def _kept(field: str) -> Callable[[Element, Properties], None]:
    def read(child: Element, found: Properties) -> None:
        found[field] = child

    return read


_PARAGRAPH_READERS: dict[object, Callable[[Element, Properties], None]] = {
    R_PR: _kept("mark"),
    SECT_PR: _kept("section"),
    W + "pStyle": _style,
    W + "jc": _alignment,
    W + "ind": _indent,
    W + "spacing": _spacing,
    W + "numPr": _numbering,
    W + "outlineLvl": _outline,
    W + "pBdr": _borders,
    W + "framePr": _frame,
    W + "snapToGrid": _flag("snap_to_grid"),
    W + "pageBreakBefore": _flag("page_break_before"),
}


def properties_of(parent: Element, theme: ThemeFonts) -> tuple[Properties, Properties]:
    """Paragraph and run properties that stand in `parent` (a style, a level, a table part)."""
    return paragraph_properties(parent.find(P_PR)), run_properties(parent.find(R_PR), theme)
