"""The reader against hand-written expectations and against the slow resolver, run by run."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest
from all_drafts import NAMES, path_of
from hostile_package import DRAFTS
from readers_view import ALL, differences_from, main_paragraphs, read, same, same_text
from slow_resolver import read_slowly


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
        seen = {
            **(paragraphs[number].runs[0]._asdict() if paragraphs[number].runs else {}),
            **paragraphs[number].layout,
        }
        for field, expected in look.items():
            if field in seen:
                assert same(seen[field], expected), (number, field, seen[field], expected)


@pytest.mark.parametrize("name", ALL)
def test_reader_agrees_with_slow_resolver(name: str) -> None:
    differences = differences_from(read(name), read_slowly(path_of(name)))
    assert not differences, "\n".join(differences)


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
        paragraph = paragraphs[number]
        font = next((run.font for run in paragraph.runs if run.end > run.start), paragraph.mark)
        seen = {**paragraph._asdict(), **paragraph.place._asdict(), **paragraph.layout._asdict(), **font._asdict()}
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
