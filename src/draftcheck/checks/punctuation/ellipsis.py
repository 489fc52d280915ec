"""The ellipsis …… (GB/T 15834-2011 4.11 and annex A)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_DENG = Pattern(
    r"(?P<before>…{1,2}|\.{3,6}|。{3,6})[，、]?(?P<deng>等等?)(?![级额值候待同效距])|(?P<after>等等?)(?:…{1,2}|。{3,6})",
    "等",
)


def ellipsis_with_deng(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """……等 and 等……: one of them is enough."""
    for p, match in reference.reading.find(_DENG):
        clause = p.text[max(p.text.rfind(mark, 0, match.start()) for mark in "，。；：“") + 1 : match.start()]
        if match["after"] and "、" not in clause:  # to wait: 再等……
            continue
        deng = match["deng"] or match["after"]
        message = f"省略号和“{deng}”作用相同，只用一个"
        yield Hit(p.at(*match.span()), message, TextFix(deng, Safety.ASK))


_MASKS = 2  # more single … in a paragraph stand for words left out: …市…县…镇
_CLOSE = "”’）》】"
_FORM = Pattern(
    rf"(?<=[\u4e00-\u9fff、，{_CLOSE}])(?P<dots>\.{{3,}}|[·・•]{{3,}}|。{{3,}}|(?<!…)(?:…{{3}}|…)(?!…))"
    rf"(?=[\u4e00-\u9fff“《（{_CLOSE}，。；：！？、]|\s*$)",
    ("...", "···", "・・・", "•••", "。。。", "…"),
)


def ellipsis_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """... 。。。 … for ……; the dots that lead to a page number are left alone."""
    for p, match in reference.reading.find(_FORM):
        if match["dots"] == "…" and p.text.replace("……", "").count("…") > _MASKS:
            continue
        dots, (start, end) = match["dots"], match.span()
        if p.text[start - 1] in "（“‘" or (
            len(dots) == 1 and p.text[start - 1] in "，、" and p.text[end : end + 1] in "，、"
        ):
            continue  # “…” speaks of the mark; 1，2，…，n
        if dots == "……" or (dots[0] == "." and len(dots) > 12):
            continue
        yield Hit(p.at(start, end), f"省略号写作“……”（六个点，占两个字），这里写成“{dots[:6]}”", TextFix("……"))


RULES = (
    Rule(
        id="punctuation.ellipsis-with-deng",
        title="省略号与等重复",
        source="GB/T 15834-2011 附录A",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="省略号和“等”“等等”都表示没有列完，同用是重复。",
        check=ellipsis_with_deng,
        fix=Safety.ASK,
        bad={
            "储备沙袋、水泵«……等»物资。": "储备沙袋、水泵等物资。",
            "要检查水库、河道«等等……»": "要检查水库、河道等等",
        },
        good=(
            "储备沙袋、水泵等物资。",
            "水库、河道、泵站……都要检查。",
            "他一边说“再守一夜……”等着雨停。",
            "他说“再等……”就走了。",
            "水位还在上涨……等待的人越来越多。",
        ),
    ),
    Rule(
        id="punctuation.ellipsis-form",
        title="省略号写法不符",
        source="GB/T 15834-2011 4.11",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="省略号是六个点，占两个字的位置，居中。",
        check=ellipsis_form,
        fix=Safety.SAFE,
        bad={
            "水库、河道、泵站«...»都要检查。": "水库、河道、泵站……都要检查。",
            "水位还在上涨«。。。»": "水位还在上涨……",
            "水位还在上涨«…»大家都守在堤上。": "水位还在上涨……大家都守在堤上。",
        },
        good=(
            "水库、河道、泵站……都要检查。",
            "一、总体要求...........3",
            "地址按“…市…县…镇…村”的次序填写。",
            "依次编号为1，2，…，n。",
            "版本号为1...3，命令写作git log a...b。",
            "省略号不得写作“…”或“...”。",
        ),
    ),
)
