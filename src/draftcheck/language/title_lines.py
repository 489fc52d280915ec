"""Where a long title may be broken: between words, meaning kept whole, the lines in a good shape (GB/T 9704 7.3.1)."""

from __future__ import annotations

import math
import re
from functools import cache
from itertools import pairwise
from unicodedata import east_asian_width

from .words import cut

ROOM = 20.0  # characters of 二号 on a line: 156 mm
_NOT_FIRST = frozenset("\u3000的了和与及、，：；。）》”")
_NOT_LAST = frozenset("（《“")
_WHOLE = (  # set phrases that the dictionary parts
    "防汛抗旱", "防灾减灾", "抗震救灾", "抢险救灾", "山洪灾害", "地质灾害", "森林防火", "护林防火", "安全生产", "安全隐患",
    "应急管理", "应急救援", "生态环境", "环境保护", "污染防治", "节能减排", "乡村振兴", "脱贫攻坚", "疫情防控", "扫黑除恶",
    "社会治安", "社会保障", "人力资源", "公共资源", "招商引资", "营商环境", "高质量发展", "党风廉政", "廉政建设", "放管服",
    "老旧小区", "专项整治", "专项行动", "先进集体", "先进个人", "国庆节", "中秋节", "劳动节", "清明节", "端午节", "春节",
)  # fmt: skip
_ORGANS = (
    "发展和改革", "住房和城乡建设", "工业和信息化", "文化和旅游", "文化广电和旅游", "卫生健康", "人力资源和社会保障",
    "自然资源和规划", "规划和自然资源", "农业农村", "市场监督管理", "商务和粮食", "民族宗教", "退役军人事务", "交通运输",
)  # fmt: skip
_PIECES = re.compile(  # words end here whatever the dictionary says
    rf"(关于|转发|批转|[《》\u3000]|【[^】]*】|(?:{'|'.join(_ORGANS)})(?:委员会|委|厅|局|部)?|{'|'.join(_WHOLE)}"
    rf"|第[一二三四五六七八九十]{{1,4}}[届次](?:委员会|全体会议|常务会议)?|第?\d+(?:\.\d+)?(?:年度|[年月日号个次届级])?)"
)
_NEW_PART = ("关于", "转发", "批转")
_VERBS = (
    "关于召开",
    "关于开展",
    "关于做好",
    "关于加强",
    "关于印发",
    "关于同意",
    "关于推进",
    "关于加快",
    "关于公布",
)
_ABOUT = "关于"  # never the end of a line where another break will do
_BLANK = "\u3000"
_ONE_MORE = 62.0  # what a further line costs
_STUB, _TORN = 7, 70.0  # so few characters of a quoted title, and what leaving them behind costs
_LONGEST = 240  # characters: no title is longer; what is stays whole, and the program breaks it
_LEFT_OVER, _BROKEN_QUOTE, _BROKEN_NAME, _BEFORE_MATTER, _AFTER_VERB, _AFTER_ISSUER = 90.0, 60.0, 60.0, 45.0, 20.0, 60.0


def title_lines(title: str, room: float = ROOM) -> list[str]:
    """The lines of a title, one where it fits. Joined they are the title, but for a blank U+3000 where a line ends."""
    if _width(title) <= room or len(title) > _LONGEST:
        return [title]
    words = [word for piece in _PIECES.split(title) if piece for word in _words(piece)]
    fewest = max(2, math.ceil(_width(title) / (room - 1)))
    found = [
        (best[0] + _ONE_MORE * count, best[1])
        for count in range(fewest, fewest + 3)
        if (best := _best(words, count, room)) is not None
    ]
    return min(found)[1] if found else [title]


def _words(piece: str) -> tuple[str, ...]:
    return (piece,) if piece[0] == "【" or _PIECES.fullmatch(piece) else cut(piece)


def _best(words: list[str], count: int, room: float) -> tuple[float, list[str]] | None:
    """The cheapest way to share the words among `count` lines, with what it costs."""
    text = "".join(words)
    stops = [0]
    for word in words:
        stops.append(stops[-1] + len(word))
    ideal = _width(text) / count

    @cache
    def cost(start: int, left: int) -> tuple[float, tuple[int, ...]] | None:
        if left == 1:
            line = text[stops[start] :]
            return (_line_cost(line, ideal), ()) if _fits(line, room) and len(line) > 2 else None
        best: tuple[float, tuple[int, ...]] | None = None
        for end in range(start + 1, len(words)):
            line = text[stops[start] : stops[end]]
            if not _fits(line, room):
                break
            rest = cost(end, left - 1)
            if rest is None or not _may_break(text, stops[end]):
                continue
            total = _line_cost(line, ideal) + _break_cost(text, stops[end]) + rest[0]
            if best is None or total < best[0]:
                best = total, (end, *rest[1])
        return best

    found = cost(0, count)
    if found is None:
        return None
    ends = [0, *(stops[n] for n in found[1]), len(text)]
    return found[0], [text[a:b].rstrip(_BLANK) for a, b in pairwise(ends)]


def _fits(line: str, room: float) -> bool:
    return _width(line) <= room


def _line_cost(line: str, ideal: float) -> float:
    return (_width(line) - ideal) ** 2


def _may_break(text: str, place: int) -> bool:
    return text[place] not in _NOT_FIRST and text[place - 1] not in _NOT_LAST


def _break_cost(text: str, place: int) -> float:
    """What a break costs: dear inside 《》, cheap where a title's sense falls into parts."""
    if text[place - 1] == _BLANK:
        return -_AFTER_ISSUER
    inside = text.count("《", 0, place) > text.count("》", 0, place)
    before, rest = text[:place], text[place:]
    cost = _BROKEN_QUOTE if inside else 0.0
    if inside and place - text.rfind("《", 0, place) <= _STUB and not text.startswith("《"):
        cost += _TORN  # 《关于深化 at the end of a line
    if _BLANK in before + rest.partition("关于")[0] and "关于" not in before and not rest.startswith("关于"):
        cost += _BROKEN_NAME  # within the name of one of several issuers
    if rest.startswith(_NEW_PART):
        return cost - _BEFORE_MATTER
    if before.endswith(_ABOUT):
        return cost + _LEFT_OVER
    if before.endswith(_VERBS) or rest.startswith("《") or before.endswith("》"):
        return cost - _AFTER_VERB
    return cost


def _width(text: str) -> float:
    return sum(1.0 if east_asian_width(c) in "WFA" else 0.5 for c in text)
