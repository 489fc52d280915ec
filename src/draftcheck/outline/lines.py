"""Facts about one paragraph that every recogniser asks for."""

from ..core.document import Paragraph
from ..core.value import Value
from .number_forms import NumberForm, number_form

ORGAN_ENDS = (
    *"局厅部委办省市县区镇乡旗州盟院校所站队组会社团馆库处科室府党署行厂",
    "单位", "部门", "街道", "公司", "中心", "机关", "集团", "基地",
)  # fmt: skip
"""How the names of offices end."""


class Line(Value):
    """A body paragraph as the recognisers see it; `element` is its index in the document's paragraphs.

    `compact` is the text (with any drawn number) without blanks, `size_pt` and `color` those of its first
    visible character, `indent` its first-line indent in characters, typed blanks counted.
    """

    element: int
    paragraph: Paragraph
    compact: str
    centred: bool
    right: bool
    indent: float
    size_pt: float
    red: bool

    @property
    def empty(self) -> bool:
        """Nothing to see on it."""
        return not self.compact

    @property
    def form(self) -> NumberForm | None:
        """The heading number the line begins with, typed or drawn."""
        return number_form(self.paragraph.labelled.lstrip())

    @property
    def ends_sentence(self) -> bool:
        """Whether it closes with a full stop or the like."""
        return bool(self.compact) and self.compact[-1] in "。；！？"


def line_of(element: int, p: Paragraph) -> Line:
    """The Line of a paragraph."""
    text = p.text
    stripped = text.lstrip()
    lead = len(text) - len(stripped)
    font = p.font_at(lead)
    blanks = sum(1.0 if c == "\u3000" else 2.0 if c == "\t" else 0.5 for c in text[:lead] if c not in "\n\f")
    layout = p.layout
    indent = layout.first_line_in_chars(font.size_pt) + blanks
    left = layout.left_chars or (layout.left_pt / font.size_pt if font.size_pt else 0.0)
    # Trailing blanks push a right-aligned line left; a long run of leading ones pushes it right.
    pushed = blanks >= 8 or left >= 8 or (indent >= 8)
    centred = layout.alignment == "center" or (
        blanks >= 5 and blanks < 14 and len(stripped) <= 30 and layout.alignment != "right"
    )
    return Line(
        element=element,
        paragraph=p,
        compact="".join(p.labelled.split()),
        centred=centred,
        right=layout.alignment == "right" or pushed,
        indent=indent,
        size_pt=font.size_pt,
        red=is_red(font.color),
    )


def is_red(color: str) -> bool:
    """Pure red within 15 degrees of hue and at least C0 strong (format.md section 1)."""
    if len(color) != 6:
        return False
    try:
        r, g, b = (int(color[i : i + 2], 16) for i in (0, 2, 4))
    except ValueError:
        return False
    return r >= 0xC0 and max(g, b) * 4 <= r
