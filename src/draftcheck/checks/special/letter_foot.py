"""The foot of 信函格式: no page number on the first page, a short 版记 (GB/T 9704-2012 10.1)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .letter_drafts import FIRST_PAGE, HEAD, TEXT

_PRINTED = Pattern(r"\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*印发", "印发")


def first_page_number(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A page number on the first page of a 函."""
    if draft.profile is not Profile.LETTER or not draft.document.sections:
        return
    section = draft.document.sections[0]
    footers = [h for h in section.headers if h.kind == "footer"]
    shown = [h for h in footers if h.variant == ("first" if section.title_page else "default")]
    first = draft.document.paragraphs[0]
    if first.index < 0 or not any(h.has_page_number for h in shown):
        return
    fix = None if section.title_page else FormatFix({"title_page": True}, Safety.ASK)
    yield Hit(first.at(0, 0), "信函格式首页不显示页码，这份文稿的首页有页码", fix)


def imprint(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Printing office and date in the 版记 of a 函."""
    if draft.profile is not Profile.LETTER:
        return
    for p in draft.of(Role.IMPRINT):
        if _PRINTED.search(p.text):
            yield Hit(p.whole(), f"信函格式的版记不加印发机关和印发日期，“{' '.join(p.text.split())}”应当删去")


RULES = (
    Rule(
        id="special.letter-first-page-number",
        title="函首页编了页码",
        source="GB/T 9704-2012 10.1",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="信函格式首页不显示页码。在 Word 里勾选“首页不同”，首页页脚留空。",
        check=first_page_number,
        fix=Safety.ASK,
        bad={
            "[页面 页码]\n[红头] «»海晏市水利局\n[发文字号 右] 海水函〔2026〕3号\n\n\n" + TEXT: None,
            "[页面 页码 奇偶不同]\n[红头] «»海晏市水利局\n[发文字号 右] 海水函〔2026〕3号\n\n\n" + TEXT: None,
        },
        good=(
            FIRST_PAGE + HEAD + TEXT,
            HEAD + TEXT,
            "[页面 页码]\n[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕3号\n\n\n" + TEXT,
            "[页面 页码]\n" + TEXT,
        ),
    ),
    Rule(
        id="special.letter-imprint",
        title="函的版记内容多余",
        source="GB/T 9704-2012 10.1",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="信函格式的版记不加印发机关和印发日期、分隔线，只写抄送机关，位于公文最后一面版心内最下方。",
        check=imprint,
        fix=Safety.SHOW,
        bad={
            HEAD + TEXT + "\n[版记] 抄送：市城管局。\n[版记] «海晏市水利局办公室　　2026年7月1日印发»": None,
            HEAD + TEXT + "\n[版记] «海晏市水利局办公室　　　2026年7月2日印发»": None,
        },
        good=(
            HEAD + TEXT + "\n[版记] 抄送：市城管局。",
            HEAD + TEXT,
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕3号\n\n\n"
            + TEXT
            + "\n[版记] 抄送：市城管局。\n[版记] 海晏市水利局办公室　　2026年7月1日印发",
            HEAD + TEXT.replace("盼复", "制度已于2026年6月1日印发"),
        ),
    ),
)
