"""Numbers that may count names: 三项工作, 5个支队, “四个一”."""

from __future__ import annotations

from functools import cache

from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.value import Value

# The digits first, the sign before them behind: the search begins where a digit is.
_NUMBER = (
    r"[0-9两二三四五六七八九十](?<![第一二两三四五六七八九十百千万亿几数多来余0-9.,〇○—–~～－＋+-].)"
    r"(?:(?<=[0-9])[0-9]?|(?<=二)(?:十[一二三四五六七八九]?)?|(?<=十)[一二三四五六七八九]?|)"
)
_UNIT = (
    "个方面|方面|部门|单位|部分|环节|小组|工作组|领域|阶段|"
    "个|项|大|类|种|家|名|位|人|条|件|处|所|座|级|县|市|区|镇|乡|村|省|局|地|方|者|部|批|本|份|篇|期|块|组|点|步|道|起|场|支|张|辆|台|套|款|门|段"
)
# Behind these a number counts something else: 三个月, 两条例, 五大学.
_OTHER = (
    r"(?<=个)(?:多|余|来|月|工作日|小时|百分点|季度|年|学期|周|星期|基点|学时|课时|亿|千|百|万|交易日|自然日|以上|以下|左右|点|班次|人次|标准|人的|劲|体)"
    r"|(?<=[名位])(?:次|词|称|单|义|牌|额|于|置|数|一体)|(?<=人)(?:次|民|员|均|份|生|大|才|口|间|以上|以下|左右|社|武|事)|(?<=家)(?:庭|长|属|以上|以下|左右|国)|(?<=大)(?:会|厦|学|多|量|型|力|小|于|桥|街|道|队|楼|师|豆)"
    r"|(?<=条)(?:例|件|约|款|线|以上)|(?<=部)(?:分|委|长|位|队|署|级|属|际|以上)|(?<=所)(?:有|属|称|述|列|在|得|谓|需|示|以)|(?<=级)(?:以上|以下|别|至|甲)|(?<=[起场])(?:来|草|点|重|步|所|次|景|地|效|以上)"
    r"|(?<=本)(?:地|市|级|年|科|人|次|区|县|省|单|部|身|着|来|质|文)|(?<=期)(?:间|限|货|项目|工程|建设)|(?<=点)(?:[0-9半一二三四五六七八九十钟击位])|(?<=道)(?:路|德|理)|(?<=支)(?:持|付|撑|部|出|队(?!伍))"
    r"|(?<=[县市区镇乡村省局])(?:[级长委政域城域直属里道街政])|(?<=地)(?:区|方|块|段|址|点|产|下|上|理|图)|(?<=者)(?:的|们)|(?<=件)(?:以上|左右)|(?<=处)(?:以上|长|室|级|理|置|罚|分)|(?<=份)(?:额|以上)|(?<=组)(?:织|长|成|建)|(?<=门)(?:类|口)|(?<=步)(?:骤|入|走)|(?<=区)间|(?<=方)(?:面|案|式|法|向|米|可|针|便|位|阵|块|程)"
)
_COUNT = Pattern(rf"(?P<number>{_NUMBER})(?P<unit>{_UNIT})(?!{_OTHER})")
_BEFORE_TO = tuple("0123456789一二两三四五六七八九十个项家名位人条县市区级年月日")  # 三至五个
_NOUN = Pattern(r"[\u4e00-\u9fff“”]{0,16}")


class Count(Value):
    """A number from 2 to 40 with its measure word: the figure at `start` to `figure_end`, the measure to `end`.

    `noun` is what follows up to the next mark; `in_words`: written in Chinese.
    """

    start: int
    figure_end: int
    end: int
    value: int
    unit: str
    noun: str
    in_words: bool


@cache
def _value(written: str) -> int | None:
    return number(written.replace("两", "二"))


def counts_of(text: str) -> tuple[Count, ...]:
    """The numbers of a text that may count names, in order."""
    found: list[Count] = []
    for match in _COUNT.finditer(text):
        value = _value(match["number"])
        if match.start() > 1 and text[match.start() - 1] in "至到" and text[match.start() - 2] in _BEFORE_TO:
            continue
        if value is None or not 2 <= value <= 40 or (match["unit"] == "大" and value > 10):  # 党的二十大
            continue
        noun = _NOUN.match(text, match.end())
        found.append(
            Count(
                match.start(),
                match.end("number"),
                match.end(),
                value,
                match["unit"],
                noun[0] if noun else "",
                not match["number"].isascii(),
            )
        )
    return tuple(found)
