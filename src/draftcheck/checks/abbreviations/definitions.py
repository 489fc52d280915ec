"""Where a draft says what it will call something: 海晏市水利局（以下简称“市水利局”）."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...core.document import Paragraph
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.value import Value

CUES = ("简称", "统称", "合称", "以下称", "下称", "并称")

_CUE = Pattern(
    r"(?P<scope>本[章节条款]\w{0,2})?"
    r"(?:以下(?:除[^，。（）()]{1,10}外，)?(?:均|分别|合并)?(?:简称|统称|合称|并称)|(?<=[（(，,])以下称"
    r"|(?<=[（(，,])下称|(?<=[（(，,])(?:本[章节条])?(?:简称|统称|合称))"
    r"(?P<mark>为|作)?(?P<colon>[:：])?\s*",
    CUES,
)
_QUOTED = Pattern(r"(?P<open>[“\"‘「《＂])(?P<form>[^“”\"‘’「」《》＂（）()，。；\n]{1,20})(?P<close>[”\"’」》＂])")
_BARE = Pattern(r"[^“”\"‘’「」《》＂（）()，,。；;：:\n]{1,20}")
_BETWEEN = Pattern(r"\s*(?:[、，,]|和|或|及|与)?\s*")
_NUMBERED = Pattern(r"[（(][^（）()]{2,30}[）)]$", ("）", ")"))
_NOT_NAMES = '，。；：、！？（）()“”"《》〈〉\n,;:'
_LONGEST_NAME = 40


class Form(Value):
    """A short form at characters `start` to `end`, its marks not counted; `opened` is the mark before it, if any."""

    text: str
    start: int
    end: int
    opened: str


class Definition(Value):
    """One 以下简称. `full` is what stands before it: a title in 《》, else the words back to the last mark."""

    paragraph: Paragraph
    line: int  # number in Reading.lines
    unit: int
    cue: str
    cue_start: int
    cue_end: int
    bracket: int  # where the opening bracket stands, -1 for none
    forms: tuple[Form, ...]
    full: str
    full_start: int
    titled: bool
    scoped: bool  # 本章简称: for one chapter only

    @property
    def collective(self) -> bool:
        """Whether the short form covers several things (统称), so that the full name cannot be told."""
        return "简" not in self.cue

    @property
    def end(self) -> int:
        """Behind the last short form."""
        return self.forms[-1].end


@lru_cache(maxsize=1)
def definitions_of(reading: Reading) -> tuple[Definition, ...]:
    """All definitions of the prose, in order."""
    return tuple(_definitions(reading)) if reading.holds(*CUES) else ()


def _definitions(reading: Reading) -> Iterator[Definition]:
    numbers = {(e.paragraph.part, e.paragraph.index): (n, e.unit) for n, e in enumerate(reading.lines)}
    for p, match in reading.find(_CUE):
        forms = tuple(_forms(p.text, match.end()))
        if not forms:
            continue
        line, unit = numbers[p.part, p.index]
        bracket = _bracket(p.text, match.start())
        full, full_start, titled = _full_name(p.text, bracket if bracket >= 0 else match.start())
        yield Definition(
            paragraph=p,
            line=line,
            unit=unit,
            cue=match[0].strip(),
            cue_start=match.start(),
            cue_end=match.end(),
            bracket=bracket,
            forms=forms,
            full=full,
            full_start=full_start,
            titled=titled,
            scoped="本" in match[0],
        )


def _forms(text: str, start: int) -> Iterator[Form]:
    quoted = _QUOTED.match(text, start)
    if quoted is None:
        bare = _BARE.match(text, start)
        # Bare words run on unless a mark ends them: 以下统称为各单位的负责人应当…
        if bare and bare.end() < len(text) and text[bare.end()] in "）)，。；,":
            at = start
            for part in bare[0].split("、"):
                if part.strip():
                    yield Form(part.strip(), at, at + len(part), "")
                at += len(part) + 1
        return
    while quoted is not None:
        yield Form(quoted["form"], *quoted.span("form"), quoted["open"])
        between = _BETWEEN.match(text, quoted.end())
        quoted = _QUOTED.match(text, between.end()) if between else None


def _bracket(text: str, at: int) -> int:
    opened = max(text.rfind("（", 0, at), text.rfind("(", 0, at))
    closed = max(text.rfind("）", 0, at), text.rfind(")", 0, at))
    return opened if opened > closed else -1


def _full_name(text: str, end: int) -> tuple[str, int, bool]:
    head = text[:end].rstrip("，, 　")
    number = _NUMBERED.search(head)
    if number and head[: number.start()].endswith("》"):
        head = head[: number.start()]
    if head.endswith("》"):
        depth = 0
        for at in range(len(head) - 1, -1, -1):
            depth += {"》": 1, "《": -1}.get(head[at], 0)
            if depth == 0:
                return head[at + 1 : -1], at + 1, True
    start = max(head.rfind(mark) for mark in _NOT_NAMES) + 1
    start = max(start, len(head) - _LONGEST_NAME)
    return head[start:], start, False


LINKS = (
    "根据", "按照", "依照", "依据", "成立", "设立", "组建", "印发", "同意", "会同", "经过", "通过", "以及", "为了", "关于",
    "由", "对", "将", "向", "与", "和", "及", "在", "为", "是", "从", "把", "被", "请", "的", "了", "到", "至", "第一条", " ",
)  # fmt: skip
"""Words behind which a name may begin."""


def names_in(full: str) -> list[str]:
    """What the full name may be, the longest first: all of it, or what stands behind a linking word."""
    starts = {0}
    for word in LINKS:
        at = full.find(word)
        while at >= 0:
            starts.add(at + len(word))
            at = full.find(word, at + 1)
    return [full[start:] for start in sorted(starts) if start < len(full)]
