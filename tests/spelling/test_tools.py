"""What the ranker learns from: made faults, parts of the text that do not overlap, trees that learn."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import pytest
from shipped_model import proofreader

sys.path.insert(0, str(Path(__file__).parents[2] / "tools"))

from draftcheck.language.spelling.trees import Trees
from spelling_model import faults, holding_out, ranker
from spelling_model.scores import score_of

SENTENCES = [
    "各地区要进一步提高认识，加强组织领导，明确责任分工。",
    "要广泛开展宣传教育活动，营造良好的社会氛围。",
    "有关部门要按照职责分工，密切配合，形成工作合力。",
    "财政部门要加大支持力度，落实3项政策。",
    "好",
    "",
] * 20
HOMOPHONES = {"支持": (["智齿"], [1.0]), "责任": (["则人", "择人"], [2.0, 1.0])}


@pytest.fixture(scope="module")
def pairs() -> list[faults.Pair]:
    """The sentences with faults."""
    return faults.FaultMaker(proofreader(), HOMOPHONES, seed=4).pairs(SENTENCES)


def test_faults_are_as_long_as_what_was_meant(pairs: list[faults.Pair]) -> None:
    assert [meant for _, meant in pairs] == SENTENCES
    assert all(len(written) == len(meant) for written, meant in pairs)


def test_some_sentences_have_faults_some_have_none(pairs: list[faults.Pair]) -> None:
    faulty = [(written, meant) for written, meant in pairs if written != meant]
    assert 20 < len(faulty) < 80
    assert any("智齿" in written for written, _ in faulty)
    assert all(written == meant for written, meant in pairs if len(meant) < 4)


def test_faults_are_look_alikes_and_marks_stay(pairs: list[faults.Pair]) -> None:
    number, table = proofreader().alphabet.number, proofreader().confusion
    for written, meant in pairs:
        written = written.replace("智齿", "支持").replace("则人", "责任").replace("择人", "责任")
        for one, other in zip(written, meant, strict=True):
            assert one == other or {one, other} <= set("的地得") or number(other) in table.of(number(one))[0]


def test_the_same_seed_makes_the_same_faults(pairs: list[faults.Pair]) -> None:
    assert faults.FaultMaker(proofreader(), HOMOPHONES, seed=4).pairs(SENTENCES) == pairs
    assert faults.FaultMaker(proofreader(), HOMOPHONES, seed=5).pairs(SENTENCES) != pairs


def test_words_that_sound_alike() -> None:
    pytest.importorskip("pypinyin", reason="pypinyin is not installed: pip install -e '.[model]'")
    found = faults.homophones({"支持": 40, "治理": 40, "难民": 6}, {"智齿": 25, "智利": 25, "蓝莓": 25, "男民": 3})
    assert found["支持"][0] == ["智齿"] and found["治理"][0] == ["智利"]
    assert set(found) == {"支持", "治理"}


@pytest.fixture
def parts(tmp_path: Path) -> holding_out.Parts:
    """Invented texts in parts; a line says where it comes from."""
    documents = [f"prov-{at}" for at in range(20)] + [f"reg-{at}" for at in range(90)]
    documents += [f"sc-{year}" for year in range(2000, 2024)]
    lines = {name: [f"{name}的第{at}行" for at in range(3)] for name in documents}
    rows = "".join(f"{name}\t {line}\n" for name, own in lines.items() for line in own)
    (tmp_path / "paragraphs.tsv").write_text("doc\ttext\n" + rows, encoding="utf-8")
    every = [line for own in lines.values() for line in own]
    texts = {
        "statutes": [line for line in every if line.startswith("reg")] + ["别处的法规"],
        "reports": [f"{line} " for line in every if not line.startswith("reg")],
        "city_reports": [f"城市{at}" for at in range(100)],
        "notices": [f"通知{at}" for at in range(10_000)],
    }
    return holding_out.parts_of(texts, tmp_path)


def test_no_line_is_in_two_parts(parts: holding_out.Parts) -> None:
    counted, trained, judged = (
        {line.strip() for own in part.values() for line in own} for part in (parts.counted, parts.trained, parts.judged)
    )
    assert counted and trained and judged
    assert not counted & trained and not counted & judged and not trained & judged
    assert len(counted | trained | judged) == 3 * (20 + 90 + 24) + 1 + 100 + 10_000


def test_documents_stay_whole(parts: holding_out.Parts) -> None:
    of = [{line.partition("的第")[0] for own in part.values() for line in own if "的第" in line} for part in parts]
    assert not of[0] & of[1] and not of[0] & of[2] and not of[1] & of[2]
    assert {name for name in of[2] if name.startswith("sc")} == {f"sc-{year}" for year in range(2016, 2024)}
    assert sum(name.startswith("prov") for name in of[2]) == 8


def test_a_ranker_learns(monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("lightgbm", reason="lightgbm is not installed: pip install -e '.[model]'")
    monkeypatch.setattr(ranker, "ROUNDS", 80)  # more than go before the hopeless are given up
    dice = np.random.default_rng(2)
    evidence = dice.normal(size=(900, 4)).astype(np.float32)
    right = (evidence[:, 1] > 0.2) & (evidence[:, 3] < 0.5)
    weights = np.ones(600, dtype=np.float32)
    tables = ranker.trained(evidence[:600], right[:600], weights, seed=1)
    scores = Trees(tables).scores(evidence[600:])
    assert ((scores > 0.5) == right[600:]).mean() > 0.95
    again = ranker.trained(evidence[:600], right[:600], weights, seed=1)
    assert all(np.array_equal(again[name], table) for name, table in tables.items())


def test_scores_count_sentences() -> None:
    pairs = [("组知好", "组织好"), ("做的好", "做得好"), ("很好", "很好"), ("也好", "也好")]
    score = score_of(pairs, ["组织好", "做的好", "恨好", "也好"])
    assert (score.precision, score.recall, score.f1) == (50, 50, 50)
    assert score.low <= score.f1 <= score.high
