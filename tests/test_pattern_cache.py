"""Patterns kept from one run to the next match as those that are compiled anew; a spoilt file is not used."""

import re
from pathlib import Path

import pytest

from draftcheck.checks import RULES
from draftcheck.core import pattern
from draftcheck.core.example import parse
from draftcheck.core.settings import Settings
from draftcheck.data.pattern_cache import PatternCache, cache_of
from draftcheck.engine import findings_of
from draftcheck.outline.recognise import recognise

SOURCES = (
    (r"(?P<year>\d{4})年(?:(?P<month>\d{1,2})月)?", 0),
    (r"(?<![一二三])[\u4e00-\u9fff]{2,4}(?=[，。])", 0),
    (r"[a-z]+|(?:甲|乙){2,}", re.IGNORECASE),
    (r"[^《》“”，。；：\n]{2,30}", 0),
)
TEXT = "2026年7月，海晏市水利局ABC开展检查。甲乙甲。《防汛条例》2025年。"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    cache = cache_of(tmp_path)
    for source, flags in SOURCES:
        cache.compile(source, flags)
    cache.save()
    (file,) = tmp_path.iterdir()
    return file


def spans(found: re.Pattern[str]) -> list[tuple[object, ...]]:
    return [(m.span(), m.groups(), m.groupdict()) for m in found.finditer(TEXT)]


@pytest.mark.parametrize(("source", "flags"), SOURCES)
def test_a_kept_pattern_matches_as_a_new_one(path: Path, source: str, flags: int) -> None:
    kept = PatternCache(path).compile(source, flags)
    new = re.compile(source, flags)
    assert spans(kept) == spans(new)
    assert (kept.pattern, kept.flags, kept.groupindex) == (new.pattern, new.flags, new.groupindex)


def test_a_kept_pattern_is_not_compiled_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: object) -> None:
        raise AssertionError("compiled again")

    monkeypatch.setattr("draftcheck.data.pattern_cache._compile", refuse)
    PatternCache(path).compile(*SOURCES[0])


@pytest.mark.parametrize("spoil", ["cut", "flipped", "empty", "rubbish"])
def test_a_spoilt_file_is_not_used(path: Path, spoil: str) -> None:
    data = path.read_bytes()
    middle = len(data) // 2
    path.write_bytes(
        {
            "cut": data[:-7],
            "flipped": data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :],
            "empty": b"",
            "rubbish": b"\xff" * 300,
        }[spoil]
    )
    for source, flags in SOURCES:
        assert spans(PatternCache(path).compile(source, flags)) == spans(re.compile(source, flags))


def test_every_rule_says_the_same_with_kept_patterns(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = [recognise(parse(text).document) for rule in RULES.values() for text in list(rule.bad)[:1]]
    settings = Settings(thorough=True)
    expected = [findings_of(draft, settings) for draft in drafts]
    kept: list[pattern.Pattern] = []
    monkeypatch.setattr(pattern, "_compile", [re.compile])
    cache = cache_of(tmp_path)
    for loaded in _all_patterns():
        cache.compile(loaded._source, loaded._flags)
        kept.append(loaded)
    cache.save()
    again = cache_of(tmp_path)
    for loaded in kept:
        monkeypatch.setattr(loaded, "_compiled", again.compile(loaded._source, loaded._flags))
    assert len(kept) > 200
    assert [findings_of(draft, settings) for draft in drafts] == expected


def _all_patterns() -> list[pattern.Pattern]:
    import gc

    return [thing for thing in gc.get_objects() if isinstance(thing, pattern.Pattern)] or _from_modules()


def _from_modules() -> list[pattern.Pattern]:
    """Patterns have slots and no references, so that the garbage collector does not know them."""
    import sys

    found = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("draftcheck"):
            for thing in vars(module).values():
                if isinstance(thing, pattern.Pattern):
                    found[id(thing)] = thing
    return list(found.values())
