"""Places in sentences that only the draft's own place could stand in: 按照…市委部署, 结合…市实际, …市各单位要."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...core.pattern import Pattern
from ...core.value import Value
from ...language.places import Place, place_of

_FOLLOWING = (
    "按照", "根据", "依据", "遵照", "落实", "贯彻", "执行", "在", "由", "经", "报", "报请", "提请", "围绕", "对照", "服从", "中共",
)  # fmt: skip
_POWERS = Pattern(
    r"(?:委|人民政府|政府|党委|党工委|人大|安委会|防指)[^。，；]{0,25}?"
    r"(?:部署|要求|安排|决策|精神|领导|同意|批准|审定|审批|备案|审议|研究|统一|意见|工作|支持|下)"
)
_FITTING = ("结合", "立足", "符合", "根据", "从", "切合", "适合")
_CONDITIONS = Pattern("的?(?:实际|市情|县情|区情|省情|具体情况)")
_APPLYING = ("在", "适用于", "适用", "凡在", "凡")
_REACH = Pattern("行政区域|行政区划|辖区|境内|范围内|区域内|规划区|城区范围|全域")
_ADVANCING = (
    "建设", "打造", "谱写", "推动", "推进", "促进", "加快", "助力", "服务", "为", "奋力", "绘就", "提升", "维护", "保障", "确保", "努力", "实现", "支撑",
)  # fmt: skip
_FUTURE = Pattern(
    "的?(?:经济|社会|高质量|高水平|现代化|改革|发展|新篇章|乡村|全域|营商|城市|生态|安全|平安|法治|文明|政治|各项事业|建设|事业|人民|群众|市民|全面|"
    "更好|稳定|振兴|转型)"
)
_ACTS = (
    "各(?![自样种国省界])|全[年市县区系域体面力]|上下|将|要|必须|应(?!急)当?|共(?!青)|累计|今年|去年|上半年|下半年|一季度|前三季度|完成|实现|组织|开展|"
    "建成|新建|坚持|持续|始终|深入|积极|认真|扎实|大力|严格|现有|已|充分|切实|高度|紧紧|紧扣|聚焦|牢牢|先后|加快|加强|推动|推进|委、|委常委|党委|政府|"
    "人民政府|范围内|的各|近年来|目前"
)
_ACTING = Pattern(_ACTS)
_REST = Pattern(
    r"[\u4e00-\u9fff]{1,14}?(?:局|委员会|委(?!员)|厅|办公室|支队|总队|大队|中心|人民政府|政府|法院|检察院|院|协会|公司)"
)
_NUMBERED = Pattern(
    r"(?:^|[。；\s])(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、]|[（(][一二三四五六七八九十0-9]{1,3}[)）]|[一二三四五六七八九]是)$"
)
_CLAUSE_ENDS = "，。；：！？…\n \u3000）”》"
_BEFORE_OFFICE = ("由", "报", "经", "请", "各", "为", "是", "至", "将", "按照", "根据", "联系", "向", "在")
_SENT_TO = ("报", "报送", "报至", "交至")
_OFFICE_DOES = (
    "负责", "解释", "备案", "牵头", "组织", "全年", "将", "要", "共", "累计", "各", "办公室", "党组", "党委", "审", "批准", "开展", "坚持", "认真", "高度", "机关",
    "全体", "成立", "积极", "扎实", "深入", "，", "。", "（", "统一", "制定", "印发的", "部署", "要求", "所属", "今年", "上半年", "汇总", "联系",
)  # fmt: skip
_TEAM = Pattern(
    rf"(?<![\u4e00-\u9fff“《、])(?P<team>[\u4e00-\u9fff]{{1,3}})(?P<kind>总队|支队|大队|中队|分局)"
    rf"(?=党组|机关|全体|主要|官兵|指战员|出动|接警|累|检查|各|{_ACTS})"
)
_TEAMS = ("总队", "支队", "大队", "中队", "分局")
_NO_TEAM = frozenset("我全各本该某省市县区你贵两一二三四五六七八九十0123456789消救特交刑治巡执稽森勤辖原战税")
# Words behind which a name may begin.
_BEFORE = (
    "按照", "根据", "依据", "落实", "贯彻", "执行", "报请", "提请", "报送", "报经", "推动", "推进", "建设", "打造", "促进", "加快", "结合", "立足", "请", "全面",
    "由", "经", "报", "在", "对", "为", "向", "以", "将", "是", "把", "从", "即", "到", "至", "与", "和", "及", "的", "中共", "各级", "努力", "奋力", "继续",
    "凡", "适用于", "适用", "符合", "服务", "助力", "谱写", "提升", "维护", "保障", "确保", "实现", "支撑", "围绕", "对照", "服从", "遵照",
)  # fmt: skip
_NO_NAMES = frozenset(
    "各全我本该市县区省的了们和与及、有是不其他它你贵邻跨两每某一三四五六七八九十街旧老新个请报送呈提议函告求促用受厅援督"
)
_NO_ENDS = frozenset("城由经报在对向以将把从即给让被使同替于归到至后前底初末起时日月年上下内外")
_LONGEST, _SHORTEST = 4, 2  # characters of a name without its level


class Claim(Value):
    """The name at `start` to `end`; `acting`: it is the subject of a sentence, which may tell of another place as well."""

    start: int
    end: int
    place: Place
    acting: bool = False


def claims_of(text: str, own: Place, offices: Sequence[str]) -> Iterator[Claim]:
    """The names of the own level in a paragraph that stand where the own one should, the own one left out."""
    rests = [rest for office in offices if len(rest := office.partition(own.name)[2]) > 1]
    sign = own.level[-1]
    at = text.find(sign)
    while at >= 0:
        head = text[max(0, at - _LONGEST - _SHORTEST - 2) : at]
        if head and head[-1] not in _NO_NAMES and head[-1] not in _NO_ENDS:
            place = _place(head, own.level)
            if place is not None and place.name != own.name:
                start = at + 1 - len(place.name)
                acting = _stands(text, start, at + 1, rests)
                if acting is not None:
                    yield Claim(start, at + 1, place, acting)
        at = text.find(sign, at + 1)
    if any(rest.endswith(_TEAMS) for rest in rests):
        for match in _TEAM.finditer(text):
            name = match["team"]
            known = any(rest.endswith(match["kind"]) for rest in rests)
            if known and _NO_TEAM.isdisjoint(name) and name != own.short:
                yield Claim(match.start("team"), match.end("kind"), Place(name + own.level, name, own.level))


def _place(head: str, level: str) -> Place | None:
    """The place that ends behind these characters, without the words that may stand before it."""
    run = len(head)
    while run and "\u4e00" <= head[run - 1] <= "\u9fff":
        run -= 1
    words, start = head[run:], 0
    for word in _BEFORE:
        at = words.rfind(word)
        if at >= 0 and len(words) - at - len(word) >= _SHORTEST:
            start = max(start, at + len(word))
    place = place_of(words[start:] + level[-1])
    if place is None or len(place.short) > _LONGEST or not _NO_NAMES.isdisjoint(place.short):
        return None
    return place if len(place.short) > 1 or place.short in "甲乙丙丁" else None


def _stands(text: str, start: int, end: int, rests: Sequence[str]) -> bool | None:
    """Whether the name is the subject (True), or stands where the own one should (False); None for neither."""
    head, behind = text[max(0, start - 6) : start], text[end : end + 45]
    begins = not head or head[-1] in _CLAUSE_ENDS or _NUMBERED.search(head) is not None
    if head.endswith(_FOLLOWING) and _POWERS.match(behind):
        return False
    if head.endswith(_FITTING) and _CONDITIONS.match(behind):
        return False
    if (begins or head.endswith(_APPLYING)) and _REACH.match(behind):
        return False
    if head.endswith(_ADVANCING) and _FUTURE.match(behind):
        return False
    office = _REST.match(behind)
    if (
        office
        and any(_may_be(office[0], rest) for rest in rests)
        and _office_acts(head, begins, behind[office.end() :])
    ):
        return False
    return True if begins and _ACTING.match(behind) else None


def _may_be(name: str, rest: str) -> bool:
    """Whether both are one office, the first perhaps in short: 住建局, 住房和城乡建设局."""
    left = iter(rest)
    return name[-1] == rest[-1] and all(character in left for character in name)


def _office_acts(head: str, begins: bool, behind: str) -> bool:
    """Whether the office does something here: it begins the clause, or 由…负责解释."""
    if head.endswith(_SENT_TO):
        return True
    return (begins or head.endswith(_BEFORE_OFFICE)) and behind.startswith(_OFFICE_DOES)
