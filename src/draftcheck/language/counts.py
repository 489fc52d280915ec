"""Numbers in figures and in Chinese words, as values.

cn2an was compared on 两, 〇, 亿, 余 and 几: it reads 两 and 〇 only in its lax mode, raises on 余 and 几, and takes a
whole string, where the place of a number in a sentence is what is wanted here. So this is ours.
"""

from __future__ import annotations

from decimal import Decimal

from ..core.pattern import Pattern

_DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "○": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_BIG = {"万": 10**4, "亿": 10**8}
SCALES = {
    "百": Decimal(100),
    "千": Decimal(1000),
    "万": Decimal(10**4),
    "十万": Decimal(10**5),
    "百万": Decimal(10**6),
    "千万": Decimal(10**7),
    "亿": Decimal(10**8),
    "百亿": Decimal(10**10),
    "千亿": Decimal(10**11),
    "万亿": Decimal(10**12),
}
"""What stands between figures and a unit: 1.2万人, 500亿元."""
ASCII = str.maketrans("０１２３４５６７８９．％", "0123456789.%")
"""Full-width figures to half-width ones; no character more or less."""
_WIDE = Pattern("[０-９．％]")


def narrow(text: str) -> str:
    """The text with half-width figures; most texts have no others, and are given back as they are."""
    return text.translate(ASCII) if _WIDE.search(text) else text


def chinese_value(words: str) -> Decimal | None:
    """The value of 三, 十二, 一百零五, 两万五千, 一亿零三百万, 二〇二六, 三点五; None for anything else, a bare 百 or 万 too."""
    whole, point, part = words.partition("点")
    if point:
        head = chinese_value(whole)
        if head is None or not part or any(c not in _DIGITS for c in part):
            return None
        return head + Decimal("0." + "".join(str(_DIGITS[c]) for c in part))
    if not words or words[0] in "百千万亿":
        return None
    if len(words) > 1 and all(c in _DIGITS for c in words):
        if len(words) != 4 and not any(c in words for c in "零〇○"):  # 三四 is about as many
            return None
        return Decimal("".join(str(_DIGITS[c]) for c in words))
    total = section = digit = 0
    last = 10
    for c in words:
        if c in _DIGITS:
            if digit:
                return None
            digit = _DIGITS[c]
            last = 10 if c in "零〇○" else last
        elif c in _UNITS:
            section += (digit or 1) * _UNITS[c]
            digit, last = 0, _UNITS[c]
        elif c in _BIG:
            section += digit
            total = (total + section) * _BIG[c] if c == "亿" else total + section * _BIG[c]
            section, digit, last = 0, 0, _BIG[c]
        else:
            return None
    if digit and last > 10:  # 一百二 is 120, 两万五 is 25000
        digit *= last // 10
    return Decimal(total + section + digit)


def plain(value: Decimal) -> str:
    """A number as a person writes it: without trailing zeros, 万 and 亿 not used."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
