"""错别字: forms that are wrong in any text (lexicons/wrong_words.csv)."""

from ...core.finding import Safety, Severity
from ...core.rule import Rule, Strength
from .rows import of_class

_PHRASE = 4  # characters: so long a form is no accident of neighbouring words


def _said(wrong: str, right: str) -> str:
    return f"错别字：“{wrong}”应为“{right}”"


RULES = (
    Rule(
        id="wrong_words.typo",
        title="错别字（二三字词）",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="常见的错字、别字，收在 lexicons/wrong_words.csv。字数少的，碰巧连在一起的不报：有的看前后的字，有的按词切开了再认。",
        check=of_class("错字", say=_said, safety=Safety.SAFE, fits=lambda wrong: len(wrong) < _PHRASE),
        fix=Safety.SAFE,
        bad={
            "要«按排»专人负责值守。": "要安排专人负责值守。",
            "召开企业家«坐谈会»，听取意见。": "召开企业家座谈会，听取意见。",
            "«自已»动手解决困难。": "自己动手解决困难。",
        },
        good=(
            "要安排专人负责值守。",
            "按排名先后确定入围单位。",
            "他出身贫寒，自己经历过困难。",
            "《按排》是一首诗的题目。",
            "在各类形式的活动中加强引导。",
        ),
    ),
    Rule(
        id="wrong_words.typo-in-phrase",
        title="错别字（四字以上）",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.ERROR,
        why="成语和固定词组里的错字，收在 lexicons/wrong_words.csv。",
        check=of_class("错字", say=_said, safety=Safety.SAFE, fits=lambda wrong: len(wrong) >= _PHRASE),
        fix=Safety.SAFE,
        bad={
            "各项工作要«按步就班»推进。": "各项工作要按部就班推进。",
            "发挥党员的«中流抵柱»作用。": "发挥党员的中流砥柱作用。",
        },
        good=(
            "各项工作要按部就班推进。",
            "发挥党员的中流砥柱作用。",
            "读了《按步就班》这篇文章。",
        ),
    ),
)
