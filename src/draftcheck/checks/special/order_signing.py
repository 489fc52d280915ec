"""Who signs a 令, and whether it has what it must have (GB/T 9704-2012 10.2)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import ORGAN_ENDS
from .order_drafts import BODY, GOOD, SIGNER
from .order_head import ORDER_NUMBER, marks

_OFFICES = (
    "总理", "主席", "省长", "市长", "县长", "区长", "州长", "部长", "局长", "主任", "厅长", "院长", "行长", "署长", "委员长", "检察长",
    "书记", "司令员", "政委", "政治委员", "总队长", "支队长",
)  # fmt: skip
# 市　长　　王志远: an office of two characters is set apart to the width of a name.
_OFFICE = "(?:" + "|".join(r"\s*".join(office) for office in _OFFICES) + ")"
_SIGNED = Pattern(rf"{_OFFICE}(?:[：:]|\s)*(?P<name>[\u4e00-\u9fa5×X]{{1,3}}(?:\s?[\u4e00-\u9fa5·]{{1,12}})?)$")
_ANYWHERE = Pattern(rf"{_OFFICE}[：:\s]*[\u4e00-\u9fa5×X]")
_NAME_FIRST = Pattern(rf"(?P<name>[\u4e00-\u9fa5]{{1,3}}\s?[\u4e00-\u9fa5]{{0,2}}?)\s*(?P<office>{_OFFICE})$")


def missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 令 without 第N号, or without the office and name of who signs it."""
    if draft.profile is not Profile.ORDER or "嘉奖" in draft.title:
        return
    titles = [p for p in draft.of(Role.TITLE, unit=0) if "关于" in draft.title and draft.title.endswith("命令")]
    heads = marks(draft) or titles
    if not heads:
        return
    first = heads[0]
    numbered = draft.has(Role.ORDER_NUMBER, Role.DOCUMENT_NUMBER) or any(
        ORDER_NUMBER.search(p.text) for p in _front(draft)
    )
    if not numbered:
        yield Hit(first.at(0, 0), "令要编令号，写成“第×号”，标志之下没有见到", kind="number")
    # 签名章常是图片，后面可能接着日期。
    pictured = any(e.paragraph.has_drawing for e in draft.elements[-12:] if e.unit == 0)
    named = any(_ANYWHERE.search(p.text) or _NAME_FIRST.search(p.text.strip()) for p in _end(draft))
    if not pictured and not named:
        yield Hit(first.at(0, 0), "令由签发人签署，要写明职务和姓名，文末没有见到", kind="signer")


def _front(draft: Draft) -> list[Paragraph]:
    """The first lines of the main text, whatever they were taken for."""
    return [e.paragraph for e in draft.elements if e.unit == 0 and e.role is not Role.EMPTY][:5]


def _end(draft: Draft) -> list[Paragraph]:
    """The last short lines of the main text."""
    roles = (Role.SIGNATURE, Role.BODY, Role.UNKNOWN, Role.TABLE, Role.BOX, Role.ISSUE_DATE)
    return [p for p in draft.of(*roles, unit=0) if 0 < len(p.text.strip()) <= 40][-8:]


def signature(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The name before the office, or the name of the office that issues beside the person who signs."""
    if draft.profile is not Profile.ORDER:
        return
    lines = list(draft.of(Role.SIGNATURE, unit=0))
    personal = any(_SIGNED.search(p.text.strip()) or _NAME_FIRST.search(p.text.strip()) for p in _end(draft))
    for p in lines:
        text = p.text.strip()
        reversed_ = _NAME_FIRST.fullmatch(text)
        if reversed_ and not _SIGNED.search(text):
            right = f"{''.join(reversed_['office'].split())}　{reversed_['name'].strip()}"
            yield Hit(p.whole(), f"命令的签署先写职务、后写姓名，“{text}”应为“{right}”")
        elif personal and text.endswith(ORGAN_ENDS) and len(text) >= 5 and not _SIGNED.search(text):
            yield Hit(p.whole(), f"命令由签发人署职务和姓名，不再署发文机关名称“{text}”")


RULES = (
    Rule(
        id="special.order-number-missing",
        title="令缺令号或签署人",
        source="GB/T 9704-2012 10.2",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="令号和签署人的职务、姓名是命令（令）的要素，缺了看不出是哪一号令、由谁签署。",
        check=missing,
        fix=Safety.SHOW,
        bad={
            f"[标题] «»海晏市人民政府令\n{BODY}{SIGNER}": None,
            f"[标题] «»海晏市人民政府令\n[居中] 第12号\n{BODY}\n[日期] 2026年7月1日": None,
            f"[标题] «»海晏市人民政府关于实行林区禁火的命令\n{BODY}{SIGNER}": None,
            f"[红头] «»海晏市人民政府令\n[居中] 第12号\n{BODY}\n[署名] 海晏市人民政府\n[日期] 2026年7月1日": None,
        },
        good=(
            GOOD,
            f"[标题] 海晏市人民政府令第12号\n{BODY}{SIGNER}",
            f"[标题] 海晏市人民政府关于实行林区禁火的命令\n[居中] 第3号\n{BODY}{SIGNER}",
            f"[发文字号] 海政发〔2026〕8号\n[标题] 海晏市人民政府关于实行林区禁火的命令\n{BODY}{SIGNER}",
            f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n[日期] 2026年7月1日\n[署名] 市长　周一鸣",
            f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n[署名] 市长　周一鸣　　2026年7月1日",
            f"[红头] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n[署名] 市　长　　周一鸣\n[日期] 2026年7月1日",
            f"[红头] 江北省交通运输厅令\n[居中] 2026年第3号\n{BODY}\n[署名] 厅　长　　李　明\n[日期] 2026年7月1日",
            "[标题] 关于泵站工程的开工令\n[主送] 海晏建设有限公司：\n同意开工。\n[署名] 海晏监理公司\n[日期] 2026年7月1日",
            "[标题] 海晏市人民政府嘉奖令\n抢险队表现突出，予以嘉奖。\n[日期] 2026年7月1日",
            "[标题] 关于贯彻市政府令的通知\n[主送] 各县水利局：\n请落实。",
        ),
    ),
    Rule(
        id="special.order-signature",
        title="命令签署写法不符",
        source="GB/T 9704-2012 10.2",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="命令（令）由签发人签署：先写职务，空二字加盖签名章，不署发文机关名称，不加盖机关印章。",
        check=signature,
        fix=Safety.SHOW,
        bad={
            f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n[署名] «周一鸣　市长»\n[日期] 2026年7月1日": None,
            f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n[署名] «周一鸣　　市　长»\n[日期] 2026年7月1日": None,
            f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n\n[右] 市长　　周一鸣\n\n[署名] «海晏市人民政府»\n[日期] 2026年7月1日": None,
            f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n[署名] «海晏市人民政府»\n[署名] 市长　周一鸣\n[日期] 2026年7月1日": None,
        },
        good=(
            GOOD,
            f"[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}\n[署名] 市长：周一鸣\n[日期] 2026年7月1日",
            "[标题] 海晏市人民政府关于节水的议案\n[主送] 市人大常委会：\n请予审议。\n[署名] 海晏市人民政府\n[署名] 周一鸣市长\n[日期] 2026年7月1日",
            f"[标题] 江北省发展和改革委员会令\n[居中] 第3号\n{BODY}\n[署名] 主任　陈　望\n[日期] 2026年7月1日",
            f"[标题] 江北省发展和改革委员会令\n[居中] 第3号\n{BODY}\n[署名] 主　任　　陈望之\n[日期] 2026年7月1日",
        ),
    ),
)
