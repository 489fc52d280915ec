"""Pairs inside one draft: each once, the same with few and with many passages, in time that grows with the draft."""

from __future__ import annotations

import random
import subprocess
import sys
import time

import pytest

from draftcheck.core.passages import CEILING, Passage
from draftcheck.language.passages import within
from draftcheck.language.passages.within import repeats_within

PUMPS = "城北泵站更换了两台旧机组，值班室重新布线，夜间巡查由一人改为两人；闸门启闭时间比检修以前缩短了四十秒。"
ROADS = "老街的石板路去年塌了三处，施工队先把下面的陶管换成铸铁管，再按原来的纹路铺回，雨天不再积水。"


def passages(*texts: str) -> list[Passage]:
    return [Passage(10 + number, text) for number, text in enumerate(texts)]


def made_up(made: random.Random, length: int) -> str:
    return "".join(chr(made.randrange(0x4E00, 0x9000)) for _ in range(length))


def test_each_pair_once_and_the_later_is_here() -> None:
    repeats = repeats_within(passages(PUMPS, ROADS, PUMPS.replace("旧", ""), ROADS))
    assert [(r.here.number, r.there.number, r.document) for r in repeats] == [(12, 10, -1), (13, 11, -1)]


def test_a_sentence_in_two_paragraphs() -> None:
    sentence = "闸门检修以后的启闭时间比去年汛期的同一时期缩短了四十秒。"
    (repeat,) = repeats_within(passages(ROADS + sentence, sentence + "苗圃里的水杉移到了河湾东岸，林场派人守了七夜。"))
    assert (repeat.here.start, repeat.here.end) == (0, len(sentence))
    assert repeat.there.start == len(ROADS)


def test_many_equal_paragraphs_each_repeat_the_first() -> None:
    repeats = repeats_within(passages(*[PUMPS] * (CEILING + 10)))
    assert [(r.here.number, r.there.number) for r in repeats] == [(11 + n, 10) for n in range(CEILING + 9)]


def test_few_and_many_passages_find_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    made = random.Random(3)
    texts = [made_up(made, 80) for _ in range(60)]
    texts += [text[:30] + made_up(made, 6) + text[36:] for text in texts[:20]]
    texts += [made_up(made, 50) + "。" + text[10:50] + "。" for text in texts[20:40]]
    draft = passages(*texts)
    few = repeats_within(draft)
    monkeypatch.setattr(within, "MANY", 1)
    assert repeats_within(draft) == few
    assert len(few) >= 40


@pytest.mark.parametrize("kind", ["equal", "stock sentence", "one word changed"])
def test_no_square_growth(kind: str) -> None:
    made = random.Random(5)
    stock, count = made_up(made, 60), 3_000
    texts = {
        "equal": [stock] * count,
        "stock sentence": [made_up(made, 40) + "。" + stock + "。" for _ in range(count)],
        "one word changed": [stock[:30] + made_up(made, 3) + stock[33:] for _ in range(count)],
    }[kind]
    started = time.process_time()
    repeats = repeats_within(passages(*texts))
    assert len(repeats) < 2 * count
    assert time.process_time() - started < 5


def test_a_small_draft_needs_no_numpy() -> None:
    code = (
        "import sys\n"
        "from draftcheck.core.passages import Passage\n"
        "from draftcheck.language.passages.within import repeats_within\n"
        f"assert len(repeats_within([Passage(0, {PUMPS!r}), Passage(1, {PUMPS!r})])) == 1\n"
        "assert 'numpy' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
