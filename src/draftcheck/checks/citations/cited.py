"""Document numbers cited in prose: 海政办发〔2025〕7号."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Role
from ...core.pattern import Pattern
from ...core.reading import Reading

OPENING = "〔[【（(﹝［〈<〖"
_NUMBER = Pattern(
    r"(?P<code>[\u4e00-\u9fa5]{1,16})(?P<open>[〔\[【（(﹝［〈<〖])\s*(?P<year>[\d０-９]{2,4})(?P<nian>年?)\s*"
    r"(?P<close>[〕\]】）)﹞］〉>〗])\s*(?P<di>第?)\s*(?P<number>[\d０-９]{1,5})(?P<hao>号?)",
    tuple(OPENING),
)
# Words that lead up to a number; no office has them in its code.
_LEADS = (
    "根据", "按照", "依据", "依照", "遵照", "参照", "对照", "印发", "转发", "下发", "发布", "制定", "出台", "贯彻", "落实", "执行", "废止",
    "见", "以及", "以", "和", "与", "及", "的", "在", "由", "对", "将", "了", "是", "为", "按", "据", "依", "照", "即", "文号", "号", "原",
    "并", "把", "至", "到", "或", "文件", "通知",
)  # fmt: skip
_LEAD = Pattern("|".join(_LEADS) + "|收悉|[你我贵该本][局委厅处市县省办部院司室会区]")
_OFFICE = Pattern("委员会|委|局|厅|政府|办公室|学院|大学")
_LONGEST_CODE = 8
_ENDS = tuple(
    "发函字办规文通令告批请报呈复公会综教社法政号税管党委组宣纪监财人建水农交卫应科环市食药统审消防电能林海商工信医价投计企农"
)
_SERIES = (
    "字",
    "证",
    "许可",
    "令",
    "公告",
    "终",
    "初",
    "再",
    "执",
    "破",
    "裁",
    "审",
    "民",
    "刑",
    "行",
    "专利",
    "权",
    "准",
    "备",
)


def cited_numbers(reading: Reading) -> Iterator[tuple[Paragraph, re.Match[str], int]]:
    """Paragraph, match, and where the code begins. Court cases, certificates and the like are left out."""
    skipped = {(e.paragraph.part, e.paragraph.index) for e in reading.lines if e.role is Role.TITLE}
    for p, match in reading.find(_NUMBER):
        if (p.part, p.index) in skipped:
            continue
        start = code_start(match)
        code = p.text[start : match.end("code")]
        year = int(match["year"])
        titled = p.text[:start].endswith(("》（", "》("))
        if len(code) < 2 or not (1949 <= year <= 2099 or (len(match["year"]) == 2 and match["open"] in "〔[【﹝［")):
            continue
        if match["open"] in "（(〈<" and not (match["hao"] and not match["di"] and (code.endswith(_ENDS) or titled)):
            continue
        if (match["di"] or len(match["number"]) > 4) and code.endswith(_SERIES):
            continue
        yield p, match, start


def code_start(match: re.Match[str]) -> int:
    """Where the code begins behind the words that lead up to it (根据海政办发 → 海政办发)."""
    start = max((lead.end() for lead in _LEAD.finditer(match["code"])), default=0)
    code = match["code"][start:]
    # An office's name before its code: 海晏市水利局海水发.
    office = max((name.end() for name in _OFFICE.finditer(code)), default=0) if len(code) > _LONGEST_CODE else 0
    return match.start("code") + start + (office if len(code) - office > 1 else 0)
