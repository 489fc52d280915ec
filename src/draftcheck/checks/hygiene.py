"""What is left over from editing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..core.document import Font
from ..core.draft import Draft, Role
from ..core.finding import FormatFix, Hit, Safety, Severity
from ..core.position import Position
from ..core.reference import Reference
from ..core.rule import Gather, Rule, Strength

_SHOWN = 12  # characters of the words quoted
_PALE = 0xF0  # the darkest channel of a shading that hardly shows
_ELSEWHERE = frozenset((Role.TABLE, Role.BOX, Role.HEADER, Role.FOOTER, Role.FOOTNOTE, Role.CONTENTS))


class _Marked:
    """Stretches of text with a mark-up, in order; neighbours in one paragraph are one."""

    def __init__(self) -> None:
        self.places: list[Position] = []
        self.weight = 0
        self.first = ""

    def add(self, place: Position, words: str) -> None:
        """One more stretch."""
        self.weight += len("".join(words.split()))
        last = self.places[-1] if self.places else None
        if last is not None and last[:2] == place[:2] and last.end == place.start:
            self.places[-1] = last._replace(end=place.end)
            if len(self.places) == 1:
                self.first += words
            return
        self.places.append(place)
        self.first = self.first or words

    @property
    def quoted(self) -> str:
        """The words of the first stretch, cut short."""
        words = self.first.strip()
        return words if len(words) <= _SHOWN else words[: _SHOWN - 1] + "…"


def _marked(draft: Draft, wanted: Callable[[Font], bool], everywhere: bool) -> _Marked:
    found = _Marked()
    for element in draft.elements:
        if not everywhere and element.role in _ELSEWHERE:
            continue
        p = element.paragraph
        for run in p.runs:
            if wanted(run.font) and p.text[run.start : run.end].strip():
                found.add(p.at(run.start, run.end), p.text[run.start : run.end])
    return found


def hidden_text(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words that Word does not show or print, anywhere in the draft."""
    found = _marked(draft, lambda font: font.hidden, everywhere=True)
    if found.places:
        message = f"惯例：定稿不留隐藏文字；“{found.quoted}”等{found.weight}字打印时看不到"
        yield Hit(found.places[0], message, related=tuple(found.places[1:]), others=len(found.places) - 1)


def revisions_left(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Tracked changes not accepted."""
    if draft.document.revisions:
        message = f"惯例：定稿前接受或拒绝全部修订；文稿里还有{draft.document.revisions}处修订"
        yield Hit(_start(draft), message)


def comments_left(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Comments not deleted."""
    if draft.document.comments:
        yield Hit(_start(draft), f"惯例：定稿前删去全部批注；文稿里还有{draft.document.comments}条批注")


def _start(draft: Draft) -> Position:
    paragraphs = draft.document.paragraphs
    return Position(paragraphs[0].part if paragraphs else "word/document.xml", 0, 0, 0)


def highlight_left(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Highlighted or shaded words of the text; tables, boxes and contents are left alone, pale shading is milder."""
    bright = _marked(draft, _stands_out, everywhere=False)
    pale = _marked(draft, lambda font: not _stands_out(font) and bool(font.shading), everywhere=False)
    for found, at_most in ((bright, None), (pale, Severity.INFO)):
        if found.places:
            yield Hit(
                found.places[0],
                f"惯例：定稿前清除突出显示和底纹；“{found.quoted}”等{found.weight}字还有",
                FormatFix({"highlight": "none", "shading": "auto"}, Safety.ASK),
                related=tuple(found.places[1:]),
                others=len(found.places) - 1,
                at_most=at_most,
                kind=at_most.value if at_most else "",
            )


def _stands_out(font: Font) -> bool:
    if font.highlight is not None and font.highlight not in ("none", "white"):
        return True
    if font.shading is None:
        return False
    try:
        return min(bytes.fromhex(font.shading)) < _PALE
    except ValueError:
        return False


_HEAD = "[标题] 关于开展节水宣传的通知"

RULES = (
    Rule(
        id="hygiene.hidden-text",
        title="有隐藏文字",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="隐藏的文字打印时看不到，发电子版时别人却能看到。定稿前删去或者取消隐藏。",
        check=hidden_text,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n请按时报送。\n[隐藏] «此处待领导审定。»": None,
            f"{_HEAD}\n请于⟦隐藏|«（原定六月）»⟧月底前报送。": None,
        },
        good=(
            f"{_HEAD}\n请按时报送。",
            f"{_HEAD}\n请按时⟦隐藏|　⟧报送。",
            f"{_HEAD}\n检查中要注意发现隐藏的问题。",
        ),
    ),
    Rule(
        id="hygiene.revisions-left",
        title="修订未接受",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="修订痕迹没有接受或拒绝，定稿就没有定下来，发出去还会看到删改经过。检查时按接受修订后的文字进行。",
        check=revisions_left,
        fix=Safety.SHOW,
        bad={"[页面 修订3]\n[标题] «»关于开展节水宣传的通知\n请按时报送。": None},
        good=(
            f"{_HEAD}\n请按时报送。",
            f"[页面 批注2]\n{_HEAD}\n请按时报送。",
            f"{_HEAD}\n修订后的办法自8月1日起施行。",
        ),
    ),
    Rule(
        id="hygiene.comments-left",
        title="批注未删除",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="批注是改稿时写给同事看的，定稿前要删去，免得随文件发出去。",
        check=comments_left,
        fix=Safety.SHOW,
        bad={"[页面 批注2]\n[标题] «»关于开展节水宣传的通知\n请按时报送。": None},
        good=(
            f"{_HEAD}\n请按时报送。",
            f"[页面 修订3]\n{_HEAD}\n请按时报送。",
            f"{_HEAD}\n请根据批注意见修改。",
        ),
    ),
    Rule(
        id="hygiene.highlight-left",
        title="突出显示未清除",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="改稿时涂上的黄色等颜色，定稿前要清除。表格、目录里的不报；很浅的底纹多半是从网页带来的，只作建议。",
        check=highlight_left,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n请于⟦高亮|«7月31日前»⟧报送。": None,
            f"{_HEAD}\n[底纹D9D9D9] «请按时报送。»": None,
            f"{_HEAD}\n[底纹F7F7F7] «请按时报送。»": None,
        },
        good=(
            f"{_HEAD}\n请于7月31日前报送。",
            f"{_HEAD}\n请按时报送。\n[表格 底纹D9D9D9] 活动内容",
            f"{_HEAD}\n请按时⟦高亮|　⟧报送。",
            f"{_HEAD}\n[颜色0070C0] 请按时报送。",
        ),
    ),
)
