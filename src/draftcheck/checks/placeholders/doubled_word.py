"""A word typed twice (arithmetic.md section 22): two equal neighbours among jieba's words."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_SINGLE = frozenset("的了和在是对及与为将把被由从于也都")
_HAN = Pattern(r"[\u4e00-\u9fff]+")
_TWICE = Pattern(rf"([{''.join(sorted(_SINGLE))}])\1|([\u4e00-\u9fff]{{2}})\2|([\u4e00-\u9fff]{{3,4}})\3")
_NUMERALS = frozenset("零一二三四五六七八九十百千万亿两几半某")
# Said twice on purpose: a little (研究研究), very (非常非常), and so on (等等等等), sounds.
_REDUPLICATED = (
    "研究 讨论 商量 学习 考虑 了解 打听 休息 锻炼 活动 介绍 调查 检查 分析 观察 总结 交流 体验 参观 尝试 帮助 照顾 关心 收拾 打扫 "
    "整理 放松 热闹 高兴 轻松 凉快 琢磨 合计 商议 议论 比较 打量 反省 回忆 讲究 教育 表示 意思 评论 切磋 探讨 推敲 掂量 溜达 "
    "非常 特别 很多 好多 许多 永远 十分 相当 努力 加油 慢慢 谢谢 多谢 感谢 拜拜 雪白 通红 笔直 碧绿 漆黑 滚烫 冰凉 乌黑 "
    "等等 某某 什么 哪里 如何 怎样 怎么 这样 那样 多少 哈哈 嘿嘿 哗啦 滴答 叮当 轰隆 扑通 咕咚 呼啦 看看 想想 试试 谈谈 说说"
)
# A name that ends so may have its own (海晏社区社区民警); told only where a verb or a particle follows.
_BODIES = (
    "支队 大队 中队 总队 公司 集团 社区 小区 园区 学校 学院 大学 中学 小学 医院 政府 人民政府 领导小组 委员会 工作组 法院 检察院 协会 学会 "
    "中心 车站 机场 银行 基地 部队 公园 水库 街道 市民 企业 工厂 车间 党委 党组 党支部 工会 技术 科技 文化 教育 体育 交通 水利 农业"
)
_VERBS = "应当 应该 必须 需要 负责 不得 可以 按照 根据 以及 并且 已经"
_FUNCTION = _SINGLE | frozenset("要应需能可会就才不未已并或等给向以按有无所其这那各每该本我你他")
_HEADS = frozenset("总分副大小新老特")


def doubled_word(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """的的, 进行进行: the fix leaves one."""
    for p in reference.reading.prose:
        for run in _HAN.finditer(p.text) if _TWICE.search(p.text) else ():
            if not _TWICE.search(run[0]):
                continue
            for start, end, word in _doubled(run[0], reference.reading):
                begin, stop = run.start() + start, run.start() + end
                message = f"“{word}”重复，留一个"
                yield Hit(p.at(begin, stop), message, TextFix(word, Safety.ASK))


def _doubled(text: str, reading: Reading) -> Iterator[tuple[int, int, str]]:
    """Where a word stands twice or more in a stretch of Chinese characters."""
    words = list(_split(reading.words(text)))
    at = index = 0
    while index < len(words):
        word = words[index]
        count = 1
        while index + count < len(words) and words[index + count] == word:
            count += 1
        end = at + len(word) * count
        if count > 1:
            before = words[index - 1] if index else ""
            after = words[index + count] if index + count < len(words) else ""
            if not _on_purpose(word, before, after) and not _pairs(text, at, end):
                yield at, end, word
        at, index = end, index + count


def _split(words: tuple[str, ...]) -> Iterator[str]:
    """的的, which jieba takes for a word, as two."""
    for word in words:
        if len(word) == 2 and word[0] == word[1] and word[0] in _SINGLE:
            yield from word
        else:
            yield word


def _on_purpose(word: str, before: str, after: str) -> bool:
    if len(word) == 1:
        return word not in _SINGLE
    if len(word) > 4 or not _HAN.fullmatch(word) or word in _REDUPLICATED.split() or word[0] in _NUMERALS:
        return True
    if len(after) == 1 and after not in _FUNCTION:  # 创新创新型
        return True
    if word in _BODIES.split() and len(after) > 1 and after not in _VERBS.split():
        return True
    return before in _HEADS or word[0] == word[-1]


def _pairs(text: str, start: int, end: int) -> bool:
    """One half of 是是非非, 实实在在."""
    before, after = text[max(0, start - 2) : start], text[end : end + 2]
    return end - start == 2 and any(len(pair) == 2 and pair[0] == pair[1] for pair in (before, after))


_TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知"

RULES = (
    Rule(
        id="placeholders.doubled-word",
        title="词语重复",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="同一个词连着写了两遍，多半是修改时留下的。“研究研究”“一步一步”“实实在在”一类本来就重叠的不报。",
        check=doubled_word,
        fix=Safety.ASK,
        bad={
            f"{_TITLE}\n要扎实做好«的的»工作。": f"{_TITLE}\n要扎实做好的工作。",
            f"{_TITLE}\n各县要«进行进行»排查。": f"{_TITLE}\n各县要进行排查。",
            f"{_TITLE}\n各«支队支队»要«进一步进一步»加强巡查。": f"{_TITLE}\n各支队要进一步加强巡查。",
            f"{_TITLE}\n现将«关于关于»防汛的意见印发给你们。": f"{_TITLE}\n现将关于防汛的意见印发给你们。",
        },
        good=(
            f"{_TITLE}\n实实在在的成效，方方面面的情况，是是非非，和和气气，的的确确存在。",
            f"{_TITLE}\n为了了解情况，除了了解进度，有的的士停运，以营利为目的的活动。",
            f"{_TITLE}\n层层压实责任，人人参与，天天巡查，常常提醒，一件一件抓落实，一步一步推进。",
            f"{_TITLE}\n请各县先研究研究，再讨论讨论。",
            f"{_TITLE}\n成都都市圈、集装箱装箱现场、上一年度年度报告、在在建工程中。",
            f"{_TITLE}\n海晏支队支队长、海晏支队支队党委、博士博士后论坛。",
            f"{_TITLE}\n加强领导。加强领导是关键。",
            f"{_TITLE}\n李丽丽、王圆圆的妈妈参加。",
        ),
    ),
)
