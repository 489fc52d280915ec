"""The order of a joint signature (GB/T 9704-2012 7.3.5)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .names import mark_issuers, same, signers, title_issuers


def order(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Names signed in another order than the title, or the mark, has them; silent where one of them is not found there."""
    signed = signers(draft)
    if len(signed) < 2 or draft.profile is Profile.MATERIAL:
        return
    for where, issuers in (("标题", title_issuers(draft)), ("发文机关标志", mark_issuers(draft))):
        places = [[n for n, issuer in enumerate(issuers) if same(signer.name, issuer)] for signer in signed]
        if not all(len(place) == 1 for place in places):
            continue
        ranks = [place[0] for place in places]
        if len(set(ranks)) == len(ranks) and ranks != sorted(ranks):
            wrong = next(n for n, (rank, right) in enumerate(zip(ranks, sorted(ranks), strict=True)) if rank != right)
            first = signed[wrong]
            right = "、".join(issuers[rank] for rank in sorted(ranks))
            message = f"联合行文署名的次序应当与{where}一致（主办机关在前）：{right}"
            yield Hit(first.paragraph.at(first.start, first.end), message)
        return


_TITLE = "[标题] 海晏市水利局、海晏市财政局关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n"

RULES = (
    Rule(
        id="signature.order",
        title="联合署名次序不符",
        source="GB/T 9704-2012 7.3.5",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="联合行文时，主办机关署名在前，各机关的次序与标题、发文机关标志相同。",
        check=order,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}[署名] «海晏市财政局»\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            f"{_TITLE}[署名] «海晏市财政局»　　海晏市水利局\n[日期] 2026年7月1日": None,
            "[标题] 海晏市水利局　海晏市财政局\n[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n"
            "[署名] «市财政局»\n[署名] 市水利局\n[日期] 2026年7月1日": None,
        },
        good=(
            f"{_TITLE}[署名] 海晏市水利局\n[署名] 海晏市财政局\n[日期] 2026年7月1日",
            f"{_TITLE}[署名] 海晏市水利局　　海晏市财政局\n[日期] 2026年7月1日",
            f"{_TITLE}[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市财政局\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局等部门关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市财政局\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
)
