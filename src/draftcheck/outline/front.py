"""The head of a unit: 版头, title, line under the title, contents, addressee — until the body begins."""

from __future__ import annotations

from collections.abc import Sequence

from ..core.draft import Role
from ..core.han import han
from ..core.pattern import Pattern
from .date_lines import is_date_line
from .genre import ends_in_genre
from .issue_line import is_issue_number, is_published_line
from .lines import ORGAN_ENDS, Line

DOCUMENT_NUMBER = Pattern(
    r"[\u4e00-\u9fa5×X*]{1,14}?(?P<open>[〔\[【（(﹝［〈<])[\d×X*０-９]{2,4}年?[〕\]】）)﹞］〉>](?P<di>第?)(?P<number>[\d×X*_＿０-９]{0,5})(?P<hao>号?)",
    ("〔", "[", "【", "（", "(", "﹝", "［", "〈", "<"),
)
"""A document's own number in any form, right or wrong."""

_SECRECY = Pattern(
    r"(?:\d{6})?(?:密级[:：])?(?:绝密|机密|秘密|内部)"
    r"(?:[★☆*＊※].{0,16}|[（(].{1,10}[）)]|[\d一二三四五六七八九十]{1,3}(?:年|个月)|)(?:特急|加急)?"
    r"|(?:工作秘密|商业秘密|(?:核心|普通)?商密|内部(?:资料|文件|材料))★.{0,16}|密级[:：]|内部(?:资料|文件|材料)(?:[，,]?注意保存)?",
    ("密", "内部"),
)
_URGENCY = Pattern(
    r"(?:紧急程度[:：])?(?:特急件?|加急件?|特提|平急|急件|紧急|特别紧急|十万火急|火急)|紧急程度[:：]", ("急", "提")
)
_SIGNER = Pattern(r"签\s*发\s*人\s*[:：]?", "签")
_ORDER_NUMBER = Pattern(r"第[\d一二三四五六七八九十百〇○]{1,5}号", "第")
_SALUTATION = Pattern(
    r"(?:.{0,20}(?:同志们|朋友们|代表们|各位.{1,8})|尊敬的.{1,20})(?:[，、].{0,20})?[：:]",
    ("同志们", "朋友们", "代表们", "各位", "尊敬的"),
)
_CONTENTS = ("目录", "目次", "提纲")
_ABSTRACT = Pattern(r"[〔\[【]?(?:内容)?(?:摘要|提要)[〕\]】]?[:：]?", ("摘要", "提要"))
_KEYWORDS = Pattern(r"[〔\[【]?关键词[〕\]】]?[:：]?", "关键词")
_PROMPT = Pattern(r"【[^】]*】", "【")
_LEADERS = ("...", "…", "···", "\t")
_ADDRESSEE_ENDS = (*ORGAN_ENDS, "机构", "企业", "各地", "同志", "××", "XX", "__", "＿＿")
_NOT_ADDRESSEE = (
    "如下", "以下", "现将", "为了", "根据", "按照", "经研究", "指出", "要求", "强调", "认为", "决定", "包括", "附件", "联系", "摘要",
    "关键词", "时间", "地点",
)  # fmt: skip


def read_front(lines: Sequence[Line], roles: list[Role], main: bool) -> int:
    """Writes the roles of the head into `roles`; gives the index in `lines` of the first line of the body.

    `main` is False for an attachment, which has a title but neither 版头 nor addressee.
    """
    at = _masthead(lines, roles) if main else 0
    at = _title(lines, roles, at)
    at = _under_title(lines, roles, at)
    return _addressee(lines, roles, at) if main else at


def _masthead(lines: Sequence[Line], roles: list[Role]) -> int:
    """版头: everything before the title that looks like one of its elements."""
    at = 0
    for number, line in enumerate(lines[:16]):
        if line.empty:
            continue
        role = masthead_role(line, number) or _issue_role(lines, roles, number)
        if role is None:
            break
        roles[line.element] = role
        at = number + 1
    return at


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
    if _ORDER_NUMBER.fullmatch(text) and line.centred:
        return Role.ORDER_NUMBER
    if _SIGNER.match(text) or (line.right and not line.centred and 2 <= len(text) <= 4 and han(text) == len(text)):
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


def _title(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """The run of centred lines (or one title-like line) that is the title."""
    start = at
    while start < len(lines) and lines[start].empty:
        start += 1
    if start == len(lines):
        return at
    first = lines[start]
    if _is_contents_head(first.compact) or first.paragraph.in_toc:
        end = _contents(lines, roles, start)
        return _title(lines, roles, end) if end < len(lines) else end
    if not _could_be_title(first):
        return at
    end = start
    for line in lines[start : start + 6]:
        if line.empty or not (line is first or _continues_title(first, line)):
            break
        roles[line.element] = Role.TITLE
        end += 1
        if ends_in_genre(line.compact.rstrip("。：:，；")) and not (
            end < len(lines) and _continues_title(first, lines[end]) and len(lines[end].compact) <= 6
        ):
            break
    return end


def _could_be_title(line: Line) -> bool:
    text = line.compact
    if _is_marked_title(line):
        return True
    if len(text) > 80 or text[-1:] in "：:，；" or is_date_line(text):
        return False
    style = (line.paragraph.style or "").lower()
    if style in ("title", "标题", "公文标题", "大标题"):
        return True
    if text[-1:] == "。" or (line.form and not line.centred):
        return False
    return line.centred or ends_in_genre(text) or (line.size_pt >= 20 and len(text) <= 60)


def _is_marked_title(line: Line) -> bool:
    """A centred title that only a mark at its end keeps from looking like one: 关于做好防汛工作的通知。"""
    text = line.compact
    return line.centred and len(text) <= 60 and text[-1:] in "。：:，；" and ends_in_genre(text[:-1])


def _continues_title(first: Line, line: Line) -> bool:
    text = line.compact[:-1] if _is_marked_title(line) else line.compact
    if (
        not text
        or len(text) > 60
        or text[0] in "（(—-"
        or text[-1] in "：:。"
        or is_date_line(text)
        or _is_contents_head(text)
    ):
        return False
    if _ORDER_NUMBER.fullmatch(text):
        return False
    form = line.form
    if form is not None and (form.scheme.startswith("第") or first.size_pt != line.size_pt):
        return False
    return line.centred and abs(line.size_pt - first.size_pt) < 1.6 and line.paragraph.style == first.paragraph.style


def _under_title(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """Adoption line, date, speaker, source; then contents, abstract and keywords, in any order."""
    titled = any(roles[line.element] is Role.TITLE for line in lines[:at])
    while at < len(lines):
        line = lines[at]
        text = line.compact
        if line.empty:
            at += 1
        elif _is_contents_head(text) or line.paragraph.in_toc:
            at = _contents(lines, roles, at)
        elif _ABSTRACT.match(text) and len(text) > 2:
            roles[line.element] = Role.ABSTRACT
            at += 1
        elif _KEYWORDS.match(text):
            roles[line.element] = Role.KEYWORDS
            at += 1
        elif titled and line.centred and _ORDER_NUMBER.fullmatch(text):
            roles[line.element] = Role.ORDER_NUMBER
            at += 1
        elif titled and _is_byline(line):
            roles[line.element] = Role.BYLINE
            at += 1
        else:
            break
    return at


def _is_byline(line: Line) -> bool:
    text = line.compact
    if len(text) > 60 or line.ends_sentence or text[-1] in "：:" or line.form:
        return False
    wrapped = text[0] in "（(" and text[-1] in "）)"
    return wrapped or text.startswith(("——", "来源")) or is_date_line(text) or (line.centred and len(text) <= 40)


def _is_contents_head(text: str) -> bool:
    return text.rstrip("：:") in _CONTENTS


def _leads_to_a_page(text: str) -> bool:
    """Leaders and a page number at the end, as contents have them."""
    bare = text.rstrip()
    return bare[-1:].isdecimal() and any(leader in bare for leader in _LEADERS)


def _contents(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """A block 目录 or 提纲: its head and entries, until a blank line, a page break or the title."""
    at_head = _is_contents_head(lines[at].compact)
    first = at
    seen = False
    while at < len(lines):
        line = lines[at]
        if line.empty:
            if seen and not line.paragraph.in_toc:
                return at + 1
        elif at > first and not line.paragraph.in_toc:
            entry = line.form or _leads_to_a_page(line.paragraph.text)
            if line.paragraph.breaks_before or not entry or (line.ends_sentence and len(line.compact) > 45):
                break
            seen = True
        else:
            seen = seen or line.paragraph.in_toc or not at_head
        roles[line.element] = Role.CONTENTS
        at += 1
    return at


def _addressee(lines: Sequence[Line], roles: list[Role], at: int) -> int:
    """主送机关, over one or several lines; or the salutation of a speech."""
    start = at
    while start < len(lines) and lines[start].empty:
        start += 1
    for end in range(start, min(start + 4, len(lines))):
        joined = "".join(line.compact for line in lines[start : end + 1])
        if _SALUTATION.fullmatch(joined):
            roles[lines[start].element] = Role.SALUTATION
            return end + 1
        if lines[start].form is None and is_addressee(joined, lines[start].indent):
            for line in lines[start : end + 1]:
                roles[line.element] = Role.ADDRESSEE
            return end + 1
        if lines[end].empty or joined[-1] not in "、，,":
            break
    return at


def is_addressee(text: str, indent: float) -> bool:
    """Whether a line above the body names who a document is sent to, however its end mark is typed."""
    if _PROMPT.may_match(text):
        text = _PROMPT.compiled.sub("某单位", text)
    if not 2 <= len(text) <= 300 or any(mark in text for mark in "。！？") or text[0] in "（(":
        return False
    if "；" in text and not text.rstrip("：:").endswith(_ADDRESSEE_ENDS):
        return False
    if (
        any(word in text for word in _NOT_ADDRESSEE)
        or text.rstrip("：:").endswith(("是", "有"))
        or "请" in text.replace("请示", "")
    ):
        return False
    bare = text.rstrip("：:")
    if bare[-1:] in "）)":
        bare = bare[: max(bare.rfind("（"), bare.rfind("("))]
    named = bare.endswith(_ADDRESSEE_ENDS)
    if text[-1] in "：:":
        return named or (indent < 1 and han(text) >= 2 and len(text) <= 60)
    return named and indent < 1 and len(text) <= 80 and not ends_in_genre(text)
