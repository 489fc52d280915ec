"""Short forms that are introduced and not used, or used before they are introduced."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import book_titles, inside
from .definitions import CUES, LINKS, Definition, Form, definitions_of, names_in

_ONE_PAGE = 500  # characters; a page has 22 lines of 28
_CLOSED = ("。", "！", "？", "”", "）", ")", "：", "；", "…")
_ENDS_TEXT = (Role.SIGNATURE, Role.ISSUE_DATE, Role.NOTE, Role.IMPRINT)


def unused(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A short form that stands nowhere behind its introduction; a text of one page, or one cut off, is left alone."""
    definitions = definitions_of(reference.reading)
    if not definitions or draft.document.characters < _ONE_PAGE or not _is_complete(draft):
        return
    paragraphs = [e.paragraph for e in draft.elements if e.role is not Role.EMPTY]
    place = {(p.part, p.index): n for n, p in enumerate(paragraphs)}
    for definition in definitions:
        p = definition.paragraph
        here = place[p.part, p.index]
        rest = [p.text[definition.end :], *(other.text for other in paragraphs[here + 1 :])]
        before = [other.text for other in paragraphs[:here]] + [p.text[: max(definition.full_start, 0)]]
        for forms in _separately(definition):
            used_after = any(_stands(form, definition, text) for form in forms for text in rest)
            if not used_after and not any(_stands(form, definition, text) for form in forms for text in before):
                message = f"说明了简称“{forms[0].text}”，后面没有用到；不再用的不必说明"
                yield Hit(p.at(forms[0].start, forms[-1].end), message)


def _separately(definition: Definition) -> list[tuple[Form, ...]]:
    """Quoted forms each for itself; bare ones (机关、单位) are one form with a mark in it."""
    if definition.forms[0].opened:
        return [(form,) for form in definition.forms]
    return [definition.forms]


def _is_complete(draft: Draft) -> bool:
    last = [e for e in draft.elements if e.role not in (Role.EMPTY, Role.HEADER, Role.FOOTER, Role.FOOTNOTE)][-1]
    return (
        any(e.role in _ENDS_TEXT for e in draft.elements)
        or last.paragraph.text.rstrip().endswith(_CLOSED)
        or last.role is Role.TABLE
    )


def _stands(form: Form, definition: Definition, text: str) -> bool:
    """Whether the short form stands in the text, other than inside its full name or another title."""
    if form.text not in text:
        return False
    if f"《{form.text}》" in text or f"〈{form.text}〉" in text:
        return True
    for start, end in reversed(book_titles(text)):
        text = text[:start] + text[end:]
    for name in names_in(definition.full):
        if len(name) > len(form.text) and form.text in name:
            text = text.replace(name, "")
    return form.text in text


_SKIPPED = (Role.TITLE, Role.BYLINE, Role.HEADING, Role.ABSTRACT, Role.ATTACHMENT_NOTE, Role.TABLE, Role.SALUTATION)
_CAN_STAND_BEFORE = tuple('，。；：、！？（）()“”" \n\u3000') + LINKS + ("各", "经", "报", "市", "并", "或", "给", "按")
_SHORTEST = 3


def before_intro(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A short form used in the running text above its introduction; words that everybody uses are left alone."""
    reading = reference.reading
    known: set[tuple[int, str]] = set()
    for definition in definitions_of(reading):
        for form in definition.forms:
            if (definition.unit, form.text) in known or definition.scoped:
                continue
            known.add((definition.unit, form.text))
            if not _may_be_coined(form, definition):
                continue
            for p, at in _uses_above(form, definition, reading):
                if form.opened != "《" and reading.words(form.text) == (form.text,):
                    break  # a word that everybody uses
                message = f"简称“{form.text}”用在前，说明在后；第一次出现时就要说明"
                yield Hit(
                    p.at(at, at + len(form.text)), message, related=(definition.paragraph.at(form.start, form.end),)
                )
                break


def _may_be_coined(form: Form, definition: Definition) -> bool:
    """Whether the short form means nothing but what is introduced."""
    if form.opened == "《":
        return True
    if len(form.text) < _SHORTEST or definition.collective:
        return False
    if definition.titled:
        return False  # 价格法 may be spoken of in general, and a law is named in the first article
    return not form.text.isascii()


def _uses_above(form: Form, definition: Definition, reading: Reading) -> Iterator[tuple[Paragraph, int]]:
    wanted = f"《{form.text}》" if form.opened == "《" else form.text
    names = [name for name in names_in(definition.full) if len(name) > len(form.text) and form.text in name]
    for line in reading.lines[: definition.line + 1]:
        p = line.paragraph
        same = p is definition.paragraph
        if line.unit != definition.unit or (line.role in _SKIPPED and not same):
            continue
        text = p.text[: definition.full_start] if same else p.text
        if wanted not in text or any(cue in text for cue in CUES):
            continue
        titles = book_titles(text)
        at = text.find(wanted)
        while at >= 0:
            if wanted is not form.text:
                yield p, at + 1
            elif (
                not inside(titles, at)
                and _begins_a_word(text, at)
                and not _in_a_name(text, at, names, form.text)
                and not _runs_on(reading.words(text), at + len(form.text))
            ):
                yield p, at
            at = text.find(wanted, at + len(wanted))


def _begins_a_word(text: str, at: int) -> bool:
    return at == 0 or text[:at].endswith(_CAN_STAND_BEFORE)


def _runs_on(words: tuple[str, ...], end: int) -> bool:
    """Whether a word that begins two characters or more before `end` goes on behind it: 军用标准 in 军用标准化."""
    at = 0
    for word in words:
        if at < end < at + len(word):
            return end - at > 1
        at += len(word)
    return False


def _in_a_name(text: str, at: int, names: list[str], form: str) -> bool:
    """Whether the full name stands here, or a part of it that goes on behind the short form (协调委, 协调委员会)."""
    for name in names:
        offset = name.find(form)
        behind = name[offset + len(form) : offset + len(form) + 1]
        if text.startswith(name, max(at - offset, 0)) or (behind and text.startswith(behind, at + len(form))):
            return True
    return False


_FILLER = "\n".join(
    f"{n}各县要把节水工作摆上重要位置，明确分管负责人和具体经办人，按月报送进展情况，及时研究解决遇到的困难和问题，确保各项任务按期完成，取得实效。"
    for n in ("一是。", "二是。", "三是。", "四是。", "五是。", "六是。", "七是。", "八是。")
)

RULES = (
    Rule(
        id="abbreviations.unused",
        title="简称说明后未用",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="说明了简称，后文却一次也没有用，说明就是多余的，或者后文忘了改用简称。不足一页的短文和不完整的文稿不报。",
        check=unused,
        fix=Safety.SHOW,
        bad={
            f"海晏市水利局（以下简称“«市水利局»”）负责组织实施。\n{_FILLER}": None,
            f"现印发《海晏市节水办法》（以下简称《«办法»》），请遵照执行。\n{_FILLER}": None,
            f"取用水的单位和个人（以下统称«用水户»）应当装表计量。\n{_FILLER}": None,
            f"海晏市水利局（以下简称“«市水利局»”）负责组织实施。\n{_FILLER}\n海晏市水利局按月通报。": None,
        },
        good=(
            f"海晏市水利局（以下简称“市水利局”）负责组织实施。\n{_FILLER}\n市水利局按月通报。",
            f"现印发《海晏市节水办法》（以下简称《办法》），请遵照执行。各县要认真学习《办法》。\n{_FILLER}",
            "海晏市水利局（以下简称“市水利局”）负责组织实施。",
            f"海晏市水利局（以下简称“市水利局”）负责组织实施。\n{_FILLER}\n各县要",
            f"有关机关和企业事业单位（以下简称机关、单位）应当装表计量。\n{_FILLER}\n机关、单位应当报送数据。",
            f"海晏市水利局（以下简称“市水利局”）负责组织实施。\n{_FILLER}\n[表格] 市水利局",
        ),
    ),
    Rule(
        id="abbreviations.before-intro",
        title="简称先用后说明",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="简称的说明要放在它第一次出现的地方。标题、小标题、摘要里先用的不报；“企业”“项目”一类人人都用的词先用的也不报。",
        check=before_intro,
        fix=Safety.SHOW,
        bad={
            "各县要认真学习《«办法»》。\n现将《海晏市节水办法》（以下简称《办法》）印发给你们。": None,
            "今年以来，«市水利局»开展了检查。\n海晏市水利局（以下简称“市水利局”）还修复了两座泵站。": None,
            "方案报«市节水办»同意后，由海晏市节约用水办公室（以下简称市节水办）公布。": None,
        },
        good=(
            "海晏市水利局（以下简称“市水利局”）开展了检查。\n市水利局还修复了两座泵站。",
            "今年以来，海晏市水利局开展了检查。\n海晏市水利局（以下简称“市水利局”）还修复了两座泵站。",
            "[标题] 市水利局关于开展检查的通知\n[主送] 各县水利局：\n海晏市水利局（以下简称“市水利局”）决定开展检查。",
            "为了规范企业用水，制定本办法。\n取水的工业企业（以下简称企业）应当装表计量。",
            "依照《海晏市供水办法》处理。\n现将《海晏市节水办法》（以下简称《办法》）印发给你们。",
            "一、市水利局牵头\n海晏市水利局（以下简称“市水利局”）牵头开展检查。\n二、各县配合\n市水利局将派人指导。",
        ),
    ),
)
