"""××, XX and 某某 where a name, a number or a date belongs (arithmetic.md section 19, second group)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.position import Position
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import book_titles, inside, quotations
from ...core.value import Value

_MASK = r"(?:[×＊*]{2,}|(?<![A-Za-z])(?:X{2,}|x{3,}|Ｘ{2,})(?![A-Za-z])|某某|[×＊](?=[市县区省局发镇乡政办字年月日号]))"
_SIGNS = ("×", "＊", "*", "X", "x", "Ｘ", "某某")
_STAND_IN = Pattern(_MASK, _SIGNS)
_LIST = Pattern(
    r"(?:\*{2}|×{2}|X{2}|＊{2})(?:[^、，。；：\s*×X＊]{0,8}、(?:\*{2}|×{2}|X{2}|＊{2})){1,30}",
    ("**", "××", "XX", "＊＊"),
)
_NUMBER = Pattern(
    r"(?:[×＊*XＸ]{1,4}[\u4e00-\u9fff]{0,6}〔[^〔〕\n]{1,6}〕|[\u4e00-\u9fff]{1,6}〔[0-9]{0,4}[×＊*XＸ]{1,4}〕)[0-9×＊*XＸ]{1,5}号"
    r"|[\u4e00-\u9fff]{1,6}〔[0-9]{4}〕[×＊*XＸ]{1,5}号",
    "〔",
)
_CONTACT = Pattern(
    r"(?:联系人|联系电话|联系方式|电话|手机|传真|邮箱|地址)[^：:，。\n]{0,6}[：:]\s*(?P<value>[^，。；、）)\n]{1,40})",
    ("：", ":"),
)
_ABOUT_FORM = Pattern(r"(?:例?如|格式为|应当为|应为|称为|写作|表述为|写成|形如|即)[：:“”‘’]?\s*$")
_ELEMENTS = (Role.ISSUER_MARK, Role.DOCUMENT_NUMBER, Role.SIGNATURE)
_MODELS = ("范本", "模板", "样本", "样式", "式样", "示范文本", "范例", "参考文本")


class _Spot(Value):
    """Masked characters and what they stand in."""

    position: Position
    text: str
    where: str


def stand_in_name(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Masked names in the elements and contact lines; all of them at once where nothing real stands in any."""
    if draft.title.rstrip("）)").endswith(_MODELS):
        return
    if not reference.reading.holds(*_SIGNS) and not any(
        sign in e.paragraph.text for e in reference.reading.beside for sign in _SIGNS
    ):
        return
    spots, real = _in_elements(draft)
    spots += _in_contacts(draft, reference)
    real = real or _real_contact(draft)
    if spots and not real and any(spot.where != "联系方式" for spot in spots):
        first = spots[0]
        message = f"通篇用“{first.text}”代替名称，像是范文或者隐去名称的稿子，发出前请换成真实名称"
        yield Hit(
            first.position, message, related=tuple(s.position for s in spots[1:]), others=len(spots) - 1, kind="all"
        )
        return
    for spot in spots:
        yield Hit(spot.position, f"{spot.where}中的“{spot.text}”没有换成真实名称", kind=spot.where)
    yield from _in_text(draft, reference)


def _in_elements(draft: Draft) -> tuple[list[_Spot], bool]:
    """Masked characters of mark, number and signature, and whether a real one stands beside them."""
    spots: list[_Spot] = []
    real = False
    for element in draft.elements:
        if element.unit != 0 or element.role not in (*_ELEMENTS, Role.ISSUE_DATE) or not element.paragraph.text.strip():
            continue
        p = element.paragraph
        found = list(_STAND_IN.finditer(p.text))
        if not found:
            real = real or not any(sign in p.text for sign in "×＊*_＿【")
        elif element.role is not Role.ISSUE_DATE:  # a date is signature.date-blank
            spots += [_Spot(p.at(*m.span()), m[0], element.role.value) for m in found[:1]]
    return spots, real


def _in_contacts(draft: Draft, reference: Reference) -> list[_Spot]:
    found = []
    for element in draft.elements:
        p = element.paragraph
        if element.unit == 0 and element.role in (Role.BODY, Role.NOTE, Role.HEADING, Role.UNKNOWN):
            for match in _CONTACT.finditer(p.text):
                mask = _STAND_IN.search(match["value"])
                if mask and not reference.reading.is_left_alone(p, match.start()):
                    start = match.start("value")
                    found.append(_Spot(p.at(start + mask.start(), start + mask.end()), mask[0], "联系方式"))
    return found


def _real_contact(draft: Draft) -> bool:
    texts = (e.paragraph.text for e in draft.elements if e.unit == 0 and e.role in (Role.BODY, Role.NOTE, Role.UNKNOWN))
    return any(
        not _STAND_IN.search(m["value"]) and "_" not in m["value"] for text in texts for m in _CONTACT.finditer(text)
    )


def _in_text(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Masked lists and masked document numbers in running text; text about how a name is formed is left alone."""
    for pattern, message in ((_LIST, "隐去的名称没有换回来：“{}”"), (_NUMBER, "文号没有填写：“{}”")):
        for p, match in reference.reading.find(pattern):
            before = p.text[max(0, match.start() - 8) : match.start()]
            kept = inside(quotations(p.text) + book_titles(p.text), match.start())
            if not kept and not _ABOUT_FORM.search(before):
                yield Hit(p.at(*match.span()), message.format(match[0]), kind=message)


_BODY = "[标题] 关于开展防汛检查的通知\n[主送] 各县水利局：\n"
_SIGNED = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="placeholders.stand-in-name",
        title="用叉号星号代名称",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="发文机关标志、发文字号、署名、联系方式里的“××”“XX”“某某”，正文里成串的“**、**”和没填的文号，发出前要换成真的。“张某”“某公司”是正常写法；讲名称怎样写的不报。",
        check=stand_in_name,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_BODY}按照«××发〔20××〕××号»文件要求开展检查。{_SIGNED}": None,
            f"{_BODY}检查组赴«**、**、**»等地。{_SIGNED}": None,
            f"{_BODY}请认真检查。\n联系人：«XXX»，电话：88001234。{_SIGNED}": None,
            f"{_BODY}请认真检查。\n[署名] «××»市水利局\n[日期] 2026年7月1日": None,
            f"{_BODY}请认真检查。\n[署名] «××»市水利局\n[日期] 20××年×月×日": None,
        },
        good=(
            f"{_BODY}犯罪嫌疑人张某已到案，某公司已停业。{_SIGNED}",
            f"{_BODY}展板尺寸为3×4米，型号XX-200。{_SIGNED}",
            f"{_BODY}名称格式为“××省××市”，如××县水利局。{_SIGNED}",
            f"{_BODY}**一、总体要求**\n请认真落实，逐项检查。{_SIGNED}",
            f"{_BODY}联系人：周一鸣，电话：88001234。{_SIGNED}",
            "[标题] 关于防汛工作的通知（范本）\n××单位：\n请认真落实。\n[署名] ××局\n[日期] 20××年×月×日",
        ),
    ),
)
