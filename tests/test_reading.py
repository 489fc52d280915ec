"""What the rules share of one reading: lines that hold a pattern, what a finder of outline/ finds, what is no prose."""

from draftcheck.core.draft import Draft, Role
from draftcheck.core.example import parse
from draftcheck.core.pattern import Pattern
from draftcheck.core.reading import Reading
from draftcheck.outline.recognise import recognise

TEXT = """[标题] 海晏市水利局关于开展检查的通知
[主送] 各县水利局：
一、检查12座水库⏎并检查6座水闸。
二、检查泵站。
三、检查8座堤坝，检查9座涵洞。
[署名] 海晏市水利局
[日期] 2026年7月1日"""


def _reading() -> Reading:
    return Reading(recognise(parse(TEXT).document))


def test_lines_that_hold_a_pattern_come_once_and_in_order() -> None:
    found = _reading().holding(Pattern("[0-9]+座"))
    assert [element.paragraph.text[:1] for element in found] == ["一", "三"]


def test_no_line_holds_what_the_gate_shuts_out() -> None:
    assert _reading().holding(Pattern("[0-9]+座", "泵房")) == ()


def test_a_finder_runs_once() -> None:
    calls: list[Draft] = []

    def finder(draft: Draft) -> int:
        calls.append(draft)
        return len(draft.elements)

    reading = _reading()
    assert reading.survey(finder) == reading.survey(finder) == 7
    assert len(calls) == 1


def test_what_is_beside_the_prose() -> None:
    assert [element.role for element in _reading().beside] == [Role.ADDRESSEE, Role.SIGNATURE, Role.ISSUE_DATE]
