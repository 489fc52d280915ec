"""One draft → a copy beside it with comments and tracked changes."""

from __future__ import annotations

from pathlib import Path

from .core.errors import UnreadableFile
from .core.finding import FormatFix, Hit, Safety, TextFix
from .core.location import Locator
from .core.settings import Settings
from .core.value import Value
from .engine import Judged, gathered_hits, judged_hits, source_of, with_exceptions
from .outline.recognise import recognise
from .word.disk import file_bytes
from .word.marking.clean import without_former_marks
from .word.marking.mark import mark
from .word.marking.marks import Mark, Marked
from .word.marking.signature import Signature
from .word.read import read_docx

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

    Raises UnreadableFile for a draft that cannot be read or marked, and where the copy does not pass its proof.
    """
    settings = with_exceptions(settings, path)
    data = without_former_marks(file_bytes(path), signature.author)
    document = read_docx(path, data)
    if not document.characters:
        raise UnreadableFile("empty-document", "文档里没有文字", "请确认选对了文件")
    draft = recognise(document, settings.profile)
    judged = judged_hits(draft, settings)
    changes = [item for item in judged if channel.changes and _changes(item, channel)]
    chosen = {id(item) for item in changes}
    told = gathered_hits(draft, [item for item in judged if id(item) not in chosen])
    locator = Locator(draft)
    marks = [_mark(item, locator, settings, channel, change=True) for item in changes]
    if channel.comments:
        marks += [_mark(item, locator, settings, channel, change=False) for item in told]
    failed = any(rule.id == "internal.rule-failed" for rule, _, _ in judged)
    made = mark(data, document, marks, signature) if marks else None
    written = made if made is not None and made.comments + made.changes else None
    return Copy(written, len(changes) + len(told), failed)


def _changes(item: Judged, channel: Channel) -> bool:
    """Whether a hit has a fix that may be made now."""
    rule, _, hit = item
    if not channel.fix or hit.fix is None or hit.position.file is not None:
        return False
    named = rule.id in channel.named or rule.family in channel.named
    return hit.fix.safety is Safety.SAFE or (named and hit.fix.safety is Safety.ASK)


def _mark(item: Judged, locator: Locator, settings: Settings, channel: Channel, change: bool) -> Mark:
    rule, severity, hit = item
    fix = hit.fix if change else None
    return Mark(
        hit.position,
        locator.text(hit.position),
        _words(_LEVELS[severity.value], hit, f"{source_of(rule, settings)}　{rule.id}") if channel.comments else "",
        fix.replacement if isinstance(fix, TextFix) else None,
        fix.change if isinstance(fix, FormatFix) else None,
        always_comment=channel.both,
    )


def _words(level: str, hit: Hit, source: str) -> str:
    """What a comment says: what is wrong, how many more places, the clause."""
    more = f"（另有{hit.others}处）" if hit.others else ""
    return f"【{level}】{hit.message}{more}\n{source}"
