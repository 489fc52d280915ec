"""What a draft says is still left: 尚有3项未完成, 尚未办结的4件 (arithmetic.md section 23, both-all)."""

from __future__ import annotations

import re

from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.sentences import sentence_around
from ...core.value import Value

_HAN = r"\u4e00-\u9fff"
VERB = (
    "除险加固|整改|完工|支出|使用|投用|完成|办结|办理|销号|验收|拨付|到位|落实|开工|竣工|投产|签订|签约|清零|化解|兑现|缴纳|缴清|发放|报送|上报|接种|治理|修复|拆除|归还|回复|答复|反馈|清理|清退|达标|合格|交付|入库|移交|复工|复产|通过|办复|立案|结案|审结|整治"
    "|脱贫|消除|解决|处置|处理|核查|核实|建成|安装|更换|退还|履行|执行|录入|建档|注销|搬迁|入住|返校|签收|公开|关停|改造|摘牌|回访|配备|培训|考核|检测|排查|检查|覆盖|核销|结清|付清|支付|还清|加固|修缮|安置|救助|转移|撤离|拆迁|征收|报名|参训|参保|认领|归档|检修|维修|到账|下达|批复|审批|备案|登记|收回|收缴|整修|更新|开通|启用|撤销"
)
UNIT = "个|项|处|件|起|家|名|人|户|座|所|条|台|套|栋|份|批|宗|例|位|辆|笔|万元|元|公里|亩|吨|篇|种|类|只|头|株|支|间|部|张|村|镇|县"
AMOUNT = rf"(?P<amount>[0-9]{{1,6}}(?:\.[0-9]+)?(?:万|亿)?|[一二两三四五六七八九十百]{{1,4}})(?P<unit>余?(?:{UNIT}))"
_LINKS = r"(?:按[期时]|进一步|继续|抓紧|加快|全部|完全|得到|按要求|限期|及时|参加|接受|进行|实施|启动|列入)*"
_AMOUNT_ONLY = AMOUNT.replace("?P<amount>", "?:").replace("?P<unit>", "?:")
_HAS = r"(?:尚|还|仍|仍然|目前尚|目前仍|目前还|现尚|仅)(?:有|剩|余|剩余|剩下|存)|(?:剩余|剩下)[\u4e00-\u9fff]{0,6}?"
_REST = (
    rf"{AMOUNT}(?P<noun>[{_HAN}“”]{{0,10}}?)(?:因[^，。；]{{1,16}}?)?，?(?P<not>尚未|仍未|还未|未能?|没有|没|待|正在|仍在|还在|需|有待|处于|(?:预计|计划|拟|将|力争|[年月]底前)[^，。；]{{0,10}}?)"
    rf"{_LINKS}(?P<verb>{VERB}|推进|进行|实施|督办|建设|施工|收尾)(?P<of>[{_HAN}]{{0,6}})"
)
_AT_START = Pattern(
    rf"(?P<between>[{_HAN}，。；0-9]{{0,24}}?)(?P<has>{_HAS}|尚余|(?<![所具拥享没占含设])有|(?=(?:{_AMOUNT_ONLY})[{_HAN}]{{0,8}}?(?:尚|仍|还)(?:未|没|待|在|需))){_REST}"
)
_NOT_DONE = rf"(?P<has>(?=[尚仍还]?未))(?P<not>尚未|仍未|还未|未能?){_LINKS}(?P<verb>{VERB})(?P<of>[{_HAN}]{{0,4}}?)的(?:尚有|还有|仍有|有|剩余|其余)?{AMOUNT}(?P<noun>[{_HAN}]{{0,10}})"
_OF_THEM = Pattern(rf"(?P<between>(?:目前|但|其中|下一步，对|对)?){_NOT_DONE}", "未")
_ANYWHERE = Pattern(rf"(?:{_HAS}){_REST}", ("尚", "还", "仍", "剩"))
_OF_THEM_ANYWHERE = Pattern(_NOT_DONE, "未")
_WHOLE = Pattern(
    rf"(?P<total>[0-9]{{1,6}})(?P<unit>{UNIT})(?P<noun>[{_HAN}]{{1,10}}?)"
    rf"(?:[中里]，?|，?(?:目前|现|截至目前)?已[{_HAN}]{{2,6}}[0-9]{{1,6}}(?:{UNIT})，)(?:目前|现|但)?$",
    ("中", "里", "已"),
)
_OWN_NOUN = Pattern(rf"[{_HAN}]{{0,12}}$")
_FILLERS = ("目前", "现", "但", "仍", "尚", "还", "已", "中", "里", "，")
_GOES_ON = ("将", "已", "正", "均", "都", "仍", "由")
_MOST = 100
_NEAREST = 30


class Left(Value):
    """What is said not to be done yet (`match`), of which noun, and of how many where that is said (number, unit, noun).

    `before` is its sentence up to there, `own` what stands in front in that sentence, its beginning left out where it
    is long."""

    line: int
    match: re.Match[str]
    noun: str
    total: tuple[str, str, str] | None
    before: str
    own: str


def left_at(text: str, start: int, end: int) -> re.Match[str] | None:
    """What is left, said at the beginning of a clause."""
    match = _AT_START.compiled.match(text, start, end) or _OF_THEM.compiled.match(text, start, end)
    return None if match is None or match["amount"] == "0" else match


def noun_of(match: re.Match[str]) -> str:
    """What is left: 提案 of 尚未答复的2件提案将于月底前答复."""
    noun = match["noun"].removeprefix("的")
    return min((noun.partition(word)[0] for word in _GOES_ON), key=len).strip("“”")


def all_left(reading: Reading) -> list[Left]:
    """All that the draft says is left, with what it is of; the first hundred."""
    found: list[Left] = []
    for line, element in enumerate(reading.lines):
        p = element.paragraph
        for pattern in (_ANYWHERE, _OF_THEM_ANYWHERE):
            for match in pattern.finditer(p.text):
                if len(found) == _MOST:
                    return found
                if match["amount"] != "0" and not reading.is_left_alone(p, match.start()):
                    found.append(_left(line, p.text, match))
    return found


def _left(line: int, text: str, match: re.Match[str]) -> Left:
    start, _ = sentence_around(text, match.start())
    before = text[max(start, match.start() - _NEAREST) : match.start()]
    whole = _WHOLE.search(before)
    noun = noun_of(match)
    if not noun:
        own = _OWN_NOUN.search(before)
        noun = own[0] if own else ""
        for filler in _FILLERS:
            noun = noun.removesuffix(filler)
    return Left(
        line,
        match,
        noun,
        (whole["total"], whole["unit"], whole["noun"]) if whole else None,
        text[start : match.start()],
        text[max(start, match.start() - _NEAREST) : match.start()],
    )
