"""What a number is the number of: 检查单位 of 检查单位312家 and of 检查了312家单位 (arithmetic.md section 16)."""

from __future__ import annotations

from ..core.pattern import Pattern
from ..core.value import Value
from .quantities import Quantity

LONGEST_LABEL = 10
"""Characters of a label that is compared as it stands; a longer one only by its end."""
PERIOD = Pattern(
    r"(?:19|20)[0-9]{2}年(?:度)?(?:[0-9]{1,2}月|[上下]半年|第?[一二三四1-4]季度)?|[今去上前明本当]年(?:[0-9]{1,2}月|[上下]半年)?|[上下]半年|第?[一二三四]季度|[0-9]{1,2}月份?|[上本当]月|[上本]周|“?十[一二三四五]五”?|"
    r"(?:近|过去|五|三|两|一|[0-9]{1,2})年(?:来|间|里)|[五三两]年|近年来|以来|截至|截止|期间|春节(?:期间)?|国庆|元旦|清明|端午|中秋|五一|假期|暑期|寒假|汛期|入汛|入冬|当[日天]|首[次批]|第[一二三四五六七八九十]次|[0-9]{1,2}日|此前|历年|多年|节前|节后|建党|建国|期末|年初|年末|年底|月底"
)
"""Words of time."""
EVENT = Pattern(
    "新建|建成|新增|改造|完成|实施|创建|培育|引进|打造|扩建|改建|续建|开工|竣工|获评|获批|认定|治理|修复|发放|整治|启动|创成|建设|评选|查处|整改|检查|关停|取缔|化解|办理|受理|处理|安置|搬迁|投入|配备|购置|采购|更新|种植|举办|开展|组织|发现|收集|征集|排查|下发|接收|出动|救助|抓获|破获|立案|接待|接访|走访|慰问|印发|召开|培训|配备|受理|审结|罚款|征收|拨付|下达|惠及|筹建|筹集|招引|招录|供应|支持|出台|落实|安排|举行|处置|抽查|抽检|督办|）建|）改"
)
"""What is done, and may be done more than once; other labels name what there is."""
_NOT_LIGHT = ("行为", "报到", "迟到", "签到", "收到", "接到", "得到")
# Words between what is counted and the number, or behind a verb.
_LIGHT = (
    "达到", "达", "共有", "现有", "已有", "拥有", "设有", "建有", "下设", "共计", "合计", "总计", "总共", "一共", "共", "有", "为", "是", "计", "了", "已达", "分别", "已", "的",
    "累计", "先后", "总数", "总量", "数量", "数", "各类", "各种", "到",
)  # fmt: skip
_CUTS = (
    "共有", "现有", "已有", "拥有", "设有", "建有", "共计", "累计", "总共", "一共", "先后", "组织开展", "组织", "开展", "举办", "召开", "进行", "安排", "实施", "共", "目前", "全年", "今年", "去年", "以来",
    "期间", "上半年", "下半年", "年度", "全市", "全省", "全县", "全区", "全国", "全镇", "全乡", "全州", "全旗", "我市", "我省", "我县", "我区", "本市", "本县", "全系统", "全局", "全支队", "全总队", "全大队",
    "支队", "总队", "大队", "中队", "我局", "本局", "我委", "部门", "各级", "各地", "各单位", "机关", "队伍", "我们", "已经", "已", "其中", "通过", "直接", "集中", "持续", "深入", "及时", "全部", "依法", "保障", "涉及", "登记", "针对", "配备",
    "辖区内", "辖区", "境内", "设立", "设置", "检查组", "工作组", "调研组", "督导组", "督查组", "巡察组", "考核组", "审计组", "法院", "检察院", "下设", "达到", "达", "为", "的", "了", "有", "是",
)  # fmt: skip
_STOPS = (
    "进行", "全部", "已", "被", "参加", "参与", "完成", "等", "以上", "以下", "左右", "实现", "得到", "纳入", "的", "和", "及", "与", "或", "为", "占", "由", "在", "从", "于", "达", "共", "是", "有",
    "同比", "比", "均", "都", "也", "并", "其中", "要", "一致", "仍", "逐一", "逐个", "逐项", "已经", "再次", "继续", "开展", "建成", "投入", "落户", "开工", "竣工", "投产", "通过", "获", "按", "向", "对", "将", "未", "不", "表示", "组成", "须", "需", "应", "可",
)  # fmt: skip
# What a stop is no stop before and behind: 社区矫正对象, 不可移动文物, 公共图书馆.
_GOING_ON = {
    "对": "象口外", "不": "可动良锈", "未": "成婚", "应": "急届用", "可": "移再燃支用", "等": "级候", "比": "赛例", "通": "信讯", "由": "于", "在": "编校册岗建职库役籍读线", "要": "素件点",
    "占": "地道", "被": "子征", "将": "军", "和": "平谐", "与": "会", "向": "日", "共": "青产享同", "从": "业", "为": "民", "有": "机线轨色效关",
}  # fmt: skip
_STOP = Pattern(
    "|".join(
        f"{word}(?![{_GOING_ON[word]}])" if word in _GOING_ON else word
        for word in sorted(_STOPS, key=len, reverse=True)
    )
)
_WORDS = ("行为", "公共", "国有", "所有", "私有", "主要", "重要", "需要", "首要", "必要", "摘要")
_AMONG = Pattern("中(?![小学心队药央试型医等级层国华原部欧文青老年介标期东西高])")
_HEADS = (
    "现", "该", "本", "此", "并", "还", "又", "均", "各", "我", "其", "就", "经", "来", "也", "更", "再", "新的", "到",
)  # fmt: skip
_DOERS = (
    "审计", "督查", "督导", "执法", "普查", "巡察", "本次", "会议", "活动", "大会", "会上", "期间", "公司", "学校", "企业", "集团",
    "演练", "演习", "大赛", "比赛", "医院", "全校", "我校", "我院", "全院",
)  # fmt: skip
# Not where it is a part of another word: 公共, 国有.
_CUT = Pattern(
    r"本[届次期批](?:会议|活动|大会|演练|演习|培训|调研|普查|清查|[\u4e00-\u9fff]{1,2}?(?:会(?!议)|赛|班|节))?|(?!(?<=公)共|(?<=[国所])有|(?<=行)为|(?<=发)达|(?<=[青少老成])年)"
    rf"(?:{'|'.join(sorted(_CUTS, key=len, reverse=True))})"
)
_VERB = Pattern("[再新续改扩]?建成?|[再新]?增加?|完成|实施|开展|发现|检查|处理|办理|受理")  # says nothing of what
_PREPOSITION = Pattern("^(?:对(?![口外])|从(?!业)|在(?![编校册岗建职库役籍读线])|将|把|由)")
_LONG_ENOUGH = 5  # characters of 医院门诊量, in which 医院 tells who
_HEAD = Pattern(f"^(?:各[类种级项]|{'|'.join(sorted(_HEADS, key=len, reverse=True))})(?=..)")
_TOKEN = Pattern("(?:[0-9]{0,2}[A-Za-z]{1,6}|(?<![0-9.])[0-9]{2,3})$")
_FARTHEST = 40  # characters before a number that may name what it counts
_LOOSE_RATES = ("完成率", "到位率", "开工率", "办结率", "整改率", "增长率")
_LONGEST, _SHORTEST, _SHORTEST_WITH_WORDS, _SHORTEST_RATE = 16, 2, 3, 4


class Label(Value):
    """What a number counts; `before` is what of it stands before the number, empty for 12个乡镇."""

    text: str
    before: str


def label_of(head: str, quantity: Quantity, list_before: str) -> Label | None:
    """What stands before the number and behind it, without the words that only join; None where nothing telling does.

    `head` is the clause up to the number, `list_before` the items before it in a list, whose verb is its own
    (建成一级公路60公里、二级公路220公里).
    """
    left = _before(head)
    if left is None or left.endswith(("届", "级")) or (not left and head[-1:].isdecimal()):
        return None
    if quantity.unit == "%":
        is_rate = left.endswith("率") and not left.endswith(_LOOSE_RATES)
        return Label(left, left) if is_rate and _SHORTEST_RATE <= len(left) <= LONGEST_LABEL else None
    label = left + _behind(quantity.noun)
    while len(label) >= _LONG_ENOUGH and label.startswith(_DOERS):
        label = label[2:]
    if not (_SHORTEST_WITH_WORDS if quantity.in_words else _SHORTEST) <= len(label) <= _LONGEST:
        return None
    if _VERB.fullmatch(label):
        return None
    verbs = EVENT.compiled.findall(list_before)
    return Label(verbs[-1] + label if verbs and not EVENT.search(label) else label, left)


def _before(head: str) -> str | None:
    """The words right before a number, from the last joining word on."""
    head = _without_light(head[-_FARTHEST:])
    start = max((match.end() for cut in (PERIOD, _CUT) for match in cut.finditer(head)), default=0)
    run = len(head)
    while run > start and "\u4e00" <= head[run - 1] <= "\u9fff":
        run -= 1
    while run > start and (token := _TOKEN.search(head[start:run])) is not None and _takes(token[0], head[run:]):
        run = start + token.start()
        while run > start and "\u4e00" <= head[run - 1] <= "\u9fff":
            run -= 1
    if run > start and head[run - 1].isascii() and head[run - 1].isalnum():
        return None  # what stands behind another number: 2个10万吨级泊位
    label = head[run:].removeprefix("等")
    label = _PREPOSITION.compiled.sub("", label) if len(label) != _SHORTEST else label
    return _HEAD.compiled.sub("", label, 1) if len(label) > _SHORTEST else label


def _takes(token: str, behind: str) -> bool:
    """Whether figures or letters are a part of what is counted: 5G基站, 60周岁以上老年人口."""
    return not token.isdecimal() or behind.startswith(("周岁", "岁以", "岁及"))


def _without_light(head: str) -> str:
    while not head.endswith(_NOT_LIGHT):
        if not head.endswith(_LIGHT):
            break
        head = head[: -len(next(word for word in _LIGHT if head.endswith(word)))]
    return head


def _behind(noun: str) -> str:
    if _STOP.match(noun) or _AMONG.match(noun):
        return ""
    ends = (m.start() for m in _STOP.finditer(noun) if m.start() and noun[m.start() - 1 : m.start() + 1] not in _WORDS)
    return noun[: next(ends, len(noun))].removeprefix("级").rstrip("中内里上下后前")
