"""Whether 签发人 is there (条例第九条（六）: on documents to a superior)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_UPWARD = ("请示", "报告")
_NOT_UPWARD = ("通知", "通报", "批复", "函", "决定", "公告", "通告", "决议", "公报")
_LABEL = Pattern(r"签\s*发\s*人\s*[:：]?[^\n]*", "签")
_SHEET = ("拟稿", "核稿", "会签", "审核人", "承办人")  # words of the form that goes round with a draft (发文稿纸)


def signer_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 请示 or 报告 without 签发人; without the red head in the file it is only worth a hint."""
    if draft.genre is None or not draft.genre.statutory or draft.genre.name not in _UPWARD:
        return
    if draft.profile not in (Profile.RED_HEAD, Profile.DRAFT) or draft.document.unread:
        return
    if any(_LABEL.search(e.paragraph.text) for e in draft.elements):
        return
    head = next(draft.of(Role.DOCUMENT_NUMBER, unit=0), None) or next(draft.of(Role.ISSUER_MARK, unit=0), None)
    place = head or next(draft.of(Role.TITLE, unit=0), None)
    if place is None:
        return
    if head is None:
        message = f"{draft.genre.name}是上行文，印发时应标注签发人，这里没有"
        yield Hit(place.at(0, 0), message, at_most=Severity.INFO)
    else:
        yield Hit(place.at(0, 0), f"{draft.genre.name}是上行文，应标注签发人，版头里没有")


def signer_unexpected(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """签发人 in the 版头 of a document that does not go to a superior."""
    if draft.genre is None or not draft.genre.statutory or draft.genre.name not in _NOT_UPWARD:
        return
    sheet = any(word in e.paragraph.text for e in draft.elements[:60] for word in _SHEET)
    for p in draft.of(Role.SIGNER, Role.DOCUMENT_NUMBER, unit=0):
        match = _LABEL.search(p.text)
        if match is None or p.index < 0 or (sheet and p.place.kind in ("table", "box")):
            continue
        end = match.start() + len(match[0].rstrip())
        message = f"签发人只标在上行文上，{draft.genre.name}不标“{match[0].strip()}”"
        yield Hit(p.at(match.start(), end), message)


_HEAD = "[红头] 海晏市水利局文件"
_NUMBER = "[发文字号 左 首行1] 海水〔2026〕12号"
_REQUEST = "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。"

RULES = (
    Rule(
        id="elements.signer-missing",
        title="上行文缺签发人",
        source="条例第九条（六）",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="上行文应当标注签发人姓名，与发文字号在同一行，居右空一字。文件里没有版头的（用印好红头的纸），只作提示。",
        check=signer_missing,
        fix=Safety.SHOW,
        severity_in={Profile.DRAFT: Severity.INFO},
        bad={
            f"{_HEAD}\n«»{_NUMBER}\n{_REQUEST}".replace("«»[发文字号 左 首行1] ", "[发文字号 左 首行1] «»"): None,
            "[标题] «»海晏市水利局关于防汛工作情况的报告\n[主送] 海晏市人民政府：\n汛期平稳。\n特此报告。": None,
        },
        good=(
            f"{_HEAD}\n{_NUMBER}　　　　　签发人：苏明远\n{_REQUEST}",
            f"{_HEAD}\n{_NUMBER}\n[签发人] 签发人：苏明远\n{_REQUEST}",
            f"[文本框] 签 发 人：苏明远\n{_HEAD}\n{_NUMBER}\n{_REQUEST}",
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n[标题] 关于做好防汛工作的通知\n各县水利局：\n请认真落实。",
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n[标题] 关于加强水利建设的意见\n各县水利局：\n请认真落实。",
            "[标题] 关于基层河长履职情况的调研报告\n调研组走访了三个乡镇。",
        ),
    ),
    Rule(
        id="elements.signer-unexpected",
        title="非上行文标签发人",
        source="GB/T 9704-2012 7.2.6",
        strength=Strength.DERIVED,
        severity=Severity.WARNING,
        why="签发人是上行文的要素，让上级知道谁对公文负责。通知、批复、函等不标注。意见、议案不判断。",
        check=signer_unexpected,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n{_NUMBER}　　　　　«签发人：苏明远»\n[标题] 关于做好防汛工作的通知": None,
            f"{_HEAD}\n[签发人] «签发人：苏明远»\n[标题] 关于同意建设两座泵站的批复": None,
        },
        good=(
            f"{_HEAD}\n{_NUMBER}　　　　　签发人：苏明远\n{_REQUEST}",
            f"{_HEAD}\n{_NUMBER}　　　　　签发人：苏明远\n[标题] 关于加强水利建设的意见",
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n[标题] 关于规范发文的通知\n各科室：\n签发人：各科室负责人。\n请认真落实。",
            "[表格0,0] 拟稿：沈知远\n[表格0,1] 签发人：苏明远\n[标题] 关于做好防汛工作的通知\n各科室：\n请认真落实。",
            f"{_HEAD}\n[发文字号] 海水〔2026〕12号\n[标题] 关于做好防汛工作的通知",
        ),
    ),
)
