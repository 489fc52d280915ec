"""Repeats as a person meets them: `check` of a draft, a folder, against earlier drafts; `compare A B`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import own_passages
import pytest
from docx import Document

from draftcheck.cli import group, main

OLD = own_passages.archive()
WATER = OLD["水务总结"]
QUIET = own_passages.quiet()
FILLER = [QUIET[n] for n in (7, 8, 9, 10)]
TITLE = "东海市水利局关于报送二○二六年工作总结的报告"


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name))


def write(path: Path, body: list[str], title: str = TITLE, signed: str = "东海市水利局") -> Path:
    """A draft: title, addressee, body, signature and date, as python-docx writes it."""
    made = Document()
    for line in (title, "市政府：", *body, signed, "2026年11月30日"):
        made.add_paragraph(line)
    path.parent.mkdir(parents=True, exist_ok=True)
    made.save(str(path))
    return path


def checked(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, dict[str, Any]]:
    """The exit code and the report of `check --select repeats`."""
    line = ["check", *map(str, arguments), "--select", "repeats", "--format", "json"]
    code = group.main(line, standalone_mode=False)
    return int(code or 0), json.loads(capsys.readouterr().out)


def findings(report: dict[str, Any]) -> list[dict[str, Any]]:
    return [finding for file in report["files"] for finding in file["findings"]]


def of(report: dict[str, Any], rule: str) -> list[dict[str, Any]]:
    return [finding for finding in findings(report) if finding["rule"] == rule]


def archived(capsys: pytest.CaptureFixture[str], store: Path, *paths: Path) -> None:
    code = group.main(["archive", "add", "--archive", str(store), *map(str, paths)], standalone_mode=False)
    capsys.readouterr()
    assert not code


def is_chinese(message: str) -> bool:
    return any("\u4e00" <= c <= "\u9fff" for c in message) and "Repeat" not in message


def objects(plain: Any) -> Iterator[dict[str, Any]]:
    """Every object in a JSON document."""
    if isinstance(plain, dict):
        yield plain
        plain = list(plain.values())
    if isinstance(plain, list):
        for item in plain:
            yield from objects(item)


# In one draft


def test_a_paragraph_that_stands_twice(tmp_path: Path, capsys: Any) -> None:
    draft = write(tmp_path / "稿.docx", [WATER[1], FILLER[0], FILLER[1], WATER[1]])
    code, report = checked(capsys, draft)
    (finding,) = findings(report)
    assert (code, finding["rule"], finding["severity"]) == (0, "repeats.paragraph", "warning")
    assert (finding["place"]["paragraph"], finding["text"]) == (5, WATER[1])
    (related,) = finding["related"]
    assert (related["file"], related["paragraph"], related["start"], related["end"]) == (None, 2, 0, len(WATER[1]))
    assert is_chinese(finding["message"]) and finding["fix"] is None


def test_an_edited_paragraph_is_a_passage_with_its_score(tmp_path: Path, capsys: Any) -> None:
    item = next(i for i in own_passages.copied() if i.kind == "改一成")
    draft = write(tmp_path / "稿.docx", [own_passages.source(item), *FILLER, item.text])
    _, report = checked(capsys, draft)
    (finding,) = findings(report)
    assert (finding["rule"], finding["severity"]) == ("repeats.passage", "info")
    assert 0.8 < finding["score"] < 1
    assert f"{finding['score']:.0%}"[:-1] in finding["message"]
    assert (finding["place"]["paragraph"], finding["related"][0]["paragraph"]) == (7, 2)
    assert len(finding["text"]) > len(item.text) * 0.8


@pytest.mark.parametrize("item", [i for i in own_passages.copied() if i.kind == "嵌入"])
def test_one_sentence_in_a_longer_paragraph_is_marked_to_the_character(
    item: own_passages.Copied, tmp_path: Path, capsys: Any
) -> None:
    draft = write(tmp_path / "稿.docx", [own_passages.source(item), *FILLER, item.text])
    _, report = checked(capsys, draft)
    (finding,) = of(report, "repeats.passage")
    (start, end), place = item.spans[0], finding["place"]
    assert abs(place["start"] - start) <= 1 and abs(place["end"] - end) <= 1
    assert finding["text"] == item.text[place["start"] : place["end"]]
    related = finding["related"][0]
    assert related["start"] <= 1 and related["end"] >= len(own_passages.source(item)) - 1


def test_three_times_the_same_is_told_without_every_pair(tmp_path: Path, capsys: Any) -> None:
    draft = write(tmp_path / "稿.docx", [WATER[0], FILLER[0], WATER[0], FILLER[1], WATER[0]])
    _, report = checked(capsys, draft)
    told = of(report, "repeats.paragraph")
    assert 1 <= len(told) <= 2
    assert {f["place"]["paragraph"] for f in told} <= {4, 6}


def test_a_run_of_paragraphs_is_one_finding(tmp_path: Path, capsys: Any) -> None:
    draft = write(tmp_path / "稿.docx", [*WATER[:3], *FILLER, *WATER[:3]])
    _, report = checked(capsys, draft)
    told = findings(report)
    assert len(told) <= 3 and told[0]["place"]["paragraph"] == 9


@pytest.mark.parametrize(
    "body",
    [
        QUIET,
        [*OLD["套话汇编"], *FILLER],
        ["一、总体要求", FILLER[0], "二、工作要求", FILLER[1], "三、总体要求", FILLER[2]],
        ["（一）加强组织领导。" + FILLER[0], "（二）加强组织领导。" + FILLER[1]],
        [
            "会议指出，“没有全民健康，就没有全面小康，要把人民健康放在优先发展的战略地位”，各医院要对照查摆。",
            "学校体育工作也要落实“没有全民健康，就没有全面小康，要把人民健康放在优先发展的战略地位”的要求，开足课时。",
        ],
        [
            "依据《中华人民共和国水法》第四十八条和《取水许可和水资源费征收管理条例》第二条的规定，对无证取水的三家洗砂场立案查处。",
            "依据《中华人民共和国水法》第四十八条和《取水许可和水资源费征收管理条例》第二条的规定，给温泉度假村核发了许可证。",
        ],
    ],
    ids=["fresh", "phrases", "headings", "run-in headings", "quotation", "law"],
)
def test_stays_quiet_in_one_draft(body: list[str], tmp_path: Path, capsys: Any) -> None:
    _, report = checked(capsys, write(tmp_path / "稿.docx", body))
    assert findings(report) == []


def test_the_shipped_examples_repeat_nothing(root: Path, capsys: Any) -> None:
    _, report = checked(capsys, *sorted((root / "examples").glob("*.docx")))
    assert [f["text"] for f in findings(report) if f["rule"] in ("repeats.paragraph", "repeats.passage")] == []


# In a folder


def test_two_drafts_of_one_folder(tmp_path: Path, capsys: Any) -> None:
    write(tmp_path / "批" / "甲.docx", [FILLER[0], WATER[2], FILLER[1]])
    write(tmp_path / "批" / "乙.docx", [FILLER[2], FILLER[3], WATER[2]], "东海市林业局关于报送造林情况的报告")
    _, report = checked(capsys, tmp_path / "批")
    told = [(file["path"], f) for file in report["files"] for f in file["findings"]]
    assert told and {f["rule"] for _, f in told} == {"repeats.folder"}
    for path, finding in told:
        other = "甲.docx" if path.endswith("乙.docx") else "乙.docx"
        assert finding["severity"] == "info" and finding["text"] == WATER[2] and finding["score"] == 1
        (related,) = finding["related"]
        assert Path(related["file"]).name == other
        assert related["paragraph"] == (3 if other == "甲.docx" else 4)
        assert (related["start"], related["end"]) == (0, len(WATER[2]))
        assert is_chinese(finding["message"])


def test_one_draft_has_no_folder(tmp_path: Path, capsys: Any) -> None:
    write(tmp_path / "批" / "甲.docx", [FILLER[0], WATER[2]])
    write(tmp_path / "批" / "乙.docx", [WATER[2], FILLER[1]])
    _, report = checked(capsys, tmp_path / "批" / "甲.docx")
    assert findings(report) == []


def test_a_folder_of_drafts_that_share_set_phrases_stays_quiet(tmp_path: Path, capsys: Any) -> None:
    for number, line in enumerate(FILLER):
        write(tmp_path / "批" / f"{number}.docx", [line, OLD["套话汇编"][0], OLD["套话汇编"][2]])
    _, report = checked(capsys, tmp_path / "批")
    assert findings(report) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_json_lines_give_the_folder_at_the_end(jobs: str, tmp_path: Path, capsys: Any) -> None:
    write(tmp_path / "批" / "甲.docx", [FILLER[0], WATER[2]])
    write(tmp_path / "批" / "乙.docx", [WATER[2], FILLER[1]])
    line = ["check", str(tmp_path / "批"), "--select", "repeats", "--format", "jsonl", "--jobs", jobs]
    group.main(line, standalone_mode=False)
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    more = [finding for item in lines for finding in item.get("additional", ())]
    assert more and all(f["rule"] == "repeats.folder" for f in more)
    assert not [f for item in lines for f in item.get("findings", ()) if f["rule"] == "repeats.folder"]


# Against earlier drafts


@pytest.fixture
def store(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """A store that holds last year's summaries."""
    store = tmp_path / "往年.db"
    paths = [
        write(tmp_path / "去年" / f"{name}.docx", lines, f"东海市水利局关于报送{name}的报告")
        for name, lines in OLD.items()
        if name != "套话汇编"
    ]
    archived(capsys, store, *paths)
    return store


def test_a_passage_of_last_year(store: Path, tmp_path: Path, capsys: Any) -> None:
    draft = write(tmp_path / "今年" / "稿.docx", [FILLER[0], OLD["冷链调研"][3], FILLER[1]])
    _, report = checked(capsys, draft, "--archive", store)
    (finding,) = of(report, "repeats.archive")
    assert finding["severity"] == "info" and finding["score"] == 1
    assert (finding["place"]["paragraph"], finding["text"]) == (3, OLD["冷链调研"][3])
    related = finding["related"][0]
    assert related["file"].endswith("去年/冷链调研.docx")
    assert (related["paragraph"], related["start"], related["end"]) == (5, 0, len(OLD["冷链调研"][3]))
    assert "冷链调研" in finding["message"] and is_chinese(finding["message"])


@pytest.mark.parametrize("item", [i for i in own_passages.copied() if i.left])
def test_figures_that_were_left_are_pointed_out(
    item: own_passages.Copied, store: Path, tmp_path: Path, capsys: Any
) -> None:
    draft = write(tmp_path / "今年" / "稿.docx", [FILLER[0], item.text])
    _, report = checked(capsys, draft, "--archive", store)
    assert len(of(report, "repeats.archive")) == 1
    told = of(report, "repeats.unchanged-figure")
    assert told and all(f["severity"] == "warning" and f["place"]["paragraph"] == 3 for f in told)
    assert sum(1 + f["others"] for f in told) >= 1
    shown = {f["text"] for f in told}
    assert not any(t.strip("个家户起人所万吨%") in {c.strip("个家户起人所万吨%") for c in item.changed} for t in shown)
    assert any(t in figure or figure in t for t in shown for figure in item.left)


def test_a_passage_whose_figures_all_changed_has_none_left(store: Path, tmp_path: Path, capsys: Any) -> None:
    item = next(i for i in own_passages.copied() if i.kind == "换名" and i.sources[0] == ("小区改造", 1))
    _, report = checked(capsys, write(tmp_path / "今年" / "稿.docx", [FILLER[0], item.text]), "--archive", store)
    assert len(of(report, "repeats.archive")) == 1
    assert of(report, "repeats.unchanged-figure") == []


def test_without_the_archive_nothing_is_said_of_it(store: Path, tmp_path: Path, capsys: Any) -> None:
    _, report = checked(capsys, write(tmp_path / "今年" / "稿.docx", [FILLER[0], WATER[4]]))
    assert findings(report) == []


def test_a_draft_that_is_in_the_archive_is_not_its_own_source(store: Path, tmp_path: Path, capsys: Any) -> None:
    _, report = checked(capsys, tmp_path / "去年" / "水务总结.docx", "--archive", store)
    assert findings(report) == []


def test_the_old_file_is_gone(store: Path, tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "去年" / "水务总结.docx").unlink()
    draft = write(tmp_path / "今年" / "稿.docx", [FILLER[0], WATER[4]])
    code, report = checked(capsys, draft, "--archive", store)
    (finding,) = of(report, "repeats.archive")
    assert code == 0 and finding["related"][0]["file"].endswith("水务总结.docx")
    assert finding["place"]["paragraph"] == 3


def test_set_phrases_are_no_repeats_of_the_archive(tmp_path: Path, capsys: Any) -> None:
    store = tmp_path / "往年.db"
    archived(capsys, store, write(tmp_path / "去年" / "套话.docx", [*OLD["套话汇编"], FILLER[0]]))
    draft = write(tmp_path / "今年" / "稿.docx", [*OLD["套话汇编"], *QUIET[:7]])
    _, report = checked(capsys, draft, "--archive", store)
    assert findings(report) == []


def test_forgotten_drafts_are_not_told(store: Path, tmp_path: Path, capsys: Any) -> None:
    path = tmp_path / "去年" / "水务总结.docx"
    assert not group.main(["archive", "forget", "--archive", str(store), str(path)], standalone_mode=False)
    capsys.readouterr()
    _, report = checked(capsys, write(tmp_path / "今年" / "稿.docx", [FILLER[0], WATER[4]]), "--archive", store)
    assert findings(report) == []


def test_a_classified_draft_does_not_enter_the_store(tmp_path: Path, capsys: Any) -> None:
    store = tmp_path / "往年.db"
    secret = tmp_path / "去年" / "密.docx"
    made = Document()
    for line in ("机密★10年", TITLE, "市政府：", *WATER, "东海市水利局", "2025年11月30日"):
        made.add_paragraph(line)
    secret.parent.mkdir()
    made.save(str(secret))
    group.main(["archive", "add", "--archive", str(store), str(secret)], standalone_mode=False)
    said = capsys.readouterr()
    assert "密" in said.err + said.out
    archived(capsys, store, write(tmp_path / "去年" / "别的.docx", FILLER))
    _, report = checked(capsys, write(tmp_path / "今年" / "稿.docx", [QUIET[11], WATER[4]]), "--archive", store)
    assert findings(report) == []


@pytest.mark.parametrize("kind", ["text", "missing", "folder"])
def test_not_a_store_is_said_in_a_sentence(
    kind: str, tmp_path: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = tmp_path / "库.db"
    if kind == "text":
        store.write_text("这不是库" * 100, encoding="utf-8")
    elif kind == "folder":
        store.mkdir()
    draft = write(tmp_path / "稿.docx", [FILLER[0], WATER[0]])
    monkeypatch.setattr("sys.argv", ["draftcheck", "check", str(draft), "--archive", str(store)])
    with pytest.raises(SystemExit) as ended:
        raise SystemExit(main())
    said = capsys.readouterr()
    assert ended.value.code in (2, 3)
    assert "Traceback" not in said.err and is_chinese(said.err) and "库.db" in said.err


@pytest.mark.parametrize("form", ["text", "html", "sarif", "junit", "jsonl"])
def test_every_form_of_report_shows_both_places(form: str, store: Path, tmp_path: Path, capsys: Any) -> None:
    draft = write(tmp_path / "今年" / "稿.docx", [FILLER[0], WATER[4], FILLER[1], WATER[4]])
    line = ["check", str(draft), "--archive", str(store), "--select", "repeats", "--format", form]
    assert not group.main(line, standalone_mode=False)
    assert "水务总结" in capsys.readouterr().out


# Two drafts


def test_compare_shows_what_a_repeats_from_b(tmp_path: Path, capsys: Any) -> None:
    item = next(i for i in own_passages.copied() if i.kind == "改一成")
    old = write(tmp_path / "去年.docx", [*FILLER[:2], own_passages.source(item), WATER[1]])
    new = write(tmp_path / "今年.docx", [FILLER[2], item.text, WATER[1]])
    assert group.main(["compare", str(new), str(old)], standalone_mode=False) in (None, 0, 1)
    said = capsys.readouterr().out
    assert "%" in said and "改动" in said and "去年.docx" in said
    assert WATER[1][:12] in said


def test_compare_as_json_has_both_places(tmp_path: Path, capsys: Any) -> None:
    old = write(tmp_path / "去年.docx", [*FILLER[:2], WATER[1]])
    new = write(tmp_path / "今年.docx", [FILLER[2], WATER[1]])
    group.main(["compare", str(new), str(old), "--format", "json"], standalone_mode=False)
    plain = json.loads(capsys.readouterr().out)
    assert plain["schema"] == 1
    numbers = {item["paragraph"] for item in objects(plain) if "paragraph" in item}
    assert numbers == {3, 4}


def test_compare_of_two_that_share_set_phrases(tmp_path: Path, capsys: Any) -> None:
    old = write(tmp_path / "去年.docx", [FILLER[0], *OLD["套话汇编"]])
    new = write(tmp_path / "今年.docx", [FILLER[1], *OLD["套话汇编"], *QUIET[:5]])
    assert not group.main(["compare", str(new), str(old), "--format", "json"], standalone_mode=False)
    plain = json.loads(capsys.readouterr().out)
    assert not [item for item in objects(plain) if "paragraph" in item]
