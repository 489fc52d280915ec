"""Deadlines and meetings that are over when the draft is issued (arithmetic.md sections 8 c and 9)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.days import Day, date_end, every_day, stretches
from .issued import Issued, around, issued, nearest_year, told_year

KINDS = ("通知", "函", "通告", "公告", "意见", "批复", "方案", "实施方案", "工作方案", "邀请函", "通知单", "督办单")
_ROLES = (Role.BODY, Role.HEADING, Role.TABLE, Role.BOX, Role.NOTE, Role.ATTACHMENT_NOTE, Role.UNKNOWN)

_DUE = (
    r"(?:上报|报送|报|送|补[报交正齐]|完成|反馈|提交|提出|缴|交|落实|整改|办结|办理|到位|建成|建立|制定|制订|出台|印发|启动|报名|申报|填报|填写|回复|函复|答复|函告|复函|寄|发|汇总|"
    r"开展|组织|公布|公示|将|把|以|按|通过|向|形成|确定|明确|结束|做好|全面|全部|基本|各|登录|登陆|联系|书面|统一|实现|领取|清理|拆除|销号|验收|确认|告知|通报|安排)"
)
# 请于…前报送, 务必在…前完成; what was built or signed before a day is told by 的 or 已.
_BEFORE = Pattern(
    rf"(?:\s?(?:上午|下午|中午)?[0-9]{{1,2}}(?:[:：][0-9]{{2}}|时(?:[0-9]{{1,2}}分)?|点)?|\s?(?:上午|下午)?下?班?)?(?:之前|以前|前(?![一两二三四五六七八九十0-9几往后期述来去列夕半]))[，,]?(?P<act>{_DUE})?",
    "前",
)
_ASKED = Pattern(r"(?:请|务必|必须|须|应|要求|要|需|限|于|在|力争|确保|原则上|最迟|最晚|不迟于|不晚于)[^。；]{0,40}$")
_CLOSES = Pattern(
    r"(?:报名|申报|征集|投稿|报送|受理|缴费|缴纳|提交|反馈|申请|登记|填报|征求意见|上报|办理|截稿|整改|完成)[^。；，]{0,8}"
    r"(?:截至|截止到|截止|截止于)(?:时间|日期)?(?:为|是|：|:|到|至)?$"
    r"|(?:截止|截至)(?:时间|日期)(?:为|是|：|:|到|至|定为|延长至)*$|(?:最后期限|完成时限|时限要求|办理时限|整改期限|整改时限|完成时间|报送时间|办结时限)(?:为|是|：|:)$",
    ("截至", "截止", "期限", "时限", "时间"),
)
_PAST = Pattern(
    r"已|原定|原要求|原计划|曾|未能|仍未|尚未|还未|至今|逾期|仍有|迟报|漏报|未按|没有按|此前|先前|前期|上次|去年|上年|截至目前|早在|经查|通报如下|不再|前述|所称|是指|追溯"
)
# What is said of those who have, have not or will not: 逾期未反馈的视为无意见, 已报送的无需重复报送, 尚未缴纳的支部.
_OF_SOME = Pattern(
    r"(?:已|尚未|仍未|还未|未能|未按|没有按|逾期)[^，。；]{0,16}(?:的(?=[，,]?(?:视|将|按|不|无|一律|可|请|务必|须|应|由|取消|责任|后果|单位|[县市区乡镇村支部门企业人员])|$)|者)(?:不再[^，。；]{0,8})?"
    r"|逾期[^。；]{0,14}(?:视[为同作]|将|不予|不再|概不|一律|恕|取消|自动|后果|责任自负)",
    ("已", "未", "没有按", "逾期"),
)
_OF = Pattern(r"[^，。；]{0,24}的(?!通知|意见|函|要求|，|。)")
_DOCUMENTS = Pattern(
    r"(?:按照|根据|依据|依照|对照|按)[^。；]{0,60}(?:要求|规定|部署|安排|通知|文件|精神)[^。；]{0,20}$"
)
_EACH_OF = Pattern(r"，?(?:各|所有|全体|有关|相关)[^。；，]{0,14}(?:要|应|须|务必|必须|需|请)(?!求)")
_PLEASE = Pattern(r"请(?!示|求|假|客|愿|缨|教)[^。；]{0,40}$", "请")
_TELLING = (
    "报告", "请示", "请示报告", "工作报告", "政府工作报告", "总结", "汇报", "讲话", "讲话稿", "简报", "信息", "快报", "专报", "纪要", "会议记录",
    "记录", "决议", "公报", "情况", "情况说明", "述职报告", "调研报告", "调查报告", "自查报告", "分析报告", "评估报告", "审计报告", "研究报告",
    "台账", "心得", "体会", "心得体会", "剖析材料", "感谢信", "主持词", "致辞", "发言", "提纲",
)  # fmt: skip
"""Kinds that tell of what was asked and done at other times."""
_REPEATS = ("转发", "批转", "转印")


def deadline_past(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """请于3月1日前报送 in a notice of 15 March; a date without a year only where it lies within five months."""
    dated = issued(draft)
    kind = draft.genre.name if draft.genre else ""
    if dated is None or kind in _TELLING:
        return
    reading = reference.reading
    for element in draft.elements:
        p = element.paragraph
        if element.role not in _ROLES or element.unit < 0 or not ("前" in p.text or "截" in p.text or "限" in p.text):
            continue
        if element.unit > 0 and any(word in draft.title for word in _REPEATS):
            continue
        for day in reading.scan(every_day, p.text):
            last = _past(day, dated)
            if last is None or reading.is_left_alone(p, day.start) or not _is_due(p.text, day):
                continue
            if kind in KINDS or _is_asked_for(p.text, day):
                yield _hit(p, day, last, dated, "期限")


def _is_asked_for(text: str, day: Day) -> bool:
    """请于…前报送 in a document that mostly tells of what was done: 通报, 公示."""
    before, behind = around(text, day)
    told = _BEFORE.match(behind)
    return told is not None and told["act"] is not None and _PLEASE.search(before) is not None


def _past(day: Day, dated: Issued) -> date | None:
    """The last day of a date if it is earlier than the 成文日期."""
    year = told_year(day, dated.date.year)
    if year is None and not day.year_word:
        year = nearest_year(day, dated.date)
    last = day.ends(year) if year is not None else None
    return last if last is not None and last < dated.date else None


def _is_due(text: str, day: Day) -> bool:
    before, behind = around(text, day)
    clause = before[max(before.rfind("，"), before.rfind("：")) + 1 :]
    if _tells_past(before, behind) or "每" in clause or _DOCUMENTS.search(_OF_SOME.compiled.sub("", before)):
        return False
    if _CLOSES.search(before[-30:]):
        return True
    match = _BEFORE.match(behind)
    if match is None:
        return False
    rest = behind[match.start("act") if match["act"] else match.end() :]
    if _OF.match(rest):
        return False
    asked = _ASKED.search(clause) is not None
    if _EACH_OF.match(behind, match.start("act") if match["act"] else match.end()):
        return True
    if match["act"]:
        return (
            asked
            or match["act"] in ("上报", "报送", "报", "完成", "反馈", "提交", "回复", "函复", "办结", "落实", "整改")
            or "请" in before
        )
    return asked and ("请" in clause or "务必" in clause) and len(rest) > 1


def _tells_past(before: str, behind: str) -> bool:
    """Whether the sentence reports what was or was not done by the day."""
    if not (_PAST.search(before) or _PAST.search(behind)):
        return False
    told = _BEFORE.match(behind)
    at = told.end() if told and told["act"] else 0
    others = (_OF_SOME.compiled.sub("", before), behind[:at], _OF_SOME.compiled.sub("", behind[at:]))
    return any(_PAST.search(words) for words in others)


_CALLED = Pattern(
    r"(?:会议|召开|举办|举行|开会|培训|活动|报到|开班|比赛|座谈|论坛|大会|集合|竞赛|考试|面试)[^。；，]{0,6}(?:时间|日期)(?:为|是|定于|：|:|定在|安排在)*\s*$"
    r"|^[一二三四五六七八九十0-9]{0,2}[、.．]?\s?(?:时间|日期)(?:为|：|:)\s*$"
    r"|^(?:本次|此次)?(?:会议|大会|培训|活动|比赛|竞赛)(?:将|定)?于\s*$|请[^。；，]{0,14}于\s*$"
    r"|(?:定于|拟于|决定于|将于|兹于|拟定于|计划于|订于|决定在|拟在|将在|定在)\s*$",
    ("时间", "日期", "于", "在"),
)
_MEETING = ("会议", "召开", "座谈会", "大会", "推进会", "培训班", "培训会", "举办", "举行", "部署会", "论坛", "比赛", "竞赛", "例会", "例行会", "培训", "会的通知", "考试")  # fmt: skip
_FOLLOWS = ("精神", "贯彻", "落实", "传达", "纪要", "学习", "印发", "情况", "结果", "延期", "推迟", "取消")
_TIMED = Pattern(r"(?:会议|召开|举办|培训|活动|报到|比赛)?时间(?:[和及、与]?地点)?(?:安排)?[：:]?$", "时间")
_HELD = Pattern(r"[^。；]{0,40}(?:召开|举行|举办|召集|开会|进行|报到|开班|组织|集中|视频)")
_ARRIVES = Pattern(r"[^。；]{0,16}(?:报到|参会|参加|到会|到场)")


def meeting_before_issued(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The day a notice calls a meeting for is earlier than the 成文日期."""
    dated = issued(draft)
    kind = draft.genre.name if draft.genre else ""
    if dated is None or kind not in ("通知", "函", "邀请函", "公告", "通告"):
        return
    if not any(word in draft.title for word in _MEETING) or any(word in draft.title for word in _FOLLOWS):
        return
    reading = reference.reading
    before: Paragraph | None = None
    for element in draft.elements:
        p = element.paragraph
        if element.unit != 0 or element.role not in _ROLES:
            continue
        timed = before is not None and _TIMED.search(before.text.strip()) is not None
        before = p
        stretched = {stretch.start: stretch.last for stretch in reading.scan(stretches, p.text)}
        for day in reading.scan(every_day, p.text):
            if day.day is None or reading.is_left_alone(p, day.start):
                continue
            last = stretched.get(day.start, day)
            over = _past(last, dated)
            leads = timed and not p.text[: day.start].strip("（( \u3000定于为：:")
            if over is not None and (leads or _is_called(p.text, day)):
                yield _hit(p, day, over, dated, "会议或活动时间")


def _is_called(text: str, day: Day) -> bool:
    before, behind = around(text, day)
    called = _CALLED.search(before)
    if called is None or any(word in before + behind for word in ("原定", "已于", "曾", "改为", "推迟", "此前")):
        return False
    if called[0].startswith("请"):
        return _ARRIVES.match(behind) is not None
    if called[0].endswith(("于", "在")) and called[0][0] not in "会召举开培活报比座论大集竞考面":
        held = _HELD.match(behind)
        return held is not None and behind[held.end() : held.end() + 2] not in ("的会", "的全", "的市", "的省")
    return True


def _hit(p: Paragraph, day: Day, last: date, dated: Issued, what: str) -> Hit:
    on = dated.date
    written = (
        f"{last.year}年{last.month}月{last.day}日" if day.day is not None else f"{last.year}年{last.month}月{day.part}"
    )
    message = f"{what}{written}早于成文日期{on.year}年{on.month}月{on.day}日，请核对"
    return Hit(
        p.at(day.start, date_end(p.text, day)), message, related=(dated.paragraph.at(dated.day.start, dated.day.end),)
    )


_HEAD = "[标题] 海晏市统计局关于开展名录库核查的通知"
_TAIL = "[署名] 海晏市统计局\n[日期] 2026年4月15日"
_CALL = "[标题] 海晏市统计局关于召开业务推进会的通知"

RULES = (
    Rule(
        id="dates.deadline-past",
        title="期限早于成文日期",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="通知、函等要求别人在某日前办理的，期限不应早于成文日期。没写年份的，只在成文日期前五个月以内才算已过；叙述已办的事、引用过去要求的不报。",
        check=deadline_past,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n请各县区于«2026年4月10日»前报送核查表。\n{_TAIL}": None,
            f"{_HEAD}\n报名截至«2025年12月31日»。\n{_TAIL}": None,
            f"{_HEAD}\n各单位务必于«本年3月底»前完成整改。\n{_TAIL}": None,
            f"{_HEAD}\n核查表于«3月20日»前报市统计局普查中心。\n{_TAIL}": None,
            f"{_HEAD}\n意见反馈截止时间：«2026年3月30日»。\n{_TAIL}": None,
            f"{_HEAD}\n请登录平台填写，并于«4月1日»17:00前提交电子版。\n{_TAIL}": None,
            f"{_HEAD}\n安排如下：\n[表格] «2026年3月25日»前完成入户\n{_TAIL}": None,
            f"{_HEAD}\n请认真研究，并于«2026年3月31日»前书面反馈意见，逾期未反馈的视为无意见。\n{_TAIL}": None,
            f"{_HEAD}\n尚未报送的单位请于«4月10日»前报送，已报送的无需重复报送。\n{_TAIL}": None,
            "[标题] 海晏市统计局关于拟聘用统计督察员的公示\n如有异议，请于«2026年3月5日»前书面反馈。\n[署名] 海晏市统计局\n[日期] 2026年3月9日": None,
            "[标题] 海晏市统计局关于商请提供数据的函\n请于«2026年3月5日»前函复我局。\n[署名] 海晏市统计局\n[日期] 2026年3月9日": None,
        },
        good=(
            f"{_HEAD}\n请各县区于2026年4月20日前报送核查表，4月15日前报名。\n{_TAIL}",
            f"{_HEAD}\n2026年3月1日前已完成核查的不再报送。\n{_TAIL}",
            f"{_HEAD}\n自2026年1月1日起计算，对2025年12月31日前成立的企业开展核查。\n{_TAIL}",
            "[标题] 海晏市统计局关于开展名录库核查的通知\n请于3月1日前报送。\n[署名] 海晏市统计局\n[日期] 2025年12月20日",
            f"{_HEAD}\n按照上级通知要求，各县区应于2026年3月1日前完成核查，仍有三个县未完成。\n{_TAIL}",
            f"{_HEAD}\n应于2026年3月1日前报送的单位中，逾期未报的有三个。\n{_TAIL}",
            "[标题] 海晏市统计局关于名录库核查情况的通报\n各单位积极行动，于2026年3月1日前完成核查。\n[署名] 海晏市统计局\n[日期] 2026年4月15日",
            "[标题] 海晏市统计局关于名录库核查情况的报告\n要求各县区于2026年3月1日前完成核查。\n[署名] 海晏市统计局\n[日期] 2026年4月15日",
            f"{_HEAD}\n请于2026年3月1日前报送。\n[署名] 海晏市统计局\n[日期] 2026年　月　日",
            f"{_HEAD}\n截至2026年3月底，全市入库企业1200家，2026年1月1日前注册的占八成。\n{_TAIL}",
            f"{_HEAD}\n《关于2026年1月5日前报送材料的通知》同时废止。\n{_TAIL}",
        ),
    ),
    Rule(
        id="dates.meeting-before-issued",
        title="会议早于成文日期",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="会议通知里的开会日期不应早于成文日期。贯彻某次会议精神的通知、推迟会议的通知不报；没写年份的只看前后五个月。",
        check=meeting_before_issued,
        fix=Safety.SHOW,
        bad={
            f"{_CALL}\n会议定于«2026年4月8日»上午9时召开。\n{_TAIL}": None,
            f"{_CALL}\n一、会议时间：«4月3日»（星期五）下午3时。\n{_TAIL}": None,
            f"{_CALL}\n兹定于«2025年4月20日»在市政府三楼召开会议。\n{_TAIL}": None,
            "[标题] 海晏市统计局关于举办业务培训班的通知\n一、培训时间：«3月8日»至10日。\n[署名] 海晏市统计局\n[日期] 2026年3月12日": None,
            f"{_CALL}\n一、时间：«2026年4月1日»。\n{_TAIL}": None,
        },
        good=(
            f"{_CALL}\n会议定于2026年4月18日上午9时召开，4月17日报到。\n{_TAIL}",
            "[标题] 海晏市统计局关于贯彻落实全市推进会议精神的通知\n会议于2026年4月8日召开。\n[署名] 海晏市统计局\n[日期] 2026年4月15日",
            f"{_CALL}\n2026年3月8日召开的局务会议决定，定于4月20日召开会议。\n{_TAIL}",
            "[标题] 海晏市统计局关于召开年度工作会议的通知\n会议定于1月8日召开。\n[署名] 海晏市统计局\n[日期] 2025年12月28日",
            f"{_CALL}\n原定于2026年4月8日召开的会议改期。\n{_TAIL}",
            "[标题] 海晏市统计局关于举办业务培训班的通知\n一、培训时间：4月10日至20日。\n[署名] 海晏市统计局\n[日期] 2026年4月15日",
            "[标题] 海晏市统计局关于推迟召开推进会议的通知\n会议时间：2026年4月8日。\n[署名] 海晏市统计局\n[日期] 2026年4月15日",
            f"{_CALL}\n会议定于2026年4月8日召开。",
        ),
    ),
)
