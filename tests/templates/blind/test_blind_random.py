"""Random values never lose a character: a few in every run, 10,000 of them at night."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from blind_house import office, template
from blind_reading import markers, paragraphs
from blind_running import new, written
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

LINES_A_DOCUMENT, PARAGRAPHS_A_DOCUMENT = 12, 8
NIGHTLY = 10_000 // (LINES_A_DOCUMENT + PARAGRAPHS_A_DOCUMENT)
# Anything but what XML cannot hold, what ends a line, and characters not given out.
ANY = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))
SPECIAL = st.sampled_from(
    (
        "&",
        "<",
        ">",
        '"',
        "'",
        "{{",
        "}}",
        "{%",
        "%}",
        "{#",
        "#}",
        "\\",
        "\t",
        "  ",
        "　",
        "𠮷",
        "😀",
        "]]>",
        "&#",
        "_x0041_",
    )
)
# Blanks at the ends are dropped, so that both ends are something else.
END = st.characters(categories=("L", "N", "S", "Po"))
VALUE = st.builds(
    lambda first, inner, last: first + "".join(inner) + last, END, st.lists(st.one_of(ANY, SPECIAL), max_size=30), END
)
FIELDS = (*({"name": f"行{number}"} for number in range(LINES_A_DOCUMENT)), {"name": "多", "type": "多行"})
BODY = (
    *(f"甲{{{{行{number}}}}}乙" for number in range(LINES_A_DOCUMENT)),
    "{%p for 段 in 多 %}",
    "丙{{段}}丁",
    "{%p endfor %}",
)


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An office with a template of many fields."""
    folder = office(tmp_path_factory.mktemp("随机"))
    template(folder, "随机", BODY, FIELDS)
    return folder


VALUES = st.lists(VALUE, min_size=LINES_A_DOCUMENT, max_size=LINES_A_DOCUMENT)
SEVERAL = st.lists(VALUE, min_size=PARAGRAPHS_A_DOCUMENT, max_size=PARAGRAPHS_A_DOCUMENT)
QUIET = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large)


def none_lost(folder: Path, lines: list[str], several: list[str]) -> None:
    """The paragraphs of the document are exactly the values with the words around them."""
    with tempfile.TemporaryDirectory(dir=folder) as name:
        values = {f"行{number}": line for number, line in enumerate(lines)} | {"多": several}
        source = Path(name) / "值.json"
        source.write_text(json.dumps(values), encoding="utf-8")
        path = written(
            new("随机", "--data", source, "-o", Path(name) / "出.docx", folder=folder), Path(name) / "出.docx"
        )
        assert paragraphs(path) == [*(f"甲{line}乙" for line in lines), *(f"丙{line}丁" for line in several)]


@settings(max_examples=8, deadline=None, suppress_health_check=QUIET)
@given(VALUES, SEVERAL)
def test_random_values(place: Path, lines: list[str], several: list[str]) -> None:
    """Whatever a person types stands in the document, nothing more, nothing less."""
    none_lost(place, lines, several)


@pytest.mark.nightly
@settings(max_examples=NIGHTLY, deadline=None, suppress_health_check=QUIET)
@given(VALUES, SEVERAL)
def test_ten_thousand_values(place: Path, lines: list[str], several: list[str]) -> None:
    """10,000 values."""
    none_lost(place, lines, several)


@settings(max_examples=6, deadline=None, suppress_health_check=QUIET)
@given(st.text(max_size=60))
def test_any_text_at_all(place: Path, value: str) -> None:
    """Any text, control characters and halves of characters included: kept whole, or refused with a sentence."""
    with tempfile.TemporaryDirectory(dir=place) as name:
        source, target = Path(name) / "值.json", Path(name) / "出.docx"
        source.write_text(json.dumps({"行0": f"始{value}终"}), encoding="utf-8")
        ran = new("随机", "--data", source, "-o", target, folder=place)
        if ran.code == 2:
            assert "行0" in ran.err and not target.exists()
        else:
            assert f"甲始{value}终乙" in paragraphs(written(ran, target))


def test_no_marker_is_left(place: Path) -> None:
    """Nothing of the template's own signs is left where the values have none."""
    lines = [f"第{number}行" for number in range(LINES_A_DOCUMENT)]
    with tempfile.TemporaryDirectory(dir=place) as name:
        arguments = [part for number, line in enumerate(lines) for part in ("--set", f"行{number}={line}")]
        target = Path(name) / "出.docx"
        assert not markers(written(new("随机", *arguments, "--set", "多=一", "-o", target, folder=place), target))
