"""The words that an office does not want to see outside, in a table that its settings name."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength


def watch_word(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words of the office's own table; nothing without one."""
    for hit in reference.reading.terms("watch_words", everywhere=True):
        note = f"（{hit.term.right}）" if hit.term.right else ""
        message = f"惯例：“{hit.term.key}”在本单位的保密词表里{note}，公开或者上网前请核对能不能写，不能写的删去"
        yield Hit(hit.paragraph.at(hit.start, hit.end), message)


RULES = (
    Rule(
        id="secrecy.watch-word",
        title="保密词语请核对",
        source="本单位保密词表",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="单位自己列的保密词语，写在设置文件 [lexicons] watch_words 所指的表里（列名：词语、备注）；没有表就不查。下面的例子假定表里有一行“砺剑行动”。",
        check=watch_word,
        fix=Safety.SHOW,
        bad={
            "«砺剑行动»定于9月开展。": None,
            "参加《«砺剑行动»实施方案》评审。": None,
        },
        good=("演练定于9月开展。", "各县要开展专项行动。", "砺剑，行动。"),
    ),
)
