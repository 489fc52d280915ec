"""One draft → a copy beside it with comments and tracked changes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from .checks.internal import FAILED
from .core.errors import UnreadableFile
from .core.finding import FormatFix, Hit, Safety, TextFix
from .core.location import Locator
from .core.settings import Settings
from .core.value import Value
from .engine import Judged, gathered_hits, judged_hits, read_draft, source_of, with_exceptions
from .reporters.cure import cure
from .reporters.format_words import in_words
from .word.disk import file_bytes
from .word.marking.clean import without_former_marks
from .word.marking.mark import mark
from .word.marking.marks import Mark, Marked
from .word.marking.signature import Signature

_NAMED, _LONGEST = 3, 14  # further places that a comment names, and characters of each
_LEVELS = {"error": "错误", "warning": "提醒", "info": "建议"}


class Channel(Value):
    """What is written how. `fix`: safe fixes become tracked changes, and those of the rules in `named` that ask.
    `comments` and `changes`: whether such marks are wanted at all; with both, a changed place has a comment too."""

    fix: bool = False
    named: tuple[str, ...] = ()
    comments: bool = True
    changes: bool = True
    both: bool = False


class Copy(Value):
    """What the copy holds: its bytes, None where there was nothing to say; findings told of in all."""

    marked: Marked | None
    findings: int
    failed_rule: bool = False


def annotated(path: Path, settings: Settings, channel: Channel, signature: Signature) -> Copy:
    """The marked copy of a draft, as bytes. The file itself is only read.

    Raises UnreadableFile for a draft that cannot be read or marked, for one that changes meanwhile, and where the copy
    does not pass its proof.
    """
    settings = with_exceptions(settings, path)
    raw = file_bytes(path)
    cleaned = without_former_marks(raw)
    draft = read_draft(path, settings, cleaned.data)
    judged = judged_hits(draft, settings)
    failed = any(rule.id == FAILED.id for rule, _, _ in judged)
    judged = [item for item in judged if item[0].family != "internal"]  # of the program, not of the draft
    changes = [item for item in judged if channel.changes and _changes(item, channel)]
    chosen = {id(item) for item in changes}
    told = gathered_hits(draft, [item for item in judged if id(item) not in chosen])
    locator = Locator(draft)
    marks = [one for item in changes for one in _change_marks(item, locator, settings, channel)]
    if channel.comments:
        comments = (_mark(item, locator, settings, channel) for item in told)
        marks += [one for one in comments if one.comment.partition("\n")[0] not in cleaned.answered]
    made = mark(cleaned.data, draft.document, marks, signature) if marks else None
    written = made if made is not None and made.comments + made.changes else None
    if written is not None and file_bytes(path) != raw:
        raise UnreadableFile("changed", "文稿在检查期间被改动过", "请重新运行一次")
    return Copy(written, len(changes) + len(told), failed)


def _changes(item: Judged, channel: Channel) -> bool:
    """Whether a hit has a fix that may be made now, at all the places it speaks of."""
    rule, _, hit = item
    if not channel.fix or hit.fix is None or hit.position.file is not None:
        return False
    if hit.others and (isinstance(hit.fix, TextFix) or len(hit.related) < hit.others):
        return False
    named = rule.id in channel.named or rule.family in channel.named
    return hit.fix.safety is Safety.SAFE or (named and hit.fix.safety is Safety.ASK)


def _change_marks(item: Judged, locator: Locator, settings: Settings, channel: Channel) -> Iterator[Mark]:
    """The change at the place of a hit, and the same one at the further places that it stands for."""
    hit = item[2]
    first = _mark(item, locator, settings, channel)
    change = hit.fix.change if isinstance(hit.fix, FormatFix) else None
    yield first._replace(
        replacement=hit.fix.replacement if isinstance(hit.fix, TextFix) else None,
        change=change,
        always_comment=channel.both,
    )
    for position in hit.related if hit.others else ():
        yield Mark(position, locator.text(position), "", None, change)


def _mark(item: Judged, locator: Locator, settings: Settings, channel: Channel) -> Mark:
    rule, severity, hit = item
    words = _words(_LEVELS[severity.value], hit, locator, f"{source_of(rule, settings)}　{rule.id}")
    return Mark(hit.position, locator.text(hit.position), words if channel.comments else "")


def _words(level: str, hit: Hit, locator: Locator, source: str) -> str:
    """What a comment says: what is wrong, how many more places and the first of them, the clause."""
    more = ""
    if hit.others:
        places = [locator.locate(position) for position in hit.related[:_NAMED]]
        shown = [f"“{' '.join(place.excerpt.split())[:_LONGEST]}”" for place in places if place.excerpt]
        more = f"（另有{hit.others}处" + (f"，如{'、'.join(shown)}" if shown else "") + "）"
    return f"【{level}】{hit.message}{more}{_cure(hit)}\n{source}"


def _cure(hit: Hit) -> str:
    """What to write instead, where the message does not say so."""
    fix = hit.fix
    return f"　改法：{in_words(fix.change)}" if isinstance(fix, FormatFix) else cure(hit)
