"""Where the document's own number stands, how many there are, and its year (GB/T 9704-2012 7.2.5)."""

from collections.abc import Iterator
from datetime import date

from ...core.document import Paragraph
from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.date_lines import FIGURE
from ...outline.lines import line_of
from ...outline.masthead import DOCUMENT_NUMBER

_UPWARD = ("请示", "报告")
_CENTRED = ("通知", "通报", "批复", "决定", "公告", "通告", "决议", "公报", "函")


def number_place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A number of a downward or parallel document at a side, or of an upward one in the middle."""
    titles = list(draft.of(Role.TITLE, unit=0))
    numbers = list(draft.of(Role.DOCUMENT_NUMBER, unit=0))
    if draft.profile is not Profile.RED_HEAD or draft.genre is None or not draft.genre.statutory or len(numbers) != 1:
        return
    p = numbers[0]
    # Text without any layout shows nothing about places; cells and boxes stand where they are drawn.
    if p.place.kind != "body" or p.has_drawing or not all(t.layout.alignment == "center" for t in titles):
        return
    if "签" in p.text:
        return
    if draft.genre.name in _UPWARD and p.layout.alignment == "center":
        yield Hit(p.whole(), f"{draft.genre.name}的发文字号居左空一字，与签发人在同一行，这里居中")
    elif draft.genre.name in _CENTRED:
        line = line_of(0, p)
        flush_left = p.layout.alignment in ("left", "both") and line.indent < 3 and not _moved(p)
        flush_right = p.layout.alignment == "right" and draft.genre.name != "函"
        if flush_left or flush_right:
            yield Hit(p.whole(), f"{draft.genre.name}的发文字号居中排布，这里靠{'左' if flush_left else '右'}")


def _moved(p: Paragraph) -> bool:
    return bool(p.layout.left_pt > 40 or (p.layout.left_chars or 0) >= 3)


def several_numbers(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A second number in the 版头 that differs from the first; tables there may be forms of another office."""
    seen: dict[str, Position] = {}
    for p in draft.of(Role.DOCUMENT_NUMBER, unit=0):
        if p.place.kind == "table" or p.index < 0:
            continue
        for match in DOCUMENT_NUMBER.finditer(p.text):
            written = "".join(match[0].split())
            if written in seen or not match["number"]:
                continue
            if seen:
                first, position = next(iter(seen.items()))
                message = f"联合行文只标主办机关的发文字号，这里除“{first}”外又标了“{written}”"
                yield Hit(p.at(*match.span()), message, related=(position,))
            seen[written] = p.at(*match.span())


_YEAR = Pattern(r"[〔\[【（(﹝［〈<]\s*(?P<year>\d{4})年?\s*[〕\]】）)﹞］〉>]")
_WRITTEN = Pattern(
    rf"(?P<year>{FIGURE}{{4}})\s*年\s*(?P<month>{FIGURE}{{1,3}})\s*月\s*(?P<day>{FIGURE}{{1,3}})\s*[日号]"
    r"|(?P<y>\d{4})[.\-/](?P<m>\d{1,2})[.\-/](?P<d>\d{1,2})"
)
_TURN = 45  # days around New Year in which number and date may be of different years


def year_conflict(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The year of the number against that of the date, New Year's weeks left out."""
    dated = next(((p, found) for p in draft.of(Role.ISSUE_DATE, unit=0) if (found := _date(p.text))), None)
    numbers = [(p, m) for p in draft.of(Role.DOCUMENT_NUMBER, unit=0) if p.index >= 0 and (m := _YEAR.search(p.text))]
    if dated is None or len(numbers) != 1:
        return
    (p, match), (under, (issued, start, end)) = numbers[0], dated
    year = int(match["year"])
    apart = abs(year - issued.year)
    turn = min(abs((issued - date(issued.year + n, 1, 1)).days) for n in (0, 1)) <= _TURN
    if apart > 1 or (apart == 1 and not turn):
        message = f"发文字号的年份是{year}年，成文日期是{issued.year}年，请核对"
        yield Hit(p.at(*match.span("year")), message, related=(under.at(start, end),))


def _date(text: str) -> tuple[date, int, int] | None:
    match = _WRITTEN.search(text)
    if match is None:
        return None
    names = ("year", "month", "day") if match["year"] else ("y", "m", "d")
    year, month, day = (number(match[name].replace("O", "〇").replace("Ｏ", "〇")) for name in names)
    if not (year and month and day and 1900 <= year <= 2199):
        return None
    try:
        return date(year, month, day), *match.span()
    except ValueError:
        return None


_HEAD = "[红头] 海晏市水利局文件"
_NOTICE = "[标题] 关于做好防汛工作的通知"
_REQUEST = "[标题] 海晏市水利局关于建设两座泵站的请示"

RULES = (
    Rule(
        id="elements.docnum-place",
        title="发文字号位置不符",
        source="GB/T 9704-2012 7.2.5",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="发文字号编排在发文机关标志下空二行，居中；上行文的居左空一字，与最后一个签发人姓名处在同一行。",
        check=number_place,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n[发文字号 左] «海水〔2026〕12号»\n{_NOTICE}": None,
            f"{_HEAD}\n[发文字号 右] «海水〔2026〕12号»\n{_NOTICE}": None,
            f"{_HEAD}\n[发文字号] «海水〔2026〕12号»\n{_REQUEST}": None,
        },
        good=(
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n{_NOTICE}",
            f"{_HEAD}\n[发文字号 左 首行1] 海水〔2026〕12号　　　　　签发人：苏明远\n{_REQUEST}",
            f"{_HEAD}\n[发文字号 左 首行1] 海水〔2026〕12号\n{_REQUEST}",
            f"{_HEAD}\n[发文字号 左] 　　　　　　　　　海水〔2026〕12号\n{_NOTICE}",
            f"{_HEAD}\n[表格] 海水〔2026〕12号\n{_NOTICE}",
            "[红头] 海晏市水利局\n[发文字号 右] 海水函〔2026〕12号\n[标题] 关于商借场地的函",
            f"{_HEAD}\n[发文字号 左] 海水〔2026〕12号\n[标题 左] 关于做好防汛工作的通知",
        ),
    ),
    Rule(
        id="elements.docnum-several",
        title="标了两个发文字号",
        source="条例第九条（五）",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="联合行文时，只使用主办机关的发文字号。",
        check=several_numbers,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n[发文字号] «海财〔2026〕30号»\n{_NOTICE}": None,
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号　«海财〔2026〕30号»\n{_NOTICE}": None,
        },
        good=(
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n{_NOTICE}",
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n{_NOTICE}\n各县水利局：\n根据海财〔2026〕30号文件要求，做好以下工作。",
            f"[文本框] 海水〔2026〕12号\n{_HEAD}\n[发文字号] 海水〔2026〕12号\n{_NOTICE}",
            f"[表格] 海财〔2026〕30号\n{_HEAD}\n[发文字号] 海水〔2026〕12号\n{_NOTICE}",
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号　　　　签发人：苏明远\n{_REQUEST}",
        ),
    ),
    Rule(
        id="elements.docnum-year-conflict",
        title="文号年份与日期不合",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="发文字号的年份应当与成文日期的年份一致，不一致的多半是套用旧稿。元旦前后45天内的不报。",
        check=year_conflict,
        fix=Safety.SHOW,
        bad={
            f"[发文字号] 海水〔«2025»〕12号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            f"[发文字号] 海水[«2025»]12号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 二〇二六年七月一日": None,
            f"[发文字号] 海水〔«2022»〕12号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年1月5日": None,
        },
        good=(
            f"[发文字号] 海水〔2026〕12号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"[发文字号] 海水〔2025〕120号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年1月5日",
            f"[发文字号] 海水〔2026〕1号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2025年12月30日",
            f"[发文字号] 海水〔2025〕12号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年　月　日",
            f"[发文字号] 海水〔××××〕12号\n{_NOTICE}\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"{_NOTICE}\n按照海水〔2021〕3号文件落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
)
