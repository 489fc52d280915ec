"""The types that a field can have, and a raw value read as one of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from ...core.skeleton import Day, Field, Names, Row, to_fill
from ...core.value import Value
from .attachments import attachments
from .body import body
from .choice import one_of, urgency, yes_or_no
from .day import day
from .day_count import day_count
from .issue_number import issue_number
from .lists import items, paragraphs, people
from .matter import matter
from .moment import moment
from .organs import addressees, asked_instead, organ, organs_of
from .phone import phone
from .plain import one_line
from .quoted import note, work
from .rows import rows
from .secrecy import secrecy
from .words import copy_number, digits, order_number, person, phrase, title
from .wrong import WrongValue


class Asked(Value):
    """What a reader may need beside the raw value."""

    field: Field
    today: date
    organs: Sequence[str]


class Kind(Value):
    """One type: how it is read, what stands for no value, and what a person is told to write."""

    read: Callable[[Any, Asked], Any]
    empty: Any
    told: str


KINDS: dict[str, Kind] = {
    "文字": Kind(lambda raw, asked: one_line(raw), "", "一行文字"),
    "短语": Kind(lambda raw, asked: phrase(raw), "", "一句话或者半句话，末尾不写标点"),
    "事由": Kind(lambda raw, asked: matter(raw), "", "标题里“关于”和“的通知”一类文种之间的话，末尾不写标点"),
    "书名": Kind(lambda raw, asked: work(raw), "", "文件的名称，不写书名号"),
    "标题": Kind(lambda raw, asked: title(raw), "", "一行文字，末尾不用句号"),
    "姓名": Kind(lambda raw, asked: person(raw), "", "一个人的姓名"),
    "姓名列表": Kind(lambda raw, asked: people(raw), Names(), "几个人的姓名，用顿号或换行隔开"),
    "日期": Kind(lambda raw, asked: day(raw, asked.today), Day(""), "日期，如 2026-1-5、2026年1月5日"),
    "时间": Kind(lambda raw, asked: moment(raw, asked.today), Day(""), "日期和时间，如 2026-12-3 9:00、2026年12月3日下午2:30"),
    "发文字号": Kind(lambda raw, asked: issue_number(raw), "", "发文字号，如 某应急〔2026〕12号"),
    "份号": Kind(lambda raw, asked: copy_number(raw), "", "六位数字，如 000001"),
    "令号": Kind(lambda raw, asked: order_number(raw), "", "令的序号，如 第31号"),
    "机关": Kind(lambda raw, asked: organ(raw), "", "一个机关的名称"),
    "机关列表": Kind(lambda raw, asked: organs_of(raw, asked.organs), Names(), "几个机关的名称，用顿号或换行隔开"),
    "主送": Kind(lambda raw, asked: addressees(raw), "", "主送机关，照行文写，末尾不写冒号"),
    "列表": Kind(lambda raw, asked: items(raw, asked.field.trim), Names(), "几项文字，一行一项"),
    "附件": Kind(lambda raw, asked: attachments(raw), Names(), "附件的名称，一行一个，不写序号和书名号"),
    "多行": Kind(lambda raw, asked: paragraphs(raw), Names(), "文字，一行一段"),
    "正文": Kind(lambda raw, asked: body(raw), Names(), "正文，一行一段；标题写序号：一、（一）1.（1）"),
    "附注": Kind(lambda raw, asked: note(raw), "", "一行文字，不写括号"),
    "电话": Kind(lambda raw, asked: phone(raw), "", "电话号码，几个号码用顿号隔开"),
    "密级": Kind(lambda raw, asked: secrecy(raw, asked.today), "", "密级和期限，如 机密★5年"),
    "紧急程度": Kind(lambda raw, asked: urgency(raw), "", "特急 或 加急"),
    "选择": Kind(lambda raw, asked: one_of(raw, asked.field.choices), "", "选一个"),
    "是否": Kind(lambda raw, asked: yes_or_no(raw), False, "是 或 否"),
    "数字": Kind(lambda raw, asked: digits(raw), "", "阿拉伯数字"),
    "天数": Kind(lambda raw, asked: day_count(raw, asked.today), "", "天数，如 3"),
    "表格": Kind(lambda raw, asked: rows(raw, asked.field.columns, asked.field.trim), Names(), "一行写一条，各格用｜隔开"),
}  # fmt: skip
"""Type → how it is read. The order is that of the manual."""


def parse(field: Field, raw: Any, *, today: date, organs: Sequence[str] = ()) -> Any:
    """What a document says for this raw value. Raises WrongValue, whose message names the field."""
    try:
        return KINDS[field.type].read(raw, Asked(field, today, organs))
    except WrongValue as error:
        raise WrongValue(f"“{field.name}”：{error.message}", error.hint) from None


def question(field: Field, value: Any, organs: Sequence[str]) -> str:
    """是不是“…”？ where a name of an organ is nearly one that is known; else empty. No error, a person decides."""
    if not organs or field.type not in ("机关", "机关列表"):
        return ""
    asked = [(name, asked_instead(name, organs)) for name in ([value] if isinstance(value, str) else value)]
    return "；".join(f"“{name}”是不是“{near}”？" for name, near in asked if near)


def filler(field: Field) -> Any:
    """What stands in a draft for a field that is still missing."""
    words, empty = to_fill(field.name), KINDS[field.type].empty
    if field.type == "表格":
        return Names([Row([(column, to_fill(column)) for column in field.columns])])
    if field.type == "附件":
        return Names([Row((("名称", words), ("正文", Names())))])
    if field.type == "是否":
        return False
    return Names([words]) if isinstance(empty, Names) else Day(words) if isinstance(empty, Day) else words
