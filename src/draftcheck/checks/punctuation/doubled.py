"""Two marks in a row where one belongs."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_FULL = {",": "，", ";": "；", ":": "："}
_WEIGHT = "、，；。"  # the later one stays
_GATE = (
    *tuple(f"{a}{b}" for a in "，、；：。？！" for b in "，、；：。"),
    ",，",
    "，,",
    ";；",
    "；;",
    ":：",
    "：:",
    "。.",
)
_DOUBLED = Pattern(
    r"(?P<same>[，,]{2,}|、{2,}|[；;]{2,}|[：:]{2,}|(?<!。)。。(?!。)|。\.(?!\.))"
    r"|(?P<mixed>[、，；。](?<!。。)[、，；。](?![、，；。])|[：？！]。|？，|：[，、；]|[，、；。]：)",
    _GATE,
)
_NAMES = {"，": "逗号", "、": "顿号", "；": "分号", "：": "冒号", "。": "句号", "？": "问号", "！": "叹号"}
_QUOTED = (("“", "”"), ("‘", "’"), ("（", "）"))


def doubled(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """，， 。。 、， and the like; ？！ ！！！ and 。。。, which is an ellipsis, are left alone."""
    for p, match in reference.reading.find(_DOUBLED):
        marks, (start, end) = match[0], match.span()
        if marks.isascii() or (p.text[max(start - 1, 0) : start], p.text[end : end + 1]) in _QUOTED:
            continue
        if match["same"]:
            one = _FULL.get(marks[0], marks[0])
            yield Hit(p.at(start, end), f"标点重复：{_NAMES[one]}写了{len(marks)}个，留一个", TextFix(one))
            continue
        first, second = marks[0], marks[1]
        together = f"标点重复：{_NAMES[first]}和{_NAMES[second]}连在一起"
        if "：" in marks:  # a field that is filled in later looks the same
            yield Hit(p.at(start, end), f"{together}，请删去一个，或补上中间漏掉的字", certain=False)
        else:
            one = first if first in "？！" else max(marks, key=_WEIGHT.index)
            yield Hit(p.at(start, end), f"{together}，留一个", TextFix(one, Safety.ASK))


RULES = (
    Rule(
        id="punctuation.doubled",
        title="标点重复",
        source="GB/T 15834-2011",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why="同一处连写两个标点，多半是删改时多留了一个。“？！”、表示强调的“！！！”不报。",
        check=doubled,
        fix=Safety.SAFE,
        bad={
            "各单位要提高认识«，，»压实责任。": "各单位要提高认识，压实责任。",
            "汛期值班由水利局负责«。。»各县参照执行。": "汛期值班由水利局负责。各县参照执行。",
            "要管好水库«、，»河道和泵站。": "要管好水库，河道和泵站。",
            "一是摸清底数；二是建立台账«；。»": "一是摸清底数；二是建立台账。",
            "要管好水库«、、»河道和泵站。": "要管好水库、河道和泵站。",
            "要求如下«：，»一是摸清底数。": None,
        },
        good=(
            "各单位要提高认识，压实责任。",
            "大堤为什么守得住？！因为有人守。",
            "加油！！！海晏必胜！",
            "他说：“好。”大家都笑了。",
            "修改稿里不得再出现“，，”一类的毛病。",
            "水库、河道、泵站……，都要检查。",
            "等等。。。",
        ),
    ),
)
