"""Passports and the like, and the plates of cars (个人信息保护法)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_PAPERS = ("护照", "通行证", "回乡证", "台胞证")
_PAPER = Pattern(
    r"(?:护照|通行证|回乡证|台胞证)(?:[（(][^（）()]{1,10}[）)])?(?:号码|证号|编号|号)?[：:为是]{0,2}\s?"
    r"(?P<number>(?:[EGDSPHMCKT][A-Z]?[0-9]{7,9}|[0-9]{8}))(?![0-9A-Za-z*])",
    _PAPERS,
)
_PLATE = Pattern(
    r"(?P<number>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•. ]?"
    r"(?:(?=[A-Z0-9]*[0-9][A-Z0-9]*[0-9][A-Z0-9]*[0-9])[A-HJ-NP-Z0-9]{5}[挂学警]?|[DF][A-HJ-NP-Z0-9][0-9]{4}|[0-9]{5}[DF]))"
    r"(?![0-9A-Za-z*－-])",
    tuple("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"),
)


def identity_document(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Numbers behind 护照 or 通行证; plates wherever they stand."""
    for p, match in reference.reading.find(_PAPER, everywhere=True):
        yield Hit(p.at(*match.span("number")), "含护照、通行证号码：请删去，或者用*遮盖中间几位", kind="paper")
    for p, match in reference.reading.find(_PLATE, everywhere=True):
        yield Hit(p.at(*match.span("number")), "含车牌号：涉及个人车辆的，请删去或者用*遮盖中间几位", kind="plate")


_TITLE = "[标题] 海晏市交通运输局关于处理投诉的通知"

RULES = (
    Rule(
        id="secrecy.identity-document",
        title="含护照或车牌号",
        source="个人信息保护法",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="护照、通行证号码和个人车辆的车牌号能认出是谁，公开的文件里要遮盖。公务车辆的车牌号可以不理。",
        check=identity_document,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n周一鸣，护照号码：«E12345678»。": None,
            f"{_TITLE}\n持港澳居民来往内地通行证«H12345678»入境。": None,
            f"{_TITLE}\n投诉车辆为«青A·12345»和«川AD12345»。": None,
        },
        good=(
            f"{_TITLE}\n周一鸣，护照号码：E12****78。",
            f"{_TITLE}\n投诉车辆为青A·12***。",
            f"{_TITLE}\n办理护照12345本、通行证2026年9月起启用。",
            f"{_TITLE}\n网站备案号：青ICP备12345678号，许可证青B2-20260001。",
            f"{_TITLE}\n地方标准DB63/T 1234，产品型号A12345。",
        ),
    ),
)
