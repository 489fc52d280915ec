"""密级和保密期限, taken apart: 机密★5年."""

from collections.abc import Iterator

from ..core.document import Paragraph
from ..core.draft import Draft, Role
from ..core.numerals import number
from ..core.pattern import Pattern
from ..core.value import Value

_MARK = Pattern(
    r"(?P<label>密\s*级\s*[:：]\s*)?(?P<level>绝\s*密|机\s*密|秘\s*密)"
    r"(?:\s*(?P<sign>[★☆*＊※])[ ]*(?P<starred>\S(?:[^\t\u3000]*?\S)?(?=\s{2,}|[\t\u3000]|\s*$))?"
    r"|\s*[（(](?P<wrapped>[^（）()]*)[）)]"
    r"|[ ]?(?P<bare>[\d０-９一二三四五六七八九十]{1,3}(?:年|个月)))?",
    ("密",),
)
_SPAN = Pattern(
    r"(?:保密)?(?:期限)?[:：]?(?P<figure>[\d０-９〇零一二三四五六七八九十]{1,4})(?P<unit>年|个月)", ("年", "月")
)


class SecrecyMark(Value):
    """The mark at characters `start` to `end` of a paragraph.

    `labelled`: 密级： stands before it. `sign` is the character between level and period, `（` for brackets, empty
    for none; `period` is the period as written without blanks, empty where there is none.
    """

    paragraph: Paragraph
    start: int
    end: int
    labelled: bool
    level: str
    sign: str
    period: str

    @property
    def months(self) -> int | None:
        """How long the period is, None where it is a date, a condition or unknown."""
        match = _SPAN.fullmatch(self.period)
        value = number(match["figure"]) if match else None
        if match is None or value is None:
            return None
        return value * 12 if match["unit"] == "年" else value


def secrecy_marks(draft: Draft) -> Iterator[SecrecyMark]:
    """The marks of 国家秘密 in the 版头 of the main text."""
    for p in draft.of(Role.SECRECY, unit=0):
        match = _MARK.search(p.text)
        if match is None or p.index < 0 or p.text[: match.start()].strip(" \t\u30000123456789"):
            continue
        sign = match["sign"] or ("（" if match["wrapped"] is not None else "")
        period = match["starred"] or match["wrapped"] or match["bare"] or ""
        level = "".join(match["level"].split())
        yield SecrecyMark(p, *match.span(), bool(match["label"]), level, sign, "".join(period.split()))
