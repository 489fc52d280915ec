"""The fonts behind the theme slots (`minorEastAsia` …)."""

from lxml import etree

from .names import A
from .properties import ThemeFonts


def theme_fonts(root: etree._Element | None) -> ThemeFonts:
    """Slot name → face, None where the theme leaves it open.

    An empty East-Asian slot is filled from the `Hans` entry of the script list, which is where Word keeps
    the simplified-Chinese face.
    """
    fonts: ThemeFonts = {}
    scheme = root.find(f".//{A}fontScheme") if root is not None else None
    if scheme is None:
        return fonts
    for kind in ("major", "minor"):
        group = scheme.find(f"{A}{kind}Font")
        if group is None:
            continue
        latin = _face(group.find(A + "latin"))
        east = _face(group.find(A + "ea"))
        if east is None:
            east = next((_face(f) for f in group.findall(A + "font") if f.get("script") == "Hans"), None)
        fonts[kind + "Ascii"] = fonts[kind + "HAnsi"] = latin
        fonts[kind + "EastAsia"] = east
        fonts[kind + "Bidi"] = _face(group.find(A + "cs"))
    return fonts


def _face(element: etree._Element | None) -> str | None:
    return (element.get("typeface") or None) if element is not None else None
