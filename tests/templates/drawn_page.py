"""What stands where on a drawn page, in millimetres from the top left corner of the paper."""

from __future__ import annotations

from typing import NamedTuple

from PIL import Image, ImageOps

MM = 25.4 / 72
DOTS = 200
RED, BLACK, OTHER = "red", "black", "other"


class Ink(NamedTuple):
    """Where what is printed on a part of the page begins and ends."""

    x0: float
    top: float
    x1: float
    bottom: float


class Line(NamedTuple):
    """A text on one line, without blanks at its ends; `size` in points, `x1` the end of its last character."""

    text: str
    baseline: float
    x0: float
    x1: float
    size: float
    font: str
    colour: str

    @property
    def em(self) -> float:
        return self.size * MM

    @property
    def top(self) -> float:
        """Upper edge of its characters in the Fandol fonts; those of 方正 stand a sixteenth of their size higher."""
        return self.baseline - 0.8 * self.em

    @property
    def bottom(self) -> float:
        return self.baseline + 0.2 * self.em

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2


class Rule(NamedTuple):
    """A horizontal rule; `y` its middle, `points` its thickness."""

    y: float
    x0: float
    x1: float
    points: float
    colour: str

    @property
    def width(self) -> float:
        return self.x1 - self.x0


class DrawnPage(NamedTuple):
    """One page; `picture` has DOTS dots an inch."""

    number: int
    width: float
    height: float
    lines: tuple[Line, ...]
    rules: tuple[Rule, ...]
    picture: Image.Image

    def ink(self, x0: float, top: float, x1: float, bottom: float) -> Ink | None:
        """The ink inside this box; None where the paper is blank."""
        dots = DOTS / 25.4
        corner = (max(0, round(x0 * dots)), max(0, round(top * dots)))
        part = self.picture.crop((*corner, round(x1 * dots), round(bottom * dots)))
        found = ImageOps.invert(part.convert("L")).point(lambda value: 255 if value > 60 else 0).getbbox()
        if found is None:
            return None
        left, upper, right, lower = found
        return Ink(
            (corner[0] + left) / dots,
            (corner[1] + upper) / dots,
            (corner[0] + right) / dots,
            (corner[1] + lower) / dots,
        )

    def ink_of(self, line: Line) -> Ink:
        """The ink of a text; its box where it has none."""
        found = self.ink(line.x0 - 0.3, line.top - 0.15 * line.em, line.x1 + 0.3, line.bottom + 0.15 * line.em)
        return found or Ink(line.x0, line.top, line.x1, line.bottom)
