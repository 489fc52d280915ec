"""The rooms of the shared store that need no server: addresses, refusals in other languages, plans, segments."""

from __future__ import annotations

import random
import re

import pytest
from postgres_samples import sample

from draftcheck.archive.documents import Outcome
from draftcheck.archive.server.address import ServerAddress
from draftcheck.archive.server.plan import Known, Offered, plan
from draftcheck.archive.server.segments import (
    END,
    Segment,
    among,
    buckets,
    distinct,
    packed,
    shift_for,
    thinned,
    unpacked,
    without,
)
from draftcheck.archive.server.sizes import RATIO, SMALL, due
from draftcheck.core.errors import UsageError


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("postgresql://u:secret@host:5432/base", "postgresql://u@host:5432/base"),
        ("postgresql://u:se%40c:ret@[::1]:5432/base", "postgresql://u@[::1]:5432/base"),
        ("postgres://host/base?sslmode=require&password=secret", "postgres://host/base?sslmode=require"),
        ("postgresql:///base?password=secret&host=%2Ftmp", "postgresql:///base?host=%2Ftmp"),
        ("postgresql://u@a:1,b:2/base", "postgresql://u@a:1,b:2/base"),
        ("postgresql://", "postgresql://"),
    ],
)
def test_an_address_is_shown_without_its_password(text: str, shown: str) -> None:
    address = ServerAddress(text)
    assert address.shown == shown
    assert "secret" not in repr(address)
    for secret in ("secret", "se%40c:ret", "se@c:ret"):
        assert secret not in text or secret not in address.hidden(f"he said {secret}, {secret}")


@pytest.mark.parametrize(
    "text",
    [
        "postgresql://u:se@cret@host/base",
        "postgresql://u:se/cret@host/base",
        "postgresql://u:se?cret@host/base",
        "postgresql://u:se#cret@host/base",
        "postgresql://u:se cret@host/base",
        "postgresql://u:se%cret@host/base",
        "postgresql://u:secret",
        "postgresql://u:secret/base",
        "postgresql://host:12:34/base",
    ],
)
def test_an_address_that_is_none_is_not_quoted(text: str) -> None:
    with pytest.raises(UsageError) as caught:
        ServerAddress(text)
    assert "cret" not in caught.value.message + caught.value.hint
    assert "%40" in caught.value.hint


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ('致命错误:  用户 "clerk" Password 认证失败', "用户名或密码不对"),
        ('致命错误:  数据库 "x" 不存在', "没有这个数据库"),
        ('FATAL:  no pg_hba.conf entry for host "10.0.0.1", user "u", database "x", SSL off', "不许这台电脑"),
        ("failed to resolve host 'no': [Errno -2] Name or service not known", "这个服务器名查不到"),
        ("connection timeout expired", "很久没有回答"),
        ("Connection refused\n\tIs the server running", "连不上文稿库服务器 postgresql://u@h/x$"),
        ("致命错误:  对不起, 已经有太多的客户, 连接太多", "连接已经用完"),
        ("FATAL:  the database system is starting up", "正在启动或停止"),
        ("SSL error: certificate verify failed", "加密连接"),
        ("什么也认不出 pass", "连不上文稿库服务器 postgresql://u@h/x：什么也认不出 ……"),
    ],
)
def test_refusals(said: str, sentence: str) -> None:
    psycopg = pytest.importorskip("psycopg")
    from draftcheck.archive.server.faults import refusal_of

    error = refusal_of(psycopg.OperationalError(said), ServerAddress("postgresql://u:pass@h/x"))
    assert re.search(sentence, error.message) and error.hint


def test_a_plan() -> None:
    one, two, three = (Offered.of(sample(number, "/a")) for number in (1, 2, 3))
    known = {one.digest: Known(7, True, False, 6, 2), two.digest: Known(8, False, True, 6, 1)}
    made = plan([one, two, three, three], known, {"/a": 7, "/b": 7}, [9], keeps_texts=False)
    assert [added and added.outcome for added in made.outcomes] == [
        Outcome.UNCHANGED,
        Outcome.REPLACED,
        Outcome.REPLACED,
        Outcome.UNCHANGED,
    ]
    assert [(one.document, one.fresh) for one in made.written] == [(8, False), (9, True)]
    assert made.places == {"/a": 9} and made.left == {7, 8}
    asked = plan([one._replace(passages=None), three._replace(passages=None)], known, {}, [], keeps_texts=True)
    assert asked.outcomes == (None, None) and not asked.written and not asked.places


def test_segments_keep_all_postings() -> None:
    chance = random.Random(1)
    for size in (0, 1, 31, 5000):
        passages = [
            (number, [chance.choice([0, END - 1, chance.randrange(END)]) for _ in range(9)])
            for number in range(size // 9 + 1)
        ]
        wanted = sorted({value << 32 | number for number, values in passages for value in values})
        postings = packed(passages)
        assert postings.tolist() == wanted
        shift = shift_for(len(postings))
        stored = list(buckets(postings, shift))
        assert unpacked(b"".join(contents for _, contents in stored)).tolist() == wanted
        assert len({number for number, _ in stored}) == len(stored)
        for number, contents in stored:
            assert {value >> 32 + shift for value in unpacked(contents).tolist()} == {number}


def test_sieves_of_postings() -> None:
    import numpy

    chance = random.Random(2)
    values = [chance.randrange(40) << 32 | chance.randrange(300) for _ in range(4000)]
    postings = distinct(numpy.array(values, dtype=numpy.uint64))
    ranges = numpy.array([(10, 20), (20, 21), (250, 400)], dtype=numpy.uint64)
    left = [one for one in postings.tolist() if not (10 <= one % END < 21 or one % END >= 250)]
    assert without(postings, ranges).tolist() == left
    assert without(postings, ranges[:0]) is postings
    wanted = numpy.array([3, 5, 39, 77], dtype=numpy.uint64)
    assert sorted(among(postings, wanted).tolist()) == [one for one in postings.tolist() if one >> 32 in (3, 5, 39)]
    for most in (1, 7, 5000):
        seen: dict[int, int] = {}
        kept = [
            one
            for one in postings.tolist()
            if (seen := seen | {one >> 32: seen.get(one >> 32, 0) + 1})[one >> 32] <= most
        ]
        assert thinned(postings, most).tolist() == kept


def test_few_segments_stay() -> None:
    chance = random.Random(3)
    sizes: list[Segment] = []
    for turn in range(3000):
        added = chance.choice([50, 2000, 2000, 400_000])
        sizes.append(Segment(turn, 1, 16, added, 0, END, None))
        while chosen := due(sizes):
            assert len(chosen) > 1
            sizes = [one for one in sizes if one not in chosen]
            sizes.append(Segment(turn + 10_000, 1, 16, sum(one.postings for one in chosen), 0, END, None))
    large = sorted((one.postings for one in sizes if one.postings >= SMALL), reverse=True)
    assert len(large) <= 9 and len(sizes) <= 17
    assert all(RATIO * sum(large[at + 1 :]) < size for at, size in enumerate(large))
