"""How people are named (lexicons/naming.csv): respectfully, and by the right word for their state or office."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import either


def _called(kind: str) -> Callable[[Draft, Reference], Iterator[Hit]]:
    def check(draft: Draft, reference: Reference) -> Iterator[Hit]:
        for hit in reference.reading.terms("naming"):
            if hit.term.row["类别"] == kind:
                message = f"惯例：不用“{hit.term.key}”，宜用{either(hit.term.right)}"
                yield Hit(hit.paragraph.at(hit.start, hit.end), message)

    return check


RULES = (
    Rule(
        id="terms.disability-naming",
        title="残疾人称谓不当",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="对残疾人不用带贬义的称呼。成语、书名和引文不报。",
        check=_called("残疾人"),
        fix=Safety.ASK,
        bad={"向全市«残废人»发放生活补贴。": None},
        good=("向全市残疾人发放生活补贴。", "不要像瞎子摸象那样看问题。", "《残废人》是一部旧小说。"),
    ),
    Rule(
        id="terms.illness-naming",
        title="患者称谓不当",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="不用病名给人贴标签。",
        check=_called("患者"),
        fix=Safety.ASK,
        bad={"为«艾滋病人»提供免费治疗。": None},
        good=("为艾滋病患者提供免费治疗。", "开展艾滋病防治宣传。"),
    ),
    Rule(
        id="terms.suspect-naming",
        title="判决前称罪犯",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="法院判决以前，不称罪犯，称犯罪嫌疑人或者被告人。",
        check=_called("判决前"),
        fix=Safety.ASK,
        bad={"公安机关当场抓获«罪犯»3名。": None},
        good=("公安机关当场抓获犯罪嫌疑人3名。", "监狱对罪犯开展教育改造。", "罪犯刑满释放后的安置帮教工作。"),
    ),
    Rule(
        id="terms.official-title",
        title="职务称谓不规范",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="职务写规范的名称，如村民委员会主任不写村长。",
        check=_called("职务"),
        fix=Safety.ASK,
        bad={"«村长»介绍了水渠管护情况。": None},
        good=("村委会主任介绍了水渠管护情况。", "这是村长效管护机制的一部分。"),
    ),
)
