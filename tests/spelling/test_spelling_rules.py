"""The three rules tell what the engine finds, each place once, with what to write; the engine here is a table."""

from __future__ import annotations

from pathlib import Path

import pytest

from draftcheck import engine
from draftcheck.core.example import parse
from draftcheck.core.finding import Finding, Safety, Severity, TextFix
from draftcheck.core.settings import Settings
from draftcheck.language.spelling import in_draft
from draftcheck.language.spelling.local_words import HEADING
from draftcheck.language.spelling.suspicions import Suspicion
from draftcheck.outline.recognise import recognise

TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知"
FAULTS = {  # what stands in a text → the character that is wrong, the right one, how sure
    "组知": (1, "知", "织", 0.97),
    "按排": (0, "按", "安", 0.96),
    "云麦": (1, "麦", "脉", 0.92),
    "取的了": (1, "的", "得", 0.99),
    "做的好": (1, "的", "得", 0.7),
    "防讯": (1, "讯", "汛", 0.7),
}


@pytest.fixture(autouse=True)
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The texts that the engine was asked about, call by call."""
    calls: list[list[str]] = []

    def suspicions(texts: list[str]) -> list[Suspicion]:
        calls.append(list(texts))
        return sorted(
            Suspicion(number, at + offset, at + offset + 1, wrong, right, score, score >= 0.85)
            for number, text in enumerate(texts)
            for words, (offset, wrong, right, score) in FAULTS.items()
            if (at := text.find(words)) >= 0
        )

    monkeypatch.setattr(in_draft, "suspicions", suspicions)
    return calls


def findings(text: str, settings: Settings | None = None) -> list[Finding]:
    chosen = (settings or Settings())._replace(select=("spelling",))
    return [f for f in engine.findings_of(recognise(parse(text).document), chosen) if f.rule.startswith("spelling.")]


def test_a_wrong_character_is_told_with_its_neighbours() -> None:
    (finding,) = findings(f"{TITLE}\n各县要认真组知开展防汛演练。")
    assert finding.rule == "spelling.wrong-character"
    assert finding.severity is Severity.WARNING
    assert finding.text == "知"
    assert finding.message == "疑似错字：“真组知开展”中的“知”应为“织”"
    assert finding.fix == TextFix("织", Safety.ASK)
    assert finding.score == 0.97


def test_the_words_shown_stop_at_marks() -> None:
    (finding,) = findings(f"{TITLE}\n要求：组知，演练。")
    assert "“组知”中的" in finding.message


def test_a_doubtful_one_is_told_when_asked() -> None:
    text = f"{TITLE}\n各县要做好防讯工作，把演练做的好。"
    assert findings(text) == []
    told = findings(text, Settings(thorough=True))
    assert [(f.rule, f.text, f.severity) for f in told] == [
        ("spelling.doubtful-character", "讯", Severity.INFO),  # of particles only the sure ones are told
    ]
    assert told[0].message == "请核对：“好防讯工作”中的“讯”似应为“汛”"


def test_particles_have_a_rule_of_their_own() -> None:
    (finding,) = findings(f"{TITLE}\n防汛工作取的了明显成效。")
    assert (finding.rule, finding.severity) == ("spelling.particle", Severity.INFO)


def test_what_a_word_table_tells_is_not_told_again() -> None:
    assert findings(f"{TITLE}\n要按排专人值守。") == []


def test_titles_tables_and_headings_are_read_in_one_call(asked: list[list[str]]) -> None:
    text = "[标题] 海晏市水利局关于组知演练的通知\n一、云麦平台\n[表格0,0] 防讯物资\n成效取的了提升。"
    assert len(findings(text, Settings(thorough=True))) == 4
    assert len(asked) == 1 and len(asked[0]) == 4


@pytest.mark.parametrize(
    "text",
    [
        "散文集《组知开展》收录作品三十篇。",
        "来信原文为“请组知演练”。",
        "详见组知方案.docx。",
    ],
)
def test_what_is_not_the_writer_s_own_is_left_alone(text: str) -> None:
    assert findings(f"{TITLE}\n{text}") == []


def test_the_title_of_a_law_is_checked() -> None:
    (finding,) = findings(f"{TITLE}\n根据《海晏市防汛组知条例》制定本方案。")
    assert finding.text == "知"


def test_names_and_words_of_the_office_are_right(tmp_path: Path) -> None:
    text = f"{TITLE}\n由云麦平台受理，认真组知演练。"
    assert [f.text for f in findings(text)] == ["麦", "知"]
    names = tmp_path / "名称.csv"
    names.write_text("名称,简称\n海晏市云麦平台管理中心,云麦平台\n", encoding="utf-8")
    assert [f.text for f in findings(text, Settings(tables={"names": (names,)}))] == ["知"]
    house = tmp_path / "用语.csv"
    house.write_text("不用,改用\n云麦系统,云麦平台\n", encoding="utf-8")
    assert [f.text for f in findings(text, Settings(tables={"house_terms": (house,)}))] == ["知"]
    own = tmp_path / "用字.txt"
    own.write_text(f"{HEADING}云麦\t4\n", encoding="utf-8")
    assert [f.text for f in findings(text, Settings(own_words=own))] == ["知"]


def test_the_engine_does_not_run_when_the_rules_are_off(asked: list[list[str]]) -> None:
    findings(f"{TITLE}\n认真组知演练。", Settings(ignore=("spelling",)))
    assert asked == []
