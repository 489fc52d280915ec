"""关于 and 的 in the title."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .text import title_of

_ABOUT = Pattern(r"(?<![机海公开相有无事])关于", "关于")
_PREFIXES = ("紧急", "补充", "实施", "指导", "若干", "复")
# Names of materials (关于……调研报告) go without 的; in 会议纪要, 情况报告 a person must say where it belongs.
_COMPOUND = Pattern(
    r"(?:工作|调研|调查|述职|研究|审计|分析|评估|自查|考察|学习|进展|情况|总结|年度|专题|检查|会议|座谈会)(?:报告|纪要|通报)$",
    ("报告", "纪要", "通报"),
)


def several_about(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A second 关于 outside 《》 and “”."""
    title = title_of(draft)
    if title is None:
        return
    spans = [m.span() for m in _ABOUT.finditer(title.text) if title.own(m.start())]
    if len(spans) > 1:
        first, *more = (title.places(*span)[0] for span in spans)
        message = f"惯例：标题里“关于”一般只用一次，这里用了{len(spans)}次，请删去一层"
        yield Hit(more[0], message, related=(first, *more[1:]), others=len(more) - 1)


def about_without_de(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """关于……通知 without 的 before the kind."""
    title = title_of(draft)
    if title is None or draft.genre is None or not draft.genre.statutory:
        return
    start, end = title.kind_start, title.core_end
    about = [m.end() for m in _ABOUT.finditer(title.text) if title.own(m.start())]
    if start is None or not about or _COMPOUND.search(title.text[:end]) or not title.own(start):
        return
    start -= next((len(word) for word in _PREFIXES if title.text.endswith(word, 0, start)), 0)
    if start - about[-1] < 2 or any(
        c == "的" and title.own(about[-1] + n) for n, c in enumerate(title.text[about[-1] : start])
    ):
        return
    places = title.places(start, end)
    kind = title.text[start:end]
    fix = TextFix("的" + kind, Safety.ASK) if title.unbroken(start, end) else None
    yield Hit(places[0], f"惯例：标题用了“关于”，文种前要有“的”：“{kind}”一般写成“的{kind}”", fix, related=places[1:])


RULES = (
    Rule(
        id="title.several-guanyu",
        title="标题关于重复",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="“关于转发××关于……”读起来绕口，习惯上删去前一个“关于”，写成“转发××关于……的通知”。书名号里的不算。",
        check=several_about,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于转发省水利厅«关于»做好防汛工作的通知\n[主送] 各县水利局：": None,
            "[标题] 海晏市水利局关于批转\n[标题] 防汛办«关于»强化值守意见的通知\n[主送] 各县水利局：": None,
        },
        good=(
            "[标题] 海晏市水利局转发省水利厅关于做好防汛工作的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于转发《关于做好防汛工作的通知》的通知\n[主送] 各县水利局：",
            "[标题] 海晏海关关于做好进出口货物查验工作的通知\n[主送] 各科室：",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n关于值守安排和关于物资储备的要求如下：",
        ),
    ),
    Rule(
        id="title.guanyu-without-de",
        title="标题关于后缺的",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="“关于……的”是一个介词结构，修饰后面的文种，“的”字习惯上不省。",
        check=about_without_de,
        fix=Safety.ASK,
        bad={
            "[标题] 海晏市水利局关于召开防汛工作会议«通知»\n[主送] 各县水利局：": (
                "[标题] 海晏市水利局关于召开防汛工作会议的通知\n[主送] 各县水利局："
            ),
            "[标题] 海晏市水利局关于增设泵站«请示»\n[主送] 海晏市人民政府：": (
                "[标题] 海晏市水利局关于增设泵站的请示\n[主送] 海晏市人民政府："
            ),
            "[标题] 海晏市水利局关于做好防汛工作«紧急通知»\n[主送] 各县水利局：": (
                "[标题] 海晏市水利局关于做好防汛工作的紧急通知\n[主送] 各县水利局："
            ),
            "[标题] 关于印发《供水管理的若干规定》«通知»\n[主送] 各县水利局：": (
                "[标题] 关于印发《供水管理的若干规定》的通知\n[主送] 各县水利局："
            ),
        },
        good=(
            "[标题] 海晏市水利局关于召开防汛工作会议的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局防汛工作会议通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于加强水库管理的实施意见（试行）\n[主送] 各县水利局：",
            "[标题] 关于基层河长履职情况调研报告\n近年来，各地河长认真履职。",
            "[标题] 海晏市水利局关于商借场地的复函\n[主送] 海晏市体育局：",
            "[标题] 海晏市水利局关于报送汛期情况报告的通知\n[主送] 各县水利局：",
        ),
    ),
)
