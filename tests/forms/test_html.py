"""The web page: what stands on top of it, and how the command writes it."""

from pathlib import Path
from typing import Any

import pytest

from draftcheck.batch import Job, discover, jobs_for, reports
from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.draft import Profile
from draftcheck.core.finding import Severity
from draftcheck.reporters.families import FAMILIES
from draftcheck.reporters.html_paths import shown_paths

from .made_reports import checked, failed, finding
from .page_as_read import Page, draft_of, page_of, report_on

CLEAN = "examples/通知.docx"


def test_the_head_tells_counts_reasons_and_the_most_frequent_rules() -> None:
    many = checked(*[finding(rule="numbers.mixed-percent", severity=Severity.INFO)] * 3, finding(), path="甲.docx")
    other = checked(finding(), path="乙/丙.docx")._replace(accepted=4)
    page = Page(page_of(many, other, failed("坏.docx"), failed("<b>.docx")))
    head = page.root.xpath("//header")[0].text_content()
    assert "共4个文件，其中2个没有检查。" in head
    counts = [item.text_content() for item in page.root.xpath("//ul[@class='counts']/li")]
    assert counts == ["2错误必改", "0提醒建议核对", "3建议可改进", "4已接受不再显示"]
    for word in ("坏.docx", "<b>.docx", "文件加了密码", "请去掉密码再检查"):
        assert word in head
    often = [row.text_content() for row in page.root.xpath("//details[summary='最常见的问题']//tr")[1:]]
    assert [RULES["numbers.mixed-percent"].title in often[0], "31" in often[0], "22" in often[1]] == [True] * 3
    assert [h.text_content() for h in page.root.xpath("//h2")] == ["甲.docx", "乙/丙.docx"]
    assert "已接受 4" in page.root.xpath("//details[@id='d2']/summary")[0].text_content()
    chips = {(c.get("data-kind"), c.get("data-value")): c.text for c in page.root.xpath("//button[@data-kind]")}
    assert chips == {
        ("severity", "error"): "错误 2",
        ("severity", "info"): "建议 3",
        ("family", "punctuation"): "标点 2",
        ("family", "numbers"): "数字 3",
    }


def test_one_draft_is_open_and_many_are_folded() -> None:
    one = Page(page_of(checked(finding())))
    assert one.root.xpath("//details[@class='draft'][@open]")
    two = Page(page_of(checked(finding()), checked(finding(), path="乙.docx")))
    assert not two.root.xpath("//details[@class='draft'][@open]")


def test_a_draft_without_findings_says_so() -> None:
    page = Page(page_of(report_on(draft_of("甲乙丙。"), [])))
    assert "没有发现问题" in page.root.text_content() and "没有问题" in page.root.xpath("//h2/..")[0].text_content()
    assert not page.root.xpath("//nav")


def test_nothing_read_at_all() -> None:
    page = Page(page_of(failed()))
    assert "文件加了密码" in page.root.text_content()
    assert not page.root.xpath("//nav | //details[@class='draft'] | //ul")


def test_every_family_has_a_name() -> None:
    assert {rule.family for rule in RULES.values()} <= set(FAMILIES)


def test_folders_of_this_machine_are_not_shown() -> None:
    one = page_of(checked(finding(), path="/home/某人/待审/甲.docx"))
    assert "某人" not in one and "<title>公文检查：甲.docx</title>" in one
    paths = ("C:/Users/某人/待审/甲.docx", "C:/Users/某人/待审/附/乙.docx")
    page = Page(page_of(*(checked(finding(), path=path) for path in paths), failed("C:/Users/某人/待审/坏.docx")))
    assert "某人" not in page.source
    assert [h.text_content() for h in page.root.xpath("//h2")] == ["甲.docx", "附/乙.docx"]
    given = {"../待审/甲.docx": "../待审/甲.docx", "甲.docx": "甲.docx", "/甲.docx": "甲.docx"}
    assert shown_paths(given) == given


def test_the_command_writes_the_page(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    target = tmp_path / "结果.HTML"
    arguments = ["check", "examples/通知-有错.docx", "没有.docx", "-o", str(target)]
    assert group.main(arguments, standalone_mode=False) == 3
    page = Page(target.read_bytes().decode())
    assert capsys.readouterr().out == ""
    assert page.paragraphs()[0] == "东海市市场监督管理局文件"
    assert len(page.notes()) > 15
    assert "找不到这个文件" in page.root.text_content()
    assert group.main([*arguments[:3], "--format", "html", "--fail-on", "never"], standalone_mode=False) == 3
    assert capsys.readouterr().out == page.source


def test_new_only_is_said(root: Path, tmp_path: Path) -> None:
    target = tmp_path / "结果.html"
    arguments = ["check", str(root / "examples/通知-有错.docx"), "--new-only", "-o", str(target)]
    group.main(arguments, standalone_mode=False)
    assert "结论：新出现必改" in target.read_text(encoding="utf-8")


def test_several_processes_give_the_same_page(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(root)
    pages = []
    for jobs in ("1", "2"):
        target = tmp_path / f"{jobs}.html"
        group.main(["check", "examples", "--jobs", jobs, "-o", str(target)], standalone_mode=False)
        pages.append(target.read_text(encoding="utf-8"))
    assert pages[0] == pages[1]
    assert len(Page(pages[0]).root.xpath("//details[@class='draft']")) == len(discover([root / "examples"]))


def test_drafts_are_kept_only_for_the_form_that_shows_them(root: Path) -> None:
    jobs: list[Job] = jobs_for(discover([root / CLEAN]))
    assert next(reports(jobs)).draft is None
    kept = next(reports([job._replace(keep_draft=True) for job in jobs]))
    assert kept.draft is not None and kept.draft.profile in Profile
    assert "draft" not in kept.report.to_dict()
