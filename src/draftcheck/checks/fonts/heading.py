"""Typeface and size of headings, level by level (GB/T 9704-2012 7.3.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Font
from ...core.draft import Draft
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.sizes import size_name
from .heading_words import Words, heading_words
from .stretches import as_body, body_font, look, stretches, unlike

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
    found = [words for words in heading_words(draft) if words.heading.scheme in _LEVELS]
    lists = _lists(found, usual)
    for words in found:
        scheme = words.heading.scheme
        if scheme in lists:
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


def _lists(found: list[Words], usual: Font | None) -> set[str]:
    """Schemes that count items and no headings: all of them run on, or are 名：值, and are set as the body is.

    Below 一、 short names that run on (（一）落实责任。各单位要…) are headings that were not given their type.
    """
    schemes: dict[str, list[Words]] = {}
    for words in found:
        schemes.setdefault(words.heading.scheme, []).append(words)
    return {
        scheme
        for scheme, members in schemes.items()
        if all(words.item and _as_usual(words, usual) for words in members)
        and (scheme == _LEVELS[0] or any(map(_sentence, members)))
    }


def _as_usual(words: Words, usual: Font | None) -> bool:
    """Whether number and words alike are set in the type of the body: a number in 黑体 begins a heading."""
    found = stretches(words.paragraph, words.start, words.end)
    return all(usual is not None and look(stretch.font) == look(usual) for stretch in found)


def _sentence(words: Words) -> bool:
    """Whether the words are more than a name: 名：值, several clauses, a date or an amount."""
    text = words.paragraph.text[words.heading.end : words.heading.words_end]
    return any(c in "，,、：:；" or c.isdecimal() for c in text) or text.strip().startswith("请")


_HEAD = "[标题] 关于开展节水宣传的通知"

RULES = (
    Rule(
        id="fonts.heading",
        title="层次标题字体不符",
        source="GB/T 9704-2012 7.3.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="一般第一层用黑体字、第二层用楷体字、第三层和第四层用仿宋体字，都是三号。接排的只看第一个句号以前的字，同级全都接排、用正文字体的条款不报；整篇字号不同的只报正文。",
        check=heading,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("headings", "body_size_pt"),
        bad={
            f"{_HEAD}\n«一、总体要求»\n各单位要落实责任。": None,
            f"{_HEAD}\n[黑体] 一、总体要求\n[黑体] «（一）指导思想»\n各单位要落实责任。": None,
            f"{_HEAD}\n[MicrosoftYaHei] «一、总体要求»\n各单位要落实责任。": None,
            f"{_HEAD}\n各单位要落实责任，抓好宣传。\n⟦黑体|«一、⟧加强领导»。各单位要层层落实。": None,
            f"{_HEAD}\n各单位要落实责任。\n[黑体] 一、抓好宣传。要办好活动。\n«二、压实责任»。要层层落实。": None,
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
            "[标题] 市政府常务会议纪要\n会议研究节水工作。\n一、会议听取了节水工作汇报。会议认为，成效明显。\n二、会议原则同意节水方案。由市水利局印发。",
            "[标题] 关于调整供水区域的批复\n一、同意撤销东山水厂，设立东山泵站。泵站设在东山路。\n二、要做好衔接工作。",
            f"{_HEAD}\n有关事项通知如下。\n一、会议时间：2026年6月30日下午\n二、会议地点：机关二楼会议室",
            f"{_HEAD}\n⟦黑体|一、会议时间：⟧2026年6月30日（星期二）下午\n⟦黑体|二、会议地点：⟧机关二楼会议室\n[黑体] 三、会议要求\n请准时参加。",
            f"{_HEAD}\n[黑体] 一、时间安排\n各单位按时完成。\n（一）4月30日前完成自评。逾期不再受理。\n（二）5月10日前报送总结。总结一式三份。",
            f"{_HEAD}\n[方正黑体_GB18030] 一、总体要求\n[方正公文楷体] （一）指导思想\n各单位要落实责任。",
            f"{_HEAD}\n[宋体 小四] 各单位要落实责任，抓好宣传。\n[黑体 小四] 一、总体要求\n[宋体 小四] 要层层压实责任，务求实效。",
        ),
    ),
)
