"""How Word writes the number of a list level (`w:numFmt`)."""

from collections.abc import Callable

from ..core.numerals import chinese

_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def _chinese_short(number: int) -> str:
    return chinese(number) if number < 100 else "".join("○" if d == "0" else _DIGITS[int(d)] for d in str(number))


def _digits(number: int) -> str:
    return "".join("○" if d == "0" else _DIGITS[int(d)] for d in str(number))


def _roman(number: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        while number >= value:
            text += sign
            number -= value
    return text


def _letter(number: int) -> str:
    """a … z, aa, bb, cc: Word repeats the letter."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if number > 0 else ""


def _from_table(signs: str) -> Callable[[int], str]:
    return lambda number: signs[number - 1] if 0 < number <= len(signs) else str(number)


_CIRCLED = "".join(map(chr, [*range(0x2460, 0x2474), *range(0x3251, 0x3260), *range(0x32B1, 0x32C0)]))
_LEGAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")

FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda n: f"{n:02d}",
    "decimalFullWidth": lambda n: str(n).translate({ord("0") + i: 0xFF10 + i for i in range(10)}),
    "decimalFullWidth2": lambda n: str(n).translate({ord("0") + i: 0xFF10 + i for i in range(10)}),
    "decimalHalfWidth": str,
    "numberInDash": lambda n: f"- {n} -",
    "decimalEnclosedCircle": _from_table(_CIRCLED),
    "decimalEnclosedCircleChinese": _from_table(_CIRCLED),
    "decimalEnclosedFullstop": _from_table("".join(map(chr, range(0x2488, 0x249C)))),
    "decimalEnclosedParen": _from_table("".join(map(chr, range(0x2474, 0x2488)))),
    "upperRoman": lambda n: _roman(n).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda n: _letter(n).upper(),
    "lowerLetter": _letter,
    "chineseCounting": _chinese_short,
    "chineseCountingThousand": chinese,
    "taiwaneseCounting": _chinese_short,
    "taiwaneseCountingThousand": chinese,
    "japaneseCounting": chinese,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "ideographTraditional": _from_table("甲乙丙丁戊己庚辛壬癸"),
    "ideographZodiac": _from_table("子丑寅卯辰巳午未申酉戌亥"),
    "ideographEnclosedCircle": _from_table("".join(map(chr, range(0x3280, 0x328A)))),
    "chineseLegalSimplified": lambda n: (("一" if 10 <= n < 20 else "") + chinese(n)).translate(_LEGAL),
    "none": lambda n: "",
}
