"""The form of 以下简称: 全称（以下简称“××”）."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .definitions import Definition, definitions_of


def intro_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A colon behind the cue, 下称 or 简称 for 以下简称, no brackets; marks around the short form may be left out."""
    for definition in definitions_of(reference.reading):
        p, text = definition.paragraph, definition.paragraph.text
        cue, start, end = definition.cue, definition.cue_start, definition.cue_end
        if cue.endswith(("：", ":")):
            at = start + len(cue) - 1
            yield Hit(p.at(at, at + 1), "惯例：“以下简称”后面不用冒号", TextFix("", Safety.ASK))
        elif cue == "下称" or (cue == "简称" and definition.bracket >= 0 and _used_again(reference, definition)):
            message = f"惯例：说明简称写作“以下简称”，这里写作“{cue}”"
            yield Hit(p.at(start, end), message, TextFix("以下简称", Safety.ASK))
        elif cue == "以下简称" and definition.bracket < 0 and len(definition.forms) == 1:
            first = start - 1 if text[:start].endswith(("，", ",")) else start
            form = definition.forms[0]
            last = form.end + (1 if form.opened else 0)
            message = f"惯例：简称放在全称后的括号里：（以下简称“{form.text}”）"
            yield Hit(p.at(first, last), message, TextFix(f"（{text[start:last]}）", Safety.ASK))


def _used_again(reference: Reference, definition: Definition) -> bool:
    """Whether the short form stands elsewhere: a name known by its short form (广东省（简称粤）) is not introduced."""
    form = definition.forms[0]
    return len(form.text) > 1 and reference.reading.text.count(form.text) > 1 + definition.full.count(form.text)


RULES = (
    Rule(
        id="abbreviations.intro-form",
        title="简称说明写法不符",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="第一次出现时写全称，后面用括号说明：全称（以下简称“××”）。引号可以不用，法规里多不用；写“以下称”“以下统称”也可以。",
        check=intro_form,
        fix=Safety.ASK,
        bad={
            "海晏市水利局（以下简称«：»“市水利局”）负责组织实施。": "海晏市水利局（以下简称“市水利局”）负责组织实施。",
            "海晏市水利局（«下称»“市水利局”）负责组织实施。": "海晏市水利局（以下简称“市水利局”）负责组织实施。",
            "现印发《海晏市节水办法》（«简称»《办法》），请遵照执行。\n各县要认真学习《办法》。": (
                "现印发《海晏市节水办法》（以下简称《办法》），请遵照执行。\n各县要认真学习《办法》。"
            ),
            "海晏市水利局«，以下简称“市水利局”»，负责组织实施。": "海晏市水利局（以下简称“市水利局”），负责组织实施。",
        },
        good=(
            "海晏市水利局（以下简称“市水利局”）负责组织实施。",
            "海晏市水利局（以下简称市水利局）负责组织实施。",
            "取用水的单位和个人（以下统称用水户）应当装表计量。",
            "《海晏市节水办法》（海政发〔2025〕7号，以下简称《办法》）自7月1日起施行。",
            "江北省（简称江）位于中部。\n江北省人口五千万。",
            "单位名称可以使用规范化简称。",
            "本办法所称用水单位，统称取水人。",
            "海晏市居民，简称市民，有节约用水的义务，市民应当爱护水源。",
        ),
    ),
)
