"""Documents that nobody signs (条例第九条（十一）)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Element, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...outline.date_lines import ANY_DATE, is_date_line

_UNSIGNED = ("纪要", "公报", "决议", "命令（令）")
_FOR_ALL = "各"  # 各县、各部门: a text for all under a red head may go without signature and seal
_ENDS = "。！？”"


def missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A statutory document whose text is followed by the date alone, or by nothing, though it names an addressee."""
    genre = draft.genre
    if genre is None or not genre.statutory or genre.name in _UNSIGNED:
        return
    if draft.profile not in (Profile.DRAFT, Profile.RED_HEAD, Profile.LETTER) or draft.has(
        Role.SIGNATURE, Role.UNKNOWN
    ):
        return
    if draft.profile is Profile.RED_HEAD and _for_all(draft):
        return
    if any(ANY_DATE.search(p.text) for p in draft.of(Role.BYLINE, unit=0)):
        return
    main = [e for e in draft.elements if e.unit == 0 and e.role is not Role.EMPTY]
    while main and main[-1].role in (Role.NOTE, Role.IMPRINT):
        main.pop()
    if not main or any(e.role in (Role.TABLE, Role.BOX) for e in main[-4:]):
        return
    last = main[-1]
    if last.role is Role.ISSUE_DATE and len(main) > 1:
        # A name in front of the date, or an unfinished line above it, may be the signature.
        if is_date_line(last.paragraph.text) and _is_text(main[-2]):
            yield _hit(last)
    elif _is_text(last) and draft.has(Role.ADDRESSEE) and not any(is_date_line(e.paragraph.text) for e in main):
        yield _hit(last)


def _for_all(draft: Draft) -> bool:
    addressees = "".join(p.text for p in draft.of(Role.ADDRESSEE, unit=0))
    return not addressees or _FOR_ALL in addressees


def _is_text(element: Element) -> bool:
    text = element.paragraph.text.rstrip()
    return element.role is Role.ATTACHMENT_NOTE or (
        element.role in (Role.BODY, Role.HEADING) and text[-1:] in tuple(_ENDS)
    )


def _hit(element: Element) -> Hit:
    return Hit(element.paragraph.at(0, 0), "正式公文一般要有发文机关署名，这里没有找到")


_TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n"

RULES = (
    Rule(
        id="signature.missing",
        title="没有发文机关署名",
        source="条例第九条（十一）",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="公文一般由发文机关署名。纪要、公报、决议、令不这样署名；红头普发的公文可以不署名盖章，也不报。",
        check=missing,
        fix=Safety.SHOW,
        gather=Gather.DOCUMENT,
        bad={
            f"{_TITLE}[日期] «»2026年7月1日": None,
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n«»请认真落实。": None,
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕5号\n[标题] 海晏市水利局关于建设泵站的请示\n"
            "[主送] 海晏市人民政府：\n妥否，请批示。\n[日期] «»2026年7月1日\n[附注] （联系人：苏明远，电话：88001234）": None,
            f"{_TITLE}[附件说明] 附件：物资清单\n[日期] «»2026年7月1日": None,
        },
        good=(
            f"{_TITLE}[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"{_TITLE}[日期] 海晏市水利局　2026年7月1日",
            f"{_TITLE}海晏市水利局\n2026年7月1日",
            "[标题] 海晏市水利局局长办公会议纪要\n会议决定，加固堤防。\n[日期] 2026年7月1日",
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕5号\n[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n"
            "请认真落实。\n[日期] 2026年7月1日",
            "[标题] 关于表彰先进的决定\n[居中] （2026年7月1日）\n[主送] 各县水利局：\n希望再接再厉。",
            "[标题] 海晏市节水行动调研报告\n节水成效明显。",
            f"{_TITLE}[署名] 海晏市水利局\n[日期] 2026年7月1日\n[标题] 值班制度\n一、总则\n本制度自印发之日起施行。",
            "[标题] 关于停水的通告\n因施工需要，中山路停水。",
        ),
    ),
)
