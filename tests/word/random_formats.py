"""Random formatting for hypothesis: properties said at any number of levels, in any combination.

Left out because the standard does not settle them: a line without its rule, and numbering switched off over a style.
"""

from __future__ import annotations

from collections.abc import Sequence

from hostile_fonts import theme
from hostile_marks import abstract, faces, num
from hostile_package import defaults, p, package, r, style, tbl, tc, tr
from hypothesis import strategies as st

PARAGRAPH_STYLES = ["Normal", "A", "B", "C", "D"]
CHARACTER_STYLES = ["X", "Y"]
FACES = st.sampled_from(["宋体", "仿宋", "Arial"])
SLOTS = st.sampled_from(["minorEastAsia", "majorEastAsia", "minorHAnsi", "majorAscii"])
SWITCH = st.sampled_from(["<w:b/>", '<w:b w:val="0"/>', '<w:b w:val="1"/>', '<w:b w:val="false"/>', "", ""])
SIZE = st.sampled_from(["", "", '<w:sz w:val="21"/>', '<w:sz w:val="32"/>', '<w:szCs w:val="44"/>'])
FONTS = st.fixed_dictionaries(
    {}, optional={"ascii": FACES, "eastAsia": FACES, "hAnsi": FACES, "asciiTheme": SLOTS, "eastAsiaTheme": SLOTS}
).map(lambda slots: faces(**slots) if slots else "")
CHARACTERS = st.tuples(FONTS, SWITCH, SIZE).map("".join)
AMOUNT = st.sampled_from(["0", "200", "420", "640"])
# One of each pair: the standard lets the second win over the first within one element, which no program writes.
INDENT_NAMES = [["left", "start"], ["leftChars"], ["firstLine", "hanging"], ["firstLineChars", "hangingChars"]]
INDENT = st.tuples(*(st.none() | st.tuples(st.sampled_from(names), AMOUNT) for names in INDENT_NAMES)).map(
    lambda said: "<w:ind " + " ".join(f'w:{each[0]}="{each[1]}"' for each in said if each) + "/>" if any(said) else ""
)
SPACING = st.sampled_from(["", "", "exact", "atLeast", "auto", "before"]).map(
    lambda rule: {"": "", "before": '<w:spacing w:before="120"/>'}.get(
        rule, f'<w:spacing w:line="560" w:lineRule="{rule}"/>'
    )
)
ALIGNMENT = st.sampled_from(["", "", "left", "center", "right", "both", "distribute"]).map(
    lambda side: f'<w:jc w:val="{side}"/>' if side else ""
)
NUMBER = st.sampled_from(
    ["", "", ""] + [f'<w:ilvl w:val="{n}"/><w:numId w:val="{k}"/>' for n in (0, 1) for k in (1, 2)]
)
NUMBERED = NUMBER.map(lambda inner: f"<w:numPr>{inner}</w:numPr>" if inner else "")
SPACE = st.tuples(SPACING, INDENT, ALIGNMENT).map("".join)
WITH_NUMBER = st.tuples(NUMBERED, SPACE).map("".join)


def chain(kind: str, names: Sequence[str], said: Sequence[tuple[str, str, int]]) -> str:
    """Styles each based on an earlier one or on none; the first of the paragraph styles is the default."""
    result = []
    for place, (name, (ppr, rpr, base)) in enumerate(zip(names, said, strict=True)):
        based = names[base % place] if place and base >= 0 else ""
        result.append(style(kind, name, based=based, ppr=ppr, rpr=rpr, default=name == "Normal"))
    return "".join(result)


def styles_of(kind: str, names: list[str], paragraph: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Random styles of one kind."""
    said = st.tuples(paragraph, CHARACTERS, st.integers(-1, 4))
    return st.lists(said, min_size=len(names), max_size=len(names)).map(lambda levels: chain(kind, names, levels))


def table_style(parts: Sequence[tuple[str, str, str]]) -> str:
    """A table style: the whole table first, then conditional parts."""
    whole, *conditions = parts
    more = "".join(
        f'<w:tblStylePr w:type="{kind}"><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:tblStylePr>'
        for kind, ppr, rpr in conditions
    )
    return style("table", "T", ppr=whole[1], rpr=whole[2], more=more)


CONDITIONS = ["firstRow", "lastRow", "firstCol", "lastCol", "band1Horz", "band2Horz", "nwCell"]
TABLE_STYLE = st.lists(
    st.tuples(st.sampled_from(CONDITIONS), SPACE, CHARACTERS), min_size=1, max_size=4, unique_by=lambda part: part[0]
).map(table_style)


def level(number: int, ppr: str) -> str:
    """A numbering level that brings only indents."""
    start = f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/>'
    return f"{start}<w:pPr>{ppr}</w:pPr></w:lvl>"


LEVELS = st.tuples(INDENT, INDENT).map(lambda pair: "".join(level(n, ppr) for n, ppr in enumerate(pair)))
NUMBERING = st.tuples(LEVELS, LEVELS).map(lambda two: abstract(0, two[0]) + abstract(1, two[1]) + num(1, 0) + num(2, 1))


def paragraph(name: str, ppr: str, runs: Sequence[tuple[str, str]]) -> str:
    """A paragraph in a style, or in none, with runs in a character style, or in none."""
    pstyle = f'<w:pStyle w:val="{name}"/>' if name else ""
    return p(*(r("字a", (f'<w:rStyle w:val="{char}"/>' if char else "") + rpr) for char, rpr in runs), ppr=pstyle + ppr)


RUNS = st.lists(st.tuples(st.sampled_from(["", *CHARACTER_STYLES]), CHARACTERS), min_size=1, max_size=2)
PARAGRAPH = st.builds(paragraph, st.sampled_from(["", *PARAGRAPH_STYLES]), WITH_NUMBER, RUNS)
LOOK = st.sampled_from(["0000", "04A0", "0020", "01E0", "0600"]).map(
    lambda mask: f'<w:tblStyle w:val="T"/><w:tblLook w:val="{mask}"/>'
)
TABLE = st.builds(
    lambda cells, look: tbl(*(tr(*(tc(cell) for cell in cells[n : n + 2])) for n in (0, 2, 4)), tblpr=look),
    st.lists(PARAGRAPH, min_size=6, max_size=6),
    LOOK,
)
DRAFTS = st.builds(
    lambda paragraphs, table, base, pstyles, cstyles, tstyle, numbering, themed: package(
        "".join(paragraphs) + table + p(),
        styles=defaults(*base) + pstyles + cstyles + tstyle,
        numbering=numbering,
        theme=theme() if themed else "",
    ),
    st.lists(PARAGRAPH, min_size=1, max_size=4),
    TABLE,
    st.tuples(CHARACTERS, SPACE),
    styles_of("paragraph", PARAGRAPH_STYLES, WITH_NUMBER),
    styles_of("character", CHARACTER_STYLES, st.just("")),
    TABLE_STYLE,
    NUMBERING,
    st.booleans(),
)
