"""全部完成 and, of the same things, 尚有3项未完成 (arithmetic.md section 23, both-all)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .all_said import COUNTED, all_said
from .left_below import left_below
from .left_beside import left_beside
from .still_left import Left, all_left


def all_yet_some_left(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """尚有N未… behind 全部… of the same verb and thing; further down only where noun or total are the same."""
    reading = reference.reading
    if not reading.holds("未", "没", "待", "在", "需", "处于", "剩余", "底前"):
        return
    lefts: list[Left] | None = None
    told: set[tuple[int, int]] = set()
    for line, element in enumerate(reading.lines):
        p = element.paragraph
        for said in all_said(p.text):
            if reading.is_left_alone(p, said.start):
                continue
            left, below = left_beside(p.text, said), line
            if left is None and COUNTED.search(said.sentence) is not None:
                lefts = all_left(reading) if lefts is None else lefts
                far = left_below(reading, lefts, line, said)
                if far is not None and reading.lines[far.line].unit == element.unit:
                    left, below = far.match, far.line
            if left is None or (below, left.start("amount")) in told:
                continue
            told.add((below, left.start("amount")))
            message = f"前面说“{said.shown}”，这里说还有{left['amount']}{left['unit']}{left['not']}{left['verb']}，前后矛盾，请核对"
            place = reading.lines[below].paragraph.at(left.start("amount"), left.end("unit"))
            yield Hit(place, message, related=(p.at(said.start, said.end),))


_HEAD = "[标题] 海晏市应急管理局关于隐患整改情况的报告"

RULES = (
    Rule(
        id="arithmetic.all-yet-some-left",
        title="全部与尚有矛盾",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="说了全部完成，就不会还有未完成的。同一段里比同一件事、同一个量词的，隔了段的只比名称或者总数相同的；换了批次、时间、对象的不报，打算全部完成的不报。",
        check=all_yet_some_left,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n排查隐患120处，已全部整改完毕，尚有«5处»未整改到位。": None,
            f"{_HEAD}\n交办事项36件均已办结。目前还有«3件»正在办理。": None,
            f"{_HEAD}\n问题整改率达到100%，仍有«2项»未完成整改。": None,
            f"{_HEAD}\n18个项目全部开工，剩余«4个»项目尚未开工。": None,
            f"{_HEAD}\n各乡镇应急预案均已报送，其中«两个»乡镇尚未报送。": None,
            f"{_HEAD}\n群众反映的62件事项已全部办结，尚未办结的«3件»事项正在抓紧办理。": None,
            f"{_HEAD}\n全市45座病险水库全部完成除险加固。\n存在的问题是，还有«2座»病险水库未完成除险加固。": None,
            f"{_HEAD}\n督察反馈的26个问题均已完成整改。\n26个问题中仍有«1个»未完成整改。": None,
            f"{_HEAD}\n排查发现的72处隐患已全部整改到位。\n受工期影响，尚有«4处»隐患未整改。": None,
            f"{_HEAD}\n年初确定的17个防汛应急项目已全部完成验收。\n但也要看到，尚有«2个»防汛应急项目未验收。": None,
            f"{_HEAD}\n48处违法建筑已全部拆除，剩余«5处»计划于月底拆除。": None,
            f"{_HEAD}\n12个项目已全部完工，尚有«2个»项目年底前完工。": None,
            f"{_HEAD}\n全部学校已完成食堂改造，尚有«6所»学校食堂未改造。": None,
            f"{_HEAD}\n欠款已全部支付，目前还有«3家»企业未支付。": None,
        },
        good=(
            f"{_HEAD}\n排查隐患120处，已整改115处，尚有5处未整改到位。",
            f"{_HEAD}\n第一批隐患全部整改完毕，第二批尚有5处未整改。",
            f"{_HEAD}\n确保年底前全部完成整改，目前尚有5处未完成。",
            f"{_HEAD}\n隐患已全部整改完毕，尚有3家企业未签订责任书。",
            f"{_HEAD}\n一般隐患均已整改，重大隐患尚有2处正在整改。",
            f"{_HEAD}\n未能全部完成整改，尚有5处正在推进。",
            f"{_HEAD}\n去年的任务全部完成，今年的任务还有6项未完成。",
            f"{_HEAD}\n全市45座病险水库全部完成除险加固。\n还有3座灌溉泵站未完成改造。",
            f"{_HEAD}\n第一批45座病险水库全部完成除险加固。\n第二批还有3座病险水库未完成除险加固。",
            f"{_HEAD}\n168个村100%完成应急预案编制，还有5个村未完成物资登记。",
            f"{_HEAD}\n事项全部办结，未办结的0件。",
            f"{_HEAD}\n一季度议定的32个事项已全部办结。二季度议定的27个事项，已办结19个，尚有8个正在办理。",
            f"{_HEAD}\n学校隐患全部整改到位，医院还有2处隐患未整改。",
            f"{_HEAD}\n能够当场整改的问题全部整改，剩余8个问题正在整改。",
            f"{_HEAD}\n要求各乡镇全部完成换届，尚未完成换届的2个乡镇要加快进度。",
            f"{_HEAD}\n债务已有15个村全部化解，剩余12个村的债务正在化解。",
            f"{_HEAD}\n除重点工程外，其他项目已全部开工，目前还有2个重点工程未开工。",
            f"{_HEAD}\n全部完成整改的有12个单位，还有3个单位未完成整改。",
            f"{_HEAD}\n排查发现的72处隐患已全部整改。\n新一轮检查排查隐患40处，尚有4处隐患未整改。",
            f"{_HEAD}\n督促120家企业全部签订承诺书，对未签订的36家企业进行了约谈。",
            f"{_HEAD}\n预案均已报送，仍有4名人员未参加培训。",
        ),
    ),
)
