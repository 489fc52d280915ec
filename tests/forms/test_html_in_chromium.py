"""The web page in a real browser: where notes stand, what clicks and keys do, narrow, printed, and without scripts."""

import shutil
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from draftcheck.core.document import Document, Paragraph
from draftcheck.outline.recognise import recognise

from .chromium_pages import Opened, beside_each_other, crowded, in_view, shown, source_of, steady
from .made_reports import MARKUP
from .page_as_read import finding_at, page_of, report_on

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
ROOT = Path(__file__).resolve().parents[2]
FAULTY = sorted(ROOT.glob("tests/kinds/faulty/*.docx"))
pytestmark = [
    pytest.mark.chromium,
    pytest.mark.skipif(CHROMIUM is None, reason="chromium is not on the PATH"),
]
sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")

DRIFT = 170


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    with sync_api.sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture
def opened(browser: Any, tmp_path: Path) -> Iterator[Opened]:
    pages = Opened(browser, tmp_path)
    yield pages
    for context in browser.contexts:
        context.close()
    assert pages.trouble == []


@pytest.mark.parametrize("path", [ROOT / "examples" / "通知-有错.docx", *FAULTY[::6]], ids=lambda path: path.stem)
def test_notes_stand_at_the_height_of_their_lines(opened: Opened, path: Path) -> None:
    notes = shown(opened.open(source_of(path)))
    assert len(notes) >= 5
    beside_each_other(notes)
    for note in notes:
        assert note["top"] >= note["line"] - 1
        assert not note["first"] or note["top"] <= note["line"] + DRIFT
    assert sum(note["top"] < note["line"] + 100 for note in notes) >= len(notes) / 2


def test_the_paper_is_drawn_apart_where_notes_would_drift_away(opened: Opened) -> None:
    notes = shown(opened.open(crowded()))
    assert len(notes) == 180
    beside_each_other(notes)
    for note in notes:
        assert not note["first"] or note["top"] <= note["line"] + DRIFT


def test_a_click_leads_from_mark_to_note_and_back(opened: Opened) -> None:
    page = opened.open(steady())
    page.click("a.mark[data-notes='d1n5']")
    assert page.locator("#d1n5.active").count() == 1
    assert page.evaluate("document.activeElement.id") == "d1n5"
    note = next(note for note in shown(page) if note["id"] == "d1n5")
    assert abs(note["top"] - note["line"]) < 2
    beside_each_other(shown(page))
    page.click("#d1n19 .source")
    assert page.locator(".note.active").count() == 1
    assert page.locator("a.mark[data-notes='d1n19'].active").count() == 1
    assert in_view(page, "a.mark[data-notes='d1n19']") and in_view(page, "#d1n19")


def test_a_mark_of_several_notes_leads_to_one_after_the_other(opened: Opened) -> None:
    page = opened.open(steady())
    mark = page.locator("a.mark[data-notes='d1n8 d1n9']")
    for expected in ("d1n8", "d1n9", "d1n8"):
        mark.first.click()
        assert page.evaluate("document.querySelector('.note.active').id") == expected


def test_links_to_further_places_lead_there(opened: Opened) -> None:
    page = opened.open(steady())
    link = page.locator("#d1n6 a.place").last
    target = link.get_attribute("href")
    link.click()
    page.wait_for_timeout(100)
    assert in_view(page, f"a[id='{target[1:]}']")
    assert page.locator("#d1n6.active").count() == 1


def test_keys_move_from_finding_to_finding(opened: Opened) -> None:
    page = opened.open(steady())
    active = "document.querySelector('.note.active')?.id ?? ''"
    for key, expected in (("j", "d1n1"), ("j", "d1n2"), ("j", "d1n3"), ("k", "d1n2"), ("Escape", "")):
        page.keyboard.press(key)
        assert page.evaluate(active) == expected
        assert not expected or in_view(page, f"#{expected}")
    page.keyboard.press("k")
    assert page.evaluate(active) == "d1n20" and in_view(page, "#d1n20")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "d1n20"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.className").split()[0] == "mark"


def test_every_control_and_mark_can_be_reached_with_the_tab_key(opened: Opened) -> None:
    page = opened.open(steady())
    reached = set()
    for _ in range(120):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.textContent"))
    for mark in page.evaluate("[...document.querySelectorAll('.mark, .pin')].map((mark) => mark.id)"):
        assert mark in reached
    assert {"错误 10", "提醒 10", "类别", "back", "on"} <= reached


def test_chips_filter_marks_and_notes(opened: Opened) -> None:
    page = opened.open(crowded(6, 6))
    total = len(shown(page))
    page.click(".chip.error")
    left = shown(page)
    assert len(left) == total / 3
    beside_each_other(left)
    assert page.text_content("output") == f"显示{len(left)}处，共{total}处"
    assert page.get_attribute(".chip.error", "aria-pressed") == "true"
    marks = page.evaluate("[...document.querySelectorAll('.mark')].map((m) => [m.className, m.dataset.numbers ?? ''])")
    assert all(("off" in name.split()) != bool(numbers) for name, numbers in marks)
    assert not any("warning" in name or "info" in name for name, _ in marks)
    page.click(".chip.info")
    assert len(shown(page)) == total * 2 / 3
    page.click(".chip.error")
    page.click(".chip.info")
    assert len(shown(page)) == total
    page.click(".families summary")
    page.click(".chip[data-kind=family]")
    assert page.text_content(".families summary") == "类别（1）"
    assert len(shown(page)) == total
    page.keyboard.press("Escape")
    assert not page.evaluate("document.querySelector('.families').open")


def test_a_hidden_note_is_no_longer_the_active_one(opened: Opened) -> None:
    page = opened.open(crowded(3, 3))
    page.click("#d1n2")
    page.click(".chip.error")
    assert page.locator(".active").count() == 0
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert page.evaluate("document.querySelector('.note.active').dataset.severity") == "error"


@pytest.mark.parametrize("width", [360, 420, 800, 1100])
def test_on_a_narrow_screen_notes_stand_below_their_paragraphs(opened: Opened, width: int) -> None:
    page = opened.open(steady(), width=width)
    notes = shown(page)
    for note in notes:
        assert note["top"] >= note["below"] - 1 and note["left"] >= 0 and note["right"] <= width
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click("#d1n20")
    assert in_view(page, "a.mark[data-notes='d1n20']")


def test_the_window_may_change_its_width(opened: Opened) -> None:
    page = opened.open(steady(), width=420)
    page.set_viewport_size({"width": 1400, "height": 900})
    page.wait_for_timeout(200)
    beside_each_other(shown(page))
    page.set_viewport_size({"width": 420, "height": 900})
    page.wait_for_timeout(200)
    assert all(note["top"] >= note["below"] - 1 for note in shown(page))


@pytest.mark.parametrize("scripts", [True, False])
def test_all_drafts_are_printed(opened: Opened, scripts: bool) -> None:
    page = opened.open(source_of(*FAULTY[:3]), java_script_enabled=scripts)
    one = opened.open(source_of(FAULTY[0]), java_script_enabled=scripts).pdf(format="A4")
    assert page.locator(".draft[open]").count() == 0
    printed = page.pdf(format="A4")
    assert printed.count(b"/Type /Page\n") >= one.count(b"/Type /Page\n") + 2
    page.emulate_media(media="print")
    assert all(page.locator(".paper").nth(n).bounding_box()["height"] > 500 for n in range(3))
    if scripts:
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator(".draft[open]").count() == 3
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator(".draft[open]").count() == 0


def test_notes_are_printed_and_filters_are_not(opened: Opened, tmp_path: Path) -> None:
    page = opened.open(crowded(10, 3))
    page.click(".chip.error")
    page.emulate_media(media="print")
    notes = shown(page)
    assert len(notes) == 10
    assert all(note["top"] >= note["below"] - 1 for note in notes)
    for above, below in pairwise(notes):
        assert above["bottom"] <= below["top"] < above["bottom"] + 400
    assert not page.locator(".bar").is_visible()
    printed = page.pdf(format="A4")
    assert printed.startswith(b"%PDF") and printed.count(b"/Type /Page\n") >= 2


def test_everything_is_there_without_scripts(opened: Opened) -> None:
    page = opened.open(steady(), java_script_enabled=False)
    assert not page.locator(".bar").is_visible()
    assert page.locator(".note").count() == 20 and page.locator("#d1n20").is_visible()
    page.locator("a.mark[href='#d1n20']").click()
    assert in_view(page, "#d1n20")


def test_markup_in_a_draft_does_nothing(opened: Opened) -> None:
    paragraphs = tuple(Paragraph("word/document.xml", n, f"前{text}后") for n, text in enumerate(MARKUP))
    draft = recognise(Document("稿.docx", "", paragraphs, ()))
    found = [finding_at(draft, p.at(1, len(p.text) - 1))._replace(message=p.text) for p in paragraphs]
    page = opened.open(page_of(report_on(draft, found)))
    assert page.evaluate("document.querySelectorAll('script').length") == 1
    assert page.evaluate("document.querySelectorAll('img, iframe, object').length") == 0
    assert page.locator(".note").count() == len(MARKUP)


def test_the_policy_stops_what_would_be_written_in(opened: Opened) -> None:
    source = page_of(report_on(recognise(Document("稿.docx", "", (Paragraph("word/document.xml", 0, "甲"),), ())), []))
    evil = (
        "<script>window.got = 1</script><img src='https://example.com/x' onerror='window.got = 2'><p style='color:red'>"
    )
    page = opened.open(source.replace("<main>", f"<main>{evil}"))
    page.wait_for_timeout(200)
    assert page.evaluate("window.got === undefined")
    assert page.evaluate("getComputedStyle(document.querySelector('main > p')).color") != "rgb(255, 0, 0)"
    stopped, opened.trouble = opened.trouble, []
    assert len([said for said in stopped if "Content Security Policy" in said]) >= 3


def test_a_folder_of_two_hundred_drafts_opens(opened: Opened) -> None:
    source = source_of(*(FAULTY * 6)[:200])
    started = time.perf_counter()
    page = opened.open(source)
    assert page.locator(".draft").count() == 200 and page.locator(".draft[open]").count() == 0
    page.click("#d150 > summary")
    assert page.locator("#d150 .note").first.is_visible()
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("j")
    assert page.evaluate("document.querySelector('.note.active').id") == "d1n1"
    assert page.locator(".draft[open]").count() == 2
    page.click("#open")
    assert page.locator(".draft[open]").count() == 200
    beside_each_other(shown(page))
    assert time.perf_counter() - started < 20
    page.click("#close")
    assert page.locator(".draft[open]").count() == 0


def test_a_link_to_a_note_opens_its_draft(opened: Opened, tmp_path: Path) -> None:
    page = opened.open(source_of(*FAULTY[:3]))
    page.goto(page.url + "#d2n1")
    page.wait_for_timeout(100)
    assert page.locator("#d2[open]").count() == 1 and page.locator("#d2n1.active").count() == 1
