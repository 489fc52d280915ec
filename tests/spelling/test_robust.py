"""Whatever it is given, the wrong-character engine answers, points into the text, and takes time in proportion."""

import time
from itertools import pairwise
from random import Random

import pytest

from draftcheck.language.spelling.suspicions import suspicions

SENTENCES = ["各镇要认真抓好防汛备汛，逐户排查低洼院落。", "县水利局会同气象部门每日会商，及时发布预警。", "对工作不力的，按规定追究责任。"]  # fmt: skip
MISWRITTEN = "各镇要认真抓好防讯备汛，逐户排察低洼院落，及时上抱情况。"
SEAMS = ["\u3000", "\x00", "\x7f", "\u200d", "\ufffd", "Ａ", "①", "㈠", "½", "\u0301", "𠮷", "😀", "\ue000", "ﬁ", "\u2028", "﷽", "㍿", "⼀"]  # fmt: skip
SEVERAL_TEXTS = [["", MISWRITTEN, ""], [""], [], ["\n"], ["", "", MISWRITTEN[:1], MISWRITTEN[-1:]]]
BLOCKS = {
    "anything": ((0x20, 0xD7FF), (0xE000, 0x10FFFF)),
    "Chinese": ((0x4E00, 0x9FFF),),
    "extension B": ((0x20000, 0x2A6DF),),
    "private use": ((0xE000, 0xF8FF), (0xF0000, 0xFFFFD)),
    "combining marks": ((0x300, 0x36F), (0x4E00, 0x4E40), (0x20D0, 0x20F0)),
    "Latin": ((0x41, 0x5A), (0x61, 0x7A), (0xC0, 0x24F)),
    "punctuation": ((0x21, 0x2F), (0x2010, 0x2027), (0x3001, 0x301F), (0xFF01, 0xFF0F)),
    "compatibility forms": ((0x2F00, 0x2FD5), (0x3300, 0x33FF), (0xF900, 0xFAFF), (0x2F800, 0x2FA1D)),
    "unseen signs": ((0x200B, 0x200F), (0x202A, 0x202E), (0xFEFF, 0xFEFF), (0x4E00, 0x4E10)),
}


def written(block: str, length: int, seed: int = 9) -> str:
    """So many random characters of a block, each of its ranges as often."""
    random = Random(f"{block} {seed}")
    ranges = random.choices(BLOCKS[block], k=length)
    return "".join(chr(random.randint(*bounds)) for bounds in ranges)


def examine(texts: list[str]) -> list[tuple[int, int, int]]:
    """Looks over the texts; every suspicion must stand in them, in order, none over another."""
    places = []
    for one in suspicions(texts):
        text = texts[one.text]
        assert 0 <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.wrong
        assert len(one.right) == len(one.wrong) and one.right != one.wrong
        assert 0 <= one.score <= 1
        places.append((one.text, one.start, one.end))
    assert places == sorted(places)
    for (text, _, end), (other, start, _) in pairwise(places):
        assert text != other or end <= start
    return places


def seconds(text: str) -> float:
    started = time.perf_counter()
    suspicions([text])
    return time.perf_counter() - started


@pytest.mark.parametrize("block", BLOCKS)
def test_random_characters(block: str) -> None:
    examine([written(block, 3_000), written(block, 200, 10), written(block, 1, 11)])


@pytest.mark.nightly
@pytest.mark.parametrize("block", BLOCKS)
def test_a_megabyte_of_random_characters(block: str) -> None:
    text = written(block, 1_000_000)
    size = len(text.encode())
    text = text[: len(text) * 1_000_000 // size]
    examine([text[at : at + 500] for at in range(0, len(text), 500)])


@pytest.mark.parametrize("texts", SEVERAL_TEXTS, ids=map(repr, map(len, SEVERAL_TEXTS)))
def test_empty_texts_among_others(texts: list[str]) -> None:
    found = examine(texts)
    assert all(texts[at] for at, _, _ in found)


@pytest.mark.parametrize("seam", SEAMS, ids=ascii)
def test_signs_between_characters(seam: str) -> None:
    examine([seam.join(MISWRITTEN), seam + MISWRITTEN, MISWRITTEN + seam, seam, seam * 50])


@pytest.mark.parametrize("unseen", ["\ufeff", "\u200b", "\u00ad"], ids=ascii)
def test_unseen_signs_hide_nothing(unseen: str) -> None:
    """What is found in a sentence is found behind a mark of byte order too, the places moved along."""
    plain = [(text, start + 1, end + 1) for text, start, end in examine([MISWRITTEN])]
    assert examine([unseen + MISWRITTEN]) == plain


def test_characters_beyond_the_basic_plane_count_as_one() -> None:
    """Places are code points: a rare character in front moves them by one, a full stop shuts it off."""
    plain = [(text, start + 2, end + 2) for text, start, end in examine([MISWRITTEN])]
    assert examine(["𠮷。" + MISWRITTEN]) == plain


def test_a_text_given_twice_is_read_twice_alike() -> None:
    first, again = suspicions([MISWRITTEN]), suspicions([MISWRITTEN])
    assert first == again


def official(length: int) -> str:
    """Sentences on end, every tenth one miswritten, as one paragraph."""
    random, found, size = Random(9), [], 0
    while size < length:
        found.append(MISWRITTEN if random.random() < 0.1 else random.choice(SENTENCES))
        size += len(found[-1])
    return "".join(found)[:length]


@pytest.mark.nightly
def test_one_long_paragraph_of_sentences() -> None:
    assert examine([official(100_000)])


@pytest.mark.nightly
@pytest.mark.parametrize("kind", ["sentences", *BLOCKS])
def test_time_grows_with_the_text(kind: str) -> None:
    """Four times the text, four times the time; eight leaves room for a busy machine."""
    text = official(100_000) if kind == "sentences" else written(kind, 100_000)
    examine([text])
    short, long = (min(seconds(text[:size]) for _ in range(2)) for size in (25_000, 100_000))
    assert long < 8 * max(short, 0.25)


@pytest.mark.nightly
@pytest.mark.parametrize("sentence", ["的", "汛讯", MISWRITTEN[:-1]], ids=len)
def test_the_same_without_end(sentence: str) -> None:
    """No stop, no comma, the same again and again: nothing to cut at."""
    text = sentence.replace("，", "") * (50_000 // len(sentence))
    examine([text])
    assert seconds(text) < 8 * max(2 * seconds(text[:25_000]), 0.25)
