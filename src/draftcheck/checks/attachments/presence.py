"""Attachments behind the 版记, and a 印发 notice without the text it issues (GB/T 9704-2012 7.3.7; doctypes.md)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_ISSUES = Pattern(r"印发", "印发")
_PASSES_ON = ("《", "转发", "批转")  # the notice that issues is the other one, named in the title
_SENT_APART = ("另发", "另行", "登录", "下载", "网站", "系统", "附后", "单行本", "邮箱", "网盘", "附件")
_LONGEST_BODY = 4  # paragraphs; a longer notice may hold the text itself


def after_imprint(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A labelled attachment that stands behind the 版记 of the main text."""
    if draft.profile is Profile.MATERIAL:
        return
    closed = False
    for element in draft.elements:
        if element.role is Role.IMPRINT and element.unit == 0:
            closed = True
        elif closed and element.role is Role.ATTACHMENT_LABEL and element.unit > 0:
            p = element.paragraph
            yield Hit(p.whole(), f"附件应当排在版记之前，“{p.text.strip()}”排在了版记之后")


def issued_text_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A notice 关于印发…的通知 that ends with its date: no note, no text behind it."""
    if draft.genre is None or not draft.genre.statutory or draft.genre.name != "通知":
        return
    before, _, named = draft.title.partition("印发")
    if not named or any(sign in before for sign in _PASSES_ON) or not named.endswith("通知"):
        return
    body = [p for p in draft.of(Role.BODY, Role.HEADING, unit=0) if p.text.strip()]
    text = "".join(p.text for p in body)
    if not draft.has(Role.ISSUE_DATE) or len(body) > _LONGEST_BODY or any(word in text for word in _SENT_APART):
        return
    accounted = (
        Role.EMPTY, Role.HEADER, Role.FOOTER, Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.ISSUER_MARK,
        Role.DOCUMENT_NUMBER, Role.SIGNER, Role.TITLE, Role.ADDRESSEE, Role.BODY, Role.HEADING, Role.SIGNATURE,
        Role.ISSUE_DATE, Role.NOTE, Role.IMPRINT,
    )  # fmt: skip
    if any(e.role not in accounted or (e.unit > 0 and e.role is not Role.EMPTY) for e in draft.elements):
        return
    if any(e.paragraph.has_drawing and e.unit >= 0 for e in draft.elements):
        return
    for p in draft.of(Role.TITLE, unit=0):
        match = _ISSUES.search(p.text)
        if match:
            yield Hit(p.at(0, 0), "惯例：印发通知后面附上所印发的文件，这里没有正文以外的文件，也没有附件说明")
            return


_HEAD = "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n[附件说明] 附件：物资清单\n[署名] 海晏市水利局\n[日期] 2026年7月1日\n"
_IMPRINT = "[版记] 抄送：市应急管理局。\n[版记] 海晏市水利局办公室　2026年7月1日印发"
_ISSUED = (
    "[主送] 各县水利局：\n现将《防汛值班制度》印发给你们，请认真贯彻执行。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
)

RULES = (
    Rule(
        id="attachments.after-imprint",
        title="附件排在版记之后",
        source="GB/T 9704-2012 7.3.7",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="附件应当另面编排，并在版记之前，与公文正文一起装订。",
        check=after_imprint,
        fix=Safety.SHOW,
        gather=Gather.DOCUMENT,
        bad={
            f"{_HEAD}{_IMPRINT}\n[附件] «附件»\n[标题] 物资清单\n一、编织袋": None,
            f"{_HEAD}[附注] （此件公开发布）\n{_IMPRINT}\n[附件] «附件1»\n[标题] 物资清单\n一、编织袋": None,
        },
        good=(
            f"{_HEAD}[附件] 附件\n[标题] 物资清单\n一、编织袋\n{_IMPRINT}",
            f"{_HEAD}{_IMPRINT}",
            f"{_HEAD}[附件] 附件\n[标题] 物资清单\n一、编织袋",
            f"[标题] 海晏市水利局关于印发《值班制度》的通知\n{_ISSUED}\n{_IMPRINT}\n[标题 分页] 值班制度\n一、安排",
        ),
    ),
    Rule(
        id="attachments.issued-text-missing",
        title="印发通知缺正文件",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="印发通知后面附上所印发的文件，或者在附件说明中列出。只发了通知的，多半是漏了文件。说明另发、可下载的不报。",
        check=issued_text_missing,
        fix=Safety.SHOW,
        gather=Gather.DOCUMENT,
        bad={
            f"[标题] «»海晏市水利局关于印发《防汛值班制度》的通知\n{_ISSUED}": None,
            f"[标题] 海晏市水利局\n[标题] «»关于印发防汛值班制度的通知\n{_ISSUED}\n[附注] （此件公开发布）\n{_IMPRINT}": None,
        },
        good=(
            f"[标题] 海晏市水利局关于印发《防汛值班制度》的通知\n{_ISSUED}\n[标题 分页] 防汛值班制度\n一、安排",
            "[标题] 关于印发《防汛值班制度》的通知\n[主送] 各县水利局：\n现将制度印发给你们。\n[附件说明] 附件：防汛值班制度\n"
            "[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 关于印发《防汛值班制度》的通知\n[主送] 各县水利局：\n现将制度印发给你们，可登录市水利局网站下载。\n"
            "[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"[标题] 海晏市水利局关于转发《关于印发〈防汛值班制度〉的通知》的通知\n{_ISSUED}",
            f"[标题] 海晏市水利局转发省水利厅关于印发\n[标题] 《防汛值班制度》的通知的通知\n{_ISSUED}",
            f"[标题] 海晏市水利局关于做好防汛工作的通知\n{_ISSUED}",
            "[标题] 关于印发《防汛值班制度》的通知\n[主送] 各县水利局：\n现将制度印发给你们，请执行。\n一、安排\n二、纪律\n三、交接\n"
            "四、附则\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局印发防汛制度情况的通报\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
)
