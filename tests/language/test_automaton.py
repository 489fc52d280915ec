"""Terms found in one pass, with a library and without; and what is kept of it in the cache folder."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from draftcheck.language.automaton import PlainAutomaton, automaton

SIGNS = st.text("甲乙丙丁𠮷a\n", min_size=1, max_size=5)


def slowly(terms: list[str], text: str) -> list[tuple[int, int]]:
    """Leftmost, then longest, by trying every term at every place."""
    found, at = [], 0
    while at < len(text):
        longest = max((len(term) for term in terms if text.startswith(term, at)), default=0)
        if longest:
            found.append((at, at + longest))
        at += longest or 1
    return found


@settings(max_examples=300, deadline=None)
@given(st.lists(SIGNS, min_size=1, max_size=12), st.text("甲乙丙丁𠮷a\n", max_size=60))
def test_both_ways_find_what_a_slow_search_finds(terms: list[str], text: str) -> None:
    assert PlainAutomaton(terms).find(text) == slowly(terms, text)
    assert automaton("x", lambda: terms, None).find(text) == slowly(terms, text)


def test_no_terms_find_nothing() -> None:
    assert automaton("x", list, None).find("甲乙") == []


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    pytest.importorskip("daachorse")
    automaton("one", lambda: ["水利", "水利局"], tmp_path)
    (path,) = tmp_path.iterdir()
    return path


def refuse() -> list[str]:
    raise AssertionError("the terms were asked for")


def test_a_saved_one_is_loaded_without_asking_for_the_terms(saved: Path) -> None:
    assert automaton("one", refuse, saved.parent).find("海晏市水利局") == [(3, 6)]


@pytest.mark.parametrize("change", ["cut", "empty", "flipped", "zeros", "another version", "rubbish"])
def test_a_spoilt_file_is_built_anew(saved: Path, change: str) -> None:
    data = saved.read_bytes()
    middle = len(data) // 2
    spoilt = {
        "cut": data[:-20],
        "empty": b"",
        "flipped": data[:-1] + bytes([data[-1] ^ 1]),
        "zeros": data[:middle] + bytes(16) + data[middle + 16 :],
        "another version": data.replace(b"\none ", b"\none 0", 1),
        "rubbish": b"\xff" * 500,
    }[change]
    saved.write_bytes(spoilt)
    asked = []

    def terms() -> list[str]:
        asked.append(1)
        return ["水利", "水利局"]

    assert automaton("one", terms, saved.parent).find("海晏市水利局") == [(3, 6)]
    assert asked
    assert saved.read_bytes() == data


def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    file = tmp_path / "是文件"
    file.write_text("", encoding="utf-8")
    assert automaton("one", lambda: ["水利"], file).find("水利") == [(0, 2)]
