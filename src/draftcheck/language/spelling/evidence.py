"""What is known of each edit, as numbers for the ranker. The order of the columns is part of a trained ranker."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

from .alphabet import SIZE, Alphabet, Row
from .edits import LONGEST, REACH, SEEN, Edits, Unedited
from .language_model import Floats, Ids, LanguageModel
from .lexicon_words import LexiconWords, best_cut, longest_word
from .symbols import FIRST_CHARACTER

COLUMNS = 85
"""A ranker that was trained on another number of columns is of another version."""

_BEFORE = 5  # symbols before the place that are cut into words with it
_FAR = 15

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳鲍史唐"
    "费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮齐康伍余元卜顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋庞熊纪舒屈项祝董梁"
    "杜阮蓝闵席季贾路江童颜郭梅盛林钟徐邱骆高夏蔡田樊胡凌霍虞万柯管卢莫房解应宗丁宣邓洪包左石崔吉龚程邢裴陆荣翁荀甄曲家封储靳"
    "段富焦谷车侯蓬全班仰仲宫宁仇栾甘厉祖武符刘景詹龙叶幸司黎薄白蒲赖卓屠蒙乔阳苍闻党翟谭姬申冉桂牛燕尚温庄晏柴瞿阎慕连习艾容"
    "向古易廖耿匡国文寇东欧沃利蔚越师巩聂辛简饶曾关相查红游权盖益桓公肖付代覃闫涂"
)
NAME_ENDS = (
    "省市县区州旗盟",
    "乡镇村庄屯寨街路巷里弄坊",
    "河江湖海山岛港桥湾沟峪岭峰川泉溪滩洲水库坝渠",
    "厂店社院所校园站馆司团局处科办部会室中",
    "人员者同志长主任书记员",
)
NUMERALS = ("一二三四五六七八九十百千万亿两〇零几半双",)
PARTICLES = ("的", "地", "得", "了", "着", "过")
FUNCTION_WORDS = ("他她它们", "在再", "作做", "和与及或", "是")


class Evidence:
    """Works out the columns for the edits of a row."""

    def __init__(self, model: LanguageModel, words: LexiconWords, alphabet: Alphabet) -> None:
        self._model = model
        self._words = words
        self._surname = _groups(alphabet, (SURNAMES,))
        self._name_end = _groups(alphabet, NAME_ENDS)
        self._numeral = _groups(alphabet, NUMERALS)
        self._particle = _groups(alphabet, PARTICLES)
        self._function = _groups(alphabet, FUNCTION_WORDS)

    def of(self, edits: Edits, reading: Unedited, row: Row) -> Floats:
        """One row of numbers for each edit."""
        columns = [np.asarray(column, dtype=np.float32) for _, column in self._columns(edits, reading, row)]
        found: Floats = np.stack(columns, axis=1)
        return found

    def _columns(self, edits: Edits, reading: Unedited, row: Row) -> Iterator[tuple[str, npt.ArrayLike]]:
        yield from _of_the_model(edits, reading)
        yield from _of_likeness(edits)
        yield from self._of_characters(edits, row)
        yield from self._of_words(edits, row.known)
        yield from self._of_neighbours(edits, row)
        yield from _of_surroundings(edits, reading, row.known)

    def _of_characters(self, edits: Edits, row: Row) -> Iterator[tuple[str, npt.ArrayLike]]:
        place, known = edits.place, row.known
        first = edits.right[:, 0]
        yield "log alone before", self._model.log_alone[known[place]]
        yield "log alone after", self._model.log_alone[first]
        yield "rare", row.written[place] >= SIZE
        yield "numeral before", self._numeral[known[place]]
        yield "numeral after", self._numeral[first]
        yield "particle", self._particle[known[place]]
        yield "function word", self._function[known[place]]

    def _of_words(self, edits: Edits, known: Ids) -> Iterator[tuple[str, npt.ArrayLike]]:
        before = known[edits.place[:, None] + np.arange(-_BEFORE, LONGEST + REACH + 1)]
        after = before.copy()
        for step in range(LONGEST):
            longer = edits.length > step
            after[longer, _BEFORE + step] = edits.right[longer, step]
        old, new = self._words.table(before), self._words.table(after)
        cut_old, cut_new = best_cut(before, old), best_cut(after, new)
        yield "cut before", cut_old
        yield "cut after", cut_new
        yield "cut gain", cut_new - cut_old
        for step in range(2):
            for when, table in (("before", old), ("after", new)):
                length, log = longest_word(table, _BEFORE + step)
                yield f"word length {when} +{step}", length
                if step == 0:
                    yield f"word log {when}", log

    def _of_neighbours(self, edits: Edits, row: Row) -> Iterator[tuple[str, npt.ArrayLike]]:
        place, known, model = edits.place, row.known, self._model
        behind = place + edits.length
        last = edits.right[np.arange(len(place)), edits.length - 1]
        for step in (-2, -1, 1, 2):
            yield f"mark {step}", np.minimum(known[place + step], FIRST_CHARACTER)
        yield "counted left", model.near[known[place - 1], known[place]] > 127
        yield "counted right", model.near[known[place], known[place + 1]] > 127
        yield "left pair before", model.pair_log(known[place - 1], known[place])
        yield "right pair before", model.pair_log(known[place], known[place + 1])
        yield "left pair after", model.pair_log(known[place - 1], edits.right[:, 0])
        yield "right pair after", model.pair_log(last, known[behind])
        yield "quoted", row.quoted[place]
        yield "apart left", row.apart[place]
        yield "apart right", row.apart[behind]
        yield "apart near", row.apart[place - 1] | row.apart[behind + 1]
        for step in (0, 1, 2):
            yield f"surname -{step}", self._surname[known[place - step]]
        yield "name end 0", self._name_end[known[behind - 1]]
        for step in range(3):
            yield f"name end +{step + 1}", self._name_end[known[behind + step]]
        yield "name end after", self._name_end[last]


def _of_the_model(edits: Edits, reading: Unedited) -> Iterator[tuple[str, npt.ArrayLike]]:
    seen = edits.place[:, None] + np.arange(SEEN)
    log, order = reading.log[seen], reading.order[seen]
    for step in range(SEEN):
        yield f"gain {step}", edits.gain[:, step]
    yield "gain beyond", edits.gain_beyond
    yield "total", edits.total
    yield "rank", edits.rank
    yield "margin", edits.margin
    yield "rivals", edits.rivals
    yield "length", edits.length
    for step in range(SEEN):
        yield f"order before {step}", order[:, step]
        yield f"order after {step}", edits.order[:, step]
    for step in range(3):
        yield f"log before {step}", log[:, step]
        yield f"log after {step}", edits.log[:, step]
    yield "worst before", log.min(axis=1)
    yield "worst after", edits.log.min(axis=1)
    yield "sum before", log.sum(axis=1)
    yield "sum after", edits.log.sum(axis=1)


def _of_likeness(edits: Edits) -> Iterator[tuple[str, npt.ArrayLike]]:
    for bit in range(8):
        yield f"alike {bit}", edits.alike >> bit & 1
    for bit in range(2):
        yield f"any alike {bit}", edits.alike_any >> bit & 1


def _of_surroundings(edits: Edits, reading: Unedited, known: Ids) -> Iterator[tuple[str, npt.ArrayLike]]:
    place = edits.place
    marks = np.flatnonzero(known < FIRST_CHARACTER)
    at = np.searchsorted(marks, place)
    yield "to the mark before", np.minimum(place - marks[np.maximum(at - 1, 0)], _FAR)
    yield "to the mark behind", np.minimum(marks[np.minimum(at, len(marks) - 1)] - place, _FAR)
    before = reading.log[place[:, None] + np.arange(-REACH, 0)]
    yield "sum left", before.sum(axis=1)
    yield "worst left", before.min(axis=1)
    beyond = np.minimum(place[:, None] + np.arange(SEEN, SEEN + REACH), len(known) - 1)
    yield "sum right", reading.log[beyond].sum(axis=1)
    best = np.zeros(len(known) + 2 * LONGEST, dtype=np.float32)
    np.maximum.at(best, place + LONGEST, edits.total)
    around = np.stack([best[place + LONGEST + step] for step in (-3, -2, -1, 1, 2, 3)], axis=1)
    yield "best close by", around.max(axis=1) - edits.total


def _groups(alphabet: Alphabet, groups: tuple[str, ...]) -> npt.NDArray[np.int8]:
    """For each symbol the number of the group that has it, from 1; 0 for none."""
    found = np.zeros(SIZE, dtype=np.int8)
    for at, characters in enumerate(groups, 1):
        found[alphabet.numbers_of(characters)] = at
    return found
