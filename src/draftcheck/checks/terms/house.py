"""The terms that an office has laid down for itself, in a table that its settings name."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Rule, Strength


def house_term(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words that the office's own table wants written otherwise."""
    for hit in reference.reading.terms("house_terms"):
        said = f"本单位用语：不用“{hit.term.key}”，用“{hit.term.right}”"
        source = hit.term.row.get("依据")
        message = f"{said}（{source}）" if source else said
        yield Hit(hit.paragraph.at(hit.start, hit.end), message, TextFix(hit.term.right, Safety.ASK))


RULES = (
    Rule(
        id="terms.house-term",
        title="本单位规范表述",
        source="本单位用语表",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="单位自己规定的说法，写在设置文件 [lexicons] house_terms 所指的表里（列名：不用、改用）；没有表就不查。下面的例子假定表里有一行“水务一体化，城乡供水一体化”。",
        check=house_term,
        fix=Safety.ASK,
        bad={"全市推进«水务一体化»改革。": "全市推进城乡供水一体化改革。"},
        good=("全市推进城乡供水一体化改革。", "《水务一体化方案》已经废止。"),
    ),
)
