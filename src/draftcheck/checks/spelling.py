"""Characters that a model of official text finds miswritten (docs/wrong-characters.md); one scan for the three rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..core.draft import Draft
from ..core.finding import Hit, Safety, Severity, TextFix
from ..core.pattern import Pattern
from ..core.reading import Reading, Suspected
from ..core.reference import Reference
from ..core.rule import Rule, Strength
from ..core.spans import Span, addresses, book_titles, inside, reported

_PARTICLES = frozenset("的地得")
_TABLES = ("wrong_words", "confused_words", "institutions", "idioms", "naming", "house_terms")
_SELDOM_TOLD = "易混存疑"  # rows of a rule that is off by default
_LAW = Pattern(
    r"(?:法|条例|规定|办法|细则|决定|规则|准则|解释|意见|通知|规划|纲要|方案|报告|请示|批复|函|纪要|公报|公告|通告|决议|命令|议案|通报|"
    r"要点|预案|计划|制度|章程|规程|标准|清单|目录)(?:[（(][^（）()]{1,10}[）)])?》$"
)
_BESIDE = 2  # characters shown on either side


def _of(fits: Callable[[Suspected], bool], say: str) -> Callable[[Draft, Reference], Iterator[Hit]]:
    def check(draft: Draft, reference: Reference) -> Iterator[Hit]:
        reading = reference.reading
        told = _told_by_tables(reading) if reading.suspected else {}
        for found in reading.suspected:
            p = found.paragraph
            alone = reading.scan(_left_alone, p.text)
            in_table = any(start < found.end and found.start < end for start, end in told.get((p.part, p.index), ()))
            if fits(found) and not in_table and not inside(alone, found.start):
                message = say.format(shown=_shown(found), wrong=found.wrong, right=found.right)
                fix = TextFix(found.right, Safety.ASK) if found.paragraph.index >= 0 else None
                yield Hit(found.paragraph.at(found.start, found.end), message, fix, score=round(found.score, 2))

    return check


def _is_particle(found: Suspected) -> bool:
    return _PARTICLES.issuperset(found.wrong + found.right)


def _is_wrong(found: Suspected) -> bool:
    return found.sure and not _is_particle(found)


def _is_wrong_particle(found: Suspected) -> bool:
    return found.sure and _is_particle(found)


def _is_doubtful(found: Suspected) -> bool:
    return not found.sure and not _is_particle(found)


def _left_alone(text: str) -> list[Span]:
    """Titles in 《》 other than a law's or a document's, addresses, the words of somebody else."""
    titles = [span for span in book_titles(text) if not _LAW.search(text[slice(*span)])]
    return titles + addresses(text) + reported(text)


def _told_by_tables(reading: Reading) -> dict[tuple[str, int], list[Span]]:
    """Part and number of a paragraph → what a word table tells in it already."""
    told: dict[tuple[str, int], list[Span]] = {}
    for table in _TABLES:
        for hit in reading.terms(table):
            if hit.term.row.get("类别") != _SELDOM_TOLD:
                told.setdefault((hit.paragraph.part, hit.paragraph.index), []).append((hit.start, hit.end))
    return told


def _shown(found: Suspected) -> str:
    """The place with a few characters around it, no mark among them."""
    text = found.paragraph.text
    start, end = found.start, found.end
    while start > max(0, found.start - _BESIDE) and text[start - 1].isalnum():
        start -= 1
    while end < min(len(text), found.end + _BESIDE) and text[end].isalnum():
        end += 1
    return text[start:end]


_TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知"

RULES = (
    Rule(
        id="spelling.wrong-character",
        title="疑似错字",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="照公文里字与字连用的习惯，这个字不通，换成读音或字形相近的另一个字就通了。词表里没有的错字靠它找。人名、地名、本单位的词多半已经避开，避不开的写进词表（docs/wrong-characters.md）。",
        check=_of(_is_wrong, "疑似错字：“{shown}”中的“{wrong}”应为“{right}”"),
        fix=Safety.ASK,
        bad={
            f"{_TITLE}\n各县要认真组«知»开展防汛演练。": f"{_TITLE}\n各县要认真组织开展防汛演练。",
            f"{_TITLE}\n进一步完善防汛应急«欲»案，落实工作责任。": f"{_TITLE}\n进一步完善防汛应急预案，落实工作责任。",
            f"{_TITLE}\n会«义»要求，各部门要加强协调配合。": f"{_TITLE}\n会议要求，各部门要加强协调配合。",
            f"{_TITLE}\n加快推进重点项目建«没»，确保按期完成。": f"{_TITLE}\n加快推进重点项目建设，确保按期完成。",
        },
        good=(
            f"{_TITLE}\n各县要认真组织开展防汛演练。",
            f"{_TITLE}\n进一步完善防汛应急预案，落实工作责任。",
            f"{_TITLE}\n市水利局局长张利勇出席会议并讲话。",
            f"{_TITLE}\n滆河、渌水沿岸要加密巡查。",
            f"{_TITLE}\n散文集《组知开展》收录作品三十篇。",
            f"{_TITLE}\n要按排专人负责值守。",
            f"{_TITLE}\n打造“莓”好田园，举办草莓文化节。",
        ),
    ),
    Rule(
        id="spelling.doubtful-character",
        title="此字请核对",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="把握不大的疑似错字，或者可能是名称、新词的。平时不报，用 --level thorough 时才报，适合定稿以前再看一遍。",
        check=_of(_is_doubtful, "请核对：“{shown}”中的“{wrong}”似应为“{right}”"),
        fix=Safety.ASK,
        default=False,
        bad={
            f"{_TITLE}\n推进“数«子»水务平台”建设，提升管理水平。": f"{_TITLE}\n推进“数字水务平台”建设，提升管理水平。",
        },
        good=(
            f"{_TITLE}\n推进“数字水务平台”建设，提升管理水平。",
            f"{_TITLE}\n各县要认真组织开展防汛演练。",
        ),
    ),
    Rule(
        id="spelling.particle",
        title="的地得误用",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="“的”在名词前，“地”在动词前，“得”在动词、形容词后。只报把握大的。",
        check=_of(_is_wrong_particle, "“{shown}”中的“{wrong}”应为“{right}”"),
        fix=Safety.ASK,
        bad={
            f"{_TITLE}\n防汛工作取«的»了明显成效。": f"{_TITLE}\n防汛工作取得了明显成效。",
        },
        good=(
            f"{_TITLE}\n防汛工作取得了明显成效。",
            f"{_TITLE}\n更好地服务群众，扎实推进各项工作。",
            f"{_TITLE}\n全市的防汛物资要统一调配。",
        ),
    ),
)
