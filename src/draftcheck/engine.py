"""One file: read, recognise, run the rules, filter, sort → FileReport."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from pathlib import Path, PurePosixPath
from time import perf_counter
from typing import TYPE_CHECKING

from .checks import rules_for
from .core.document import Paragraph
from .core.draft import Draft, Element, Profile
from .core.errors import UnreadableFile, UsageError
from .core.finding import Finding, Hit, Severity
from .core.location import Locator
from .core.passages import Passage, Sighted
from .core.position import Position
from .core.reading import Reading, Suspected, TermHit
from .core.reference import Office, Reference
from .core.report import FileReport, ReadError
from .core.rule import Gather, Rule
from .core.settings import Settings
from .core.value import Value
from .data.gbt9704 import GBT9704
from .data.lexicon import shipped_has, shipped_table
from .outline.recognise import recognise
from .word.read import read_docx

if TYPE_CHECKING:
    from .archive.old_texts import OldTexts
    from .archive.store import ArchiveStore
    from .core.accepted import Accepted

IN_FOLDER = "repeats.folder"  # the rule that needs all drafts of a run
_REPEATS = "repeats."
_RELATED = 50  # further places listed in one finding; the count of all of them is in `others`

Judged = tuple[Rule, Severity, Hit]


class Checked(Value):
    """The report on a draft, with the draft itself where a form of the report shows it and it could be read.

    `passages` are what other drafts may be compared with; empty where they were not asked for.
    """

    report: FileReport
    draft: Draft | None = None
    passages: tuple[Passage, ...] = ()


def check(path: Path, settings: Settings, shown: str | None = None) -> FileReport:
    """The report on one draft; `shown` is its path as the report gives it. Unreadable files give a failed report."""
    return checked(path, settings, shown).report


def checked(
    path: Path,
    settings: Settings,
    shown: str | None = None,
    data: bytes | None = None,
    keep_passages: bool = False,
) -> Checked:
    """The same, with the draft; with `data`, of the document in these bytes under that name."""
    started = perf_counter()
    name = shown if shown is not None else path.as_posix()
    settings = with_exceptions(settings, path)
    try:
        draft = read_draft(path, settings, data)
    except UnreadableFile as error:
        elapsed = round((perf_counter() - started) * 1000, 1)
        failed = FileReport(name, "failed", ReadError(error.code, error.message, error.hint), elapsed_ms=elapsed)
        return Checked(failed)
    document = draft.document
    judged, accepted = parted_hits(draft, settings)
    findings = tuple(finding for finding, _ in gathered_findings(draft, judged, settings))
    report = FileReport(
        path=name,
        status="checked",
        genre=draft.genre.name if draft.genre else None,
        profile=draft.profile.value,
        characters=document.characters,
        paragraphs=sum(1 for p in document.paragraphs if p.text.strip()),
        elapsed_ms=round((perf_counter() - started) * 1000, 1),
        accepted=len(gathered_hits(draft, accepted)),
        findings=findings,
    )
    return Checked(report, draft, compared_passages(draft) if keep_passages else ())


def compared_passages(draft: Draft) -> tuple[Passage, ...]:
    """The passages of a draft that are compared with those of others."""
    from .language.passages.comparable import passages_of

    return passages_of(draft)


def findings_beside(path: Path, settings: Settings, sighted: Sequence[Sighted]) -> tuple[Finding, ...]:
    """What is to be shown of a draft besides its report: what it has in common with others. Raises UnreadableFile."""
    from .checks import RULES

    settings = with_exceptions(settings, path)
    rule = RULES[IN_FOLDER]
    if not settings.wants(rule.id, rule.default):
        return ()
    draft = read_draft(path, settings)
    reference = _reference(read_for(draft, settings), settings, rule)._replace(beside=lambda: tuple(sighted))
    judged = [(rule, severity_of(rule, hit, draft.profile, settings), hit) for hit in rule.check(draft, reference)]
    if settings.accepted:
        from .core.accepted import speaks_of

        judged, _ = parted(draft, judged, [item for item in settings.accepted if speaks_of(item, draft.document.path)])
    return tuple(finding for finding, _ in gathered_findings(draft, judged, settings))


def read_draft(path: Path, settings: Settings, data: bytes | None = None) -> Draft:
    """The draft in a file; with `data`, in these bytes under that name. Raises UnreadableFile."""
    document = read_docx(path, data)
    if not document.characters:
        raise UnreadableFile(
            "empty-document", "文档里没有文字", "请确认选对了文件；内容是图片或扫描件的，请先转成文字再检查"
        )
    return recognise(document, settings.profile)


def with_exceptions(settings: Settings, path: Path) -> Settings:
    """The settings with the exceptions that name this file applied, the last one winning."""
    if not settings.files:
        return settings
    try:
        relative = path.absolute().relative_to(settings.root)
    except ValueError:
        return settings
    for exception in settings.files:
        if PurePosixPath(relative.as_posix()).match(exception.match):
            settings = settings._replace(
                select=settings.select if exception.select is None else exception.select,
                ignore=settings.ignore if exception.ignore is None else exception.ignore,
                profile=exception.profile or settings.profile,
            )
    return settings


def active_rules(reading: Reading, settings: Settings) -> list[Rule]:
    """The rules that run on this draft under these settings."""
    return [rule for rule in rules_for(reading) if settings.wants(rule.id, rule.default)]


def findings_of(draft: Draft, settings: Settings) -> list[Finding]:
    """All findings on a draft that are to be shown, sorted by place."""
    return [finding for finding, _ in gathered_findings(draft, judged_hits(draft, settings), settings)]


def gathered_findings(draft: Draft, judged: list[Judged], settings: Settings) -> list[tuple[Finding, Judged]]:
    """Hits as findings sorted by place, each with the hit that stands for all its places."""
    locator = Locator(draft)
    found = [(_finding(item, locator, settings), item) for item in gathered_hits(draft, judged)]
    return sorted(found, key=lambda item: _order(draft, item[0]))


def judged_hits(draft: Draft, settings: Settings) -> list[Judged]:
    """What is to be shown of a draft, each remark once, before hits of one kind are gathered into findings."""
    return parted_hits(draft, settings)[0]


def parted_hits(draft: Draft, settings: Settings) -> tuple[list[Judged], list[Judged]]:
    """What the rules say of a draft: what is to be shown, and what a person has accepted."""
    judged = _without_doubles(_run(read_for(draft, settings), settings))
    if not settings.accepted:
        return judged, []
    from .core.accepted import speaks_of

    return parted(draft, judged, [item for item in settings.accepted if speaks_of(item, draft.document.path)])


def parted(draft: Draft, judged: list[Judged], accepted: Sequence[Accepted]) -> tuple[list[Judged], list[Judged]]:
    """Hits that these entries do not hide, and those they do; that a rule failed is never hidden."""
    from .checks.internal import FAILED
    from .core.accepted import hidden_among

    shown: list[Judged] = []
    hidden: list[Judged] = []
    numbers = hidden_among(draft, [(rule, hit) for rule, _, hit in judged], accepted)
    for item, number in zip(judged, numbers, strict=True):
        (shown if number is None or item[0] is FAILED else hidden).append(item)
    return shown, hidden


def read_for(draft: Draft, settings: Settings) -> Reading:
    """The draft as the wording rules read it; word tables and words are loaded when a rule asks for them."""

    def find_terms(lines: Sequence[Paragraph]) -> Sequence[TermHit]:
        from .language.terms import finder, own_tables

        return finder(own_tables(settings.tables), settings.skip_broken_rows)(lines)

    def cut(text: str) -> Sequence[str]:
        from .language.words import cut

        return cut(text)

    def suspect(lines: Sequence[Paragraph]) -> Sequence[Suspected]:
        from .data.term_tables import known_words
        from .language.spelling.in_draft import suspected
        from .language.terms import own_tables

        known = known_words(own_tables(settings.tables), settings.skip_broken_rows)
        return suspected(lines, known, settings.own_words)

    return Reading(draft, find_terms, cut, lambda word: shipped_has("common_words", word), suspect)


def _run(reading: Reading, settings: Settings) -> Iterator[Judged]:
    draft = reading.draft
    for rule in active_rules(reading, settings):
        try:
            hits = list(rule.check(draft, _reference(reading, settings, rule)))
        except (UsageError, UnreadableFile):  # a word table that the user can mend, an archive that does not answer
            raise
        except Exception as error:  # a rule must never stop the others
            from .checks.internal import FAILED

            yield FAILED, Severity.ERROR, _failure(draft, rule, error)
            continue
        for hit in hits:
            yield rule, severity_of(rule, hit, draft.profile, settings), hit


def _reference(reading: Reading, settings: Settings, rule: Rule) -> Reference:
    options = {option.name: option.default for option in rule.options} | dict(settings.options.get(rule.id, {}))
    standard, office = (settings.house.standard, settings.house.office) if settings.house else (GBT9704, Office())
    reference = Reference(reading, standard, shipped_table, options, office)
    if settings.archive.store is None or not rule.id.startswith(_REPEATS):
        return reference
    store = settings.archive.store
    return reference._replace(earlier=lambda: reading.survey(_Earlier(store)))


class _Earlier(Value):
    """Finds what a draft repeats from the archive at an address; a value, so that a reading asks it once."""

    store: str

    def __call__(self, draft: Draft) -> tuple[Sighted, ...]:
        """See Reference.earlier. Raises UsageError or UnreadableFile for a store that cannot be searched."""
        from .archive.sighting import sighted_in_store

        store, texts = opened_archive(self.store)
        document = draft.document
        path = str(Path(document.path).absolute())
        return sighted_in_store(path, document.digest, compared_passages(draft), store, texts)


@lru_cache(maxsize=1)
def opened_archive(address: str) -> tuple[ArchiveStore, OldTexts]:
    """The archive at an address, opened once in a process, with the old files read so far."""
    import atexit

    from .archive.old_texts import OldTexts
    from .archive.store import open_store

    store = open_store(address)
    atexit.register(store.close)  # else an empty log stays beside the file
    return store, OldTexts()


def severity_of(rule: Rule, hit: Hit, profile: Profile, settings: Settings) -> Severity:
    """The rule's severity in this profile, capped by its source, one step milder when the parse was not exact."""
    chosen = settings.severity.get(rule.id)
    if chosen is not None:
        return chosen
    severity = min(rule.severity_for(profile), rule.strength.cap, key=lambda s: s.rank)
    if not hit.certain:
        severity = severity.milder
    if hit.at_most is not None:
        severity = min(severity, hit.at_most, key=lambda s: s.rank)
    return severity


def _failure(draft: Draft, rule: Rule, error: Exception) -> Hit:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"，{Path(trace.tb_frame.f_code.co_filename).name} 第{trace.tb_lineno}行" if trace is not None else ""
    first = draft.document.paragraphs[0]
    message = f"规则 {rule.id} 运行出错，没有检查完（{type(error).__name__}: {error}{place}）。其他规则不受影响，请告诉维护人员"
    return Hit(Position(first.part, max(first.index, 0), 0, 0), message)


def _without_doubles(items: Iterable[Judged]) -> list[Judged]:
    """Each remark once; of two rules of one family on just the same characters the graver."""
    kept: dict[object, Judged] = {}
    for item in items:
        rule, severity, hit = item
        pointed = hit.position.end > hit.position.start
        key = (hit.position, rule.family) if pointed else (hit.position, rule.id, hit.message)
        if key not in kept or severity.rank > kept[key][1].rank:
            kept[key] = item
    return list(kept.values())


def gathered_hits(draft: Draft, items: list[Judged]) -> list[Judged]:
    """Hits of one rule and kind joined as the rule asks; the first keeps its place, the others become `related`."""
    order = {(e.paragraph.part, e.paragraph.index): n for n, e in enumerate(_visible(draft))}

    def place(item: Judged) -> int:
        return order.get(item[2].position[:2], -1)

    groups: dict[object, list[Judged]] = {}
    for item in sorted(items, key=lambda i: (place(i), i[2].position.start)):
        rule, severity, hit = item
        alike: object = (rule.id, severity, hit.kind)
        if rule.gather is Gather.RUN and alike in groups and place(item) - place(groups[alike][-1]) > 1:
            groups[alike, len(groups)] = groups.pop(alike)  # that run is over
        groups.setdefault(len(groups) if rule.gather is Gather.EACH else alike, []).append(item)
    return [_joined(group) for group in groups.values()]


def _visible(draft: Draft) -> list[Element]:
    return [e for e in draft.elements if e.paragraph.text.strip()]


def _joined(group: list[Judged]) -> Judged:
    rule, severity, hit = group[0]
    if len(group) == 1:
        return group[0]
    places = [place for _, _, other in group[1:] for place in (other.position, *other.related)]
    related = (*hit.related, *places)[:_RELATED]
    others = hit.others + sum(1 + other.others for _, _, other in group[1:])
    return rule, severity, hit._replace(related=related, others=others)


def source_of(rule: Rule, settings: Settings) -> str:
    """The clause; where a house profile has changed a value of it, that profile, so that it never poses as the standard."""
    house = settings.house
    changed = [d for d in house.deviations if d.field in rule.numbers] if house else []
    if house is None or not changed:
        return rule.source
    usual = "、".join(f"{d.label}{d.usual}" for d in changed)
    return f"{house.standard.name}（{rule.source}为{usual}）"


def _finding(item: Judged, locator: Locator, settings: Settings) -> Finding:
    rule, severity, hit = item
    return Finding(
        rule=rule.id,
        severity=severity,
        message=hit.message,
        source=source_of(rule, settings),
        place=locator.locate(hit.position),
        text=locator.text(hit.position),
        fix=hit.fix,
        score=hit.score,
        others=hit.others,
        related=(*(locator.locate(position) for position in hit.related), *hit.elsewhere)[:_RELATED],
    )


def _order(draft: Draft, finding: Finding) -> tuple[int, int, int, int, str]:
    main = draft.document.paragraphs[0].part
    place = finding.place
    return (place.part != main, place.paragraph, place.start, -finding.severity.rank, finding.rule)
