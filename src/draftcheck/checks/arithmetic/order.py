"""由高到低 and values that do not fall (arithmetic.md section 23, ratio-direction)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import sentences
from ...language.quantities import Quantity, quantities
from .scores import unit_of, written

_CUE = Pattern(
    r"(?P<down>高到低|大到小|多到少|快到慢|强到弱|长到短|高至低|大至小|多至少|降序)|(?P<up>低到高|小到大|少到多|慢到快|弱到强|短到长|低至高|小至大|少至多|升序)"
)
_CUES = ("到低", "到小", "到少", "到慢", "到弱", "到短", "至低", "至小", "至少", "降序", "到高", "到大", "到多", "到快", "到强", "到长", "至高", "至大", "至多", "升序")  # fmt: skip
_LISTS = Pattern(
    r"[\u4e00-\u9fff“”]{0,14}?(?:依次|分别|：|顺序|排列|排序|排名|为|是|前[0-9一二三四五六七八九十]{1,3}[名位])"
    r"|(?:的?顺序|的?次序|排列|排序|排名|排)?，(?:[\u4e00-\u9fff0-9“”]{0,12}?(?:依次|分别|分列)|[\u4e00-\u9fff0-9“”]{0,12}?(?P<loose>为|是|：|(?=[\u4e00-\u9fff]{2,12}[（(]?[0-9])))"
)
_CLOSE = 24  # characters behind the announcement that may say what the order is for
_CHOOSES = (
    "录取", "确定", "选取", "推荐", "遴选", "择优", "录用", "分配", "安排", "聘用", "等额", "差额", "原则", "入围", "分为", "划分", "等级", "奖", "给予", "授予", "设", "补助", "按1", "比例",
)  # fmt: skip
_RATES = ("增速", "增幅", "率", "占比", "比重", "比例", "涨幅", "降幅")
_LEAST = 2


def not_in_order(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The first value that breaks the order which the sentence announces."""
    reading = reference.reading
    cues = tuple(cue for cue in _CUES if cue in reading.text)
    for p in reading.prose if cues else ():
        if not any(cue in p.text for cue in cues):
            continue
        for start, end in reading.scan(sentences, p.text):
            text = p.text[start:end]
            cue = _CUE.search(text) if any(word in text for word in cues) else None
            listed = _LISTS.match(text, cue.end()) if cue else None
            if cue is None or listed is None:
                continue
            if listed["loose"] is not None and "按" not in text[max(0, cue.start() - _CLOSE) : cue.start()]:
                continue
            if any(word in text[cue.end() : cue.end() + _CLOSE] for word in _CHOOSES):
                continue
            found = [q for q in reading.scan(quantities, text) if q.start >= cue.end()]
            broken = _broken(found, bool(cue["down"]), any(word in text[: cue.start()] for word in _RATES))
            if broken is None:
                continue
            before, here = broken
            way = "小" if cue["down"] else "大"
            other = "大" if cue["down"] else "小"
            message = f"写明“{cue[0]}”，而{written(text, here)}比前面的{written(text, before)}{other}，应当越往后越{way}，请核对"
            yield Hit(
                p.at(start + here.start, start + here.start + len(written(text, here))),
                message,
                related=(p.at(start + cue.start(), start + cue.end()), p.at(start + before.start, start + before.end)),
            )


def _broken(found: Sequence[Quantity], down: bool, of_rates: bool) -> tuple[Quantity, Quantity] | None:
    """The pair that breaks the order; None where one of the rows of values may be the one that is ordered."""
    rows: dict[str, list[Quantity]] = {}
    for quantity in found:
        if unit_of(quantity) and not quantity.ends_range:
            rows.setdefault(unit_of(quantity), []).append(quantity)
    rows = {unit: row for unit, row in rows.items() if len(row) >= _LEAST}
    if of_rates and "%" in rows:
        rows = {"%": rows["%"]}
    longest = max(map(len, rows.values()), default=0)
    first: tuple[Quantity, Quantity] | None = None
    for row in rows.values():
        if len(row) < longest:
            continue
        if not all(quantity.exact for quantity in row):
            return None
        pairs = [(a, b) for a, b in pairwise(row) if (b.value > a.value if down else b.value < a.value)]
        if not pairs:
            return None
        first = first or pairs[0]
    return first


_HEAD = "[标题] 海晏市教育局关于年度考核情况的通报"

RULES = (
    Rule(
        id="arithmetic.not-in-order",
        title="排序与数值不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="写明由高到低（由低到高）依次列出的，数值要依次减小（增大）。有一列数值合乎顺序就不报；没有写明顺序的不比。",
        check=not_in_order,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n得分由高到低依次为清河县（95分）、望海县（91分）、临湖县（«93分»）。": None,
            f"{_HEAD}\n巩固率从高到低依次是99.2%、98.7%、«98.9%»。": None,
            f"{_HEAD}\n招生人数由多到少排列：第一中学820人、第二中学«860人»、第三中学700人。": None,
            f"{_HEAD}\n缺勤率由低到高分别为清河县1.2%、望海县2.5%、临湖县«2.1%»。": None,
            f"{_HEAD}\n按得分从高到低，前三名分别为清河县（95.2分）、望海县（«96.4分»）、临湖县（91分）。": None,
            f"{_HEAD}\n按缺勤人数由少到多，依次是清河县3人、望海县9人、临湖县«6人»。": None,
        },
        good=(
            f"{_HEAD}\n得分由高到低依次为清河县（95分）、望海县（93分）、临湖县（91分）。",
            f"{_HEAD}\n得分依次为95分、91分、93分。",
            f"{_HEAD}\n按得分由高到低录取，清河县3人、望海县5人。",
            f"{_HEAD}\n增速由高到低依次为清河县（经费5万元，增长8%）、望海县（经费9万元，增长6%）。",
            f"{_HEAD}\n缺勤率由低到高分别为1.2%、2.1%、2.1%、2.5%。",
            f"{_HEAD}\n按照总分从高到低的顺序确定6名人选，男教师2名、女教师4名。",
            f"{_HEAD}\n巩固率从高到低依次是清河县、望海县、临湖县。",
            f"{_HEAD}\n按得分由高到低，分别给予5万元、8万元奖励。",
            f"{_HEAD}\n按总分从高到低，评出一等奖1名、二等奖2名、三等奖3名。",
            f"{_HEAD}\n由高到低依次约为95分、91分、约93分。",
        ),
    ),
)
