"""title.place: lines between the red line of the 版头 and the title (GB/T 9704-2012 7.3.1)."""

import pytest

from draftcheck.checks.title.place import place
from draftcheck.core.document import Border, Document
from draftcheck.core.example import parse
from draftcheck.core.finding import Hit
from draftcheck.core.reading import Reading
from draftcheck.core.reference import Reference
from draftcheck.data.gbt9704 import GBT9704
from draftcheck.data.lexicon import shipped_table
from draftcheck.outline.recognise import recognise

NUMBER = "[发文字号] 海水发〔2026〕5号"
REST = ("[标题] 海晏市水利局关于做好防汛工作的通知", "", "[主送] 各县水利局：", "请抓好落实。")


def document(blanks: int, color: str | None = "FF0000", before_pt: float = 0.0) -> Document:
    """A number with a line under it, then blank lines and the title."""
    made = parse("\n".join([NUMBER, *[""] * blanks, *REST])).document
    first, *others = made.paragraphs
    others[blanks] = others[blanks]._replace(layout=others[blanks].layout._replace(before_pt=before_pt))
    first = first._replace(layout=first.layout._replace(border_bottom=Border(color) if color else None))
    return made._replace(paragraphs=(first, *others))


def hits(made: Document) -> list[Hit]:
    draft = recognise(made)
    return list(place(draft, Reference(Reading(draft), GBT9704, shipped_table)))


@pytest.mark.parametrize(("blanks", "told"), [(0, "空了约0行"), (1, "空了约1行"), (4, "空了约4行")])
def test_another_number_of_lines_is_told_at_the_title(blanks: int, told: str) -> None:
    (hit,) = hits(document(blanks))
    assert told in hit.message
    assert (hit.position.paragraph, hit.position.start, hit.position.end) == (blanks + 1, 0, 0)


@pytest.mark.parametrize(
    "made",
    [
        document(2),
        document(0, before_pt=58.0),
        document(1, before_pt=29.0),
        document(0, color=None),
        document(0, color="000000"),
    ],
    ids=["two lines", "spacing", "line and spacing", "no line", "black line"],
)
def test_two_lines_or_no_red_line_is_silent(made: Document) -> None:
    assert hits(made) == []


def test_a_small_spacer_or_a_drawing_leaves_it_open() -> None:
    made = document(1)
    spacer = made.paragraphs[1]
    small = spacer._replace(layout=spacer.layout._replace(line=6.0))
    drawn = spacer._replace(has_drawing=True)
    for other in (small, drawn):
        assert hits(made._replace(paragraphs=(made.paragraphs[0], other, *made.paragraphs[2:]))) == []
