"""Where signature and date stand (GB/T 9704-2012 7.3.5.1 to 7.3.5.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...outline.date_lines import is_date_line
from ...outline.lines import ORGAN_ENDS
from ...outline.widths import body_indented, layout_start, right_gap, width

_BLANKS = Pattern(r"[年月][\s×xX*＊_＿]*[年月日]|[×xX*＊_＿]", ("年", "月", *"×xX*＊_＿"))
_LEAST_GAP = 1.4  # characters from the right; 2 or 4 are asked for
_MOST_GAP = 9.0
_OFF = 2.5  # characters by which names and dates may stand off: typed blanks and digits have no exact width
_FAR_IN = 8.0  # an indent that pushes a line to the right half


def place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Date and name: to the right, off the margin, one centred over the other or two characters further in."""
    if draft.profile in (Profile.MATERIAL, Profile.MINUTES):
        return
    below = _below_the_date(draft)
    if below is not None:
        message = "发文机关署名应当在成文日期之上，这里写在成文日期之下"
        yield Hit(below.whole(), message, kind="below")
        return
    if not body_indented(draft):
        return
    dates = [p for p in draft.of(Role.ISSUE_DATE, unit=0) if p.place.kind == "body" and is_date_line(p.text)]
    if len(dates) != 1 or _BLANKS.search(dates[0].text.strip()):
        return  # the places of a date that is not filled in are not final
    date = dates[0]
    names = [p for p in draft.of(Role.SIGNATURE, unit=0) if p.place.kind == "body"]
    fault = _fault(date, "成文日期", _most_gap(date, names))
    if fault:
        yield Hit(date.whole(), fault)
        return
    for name in names:
        fault = _fault(name, "发文机关署名")
        if fault:
            yield Hit(name.whole(), fault)
            return
    if len(names) == 1 and names[0].layout.alignment == date.layout.alignment == "right" and not _joined(names[0]):
        yield from _unlike(names[0], date)


def _below_the_date(draft: Draft) -> Paragraph | None:
    """The name of an office, to the right, right under the date, where nobody signs above it."""
    if draft.has(Role.SIGNATURE) or draft.profile is Profile.ORDER:
        return None
    main = [e for e in draft.elements if e.unit == 0 and e.role is not Role.EMPTY]
    dated = next((n for n, e in enumerate(main) if e.role is Role.ISSUE_DATE), None)
    if dated is None or dated + 1 >= len(main) or not is_date_line(main[dated].paragraph.text):
        return None
    below = main[dated + 1]
    p = below.paragraph
    pushed = p.layout.alignment == "right" or layout_start(p) + width(p.text[: p.whole().start]) >= _FAR_IN
    named = "".join(p.text.split()).endswith(ORGAN_ENDS) and len(p.text.strip()) <= 40
    return p if below.role in (Role.UNKNOWN, Role.BODY) and p.place.kind == "body" and pushed and named else None


def _most_gap(date: Paragraph, names: list[Paragraph]) -> float:
    """How far from the right a date may stand: under the middle of a name far wider than itself it moves in."""
    widest = max((width(name.text.strip()) for name in names), default=0.0)
    return max(_MOST_GAP, (widest - width(date.text.strip())) / 2 + _OFF)


def _fault(p: Paragraph, what: str, most: float = _MOST_GAP) -> str:
    if p.layout.alignment == "right":
        gap = right_gap(p)
        if gap < _LEAST_GAP:
            return f"{what}紧靠版心右边，应当右空四字（加盖印章的）或者右空二字（不加盖印章的）"
        if gap > most and what == "成文日期":
            return f"{what}右空{gap:.0f}字，应当右空四字（加盖印章的）或者右空二字（不加盖印章的）"
        return ""
    lead = p.text[: len(p.text) - len(p.text.lstrip())]
    pushed = "\t" in lead or layout_start(p) + width(lead) >= _FAR_IN
    return "" if pushed else f"{what}应当靠右编排，右空四字（加盖印章的）或者右空二字（不加盖印章的）"


def _joined(name: Paragraph) -> bool:
    """Several names on one line."""
    return any(c in name.text.strip() for c in "\u3000\t\n ")


def _unlike(name: Paragraph, date: Paragraph) -> Iterator[Hit]:
    """Neither centred over each other (7.3.5.1, 7.3.5.3) nor the date two characters further in (7.3.5.2)."""
    name_width, date_width = width(name.text.strip()), width(date.text.strip())
    name_gap, date_gap = right_gap(name), right_gap(date)
    centres = abs(name_gap + name_width / 2 - date_gap - date_width / 2)
    shift = name_gap + name_width - date_gap - date_width
    if centres > _OFF and abs(shift - 2) > _OFF:
        yield Hit(
            name.whole(),
            "发文机关署名与成文日期没有对好：加盖印章的，署名以成文日期为准居中；不加盖印章的，日期首字比署名首字右移二字",
        )


_TEXT = "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n汛期将至，请各单位认真落实各项防汛措施，确保安全度汛。\n"

RULES = (
    Rule(
        id="signature.place",
        title="落款位置不符",
        source="GB/T 9704-2012 7.3.5",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="加盖印章的，成文日期右空四字，署名在日期之上、以日期为准居中；不加盖印章的，署名右空二字，日期首字比署名首字右移二字，日期长于署名的日期右空二字。",
        check=place,
        fix=Safety.SHOW,
        gather=Gather.DOCUMENT,
        bad={
            f"{_TEXT}[右 右缩3.75] 海晏市水利局\n[右] «2026年7月1日»": None,
            f"{_TEXT}[右] «海晏市水利局»\n[日期] 2026年7月1日": None,
            f"{_TEXT}[首行2] 海晏市水利局\n[首行2] «2026年7月1日»": None,
            f"{_TEXT}[日期] 2026年7月1日\n[署名] «海晏市水利局»": None,
            f"{_TEXT}[右 右缩2] «海晏市水利局»\n[右 右缩8] 2026年7月1日": None,
        },
        good=(
            f"{_TEXT}[右 右缩4] 海晏市水利局\n[右 右缩4] 2026年7月1日",
            f"{_TEXT}[右 右缩2] 海晏市应急管理局防汛办公室\n[右 右缩6] 2026年7月1日",
            f"{_TEXT}[右 右缩4] 海晏市水利局\n[右 右缩2] 2026年12月31日",
            f"{_TEXT}[右] 海晏市水利局　　　　\n[右] 2026年7月1日　　　　",
            f"{_TEXT}[左] 　　　　　　　　　　　　　　　　海晏市水利局\n[左] 　　　　　　　　　　　　　　　　2026年7月1日",
            f"{_TEXT}[右 右缩2] 海晏市人民政府办公室重大项目建设工作领导小组办公室\n[右 右缩10] 2026年7月1日",
            f"{_TEXT}[署名] 海晏市水利局\n[署名] 海晏市财政局\n[日期] 2026年7月1日",
            "[标题] 关于做好防汛工作的通知\n[左] 各县水利局：\n[左] 请各单位认真落实各项防汛措施，确保安全度汛不出问题。\n"
            "[左] 海晏市水利局\n[左] 2026年7月1日",
        ),
    ),
)
