"""How many empty lines stand between two parts of a document, as the template has them."""

from __future__ import annotations

from ..core.draft import Draft, Element, Role

_USUAL = {"mark": 2, "head": 2, "title": 1, "note": 1, "signature": 2, "label": 1, "attachment": 1, "attendance": 1}
"""Under the mark of a head; over the title under a head; under the title; over the attachment note, the signature; under the label of an
attachment, under its title; over those present."""
_HEAD = (Role.DOCUMENT_NUMBER, Role.SIGNER, Role.ISSUER_MARK, Role.URGENCY, Role.SECRECY, Role.COPY_NUMBER)
_TITLE = (Role.TITLE, Role.BYLINE)
_RUNNING = (Role.BODY, Role.HEADING, Role.ADDRESSEE, Role.SALUTATION, Role.ABSTRACT, Role.KEYWORDS)
_SIGNED_BY_HAND = ("命令（令）", "议案")


def usual_gaps(template: Draft) -> dict[str, int]:
    """Kind of place → empty lines there in a rendered template; the usual number where it has no such place."""
    found = dict(_USUAL)
    before: Element | None = None
    blank = 0
    for element in template.elements:
        if element.paragraph.place.kind != "body":
            continue
        if element.role is Role.EMPTY and not element.paragraph.has_drawing:
            blank += 1
            continue
        kind = place_of(before, element)
        if kind in found and before is not None:
            found[kind] = blank
        before, blank = element, 0
    return found


def place_of(before: Element | None, element: Element) -> str:
    """Which kind of place the gap between two neighbours is: one of those above; `none` where no empty line stands,
    empty where it stays as it is."""
    role, unit = element.role, element.unit
    if before is None:
        return "none" if role in _TITLE else ""
    above = before.role
    if unit > 0:
        return _in_attachment(before, element)
    if above is Role.ISSUER_MARK and role in (Role.DOCUMENT_NUMBER, Role.SIGNER):
        return "mark"
    if role is Role.TITLE and above in _HEAD:
        return "head"
    if role in _TITLE and above in _TITLE:
        return "none"
    if above in _TITLE and role in _RUNNING:
        return "title"
    if role is Role.ATTACHMENT_NOTE:
        return "none" if above is role else "note"
    if role is Role.SIGNATURE:
        return "" if above is role else "signature"
    if role is Role.ISSUE_DATE:
        return "none" if above is Role.SIGNATURE else "signature" if above in (*_RUNNING, Role.ATTACHMENT_NOTE) else ""
    if role is Role.NOTE:
        return "none" if above in (Role.ISSUE_DATE, Role.NOTE) else ""
    if role is Role.ATTENDANCE:
        return "none" if above is role else "attendance"
    return "none" if role in _RUNNING and above in _RUNNING else ""


def _in_attachment(before: Element, element: Element) -> str:
    role, above = element.role, before.role
    if role is Role.ATTACHMENT_LABEL:
        return "none"
    if before.unit != element.unit:
        return ""
    if above is Role.ATTACHMENT_LABEL and role is Role.TITLE:
        return "label"
    if above is Role.TITLE:
        return "none" if role is Role.TITLE else "attachment" if role in _RUNNING else ""
    return ""


def keeps_its_gaps(draft: Draft, element: Element) -> bool:
    """Whether the signature of a document is signed by hand, with room for it."""
    signed = element.role in (Role.SIGNATURE, Role.ISSUE_DATE)
    return signed and draft.genre is not None and draft.genre.name in _SIGNED_BY_HAND
