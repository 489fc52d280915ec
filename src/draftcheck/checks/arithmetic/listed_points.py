"""Numbered points and the number that announces them: 三项议程：一是…；二是…, or a line each (section 23)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ...core.draft import Element
from ...core.numerals import chinese
from ...core.pattern import Pattern
from ...core.value import Value
from .counted import Count

_HAN = r"\u4e00-\u9fff"
_KIND = (
    "工作|任务|方面|意见|要求|建议|问题|措施|举措|事项|议程|议题|内容|环节|重点|原则|目标|倡议|项目|特点|情况|体会|经验|做法|打算|关系|关键|步骤|条件|情形|决策|议案|报告|文件|方式|类型|类别|等级|阶段"
    "|层次|行动|领域|方向|部分|能力|难题|短板|机制|制度|作用|意识|安排|考虑|优势|准备|纪律|注意|关口|文章|硬仗|难点|不足|原因|困难|教训|启示|共识|决定|决议|渠道|途径|路径|办法|活动|程序|流程|义务"
    "|职责|权利|材料|标准|规定|结论|指标|趋势|变化|成效|亮点|到位|更加|坚持|必须|确保|强化|加强|主题|专题|板块|模块|课题|贡献|附件|责任|实事|好事|大事|转变|突破|提升|转型"
)
_TOLD = "通报|报告|汇报|通知|部署|明确|分述|说明"
_NOUN = rf"”?[{_HAN}“”]{{0,20}}?(?:[（(][^（）()]{{0,20}}[）)])?"
_ANNOUNCED = Pattern(
    rf"(?P<noun>{_NOUN})[：:，。；—\s]{{1,3}}(?=一是|一要|其一|第一|（一）|\(一\)|（1）|\(1\)|①|1[.．、](?![0-9])|一、)"
)
_LAST_WORDS = Pattern(rf"(?P<noun>{_NOUN})[：:。；]?\s*")
_NAMES_POINTS = Pattern(
    rf"(?:[^（(]{{0,14}}(?:{_KIND}))?(?:”[{_HAN}]{{0,8}})?(?:{_TOLD})?(?:如下)?(?:是|有|组成|构成|进行|展开|开展|推进|着手|入手)?(?:[（(][^（）()]{{0,20}}[）)])?"
)
_NO_POINTS_WORDS = "方 级 部 张 人 名 位 家 省 地 局 台 辆 套 起 座 所 县 市 区 镇 乡 村 处 单位 部门"
_NO_POINTS = frozenset(_NO_POINTS_WORDS.split())
_FORMS = (
    "{c}是", "{c}要", "其{c}", "第{c}，", "第{c}、", "第{c}：", "第{c}是", "第{c},", "（{c}）", "({c})", "（{n}）", "({n})", "{o}", "{n}.", "{n}．", "{n}、",
    "{c}、", "第{c}项", "第{c}个",
)  # fmt: skip
_RANK = {"{c}、": 0, "（{c}）": 1, "({c})": 1, "{n}.": 2, "{n}．": 2, "{n}、": 2, "（{n}）": 3, "({n})": 3, "{o}": 4}
_IN_OTHER_WORDS = ("{c}是", "{c}要", "第{c}，", "其{c}")
_LOWEST = 9
_CLAUSE_STARTS = "，。；：:、！？ \u3000）”;\n"
_FAR = 40  # lines without a point, after which no more are looked for
_LONGEST = 4000  # characters of one point
_WORDS = ("以下", "如下", "下列", "下面")
_SPEECH = Pattern(r"(?:讲|谈|提|强调|提出|通报|报告|汇报|交流|安排)[^，。；：]{0,8}$")
_BRACKETS = str.maketrans("（）．", "().")


class Points(Value):
    """Points in one form: how many, where the last one stands (line, character), and how many lines they fill."""

    number: int
    line: int
    at: int
    lines: int = 1
    again: bool = False  # a second list begins behind it


def announced_in_line(text: str, count: Count) -> int | None:
    """Where the first point begins, if points follow the number in the same paragraph."""
    match = _ANNOUNCED.match(text, count.end)
    if match is None or count.unit in _NO_POINTS or _NAMES_POINTS.fullmatch(match["noun"]) is None:
        return None
    return match.end()


def announces_lines(text: str, count: Count) -> bool:
    """Whether the points are to follow in lines of their own: 抓好以下三项工作：, 讲三点意见。"""
    rest = text[count.end :]
    match = _LAST_WORDS.fullmatch(rest)
    if match is None or count.unit in _NO_POINTS or _NAMES_POINTS.fullmatch(match["noun"]) is None:
        return False
    before = text[max(0, count.start - 14) : count.start]
    if rest.rstrip().endswith(("：", ":")) or any(word in before + rest for word in _WORDS):
        return True
    return count.unit == "点" and _SPEECH.search(before) is not None


def points_in(lines: Sequence[Element], line: int, at: int) -> Points | None:
    """The points whose first one stands at `at` of a line; they may go on in the lines below. None where unsure."""
    text = lines[line].paragraph.text
    form = _form_at(text, at)
    if form is None:
        return None
    again = _find(text, _written(form, 1), at + 1)  # a second list
    limit = again if again >= 0 else len(text)
    number = 1
    while 0 <= (found := _find(text, _written(form, number + 1), at + 1)) < limit:
        number, at = number + 1, found
    if again >= 0:
        return Points(number, line, at, again=True) if number > 1 else None
    return _below(lines, line, at, form, number)


def points_below(lines: Sequence[Element], line: int) -> Points | None:
    """The points in the lines below: each begins with the next number of one form."""
    if line + 1 >= len(lines):
        return None
    form = _form_at(_shown(lines[line + 1]), 0)
    return None if form is None else _below(lines, line + 1, 0, form, 1)


def _below(lines: Sequence[Element], line: int, at: int, form: str, number: int) -> Points | None:
    unit, rank = lines[line].unit, _RANK.get(form, _LOWEST)
    last = line
    for below in range(line + 1, len(lines)):
        text = _shown(lines[below])
        if lines[below].unit != unit or below - last > _FAR or _begins_higher(text, rank):
            break
        other = _form_at(text, 0)
        if other is not None and other.translate(_BRACKETS) == form.translate(_BRACKETS):
            break
        if text.startswith(_written(form, number + 1)):
            number, last, at = number + 1, below, 0
            while (inside := _find(text, _written(form, number + 1), at + 1)) >= 0:
                number, at = number + 1, inside
        elif any(text.startswith(_written(form, number + ahead)) for ahead in (2, 3)):
            return None  # a number is left out: the order of the headings is told elsewhere
        elif any(text.startswith(_written(words, number + 1)) for words in _IN_OTHER_WORDS):
            return None
    return Points(number, last, at, last - line + 1) if number > 1 else None


def _begins_higher(text: str, rank: int) -> bool:
    """Whether a line begins with a number, of whatever value, of a level around the points."""
    return text.startswith(_lower_numbers(rank))


def _shown(element: Element) -> str:
    return element.paragraph.labelled.strip()


def _form_at(text: str, at: int) -> str | None:
    """The form of number one that stands at a place."""
    return next((form for form in _FORMS if text.startswith(_written(form, 1), at)), None)


@cache
def _lower_numbers(rank: int) -> tuple[str, ...]:
    """The numbers one to twelve in the forms of the levels around the points."""
    return tuple(_written(form, n) for form, of_form in _RANK.items() if of_form < rank for n in range(1, 13))


@cache
def _written(form: str, value: int) -> str:
    circled = chr(0x245F + value) if value <= 20 else "\0"
    return form.replace("{c}", chinese(value)).replace("{n}", str(value)).replace("{o}", circled)


def _find(text: str, mark: str, start: int) -> int:
    """The next place where a number begins a clause."""
    at = text.find(mark, start, start + _LONGEST)
    while at >= 0:
        if at and (text[at - 1] in _CLAUSE_STARTS or mark[0] in "（(①②③④⑤⑥⑦⑧⑨⑩"):
            return at
        at = text.find(mark, at + 1, start + _LONGEST)
    return -1
