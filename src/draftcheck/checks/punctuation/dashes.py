"""The dash —— (GB/T 15834-2011 4.10)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_FORM = Pattern(
    r"(?<=[\u4e00-\u9fff”》）])(?P<dash>-{2,4}|–{1,3}|－{2,3}|─{2}|ーー|―{2})(?=[\u4e00-\u9fff“《（])",
    ("--", "–", "－－", "──", "ーー", "――"),
)
_LOOK_ALIKE = ("──", "ーー", "――")  # hyphens may have been meant as the mark of a range


def dash_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """-- – and the like between Chinese for ——; between figures they are ranges."""
    for p, match in reference.reading.find(_FORM):
        dash = match["dash"]
        safety = Safety.SAFE if dash in _LOOK_ALIKE else Safety.ASK
        yield Hit(p.at(*match.span()), f"破折号写作“——”（占两个字），这里写成“{dash}”", TextFix("——", safety))


RULES = (
    Rule(
        id="punctuation.dash-form",
        title="破折号写法不符",
        source="GB/T 15834-2011 4.10",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="破折号占两个字的位置，中间不断开。数值的起止、型号里的短横线不报。",
        check=dash_form,
        fix=Safety.SAFE,
        bad={
            "全市最大的水库«--»望海水库已经开工。": "全市最大的水库——望海水库已经开工。",
            "全市最大的水库«──»望海水库已经开工。": "全市最大的水库——望海水库已经开工。",
            "全市最大的水库«–»望海水库已经开工。": "全市最大的水库——望海水库已经开工。",
        },
        good=(
            "全市最大的水库——望海水库已经开工。",
            "每组5–10人。",
            "命令行加上--help。",
            "海晏—临湖公路已经通车。",
            "电话：0571--88001234。",
        ),
    ),
)
