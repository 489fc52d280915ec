"""Text is black (GB/T 9704-2012 5.2.4)."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...core.document import Run
from ...core.draft import Draft, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.value import Value

_ROLES = frozenset(
    (Role.BODY, Role.HEADING, Role.ADDRESSEE, Role.SIGNATURE, Role.ISSUE_DATE, Role.ATTACHMENT_NOTE, Role.NOTE)
)
_BLACK = 0x1F  # the brightest channel of what the eye takes for black
_DARK = 0x60  # of a dark grey
_LETTERS = Pattern(r"\w")
_HUES: tuple[tuple[str, Callable[[int, int, int], bool]], ...] = (
    ("红色", lambda r, g, b: r > 2 * max(g, b)),
    ("蓝色", lambda r, g, b: b > r and b >= g),
    ("绿色", lambda r, g, b: g > r and g > b),
    ("白色", lambda r, g, b: min(r, g, b) > 0xF0),
    ("灰色", lambda r, g, b: max(r, g, b) - min(r, g, b) < 0x18),
)


class _Coloured(Value):
    position: Position
    color: str
    weight: int


def text_color(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words of the text in a colour; the red head, what stands above the title, tables and boxes are left alone."""
    title = next((n for n, e in enumerate(draft.elements) if e.role is Role.TITLE and e.unit == 0), 0)
    grave: list[_Coloured] = []
    dark: list[_Coloured] = []
    for element in draft.elements[title:]:
        p = element.paragraph
        if element.role not in _ROLES or p.in_toc:
            continue
        for run in p.runs:
            if run.font.color in ("auto", "000000"):
                continue
            level = _level(run)
            words = p.text[run.start : run.end]
            if level is None or not _LETTERS.search(words):
                continue
            (dark if level is Severity.INFO else grave).append(
                _Coloured(p.at(run.start, run.end), run.font.color, len("".join(words.split())))
            )
    for found, at_most in ((grave, None), (dark, Severity.INFO)):
        if found:
            yield _told(found, at_most)


def _level(run: Run) -> Severity | None:
    """How grave the colour of a run is; None for what looks black."""
    try:
        brightest = max(bytes.fromhex(run.font.color))
        grey = brightest - min(bytes.fromhex(run.font.color)) < 0x18
    except ValueError:
        return None
    if brightest <= _BLACK:
        return None
    return Severity.INFO if brightest <= _DARK and grey else Severity.WARNING


def _told(found: list[_Coloured], at_most: Severity | None) -> Hit:
    colours = "、".join(dict.fromkeys(_name(item.color) for item in found))
    weight = sum(item.weight for item in found)
    places = _joined([item.position for item in found])
    return Hit(
        places[0],
        f"文字应为黑色，这里有{weight}字是{colours}",
        FormatFix({"color": "000000"}, Safety.ASK),
        related=tuple(places[1:]),
        others=len(places) - 1,
        at_most=at_most,
        kind=at_most.value if at_most else "",
    )


def _joined(places: list[Position]) -> list[Position]:
    """Neighbouring stretches of one paragraph as one."""
    joined: list[Position] = []
    for place in places:
        last = joined[-1] if joined else None
        if last is not None and last[:2] == place[:2] and last.end == place.start:
            joined[-1] = last._replace(end=place.end)
        else:
            joined.append(place)
    return joined


def _name(color: str) -> str:
    r, g, b = bytes.fromhex(color)
    return next((name for name, fits in _HUES if fits(r, g, b)), f"别的颜色（{color}）")


RULES = (
    Rule(
        id="page.text-color",
        title="文字不是黑色",
        source="GB/T 9704-2012 5.2.4",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="如无特殊说明，公文中文字的颜色均为黑色。多半是修改时标红、粘贴网址时带进来的。红头等版头要素不报，深灰只作建议。",
        check=text_color,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "[标题] 关于开展节水宣传的通知\n[红] «各单位要结合实际制定方案。»": None,
            "[标题] 关于开展节水宣传的通知\n请于⟦颜色0070C0|«月底前»⟧报送总结。": None,
            "[标题] 关于开展节水宣传的通知\n[颜色404040] «请于月底前报送总结。»": None,
        },
        good=(
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕12号\n[标题] 关于开展节水宣传的通知\n请按时报送。",
            "[红] ——————————\n[标题] 关于开展节水宣传的通知\n请按时报送。",
            "[标题] 关于开展节水宣传的通知\n[颜色0D0D0D] 请按时报送。",
            "[标题] 关于开展节水宣传的通知\n请按时⟦红|　⟧报送。",
            "[标题] 关于开展节水宣传的通知\n[高亮] 请按时报送。",
        ),
    ),
)
