"""Body paragraphs begin two characters in (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Option, Rule, Strength
from ...core.value import Value
from ...outline.bare import is_bare
from ...outline.widths import left_edge, width
from .recipient import misended_addressee

_WANTED = 2.0
_SENTENCE = "。！？"
_SHORTEST = 8  # characters; below that a line may be a label or a name
_OF_A_CHARACTER = "\u3000\u2003"  # ideographic and em space
_HALF = " \u00a0\u2002"
_NOT_BODY = (
    "注：", "注:", "注1", "备注", "说明：", "附件", "附：", "其中", "式中", "来源", "资料来源", "数据来源", "图", "表", "——来源", "（", "(",
)  # fmt: skip
_SALUTATION = Pattern(r"(?:各位|同志们|尊敬的|女士们|朋友们).{0,20}[：:]$", ("：", ":"))
_LINE = 28.0  # characters on a line
_HEAD = 6  # paragraphs in which a salutation may stand that was not recognised


class _Start(Value):
    """How a paragraph begins: indent of its format in characters, and the blanks typed before it."""

    paragraph: Paragraph
    format: float
    typed: str

    @property
    def full(self) -> float:
        """Indent in characters, typed blanks of a full character counted."""
        return self.format + len(self.typed)


def indent(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """One finding for paragraphs that do not begin two characters in, one for those that do by half-width blanks."""
    tolerance = _WANTED * reference.options["tolerance"] / 100 + 0.001
    wrong: list[_Start] = []
    blank: list[_Start] = []
    paragraphs = list(_paragraphs(draft))
    yield from _set_in(draft, paragraphs)
    for p in paragraphs:
        start = _start(p)
        if start is None:
            continue
        if any(c in _HALF for c in start.typed) or (len(start.typed) == 1 and not start.format):
            blank.append(start)
        elif abs(start.full - _WANTED) > tolerance:
            wrong.append(start)
    if wrong:
        # Typed blanks would stay and add to the indent.
        typed = any(start.typed for start in wrong)
        fix = None if typed else FormatFix({"first_line_chars": _WANTED}, Safety.ASK)
        cap = Severity.INFO if is_bare(draft) else None
        message = f"正文每个自然段应当左空两字，这份文稿有{len(wrong)}段不是，这一段{_look(wrong[0])}"
        places = [start.paragraph.whole() for start in wrong]
        yield _hit(places, message, fix, cap, "format")
    if blank:
        message = f"段首左空两字宜用首行缩进，这份文稿有{len(blank)}段用空格代替，宽窄不准"
        places = [start.paragraph.at(0, len(start.typed)) for start in blank]
        yield _hit(places, message, None, Severity.INFO, "typed")


def _set_in(draft: Draft, paragraphs: list[Paragraph]) -> Iterator[Hit]:
    """Most paragraphs set in two characters as a whole, so that their second lines are not flush; a few may be quoted."""
    wrapping = [
        p for p in paragraphs if width(p.text.strip()) > _LINE and p.layout.alignment not in ("center", "right")
    ]
    whole = [p for p in wrapping if _is_set_in(p)]
    if whole and len(whole) * 2 > len(wrapping):
        fix = FormatFix({"left_chars": 0.0, "left_pt": 0.0, "first_line_chars": _WANTED}, Safety.ASK)
        message = f"正文左空两字，回行顶格，这份文稿有{len(whole)}段整段缩进，回行没有顶格"
        yield _hit([p.whole() for p in whole], message, fix, None, "whole")


def _is_set_in(p: Paragraph) -> bool:
    size = p.font_at(0).size_pt
    first = p.layout.first_line_in_chars(size) if size else 1.0
    return abs(first) < 0.2 and abs(left_edge(p) - _WANTED) < 0.4 and not p.text[:1].isspace()


def _hit(places: list[Position], message: str, fix: FormatFix | None, cap: Severity | None, kind: str) -> Hit:
    related = tuple(places[1:])
    return Hit(places[0], message, fix, related=related, others=len(places) - 1, at_most=cap, kind=kind)


def _look(start: _Start) -> str:
    if start.full < 0.05:
        return "顶格"
    return f"空了约{start.full:.1f}字".replace(".0字", "字")


def _paragraphs(draft: Draft) -> Iterator[Paragraph]:
    """Sentences of the main text that begin a paragraph, as far as that is sure."""
    misended = misended_addressee(draft)
    whole = True  # whether the text before came to an end
    for element in draft.elements[_behind_salutation(draft) :]:
        p = element.paragraph
        if element.unit != 0 or p.place.kind != "body" or element.role is Role.EMPTY:
            continue
        text = p.text.strip()
        if element.role is not Role.BODY:
            whole = True
            continue
        begins, whole = whole, text[-1:] in (*_SENTENCE, "；", "：", "”", "）", "…")
        if begins and p is not misended and _is_sentence(p, text):
            yield p


def _behind_salutation(draft: Draft) -> int:
    """Index of the element behind an unrecognised salutation; what stands above it says who speaks, when and where."""
    body = [n for n, e in enumerate(draft.elements) if e.role is Role.BODY and e.unit == 0]
    return next((n for n in body[:_HEAD] if _SALUTATION.match(draft.elements[n].paragraph.text.strip())), 0)


def _is_sentence(p: Paragraph, text: str) -> bool:
    closed = text.rstrip("”’）)")[-1:]
    plain = not (p.label or p.in_toc or p.has_drawing or p.layout.outline_level is not None)
    return plain and closed in tuple(_SENTENCE) and len(text) >= _SHORTEST and not text.startswith(_NOT_BODY)


def _start(p: Paragraph) -> _Start | None:
    """None where the place of the first character is meant otherwise or cannot be known (tabs, left indents)."""
    layout = p.layout
    typed = p.text[: len(p.text) - len(p.text.lstrip())]
    size = p.font_at(len(typed)).size_pt
    left = layout.left_chars if layout.left_chars else layout.left_pt / size if size else 0.0
    first = layout.first_line_in_chars(size)
    if layout.alignment in ("center", "right") or abs(left) > 0.2 or first < 0 or not size:
        return None
    if any(c not in _OF_A_CHARACTER + _HALF for c in typed):
        return None
    return _Start(p, first, typed)


_TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知\n\n[主送] 各县水利局：\n"

RULES = (
    Rule(
        id="layout.body-indent",
        title="段首未空两字",
        source="GB/T 9704-2012 7.3.3",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="正文每个自然段左空两字，回行顶格。用“首行缩进2字符”设置，不用空格。自动编号、表格和附件不看，个别段落整段缩进（引文、名单）也不看。",
        check=indent,
        fix=Safety.ASK,
        bad={
            _TITLE + "[首行0] «各地要加强值守，遇有险情立即报告。»\n特此通知，请遵照执行。": None,
            _TITLE + "[首行4] «各地要加强值守，遇有险情立即报告。»": None,
            _TITLE + "　　«各地要加强值守，遇有险情立即报告。»": None,
            _TITLE
            + "[左缩2 首行0] «各地要加强值守，严格落实领导带班和二十四小时值班制度，遇有险情立即报告。»\n特此通知，请遵照执行。": None,
            _TITLE + "[首行0] «    »各地要加强值守，遇有险情立即报告。": None,
        },
        good=(
            _TITLE + "各地要加强值守，遇有险情立即报告。",
            _TITLE + "[首行0] 　　各地要加强值守，遇有险情立即报告。",
            _TITLE + "[首行2.2] 各地要加强值守，遇有险情立即报告。",
            _TITLE + "各地要加强值守，遇有\n[首行0] 险情立即报告上级部门。",
            _TITLE + "[左缩2 首行0] 各地要加强值守，遇有险情立即报告。",
            _TITLE
            + "各地要加强值守，严格落实领导带班和二十四小时值班制度，遇有险情立即报告。\n[左缩2 首行0] 水库管理单位应当按照调度指令运行，不得擅自超过汛期限制水位蓄水发电。",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n\n[左] 各县（市、区）水利局，市水文站。\n各地要加强值守，遇有险情立即报告。",
            _TITLE + "[首行0] 注：以上数据由各地报送。\n[首行0] 会议地点：市水利局三楼会议室",
            _TITLE + "[居中] 各地要加强值守，遇有险情立即报告。",
            "[标题] 海晏市政府工作报告\n[首行0] 2026年1月8日在市人民代表大会会议上市长作工作报告。\n[首行0] 各位代表：\n现在，我向大会报告工作。",
            _TITLE + "[编号 1.] 各地要加强值守。\n[首行0 表格] 各地要加强值守，遇有险情立即报告。",
        ),
        options=(Option("tolerance", 15.0, 0.0, 50.0, "允许的偏差，百分之几"),),
    ),
)
