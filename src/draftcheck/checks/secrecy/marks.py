"""Marks of secrecy (条例第九条; 保守国家秘密法)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.secrecy_mark import secrecy_marks

_DIGITS = Pattern(r"(?:份号|编号|NO|No|№)?[.:：]?[\d０-９]{1,8}")
_YEARS = {"绝密": 30, "机密": 20, "秘密": 10}


def copy_number_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A classified document without 份号; digits alone in a box, a cell or the page header may be one."""
    mark = next(secrecy_marks(draft), None)
    if mark is None or draft.profile is Profile.MATERIAL or mark.paragraph.text[: mark.start].strip().isdigit():
        return
    for e in draft.elements:
        compact = "".join(e.paragraph.text.split())
        beside = e.role in (Role.COPY_NUMBER, Role.BOX, Role.TABLE, Role.HEADER)
        if "份号" in compact or (beside and _DIGITS.fullmatch(compact)) or e.role is Role.COPY_NUMBER:
            return
    headed = draft.has(Role.ISSUER_MARK, Role.DOCUMENT_NUMBER)
    message = f"标了密级“{mark.level}”的公文应当标注份号，这里没有"
    yield Hit(mark.paragraph.at(mark.start, mark.start), message, at_most=None if headed else Severity.INFO)


def period_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A level without a period."""
    for mark in secrecy_marks(draft):
        if not mark.period:
            message = f"“{mark.level}”后面没有标保密期限，应写成“{mark.level}★期限”；不标的按最长期限认定"
            yield Hit(mark.paragraph.at(mark.start, mark.end), message)


def period_too_long(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A period in years or months above the limit of its level; dates, conditions and 长期 are not judged."""
    for mark in secrecy_marks(draft):
        limit = _YEARS[mark.level]
        if mark.months is not None and mark.months > limit * 12:
            message = f"“{mark.level}”的保密期限一般不超过{limit}年，这里标了“{mark.period}”"
            yield Hit(mark.paragraph.at(mark.start, mark.end), message)


_INNER = Pattern(r"\s*(?P<level>内部(?:资料|文件|材料)?|工作秘密|商业秘密|(?:核心|普通)?商密)\s*★[^\n\t\u3000]*", "★")


def mark_on_work_secret(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """★ behind 内部 and the like; some state companies mark 商密 so, hence one step milder there."""
    for p in draft.of(Role.SECRECY, Role.HEADER):
        match = _INNER.match(p.text) if p.index >= 0 else None
        if match is not None:
            end = match.start() + len(match[0].rstrip())
            message = f"“★”是国家秘密标志，“{match['level']}”不是国家秘密，不用“★”"
            yield Hit(p.at(match.start("level"), end), message, certain="商" not in match["level"])


_REST = "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕12号\n[标题] 关于做好防汛工作的通知"
_TITLE = "[标题] 关于做好防汛工作的通知"

RULES: tuple[Rule, ...] = (
    Rule(
        id="secrecy.copy-number-missing",
        title="涉密件缺份号",
        source="条例第九条（一）",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="涉密公文应当标注份号，便于登记、清退和查找下落。文件里没有版头的，只作提示。",
        check=copy_number_missing,
        fix=Safety.SHOW,
        severity_in={profile: Severity.INFO for profile in Profile if profile is not Profile.RED_HEAD},
        bad={
            f"[密级] «»机密★5年\n{_REST}": None,
            f"[密级] «»秘密★10年\n[紧急程度] 特急\n{_TITLE}\n各县水利局：\n请认真落实。": None,
        },
        good=(
            f"[份号] 000012\n[密级] 机密★5年\n{_REST}",
            f"[文本框] 000012\n[密级] 机密★5年\n{_REST}",
            f"[密级] 机密★5年\n[表格] 份号：000012\n{_REST}",
            f"[紧急程度] 特急\n{_REST}",
            f"[密级] 内部\n{_REST}",
            f"[密级] 000012　　机密★5年\n{_REST}",
            "[密级] 绝密★启用前\n[标题] 海晏市水利局公开招聘考试试题",
            f"{_TITLE}\n各科室：\n机密★5年的文件要登记份数。",
        ),
    ),
    Rule(
        id="secrecy.period-missing",
        title="未标保密期限",
        source="条例第九条（二）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="涉密公文应当分别标注密级和保密期限。只标密级的，使用中按该密级的最长期限认定。",
        check=period_missing,
        fix=Safety.SHOW,
        bad={
            f"[密级] «机密»\n{_REST}": None,
            f"[密级] «秘密★»\n{_REST}": None,
            f"[密级] «秘　密»\n{_TITLE}": None,
        },
        good=(
            f"[密级] 机密★5年\n{_REST}",
            f"[密级] 机密（5年）\n{_REST}",
            f"[密级] 绝密★长期\n{_REST}",
            f"[密级] 内部\n{_REST}",
            "[标题] 关于加强保密工作的通知\n各科室：\n秘密\n机密文件由专人保管。",
        ),
    ),
    Rule(
        id="secrecy.period-too-long",
        title="保密期限超上限",
        source="保守国家秘密法第二十条",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="国家秘密的保密期限，除另有规定外，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。",
        check=period_too_long,
        fix=Safety.SHOW,
        bad={
            f"[密级] «秘密★20年»\n{_REST}": None,
            f"[密级] «机密★三十年»\n{_REST}": None,
            f"[密级] «秘密（15年）»\n{_REST}": None,
        },
        good=(
            f"[密级] 秘密★10年\n{_REST}",
            f"[密级] 机密★20年\n{_REST}",
            f"[密级] 绝密★30年\n{_REST}",
            f"[密级] 秘密★18个月\n{_REST}",
            f"[密级] 秘密★2045年1月1日\n{_REST}",
            f"[密级] 秘密★长期\n{_REST}",
        ),
    ),
    Rule(
        id="secrecy.mark-on-work-secret",
        title="非国家秘密用星号",
        source="保守国家秘密法",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="“★”是国家秘密标志。内部资料、工作秘密、商业秘密不是国家秘密，不用这个标志。",
        check=mark_on_work_secret,
        fix=Safety.SHOW,
        bad={
            f"[密级] «内部★5年»\n{_REST}": None,
            f"[密级] «工作秘密★3年»\n{_REST}": None,
            f"[页眉] «内部资料★请妥善保管»\n{_TITLE}": None,
        },
        good=(
            f"[密级] 秘密★5年\n{_REST}",
            f"[密级] 内部\n{_REST}",
            f"[页眉] 内部资料　注意保存\n{_TITLE}",
            f"{_TITLE}\n各科室：\n内部★5年这样的写法不规范。",
            f"{_TITLE}\n★内部资料要妥善保管。",
        ),
    ),
)
