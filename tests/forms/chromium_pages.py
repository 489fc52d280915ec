"""Pages of the HTML report in a browser, and what is measured of them."""

from itertools import pairwise
from pathlib import Path
from typing import Any

from draftcheck.core.document import Document, Font, Paragraph, Run
from draftcheck.core.finding import Severity
from draftcheck.core.settings import Settings
from draftcheck.engine import checked
from draftcheck.outline.recognise import recognise
from draftcheck.word.read import read_docx

from .page_as_read import finding_at, page_of, report_on

ROOT = Path(__file__).resolve().parents[2]
MEASURE = """() => [...document.querySelectorAll(".draft[open] .note")].filter((note) => !note.hidden).map((note) => {
  const mark = document.getElementById(note.querySelector("a.number").hash.slice(1));
  const paper = note.closest(".paper").getBoundingClientRect();
  const [n, m] = [note.getBoundingClientRect(), mark.getBoundingClientRect()];
  const p = note.closest(".block").firstElementChild.getBoundingClientRect();
  return {id: note.id, top: n.top, bottom: n.bottom, left: n.left, right: n.right, line: m.top,
          paper: paper.right, sheet: paper.bottom, below: p.bottom, first: note.previousElementSibling.tagName != "ASIDE"};
})"""


class Opened:
    """Pages opened from files; whatever they complain of or ask for is kept."""

    def __init__(self, browser: Any, folder: Path) -> None:
        self._browser = browser
        self._folder = folder
        self.trouble: list[str] = []

    def open(self, source: str, width: int = 1400, **options: Any) -> Any:
        """Opens the page in a window this wide."""
        path = self._folder / "结果.html"
        path.write_bytes(source.encode("utf-8", "replace"))
        page = self._browser.new_page(viewport={"width": width, "height": 900}, **options)
        page.on("console", lambda message: self.trouble.append(message.text))
        page.on("pageerror", lambda error: self.trouble.append(str(error)))
        page.on("dialog", lambda dialog: self.trouble.append(dialog.message))
        page.on("request", lambda request: self.trouble.append(request.url) if request.url != path.as_uri() else None)
        page.goto(path.as_uri())
        return page


def source_of(*paths: Path) -> str:
    """The page on these files as they are checked."""
    done = [checked(path, Settings(thorough=True), path.name) for path in paths]
    return page_of(*((item.report, item.draft) for item in done if item.draft is not None))


def steady() -> str:
    """The faulty notice with findings of our own, which no new rule changes."""
    draft = recognise(read_docx(ROOT / "examples" / "通知-有错.docx"))
    words = (
        "文件",
        "[2026]",
        "第",
        "专项检查的通知",
        "【待补：主送机关】",
        ",由",
        "（重点",
        "（二）、销售",
        "（二）、",
        "“拼装车",
    )
    words += (
        "三.",
        "《电动",
        "阶段（7月16日",
        "____的比例",
        "五、",
        "2、",
        "（此处填写媒体名称）",
        "特此报告",
        "2026年06月29日",
        "______）",
    )
    severities = [Severity.ERROR, Severity.WARNING]
    found = []
    for n, word in enumerate(words):
        p = next(p for p in draft.document.paragraphs if word in p.text)
        place = p.at(p.text.index(word), p.text.index(word) + len(word))
        further = [q.at(q.text.index(":"), q.text.index(":") + 1) for q in draft.document.paragraphs if ":" in q.text]
        found.append(finding_at(draft, place, *(further if word == ",由" else []), severity=severities[n % 2]))
    return page_of(report_on(draft, [found[0]._replace(place=found[0].place._replace(start=0, end=0)), *found[1:]]))


def crowded(lines: int = 30, each: int = 6) -> str:
    """A draft with more to say of it than stands in it."""
    text = "各单位要认真做好工作,确保按时完成。" * 4
    paragraphs = tuple(
        Paragraph("word/document.xml", n, text, (Run(0, len(text), Font(size_pt=16.0)),)) for n in range(lines)
    )
    draft = recognise(Document("稿.docx", "", paragraphs, ()))
    severities = list(Severity)
    places = [p.at(9 + 18 * (n % 4), 10 + 18 * (n % 4)) for p in paragraphs for n in range(each)]
    found = [finding_at(draft, place, severity=severities[n % 3]) for n, place in enumerate(places)]
    return page_of(report_on(draft, found))


def shown(page: Any) -> list[dict[str, Any]]:
    """Where the visible notes stand, in pixels, with the line, paragraph and paper of each."""
    measured: list[dict[str, Any]] = page.evaluate(MEASURE)
    return measured


def in_view(page: Any, selector: str) -> bool:
    """Whether the beginning of an element is inside the window."""
    box = page.locator(selector).first.bounding_box()
    return box is not None and box["y"] >= 0 and box["y"] + min(box["height"], 40) <= 900


def beside_each_other(notes: list[dict[str, Any]]) -> None:
    """No two notes overlap, and all are beside the paper."""
    for above, below in pairwise(sorted(notes, key=lambda note: note["top"])):
        assert below["top"] >= above["bottom"], (above, below)
    for note in notes:
        assert note["left"] > note["paper"] and note["right"] <= 1400
        assert note["bottom"] <= note["sheet"] + 1
