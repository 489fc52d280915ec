"""一、是 for 一是 (GB/T 15834-2011 B.3.7)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_MARKED = Pattern(
    r"[、，,.．：:][ \u3000]{0,2}是(?![否什谁何哪非日以不])",
    ("、是", "，是", ",是", ".是", "．是", "：是", ":是", " 是", "\u3000是"),
)
_AT_HEAD = Pattern(r"(?:^|(?P<comma>，)|[。；：！？;:（\n])[ \u3000]{0,9}(?P<number>[一二三四五六七八九十]{1,2})$")
_REACH = 14  # characters before the mark


def enumerator_mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A mark between 一 and 是 at the head of an item."""
    for p, match in reference.reading.find(_MARKED):
        at, mark = match.start(), match[0][0]
        far = max(0, at - _REACH)
        head = _AT_HEAD.search(("…" if far else "") + p.text[far:at])
        if head is None or (mark in "，," and head["comma"]):
            continue
        word = f"{head['number']}是"
        message = f"“{word}”中间不加标点：“{head['number']}{mark}是”一般写作“{word}”"
        yield Hit(p.at(at, at + 1), message, TextFix("", Safety.ASK))


RULES = (
    Rule(
        id="series.enumerator-mark",
        title="一是误写一、是",
        source="GB/T 15834-2011 附录B.3.7",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="“一是”“二是”后面不加标点，中间也不加。“一、是否符合条件”“比上年增长百分之三，是多年来最好水平”一类不报。",
        check=enumerator_mark,
        fix=Safety.ASK,
        bad={
            "一«、»是摸清底数；二«、»是建立台账。": "一是摸清底数；二是建立台账。",
            "要做到：一«、»是认识到位；二«、»是措施到位；三«、»是保障到位。": "要做到：一是认识到位；二是措施到位；三是保障到位。",
            "一«、»是健全制度。\n二«、»是强化考核。": "一是健全制度。\n二是强化考核。",
            "存在的问题：一«，»是重视不够；二«，»是投入不足。": "存在的问题：一是重视不够；二是投入不足。",
            "一«．»是抓学习；二«．»是抓整改。": "一是抓学习；二是抓整改。",
        },
        good=(
            "一是摸清底数；二是建立台账。",
            "一、是否符合申报条件",
            "一、是什么样的会议",
            "产值比上年增长百分之三，是在大灾之年取得的。",
            "实现祖国完全统一，是大势所趋。",
            "排名第一，是近年来最好成绩。",
            "其一，是认识问题；其二，是方法问题。",
            "二、是非曲直要分清",
            "入选名单之一，是全市唯一。",
        ),
    ),
)
