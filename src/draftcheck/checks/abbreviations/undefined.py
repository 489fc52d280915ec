"""Latin acronyms and quoted short forms that nobody explains (arithmetic.md section 18)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .common import COMMON, KNOWN
from .glosses import is_explained

_ACRONYM = Pattern(
    r"(?<![A-Za-z0-9_.·/\-—@#+&])[A-Z]{2,6}(?![A-Za-z0-9_.·/\-—@#+&%°]|\s+[A-Za-z0-9])",
    tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
)
_NAMED = Pattern(r"[\u4e00-\u9fff]")
_LETTERED = tuple("型级类股座栋区线口角字形式板版轮牌路杯")
_CODES = ("编号", "型号", "代码", "代号", "牌号", "品牌", "号段", "网址", "版本", "分别为", "标记", "字母")
_RUNNING = (Role.BODY, Role.ABSTRACT, Role.HEADING)


def undefined(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Each once, where it first stands, if no place of the draft explains it."""
    reading = reference.reading
    roles = {(e.paragraph.part, e.paragraph.index): e.role for e in reading.lines}
    seen: set[str] = set()
    for p, match in reading.find(_ACRONYM):
        word = match[0]
        if word in seen or word in COMMON or roles[p.part, p.index] not in _RUNNING or not _is_noun(p, match):
            continue
        seen.add(word)
        if not _glossed(word, reading.text):
            message = f"惯例：字母缩写“{word}”没有说明，第一次出现时写出中文全称"
            yield Hit(p.at(*match.span()), message)
    yield from _quoted(reading)


def _is_noun(p: Paragraph, match: re.Match[str]) -> bool:
    """Whether Chinese words stand next to it; letters that number or class a thing are no abbreviation."""
    head, tail = p.text[: match.start()], p.text[match.end() :]
    if (
        tail.startswith(_LETTERED)
        or any(word in head[-6:] for word in _CODES)
        or (head.rstrip()[-1:].isascii() and head.strip())
    ):
        return False
    return bool(_NAMED.match(tail[:1]) or _NAMED.match(head[-1:]))


def _glossed(word: str, text: str) -> bool:
    around = re.compile(
        rf"[（(“\"]\s*{word}(?![A-Za-z0-9])|{word}\s*[（(”\"]|(?:即|简称|称为|称作|英文缩写|缩写为){word}|{word}(?:，?即|是指|：|——)"
    )
    return around.search(text) is not None


_NUMERAL = "一二两三四五六七八九十"
_SHORT = Pattern(
    rf"(?P<verb>按|按照|依照|根据|执行|落实|实行|推行|严格|坚持|建立|完善|健全|开具|运用|用好)?[“\"‘']"
    rf"(?P<form>[{_NUMERAL}][^“”\"‘’'（），。、\s{_NUMERAL}]{{1,2}}"
    rf"(?:[{_NUMERAL}][^“”\"‘’'（），。、\s{_NUMERAL}]{{1,2}})?|[{_NUMERAL}][个项条张][^“”\"‘’'（），。、\s]{{2,4}})"
    r"[”\"’'](?P<noun>的?(?:要求|制度|机制|规定|程序|办法|流程|工作法|原则|标准|模式|活动|行动))?",
    ("“", '"', "‘", "'"),
)
_COUNTED = "个项条张"  # 五个到位: a slogan, and no abbreviation unless both words around it say so


def _quoted(reading: Reading) -> Iterator[Hit]:
    seen: set[str] = set()
    for p, match in reading.find(_SHORT):
        form = match["form"]
        cued = [match["verb"], match["noun"]]
        if form in seen or form in KNOWN or form[0] == "一" or not (all(cued) if form[1] in _COUNTED else any(cued)):
            continue
        seen.add(form)
        if not is_explained(reading, form):
            message = f"惯例：“{form}”没有说明指什么，第一次出现时作个说明"
            yield Hit(p.at(*match.span("form")), message)


RULES = (
    Rule(
        id="abbreviations.undefined",
        title="简称未作说明",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="字母缩写和带引号的数字简称，第一次出现时要说明指什么。GDP、GPS一类人人都懂的不报；已有“即”“以下简称”或括号说明的不报。",
        check=undefined,
        fix=Safety.SHOW,
        bad={
            "要提高«MTTR»达标率，确保供水不断。": None,
            "各县要按照“«四表一单»”要求报送材料。": None,
            "各县要严格执行“«三查»”制度。\n“三查”制度由各县细化。": None,
            "泵站全部接入«SCADA»系统，«MTTR»缩短一半。": None,
        },
        good=(
            "全市GDP增长5%，新建5G基站。",
            "要缩短平均修复时间（MTTR），确保MTTR达标。",
            "MTTR（平均修复时间）要达标。",
            "要落实AB角制度，推广PPP模式。",
            "要推行“四表一单”制度。“四表一单”，即水量表、水价表、水质表、水压表和收费单。",
            "各县要按照“四表一单”（水量表、水价表、水质表、水压表和收费单）要求报送材料。",
            "执行GB/T 5750标准，采用DN200管道，PM2.5下降。",
            "购置A类设备，BC型阀门两台，编号XK7。",
        ),
    ),
)
