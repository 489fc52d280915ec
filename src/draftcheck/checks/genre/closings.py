"""结语: the formula that a document closes with (doctypes.md section 4)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference, Row
from ...core.rule import Rule, Strength
from ...core.spans import inside, quotations
from .parts import body_of, closing_paragraphs, is_kind

_SENTENCE = Pattern(r"[^。！？\n\f]+[。！？]?")


def closing_of_other_kind(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A closing formula at the end that belongs to another kind; requests in a 报告 are the rule above."""
    if draft.genre is None or not draft.genre.statutory:
        return
    kind = draft.genre.name
    for p in closing_paragraphs(draft):
        for sentence in _SENTENCE.finditer(p.text):
            found = _formula(sentence[0], reference.table("closings"))
            if found is None:
                continue
            row, start, end = found
            position = sentence.start() + start
            if kind in row["不适用文种"].split("；") and not inside(quotations(p.text), position):
                fitting = "、".join(row["适用文种"].split("；"))
                message = f"惯例：“{row['结语']}”是{fitting}的结语，不用于{kind}"
                yield Hit(p.at(position, sentence.start() + end), message)


def _formula(sentence: str, rows: tuple[Row, ...]) -> tuple[Row, int, int] | None:
    """The longest formula that the sentence ends in, with its place in the sentence."""
    found = [
        (row, *match.span())
        for row in rows
        if row["结语"][-2:] in sentence and (match := _formula_pattern(row["结语"]).search(sentence))
    ]
    return max(found, key=lambda item: item[2] - item[1], default=None)


# These stand anywhere before the end of a sentence (现将有关情况特此报告); the others are a clause of their own.
_ANYWHERE = ("妥否", "当否", "如无不妥", "特此", "专此", "现提请", "以上")


@lru_cache(maxsize=256)
def _formula_pattern(formula: str) -> re.Pattern[str]:
    """A formula at the end of a sentence; commas and 予 may be left out or put in."""
    words = "[，,]?".join(
        re.escape(part).replace("请", "请(?:予以?)?") for part in formula.replace("请予", "请").split("，")
    )
    alone = "" if formula.startswith(_ANYWHERE) else r"(?<![^，,；、：\s])"
    closes = "" if formula.endswith("请批转") else r"(?=[。！!]?\s*$)"
    return re.compile(alone + words + closes)


_AS_FOLLOWS = Pattern(r"通知如下[：:。]", "通知如下")
_HEREBY = Pattern(r"(?:^|(?<=[。；，]))\s*(?P<words>特此通知)[。！]?\s*$", "特此通知")


def closing_doubled(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """特此通知 at the end, or as a paragraph of its own, of a 通知 that has said 通知如下 at its beginning."""
    if not is_kind(draft, "通知"):
        return
    body = body_of(draft)
    if not any(_AS_FOLLOWS.search(p.text) for p in body[:3]):
        return
    for p in body:
        match = _HEREBY.search(p.text) if p is body[-1] or len(p.text.strip()) <= 6 else None
        if match:
            message = "惯例：前面已经写了“通知如下”，结尾不必再写“特此通知”"
            yield Hit(p.at(*match.span("words")), message)


RULES = (
    Rule(
        id="genre.closing-of-other-kind",
        title="结语与文种不合",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="各文种有各自的结语。用了别的文种的结语，多半是套用旧稿时没有改过来。词表 lexicons/closings.csv 可以增删。",
        check=closing_of_other_kind,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请做好准备。\n«特此报告»。": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n所需资金已落实。\n«特此报告»。": None,
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 海晏市体育局：\n拟借用场地一天，«请遵照执行»。": None,
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n以上安排«当否，请批示»。": None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请做好准备。\n特此通知。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真贯彻执行。",
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 海晏市体育局：\n拟借用场地一天。\n专此函达，盼复。",
            "[标题] 海晏市水利局关于规范公文结语的通知\n[主送] 各县水利局：\n今后行文不再使用“特此报告”。",
        ),
    ),
    Rule(
        id="genre.closing-doubled",
        title="结语重复",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="开头写了“现通知如下”，正文就是通知的内容，结尾再写“特此通知”是重复。不少单位习惯两处都写，所以默认不报。",
        check=closing_doubled,
        fix=Safety.SHOW,
        default=False,
        bad={
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n现将有关事项通知如下：\n一、落实责任。\n«特此通知»。": None,
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n现通知如下。\n请各地抓紧落实，«特此通知»。": None,
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n现通知如下：\n«特此通知»。\n联系电话：88001234。": None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请各地抓紧落实。\n特此通知。",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n现将有关事项通知如下：\n请各地抓紧落实。",
            "[标题] 海晏市水利局关于开展检查的通报\n[主送] 各县水利局：\n现将检查情况通报如下：\n特此通报。",
            "[标题] 海晏市水利局关于规范结语的通知\n[主送] 各县水利局：\n现通知如下：\n结尾不再写“特此通知”。",
        ),
    ),
)
