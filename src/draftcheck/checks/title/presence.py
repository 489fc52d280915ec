"""Whether there is a title, and whether it names issuer, matter and kind (条例第九条（七）)."""

from collections.abc import Iterator

from ...core.draft import Draft, Element, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .text import title_of

_RECORD = Pattern(r"(?:会议)?(?:时间|地点)[:：]", ("时间", "地点"))
_SHEETS = ("单", "卡", "表", "专报", "快报")  # 督办通知单: its name in red is its title
_CARRIER = (Role.ISSUER_MARK, Role.DOCUMENT_NUMBER)
# 公告, 通告, 令, 纪要 may have an office or a meeting and the kind alone.
_WITH_MATTER = ("通知", "通报", "报告", "请示", "批复", "函", "意见", "决定")
_BARE = Pattern(r"(?:重要|紧急|补充|公|便|复)?")
_OFFICES = (
    "局", "厅", "委", "委员会", "政府", "办公室", "学院", "大学", "公司", "集团", "支队", "总队", "大队", "管委会", "指挥部", "街道办事处",
)  # fmt: skip
_ABOUT = ("关于", "印发", "转发", "批转", "公布", "发布", "颁布", "对", "任免", "任命")


def missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """An addressed or signed document whose first line is already the addressee or the body; a record of a meeting
    that begins with its time or place."""
    main = [e for e in draft.elements if e.unit == 0 and e.role is not Role.EMPTY]
    roles = {e.role for e in main}
    sheet = any("".join(p.text.split()).endswith(_SHEETS) for p in draft.of(Role.ISSUER_MARK, unit=0))
    if draft.title or sheet or draft.profile not in (Profile.DRAFT, Profile.RED_HEAD, Profile.LETTER, Profile.MATERIAL):
        return
    if draft.profile is Profile.MATERIAL:
        if Role.ATTENDANCE in roles and _RECORD.match("".join(main[0].paragraph.text.split())):
            yield Hit(main[0].paragraph.at(0, 0), "没有标题，会议记录一般先写会议名称，如“第×次局务会议记录”")
        return
    if Role.ORDER_NUMBER in roles or not (
        Role.ADDRESSEE in roles and (Role.ISSUE_DATE in roles or Role.SIGNATURE in roles)
    ):
        return
    first = next(n for n, e in enumerate(main) if e.role is Role.ADDRESSEE)
    if any(_may_hold_title(e) for e in main[:first]):
        return
    yield Hit(main[first].paragraph.at(0, 0), "没有标题，一般应有标题，由发文机关名称、事由和文种组成")


def _may_hold_title(element: Element) -> bool:
    """A drawing, a table or a line of unknown role above the addressee."""
    known = (Role.ISSUER_MARK, Role.DOCUMENT_NUMBER, Role.SECRECY, Role.URGENCY, Role.COPY_NUMBER, Role.SIGNER)
    return element.role not in known or element.paragraph.has_drawing


def element_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A title without its matter; without its issuer where no red head names it; without 关于."""
    title = title_of(draft)
    if title is None or draft.genre is None or not draft.genre.statutory:
        return
    start = title.kind_start
    if start is None or draft.genre.name not in _WITH_MATTER or not title.own(start):
        return
    before = title.text[:start]
    first = title.paragraphs[0]
    if not any(word in before for word in _ABOUT) and _only_offices(first.text) and len(title.paragraphs) > 1:
        yield Hit(first.whole(), f"标题由发文机关名称、“关于”引出的事由和文种组成，“{title.text}”缺“关于”二字")
        return
    if any(word in before for word in _ABOUT):
        if before.startswith("关于") and not draft.has(*_CARRIER):
            message = "标题由发文机关名称、事由和文种组成，这里没有写发文机关名称"
            yield Hit(title.places(0, 1)[0]._replace(end=title.offsets[0]), message, at_most=Severity.INFO)
        return
    places = title.places(start, title.core_end)
    named = _without_matter(before)
    if named is not None:
        lacking = "事由" if named else "发文机关名称和事由"
        message = f"标题由发文机关名称、事由和文种组成，“{title.text}”没有写{lacking}"
        yield Hit(places[0], message, related=places[1:])


def _only_offices(text: str) -> bool:
    """Whether a line names two or more offices and nothing else."""
    names = text.replace("、", " ").split()
    return len(names) > 1 and all(len(name) > 3 and name.endswith(_OFFICES) for name in names)


def _without_matter(before: str) -> bool | None:
    """Whether what stands before the kind is the name of an office (True) or nothing (False); None for a matter."""
    for end in range(len(before), -1, -1):
        if _BARE.fullmatch(before[end:]):
            head = before[:end]
            if not head:
                return False
            if head.endswith(_OFFICES) and not any(c.isdecimal() for c in head):
                return True
    return None


_GOOD_TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请抓好落实。"

RULES = (
    Rule(
        id="title.missing",
        title="没有标题",
        source="条例第九条（七）",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="公文一般有标题，读的人先看标题才知道是谁为什么事发的文。命令（令）有令号，可以没有标题。",
        check=missing,
        fix=Safety.SHOW,
        bad={
            "[主送] «»各县水利局：\n请做好汛期值守。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            "[发文字号] 海水发〔2026〕5号\n[主送] «»各县水利局：\n请做好值守。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            "«»时间：2026年7月1日\n地点：局三楼会议室\n出席：周一鸣、陈望\n记录：林晓\n会议研究了防汛工作。": None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请抓好落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[居中] 汛期值守安排表\n[主送] 各县水利局：\n请抓好落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[表格] 防汛工作提示\n[主送] 各县水利局：\n请抓好落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "今年汛期来得早，雨量大。\n各地要加强值守。",
            "[红头] 督办通知单\n[发文字号] 海政督〔2026〕5号\n[主送] 市水利局：\n请办理。\n[署名] 海晏市人民政府督查室\n[日期] 2026年7月1日",
            "会议名称：第3次局务会议\n时间：2026年7月1日\n出席：周一鸣、陈望\n会议研究了防汛工作。",
            "[居中] 局务会议记录\n时间：2026年7月1日\n出席：周一鸣、陈望\n会议研究了防汛工作。",
            "[红头] 海晏市人民政府令\n[居中] 第12号\n《海晏市供水管理办法》已经通过，现予公布。\n市长　周一鸣\n[日期] 2026年7月1日",
        ),
    ),
    Rule(
        id="title.element-missing",
        title="标题要素不全",
        source="条例第九条（七）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="标题由发文机关名称、事由和文种组成。只写“通知”二字，收文单位不知道是什么事。有红头的可以不写发文机关；公告、通告、纪要、令等可以只写机关或会议名称加文种。",
        check=element_missing,
        fix=Safety.SHOW,
        bad={
            "[标题] «通知»\n[主送] 各县水利局：\n请抓好落实。": None,
            "[标题] 海晏市水利局紧急«通知»\n[主送] 各县水利局：\n请抓好落实。": None,
            "[标题] 海晏市水利局\n[标题] «请示»\n[主送] 海晏市人民政府：\n妥否，请批示。": None,
            "[标题] «»关于做好防汛工作的通知\n[主送] 各县水利局：\n请抓好落实。": None,
            "[标题] «海晏市水利局　海晏市财政局»\n[标题] 水费收缴情况的通报\n[主送] 各县水利局：\n请抓好落实。": None,
        },
        good=(
            _GOOD_TITLE,
            "[红头] 海晏市水利局文件\n[发文字号] 海水发〔2026〕5号\n[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：",
            "[标题] 海晏市公安局通告\n为保障群众出行安全，现通告如下：",
            "[标题] 海晏市水利局局长办公会议纪要\n会议研究了防汛工作。",
            "[标题] 海晏市水利局转发省水利厅关于做好防汛工作的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局2025年法治政府建设情况报告\n[主送] 海晏市人民政府：\n现报告如下：",
            "[标题] 海晏市水利局　海晏市财政局\n[标题] 关于水费收缴情况的通报\n[主送] 各县水利局：",
            "[标题] 海晏市水利局\n[标题] 2025年法治政府建设情况报告\n[主送] 海晏市人民政府：\n现报告如下：",
            "[标题] 海晏市水利局夏季防汛工作部署会议通知\n[主送] 各县水利局：",
        ),
    ),
)
