"""Every bad file is refused with its code, a Chinese sentence and a hint; no bytes bring out another exception."""

from __future__ import annotations

import os
import re
import tempfile
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftcheck.core.errors import UnreadableFile
from draftcheck.word import markup
from draftcheck.word.container import Package, open_package
from draftcheck.word.refusals import REFUSALS, refusal

from .build import BAD_FILES, CODES
from .packages import bomb, draft, packed, sound_parts


def read_all(path: Path) -> Package:
    """Opens and reads everything, the main part first."""
    package = open_package(path)
    package.tree(package.main)
    for name in sorted(package.names()):
        package.read(name)
        package.tree(name)
        package.relations(name)
    return package


def refused(path: Path) -> UnreadableFile:
    with pytest.raises(UnreadableFile) as caught:
        read_all(path)
    return caught.value


@pytest.mark.parametrize("name", BAD_FILES)
def test_bad_file(name: str, tmp_path: Path) -> None:
    path = BAD_FILES[name](tmp_path)
    error = refused(path)
    assert error.code == CODES[name]
    assert len(re.findall("[一-鿿]", error.message)) > 4, error.message
    assert len(re.findall("[一-鿿]", error.hint)) > 4, error.hint
    assert path.name not in error.message
    assert str(tmp_path) not in error.message + error.hint


def test_every_reason_has_its_own_sentence_and_a_hint() -> None:
    messages = [message for _, message, _ in REFUSALS.values()]
    assert len(set(messages)) == len(messages)
    for reason, (code, message, hint) in REFUSALS.items():
        assert re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", code)
        assert not message.endswith("。"), reason
        assert hint, reason


def test_bad_files_show_every_reason(tmp_path: Path) -> None:
    shown = []
    for name, write in BAD_FILES.items():
        (tmp_path / name).mkdir()
        shown.append(refused(write(tmp_path / name)).message)
    built_elsewhere = {"locked", "disk", "device", "elements"}
    for reason in REFUSALS.keys() - built_elsewhere:
        sentence = re.sub(r"\\{\w+\\}", r"\\d+", re.escape(REFUSALS[reason][1]))
        assert any(re.fullmatch(sentence, message) for message in shown), reason


def test_broken_xml_says_where(tmp_path: Path) -> None:
    message = refused(BAD_FILES["broken-xml"](tmp_path)).message
    assert "第 2 行第 12 列" in message


@pytest.mark.parametrize(
    ("raised", "code"), [(PermissionError(13, "denied"), "locked"), (OSError(5, "input/output error"), "locked")]
)
def test_a_file_that_the_system_does_not_give(
    raised: OSError, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "占用.docx"
    path.write_bytes(draft())

    def fail(*_: object, **__: object) -> None:
        raise raised

    monkeypatch.setattr(Path, "open", fail)
    error = refused(path)
    assert error.code == code
    assert "Errno" not in error.message


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "pipe.docx"
    os.mkfifo(path)
    assert refused(path).code == "not-a-file"


@pytest.mark.parametrize("name", ["x" * 5000 + ".docx", "a\0b.docx", "在/文件/里.docx", "\udcff.docx"])
def test_names_that_cannot_exist(name: str, tmp_path: Path) -> None:
    (tmp_path / "在").write_bytes(b"x")
    assert refused(tmp_path / name).code == "missing"


@pytest.mark.parametrize("name", ["bomb", "bomb-in-styles", "small-bomb", "lying-bomb"])
def test_a_bomb_is_refused_without_unpacking_it(name: str, tmp_path: Path) -> None:
    path = BAD_FILES[name](tmp_path)
    size = path.stat().st_size
    tracemalloc.start()
    try:
        refused(path)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 4 * size + (4 << 20)


def test_a_lying_optional_part_is_only_unread(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(bomb(64, stated=2000, name="word/styles.xml"))
    assert any("样式" in words for words in read_all(path).unread)


def test_more_elements_than_memory_holds() -> None:
    with pytest.raises(UnreadableFile) as caught:
        markup.parse(b"<a>" + b"<b/>" * (markup.MOST_MARKS + 1) + b"</a>")
    assert (caught.value.code, caught.value.message) == ("too-large", refusal("elements").message)


def test_an_encoding_that_hides_the_doctype() -> None:
    hidden = b'<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE a [+ADwAIQ-ENTITY x "y"+AD4-]><a>+ACY-x;</a>'
    assert "<!DOCTYPE" in hidden.decode("utf-7")
    with pytest.raises(UnreadableFile) as caught:
        markup.parse(hidden)
    assert caught.value.code in ("dtd", "broken-xml")  # broken-xml where the parser does not know the encoding


_FOLDER = tempfile.TemporaryDirectory(prefix="draftcheck-")
_SEEDS = [draft(), packed(sound_parts(), 0), b"junk" + draft()]
_STARTS = [
    b"PK\3\4",
    b"PK\5\6",
    b"%PDF-",
    b"{\\rtf",
    b"<?xml ",
    b"<html",
    b"\xff\xfe",
    bytes.fromhex("d0cf11e0a1b11ae1"),
]

edits = st.lists(st.tuples(st.integers(0, 10_000), st.binary(max_size=4)), min_size=1, max_size=6)


@st.composite
def mutated(draw: st.DrawFn, data: bytes) -> bytes:
    """Some bytes replaced or taken out, perhaps the end cut off."""
    out = bytearray(data)
    for at, new in draw(edits):
        at %= len(out) + 1
        out[at : at + max(1, len(new))] = new
    return bytes(out[: draw(st.integers(0, len(out)))]) if draw(st.booleans()) else bytes(out)


@st.composite
def mutated_part(draw: st.DrawFn) -> bytes:
    """A zip that is sound around one or two mutated parts."""
    parts = sound_parts()
    for name in draw(st.lists(st.sampled_from(sorted(parts)), min_size=1, max_size=2)):
        parts[name] = draw(mutated(parts[name]))
    return packed(parts)


anything = (
    st.sampled_from(_SEEDS).flatmap(mutated)
    | mutated_part()
    | st.builds(bytes.__add__, st.sampled_from(_STARTS), st.binary(max_size=600))
    | st.binary(max_size=600)
)


def only_package_or_refusal(data: bytes) -> None:
    path = Path(_FOLDER.name) / "x.docx"
    path.write_bytes(data)
    try:
        package = read_all(path)
    except UnreadableFile as error:
        assert error.message
        assert error.hint
    else:
        assert package.tree(package.main) is not None


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(anything)
def test_no_bytes_bring_out_another_exception(data: bytes) -> None:
    only_package_or_refusal(data)


@pytest.mark.nightly
@settings(max_examples=20_000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(anything)
def test_no_bytes_bring_out_another_exception_at_length(data: bytes) -> None:
    only_package_or_refusal(data)
