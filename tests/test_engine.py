"""What the engine makes of hits: severity, gathering, a rule that fails."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import draftcheck
from draftcheck import engine
from draftcheck.checks import RULES, TOPICS
from draftcheck.cli import group
from draftcheck.core.draft import Draft, Profile
from draftcheck.core.example import parse
from draftcheck.core.finding import Finding, Hit, Severity
from draftcheck.core.reference import Reference
from draftcheck.core.rule import Gather, Rule, Strength
from draftcheck.core.settings import FileException, Settings
from draftcheck.outline.recognise import recognise
from draftcheck.word.read import read_docx

ROOT = Path(__file__).resolve().parents[1]


def rule_of(check: object, **changes: object) -> Rule:
    """A rule for a test, an error of a MUST clause unless changed."""
    rule = Rule("test.rule", "试", "试", Strength.MUST, Severity.ERROR, "试", check, {}, ())  # type: ignore[arg-type]
    return rule._replace(**changes)  # type: ignore[arg-type]


def found(monkeypatch: pytest.MonkeyPatch, rule: Rule, text: str, settings: Settings | None = None) -> list[Finding]:
    monkeypatch.setattr(engine, "rules_for", lambda draft: [rule])
    return engine.findings_of(recognise(parse(text).document), settings or Settings())


def every_star(draft: Draft, reference: Reference) -> Iterator[Hit]:
    for element in draft.elements:
        for at, sign in enumerate(element.paragraph.text):
            if sign == "＊":
                yield Hit(element.paragraph.at(at, at + 1), "星号")


def test_a_rule_that_raises_becomes_a_finding(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(draft: Draft, reference: Reference) -> Iterator[Hit]:
        raise ZeroDivisionError("除以零")

    broken = rule_of(fails)
    monkeypatch.setattr(engine, "rules_for", lambda draft: [*RULES.values(), broken])
    findings = draftcheck.check_file(root / "examples" / "通知.docx").files[0].findings
    assert [f.rule for f in findings] == ["internal.rule-failed"]
    assert "test.rule" in findings[0].message and "除以零" in findings[0].message
    assert findings[0].severity is Severity.ERROR
    assert group.main(["check", str(root / "examples" / "通知.docx")], standalone_mode=False) == 3


@pytest.mark.parametrize(
    ("changes", "hit", "severity"),
    [
        ({}, {}, "error"),
        ({}, {"certain": False}, "warning"),
        ({}, {"at_most": Severity.INFO}, "info"),
        ({"strength": Strength.USUAL}, {}, "warning"),
        ({"strength": Strength.PRACTICE}, {"certain": False}, "info"),
        ({"strength": Strength.RECOMMENDED}, {}, "info"),
        ({"severity": Severity.WARNING, "severity_in": {Profile.MATERIAL: Severity.INFO}}, {}, "info"),
        ({"severity": Severity.WARNING, "severity_in": {Profile.RED_HEAD: Severity.ERROR}}, {}, "warning"),
    ],
)
def test_severity_is_capped_by_the_source(
    changes: dict[str, object], hit: dict[str, object], severity: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def once(draft: Draft, reference: Reference) -> Iterator[Hit]:
        yield Hit(draft.elements[0].paragraph.at(0, 1), "一处", **hit)  # type: ignore[arg-type]

    assert [f.severity.value for f in found(monkeypatch, rule_of(once, **changes), "甲乙丙。")] == [severity]


def test_settings_may_change_a_severity(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = Settings(severity={"test.rule": Severity.INFO})
    assert [f.severity for f in found(monkeypatch, rule_of(every_star), "＊", settings)] == [Severity.INFO]


@pytest.mark.parametrize(
    ("gather", "findings"),
    [
        (Gather.EACH, [(0, 0), (0, 0), (1, 0), (3, 0)]),
        (Gather.RUN, [(0, 2), (3, 0)]),
        (Gather.DOCUMENT, [(0, 3)]),
    ],
)
def test_hits_are_gathered(gather: Gather, findings: list[tuple[int, int]], monkeypatch: pytest.MonkeyPatch) -> None:
    said = found(monkeypatch, rule_of(every_star, gather=gather), "甲＊＊\n乙＊\n丙\n丁＊")
    assert [(f.place.paragraph, f.others) for f in said] == findings
    assert all(len(f.related) == f.others for f in said)


def test_the_same_place_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def twice(draft: Draft, reference: Reference) -> Iterator[Hit]:
        yield from every_star(draft, reference)
        yield from every_star(draft, reference)

    assert len(found(monkeypatch, rule_of(twice), "甲＊")) == 1


@pytest.mark.parametrize(
    ("select", "ignore", "runs"),
    [
        (None, (), True),
        (None, ("fonts",), False),
        (None, ("fonts.title",), True),
        (("fonts",), (), True),
        (("page",), (), False),
        (("fonts.body",), ("fonts",), True),
        (("fonts",), ("fonts.body",), False),
    ],
)
def test_the_longest_name_decides(select: tuple[str, ...] | None, ignore: tuple[str, ...], runs: bool) -> None:
    assert Settings(select=select, ignore=ignore).wants("fonts.body", default=True) is runs


def test_rules_off_by_default_need_their_own_name_or_the_thorough_level() -> None:
    assert not Settings().wants("title.urgency-word", default=False)
    assert not Settings(select=("title",)).wants("title.urgency-word", default=False)
    assert Settings(select=("title.urgency-word",)).wants("title.urgency-word", default=False)
    assert Settings(thorough=True).wants("title.urgency-word", default=False)


def test_the_last_exception_that_names_a_file_wins(tmp_path: Path) -> None:
    exceptions = (
        FileException("讲话稿/*.docx", ignore=("elements",)),
        FileException("讲话稿/甲.docx", profile=Profile.MATERIAL),
    )
    settings = Settings(files=exceptions, root=str(tmp_path))
    chosen = engine.with_exceptions(settings, tmp_path / "讲话稿" / "甲.docx")
    assert (chosen.ignore, chosen.profile) == (("elements",), Profile.MATERIAL)
    assert engine.with_exceptions(settings, tmp_path / "通知" / "甲.docx").ignore == ()


def test_the_python_names_work(root: Path) -> None:
    report = draftcheck.check_folder(root / "examples")
    assert isinstance(report, draftcheck.Report)
    assert report.to_dict()["totals"]["files"] == len(report.files) >= 6
    assert all(isinstance(f, draftcheck.Finding) for file in report.files for f in file.findings)
    assert draftcheck.check_file(root / "没有.docx").files[0].error.code == "missing"  # type: ignore[union-attr]


def test_items_of_a_list_are_body_text() -> None:
    item = "供水单位应当按照规定检测水质，并在每月末向社会公布检测结果，接受监督检查和社会评议，保障用水安全。"
    lines = ["[标题] 关于加强供水管理的通知", *(f"[宋体 小四] {n}.{item}" for n in range(1, 7))]
    findings = engine.findings_of(recognise(parse("\n".join(lines)).document), Settings(select=("fonts.body",)))
    assert [(f.severity, f.others) for f in findings] == [(Severity.WARNING, 5)]
    assert "正文全部" in findings[0].message


def test_rules_of_one_family_on_the_same_characters_do_not_hide_other_faults() -> None:
    text = "[发文字号] 海水（26）012\n[标题] 关于加强供水管理的通知"
    findings = engine.findings_of(recognise(parse(text).document), Settings(select=("elements",)))
    assert [(f.rule, f.text) for f in findings] == [
        ("elements.docnum-bracket", "（26）"),
        ("elements.docnum-form", "26"),
        ("elements.docnum-form", "012"),
    ]
    assert findings[2].fix.replacement == "12号"  # type: ignore[union-attr]


def test_each_topic_says_how_many_rules_are_on() -> None:
    for topic in TOPICS:
        on = sum(rule.default for rule in topic.rules) if topic.module != "internal" else 0
        assert topic.on == on, f"{topic.module}: {on}"


def test_every_file_of_rules_stands_in_the_table() -> None:
    folder = ROOT / "src" / "draftcheck" / "checks"
    files = {
        ".".join(path.relative_to(folder).with_suffix("").parts)
        for path in folder.rglob("*.py")
        if path.name != "__init__.py" and "\nRULES" in path.read_text(encoding="utf-8")
    }
    assert files == {topic.module for topic in TOPICS}


DRAFTS = sorted(
    [*ROOT.glob("examples/*.docx"), *ROOT.glob("tests/acceptance/*/*.docx"), *ROOT.glob("tests/kinds/*/*.docx")]
)


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_topics_that_do_not_concern_a_draft_have_nothing_to_say(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft = recognise(read_docx(path))
    gated = engine.findings_of(draft, Settings(thorough=True))
    monkeypatch.setattr(engine, "rules_for", lambda draft: list(RULES.values()))
    assert gated == engine.findings_of(draft, Settings(thorough=True))


def test_the_gates_let_the_examples_of_every_rule_through() -> None:
    kept_out = []
    for topic in TOPICS:
        for rule in topic.rules:
            for text in rule.bad:
                reading = engine.read_for(recognise(parse(text).document), EXAMPLE_SETTINGS)
                if rule.id not in {other.id for other in engine.rules_for(reading)}:
                    kept_out.append((rule.id, text))
    assert kept_out == []


EXAMPLE_SETTINGS = Settings(tables={path.stem: (path,) for path in (ROOT / "tests" / "tables").glob("*.csv")})
