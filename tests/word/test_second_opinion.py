"""The reader against hand-written expectations and against the slow resolver, run by run."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from all_drafts import NAMES, path_of
from hostile_package import DRAFTS
from readers_view import ALL, main_paragraphs, read, same, same_text
from slow_resolver import SeenParagraph, read_slowly

from draftcheck.core.document import Paragraph


def having(field: str) -> list[str]:
    """Names of the hostile drafts that state an expectation of this kind."""
    return [name for name in NAMES if getattr(DRAFTS[name], field) not in (None, ())]


@pytest.mark.parametrize("name", NAMES)
def test_every_hostile_draft_states_what_to_expect(name: str) -> None:
    draft = DRAFTS[name]
    assert draft.texts or draft.labels or draft.looks


@pytest.mark.parametrize("name", having("texts"))
def test_slow_resolver_reads_the_expected_text(name: str) -> None:
    expected = [same_text(text) for text in DRAFTS[name].texts or ()]
    shown = [same_text(each.text) if each.drawn or each.text else "" for each in read_slowly(path_of(name))]
    assert shown == expected


@pytest.mark.parametrize("name", having("looks"))
def test_slow_resolver_sees_the_expected_look(name: str) -> None:
    paragraphs = read_slowly(path_of(name))
    for number, look in DRAFTS[name].looks:
        seen = {**paragraphs[number].runs[0]._asdict(), **paragraphs[number].layout}
        for field, expected in look.items():
            if field in seen:
                assert same(seen[field], expected), (number, field, seen[field], expected)


@pytest.mark.parametrize("name", ALL)
def test_reader_agrees_with_slow_resolver(name: str) -> None:
    paragraphs = main_paragraphs(read(name))
    differences: list[str] = []
    slow = read_slowly(path_of(name))
    assert set(paragraphs) <= {each.index for each in slow}
    for seen in slow:
        if seen.index in paragraphs:
            differences += differences_between(paragraphs[seen.index], seen)
        elif seen.drawn:  # the reader may leave out what Word does not show, but must count it
            differences.append(f"{seen.index}: paragraph missing: {seen.text!r}")
    assert not differences, "\n".join(differences)


def differences_between(paragraph: Paragraph, seen: SeenParagraph) -> list[str]:
    """In words, what reader and resolver see differently in one paragraph."""
    number = seen.index
    if same_text(paragraph.text) != same_text(seen.text):
        return [f"{number}: text {paragraph.text!r}, resolver {seen.text!r}"]
    runs = [run for run in paragraph.runs if run.end > run.start]
    if [run[:2] for run in runs] != [run[:2] for run in seen.runs]:
        return [f"{number}: runs {[run[:2] for run in runs]}, resolver {[run[:2] for run in seen.runs]}"]
    found = []
    for run, opinion in zip(runs, seen.runs, strict=True):
        for field in ("east_asia", "latin", "size_pt", "bold"):
            ours, theirs = getattr(run.font, field), getattr(opinion, field)
            if not same(ours, theirs):
                found.append(f"{number} [{run.start}:{run.end}]: {field} {ours!r}, resolver {theirs!r}")
    for field, theirs in seen.layout.items():
        ours = getattr(paragraph.layout, field)
        if not same(ours, theirs):
            found.append(f"{number}: {field} {ours!r}, resolver {theirs!r}")
    return found


@pytest.mark.parametrize("name", having("texts"))
def test_reader_reads_the_expected_text(name: str) -> None:
    expected = dict(enumerate(DRAFTS[name].texts or ()))
    hidden = {each.index for each in read_slowly(path_of(name)) if not each.drawn}
    got = {number: same_text(each.text) for number, each in main_paragraphs(read(name)).items()}
    assert {n: text for n, text in got.items() if n not in hidden} == {
        n: same_text(text) for n, text in expected.items() if n not in hidden
    }


@pytest.mark.parametrize("name", having("labels"))
def test_reader_draws_the_expected_labels(name: str) -> None:
    paragraphs = main_paragraphs(read(name))
    drawn = [each.label.text if each.label else None for each in paragraphs.values()]
    expected = list(DRAFTS[name].labels or ())
    # Which of ○ and 〇 Word draws depends on the font; an empty label may be none at all.
    assert [(label or "").replace("○", "〇") for label in drawn] == [label or "" for label in expected]


@pytest.mark.parametrize("name", having("looks"))
def test_reader_sees_the_expected_look(name: str) -> None:
    paragraphs = main_paragraphs(read(name))
    for number, look in DRAFTS[name].looks:
        first = next(run for run in paragraphs[number].runs if run.end > run.start)
        seen = {**first.font._asdict(), **paragraphs[number].layout._asdict()}
        for field, expected in look.items():
            assert same(seen[field], expected), (number, field, seen[field], expected)


@pytest.mark.parametrize("name", [name for name in NAMES if DRAFTS[name].others is not None])
def test_reader_reads_the_other_parts_once(name: str) -> None:
    document = read(name)
    main = document.paragraphs[0].part
    got = [
        (PurePosixPath(each.part).stem, each.text)
        for each in document.paragraphs
        if each.part != main and each.text.strip()
    ]
    assert sorted(got) == sorted(DRAFTS[name].others or ())


@pytest.mark.parametrize("name", [name for name in NAMES if DRAFTS[name].pages is not None])
def test_reader_finds_the_page_numbers(name: str) -> None:
    got = {
        (number, each.kind, each.variant)
        for number, section in enumerate(read(name).sections)
        for each in section.headers
        if each.has_page_number
    }
    assert got == set(DRAFTS[name].pages or ())
