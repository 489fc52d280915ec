"""Words that could stand in place of others: lists of synonyms, and the official text's own frequent words."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from random import Random

from .official_text import GENRES, lines

_SYNONYMS = (
    "加强 强化 抓好 增强|推进 推动 加快 促进|完善 健全 优化 改进|落实 执行 贯彻 抓实|开展 组织 进行 实施|提高 提升 增强 改善"
    "|重点 着重 突出 优先|全面 全力 深入 系统|积极 主动 大力 努力|确保 保证 保障 力争|建立 构建 形成 设立|扩大 拓展 增加 拓宽"
    "|支持 扶持 帮助 鼓励|严格 从严 严肃 认真|切实 着力 扎实 有效|及时 尽快 按时 迅速|工作 事项 任务 业务|问题 矛盾 困难 短板"
    "|群众 居民 百姓 市民|企业 公司 单位 主体|制度 机制 办法 规定|建设 发展 打造 营造|管理 治理 监管 管控|安全 稳定 平安 有序"
    "|不断 持续 继续 进一步|有关 相关 各有关 涉及|部门 单位 机构 机关|应当 要 须 必须|同时 此外 另外 并且|实现 达到 完成 取得"
)
NOT_HAN = re.compile(r"[^\u4e00-\u9fff]")


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
                if len(word) >= 2 and kind in {"n", "v", "vn", "a", "ad", "d"} and not NOT_HAN.search(word):
                    found[kind, len(word)][word] += 1
    return {key: [word for word, _ in counts.most_common(150)] for key, counts in found.items()}


@cache
def _synonyms() -> dict[str, list[str]]:
    groups = [group.split() for group in "".join(_SYNONYMS).split("|")]
    return {word: [other for other in group if other != word] for group in groups for word in group}


def instead_of(word: str, kind: str) -> list[str]:
    """Synonyms of a word, or where none are listed frequent words of its kind and length; never itself."""
    return _synonyms().get(word) or [w for w in _alternatives().get((kind, len(word)), ()) if w != word]
