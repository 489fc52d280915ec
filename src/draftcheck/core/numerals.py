"""Chinese and Arabic numerals to numbers, and back."""

CHINESE = "一二三四五六七八九十百零〇○"
_VALUES = {
    "〇": 0,
    "○": 0,
    "零": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SIGNS = "〇一二三四五六七八九"


def number(text: str) -> int | None:
    """The value of 12, １２, 十二, 一百零五, 二〇二六 or ⑫; None for anything else."""
    if not text:
        return None
    if len(text) == 1 and not text.isdecimal() and text not in _VALUES and text not in _UNITS:
        return _circled(text)
    if text.isdecimal():
        return int(text)
    if all(c in _VALUES for c in text):
        return int("".join(str(_VALUES[c]) for c in text))
    total = current = 0
    for character in text:
        if character in _VALUES:
            current = _VALUES[character]
        elif character in _UNITS:
            total += (current or 1) * _UNITS[character]
            current = 0
        else:
            return None
    return total + current


def _circled(sign: str) -> int | None:
    for first, last, value in ((0x2460, 0x2473, 1), (0x3251, 0x325F, 21), (0x32B1, 0x32BF, 36)):
        if first <= ord(sign) <= last:
            return ord(sign) - first + value
    return None


def chinese(value: int) -> str:
    """一, 十, 二十一, 一百零五: counting words up to 9999, digit by digit beyond."""
    if not 0 < value <= 9999:
        return "".join(_SIGNS[int(d)] for d in str(value)) if value >= 0 else str(value)
    words = ""
    gap = False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // unit % 10
        if digit:
            words += ("零" if gap else "") + _SIGNS[digit] + name
            gap = False
        elif words:
            gap = True
    return words[1:] if 10 <= value < 20 else words
