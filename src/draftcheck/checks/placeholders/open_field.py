"""Text that was meant to be filled in and was not (arithmetic.md section 19)."""

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import addresses, book_titles, inside, quotations

_ELEMENTS = frozenset(
    (
        Role.TITLE, Role.ADDRESSEE, Role.DOCUMENT_NUMBER, Role.ORDER_NUMBER, Role.SIGNER, Role.ISSUER_MARK, Role.SIGNATURE,
        Role.ISSUE_DATE, Role.NOTE, Role.SECRECY, Role.URGENCY, Role.COPY_NUMBER, Role.IMPRINT, Role.ATTACHMENT_NOTE,
    )
)  # fmt: skip
_CONTACT = Pattern(r"(?:联系人|联系电话|联系方式|电话|手机|传真|邮箱|邮编|地址)[^：:\n]{0,6}[：:]", ("：", ":"))
_FIELD = Pattern(
    r"(?P<template>【\s*待补[^【】]{0,40}】)"
    r"|(?P<prompt>【(?:[^【】]{0,12})?(?:待填|填写|请输入|请填|此处|示例|待定|待补充|待核实)[^【】]{0,30}】"
    r"|[［\[](?:请)?(?:填写|输入|单击)[^［\]［］]{0,20}[］\]]"
    r"|[（(](?:此处|请在此)[^（）()]{0,40}[）)]"
    r"|单击或点击此处输入文字。?|单击此处输入文字。?|单击此处添加[^，。]{0,8})"
    r"|(?P<line>[_＿]{2,}|(?<=[：:])[_＿]+)"
    r"|(?P<box>[□]{2,})"
    r"|(?P<mark>(?<![A-Za-z])(?:TODO|todo|FIXME|TBD|Lorem(?: ipsum)?)(?![A-Za-z]))"
    r"|(?P<year>(?:20(?:[×xX*＊]{2}|[_＿]{2})|0000|[×xX*＊]{4})年)",
    (
        "【",
        "[",
        "［",
        "此处",
        "请在此",
        "单击",
        "__",
        "＿",
        "：_",
        ":_",
        "□□",
        "TODO",
        "todo",
        "FIXME",
        "TBD",
        "Lorem",
        "×年",
        "x年",
        "X年",
        "*年",
        "＊年",
        "_年",
        "0000年",
    ),
)
_ABOUT_FORM = Pattern(r"(?:如|格式为|应当为|应为|称为|写作|表述为)[：:“”‘’]?\s*$", ("如", "为", "作"))
_HEADS = {
    "template": "模板字段没有补齐，请填上",
    "prompt": "提示文字没有换成正文",
    "line": "横线处没有填写，请填上或删去",
    "box": "方框处没有填写，请填上或删去",
    "mark": "留有待办记号，请处理后删去",
    "year": "年份没有填写，请填上",
}


def open_field(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Open fields in running text, tables and boxes."""
    for element, match in _open_fields(draft):
        if not _in_element(element, match):
            yield _hit(element.paragraph, match)


def open_field_in_element(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Open fields in title, addressee, number, signature, contact lines; and 【待补：…】 wherever it stands.

    draftcheck's own skeletons write 【待补：字段】 for a field of theirs, so the mark always stands for an element.
    """
    for element, match in _open_fields(draft):
        if _in_element(element, match):
            yield _hit(element.paragraph, match)


_FORM_ENDS = (
    "范本", "模板", "样本", "样式", "示范文本", "问卷", "调查表", "登记表", "申请表", "审批表", "报名表", "合同", "合同书", "协议",
    "协议书", "承诺书", "责任书", "回执", "委托书",
)  # fmt: skip
# A form that stands below the text, without a page of its own.
_FORM_BELOW = Pattern(r"\s*附[:：][^。；]{0,20}(?:问卷|题目|提纲|表|回执|范本|模板|样式|承诺书)[^。；]{0,8}$", "附")
_TEXT = (Role.BODY, Role.HEADING, Role.UNKNOWN, Role.NOTE)
_TO_BE_DONE_BY_HAND = ("盖章", "公章", "签字", "签名", "签章", "粘贴", "照片", "印章")


def _open_fields(draft: Draft) -> Iterator[tuple[Element, re.Match[str]]]:
    """Open fields, without those of forms: a form, an attachment, a table is filled in by hand later."""
    form = draft.title.rstrip("）)").endswith(_FORM_ENDS)
    appended = False
    for element in draft.elements:
        text = element.paragraph.text
        appended = appended or (element.role in _TEXT and _FORM_BELOW.match(text) is not None)
        if element.role in (Role.EMPTY, Role.HEADER, Role.FOOTER, Role.FOOTNOTE) or not _FIELD.may_match(text):
            continue
        by_hand = form or element.unit > 0 or element.role in (Role.TABLE, Role.BOX)
        by_hand = by_hand or (appended and element.role in _TEXT)
        for match in _FIELD.finditer(text):
            # A date with blanks is signature.date-blank.
            dated = element.role is Role.ISSUE_DATE and match.lastgroup != "template"
            if not dated and not _left_on_purpose(text, match, by_hand):
                yield element, match


def _left_on_purpose(text: str, match: re.Match[str], by_hand: bool) -> bool:
    kind = match.lastgroup
    if kind in ("line", "box"):
        kept = addresses(text) + quotations(text)
        return by_hand or _joins_latin(text, match) or inside(kept, match.start())
    if kind == "prompt":
        return any(word in match[0] for word in _TO_BE_DONE_BY_HAND)
    if kind == "year":
        about = _ABOUT_FORM.search(text[: match.start()]) is not None
        return by_hand or about or inside(book_titles(text) + quotations(text), match.start())
    # “【待补：主送机关】” in quotation marks speaks of the mark.
    return kind == "template" and text[: match.start()].endswith("“") and text[match.end() :].startswith("”")


def _joins_latin(text: str, match: re.Match[str]) -> bool:
    """a__b and file__name are names, not lines to fill in."""
    before, after = text[: match.start()][-1:], text[match.end() :][:1]
    return before.isascii() and before.isalnum() and after.isascii() and after.isalnum()


def _in_element(element: Element, match: re.Match[str]) -> bool:
    if match.lastgroup == "template":
        return True
    if element.unit > 0:
        return False
    if element.role in _ELEMENTS:
        return True
    contact = [m.end() for m in _CONTACT.finditer(element.paragraph.text)]
    return any(0 <= match.start() - end <= 12 for end in contact)


def _hit(p: Paragraph, match: re.Match[str]) -> Hit:
    start, end = match.span()
    found = match[0].strip()
    start += len(match[0]) - len(match[0].lstrip())
    shown = found if len(found) <= 24 else found[:24] + "……"
    kind = match.lastgroup or "mark"
    return Hit(p.at(start, end), f"{_HEADS[kind]}：“{shown}”", kind=kind)


RULES = (
    Rule(
        id="placeholders.open-field",
        title="空白待填未填",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="横线、提示语、“20××年”一类本该填写的地方还空着，多半是套用模板时漏填。附件里供人填写的表格不报。",
        check=open_field,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            "抽查比例不低于«____»，由各县自定。": None,
            "通过«（此处填写媒体名称）»公开曝光。": None,
            "按照去年部署，«20××年»底前完成。": None,
            "«【请输入正文】»": None,
            "«TODO»补充数据。": None,
        },
        good=(
            "抽查比例不低于30%，由各县自定。",
            "犯罪嫌疑人张某已到案。",
            "版面尺寸为156×225毫米。",
            "文件名为a__b.docx，报送“单位名称__年度总结.docx”。",
            "[标题] 供用水合同\n甲方：____",
            "请在落款处盖章（此处加盖公章）。",
            "年份应当写全，如20××年。",
            "标题格式为“关于20××年工作要点的通知”。",
            "【延伸阅读】本刊编辑部整理。",
            "请各单位（此前已报送的除外）按时报送。",
        ),
    ),
    Rule(
        id="placeholders.open-field-in-element",
        title="要素中空白未填",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="标题、主送机关、发文字号、署名、日期、联系人等要素里还有空白，文件发不出去。模板留下的“【待补：……】”在哪里都要补齐。",
        check=open_field_in_element,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            "[标题] 关于做好«____»工作的通知\n各科室：": None,
            "[标题] 关于做好防汛工作的通知\n各县水利局，«【待补：主送机关】»：\n请认真落实。": None,
            "[标题] 关于做好防汛工作的通知\n各科室：\n请认真落实。\n（联系人：周一鸣，电话：«______»）": None,
            "[标题] 关于做好防汛工作的通知\n各科室：\n会议定于«【待补：会议时间】»召开。": None,
        },
        good=(
            "[标题] 关于做好防汛工作的通知\n各科室：\n请认真落实。\n（联系人：周一鸣，电话：88001234）",
            "[标题] 关于做好防汛工作的通知\n各科室：\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年　月　日",
            "[标题] 海晏市营商环境调研报告\n调研组发放问卷200份，情况良好。\n附：问卷题目\n1.您的联系电话：____\n2.其他意见和建议：____",
        ),
    ),
)
