"""Whether shares are of several wholes, or of one whole seen from several sides: 民营、高技术 (arithmetic.md section 4)."""

from __future__ import annotations

from ...core.pattern import Pattern

_OTHER_WHOLE = Pattern(
    r"(?:[占居列的和]|比重|[高低]于)[^，；、占]{0,8}全[国省市区县州旗球]|[，；、][^，；、占]{0,6}全[国省市区县州旗球]|世界|同期|去年|上年|预算数|排名|排在|位居|各自|本[级科]的"
)
_LENS = Pattern(
    r"民[间营]|高技术|高新|新兴|技改|新能源|清洁能源|可再生|绿色|数字|外资|规[上模]|多选|分别达|名列|投资占"
)
_SECTORS = Pattern(r"三次产业|[一二]、[二三、]{1,3}产|三大产业", "产")
_TWICE = Pattern(r"(?:比重|占比|比例)[、和与及]", ("比重", "占比", "比例"))


def looks_from_sides(scope: str, count: int) -> bool:
    """Whether the shares are of several wholes, or of one seen from several sides; the three sectors are all there is."""
    if _OTHER_WHOLE.search(scope) or _TWICE.search(scope):
        return True
    lens = _LENS.search(scope)
    if lens is None or "国有" in scope or _SECTORS.search(scope):
        return False
    return not (lens[0] == "分别达" and count > 2)
