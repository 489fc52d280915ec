"""附注 under the date (GB/T 9704-2012 7.3.6)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Profile, Role
from ...core.finding import FormatFix, Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.widths import body_indented, layout_start

_FLUSH = 0.5  # characters
_CONTACT = ("联系人", "联系电话", "联系方式", "经办人", "联 系 人")


def note_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Half-width brackets around a note, or none; a note that stands flush left under an indented text."""
    if draft.profile is Profile.MATERIAL:
        return
    notes = list(draft.of(Role.NOTE, unit=0))
    # A note that goes on in the next paragraph cannot be closed in this one.
    alone = len(notes) == 1 and not any(True for _ in draft.of(Role.UNKNOWN, unit=0))
    for p in notes:
        written = p.text.strip()
        if not written:  # a number that Word draws, and nothing behind it
            continue
        place = p.whole()
        if written[0] in "（(":
            if (written[0] == "(" or written[-1] == ")") and _one_pair(written):
                right = f"（{written[1:-1]}）"
                yield Hit(place, f"附注用全角圆括号括起来，这里用了半角：“{_short(written)}”", TextFix(right))
        else:
            fix = TextFix(f"（{written}）", Safety.ASK) if alone and "\n" not in written else None
            yield Hit(place, f"附注要用圆括号括起来，这里没有：“{_short(written)}”", fix)
    first = notes[0] if notes else None
    if first is not None and first.place.kind == "body" and first.text[:1] in ("（", "(") and body_indented(draft):
        layout = first.layout
        if layout.alignment not in ("center", "right") and abs(layout_start(first)) < _FLUSH:
            fix_place = FormatFix({"first_line_chars": 2.0}, Safety.ASK)
            yield Hit(first.whole(), "附注应当居左空二字编排，这里顶格", fix_place, kind="place")


def _one_pair(text: str) -> bool:
    """Whether the first bracket is closed by the last character."""
    depth = 0
    for n, sign in enumerate(text):
        depth += (sign in "（(") - (sign in "）)")
        if not depth:
            return n == len(text) - 1
    return False


def _short(text: str) -> str:
    return text if len(text) <= 16 else text[:15] + "…"


def contact_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A finished 请示 that names nobody to ask."""
    if draft.genre is None or draft.genre.name != "请示" or not draft.genre.statutory:
        return
    dated: Paragraph | None = next(draft.of(Role.ISSUE_DATE, unit=0), None)
    named = any(word in e.paragraph.text for e in draft.elements for word in _CONTACT)
    if dated is not None and not named:
        yield Hit(dated.at(0, 0), "惯例：请示在附注处注明联系人和电话，这里没有")


_TEXT = "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
_REQUEST = "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。\n[署名] 海晏市水利局\n[日期] {}2026年7月1日"

RULES = (
    Rule(
        id="elements.note-form",
        title="附注写法不符",
        source="GB/T 9704-2012 7.3.6",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="附注居左空二字加圆括号，编排在成文日期下一行。括号用全角。",
        check=note_form,
        fix=Safety.SAFE,
        bad={
            f"{_TEXT}\n[附注] «(此件公开发布)»": f"{_TEXT}\n[附注] （此件公开发布）",
            f"{_TEXT}\n[附注] «（联系人：苏青禾，电话：88002315)»": f"{_TEXT}\n[附注] （联系人：苏青禾，电话：88002315）",
            f"{_TEXT}\n[附注] «此件公开发布»": f"{_TEXT}\n[附注] （此件公开发布）",
            f"{_TEXT}\n[附注] «联系人：苏青禾，电话：88002315»": f"{_TEXT}\n[附注] （联系人：苏青禾，电话：88002315）",
            f"{_TEXT}\n[附注] «联系人：苏青禾»\n[附注] 电话：88002315": None,
            f"{_TEXT}\n[左] «（此件公开发布）»": None,
        },
        good=(
            f"{_TEXT}\n[附注] （此件公开发布）",
            f"{_TEXT}\n[左] 　　（此件公开发布）",
            f"{_TEXT}\n[附注] （联系人：苏青禾，电话：(0571)88002315）",
            f"{_TEXT}\n[附注] (此件公开发布)(联系人：苏青禾)",
            "[标题] 关于做好防汛工作的通知\n联系人：苏青禾，电话：88002315\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 关于基层河长履职情况的调研报告\n调研组走访了三个乡镇。\n[日期] 2026年7月1日\n(作者单位：海晏市水利局)",
        ),
    ),
    Rule(
        id="elements.note-contact-missing",
        title="请示未附联系人",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="请示多在附注处写明联系人姓名和电话，便于上级机关核实情况。",
        check=contact_missing,
        default=False,
        fix=Safety.SHOW,
        bad={_REQUEST.format("«»"): None},
        good=(
            _REQUEST.format("") + "\n[附注] （联系人：苏青禾，电话：88002315）",
            _REQUEST.format("").replace("妥否", "联系电话：88002315。\n妥否"),
            _TEXT,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
        ),
    ),
)
