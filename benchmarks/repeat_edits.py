"""How people change a passage that they copy: words, clauses, order of sentences, names and figures.

Every edit is drawn from a seeded source; the words put in come from lists of synonyms and from the official text's own
frequent words of the same kind and length.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from .official_text import GENRES, lines

_SYNONYMS = (
    "加强 强化 抓好 增强|推进 推动 加快 促进|完善 健全 优化 改进|落实 执行 贯彻 抓实|开展 组织 进行 实施|提高 提升 增强 改善"
    "|重点 着重 突出 优先|全面 全力 深入 系统|积极 主动 大力 努力|确保 保证 保障 力争|建立 构建 形成 设立|扩大 拓展 增加 拓宽"
    "|支持 扶持 帮助 鼓励|严格 从严 严肃 认真|切实 着力 扎实 有效|及时 尽快 按时 迅速|工作 事项 任务 业务|问题 矛盾 困难 短板"
    "|群众 居民 百姓 市民|企业 公司 单位 主体|制度 机制 办法 规定|建设 发展 打造 营造|管理 治理 监管 管控|安全 稳定 平安 有序"
    "|不断 持续 继续 进一步|有关 相关 各有关 涉及|部门 单位 机构 机关|应当 要 须 必须|同时 此外 另外 并且|实现 达到 完成 取得"
)
_PUT_IN = (
    "进一步",
    "切实",
    "全面",
    "持续",
    "有效",
    "认真",
    "同步",
    "依法",
    "及时",
    "逐步",
    "统筹",
    "的",
    "要",
    "将",
    "也",
    "还",
)
_PLACES = (
    "东海",
    "临江",
    "南屏",
    "海晏",
    "北川",
    "青溪",
    "安宁",
    "云阳",
    "永丰",
    "长宁",
    "金沙",
    "怀远",
    "平湖",
    "石桥",
    "广源",
)
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_MARKS = re.compile(r"[^\u4e00-\u9fff]")


class Edited(NamedTuple):
    """The new text and the number of places that were touched."""

    text: str
    places: int


@cache
def _segmenter():  # type: ignore[no-untyped-def]
    import jieba.posseg

    return jieba.posseg


def tagged(text: str) -> list[tuple[str, str]]:
    """Words and their kinds."""
    return [(pair.word, pair.flag) for pair in _segmenter().cut(text)]


@cache
def _alternatives() -> dict[tuple[str, int], list[str]]:
    """(kind, length) → frequent words of the official text; the commonest first."""
    found: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    for genre in GENRES:
        for line in Random(f"words {genre}").sample(lines(genre), 900):
            for word, kind in tagged(line):
                if len(word) >= 2 and kind in {"n", "v", "vn", "a", "ad", "d"} and not _MARKS.search(word):
                    found[kind, len(word)][word] += 1
    return {key: [word for word, _ in counts.most_common(150)] for key, counts in found.items()}


@cache
def _synonyms() -> dict[str, list[str]]:
    groups = [group.split() for group in "".join(_SYNONYMS).split("|")]
    return {word: [other for other in group if other != word] for group in groups for word in group}


def reworded(text: str, rate: float, random: Random) -> Edited:
    """About `rate` of the characters inserted, deleted or replaced, evenly over the text.

    Half of the more heavily edited texts, and a quarter of the others, have two neighbouring clauses exchanged.
    """
    budget = rate * len(text)
    places = 0
    if random.random() < (0.5 if rate > 0.2 else 0.25):
        text, moved = _exchanged(text, budget / 2, random)
        places += moved > 0
        budget -= moved
    words = tagged(text)
    out: list[str] = [word for word, _ in words]
    free = [n for n, (word, _) in enumerate(words) if not _MARKS.search(word)]
    random.shuffle(free)
    for n in free:
        if budget <= 0:
            break
        word, kind = words[n]
        what = random.random()
        if what < 0.25 and kind.startswith("v"):
            more = random.choice(_PUT_IN)
            out[n] = more + word
            budget -= len(more)
        elif what < 0.45:
            out[n] = ""
            budget -= len(word)
        elif what < 0.5 and len(word) >= 2:
            at = random.randrange(len(word))
            out[n] = word[:at] + word[at + 1 :]
            budget -= 1
        else:
            options = _synonyms().get(word) or [w for w in _alternatives().get((kind, len(word)), ()) if w != word]
            if not options:
                continue
            out[n] = random.choice(options)
            budget -= max(len(word), len(out[n]))
        places += 1
    return Edited("".join(out), places)


def _exchanged(text: str, most: float, random: Random) -> tuple[str, int]:
    """Two neighbouring clauses of one sentence exchanged, if one of them is short enough; and its length."""
    clauses = re.findall(r"[^，。；！？]+[，。；！？]?", text)
    able = [
        n
        for n in range(len(clauses) - 1)
        if clauses[n].endswith("，") and min(len(clauses[n]), len(clauses[n + 1])) <= max(most, 6)
    ]
    if not able:
        return text, 0
    n = random.choice(able)
    first, second = clauses[n], clauses[n + 1]
    mark = second[-1] if second[-1] in "，。；！？" else ""
    clauses[n], clauses[n + 1] = second.rstrip("，。；！？") + "，", first.rstrip("，") + mark
    return "".join(clauses), min(len(first), len(second))


def sentences(text: str) -> list[str]:
    """Whole sentences, marks and closing quotation marks kept."""
    return re.findall(r"[^。！？；]+(?:[。！？；]+[”’）]?|$)", text)


def shuffled(text: str, random: Random) -> str:
    """The sentences in another order."""
    parts = sentences(text)
    parts[-1] = parts[-1] if parts[-1][-1] in "。！？；”" else parts[-1] + "。"
    order = list(range(len(parts)))
    while order == sorted(order):
        random.shuffle(order)
    return "".join(parts[n] for n in order)


def renamed(text: str, random: Random) -> Edited:
    """Every year, figure and place name replaced by another; the same one by the same."""
    spans = [(m.start(), m.end(), _other_number(m[0], random)) for m in _figures(text)]
    names: dict[str, str] = {}
    at = 0
    for word, kind in tagged(text):
        if kind in {"ns", "nr"} and 2 <= len(word) <= 4 and not _MARKS.search(word):
            names.setdefault(word, random.choice(_PLACES) + word[2:])
            spans.append((at, at + len(word), names[word]))
        at += len(word)
    return Edited(replaced(text, spans)[0], len(spans))


def replaced(text: str, spans: Sequence[tuple[int, int, str]]) -> tuple[str, list[int]]:
    """The text with these places replaced, and for each offset of the old text where it now stands."""
    out, places, done = "", [0] * (len(text) + 1), 0
    for start, end, new in sorted(spans):
        for old in range(done, start + 1):
            places[old] = len(out) + old - done
        out += text[done:start] + new
        for old in range(start + 1, end):
            places[old] = len(out)
        done = end
    for old in range(done, len(text) + 1):
        places[old] = len(out) + old - done
    return out + text[done:], places


def figures(text: str) -> list[tuple[int, int]]:
    """Years, amounts, shares and counts; not numbers of articles, documents, groups, or in names and brackets."""
    return [m.span() for m in _figures(text)]


def _figures(text: str) -> list[re.Match[str]]:
    closed = [
        m.span() for m in re.finditer(r"《[^》]*》|“[^”]*”|〔[^〕]*〕|（[^）]*）|\[[^\]]*\]|[A-Za-z]+[-—]?\d+", text)
    ]
    unit = r"年|%|万|亿|千|个|家|户|人|名|项|公里|亩|公顷|吨|元|平方|座|所|条|件|次|场|套|辆|台|张|微克|天|倍|种|处|位"
    return [
        m
        for m in re.finditer(rf"(?<![\d.第+\-—~～/:：]){_NUMBER.pattern}(?={unit})(?!年代|年第)", text)
        if not any(start <= m.start() < end for start, end in closed)
    ]


def _other_number(number: str, random: Random) -> str:
    if re.fullmatch(r"(?:19|20)\d\d", number):
        return str(int(number) + random.choice((-3, -2, -1, 1, 2, 3)))
    while True:
        new = "".join(
            random.choice("123456789" if n == 0 else "0123456789") if c != "." else c for n, c in enumerate(number)
        )
        if new != number:
            return new


def other_number(number: str, text: str, random: Random) -> str:
    """Another figure of the same form that the text does not have; one digit longer where it has them all."""
    there = set(_NUMBER.findall(text))
    for _ in range(30):
        new = _other_number(number, random)
        if new not in there:
            return new
    return other_number(number + "7", text, random)
