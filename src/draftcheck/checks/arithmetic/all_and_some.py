"""全部完成 and, of the same things, 尚有3项未完成 (arithmetic.md section 23, both-all)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .still_left import UNIT, VERB, Left, all_left, left_at, noun_of

_HAN = r"\u4e00-\u9fff"
_ALL = Pattern(
    rf"(?P<cue>全部|均|都|悉数|百分之百|100[%％])(?:已经?|按期|按时|如期|及时|顺利|得到|予以|依法|按要求|按规定|高质量|圆满|实现)*(?P<verb>{VERB})(?P<of>[{_HAN}]{{0,10}})",
    ("全部", "均", "都", "悉数", "百分之百", "100%", "100％"),
)
_RATE = Pattern(r"率(?:均|已|都)?(?:达到|达|为|是|实现)?(?:了)?(?:100[%％]|百分之百)", ("100%", "100％", "百分之百"))
_VERBS = tuple(VERB.split("|"))
_ELSE = (
    "另", "此外", "今年", "去年", "上年", "本月", "本年", "新增", "新发现", "第", "首批", "上半年", "下半年", "年", "月", "对于", "省级", "市级", "县级", "中央", "其他", "重大",
    "一般", "历史", "遗留", "个别", "后续", "二期", "往年", "新排查", "新交办", "回头看", "复查", "届", "同时", "下一步",
)  # fmt: skip
_NOT_YET = Pattern(
    r"(?:未|不|没|确保|力争|争取|必须|计划(?!的)|预计|目标|保证|推动|督促|力求|如果|是否|直至|直到)[^，。；]{0,6}$|(?:要|将|应|须|拟|需|待|可|能|才|前|底)[^，。；]{0,2}$"
)
_PLANNED = ("力争", "确保", "争取", "计划", "预计", "目标", "必须", "拟", "督促", "年底前", "月底前", "如果")
_BEHIND = ("后", "前", "之", "以前", "以后", "时", "的")  # 全部整改后
_COUNTED = Pattern(rf"(?P<before>[{_HAN}]{{0,8}})(?P<total>[0-9]{{1,6}})(?P<unit>{UNIT})(?P<noun>[{_HAN}]{{0,12}})")
_LEAST_NOUN = 3
_ANY = ("单位", "部门", "人员", "同志", "人", "乡镇", "县区", "镇", "户")
_PLACES = ("乡镇", "县区", "镇", "户")
_NEAREST = 120
_LONGEST = 300  # characters of a sentence that are looked at
_FINISHED_WORDS = "完成 办结 销号 整改 整治 化解 解决 处理 处置 办理 落实 验收 建成 竣工 改造 治理 清零"
_FINISHED = frozenset(_FINISHED_WORDS.split())


def all_yet_some_left(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """尚有N未… behind 全部… of the same verb and thing; further down only where noun or total are the same."""
    reading = reference.reading
    if not reading.holds("未", "没", "待", "在", "需", "处于"):
        return
    lefts: list[Left] | None = None
    told: set[tuple[int, int]] = set()
    for line, element in enumerate(reading.lines):
        p = element.paragraph
        for start, end, shown, verb, of in _all(p.text):
            if reading.is_left_alone(p, start) or _NOT_YET.search(p.text[max(0, start - 12) : start]):
                continue
            sentence = p.text[_sentence_start(p.text, start) : start]
            left, below = _left(p.text, end, verb, of, sentence), line
            if left is None and _COUNTED.search(sentence) is not None:
                lefts = all_left(reading) if lefts is None else lefts
                far = _far(lefts, line, end, verb, of, sentence)
                if far is not None and reading.lines[far.line].unit == element.unit:
                    left, below = far.match, far.line
            if left is None or (below, left.start("amount")) in told:
                continue
            told.add((below, left.start("amount")))
            message = f"前面说“{shown}”，这里说还有{left['amount']}{left['unit']}{left['not']}{left['verb']}，前后矛盾，请核对"
            place = reading.lines[below].paragraph.at(left.start("amount"), left.end("unit"))
            yield Hit(place, message, related=(p.at(start, end),))


def _all(text: str) -> Iterator[tuple[int, int, str, str, str]]:
    """What is said of all: 全部办结, 整改率100%; its place, words, verb and what stands behind the verb."""
    for match in _ALL.finditer(text):
        if not match["of"].startswith(_BEHIND):
            end = match.end("verb")
            yield match.start(), end, text[match.start() : end], match["verb"], match["of"]
    for match in _RATE.finditer(text):
        verb = next((verb for verb in _VERBS if text.endswith(verb, 0, match.start())), None)
        if verb is not None:
            start = match.start() - len(verb)
            yield start, match.end(), text[start : match.end()], verb, ""


def _far(lefts: list[Left], line: int, end: int, verb: str, of: str, sentence: str) -> Left | None:
    """What is left further down, of the same total or of things with one name of three characters or more."""
    counted = list(_COUNTED.finditer(sentence))[-1]
    noun = (counted["noun"] or counted["before"]).removesuffix("已").removesuffix("现")
    if any(word in sentence for word in _PLANNED) or len(sentence) - counted.end() > _NEAREST // 10:
        return None
    for left in lefts:
        if (left.line, left.match.start()) <= (line, end) or not _is_verb_same(left.match, verb, of):
            continue
        if any(word in left.before for word in _PLANNED):
            continue
        others = [word for word in _ELSE if word in (left.before + left.match[0]).replace("换届", "")]
        if left.total is not None:
            same = left.total[:2] == (counted["total"], counted["unit"]) and _is_noun_same(noun, left.total[2], 2)
            if same and all(word in sentence for word in others):
                return left
            continue
        same = left.match["unit"] == counted["unit"] and _is_noun_same(noun, left.noun, _LEAST_NOUN)
        if same and not others and not any(word in sentence.replace("换届", "") for word in _ELSE):
            return left
    return None


def _is_noun_same(one: str, other: str, least: int) -> bool:
    return min(len(one), len(other)) >= least and (one.endswith(other) or other.endswith(one))


def _sentence_start(text: str, at: int) -> int:
    floor = max(0, at - _LONGEST)
    return max(floor - 1, *(text.rfind(mark, floor, at) for mark in "。！？\n")) + 1


def _left(text: str, start: int, verb: str, of: str, sentence: str) -> re.Match[str] | None:
    """What is said to be left of the same things, in this sentence or at the beginning of the next."""
    end = min(len(text), start + _NEAREST)
    at = next((n for n in range(start, end) if text[n] in "，。；"), -1)
    while 0 <= at < end:
        match = left_at(text, at + 1, end)
        if match is not None:
            return match if _is_same(match, verb, of, sentence, text[start : match.start("has")]) else None
        if text[at] == "。" and at > start + _NEAREST // 2:
            return None
        at = next((n for n in range(at + 1, end) if text[n] in "，。；"), -1)
    return None


def _is_same(match: re.Match[str], verb: str, of: str, sentence: str, between: str) -> bool:
    if any(word in between.replace("换届", "") for word in _ELSE):
        return False
    noun = noun_of(match)
    if noun and noun[:2] not in sentence and noun[-2:] not in sentence and (noun not in _ANY or match["verb"] != verb):
        return False
    if any(word in noun and word not in sentence for word in _ELSE):
        return False
    if noun in _PLACES and noun not in sentence and _UNITS.search(sentence):  # 12个县均…，3个乡镇尚未…
        return False
    unit = match["unit"].removeprefix("余")
    counted = list(_UNITS.finditer(sentence))
    if counted and not any(found[1] == unit for found in counted):
        return False
    return _is_verb_same(match, verb, of)


def _is_verb_same(match: re.Match[str], verb: str, of: str) -> bool:
    """Whether what is not done is what is done: 完成换届 and 未完成换届, 办结 and 未办结, 整改 and 正在办理."""
    left = match["verb"]
    if left == verb:
        return (
            verb != "完成" or not of or not match["of"] or any(of[n : n + 2] in match["of"] for n in range(len(of) - 1))
        )
    if left in _FINISHED and verb in match["of"]:
        return True
    return verb in _FINISHED and (left in _FINISHED or match["not"] in ("正在", "仍在", "还在", "处于"))


_UNITS = Pattern(rf"(?:[0-9一二两三四五六七八九十百千]|万|亿)({UNIT})")

_HEAD = "[标题] 海晏市应急管理局关于隐患整改情况的报告"

RULES = (
    Rule(
        id="arithmetic.all-yet-some-left",
        title="全部与尚有矛盾",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="说了全部完成，就不会还有未完成的。同一段里比同一件事、同一个量词的，隔了段的只比名称或者总数相同的；换了批次、时间、对象的不报，打算全部完成的不报。",
        check=all_yet_some_left,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n排查隐患120处，已全部整改完毕，尚有«5处»未整改到位。": None,
            f"{_HEAD}\n交办事项36件均已办结。目前还有«3件»正在办理。": None,
            f"{_HEAD}\n问题整改率达到100%，仍有«2项»未完成整改。": None,
            f"{_HEAD}\n18个项目全部开工，剩余«4个»项目尚未开工。": None,
            f"{_HEAD}\n各乡镇应急预案均已报送，其中«两个»乡镇尚未报送。": None,
            f"{_HEAD}\n群众反映的62件事项已全部办结，尚未办结的«3件»事项正在抓紧办理。": None,
            f"{_HEAD}\n全市45座病险水库全部完成除险加固。\n存在的问题是，还有«2座»病险水库未完成除险加固。": None,
            f"{_HEAD}\n督察反馈的26个问题均已完成整改。\n26个问题中仍有«1个»未完成整改。": None,
        },
        good=(
            f"{_HEAD}\n排查隐患120处，已整改115处，尚有5处未整改到位。",
            f"{_HEAD}\n第一批隐患全部整改完毕，第二批尚有5处未整改。",
            f"{_HEAD}\n确保年底前全部完成整改，目前尚有5处未完成。",
            f"{_HEAD}\n隐患已全部整改完毕，尚有3家企业未签订责任书。",
            f"{_HEAD}\n一般隐患均已整改，重大隐患尚有2处正在整改。",
            f"{_HEAD}\n未能全部完成整改，尚有5处正在推进。",
            f"{_HEAD}\n去年的任务全部完成，今年的任务还有6项未完成。",
            f"{_HEAD}\n全市45座病险水库全部完成除险加固。\n还有3座灌溉泵站未完成改造。",
            f"{_HEAD}\n第一批45座病险水库全部完成除险加固。\n第二批还有3座病险水库未完成除险加固。",
            f"{_HEAD}\n168个村100%完成应急预案编制，还有5个村未完成物资登记。",
            f"{_HEAD}\n事项全部办结，未办结的0件。",
            f"{_HEAD}\n预案均已报送，仍有4名人员未参加培训。",
        ),
    ),
)
