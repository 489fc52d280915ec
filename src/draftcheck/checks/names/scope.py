"""The scope that the title names against the scope of the text (arithmetic.md section 12)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.value import Value
from ...language.places import Place, speaks_of_a_part
from ...language.scope_words import RANKS, SCOPE_LITERALS, ScopeWord, scope_words
from .issuers import issuers_of

_OPENING = Pattern(
    r"(?:现就|现将|现对|为了?|经[^。，]{1,12}同意|根据|通过对)[^。]{0,80}$", ("现", "为", "经", "根据", "通过")
)
_REPORTED = ("如下", "通知", "通报", "报告", "汇报")
_TEXT = (Role.BODY, Role.HEADING, Role.ABSTRACT, Role.ATTENDANCE, Role.SALUTATION, Role.UNKNOWN)
_OF_ANOTHER = (
    "报送", "申报", "参加", "推荐", "参评", "转发", "贯彻", "传达", "落实全", "评选", "承办", "出席", "迎接", "配合",
)  # fmt: skip
_FEWEST = 2
_NEAR = 200  # characters around a word in which its sentence is looked at
_MOST_RELATED = 50
_CLAUSE_ENDS = "，。；：！？、\n \u3000"
_OWN_BEFORE = (
    "加强", "做好", "推进", "提升", "推动", "开展", "对", "规范", "深化", "进一步", "目前", "加快", "促进", "改善", "年", "以来", "为", "在", "就", "将", "完善",
    "健全", "优化", "保障", "实现", "提高", "强化", "年来", "截至",
)  # fmt: skip
_ALIKE = 4  # characters that follow both
_Titles = list[tuple[Paragraph, ScopeWord]]


class _Use(Value):
    """A scope word of the text that means the draft's own reach."""

    paragraph: Paragraph
    role: Role
    word: ScopeWord


def scope_conflict(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A title of one level (全省) over a text of another (全区 …), and an abstract of another level than the title."""
    if not any(word in draft.title for word in SCOPE_LITERALS) or any(word in draft.title for word in _OF_ANOTHER):
        return
    reading = reference.reading
    region = issuers_of(reading).in_region
    titles = [(p, word) for p in draft.of(Role.TITLE, unit=0) for word in reading.scan(scope_words, p.text)]
    levels = {_level(word, region) for _, word in titles}
    if len(levels) != 1:
        return
    (level,) = levels
    own_title = all(word.own for _, word in titles)
    uses = [
        use
        for use in _uses(reading, titles, own_title)
        if _level(use.word, region) == level or _is_rival(use, level, region, reading)
    ]
    others = [use for use in uses if _level(use.word, region) != level]
    abstract = [use for use in uses if use.role is Role.ABSTRACT]
    differs = bool(abstract) and all(use in others for use in abstract)
    named_again = len(others) < len(uses) or (not own_title and reading.text.count(titles[0][1].text) > 1)
    if not others or (named_again and not differs):
        return
    counts = Counter(_level(use.word, region) for use in others)
    other = max(counts, key=lambda name: counts[name])
    found = [use for use in others if _level(use.word, region) == other]
    below = RANKS[other] >= RANKS[level]
    if len(found) >= _FEWEST or any(
        use.role is Role.ABSTRACT
        or _is_opening(use)
        or (below and _is_same_thing(use.paragraph.text, use.word, titles))
        for use in found
    ):
        yield _hit(reading, titles[0], found, level, other)


def _uses(reading: Reading, titles: _Titles, own_title: bool) -> Iterator[_Use]:
    """The scope words of the text that mean its own reach, and those that stand before the same words as in the title."""
    for element in reading.lines:
        if element.unit == 0 and element.role in _TEXT:
            p = element.paragraph
            for word in reading.scan(scope_words, p.text):
                if (own_title and word.own) or _is_same_thing(p.text, word, titles):
                    yield _Use(p, element.role, word)


def _is_rival(use: _Use, level: str, region: bool, reading: Reading) -> bool:
    """Whether a use of another level is of the same series, and not of a place below: 临湖县…全县."""
    other = _level(use.word, region)
    place = issuers_of(reading).place
    own = place.name if place else ""
    head = use.paragraph.text[max(0, use.word.start - _NEAR) : use.word.start]
    if RANKS[other] < RANKS[level] and head and head[-1] not in _CLAUSE_ENDS and not head.endswith(_OWN_BEFORE):
        return False  # 创建全省绿色城市: a city speaks of its province in many ways
    return RANKS[other] // 10 == RANKS[level] // 10 and not speaks_of_a_part(head, use.word.level, own)


def _is_same_thing(text: str, word: ScopeWord, titles: _Titles) -> bool:
    """全县安全生产会议 under a title of 全市安全生产会议: what follows is the same."""
    behind = text[word.end : word.end + _ALIKE]
    return len(behind) == _ALIKE and any(
        p.text[title.end :].startswith(behind) and title.level != word.level for p, title in titles
    )


def _level(word: ScopeWord, region: bool) -> str:
    """全区 of an autonomous region is of the level of a province."""
    return "省区" if word.level == "区" and region else word.level


def _is_opening(use: _Use) -> bool:
    """现就做好全县…工作通知如下: the text says what it is about."""
    text, word = use.paragraph.text, use.word
    head, rest = text[max(0, word.start - _NEAR) : word.start], text[word.end : word.end + _NEAR]
    return _OPENING.search(head) is not None and any(reported in rest for reported in _REPORTED)


def _hit(reading: Reading, first: tuple[Paragraph, ScopeWord], found: list[_Use], level: str, other: str) -> Hit:
    p, word = first
    texts = "、".join(dict.fromkeys(use.word.text for use in found))
    message = f"标题写“{word.text}”，正文写“{texts}”{len(found)}次，范围前后不一"
    related = tuple(use.paragraph.at(use.word.start, use.word.end) for use in found[:_MOST_RELATED])
    title = p.at(word.start, word.end)
    place = issuers_of(reading).place
    if place is not None and _fits(place, level) and not _fits(place, other):
        return Hit(related[0], message, related=(title, *related[1:]))
    return Hit(title, message, related=related)


def _fits(place: Place, level: str) -> bool:
    """Whether a scope word of this level is one of the place."""
    return place.level.endswith(level) or (level == "省区" and place.level == "自治区")


_REPORT = "[标题] 全县2025年安全生产工作总结"

RULES = (
    Rule(
        id="names.scope-conflict",
        title="标题正文范围不一",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="标题写“全市”，正文通篇写“全县”，多半是套用上级或者下级的文稿时没有改全；摘要与标题的范围不同也报。居全省前列、全省会议一类的比较和上级的事，"
        "引号和书名号里的，写某个县、某个镇的段落，不报；正文里有标题的那个范围，就不报。",
        check=scope_conflict,
        fix=Safety.SHOW,
        bad={
            "[标题] 关于«全市»校园食堂检查情况的通报\n现将全县校园食堂检查情况通报如下：\n一、基本情况\n共检查食堂86家。": None,
            f"{_REPORT}\n2025年，«全市»安全生产形势平稳。\n一年来，全市累计排查隐患1230处。\n[署名] 临湖县应急管理局\n[日期] 2026年1月5日": None,
            "[标题] «全省»各消防救援支队办公室工作调研报告\n摘要：通过对全区消防救援队伍办公室的调研，摸清了底数。\n目前，全区11个支队均设立了办公室。": None,
            "[标题] «我县»农村公路建设情况汇报\n近年来，我市农村公路建设步伐加快。\n截至目前，我市已建成农村公路1200公里。": None,
            "[标题] «全镇»人居环境整治方案\n为改善全乡人居环境，制定本方案。\n整治范围是全乡12个村。": None,
            "[标题] «全支队»2025年度思想政治工作总结\n全总队思想政治工作取得新成效。\n全总队开展谈心谈话1200人次。": None,
            "[标题] 海晏市教育局关于召开全市校园安全工作会议的通知\n定于7月5日召开«全县»校园安全工作会议。\n[署名] 海晏市教育局\n[日期] 2026年7月1日": None,
            "[标题] «全市»学校食堂专项检查方案\n摘要：为加强全省学校食堂管理，制定本方案。\n检查范围是全市学校食堂。": None,
        },
        good=(
            "[标题] 全市2025年工业经济运行情况\n我市工业增加值增速居全省第二位，高于全省平均水平2个百分点。\n全省工业会议在我市召开。",
            f"{_REPORT}\n全县安全生产形势平稳。\n全市平均起数下降，全市会议推广我县做法。",
            "[标题] 全区民族团结进步工作方案\n根据自治区党委要求，制定本方案。\n全区各级各部门要认真落实。",
            "[标题] 关于做好防汛工作的通知\n全市各级要做好值守，全市防汛形势严峻。",
            "[标题] 全市典型经验选编\n城东区：全区推行网格化管理，全区设网格320个。\n临湖县：全县建立联动机制，全县投入800万元。",
            "[标题] 全市“十五五”规划编制方案\n按照省委关于全省规划编制工作的要求，制定本方案。\n省发展改革委统筹全省规划编制。",
            "[标题] 关于申报全省先进集体的请示\n近年来，全市火灾起数连续下降，全市未发生较大火灾。",
            "[标题] 全县消防工作总结\n按照全省、全市统一部署，我县开展了百日行动。\n火灾起数降幅居全市第一，做法在全市推广。",
            f"{_REPORT}\n《全市安全生产条例》印发后，“全市一盘棋”成为共识。",
        ),
    ),
)
