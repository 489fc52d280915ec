"""份号, 紧急程度 and the order of the marks at the top left (GB/T 9704-2012 7.2.1, 7.2.3)."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .secrecy_mark import mark_form

_SIX = Pattern(r"[0-9]{6}")
_HEAD = (Role.SECRECY, Role.URGENCY, Role.ISSUER_MARK, Role.DOCUMENT_NUMBER)


def copy_number_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 份号 that is not six digits; digits alone at the top of a draft without 版头 may be anything."""
    if not draft.has(*_HEAD):
        return
    for p in draft.of(Role.COPY_NUMBER, unit=0):
        written = "".join(p.text.split())
        if not _SIX.fullmatch(written):
            yield Hit(p.whole(), f"份号一般用六位阿拉伯数字（如000001），这里是“{written}”")


_URGENCIES = ("特急", "加急")
_OF_TELEGRAMS = ("特提", "平急")
_TELEGRAM = ("电报", "传真", "明电", "密电")


def urgency_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words other than 特急 and 加急; 特提 and 平急 are those of telegrams, and nothing tells a draft from one."""
    telegram = any(word in e.paragraph.text for e in draft.elements[:30] for word in _TELEGRAM)
    for p in draft.of(Role.URGENCY, unit=0):
        written = "".join(p.text.split())
        form = p.place.kind == "table" and "紧急程度" in written  # a form that goes round with the draft
        if written in _URGENCIES or (telegram and written in _OF_TELEGRAMS) or form or written[-1] in "：:":
            continue
        if written in _OF_TELEGRAMS:
            message = f"公文的紧急程度分为“特急”“加急”，“{written}”用于电报"
            yield Hit(p.whole(), message, certain=False)
            continue
        right = next((word for word in _URGENCIES if word in written), None)
        if right:
            yield Hit(p.whole(), f"紧急程度只写“{right}”，这里写成“{written}”", TextFix(right, Safety.ASK))
        else:
            yield Hit(p.whole(), f"紧急程度应写“特急”或“加急”，这里写成“{written}”")


_ORDER = (Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY)


def header_order(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """份号, 密级, 紧急程度 from top to bottom; text boxes and cells stand where they are drawn, so they are left out."""
    marks = [e for e in draft.elements if e.role in _ORDER and e.unit == 0 and e.paragraph.place.kind == "body"]
    marks = [e for e in marks if not e.paragraph.text.rstrip().endswith(("：", ":"))]  # a label not filled in
    # Of two remarks of one family on the same characters the engine keeps one; what is wrong in a mark goes first.
    taken = {hit.position for check in (copy_number_form, urgency_form, mark_form) for hit in check(draft, reference)}
    for n, mark in enumerate(marks):
        above = next((e for e in marks[:n] if _ORDER.index(e.role) > _ORDER.index(mark.role)), None)
        if above is not None:
            message = f"{mark.role.value}应在{above.role.value}上面一行，次序是份号、密级和保密期限、紧急程度"
            place = mark.paragraph.whole()
            place = place._replace(end=place.start) if place in taken else place
            yield Hit(place, message, related=(above.paragraph.whole(),))


_REST = "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕12号\n[标题] 关于做好防汛工作的通知"

RULES = (
    Rule(
        id="elements.copy-number-form",
        title="份号写法不符",
        source="GB/T 9704-2012 7.2.1",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="份号是同一份公文印制若干份时每份的顺序号，一般用六位阿拉伯数字，顶格标在版心左上角第一行。",
        check=copy_number_form,
        fix=Safety.SHOW,
        bad={
            f"[份号] «00012»\n[密级] 秘密★5年\n{_REST}": None,
            f"[份号] «No.000012»\n[密级] 秘密★5年\n{_REST}": None,
            f"[份号] «份号：12»\n[密级] 秘密★5年\n{_REST}": None,
        },
        good=(
            f"[份号] 000012\n[密级] 秘密★5年\n{_REST}",
            f"[份号] 112358\n{_REST}",
            _REST,
            "2026\n[标题] 海晏市水利局工作要点\n一、工作目标\n守住安全底线。",
            f"{_REST}\n各县水利局：\n请于汛前完成检查。\n12345\n请将问题报我局。",
        ),
    ),
    Rule(
        id="elements.urgency-form",
        title="紧急程度用词不符",
        source="GB/T 9704-2012 7.2.3；条例第九条（三）",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="紧急公文分别标注“特急”“加急”，电报分别标注“特提”“特急”“加急”“平急”，没有别的写法。",
        check=urgency_form,
        fix=Safety.ASK,
        bad={
            f"[紧急程度] «急件»\n{_REST}": None,
            f"[紧急程度] «紧急»\n{_REST}": None,
            f"[紧急程度] «特急件»\n{_REST}": f"[紧急程度] 特急\n{_REST}",
            f"[紧急程度] «紧急程度：加急»\n{_REST}": f"[紧急程度] 加急\n{_REST}",
            f"[紧急程度] «平急»\n{_REST}": None,
        },
        good=(
            f"[紧急程度] 特急\n{_REST}",
            f"[紧急程度] 加　急\n{_REST}",
            f"传真电报\n[紧急程度] 平急\n{_REST}",
            "[标题] 海晏市水利局关于做好防汛工作的紧急通知\n各县水利局：\n情况紧急，请按特急件办理。",
            f"{_REST}\n各县水利局：\n凡标注“急件”的来文，当日办结。",
            f"[表格] 紧急程度：特急\n{_REST}",
            f"[紧急程度] 紧急程度：\n{_REST}",
        ),
    ),
    Rule(
        id="elements.header-order",
        title="版头要素次序颠倒",
        source="GB/T 9704-2012 7.2.3",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="需要同时标注的，在左上角按份号、密级和保密期限、紧急程度的次序自上而下分行排列。",
        check=header_order,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"[份号] 000012\n[紧急程度] 特急\n[密级] «秘密★5年»\n{_REST}": None,
            f"[密级] 秘密★5年\n[份号] «000012»\n[紧急程度] 特急\n{_REST}": None,
            f"[紧急程度] 特急\n[密级] «»秘密★五年\n{_REST}": None,
        },
        good=(
            f"[份号] 000012\n[密级] 秘密★5年\n[紧急程度] 特急\n{_REST}",
            f"[密级] 秘密★5年\n[紧急程度] 特急\n{_REST}",
            f"[份号] 000012\n[紧急程度] 加急\n{_REST}",
            f"[文本框] 特急\n[密级] 秘密★5年\n{_REST}",
        ),
    ),
)
