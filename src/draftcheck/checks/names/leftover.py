"""Names of another place where the draft's own should stand (arithmetic.md section 13)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.sentences import sentence_around
from ...core.spans import inside, quotations
from ...language.places import COUNTY_CITIES, LEVELS, PREFECTURES, PROVINCES, Place, speaks_of_a_part
from .duties import Claim, claims_of
from .issuers import issuers_of
from .levels import level_words

_SPOKEN = (Role.BODY, Role.HEADING, Role.ABSTRACT, Role.NOTE, Role.UNKNOWN, Role.ATTENDANCE)
_MOST = 2
_NEAR = 200  # characters around a name in which what it is about is told
_ASIDE = (
    "会同", "联合", "协同", "赴", "考察", "学习", "借鉴", "经验", "教训", "汲取", "吸取", "毗邻", "接壤", "交界", "相邻", "跨", "共建", "合作", "帮扶",
    "支援", "援助", "来函", "函告", "商请", "移交", "移送", "案例", "对标", "差距", "原籍", "户籍", "籍贯", "产地", "产自", "来自", "转入", "转出", "一体化",
    "同城化", "协议", "签订", "邻", "外地", "兄弟", "友好", "与我", "相比", "对比", "先进地区", "对口", "结对", "协作", "引进", "比我", "高于", "低于", "快于", "慢于",
)  # fmt: skip
_PROVINCE = Pattern("[江河湖山海云岭川关][东西南北]")  # how invented ones are called
_VISITS = ("赴", "考察", "调研", "取经", "参观", "学习借鉴")


def place_leftover(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Another place of the same kind in a sentence that speaks of the draft's own duties or results; 我县 of a city."""
    issuers = issuers_of(reference.reading)
    own = issuers.place
    if own is None or any(word in draft.title for word in (*_VISITS, "协议", "跨")):
        return
    for element in reference.reading.lines:
        if element.unit != 0 or element.role not in _SPOKEN:
            continue
        p = element.paragraph
        for word in level_words(p.text):
            if _is_lower(word.level, own, issuers.in_region) and not _is_aside(p, word.start, reference):
                part = speaks_of_a_part(p.text[max(0, word.start - _NEAR) : word.start], word.level, own.name)
                if not part:
                    yield _hit(p, word.start, word.end, own)
        for claim in claims_of(p.text, own, issuers.offices):
            if _is_strange(claim.place, own, issuers.others, reference) and not _tells_of_others(
                p, claim, own, reference
            ):
                yield _hit(p, claim.start, claim.end, own)


def _hit(p: Paragraph, start: int, end: int, own: Place) -> Hit:
    message = f"本文是{own.name}的，这里写“{p.text[start:end]}”，疑似照搬其他单位的文稿，请核实"
    return Hit(p.at(start, end), message, kind=p.text[start:end])


def _is_aside(p: Paragraph, at: int, reference: Reference) -> bool:
    """In a title or a quotation."""
    start, end = max(0, at - _NEAR), at + _NEAR
    return reference.reading.is_left_alone(p, at) or inside(quotations(p.text[start:end]), at - start)


def _tells_of_others(p: Paragraph, claim: Claim, own: Place, reference: Reference) -> bool:
    """On joint work, a visit, a case, or of the own place besides."""
    if _is_aside(p, claim.start, reference):
        return True
    near = p.text[max(0, claim.start - _NEAR) : claim.start + _NEAR]
    at = claim.start - max(0, claim.start - _NEAR)
    first, last = sentence_around(near, at)
    if (claim.acting and own.short in near[first:last]) or any(word in near[first:last] for word in _ASIDE):
        return True
    return any(word in near for word in _VISITS)


def _is_strange(place: Place, own: Place, others: tuple[Place, ...], reference: Reference) -> bool:
    """Whether a place of the own kind is neither the own one nor one that the draft has to do with."""
    if (
        place.level != own.level
        or place.short == own.short
        or own.short.endswith(place.short)
        or place.short.endswith(own.short)
    ):
        return False
    text = reference.reading.text
    if (
        not _is_name(place, reference)
        or any(place.short == other.short for other in others)
        or _count(place.name, reference.reading) > _MOST
    ):
        return False
    # A city may have cities below it: 义乌市 in a text of 金华市, and the other way round.
    ranked = {own.short, place.short}
    related = own.level == "市" and bool(ranked & COUNTY_CITIES) and bool(ranked & PREFECTURES)
    return not related and place.name + own.name not in text


@lru_cache(maxsize=64)
def _count(name: str, reading: Reading) -> int:
    return reading.text.count(name)


def _is_name(place: Place, reference: Reference) -> bool:
    """Whether these characters can name a place: 临江, not 完成."""
    short = place.short
    if short in PREFECTURES or short in COUNTY_CITIES or short in PROVINCES:
        return True
    if place.level in ("省", "州"):
        return place.level == "省" and _PROVINCE.fullmatch(short) is not None
    return not any(reference.reading.is_common(short[at : at + 2]) for at in range(len(short) - 1))


def _is_lower(level: str, own: Place, in_region: bool) -> bool:
    """我县 in the text of a city: a level below the own one, or another of the same height; 我区 may be the region's."""
    if level == own.level[-1] or (level == "区" and in_region) or {level, own.level[-1]} <= {"市", "州", "盟"}:
        return False
    return LEVELS[level] >= own.rank


_SIGNED = "[署名] 海晏市水利局\n[日期] 2026年7月1日"
_SENT = "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县（区）水利局："
_COUNTY = "[标题] 关于做好防汛工作的通知\n[主送] 各乡镇人民政府："
_OF_COUNTY = "[署名] 临湖县人民政府\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="names.place-leftover",
        title="疑似照搬外地名称",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="套用别处文稿时，常有地名、机关名没有改过来。署名、标题写明本文是哪个地方的，才报句中当作本地来写的另一个同级地名（按照某市委部署、结合某市实际、"
        "某市各单位要……），以及市里的文稿写“我县”、“在县委、县政府领导下”。联合、学习考察、案例、转办、来函里的外地名称，标题、主送、落款里有的地名，出现三次以上的地名，不报。",
        check=place_leftover,
        fix=Safety.SHOW,
        gather=Gather.DOCUMENT,
        bad={
            f"{_SENT}\n各县（区）要按照«临江市»委、市政府部署要求，落实防汛责任。\n{_SIGNED}": None,
            f"{_SENT}\n为进一步做好«我县»防汛工作，现通知如下。\n{_SIGNED}": None,
            f"{_SENT}\n在«县委、县政府»的坚强领导下，防汛工作有序开展。\n{_SIGNED}": None,
            f"{_SENT}\n请各地结合«临江市»实际，修订预案。\n{_SIGNED}": None,
            f"{_SENT}\n本通知由«临江市»水利局负责解释。\n{_SIGNED}": None,
            f"{_SENT}\n«临江市»各县区要在6月底前完成隐患排查。\n{_SIGNED}": None,
            f"{_COUNTY}\n一、临湖县水利局统一调度。\n二、«望潮县»各水管站要二十四小时值守。\n{_OF_COUNTY}": None,
            f"{_SENT}\n做好防汛工作，为«临江市»高质量发展提供保障。\n{_SIGNED}": None,
            f"{_COUNTY}\n经«望潮县»人民政府研究同意，现将有关事项通知如下。\n{_OF_COUNTY}": None,
            f"{_COUNTY}\n«我镇»各单位要加强值守。\n{_OF_COUNTY}": None,
            "[标题] 海晏支队2025年工作总结\n«临江支队»全年共检查单位3120家。\n[署名] 海晏市消防救援支队\n[日期] 2026年1月1日": None,
            "[标题] 海晏市餐厨垃圾管理办法\n第一条　为了加强管理，制定本办法。\n第二条　本办法适用于«临江市»行政区域。": None,
        },
        good=(
            f"{_SENT}\n各县（区）要按照市委、市政府部署要求，结合海晏市实际，落实防汛责任。\n{_SIGNED}",
            f"{_SENT}\n我局组织人员赴临江市学习考察，临江市坚持以防为主，累计投入2亿元。\n{_SIGNED}",
            f"{_SENT}\n海晏市水利局与临江市水利局联合开展演练。\n{_SIGNED}",
            f"{_SENT}\n深刻汲取临江市“7·1”溃坝事故教训，举一反三。\n{_SIGNED}",
            f"{_SENT}\n临湖县各乡镇要加强巡查，望潮县要加快修复水毁工程。\n{_SIGNED}",
            f"{_COUNTY}\n三、望潮县各乡镇与临湖县各乡镇共同巡查界河。\n{_OF_COUNTY}",
            f"{_SENT}\n按照省委、省政府部署，我省各地开展了检查。\n{_SIGNED}",
            f"{_COUNTY}\n按照海晏市委、市政府部署，在市委、市政府领导下，我县防汛工作有序开展。\n{_OF_COUNTY}",
            f"{_SENT}\n恳请市政府安排资金，协助市政府做好工作。\n{_SIGNED}",
            f"{_SENT}\n你县《关于我县水库除险加固的请示》收悉。\n{_SIGNED}",
            "[标题] 南宁市水利局关于节水工作的报告\n[主送] 自治区水利厅：\n我区节水条例实施后，成效明显。\n[署名] 南宁市水利局\n[日期] 2026年7月1日",
            "[标题] 义乌市人民政府关于优化营商环境的意见\n按照金华市委、市政府部署，提出如下意见。\n[署名] 义乌市人民政府\n[日期] 2026年7月1日",
            "[标题] 金华市水利局关于防汛工作的通知\n义乌市各镇街要加强巡查。\n[署名] 金华市水利局\n[日期] 2026年7月1日",
            f"{_SENT}\n我局于3月向市政府报告，3月底市委、市政府研究同意。\n{_SIGNED}",
            "[标题] 海晏市与临江市河流联防协议\n临江市各级河长要加强巡查。",
        ),
    ),
)
