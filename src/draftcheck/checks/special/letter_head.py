"""The head of 信函格式 (GB/T 9704-2012 10.1). Whether the red double lines are there cannot be seen: they are drawings."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import line_of
from .letter_drafts import FIRST_PAGE, HEAD, TEXT

_ABOVE_TITLE = (Role.ISSUER_MARK, Role.DOCUMENT_NUMBER, Role.SECRECY, Role.URGENCY, Role.COPY_NUMBER)


def mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 发文机关标志 of a 函 that ends in 文件."""
    if draft.profile is not Profile.LETTER:
        return
    for p in draft.of(Role.ISSUER_MARK, unit=0):
        if "".join(p.text.split()).endswith("文件"):
            start = p.text.rindex("文")
            yield Hit(p.at(start, len(p.text.rstrip())), "信函格式的发文机关标志只写发文机关名称，不加“文件”二字")


def number_place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 发文字号 that is not flush right; in a table or a box its place cannot be known."""
    if draft.profile is not Profile.LETTER:
        return
    for p in draft.of(Role.DOCUMENT_NUMBER, unit=0):
        if p.place.kind == "body" and not line_of(0, p).right:
            where = "居中了" if p.layout.alignment == "center" else "没有居右"
            yield Hit(p.whole(), f"信函格式的发文字号顶格居右编排，这里{where}")


def title_place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A title that stands right under the element above it, without a blank line or spacing."""
    if draft.profile is not Profile.LETTER:
        return
    before = None
    for element in draft.elements:
        if element.unit != 0 or element.paragraph.place.kind != "body":
            continue
        p = element.paragraph
        if element.role is Role.TITLE:
            if before is not None and not p.breaks_before and before.layout.after_pt + p.layout.before_pt < 10:
                yield Hit(p.at(0, 0), "信函格式的标题与上面最后一个要素相距二行，这里没有空行")
            return
        before = p if element.role in _ABOVE_TITLE and not p.has_drawing else None


RULES = (
    Rule(
        id="special.letter-mark",
        title="函的标志写法不符",
        source="GB/T 9704-2012 10.1",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="信函格式的发文机关标志使用发文机关全称或者规范化简称，居中，不加“文件”二字。",
        check=mark,
        fix=Safety.SHOW,
        bad={
            "[红头] 海晏市水利局«文件»\n[发文字号 右] 海水函〔2026〕3号\n\n\n" + TEXT: None,
            "[红头] 海晏市水利局«文　件»\n[发文字号 右] 海水函〔2026〕4号\n\n\n" + TEXT: None,
        },
        good=(
            HEAD + TEXT,
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕3号\n\n\n"
            + TEXT.replace("商借场地的函", "做好防汛工作的通知"),
            "[红头] 海晏市水利局文件\n[发文字号] 海水函〔2026〕3号\n\n\n" + TEXT,
        ),
    ),
    Rule(
        id="special.letter-docnum-place",
        title="函的文号位置不符",
        source="GB/T 9704-2012 10.1",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="信函格式的发文字号顶格居版心右边缘编排，在第一条红色双线之下。",
        check=number_place,
        fix=Safety.SHOW,
        bad={
            FIRST_PAGE + "[红头] 海晏市水利局\n[发文字号] «海水函〔2026〕3号»\n\n\n" + TEXT: None,
            FIRST_PAGE + "[红头] 海晏市水利局\n[发文字号 左] «海水函〔2026〕3号»\n\n\n" + TEXT: None,
        },
        good=(
            HEAD + TEXT,
            FIRST_PAGE + HEAD + TEXT,
            "[红头] 海晏市水利局\n[发文字号] 海水函〔2026〕3号\n\n\n" + TEXT,
            FIRST_PAGE + "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕3号\n\n\n" + TEXT,
        ),
    ),
    Rule(
        id="special.letter-title-place",
        title="函的标题位置不符",
        source="GB/T 9704-2012 10.1",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="信函格式的标题居中编排，与其上最后一个要素相距二行。",
        check=title_place,
        fix=Safety.SHOW,
        bad={
            "[红头] 海晏市水利局\n[发文字号 右] 海水函〔2026〕3号\n" + TEXT.replace("[标题] ", "[标题] «»", 1): None,
        },
        good=(
            HEAD + TEXT,
            "[红头] 海晏市水利局\n[发文字号 右] 海水函〔2026〕3号\n\n" + TEXT,
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕3号\n"
            + TEXT.replace("商借场地的函", "做好防汛工作的通知"),
            TEXT,
        ),
    ),
)
