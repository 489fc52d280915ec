"""Names of one office that differ by a slip (arithmetic.md section 15)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from ...core.document import Paragraph
from ...core.draft import Draft, Element, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import sentence_around
from ...core.value import Value
from ...language.organs import ORGAN_END, OrganEnd, organ_ends
from .bodies import is_short_form
from .endings import slipped_endings
from .issuers import issuers_of
from .slips import FEWEST_COMMON, Names, is_slip

_NAMED = (Role.SIGNATURE, Role.ADDRESSEE, Role.ISSUER_MARK, Role.IMPRINT, Role.ATTACHMENT_NOTE)
_PROSE = (
    Role.TITLE, Role.BODY, Role.HEADING, Role.ABSTRACT, Role.ATTENDANCE, Role.NOTE, Role.FOOTNOTE, Role.UNKNOWN, Role.BOX,
)  # fmt: skip
_TAIL = 5  # characters that no name of those compared is shorter than
_MOST_RELATED = 10
_DEFINED = Pattern(
    r"(?:简称|统称|合称|并称|称为?)[:：为]?\s?[“\"‘「《]?(?P<form>[^“”\"‘’「」《》（）()，。；、]{2,20})", "称"
)
_RENAMED = (
    "更名", "改名", "改称", "合并", "组建", "撤销", "并入", "前身", "划入", "划转", "整合", "原名", "曾用", "挂牌", "加挂", "时任", "曾任", "分设",
    "分为",
)  # fmt: skip


class _Name(Value):
    """A place where a name ends."""

    paragraph: Paragraph
    organ: OrganEnd


def unit_variant(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A name met once or twice that differs by a slip from one met three times or more; a signature unlike the title."""
    reading = reference.reading
    signed = list(_signed(reading))
    yield from signed
    told = {(hit.position.paragraph, hit.position.end) for hit in signed}
    if not _any_met_often(reading):
        return
    elements = _elements(reading)
    by_ending: dict[str, list[_Name]] = {}
    for element in elements:
        for organ in reading.scan(organ_ends, element.paragraph.text):
            by_ending.setdefault(organ.suffix, []).append(_Name(element.paragraph, organ))
    for suffix, places in by_ending.items():
        names = Names([place.organ for place in places])
        for place in places if names.often else ():
            found = names.slip(place.organ, reading.is_common)
            if (
                found
                and (place.paragraph.index, place.organ.end) not in told
                and not _is_meant(place, found[0], reference)
            ):
                others = [other for other in places if other.organ.words.endswith(found[1])]
                yield _hit(place, *found, others, names.counts[found[0]])
        for slip in slipped_endings(names, suffix, reading):
            name = _Name(slip.paragraph, OrganEnd(slip.start + len(slip.rare), suffix, slip.rare))
            others = [other for other in places if other.organ.words.endswith(slip.common)]
            if not _is_meant(name, slip.rare, reference):
                yield _hit(name, slip.rare, slip.common, others, slip.often)


def _any_met_often(reading: Reading) -> bool:
    """Whether the last characters of some name stand in the text often enough."""
    text = "\n".join([reading.text, *(element.paragraph.text for element in reading.beside)])
    tails = Counter(text[match.end() - _TAIL : match.end()] for match in ORGAN_END.finditer(text))
    return any(count >= FEWEST_COMMON for count in tails.values())


def _elements(reading: Reading) -> list[Element]:
    """The lines in which a name may end."""
    found = [element for element in reading.holding(ORGAN_END) if element.role in (*_PROSE, Role.ATTACHMENT_NOTE)]
    return [*found, *(element for element in reading.beside if element.role in _NAMED)]


@lru_cache(maxsize=1)
def _forms(reading: Reading) -> frozenset[str]:
    """Short forms that the draft declares."""
    return frozenset(match["form"].strip() for p in reading.prose for match in _DEFINED.finditer(p.text))


def _is_meant(name: _Name, rare: str, reference: Reference) -> bool:
    """Declared, of old, in a title, or a name that a table knows."""
    p, end = name.paragraph, name.organ.end
    start = end - len(rare)
    forms = _forms(reference.reading)
    if reference.reading.is_left_alone(p, start) or any(rare.endswith(form) or form.endswith(rare) for form in forms):
        return True
    first, last = sentence_around(p.text, start)
    if "原" in p.text[max(0, start - 4) : start] or any(word in p.text[first:last] for word in _RENAMED):
        return True
    known = [row for table in ("institutions", "names") for row in reference.table(table)]
    values = {
        value
        for row in known
        for column in ("旧名称", "新名称", "名称", "简称")
        for value in row.get(column, "").split("/")
        if value
    }
    return any(rare.endswith(value) for value in values if len(value) >= 4)


def _hit(name: _Name, rare: str, common: str, others: list[_Name], count: int) -> Hit:
    p, end = name.paragraph, name.organ.end
    message = f"“{rare}”出现{count}次，“{common}”出现{len(others)}次，是同一单位的，名称要一致"
    related = tuple(
        other.paragraph.at(other.organ.end - len(common), other.organ.end) for other in others[:_MOST_RELATED]
    )
    at_most = Severity.INFO if is_short_form(rare, common) else None
    return Hit(p.at(end - len(rare), end), message, related=related, at_most=at_most)


def _signed(reading: Reading) -> Iterator[Hit]:
    """A signature of the same place and ending as the office of the title or mark, and other words between."""
    issuers = issuers_of(reading)
    for p in reading.draft.of(Role.SIGNATURE, unit=0):
        for name in issuers.signed:
            at = p.text.find(name)
            if at < 0:
                continue
            for where, others in (("标题", issuers.titled), ("发文机关标志", issuers.marked)):
                if name in others:
                    break
                other = next((other for other in others if is_slip(name, other)), None)
                if other is not None:
                    message = f"署名“{name}”与{where}的“{other}”不一样，是同一单位的，名称要一致"
                    yield Hit(p.at(at, at + len(name)), message)
                    break


_THREE = "材料报市市场监督管理局。由市市场监督管理局审核，市市场监督管理局按月通报。"
_FIRE = "国家消防救援局作出部署。按照国家消防救援局要求，我们开展了检查，并向国家消防救援局报告。"
_SENT = "[主送] 各大队：\n请认真落实。"
_DATE = "[日期] 2026年7月1日"

RULES = (
    Rule(
        id="names.unit-variant",
        title="单位名称前后不一",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="同一个单位的名称要一致：出现一两次的写法与出现三次以上的只差一两个字，或者署名与标题、发文机关标志里的名称差几个字，就报。序号、方位、级别、业务不同的"
        "（一大队与二大队、质量监督局与安全监督局）是两个单位，不报；说明过的简称、原名、改名、规范简称不报；只差“和”“工作”的作为建议。",
        check=unit_variant,
        fix=Safety.SHOW,
        bad={
            f"{_THREE}\n各县区材料由«市市场监管管理局»汇总。": None,
            f"{_FIRE}\n«国家消防求援局»通报表扬。": None,
            "市退役军人事务局牵头，市退役军人事务局建立台账。\n市退役军人事务局每月通报，各县区报«市退伍军人事务局»。": None,
            "会议由海晏水务集团有限公司承办。海晏水务集团有限公司汇报了情况。\n海晏水务集团有限公司要加快建设，«海晏水物集团有限公司»要配合。": None,
            "市国有资产监督管理委员会牵头。市国有资产监督管理委员会汇总。\n市国有资产监督管理委员会审核，«市国有资产管理委员会»派员参加。": None,
            "临湖县公共就业服务中心组织招聘。临湖县公共就业服务中心审核补贴，临湖县公共就业服务中心发放补贴。\n«临湖县公共就业服务中新»汇总情况。": None,
            "海晏市文化市场综合行政执法支队牵头，海晏市文化市场综合行政执法支队检查。\n海晏市文化市场综合行政执法支队复查，«海晏市文化市场综合行政执法之队»移交。": None,
            "海晏市发展和改革委员会审批，海晏市发展和改革委员会备案。海晏市发展和改革委员会督办。\n«海晏市发展和改革委员汇»印发规划。": None,
            f"[标题] 海晏市消防救援支队关于开展检查的通知\n{_SENT}\n[署名] «海晏市消防支队»\n{_DATE}": None,
            f"[红头] 海晏市公共资源交易中心文件\n[标题] 关于开展检查的通知\n{_SENT}\n[署名] «海晏市公共资源中心»\n{_DATE}": None,
            f"[标题] 海晏市人力资源和社会保障局关于招聘的通知\n{_SENT}\n[署名] «海晏市人力资源和社会保证局»\n{_DATE}": None,
        },
        good=(
            f"{_THREE}\n县市场监督管理局配合，省市场监督管理局指导。",
            "市财政局拨款，市财政局审核，市财政局监督。市民政局、市司法局配合。",
            "第一消防救援大队值班，第一消防救援大队备勤，第一消防救援大队巡逻。第二消防救援大队支援。",
            "市教育考试院命题，市教育考试院阅卷，市教育考试院公布成绩。市教育科学院协助。",
            "市建设工程质量监督管理局检查，市建设工程质量监督管理局通报，市建设工程质量监督管理局处理。市建设工程安全监督管理局配合。",
            "市农业技术推广中心指导，市农业技术推广中心培训，市农业技术推广中心汇总。市林业技术推广中心配合。",
            f"原市工商行政监督管理局并入，原市市场监管管理局的档案移交。{_THREE}",
            f"{_THREE}\n海晏市市场监管管理局（以下简称“市场监管管理局”）是其下属单位。",
            f"[标题] 海晏市应急管理局关于值班的通知\n{_SENT}\n[署名] 海晏市应急局\n{_DATE}",
            f"[标题] 海晏市发展和改革委员会关于价格监测的通知\n{_SENT}\n[署名] 海晏市发展改革委\n{_DATE}",
            "市城市建设投资集团有限公司实施，市城市建设投资集团有限公司验收，市城市建设投资集团有限公司管护。市城市建设投资有限公司是其子公司。",
            "市疾病预防控制中心采样，市疾病预防控制中心培训，市疾病预防控制中心发布。\n在疾病预防控制中，重在预防；疾病预防控制中发现的问题要报告。",
            "海晏市交通运输局牵头，海晏市交通运输局检查，海晏市交通运输局通报。\n海晏市交通运输高质量发展，局面良好。",
            "国有控股公司要规范，国有控股公司要公开，国有控股公司要报告。国有参股公司参照执行。",
            "坚持党总揽全局、协调各方，发挥党总揽全局的作用，做到党总揽全局。党委总揽全局，部门抓落实。",
            "坚持以经济建设为中心。始终坚持以经济建设为中心，坚持以经济建设为中心不动摇。坚持把以经济建设为中心落到实处。",
            "本规定由海晏市人民银行解释。本规定由海晏市人民银行修订，本规定由海晏市人民银行公布。本规范由海晏市人民银行解释。",
            "地方各级党委负总责。地方各级党委抓落实，地方各级党委要检查。地方各级全委会听取汇报。",
            "市应急管理局局长讲话。市应急管理局汇总，市应急管理局通报，市应急管理局检查。",
        ),
    ),
)
