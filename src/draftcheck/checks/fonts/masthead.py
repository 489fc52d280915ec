"""Typefaces and sizes of 份号, 密级, 紧急程度 and 发文字号 (GB/T 9704-2012 5.2.2, 7.2.1 to 7.2.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.sizes import size_name
from .stretches import judged

_LEVEL = Pattern(r"[绝机]\s*密|秘\s*密", "密")
_SIGNER = Pattern(r"签\s*发\s*人", "签")


def copy_number(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Size of the 份号; its digits may have any face."""
    size_pt = reference.standard.body_size_pt
    for p in draft.of(Role.COPY_NUMBER, unit=0):
        place = p.whole()
        font = p.font_at(place.start)
        if abs(font.size_pt - size_pt) >= 0.01:
            message = f"份号一般用{size_name(size_pt)}字，这里用的是{size_name(font.size_pt)}"
            yield Hit(place, message, FormatFix({"size_pt": size_pt}, Safety.ASK))


def secrecy_urgency(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """密级和保密期限, 紧急程度."""
    standard = reference.standard
    for element in draft.elements:
        # 内部资料　注意保存 stands where a mark would stand and is none.
        mark = element.role is Role.URGENCY or (element.role is Role.SECRECY and _LEVEL.search(element.paragraph.text))
        if mark and element.unit == 0:
            said = f"{element.role.value}一般用"
            yield from judged(
                draft, standard, (element.paragraph, 0, None), standard.black, standard.body_size_pt, said
            )


def docnum(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The document's own number, without a 签发人 on the same line."""
    standard = reference.standard
    for p in draft.of(Role.DOCUMENT_NUMBER, unit=0):
        signer = _SIGNER.search(p.text)
        end = len(p.text[: signer.start()].rstrip()) if signer else None
        yield from judged(draft, standard, (p, 0, end), standard.body, standard.body_size_pt, "发文字号一般用")


_NOTICE = "[标题] 关于开展节水宣传的通知\n[主送] 各县水利局：\n请按时报送。"

RULES = (
    Rule(
        id="fonts.copy-number",
        title="份号字体字号不符",
        source="GB/T 9704-2012 7.2.1",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="份号一般用六位三号阿拉伯数字，顶格排在版心左上角第一行。",
        check=copy_number,
        fix=Safety.ASK,
        numbers=("body_size_pt",),
        bad={
            f"[份号 四号] «000012»\n[密级] 秘密★1年\n{_NOTICE}": None,
            f"[份号 二号] «000012»\n{_NOTICE}": None,
        },
        good=(
            f"[份号] 000012\n[密级] 秘密★1年\n{_NOTICE}",
            f"[份号 Arial] 000012\n{_NOTICE}",
        ),
    ),
    Rule(
        id="fonts.secrecy-urgency",
        title="密级紧急程度字体",
        source="GB/T 9704-2012 7.2.2、7.2.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="密级和保密期限、紧急程度一般用三号黑体字，顶格排在版心左上角。",
        check=secrecy_urgency,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("black", "body_size_pt"),
        bad={
            f"[密级 仿宋] «秘密★1年»\n{_NOTICE}": None,
            f"[紧急程度 四号] «特急»\n{_NOTICE}": None,
        },
        good=(
            f"[密级] 机密★5年\n[紧急程度] 特急\n{_NOTICE}",
            f"[紧急程度 SimHei] 加急\n{_NOTICE}",
            f"[密级 仿宋] 内部资料　注意保存\n{_NOTICE}",
            f"[密级 FZHTK--GBK1-0] 秘　密★1年\n{_NOTICE}",
            f"{_NOTICE}\n特急件请专人送达。",
        ),
    ),
    Rule(
        id="fonts.docnum",
        title="发文字号字体不符",
        source="GB/T 9704-2012 5.2.2",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="发文字号没有另外规定字体，一般用三号仿宋体字。",
        check=docnum,
        fix=Safety.ASK,
        numbers=("body", "body_size_pt"),
        bad={
            f"[发文字号 黑体] «海水〔2026〕12号»\n{_NOTICE}": None,
            f"[发文字号 四号] «海水〔2026〕12号»\n{_NOTICE}": None,
        },
        good=(
            f"[发文字号] 海水〔2026〕12号\n{_NOTICE}",
            f"[发文字号] 海水〔2026〕12号　　　签发人：⟦楷体|苏明远⟧\n{_NOTICE}",
            f"{_NOTICE}\n[黑体] 根据海水〔2025〕3号文件执行。",
        ),
    ),
)
