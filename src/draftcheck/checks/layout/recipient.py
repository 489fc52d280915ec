"""The addressee (GB/T 9704-2012 7.3.2): flush left, one line under the title, closed by a full-width colon."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.finding import FormatFix, Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.addressee import is_addressee
from ...outline.lines import ORGAN_ENDS

_ADDRESSED = ("请示报告", "通知", "通报", "报告", "请示", "批复", "函", "意见", "议案", "决定")
_OFFICE_ENDS = (*ORGAN_ENDS, "机构", "企业")
_BRACKETED = Pattern(r"[（(][^（）()]*[）)]", ("（", "("))
_BETWEEN = Pattern(r"[、，,；;]")
_TELLS = Pattern(
    r"[要应须将把对在为到已按由向从让使是有可能被给与等落做请]|加强|落实|报送|实行|实施|开展|进行|负责|设立|成立"
)
_LABEL = Pattern(
    r"(?:参加|参会|责任|牵头|承办|主办|协办|填报|申报|报送|发文|召集)(?:单位|部门|机关)[：:]?", ("单位", "部门", "机关")
)
_FLUSH: dict[str, str | float | bool] = {
    "alignment": "left",
    "first_line_chars": 0.0,
    "first_line_pt": 0.0,
    "left_chars": 0.0,
    "left_pt": 0.0,
}
_INDENTED = 0.75  # characters; less is a rounding of the program that wrote the file
_SPACED_PT = 8.0  # spacing around the title that can pass for the blank line


def form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """End mark and place of the addressee of a kind that has one."""
    if draft.genre is None or draft.genre.name not in _ADDRESSED:
        return
    misended = misended_addressee(draft)
    if misended is not None:
        end = len(misended.text.rstrip())
        message = f"主送机关后用全角冒号“：”，这里用了“{misended.text[end - 1]}”"
        yield Hit(misended.at(end - 1, end), message, TextFix("：", Safety.ASK))
    lines = [p for p in draft.of(Role.ADDRESSEE, unit=0) if p.place.kind == "body"]
    if not lines or _LABEL.fullmatch("".join(lines[0].text.split())):
        return
    for p in lines:
        yield from _place(p)
    yield from _end(draft, lines[-1])
    yield from _blank_line(draft, lines[0])


def misended_addressee(draft: Draft) -> Paragraph | None:
    """A line right under the title that names offices and nothing else, flush left, but ends in a full stop.

    The recognisers take it for a sentence.
    """
    if draft.genre is None or draft.genre.name not in _ADDRESSED or draft.has(Role.ADDRESSEE, Role.SALUTATION):
        return None
    shown = [e for e in draft.elements if e.unit == 0 and e.role is not Role.EMPTY and e.paragraph.place.kind == "body"]
    at = next((n for n, e in enumerate(shown) if e.role in (Role.BODY, Role.UNKNOWN)), 0)
    if not at or shown[at - 1].role not in (Role.TITLE, Role.BYLINE) or at + 1 == len(shown):
        return None
    p = shown[at].paragraph
    text = "".join(p.text.split())
    if not text or text[-1] not in "。；;." or p.label or p.text[0].isspace() or not is_addressee(text[:-1], 0.0):
        return None
    plain = _BRACKETED.compiled.sub("", text[:-1])
    names = [name for name in _BETWEEN.compiled.split(plain) if name]
    sure = all(2 <= len(name) <= 16 and name.endswith(_OFFICE_ENDS) and not _TELLS.search(name) for name in names)
    # One name alone is an addressee when it is as long as the name of an office is.
    return p if sure and (len(names) > 1 or len(plain) >= 4) and not any(True for _ in _place(p)) else None


def _place(p: Paragraph) -> Iterator[Hit]:
    lead = len(p.text) - len(p.text.lstrip())
    if lead:
        yield Hit(p.at(0, lead), "主送机关应当居左顶格，前面不空格", TextFix(""))
        return
    layout = p.layout
    size = p.font_at(0).size_pt or 1.0
    left = layout.left_chars if layout.left_chars else layout.left_pt / size
    start = left + layout.first_line_in_chars(size)
    if layout.alignment in ("center", "right"):
        side = "居中" if layout.alignment == "center" else "居右"
        yield Hit(
            p.whole(), f"主送机关应当居左顶格，这里{side}了", FormatFix(_FLUSH | {"alignment": "left"}, Safety.ASK)
        )
    elif start >= _INDENTED:
        yield Hit(p.whole(), f"主送机关应当居左顶格，这里空了约{start:.0f}字", FormatFix(_FLUSH, Safety.ASK))


def _end(draft: Draft, p: Paragraph) -> Iterator[Hit]:
    end = len(p.text.rstrip())
    mark = p.text[end - 1]
    if mark == ":":
        yield Hit(p.at(end - 1, end), "主送机关后用全角冒号“：”，这里用了半角冒号", TextFix("："))
    elif mark != "：" and not _is_issuer(draft, p):
        # An office under the title without a colon may still be a line of another kind: a person decides.
        name = p.whole()
        yield Hit(name, "主送机关名称后应当有全角冒号“：”", TextFix(p.text[name.start : name.end] + "：", Safety.ASK))


def _is_issuer(draft: Draft, p: Paragraph) -> bool:
    """The issuing office under the title is no addressee."""
    name = "".join(p.text.split())
    signers = ("".join(s.text.split()) for s in draft.of(Role.SIGNATURE, unit=0))
    return draft.title.startswith(name) or name in signers


def _blank_line(draft: Draft, p: Paragraph) -> Iterator[Hit]:
    """No line between the title and the addressee, nor spacing in its place."""
    body = [e for e in draft.elements if e.unit == 0 and e.paragraph.place.kind == "body"]
    at = next((n for n, e in enumerate(body) if e.paragraph is p), 0)
    above: Element | None = body[at - 1] if at else None
    if above is None or above.role not in (Role.TITLE, Role.BYLINE) or p.breaks_before:
        return
    if above.paragraph.layout.after_pt + p.layout.before_pt < _SPACED_PT and not above.paragraph.text.endswith("\n"):
        message = "主送机关应在标题下空一行的位置，这里没有空行"
        yield Hit(p.at(0, 0), message, at_most=Severity.INFO)


def separator(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """、 and ； in one list of addressees."""
    lines = list(draft.of(Role.ADDRESSEE, unit=0))
    text = "".join(p.text for p in lines)
    places: list[Position] = [p.at(n, n + 1) for p in lines for n, c in enumerate(p.text) if c == "；"]
    if places and "、" in text:
        message = "惯例：主送机关同级之间用顿号，不同类之间用逗号，这里顿号和分号混用"
        yield Hit(places[0], message, related=tuple(places[1:]), others=len(places) - 1)


_TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知\n\n"

RULES = (
    Rule(
        id="layout.recipient-form",
        title="主送机关写法不符",
        source="GB/T 9704-2012 7.3.2",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="主送机关编排于标题下空一行位置，居左顶格，回行时仍顶格，最后一个机关名称后标全角冒号。",
        check=form,
        fix=Safety.SAFE,
        bad={
            _TITLE + "[主送] 各县水利局«:»\n请抓好落实。": _TITLE + "[主送] 各县水利局：\n请抓好落实。",
            _TITLE + "[主送] «各县水利局，市水文站»\n请抓好落实。": _TITLE
            + "[主送] 各县水利局，市水文站：\n请抓好落实。",
            _TITLE + "[左] 各县（市、区）水利局，市水文站«。»\n请抓好落实。": _TITLE
            + "[左] 各县（市、区）水利局，市水文站：\n请抓好落实。",
            _TITLE + "[主送] «　　»各县水利局：\n请抓好落实。": _TITLE + "[主送] 各县水利局：\n请抓好落实。",
            _TITLE + "[主送 首行2] «各县水利局：»\n请抓好落实。": None,
            _TITLE + "[主送 居中] «各县水利局：»\n请抓好落实。": None,
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] «»各县水利局：\n请抓好落实。": None,
        },
        good=(
            _TITLE + "[主送] 各县水利局：\n请抓好落实。",
            _TITLE + "[主送] 各县水利局，\n[主送] 市水文站：\n请抓好落实。",
            _TITLE + "参加单位：\n各县水利局。",
            _TITLE + "[左] 各地要落实到乡镇、社区。\n请抓好落实。",
            _TITLE + "本通知印发各科室。\n请抓好落实。",
            "[标题] 在防汛工作会议上的讲话\n\n　　各位局长:\n今天的会议很重要。",
            "[标题] 海晏市水利局2025年工作总结\n\n[主送] 海晏市水利局\n今年以来，各项工作进展顺利。",
            _TITLE + "[主送] 海晏市水利局\n请抓好落实。",
        ),
    ),
    Rule(
        id="layout.recipient-separator",
        title="主送机关分隔混乱",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="同级机关之间用顿号，不同类的机关之间用逗号，如“各市、县人民政府，省政府各部门：”。",
        check=separator,
        fix=Safety.SHOW,
        bad={_TITLE + "[主送] 各县、区人民政府«；»市政府各部门、各直属机构：\n请抓好落实。": None},
        good=(
            _TITLE + "[主送] 各县、区人民政府，市政府各部门、各直属机构：\n请抓好落实。",
            _TITLE + "[主送] 各县水利局：\n各县要做好值守、巡查；遇有险情立即报告。",
            _TITLE + "[主送] 市财政局、市水利局：\n请抓好落实。",
        ),
    ),
)
