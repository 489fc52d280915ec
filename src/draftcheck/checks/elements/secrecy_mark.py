"""密级和保密期限: how it is written and where it stands (GB/T 9704-2012 7.2.2)."""

import re
from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import line_of
from ...outline.secrecy_mark import SecrecyMark, secrecy_marks

_FIGURE = Pattern(r"[０-９〇○零一二三四五六七八九十]{1,4}(?=年|个月|月|日)", ("年", "月", "日"))
_PERIOD = Pattern(
    r"[\d０-９一二三四五六七八九十]{1,3}(?:年|个月)|长期|[\d０-９]{4}年.{2,6}日|.{2,10}前", ("年", "月", "长期", "前")
)


def mark_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """All that is wrong with the writing of a mark, in one remark; a missing period is another rule's."""
    for mark in secrecy_marks(draft):
        # 密级：机密 in a cell belongs to a form that goes round with the draft.
        faults = [] if mark.labelled and mark.paragraph.place.kind == "table" else list(_faults(mark))
        if not faults:
            continue
        period = _FIGURE.compiled.sub(_in_digits, mark.period)
        right = f"{mark.level}★{period}" if period else mark.level
        written = mark.paragraph.text[mark.start : mark.end]
        if mark.period.isdecimal():
            yield Hit(
                mark.paragraph.at(mark.start, mark.end), f"密级标注有误：{'，'.join(faults)}，这里写成“{written}”"
            )
        else:
            message = f"密级标注有误：{'，'.join(faults)}，“{written}”应为“{right}”"
            yield Hit(mark.paragraph.at(mark.start, mark.end), message, TextFix(right, Safety.ASK))


def _faults(mark: SecrecyMark) -> Iterator[str]:
    if mark.sign == "（" and not _PERIOD.fullmatch(mark.period):
        return  # 机密（一式两份）: not a period
    if mark.labelled:
        yield "前面不写“密级：”"
    if mark.period and mark.sign != "★":
        yield "密级和期限之间用“★”隔开"
    if _FIGURE.search(mark.period):
        yield "期限中的数字用阿拉伯数字"
    if mark.sign == "★" and mark.period.isdecimal():
        yield "期限要写明“年”或“个月”"


def _in_digits(match: re.Match[str]) -> str:
    value = number(match[0].replace("○", "〇"))
    return match[0] if value is None else str(value)


def mark_place(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A mark to the right, in the middle or below the red head; minutes, orders and material have their own ways."""
    if draft.profile not in (Profile.RED_HEAD, Profile.DRAFT, Profile.LETTER):
        return
    headed = False
    letter = draft.profile is Profile.LETTER or (draft.genre is not None and draft.genre.name == "函")
    marks = {mark.paragraph.index: mark for mark in secrecy_marks(draft)}
    # Of two remarks of one family on the same characters the engine keeps one.
    taken = {hit.position for hit in mark_form(draft, reference)}
    for e in draft.elements:
        p = e.paragraph
        headed = headed or (e.unit == 0 and e.role in (Role.ISSUER_MARK, Role.DOCUMENT_NUMBER))
        mark = marks.get(p.index) if e.role is Role.SECRECY and p.place.kind == "body" else None
        if mark is None:
            continue
        line = line_of(0, p)
        where = "居中" if p.layout.alignment == "center" else "靠右" if line.right else ""
        if not where and headed and not letter:
            where = "在发文机关标志下面"
        if where:
            message = f"密级一般顶格标在版心左上角第二行，这里{where}"
            place = p.at(mark.start, mark.end)
            yield Hit(place._replace(end=mark.start) if place in taken else place, message)


_REST = "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕12号\n[标题] 关于做好防汛工作的通知"

RULES = (
    Rule(
        id="elements.secrecy-mark-form",
        title="密级标注写法不符",
        source="GB/T 9704-2012 7.2.2",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="密级和保密期限写成“密级★期限”，期限中的数字用阿拉伯数字；“★”是国家秘密标志，不用括号、星号代替。",
        check=mark_form,
        fix=Safety.ASK,
        bad={
            f"[密级] «机密★五年»\n{_REST}": f"[密级] 机密★5年\n{_REST}",
            f"[密级] «机密（5年）»\n{_REST}": f"[密级] 机密★5年\n{_REST}",
            f"[密级] «密级：机密»\n{_REST}": f"[密级] 机密\n{_REST}",
            f"[密级] «秘密☆６个月»\n{_REST}": f"[密级] 秘密★6个月\n{_REST}",
            f"[密级] «秘密5年»\n{_REST}": f"[密级] 秘密★5年\n{_REST}",
            f"[密级] «机密*十年»　　特急\n{_REST}": f"[密级] 机密★10年　　特急\n{_REST}",
            f"[密级] «机密★10»\n{_REST}": None,
        },
        good=(
            f"[密级] 机密★5年\n{_REST}",
            f"[密级] 秘　密\n{_REST}",
            f"[密级] 绝密★长期\n{_REST}",
            f"[密级] 秘密★6个月\n{_REST}",
            f"[密级] 机密★2030年12月31日\n{_REST}",
            f"[密级] 秘密★第十次会议召开前\n{_REST}",
            f"[密级] 秘密（一式两份）\n{_REST}",
            f"[密级] 机密 ★ 5年\n{_REST}",
            f"[表格] 密级：秘密\n{_REST}",
            f"[密级] 000012　　机密★5年\n{_REST}",
            "[标题] 关于加强保密工作的通知\n各科室：\n密级：机密的文件，由专人保管。\n机密（五年）的写法已经停用。",
        ),
    ),
    Rule(
        id="elements.secrecy-mark-place",
        title="密级位置不符",
        source="GB/T 9704-2012 7.2.2",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="密级和保密期限一般顶格编排在版心左上角第二行，第一行留给份号。标在右上角是1999年旧标准的做法。",
        check=mark_place,
        fix=Safety.SHOW,
        bad={
            f"[密级 右] «秘密★5年»\n{_REST}": None,
            f"[密级 居中] «秘密★5年»\n{_REST}": None,
            f"[密级 右] «»秘密★五年\n{_REST}": None,
            "[红头] 海晏市水利局文件\n[密级] «秘密★5年»\n[发文字号] 海水〔2026〕12号\n[标题] 关于做好防汛工作的通知": None,
        },
        good=(
            f"[密级] 秘密★5年\n{_REST}",
            f"[份号] 000012\n[密级] 秘密★5年\n[紧急程度] 特急\n{_REST}",
            f"[文本框 右] 秘密★5年\n{_REST}",
            "[红头] 海晏市水利局\n[密级] 秘密★5年\n[发文字号 右] 海水函〔2026〕12号\n[标题] 关于商借场地的函",
            "[标题] 关于加强保密工作的通知\n[右] 秘密★5年",
        ),
    ),
)
