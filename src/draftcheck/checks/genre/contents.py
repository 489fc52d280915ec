"""What a kind must contain: a meeting notice its particulars, a 决议 its adoption line, a 议案 its motion."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .parts import body_of, is_kind

_MEETING = Pattern(
    r"(?:召开|举办|举行)[^《》]*(?<!生活)(?:会议|座谈会|[推促]进会|部署会|动员会|大会|例会|研讨会|现场会|工作会|调度会|协调会|评审会|总结会|汇报会|视频会|培训会|培训班|讲座|论坛)的(?:预备|紧急)?通知$|(?:^|[^》])会议通知$",
    "通知",
)
_TEXT = (Role.BODY, Role.HEADING, Role.UNKNOWN, Role.NOTE, Role.TABLE, Role.BOX, Role.ATTACHMENT_NOTE)
_ELSEWHERE = Pattern(
    r"另行(?:通知|告知)|详见附件|(?:时间|地点|安排|议程|日程|事项|方案|须知)[^，。；]{0,8}见附件", ("另行", "见附件")
)


def meeting_field_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The fields that a meeting notice does not state, in one finding (lexicons/meeting_fields.csv)."""
    title = next(draft.of(Role.TITLE, unit=0), None)
    if title is None or not is_kind(draft, "通知") or not _MEETING.search(draft.title) or not body_of(draft):
        return
    text = "\n".join("".join(p.text.split()) for p in draft.of(*_TEXT))
    if _ELSEWHERE.search(text):
        return
    found = {row["要素"]: False for row in reference.table("meeting_fields")}
    for row in reference.table("meeting_fields"):
        found[row["要素"]] = found[row["要素"]] or row["写法"] in text
    found["时间"] = found.get("时间", False) or any(_DATE.search(p.text) for p in body_of(draft))
    found["地点"] = found.get("地点", False) or any(_HELD_IN.search(p.text) for p in body_of(draft))
    missing = [name for name, there in found.items() if not there]
    if missing:
        yield Hit(
            title.at(0, 0), f"惯例：会议通知要写明{'、'.join(sorted(found))}，没有见到：{'、'.join(sorted(missing))}"
        )


_DATE = Pattern(r"\d{1,2}月\d{1,2}日|[上下]午|\d{1,2}[:：时]\d{0,2}", ("月", "午", ":", "：", "时"))
_HELD_IN = Pattern(r"在[^，。；：]{2,25}(?:召开|举行|举办|集中|参会)", "在")
_ADOPTED = Pattern(r"通过|\d{4}年\d{1,2}月\d{1,2}日|[〇○二一]{2}", ("通过", "年", "二"))
_ADOPTED_IN_TEXT = Pattern(r"日[^。]{0,40}(?:通过|决议|作出)", "日")


def adoption_line_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 决议, or the 公报 of a meeting, without the bracketed line under the title that tells when it was adopted."""
    meeting = is_kind(draft, "公报") and any(word in draft.title for word in ("会议", "全会"))
    title = list(draft.of(Role.TITLE, unit=0))
    if not title or not (is_kind(draft, "决议") or meeting):
        return
    body = body_of(draft)
    lines = [*draft.of(Role.BYLINE, unit=0), *title, *(p for p in body[:1] if p.text.strip()[:1] in ("（", "("))]
    if any(_ADOPTED.search("".join(p.text.split())) for p in lines) or not body:
        return
    told = draft.has(Role.ISSUE_DATE) or any(_ADOPTED_IN_TEXT.search(p.text) for p in (*body[:1], *body[-1:]))
    kind = draft.genre.name if draft.genre else ""
    message = f"{kind}要在标题下用括号注明通过的日期和会议，如“（2026年1月8日某某会议通过）”，没有见到"
    yield Hit(title[-1].at(0, 0), message, certain=not told)


_MOVED = Pattern(r"请[^。；]{0,24}(?:审议|审查|审定|决定|批准)", "请")


def motion_review_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 议案 that does not ask for deliberation."""
    body = body_of(draft)
    if is_kind(draft, "议案") and body and not any(_MOVED.search(p.text) for p in body):
        yield Hit(body[-1].at(0, 0), "议案一般写明提请审议，如“现提请审议”，正文没有见到")


RULES = (
    Rule(
        id="genre.meeting-field-missing",
        title="会议通知要素不全",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="会议通知写清时间、地点、参会人员和怎样报名，才能照着办。认哪些写法，见词表 lexicons/meeting_fields.csv。",
        check=meeting_field_missing,
        fix=Safety.SHOW,
        bad={
            "[标题] «»海晏市水利局关于召开全市水利工作会议的通知\n[主送] 各县水利局：\n定于7月8日召开全市水利工作会议，请各县局长参加。\n请于7月5日前将回执报办公室。": None,
            "[标题] «»关于召开防汛工作座谈会的通知\n[主送] 各科室：\n会议在三楼会议室召开，请各科室负责人参加，并报送名单。": None,
            "[标题] «»关于召开全市水利工作会议的通知\n[主送] 各县水利局：\n定于7月8日召开会议，请各县局长参加，遵守会场纪律。\n请于7月5日前报送回执（见附件1）。": None,
            "[标题] «»关于举办水利业务培训班的通知\n[主送] 各县水利局：\n请高度重视，认真组织。": None,
        },
        good=(
            "[标题] 关于召开全市水利工作会议的通知\n[主送] 各县水利局：\n一、会议时间\n7月8日上午。\n二、会议地点\n三楼会议室。\n三、参会人员\n各县局长。\n请于7月5日前报送回执。",
            "[标题] 关于召开视频会议的通知\n[主送] 各县水利局：\n定于7月8日召开视频会议，请分管负责人参加。联系人：周一鸣。",
            "[标题] 关于召开全市水利工作会议的通知\n[主送] 各县水利局：\n会议拟于近期召开，时间、地点另行通知。",
            "[标题] 关于召开全市水利工作会议的通知\n[主送] 各县水利局：\n定于近期召开全市水利工作会议，会议日程见附件1。",
            "[标题] 关于召开年度专题组织生活会的通知\n[主送] 各党支部：\n请按照要求开好组织生活会。",
            "[标题] 关于召开水利工作座谈会的通知\n[主送] 各县水利局：\n定于7月8日在海晏水库举行座谈会，请各县局长出席。联系人：周一鸣。",
            "[标题] 关于贯彻全市水利工作会议精神的通知\n[主送] 各县水利局：\n请认真学习。",
            "[标题] 关于印发《会议管理办法》的通知\n[主送] 各科室：\n请遵照执行。",
        ),
    ),
    Rule(
        id="genre.adoption-line-missing",
        title="决议缺通过日期",
        source="条例第九条（十二）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="成文日期署会议通过的日期。决议、会议公报写在标题下面的括号里，注明哪一天由哪次会议通过。",
        check=adoption_line_missing,
        fix=Safety.SHOW,
        bad={
            "[标题] «»海晏市人民代表大会关于政府工作报告的决议\n会议听取和审议了市长所作的报告，决定批准这个报告。": None,
            "[标题] «»中国共产党海晏市第八届委员会第三次全体会议公报\n全会听取了市委常委会工作报告。": None,
            "[标题] «»海晏市人民代表大会常务委员会关于城市水系规划的决议\n会议审议了规划。\n[署名] 海晏市人民代表大会常务委员会\n[日期] 2026年7月1日": None,
        },
        good=(
            "[标题] 海晏市人民代表大会关于政府工作报告的决议\n[标题] （2026年1月10日海晏市第十届人民代表大会第三次会议通过）\n会议决定批准这个报告。",
            "[标题] 海晏市2025年国民经济和社会发展统计公报\n2025年，全市经济平稳运行。",
            "[标题] 海晏市人民政府关于表彰先进的决定\n2025年，全市各级奋发有为。",
            "[标题] 关于落实决议的通知\n[主送] 各科室：\n请落实。",
        ),
    ),
    Rule(
        id="genre.motion-review-missing",
        title="议案缺提请审议语",
        source="条例第八条",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="议案是政府向同级人民代表大会提请审议事项的，正文写明提请审议。",
        check=motion_review_missing,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市人民政府关于提请审议节水条例（草案）的议案\n[主送] 海晏市人民代表大会常务委员会：\n«»《海晏市节水条例（草案）》已经市政府常务会议讨论通过。\n[署名] 市长　周一鸣\n[日期] 2026年7月1日": None,
        },
        good=(
            "[标题] 海晏市人民政府关于提请审议节水条例（草案）的议案\n[主送] 海晏市人民代表大会常务委员会：\n草案已经市政府常务会议讨论通过，现提请审议。",
            "[标题] 海晏市人民政府关于提请审议节水条例（草案）的议案\n[主送] 海晏市人民代表大会常务委员会：\n草案已经讨论通过。\n请予审议。",
            "[标题] 海晏市人民政府关于周一鸣任职的议案\n[主送] 海晏市人民代表大会常务委员会：\n提请任命周一鸣为市水利局局长，请审议决定。",
            "[标题] 海晏市人民政府关于议案办理情况的报告\n[主送] 海晏市人民代表大会常务委员会：\n议案全部办结。\n特此报告。",
        ),
    ),
)
