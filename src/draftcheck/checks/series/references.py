"""References to parts of the draft that it does not have: 详见第四章, 见表3, 本办法第三十条."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import chinese, number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside, quotations
from .pointing import NUMBER, POINTING, pointing
from .targets import Article, Targets, plain_number

_STEP = Pattern(rf"第\s{{0,2}}(?P<open>[（(]?)(?P<number>{NUMBER})[）)]?\s{{0,2}}(?P<unit>条|章|节|部分|点|款|项)")
_ONE = Pattern(r"[0-9]{1,2}(?:[-－—–.．][0-9]{1,2}){0,2}|[一二三四五六七八九十]{1,2}")
_AMENDING = ("修改", "修正", "修订", "废止", "解读", "说明", "对照", "答记者问", "释义")
_WITHOUT_ARTICLES = tuple(
    f"本{kind}"
    for kind in ("通知", "意见", "实施意见", "方案", "实施方案", "工作方案", "报告", "计划", "要点", "文件", "文")
)
_SCHEMES = {
    "章": ("第一章", "一、"),
    "节": ("第一节",),
    "部分": ("第一部分", "第一章", "一、"),
    "条": ("一、", "（一）", "1.", "第一部分", "第一章"),
    "点": ("一、", "（一）", "1.", "（1）", "1）", "①", "第一部分"),
}


def dangling_reference(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """References that clearly point into this draft, where it has parts of that kind and not this one."""
    targets: Targets | None = None
    amending = any(word in draft.title for word in _AMENDING)
    for element in reference.reading.holding(POINTING):
        p = element.paragraph
        found = list(pointing(p.text, amending))
        if not found:
            continue
        targets = targets or Targets(draft)
        left = reference.reading.left_alone(p) + quotations(p.text)
        for kind, match, own in found:
            if inside(left, match.start()):
                continue
            if kind == "shown":
                yield from _shown(p, match, own, targets)
            elif not targets.cut:
                tell = _places if kind == "place" else _above
                yield from tell(p, match, own, targets, element.unit)


def _places(p: Paragraph, match: re.Match[str], own: str, targets: Targets, unit: int) -> Iterator[Hit]:
    article: Article | None = None
    for step in _STEP.compiled.finditer(p.text, *match.span()):
        value, kind = number(step["number"]) or 0, step["unit"]
        told = p.text[step.start() : step.end()]
        at = p.at(step.start(), step.end())
        if kind in "款项":
            if article is not None and (message := _within(article, kind, value, told)):
                yield Hit(at, message)
            continue
        article = None
        if kind == "条" and targets.has_articles:
            articles = targets.articles_for(unit) if own not in _WITHOUT_ARTICLES and not step["open"] else {}
            article = articles.get(value)
            if articles and value > max(articles):
                yield Hit(at, f"“{own}{told}”不存在：条文编到第{chinese(max(articles))}条")
        elif kind != "条" or own in _WITHOUT_ARTICLES:
            known = set().union(*(targets.headings.get(scheme, set()) for scheme in _SCHEMES[kind]))
            if len(known) > 1 and 1 in known and value > max(known):
                yield Hit(at, f"“{told}”不存在：正文的序号只到{chinese(max(known))}")


def _above(p: Paragraph, match: re.Match[str], own: str, targets: Targets, unit: int) -> Iterator[Hit]:
    """前款 in the first paragraph of an article, 前条 in the first article."""
    if p.index not in targets.places or unit not in targets.articles:
        return
    value, above = targets.places[p.index]
    wanted = number(match["count"].replace("两", "二")) or 1 if match["count"] else 1
    there = above if match["unit"] == "款" else value - 1
    if wanted > there:
        kind = f"第{chinese(value)}条的这一段前面" if match["unit"] == "款" else "这一条前面"
        told = f"只有{there}{match['unit']}" if there else f"没有{match['unit']}"
        yield Hit(p.at(*match.span()), f"“{match[0]}”不存在：{kind}{told}")


def _within(article: Article, kind: str, value: int, told: str) -> str:
    """What is wrong with a 款 or 项 of an article that is there; empty where nothing is."""
    head = f"第{chinese(article.value)}条"
    if kind == "款" and value > article.paragraphs:
        return f"“{told}”不存在：{head}只有{article.paragraphs}款"
    items = article.items
    if kind == "项" and items and 1 in items and value > max(items):
        return f"“{told}”不存在：{head}只列到第（{chinese(max(items))}）项"
    return ""


def _shown(p: Paragraph, match: re.Match[str], attached: str, targets: Targets) -> Iterator[Hit]:
    kind = attached + match[0][0]
    known = targets.captions.get(kind)
    if not known:
        return
    for one in _ONE.compiled.finditer(p.text, match.start("list"), match.end("more")):
        if plain_number(one[0]) not in known:
            listed = "、".join(f"{kind}{name}" for name in sorted(known, key=_in_order)[-3:])
            named = p.text[max(0, one.start() - len(kind)) : one.start()] == kind
            start = one.start() - len(kind) if named else one.start()
            yield Hit(p.at(start, one.end()), f"“{kind}{one[0]}”不存在：文中的{kind}有{listed}")


def _in_order(name: str) -> list[int]:
    return [int(part) for part in name.split(".") if part.isdecimal()]


RULES = (
    Rule(
        id="series.dangling-reference",
        title="引用的部分不存在",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="文中说“详见第四部分”“见表3”“本办法第三十条”，而这份稿子编有这类序号、却没有编到那里的，报。只看明说本文的引用；书名号、引号里的，别的文件的，节选和修改决定，没有编号的表不报；附件归附件的规则。",
        check=dangling_reference,
        fix=Safety.SHOW,
        bad={
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n具体安排详见«第四部分»。": None,
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n各县投资见表2、«表3»。": None,
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n投资走势如«图2»所示。": None,
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n请按照本通知«第六条»的要求报送。": None,
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000违反本办法«第八条»规定的，责令改正。": None,
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000依照本办法第三条«第（五）项»的规定办理。": None,
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000依照本办法第四条«第二款»的规定办理。": None,
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000违反«前款»规定的，责令改正。": None,
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000适用本办法«第六章»的规定。": None,
        },
        good=(
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n投资见表2，走势见图1，打算详见第三部分。",
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n有关数据见《江北省统计年鉴》表7。",
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n按照省局实施意见第八部分的要求推进，名单详见附件4。",
            "[标题] 关于灌溉情况的报告\n一、总体情况\n表1\u3000各县面积\n表2\u3000各县投资\n图1\u3000投资走势\n二、存在问题\n三、下步打算\n各单位填报表3份，2月份有两家单位受到表扬。",
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000违反本办法第三条第（二）项规定的，责令改正。",
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000违反《江北省水条例》第三十条规定的，责令改正。",
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000单位违反规定的，处以罚款。\n个人违反前款规定的，给予警告。",
            "[标题] 海晏市节水办法\n第一章\u3000总则\n第一条\u3000为了规范节水，制定本办法。\n第二条\u3000本办法适用于本市。\n第二章\u3000管理\n第三条\u3000市水务局履行下列职责：\n（一）编制规划；\n（二）组织检查。\n第四条\u3000用水单位应当计量。\n第五条\u3000“违反本办法第三十条”的表述不再使用。",
            "[标题] 关于做好灌溉工作的通知\n一、目标\n二、任务\n数据详见表3。",
            "[标题] 关于修改《海晏市节水办法》的决定\n第一条\u3000修改一处。\n第二条\u3000修改两处。\n第三条\u3000本办法第三十条改为第三十一条。",
        ),
    ),
)
