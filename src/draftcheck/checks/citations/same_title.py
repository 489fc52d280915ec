"""One document cited under two titles that differ by a word."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_TITLE = Pattern(
    r"《(?P<title>[^《》\n]{8,120})》(?:[（(](?P<number>[\u4e00-\u9fa5]{2,14}[〔\[][^（）()]{4,12}号))?", "《"
)
_WIDEST, _SURE = 3, 12
_MOST = 400  # titles: a draft with more is a catalogue, and each is compared with each
_KINDS = (
    "通知", "意见", "方案", "办法", "规定", "细则", "规划", "计划", "措施", "纲要", "决定", "规则", "制度", "预案", "要点", "指南", "指引", "标准",
    "准则", "通报", "报告", "函", "批复", "通告", "公告", "条例",
)  # fmt: skip
# Words that may be left out of a title or put in by mistake; any other word makes it another law.
_PLAIN = frozenset(
    (
        "的",
        "和",
        "与",
        "及",
        "、",
        "以及",
        "工作",
        "进一步",
        "若干",
        "有关",
        "相关",
        "全面",
        "切实",
        "深入",
        "加快",
        "做好",
        "管理",
        "专项",
    )
)
_ALIKE = (
    {"和", "与", "及", "、", "以及"},
    {"加强", "强化", "做好"},
    {"推进", "推动", "促进"},
    {"有关", "相关"},
    {"实施", "落实"},
    {"开展", "做好"},
)
_OTHER = (*"废改补非不副正反解临简撤附续再", "许可", "申请", "调查", "国际", "国家", "实施")
_PLACES = tuple("省市县区州盟旗乡镇村届次批期年月日号上下前后东西南北内外男女大小中初甲乙丙丁级类部卷册篇第")
_NUMERALS = tuple("0123456789０１２３４５６７８９一二三四五六七八九十〇零ⅠⅡⅢⅣ（）()[]〔〕—-")


def title_differs(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The later of two titles that are one but for a word; laws, places, years and numbers are compared strictly."""
    first: dict[str, tuple[Paragraph, int, int, str]] = {}
    later: list[tuple[str, Paragraph, int, int, str]] = []
    for p, match in reference.reading.find(_TITLE, everywhere=True):
        title = "".join(match["title"].split())
        number = match["number"] or ""
        if title not in first:
            first[title] = (p, *match.span("title"), number)
            later.append((title, *first[title]))
        elif number and not first[title][3]:
            first[title] = (*first[title][:3], number)
    titled = {e.paragraph.index for e in reference.reading.lines if e.role is Role.TITLE}
    told: set[str] = set()
    if len(later) > _MOST:
        return
    for n, (title, p, start, end, _) in enumerate(later):
        for other, place, other_start, other_end, _ in later[:n]:
            if abs(len(title) - len(other)) > _WIDEST or other in told or (place.index in titled and p.index in titled):
                continue
            if _is_one(title, other, first[title][3], first[other][3]):
                told.add(title)
                message = f"前面引作《{other}》，这里引作《{title}》，是同一文件的，标题要一致"
                yield Hit(p.at(start, end), message, related=(place.at(other_start, other_end),))
                break


def _is_one(title: str, other: str, number: str, other_number: str) -> bool:
    """Whether both name one document: differing in one stretch, by words that tell no two documents apart."""
    mine, theirs, behind = _difference(title, other)
    if max(len(mine), len(theirs)) > _WIDEST:
        return False
    if number and other_number:
        return number == other_number
    parts = (mine, theirs)
    if behind and "".join(parts) in _PLAIN and not title.endswith(("法", "条例")):
        return True
    if any(sign in part for part in parts for sign in (*_NUMERALS, *_PLACES, *_OTHER)):
        return False
    if _kind(title) != _kind(other) or not behind:
        return False
    if not mine or not theirs:
        word = mine or theirs
        if title.endswith(("法", "条例")):
            return word in ("的", "和", "与", "及", "、")
        return bool(_kind(title)) and (title + other).count("关于") == 2
    if any(mine in words and theirs in words for words in _ALIKE):
        return True
    turned = len(mine) > 1 and sorted(mine) == sorted(theirs)
    typo = len(mine) == len(theirs) == 1 and min(len(title), len(other)) >= _SURE and (title + other).count("关于") == 2
    return turned or typo


def _kind(title: str) -> str:
    return next((kind for kind in _KINDS if title.endswith(kind)), "")


def _difference(one: str, two: str) -> tuple[str, str, int]:
    """What is left of both without the common beginning and the common end, and how long that end is."""
    shorter = min(len(one), len(two))
    head = 0
    while head < shorter and one[head] == two[head]:
        head += 1
    tail = 0
    while tail < shorter - head and one[-1 - tail] == two[-1 - tail]:
        tail += 1
    return one[head : len(one) - tail], two[head : len(two) - tail], tail


_FULL = "关于加强城市节约用水工作的通知"

RULES = (
    Rule(
        id="citations.title-differs",
        title="同一文件名前后不一",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="同一份文件前后引用，标题要一字不差。只差“的”“和”“工作”一类字词的才报；差在地名、年份、数字、事项上的，可能是两份文件，不报。",
        check=title_differs,
        fix=Safety.SHOW,
        bad={
            f"根据《{_FULL}》，开展检查。\n各县要学习《«关于加强城市节约用水的通知»》。": None,
            "根据《海晏市城市供水和节水管理办法》，开展检查。\n各县要学习《«海晏市城市供水与节水管理办法»》。": None,
            f"根据《{_FULL}》（海政发〔2025〕7号），开展检查。\n学习《«关于做好城市节约用水工作的通知»》（海政发〔2025〕7号）。": None,
        },
        good=(
            f"根据《{_FULL}》，开展检查。\n各县要学习《{_FULL}》。",
            "根据《海晏市城市供水管理办法》，开展检查。\n依照《海晏市城市供热管理办法》处理。",
            "依照《中华人民共和国教育法》和《中华人民共和国职业教育法》办理。",
            "落实《海晏市2024年度节水工作方案》和《海晏市2025年度节水工作方案》。",
            f"根据《{_FULL}》（海政发〔2025〕7号）和《关于做好城市节约用水工作的通知》（海政发〔2025〕9号），开展检查。",
            "根据《海晏市城市节约用水管理办法》（以下简称《节水办法》），开展检查。各县要学习《节水办法》。",
            "落实《关于支持海晏县节水工作的意见》和《关于支持平川县节水工作的意见》。",
        ),
    ),
)
