"""Words for “about”: one is enough."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_FIGURE = r"(?:[一二三四五六七八九十]{1,3}分之[一二三四五六七八九十]{1,3}|一半|[0-9][0-9,.]*|[一二两三四五六七八九十百千零]{1,6})"
_LARGE = r"[百千万亿]{0,2}"
_UNIT = (
    r"(?:个(?:百分点|小时|月|工作日)?|[名人位件次家户处天年岁台辆元种条座场起吨亩米里斤套所间株头度项批分秒日周倍%％‰]"
    r"|万?千瓦(?:时)?|公里|公斤|公顷|千米|千克|小时|分钟|平方米|平方公里|立方米|厘米|毫米|人次|个百分点)?"
)
_ABOUT = (
    r"(?<![节签合条制集预简公契履违邀特续解纽失毁隐婚缔密相赴守立])约|大约|大概|大致|将近"
    r"|(?<![附邻最靠临远新逼相亲就贴拉接将走])近|接近"
)
_OVER = r"超过|超出|(?<![赶反])超|逾"
_AT_LEAST = r"不少于|不低于|至少|最少|起码"
_AT_MOST = r"不超过|不多于|不高于|至多|最多"
_IS = r"(?:有|为|占|达|需|达到)?"
_AROUND = r"左右(?![两岸侧手翼逢为])|上下(?![班游级联车楼浮五水行])"
_MORE = r"[多余](?![元样层边方数地])"
_TIME = r"(?=年|个?月|[天日周期届次任代轮批岁季]|个世纪|个?学期)"

_DOUBLED = Pattern(
    rf"(?P<about>{_ABOUT}){_IS}{_FIGURE}{_LARGE}(?:(?P<more1>{_MORE}){_LARGE}|{_UNIT}(?P<behind1>{_AROUND}|以上|以下|以内|之多))"
    rf"|(?P<over>{_OVER}){_IS}{_FIGURE}{_LARGE}(?:(?P<more2>{_MORE}){_LARGE}|{_UNIT}(?P<behind2>{_AROUND}|以上|之多))"
    rf"|(?P<least>{_AT_LEAST}){_IS}{_FIGURE}{_LARGE}{_UNIT}(?P<behind3>{_AROUND}|以上)"
    rf"|(?P<most>{_AT_MOST}){_IS}{_FIGURE}{_LARGE}{_UNIT}(?P<behind4>{_AROUND}|以下|以内|之内)"
    rf"|{_FIGURE}{_LARGE}(?P<more5>[多余]){_LARGE}{_UNIT}(?P<behind5>{_AROUND})"
    rf"|(?<=[，。；、有达了])(?P<over6>上)[百千万](?P<more6>余)",
    ("左右", "上下", "以上", "以下", "以内", "之内", "之多", "多", "余"),
)
_RECENT = Pattern(rf"近{_FIGURE}{_LARGE}[多余]?{_LARGE}{_TIME}", "近")


def approximation_doubled(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """约30人左右, 近百余人, 超过100多: two such words on one figure."""
    for p, match in reference.reading.find(_DOUBLED):
        words = {name: word for name, word in match.groupdict().items() if word}
        first, second = words[min(words, key=match.start)], words[max(words, key=match.start)]
        if first == "近" and _RECENT.match(p.text, match.start()):  # 近30多年: the last thirty odd years
            continue
        # Of 超过100多 the word inside the figure stays, of 约30人左右 the one before.
        right = match[0].removeprefix(first) if second in ("多", "余") else match[0].removesuffix(second)
        message = f"约数词语重复：“{first}”与“{second}”只用一个，如“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_HEAD = "[标题] 海晏市文化局关于文化活动开展情况的报告"

RULES = (
    Rule(
        id="numbers.approximation-doubled",
        title="约数词语重复",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="“约”“近”“超过”与“左右”“多”“以上”等都表示大概的数，一个数上只用一个。",
        check=approximation_doubled,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n现场«约30人左右»。": f"{_HEAD}\n现场约30人。",
            f"{_HEAD}\n«近百余»人参加活动。": f"{_HEAD}\n百余人参加活动。",
            f"{_HEAD}\n活动«超过100多»场，«大约有2万人次上下»受益。": f"{_HEAD}\n活动100多场，大约有2万人次受益。",
            f"{_HEAD}\n每场«至少50人以上»，«不超过3天以内»完成。": f"{_HEAD}\n每场至少50人，不超过3天完成。",
            f"{_HEAD}\n来了«30多人左右»。": f"{_HEAD}\n来了30多人。",
        },
        good=(
            f"{_HEAD}\n现场约30人，另有20人左右在场外，参加者百余人。",
            f"{_HEAD}\n节约30多万元，附近百余户受益。",
            f"{_HEAD}\n近30多年来，近五年以上演出约占三成。",
            f"{_HEAD}\n近50名处级以上干部、超过20家年产10万吨以上的企业参加。",
            f"{_HEAD}\n约60米上下游两岸、约20人左右两侧站立。",
            f"{_HEAD}\n超过5个多边机构、约3个多元文化场馆参加。",
        ),
    ),
)
