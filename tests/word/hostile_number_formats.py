"""Hostile drafts: the formats of numbers that Word draws and does not store. The labels are Word's."""

from __future__ import annotations

from hostile_marks import abstract, lvl, num, numbered
from hostile_package import hostile, package


def counted(kind: str, text: str, start: int, amount: int) -> bytes:
    """A draft with `amount` paragraphs numbered from `start`."""
    numbering = abstract(0, lvl(0, kind, text, start)) + num(1, 0)
    return package("".join(numbered(f"条目{n}") for n in range(amount)), numbering=numbering)


@hostile(labels=["9.", "10.", "11."])
def decimal() -> bytes:
    """Decimal numbers from 9 on."""
    return counted("decimal", "%1.", 9, 3)


@hostile(labels=["08、", "09、", "10、", "11、"])
def decimal_zero() -> bytes:
    """Decimal numbers with a zero before single digits."""
    return counted("decimalZero", "%1、", 8, 4)


@hostile(labels=["九、", "十、", "十一、", "十二、"])
def chinese_counting() -> bytes:
    """The format of Chinese headings written by Word: 十 without 一 before it."""
    return counted("chineseCounting", "%1、", 9, 4)


@hostile(labels=["第九条", "第十条", "第十一条"])
def chinese_thousand() -> bytes:
    """chineseCountingThousand, with a text on both sides of the number."""
    return counted("chineseCountingThousand", "第%1条", 9, 3)


@hostile(labels=["（十九）", "（二十）", "（二十一）"])
def fullwidth_brackets() -> bytes:
    """Fullwidth brackets around Chinese numbers past twenty."""
    return counted("chineseCounting", "（%1）", 19, 3)


@hostile(labels=["第九章", "第十章", "第十一章", "第十二章"])
def japanese_counting() -> bytes:
    """WPS names the same numbers japaneseCounting."""
    return counted("japaneseCounting", "第%1章", 9, 4)


@hostile(labels=["八", "九", "一〇", "一一"])
def ideograph_digital() -> bytes:
    """ideographDigital is digit by digit: ten is 一〇, not 十."""
    return counted("ideographDigital", "%1", 8, 4)


@hostile(labels=["①", "②", "③"])
def enclosed_circle() -> bytes:
    """Circled numbers."""
    return counted("decimalEnclosedCircle", "%1", 1, 3)


@hostile(labels=["⑩", "⑪"])
def enclosed_circle_chinese() -> bytes:
    """The Chinese name of the same format, past nine."""
    return counted("decimalEnclosedCircleChinese", "%1", 10, 2)


@hostile(labels=["Y)", "Z)", "AA)", "BB)"])
def upper_letters_past_z() -> bytes:
    """Letters past Z are doubled (AA, BB), not counted on as in a spreadsheet (AA, AB)."""
    return counted("upperLetter", "%1)", 25, 4)


@hostile(labels=["(z)", "(aa)", "(bb)"])
def lower_letters_past_z() -> bytes:
    """Small letters past z."""
    return counted("lowerLetter", "(%1)", 26, 3)


@hostile(labels=["III.", "IV.", "V."])
def upper_roman() -> bytes:
    """Capital Roman numbers."""
    return counted("upperRoman", "%1.", 3, 3)


@hostile(labels=["viii.", "ix.", "x."])
def lower_roman() -> bytes:
    """Small Roman numbers."""
    return counted("lowerRoman", "%1.", 8, 3)


@hostile(labels=["９、", "１０、", "１１、"])
def fullwidth_digits() -> bytes:
    """Fullwidth digits."""
    return counted("decimalFullWidth", "%1、", 9, 3)


@hostile(labels=["玖、", "壹拾、", "壹拾壹、"])
def legal_chinese() -> bytes:
    """The numerals of cheques: ten is 壹拾."""
    return counted("chineseLegalSimplified", "%1、", 9, 3)


@hostile(labels=["甲、", "乙、"])
def heavenly_stems() -> bytes:
    """Traditional ideographs."""
    return counted("ideographTraditional", "%1、", 1, 2)


@hostile(labels=["\uf0b7", "·", "1."])
def bullets() -> bytes:
    """Bullets are drawn as their text and have no value, and disturb no count."""
    numbering = abstract(0, lvl(0, "bullet", "\uf0b7")) + abstract(1, lvl(0, "bullet", "·"), lvl(1, "decimal", "%2."))
    body = numbered("甲", 0, 1) + numbered("乙", 0, 2) + numbered("丙", 1, 2)
    return package(body, numbering=numbering + num(1, 0) + num(2, 1))


@hostile(labels=["", "（一）", "（二）", "", "（一）"])
def level_without_text() -> bytes:
    """An empty lvlText draws nothing but counts, so the level below restarts."""
    levels = abstract(0, lvl(0, "decimal", ""), lvl(1, "chineseCounting", "（%2）"))
    body = "".join(numbered(f"条目{n}", level) for n, level in enumerate([0, 1, 1, 0, 1]))
    return package(body, numbering=levels + num(1, 0))


@hostile(labels=["附件：", "附件："])
def number_format_none() -> bytes:
    """numFmt none: only the text around the number is drawn."""
    return counted("none", "附件：%1", 1, 2)


@hostile(labels=["0.", "1."])
def start_not_said() -> bytes:
    """Without w:start a level begins at 0 (17.9.25); without numFmt it is decimal."""
    level = '<w:lvl w:ilvl="0"><w:lvlText w:val="%1."/></w:lvl>'
    return package(numbered("甲") + numbered("乙"), numbering=abstract(0, level) + num(1, 0))
