"""A head that a draft brings with it: its elements, and where its red line is drawn."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.document import Paragraph
from ..core.draft import Draft, Element, Role
from ..core.pattern import Pattern
from ..outline.lines import is_red
from ..word.setting.plan import SIGNER_RUN, Part

HEAD = (
    Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.ISSUER_MARK, Role.DOCUMENT_NUMBER, Role.SIGNER,
    Role.ISSUE_NUMBER,
)  # fmt: skip
_SIGNER = Pattern(r"签\s*发\s*人\s*[:：]", "签")
_NUMBER_STYLE = "发文字号"


def signed_number(draft: Draft, element: Element) -> Part | None:
    """The line of a signer, or of the number that stands beside it to the left; None for any other."""
    p = element.paragraph
    beside = element.role is Role.DOCUMENT_NUMBER and (draft.has(Role.SIGNER) or "签发人" in p.text)
    if element.role is not Role.SIGNER and not beside:
        return None
    label = _SIGNER.search(p.text)
    return Part(_NUMBER_STYLE, words=label.end() if label else 0, tail=SIGNER_RUN, ruled=_red_below(p))


def _red_below(p: Paragraph) -> bool:
    line = p.layout.border_bottom
    return line is not None and is_red(line.color)


def with_red_line(draft: Draft, parts: Mapping[int, Part]) -> dict[int, Part]:
    """The parts with the red line of the draft's own head in its place: where it was, else under the number."""
    ruled = dict(parts)
    drawn = False
    for element in draft.elements:
        p = element.paragraph
        if element.role is Role.TITLE or element.unit > 0:
            break
        top = p.layout.border_top
        drawn = drawn or p.has_drawing or (top is not None and is_red(top.color))
        drawn = drawn or (element.role is not Role.DOCUMENT_NUMBER and _red_below(p))
        part = parts.get(p.index)
        if part is not None and p.place.kind == "body" and _red_below(p):
            ruled[p.index] = part._replace(ruled=True)
    numbers = [index for index, part in parts.items() if part.style == _NUMBER_STYLE]
    for index in numbers:
        if not ruled[index].ruled:
            ruled[index] = parts[index]._replace(ruled=False)
    if numbers and not drawn and not any(ruled[index].ruled for index in numbers):
        ruled[numbers[-1]] = parts[numbers[-1]]._replace(ruled=True)
    return ruled
