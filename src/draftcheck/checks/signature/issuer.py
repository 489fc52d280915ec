"""The signature against the office that issues (条例第九条（十一）)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .names import is_organ, mark_issuers, same, signers, title_issuers

_SIGNED_BY_A_PERSON = ("命令（令）", "议案", "纪要", "公报", "决议")


def issuer_differs(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A signature that is not the office of the title, or of the mark where the title names none."""
    if draft.genre is None or draft.genre.name in _SIGNED_BY_A_PERSON or draft.profile is Profile.MATERIAL:
        return
    signed = signers(draft)
    if not signed or not all(is_organ(signer.name) for signer in signed):
        return
    for where, issuers in (("标题", title_issuers(draft)), ("发文机关标志", mark_issuers(draft))):
        if not issuers:
            continue
        strange = [s for s in signed if not any(same(s.name, issuer) for issuer in issuers)]
        if strange and (len(strange) == len(signed) or (where == "标题" and len(issuers) >= len(signed))):
            first = strange[0]
            office = any(_office_of(first.name, issuer) for issuer in issuers)
            message = f"署名“{first.name}”与{where}中的发文机关“{'、'.join(issuers)}”不一致"
            yield Hit(first.paragraph.at(first.start, first.end), message, certain=not office)
            return


def _office_of(first: str, second: str) -> bool:
    """Whether one is the other's 办公室, which may sign for it."""
    short, long = sorted((first, second), key=len)
    return long.startswith(short) and long[len(short) :] in ("办公室", "办公厅")


_BODY = "[主送] 各县水利局：\n请认真落实。\n"

RULES = (
    Rule(
        id="signature.issuer-differs",
        title="署名与发文机关不一",
        source="条例第九条（十一）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="署发文机关全称或者规范化简称，与标题、发文机关标志是同一个机关。不一样的，多半是套用旧稿时没有改过来。简称不算不一致。",
        check=issuer_differs,
        fix=Safety.SHOW,
        bad={
            f"[标题] 海晏市水利局关于做好防汛工作的通知\n{_BODY}[署名] «海晏市应急管理局»\n[日期] 2026年7月1日": None,
            f"[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕5号\n[标题] 关于做好防汛工作的通知\n{_BODY}"
            "[署名] «海晏市水务局»\n[日期] 2026年7月1日": None,
            f"[标题] 海晏市水利局\n[标题] 关于做好防汛工作的通知\n{_BODY}[署名] «望潮县水利局»\n[日期] 2026年7月1日": None,
            f"[标题] 海晏市水利局、海晏市财政局关于做好防汛工作的通知\n{_BODY}[署名] 海晏市水利局\n"
            "[署名] «海晏市公安局»\n[日期] 2026年7月1日": None,
            f"[标题] 海晏市人民政府关于做好防汛工作的通知\n{_BODY}[署名] «海晏市人民政府办公室»\n[日期] 2026年7月1日": None,
        },
        good=(
            f"[标题] 海晏市水利局关于做好防汛工作的通知\n{_BODY}[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"[标题] 市水利局关于做好防汛工作的通知\n{_BODY}[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"[标题] 海晏市发展和改革委员会关于做好防汛工作的通知\n{_BODY}[署名] 海晏市发展改革委\n[日期] 2026年7月1日",
            f"[标题] 关于做好防汛工作的通知\n{_BODY}[署名] 海晏市水利局\n[日期] 2026年7月1日",
            f"[标题] 海晏市水利局等三部门关于做好防汛工作的通知\n{_BODY}[署名] 海晏市水利局\n[署名] 海晏市财政局\n"
            "[署名] 海晏市公安局\n[日期] 2026年7月1日",
            f"[标题] 海晏市财政局转发江北省财政厅关于加强资产管理的通知\n{_BODY}[署名] 海晏市财政局\n[日期] 2026年7月1日",
            f"[红头] 中共海晏市委文件\n[标题] 中共海晏市委　海晏市人民政府关于防汛工作的意见\n{_BODY}"
            "[署名] 中共海晏市委\n[署名] 海晏市人民政府\n[日期] 2026年7月1日",
            f"[标题] 海晏市水利局关于做好防汛工作的通知\n{_BODY}[署名] 海 晏 市 水 利 局\n[日期] 2026年7月1日",
            "[标题] 海晏市人民政府关于提请审议预算草案的议案\n现提请审议。\n[署名] 市长　苏明远\n[日期] 2026年7月1日",
            f"[标题] ××市水利局关于做好防汛工作的通知\n{_BODY}[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
)
