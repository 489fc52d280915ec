"""Names and points against the number that counts them (arithmetic.md sections 3 and 23)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .counted import Count, counts_of
from .listed_groups import groups_in
from .listed_points import Points, announced_in_line, announces_lines, points_below, points_in
from .names_before import Told, names_before
from .names_behind import names_behind, slogans

_LONGEST = 36
_MOST_APART = 3
_FEW = 5
_MOST = 20  # numbers that may stand in the names of one list: 督查一组、督查二组


def list_count(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Lists, slogans and numbered points whose number is not the one that stands with them."""
    reading = reference.reading
    for line, element in enumerate(reading.lines):
        p, text = element.paragraph, element.paragraph.text
        counts = reading.scan(counts_of, text)
        told: set[int] = set()
        for n, count in enumerate(counts):
            found = names_before(text, count, counts[n - _MOST].start if n >= _MOST else 0) or names_behind(
                text, counts, n
            )
            hit = _of_names(p, found) if found else _of_groups(p, counts, n) or _of_points(reading, line, counts, n)
            if hit is not None and not reading.is_left_alone(p, count.start):
                told.add(count.start)
                yield hit
        if "”" in text or '"' in text:
            for found in slogans(text):
                if found.number.start not in told and not reading.is_left_alone(p, found.number.start):
                    yield _of_names(p, found)


def _of_names(p: Paragraph, told: Told) -> Hit:
    row, count = told.row, told.number
    listed = p.text[row.start : row.end].strip()
    shown = listed if len(listed) <= _LONGEST else f"{listed[: _LONGEST // 2]}……{listed[-_LONGEST // 3 :]}"
    message = f"列出的是{told.names}个（{shown}），与“{_figure(p, count)}”不符，请核对"
    related = (p.at(row.start, row.end),)
    return Hit(p.at(count.start, count.figure_end), message, related=related, certain=told.certain)


def _figure(p: Paragraph, count: Count) -> str:
    if not count.unit:
        return p.text[count.start : count.end] + count.noun
    return p.text[count.start : count.end] + (count.noun.strip("”")[:2] if count.unit == "大" else "")


def _of_points(reading: Reading, line: int, counts: tuple[Count, ...], n: int) -> Hit | None:
    p, count = reading.lines[line].paragraph, counts[n]
    at = announced_in_line(p.text, count)
    points: Points | None = None
    behind = counts[n + 1].start if n + 1 < len(counts) else len(p.text)
    if at is not None:
        if behind < at:  # 六大类20条措施
            return None
        points = points_in(reading.lines, line, at)
    elif n == len(counts) - 1 and announces_lines(p.text, count):
        points = points_below(reading.lines, line)
    if points is None or points.number == count.value or abs(points.number - count.value) > _MOST_APART:
        return None
    if points.again and points.number < count.value:
        return None
    last = reading.lines[points.line].paragraph
    wordy = at is None and points.lines > 2 * points.number and count.value > _FEW
    message = f"下面列出的是{points.number}点，与“{_figure(p, count)}”不符，请核对"
    return Hit(
        p.at(count.start, count.figure_end),
        message,
        related=(last.at(points.at, min(points.at + _LONGEST // 2, len(last.text))),),
        certain=at is not None and points.line == line,
        at_most=Severity.INFO if wordy else None,
    )


def _of_groups(p: Paragraph, counts: tuple[Count, ...], n: int) -> Hit | None:
    count = counts[n]
    points = groups_in(p.text, count, counts[n + 1].start if n + 1 < len(counts) else len(p.text))
    if points is None or points.number == count.value:
        return None
    listed = p.at(points.at, min(points.at + _LONGEST // 2, len(p.text)))
    message = f"后面逐个列出的是{points.number}个，与“{_figure(p, count)}”不符，请核对"
    return Hit(
        p.at(count.start, count.figure_end), message, related=(listed,), certain=points.number == count.value + 1
    )


_HEAD = "[标题] 海晏市水利局关于防汛检查情况的报告"

RULES = (
    Rule(
        id="arithmetic.list-count",
        title="列举与数目不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why=(
            "列出的名称、要点与写明的数目要一致：甲、乙、丙三个县，三项议程：一是……二是……，“三服务”（……）、思想、组织“两到位”、两个组，第一组……第二组……。有“等”的，列得少于总数是对的，只报列得多的。"
            "名称里有“和”“及”或者括号，数不准的，放宽到能说通为止；列举中夹着数量（甲3个、乙2个）的不报。"
        ),
        check=list_count,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n先后到清河、望海、临湖、平川、石门等«4»个县检查。": None,
            f"{_HEAD}\n检查组重点查看了泵站、闸门、堤防、物资«三»个环节。": None,
            f"{_HEAD}\n确定«3»个试点单位：清河水库、望海水库、临湖水库、平川水库。": None,
            f"{_HEAD}\n下设«四»个小组（综合协调组、技术指导组、物资保障组）。": None,
            f"{_HEAD}\n（三）走访清河、望海、临湖、石门«3»个县。": None,
            f"{_HEAD}\n免去周建国、林晓梅、何志远«2»人职务。": None,
            f"{_HEAD}\n会议有«三»项议程：一是通报汛情；二是部署任务；三是签订责任书；四是讲话。": None,
            f"{_HEAD}\n要把“«三»到位”（责任到位、物资到位、队伍到位、预案到位）落到实处。": None,
            f"{_HEAD}\n抽查了«两»个县，分别是清河县、望海县、临湖县。": None,
            f"{_HEAD}\n要抓好以下«三»项工作：\n1.排查隐患。\n2.备足物资。\n3.组织演练。\n4.加强值守。": None,
            f"{_HEAD}\n完善省、市、县、乡«三»级联动机制。": None,
            f"{_HEAD}\n落实“«三»个统一”（统一指挥、统一调度、统一发布、统一保障）要求。": None,
            f"{_HEAD}\n实行统一巡查、统一维修、统一调度“«四»统一”。": None,
            f"{_HEAD}\n做到思想、组织、物资、队伍“«三»到位”。": None,
            f"{_HEAD}\n随文印发《防汛方案》《巡查办法》《值守制度》«4»份配套文件。": None,
            f"{_HEAD}\n派出«两»个检查组，第一检查组赴清河县，第二检查组赴望海县，第三检查组赴临湖县。": None,
            f"{_HEAD}\n五类问题中的责任不清、物资不足、预案不实«四»类问题较为突出。": None,
            f"{_HEAD}\n从方案制定、物资储备、队伍组建、演练组织、预案修订«四»个方面补齐短板。": None,
            f"{_HEAD}\n提升监测预警、应急指挥、善后处置«四»种能力。": None,
        },
        good=(
            f"{_HEAD}\n先后到清河、望海、临湖等5个县检查，走访**、**、**等3个村。",
            f"{_HEAD}\n检查组重点查看了泵站、闸门、堤防三个环节。",
            f"{_HEAD}\n涉及发展改革、财政、人力资源和社会保障3个部门。",
            f"{_HEAD}\n局办公室承担办文、办会、办事等10余项职能。",
            f"{_HEAD}\n新建、改扩建泵站12座，清理河道、沟渠、涵洞36处。",
            f"{_HEAD}\n全市5个县（市、区）已备齐物资。",
            f"{_HEAD}\n会议有三项议程：一是通报汛情；二是部署任务；三是签订责任书。",
            f"{_HEAD}\n增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
            f"{_HEAD}\n要把“三到位”（责任到位、物资到位、队伍到位）落到实处。",
            f"{_HEAD}\n清河县3座、望海县2座水库已加固，任命周建国、林晓梅2人为检查组组长。",
            f"{_HEAD}\n坚持“三个统一”（政治效果、法律效果、社会效果相统一），推进“三统一分”（统一指挥、统一调度、统一发布、分级负责）。",
            f"{_HEAD}\n完善部署、检查、落实“四方责任”机制，增强“四个意识”、坚定“四个自信”、做到“两个维护”。",
            f"{_HEAD}\n发放《防汛手册》《避险指南》20份，订阅《江北日报》《海晏日报》30份。",
            f"{_HEAD}\n分三批下达资金，第一批200万元已到账，第二批300万元正在审核。",
            f"{_HEAD}\n全市三个检查组中，第一检查组、第二检查组已返回。",
            f"{_HEAD}\n从方案制定、物资储备、队伍组建、演练组织、预案修订五个方面补齐短板。",
            f"{_HEAD}\n整合监测、预报、调度等平台，开展水库、河道巡查2项工作。",
        ),
    ),
)
