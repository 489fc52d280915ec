"""What a drawn document should show, as far as its values decide it."""

from __future__ import annotations

from typing import NamedTuple

DOCUMENT, UPWARD, LETTER, ORDER, MINUTES, PLAIN = "文件", "上行文", "信函", "命令", "纪要", "平件"


class Expectations(NamedTuple):
    """`form` is one of the forms above. An empty `title`, `issuers` or `date` is not looked for.

    `issuers` are the names over the date, in order; `attachments` the titles of those that begin on a page of their own.
    `centred`: the page numbers stand in the middle, as is common for material. `full_pages`: the body is so long that
    one page holds nothing but its lines.
    """

    form: str = PLAIN
    title: str = ""
    issuers: tuple[str, ...] = ()
    date: str = ""
    sealed: bool = True
    attachments: tuple[str, ...] = ()
    imprint: bool = False
    numbers: bool = True
    centred: bool = False
    full_pages: bool = False


class Faults(list[str]):
    """Sentences in Chinese on what departs from the standard."""

    def far(self, what: str, found: float, wanted: float, allowed: float, unit: str = "毫米") -> None:
        """Adds a sentence where `found` is further from `wanted` than allowed."""
        if abs(found - wanted) > allowed + 1e-6:
            places = 2 if allowed < 0.2 else 1
            self.append(f"{what}是{found:.{places}f}{unit}，应当是{round(wanted, 2):g}{unit}（允许相差{allowed:g}）")

    def missing(self, what: str) -> None:
        self.append(f"没有找到{what}")
