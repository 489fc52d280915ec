"""Typeface and size of headings, level by level (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.sizes import size_name
from .heading_words import heading_words
from .stretches import as_body, body_font, look, unlike

_LEVELS = ("一、", "（一）", "1.", "（1）")


def heading(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words of headings that have not the face and size of their level.

    Less is sure where a draft does not count from 一、 down: an office may then set its own first level in 黑体.
    """
    standard = reference.standard
    usual = body_font(draft)
    as_wanted = usual and standard.body.has(usual.east_asia) and usual.size_pt == standard.body_size_pt
    plain = look(usual) if usual and not as_wanted else None
    used = {h.scheme for h in draft.headings if h.unit == 0}
    for words in heading_words(draft):
        scheme = words.heading.scheme
        if scheme not in _LEVELS:
            continue
        level = _LEVELS.index(scheme)
        faces = standard.headings[level]
        size_pt = standard.body_size_pt
        font = unlike(words.paragraph, words.start, words.end, faces, size_pt)
        if font is None or as_body(font, usual, faces, size_pt, standard):
            continue
        wanted = f"{faces.name}{size_name(size_pt)}"
        yield Hit(
            words.paragraph.at(words.start, words.end),
            f"“{scheme}”一级的标题一般用{wanted}字，这里用的是{look(font)}",
            FormatFix({"east_asia": faces.usual, "size_pt": size_pt}, Safety.ASK),
            certain=words.sure and "一、" in used and (level < 2 or "（一）" in used),
            # Where a whole draft is set in one plain type, that is the fault, and its body tells of it.
            at_most=Severity.INFO if plain == look(font) else None,
            kind=scheme,
        )


_HEAD = "[标题] 关于开展节水宣传的通知"

RULES = (
    Rule(
        id="fonts.heading",
        title="层次标题字体不符",
        source="GB/T 9704-2012 7.3.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字，都是三号。接排的只看第一个句号以前的字；整篇字号不同的只报正文。",
        check=heading,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("headings", "body_size_pt"),
        bad={
            f"{_HEAD}\n«一、总体要求»\n各单位要落实责任。": None,
            f"{_HEAD}\n[黑体] 一、总体要求\n[黑体] «（一）指导思想»\n各单位要落实责任。": None,
            f"{_HEAD}\n[黑体 小三] «一、总体要求»\n各单位要落实责任。": None,
            f"{_HEAD}\n[黑体] 一、总体要求\n«（一）落实责任»。各单位要层层压实。": None,
            f"{_HEAD}\n[黑体] 一、总体要求\n[楷体] （一）落实责任\n⟦黑体|«1.压实责任»。⟧各单位要层层落实。": None,
        },
        good=(
            f"{_HEAD}\n[黑体] 一、总体要求\n[楷体_GB2312] （一）指导思想\n1.摸清底数。\n（1）城区",
            f"{_HEAD}\n[SimHei] 一、总体要求\n⟦楷体|（一）落实责任。⟧各单位要层层压实。",
            f"{_HEAD}\n一、请各单位于月底前报送总结。\n二、请指定一名联络员，负责日常工作。",
            f"{_HEAD}\n[黑体] 一、报送材料\n（一）登记表；\n（二）身份证复印件。",
            "[标题] 节水管理办法\n[黑体] 第一章　总则\n第一条　为了节约用水，制定本办法。\n第二条　节水应当做到：\n（一）总量控制；\n（二）分类指导。",
            f"{_HEAD}\n[宋体 小四] 各单位要落实责任，抓好宣传。\n[黑体 小四] 一、总体要求\n[宋体 小四] 要层层压实责任，务求实效。",
        ),
    ),
)
