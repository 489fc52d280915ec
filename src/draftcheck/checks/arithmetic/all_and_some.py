"""全部完成 and, of the same things, 尚有3项未完成 (arithmetic.md section 23, both-all)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_HAN = r"\u4e00-\u9fff"
_VERB = (
    "除险加固|整改|完成|办结|办理|销号|验收|拨付|到位|落实|开工|竣工|投产|签订|签约|清零|化解|兑现|缴纳|缴清|发放|报送|上报|接种|治理|修复|拆除|归还|回复|答复|反馈|清理|清退|达标|合格|交付|入库|移交|复工|复产|通过|办复|立案|结案|审结|整治"
    "|脱贫|消除|解决|处置|处理|核查|核实|建成|安装|更换|退还|履行|执行|录入|建档|注销|搬迁|入住|返校|签收|公开|关停|改造|摘牌|回访|配备|培训|考核|检测|排查|检查|覆盖|核销|结清|付清|支付|还清|加固|修缮|安置|救助|转移|撤离|拆迁|征收|报名|参训|参保|认领|归档|检修|维修|到账|下达|批复|审批|备案|登记|收回|收缴|整修|更新|开通|启用|撤销"
)
_AMOUNT = r"(?P<amount>[0-9]{1,6}(?:\.[0-9]+)?(?:万|亿)?|[一二两三四五六七八九十百]{1,4})(?P<unit>余?(?:个|项|处|件|起|家|名|人|户|座|所|条|台|套|栋|份|批|宗|例|位|辆|笔|万元|元|公里|亩|吨|篇|种|类|只|头|株|支|间|部|张|村|镇|县))"
_ALL = Pattern(
    rf"(?P<cue>全部|均|都|悉数|百分之百|100[%％])(?:已经?|按期|按时|如期|及时|顺利|得到|予以|依法|按要求|按规定|高质量|圆满|实现)*(?P<verb>{_VERB})"
    rf"|(?P<rate>(?P<done>{_VERB})率(?:均|已|都)?(?:达到|达|为|是|实现)?(?:了)?(?:100[%％]|百分之百))",
    ("全部", "均", "都", "悉数", "百分之百", "100%", "100％"),
)
_LEFT = Pattern(
    rf"(?P<between>[{_HAN}，。；0-9]{{0,14}}?)(?P<has>(?:尚|还|仍|仍然|目前尚|目前仍|目前还|现尚|仅)(?:有|剩|余|剩余|剩下|存)|剩余|剩下|尚余|(?=(?:{_AMOUNT.replace('?P<amount>', '?:').replace('?P<unit>', '?:')})[{_HAN}]{{0,8}}?(?:尚|仍|还)(?:未|没|待|在|需))){_AMOUNT}(?P<noun>[{_HAN}“”]{{0,10}}?)"
    rf"(?:因[^，。；]{{1,16}}?)?(?:，)?(?P<not>尚未|仍未|还未|未能?|没有|没|待|正在|仍在|还在|需|有待|处于)(?:按[期时]|进一步|继续|抓紧|加快|全部|完全|得到|按要求|限期|及时)*(?P<verb>{_VERB}|推进|进行|实施|督办|建设|施工|收尾)(?P<of>[{_HAN}]{{0,6}})"
)
_ELSE = (
    "另", "此外", "今年", "去年", "上年", "本月", "本年", "新增", "新发现", "第", "首批", "上半年", "下半年", "年", "月", "对于", "省级", "市级", "县级", "中央", "其他", "重大",
    "一般", "历史", "遗留", "个别", "后续", "二期", "往年", "新排查", "新交办", "回头看", "复查", "届", "同时", "下一步",
)  # fmt: skip
_NOT_YET = Pattern(
    r"(?:未|不|没|确保|力争|争取|必须|计划(?!的)|预计|目标|保证|推动|督促|力求|如果|是否|直至|直到)[^，。；]{0,6}$|(?:要|将|应|须|拟|需|待|可|能|才|前|底)[^，。；]{0,2}$"
)
_ANY = ("单位", "部门", "人员", "同志", "人", "乡镇", "县区", "镇", "户")
_NEAREST = 120
_LONGEST = 300  # characters of a sentence that are looked at
_FINISHED_WORDS = "完成 办结 销号 整改 整治 化解 解决 处理 处置 办理 落实 验收 建成 竣工 改造 治理 清零"
_FINISHED = frozenset(_FINISHED_WORDS.split())


def all_yet_some_left(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """尚有N未… behind 全部… of the same verb and thing, in one paragraph."""
    reading = reference.reading
    for p, match in reading.find(_ALL):
        if _NOT_YET.search(p.text[max(0, match.start() - 12) : match.start()]):
            continue
        verb = match["verb"] or match["done"]
        sentence = p.text[_sentence_start(p.text, match.start()) : match.start()]
        left = _left(p.text, match.end(), verb, sentence)
        if left is not None:
            message = f"前面说“{match[0]}”，这里说还有{left['amount']}{left['unit']}{left['not']}{left['verb']}，前后矛盾，请核对"
            yield Hit(p.at(left.start("amount"), left.end("unit")), message, related=(p.at(*match.span()),))


def _sentence_start(text: str, at: int) -> int:
    floor = max(0, at - _LONGEST)
    return max(floor - 1, *(text.rfind(mark, floor, at) for mark in "。！？\n")) + 1


def _left(text: str, start: int, verb: str, sentence: str) -> re.Match[str] | None:
    """What is said to be left of the same things, in this sentence or at the beginning of the next."""
    end = min(len(text), start + _NEAREST)
    at = next((n for n in range(start, end) if text[n] in "，。；"), -1)
    while 0 <= at < end:
        match = _LEFT.compiled.match(text, at + 1, end)
        if match is not None:
            return match if _is_same(match, verb, sentence, text[start : match.start("has")]) else None
        if text[at] == "。" and at > start + _NEAREST // 2:
            return None
        at = next((n for n in range(at + 1, end) if text[n] in "，。；"), -1)
    return None


def _is_same(match: re.Match[str], verb: str, sentence: str, between: str) -> bool:
    if any(word in between for word in _ELSE):
        return False
    noun = match["noun"].removeprefix("的").strip("“”")
    if noun and noun[:2] not in sentence and noun[-2:] not in sentence and (noun not in _ANY or match["verb"] != verb):
        return False
    unit = match["unit"].removeprefix("余")
    counted = list(_UNITS.finditer(sentence))
    if counted and not any(found[1] == unit for found in counted):
        return False
    left = match["verb"]
    if left == verb or (left in _FINISHED and verb in match["of"]):
        return True
    return verb in _FINISHED and (left in _FINISHED or match["not"] in ("正在", "仍在", "还在", "处于"))


_UNITS = Pattern(
    r"(?:[0-9一二两三四五六七八九十百千]|万|亿)(个|项|处|件|起|家|名|人|户|座|所|条|台|套|栋|份|批|宗|例|位|辆|笔|万元|元|公里|亩|吨|篇|种|类|只|头|株|支|间|部|张)"
)

_HEAD = "[标题] 海晏市应急管理局关于隐患整改情况的报告"

RULES = (
    Rule(
        id="arithmetic.all-yet-some-left",
        title="全部与尚有矛盾",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="说了全部完成，就不会还有未完成的。只比同一段里同一件事、同一个量词的；换了批次、时间、对象的不报，打算全部完成的不报。",
        check=all_yet_some_left,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n排查隐患120处，已全部整改完毕，尚有«5处»未整改到位。": None,
            f"{_HEAD}\n交办事项36件均已办结。目前还有«3件»正在办理。": None,
            f"{_HEAD}\n问题整改率达到100%，仍有«2项»未完成整改。": None,
            f"{_HEAD}\n18个项目全部开工，剩余«4个»项目尚未开工。": None,
            f"{_HEAD}\n各乡镇应急预案均已报送，其中«两个»乡镇尚未报送。": None,
        },
        good=(
            f"{_HEAD}\n排查隐患120处，已整改115处，尚有5处未整改到位。",
            f"{_HEAD}\n第一批隐患全部整改完毕，第二批尚有5处未整改。",
            f"{_HEAD}\n确保年底前全部完成整改，目前尚有5处未完成。",
            f"{_HEAD}\n隐患已全部整改完毕，尚有3家企业未签订责任书。",
            f"{_HEAD}\n一般隐患均已整改，重大隐患尚有2处正在整改。",
            f"{_HEAD}\n未能全部完成整改，尚有5处正在推进。",
            f"{_HEAD}\n去年的任务全部完成，今年的任务还有6项未完成。",
            f"{_HEAD}\n预案均已报送，仍有4名人员未参加培训。",
        ),
    ),
)
