"""版头: everything above the title that looks like one of its elements."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.draft import Role
from ..core.han import han
from ..core.pattern import Pattern
from .issue_line import is_issue_number, is_published_line
from .lines import Line

DOCUMENT_NUMBER = Pattern(
    r"[\u4e00-\u9fa5×X*]{1,14}?(?P<open>[〔\[【（(﹝［〈<])[\d×X*０-９]{2,4}年?[〕\]】）)﹞］〉>](?P<di>第?)(?P<number>[\d×X*_＿０-９]{0,5})(?P<hao>号?)",
    ("〔", "[", "【", "（", "(", "﹝", "［", "〈", "<"),
)
"""A document's own number in any form, right or wrong."""

_SECRECY = Pattern(
    r"(?:\d{6})?(?:密级[:：])?(?:绝密|机密|秘密|内部)"
    r"(?:[★☆*＊※].{0,16}|[（(].{1,10}[）)]|[\d一二三四五六七八九十]{1,3}(?:年|个月)|)(?:特急|加急)?"
    r"|[★☆](?:绝密|机密|秘密)|(?:工作秘密|商业秘密|(?:核心|普通)?商密|内部(?:资料|文件|材料))★.{0,16}|密级[:：]|内部(?:资料|文件|材料)(?:[，,]?注意保存)?",
    ("密", "内部"),
)
_URGENCY = Pattern(
    r"(?:紧急程度[:：])?(?:特急件?|加急件?|特提|平急|急件|紧急|特别紧急|十万火急|火急)|紧急程度[:：]", ("急", "提")
)
_SIGNER = Pattern(r"签\s*发\s*人\s*[:：]?", "签")
ORDER_NUMBER = Pattern(r"(?:\d{4}年)?第[\d一二三四五六七八九十百〇○]{1,5}号", "第")
"""The number of a 令 alone on its line."""

LABEL = Pattern(r"附件[\d一二三四五六七八九十]{0,2}[:：]?|样[式本张][\d一二三四五六七八九十]{0,2}", ("附件", "样"))
"""附件1 above the title of a file that is itself an attachment."""

_NAMES = Pattern(r"[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}(?:\s+[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}){0,2}")
"""A further line of signers: names and nothing else."""

_LAST_SIGNER = Pattern(r"号\s{2,}[\u4e00-\u9fff]\s?[\u4e00-\u9fff]{1,3}\s*$", "号")

STAGE = Pattern(
    r"[（(【〔]?(?:代拟|征求意见|送审|讨论|审议|修改|修订|定|初|草|第[\d一二三四五六七八九十]{1,2}次?|\d{4}年\d{1,2}月\d{1,2}日)稿[）)】〕]?"
    r"|(?:是否公开|公开属性|公开方式|公开类别|发布层次)[:：].{1,8}|(?:主动|依申请)公开|不予公开|[A-DＡ-Ｄ]类|会议(?:材料|文件)(?:之)?[（(]?[\d一二三四五六七八九十]{0,3}[）)]?"
    r"|.{2,10}(?:会议|会)(?:材料|文件|议题)(?:之)?[（(]?[\d一二三四五六七八九十]{0,3}[）)]?"
    r"|.{0,10}(?:仅供|请勿|严禁|不得)(?:内部|外传|外泄|复制|讨论|参阅|参考|扩散).{0,12}",
    ("稿", "公开", "类", "材料", "文件", "层次", "议题", "仅供", "请勿", "严禁", "不得"),
)
"""What an office writes over a draft before it is issued."""


def read_masthead(lines: Sequence[Line], roles: list[Role]) -> int:
    """Writes the roles of the 版头; gives the index of the first line behind it."""
    at = 0
    for number, line in enumerate(lines[:16]):
        if line.empty:
            continue
        role = masthead_role(line, number) or _issue_role(lines, roles, number)
        if role is None:
            seen = {roles[above.element] for above in lines[:number]}
            role = _in_company(line, seen) or (Role.UNKNOWN if _above_the_head(lines, number) else None)
        if role is None:
            break
        roles[line.element] = role
        at = number + 1
    return at


def _in_company(line: Line, seen: set[Role]) -> Role | None:
    """A label that stands first, a number with the last of several signers, a number in a form that is no form."""
    text = line.compact
    if not seen - {Role.EMPTY, Role.BODY} and LABEL.fullmatch(text):
        return Role.ATTACHMENT_LABEL
    if Role.SIGNER in seen and DOCUMENT_NUMBER.match(text) and _LAST_SIGNER.search(line.paragraph.text):
        return Role.DOCUMENT_NUMBER
    raw = line.paragraph.text
    if Role.SIGNER in seen and Role.DOCUMENT_NUMBER not in seen and raw[:1].isspace() and _NAMES.fullmatch(raw.strip()):
        return Role.SIGNER
    numbered = text.endswith("号") and len(text) <= 20 and any(sign.isdecimal() or sign in "〇○零" for sign in text)
    return Role.DOCUMENT_NUMBER if numbered and Role.ISSUER_MARK in seen else None


def _above_the_head(lines: Sequence[Line], number: int) -> bool:
    """A short line over the 版头 or the title that belongs to neither: （代拟稿）, 公开属性：主动公开, A类."""
    text = lines[number].compact
    if STAGE.fullmatch(text):
        return True
    if len(text) > 20 or lines[number].ends_sentence:
        return False
    for below, line in enumerate(lines[number + 1 : number + 8], number + 1):
        if line.empty:
            continue
        role = masthead_role(line, below)
        if role in (Role.ISSUER_MARK, Role.DOCUMENT_NUMBER):
            return True
        if role is None and (len(line.compact) > 20 or line.ends_sentence):
            return False
    return False


def _issue_role(lines: Sequence[Line], roles: list[Role], number: int) -> Role | None:
    """Name, number and publisher of minutes or a bulletin: 乡村振兴简报, 第18期, 某办公室 2026年7月15日."""
    text = lines[number].compact
    if is_issue_number(text):
        return Role.ISSUE_NUMBER
    if Role.ISSUE_NUMBER in (roles[line.element] for line in lines[:number]):
        return Role.ISSUE_NUMBER if is_published_line(text) else None
    behind = next((line.compact for line in lines[number + 1 : number + 4] if not line.empty), "")
    return Role.ISSUER_MARK if lines[number].centred and len(text) <= 30 and is_issue_number(behind) else None


def is_copy_number(text: str) -> bool:
    """份号: a few digits alone on their line."""
    digits = text.removeprefix("份号").lstrip(":：").removeprefix("No.").removeprefix("№")
    least = 3 if digits == text else 1
    return least <= len(digits) <= 7 and digits.isdecimal()


def masthead_role(line: Line, number: int) -> Role | None:
    """Which element of the 版头 a line is, None for none of them."""
    text = line.compact
    if number < 4 and is_copy_number(text):
        return Role.COPY_NUMBER
    if _SECRECY.fullmatch(text):
        return Role.SECRECY
    if _URGENCY.fullmatch(text):
        return Role.URGENCY
    own = DOCUMENT_NUMBER.match(text)
    if (
        own
        and (own.end() == len(text) or _SIGNER.match(text, own.end()) or _only_numbers(text, own.end()))
        and (own["hao"] or own["number"] or own["di"])
    ):
        return Role.DOCUMENT_NUMBER
    if ORDER_NUMBER.fullmatch(text) and line.centred:
        return Role.ORDER_NUMBER
    if _SIGNER.match(text) or (
        line.right and not line.centred and not line.red and 2 <= len(text) <= 4 and han(text) == len(text)
    ):
        return Role.SIGNER
    big_red = line.red and line.size_pt >= 20 and len(text) <= 60
    if big_red or (text.endswith("文件") and len(text) <= 40 and line.centred and "关于" not in text):
        return Role.ISSUER_MARK
    return None


def _only_numbers(text: str, at: int) -> bool:
    """Whether further document numbers, and nothing else, follow: 江消〔2026〕12号、海财〔2026〕3号."""
    while at < len(text):
        other = DOCUMENT_NUMBER.match(text, at + (text[at] in "、，,/"))
        if other is None or not other["hao"]:
            return False
        at = other.end()
    return True
