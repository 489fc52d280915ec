"""Full stops inside the items of a list that ； parts (GB/T 15834-2011 4.6)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import Span, inside, quotations

_BRACKETED = Pattern(r"（[^（）]*）", "（")
_DIGITS = "一二三四五六七八九"


def stop_in_list(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """一是…。…；二是…: items that end with ； and hold 。 before; items that all end with 。 are right."""
    for p, match in reference.reading.find(_FIRST):
        items = _items(p.text, match.start())
        kept = quotations(p.text) + [m.span() for m in _BRACKETED.finditer(p.text)]
        for start, end in items[:-1]:
            if p.text[end - 1 : end] != "；":
                continue
            at = p.text.find("。", start, end)
            if at >= 0 and not inside(kept, at):
                message = "用分号分开的各项里面不用句号，请改为逗号，或者各项都用句号"
                yield Hit(p.at(at, at + 1), message)


_FIRST = Pattern(r"(?:^|(?<=[。；：，\s]))一是", "一是")


def _items(text: str, start: int) -> list[Span]:
    """The items 一是… 二是… that follow in order; the last one runs to the end."""
    starts = [start]
    for digit in _DIGITS[1:]:
        at = next((m for mark in "；。，" if (m := text.find(f"{mark}{digit}是", starts[-1])) >= 0), -1)
        if at < 0:
            break
        starts.append(at + 1)
    return list(zip(starts, [*starts[1:], len(text)], strict=True))


RULES = (
    Rule(
        id="punctuation.stop-in-list",
        title="分号项内用句号",
        source="GB/T 15834-2011 4.6",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="并列的各项用分号分开时，一项里面就不能用句号，因为句号比分号管得宽。括号、引号里的不报。",
        check=stop_in_list,
        fix=Safety.SHOW,
        bad={
            "一是摸清底数«。»逐户登记；二是建立台账。": None,
            "要做到：一是责任到人；二是物资到位«。»沙袋要备足；三是值班到岗。": None,
        },
        good=(
            "一是摸清底数，逐户登记；二是建立台账。",
            "一是摸清底数。逐户登记。二是建立台账。",
            "一是摸清底数（逐户登记。）；二是建立台账。",
            "一是摸清底数；二是建立台账。逐户登记。",
            "一是学习“安全第一。预防为主”的要求；二是建立台账。",
        ),
    ),
)
