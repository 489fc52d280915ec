"""文种: whether the title names one, and one of the fifteen (条例第八条)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength

# 不是公文，或者有自己的习惯写法。
_NO_KIND = (*"信书表单册稿词辞题电", "证明", "声明", "公示", "启事", "喜报", "材料", "须知", "指引", "提示", "答复", "回复", "回执", "合同", "协议")  # fmt: skip


def kind_unknown(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """An addressed and signed document whose title ends in no known kind."""
    if draft.genre is not None or not draft.title or draft.profile is Profile.MATERIAL:
        return
    if not (draft.has(Role.ADDRESSEE) and draft.has(Role.SIGNATURE)) or draft.title.endswith(_NO_KIND):
        return
    last = list(draft.of(Role.TITLE, unit=0))[-1]
    message = f"标题一般以文种收尾，如“通知”“请示”“函”，从“{draft.title}”看不出文种"
    yield Hit(last.whole(), message)


def non_statutory_kind(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 方案, 总结 … sent out as an official document by itself (lexicons/unlisted_kinds.csv).

    At the rule's severity with a red head and a number; milder where only an addressee and a signature show it.
    """
    if draft.genre is None or draft.genre.statutory:
        return
    row = next((row for row in reference.table("unlisted_kinds") if row["名称"] == draft.genre.name), None)
    headed = draft.has(Role.DOCUMENT_NUMBER)
    sent = draft.has(Role.ADDRESSEE) and draft.has(Role.SIGNATURE)
    # 题注写明由令公布或由会议通过的，不是直接发文。
    if row is None or not (headed or sent) or draft.has(Role.BYLINE, Role.ORDER_NUMBER):
        return
    name = row["名称"]
    last = list(draft.of(Role.TITLE, unit=0))[-1]
    start = last.text.rfind(name)
    position = last.at(start, start + len(name)) if start >= 0 else last.whole()
    message = f"“{name}”不在法定文种之列，一般不单独作为公文印发，{row['怎样行文']}"
    yield Hit(position, message, at_most=None if headed else Severity.INFO)


RULES = (
    Rule(
        id="genre.kind-unknown",
        title="标题看不出文种",
        source="条例第八条",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="公文种类主要有十五种，标题以文种收尾，受文机关才知道怎样办理。",
        check=kind_unknown,
        fix=Safety.SHOW,
        bad={
            "[标题] «海晏市水利局关于做好汛期值守»\n[主送] 各科室：\n请按值班表值守。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            "[标题] 海晏市水利局\n[标题] «关于防汛物资调拨的几点考虑»\n[主送] 各县水利局：\n请落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
        },
        good=(
            "[标题] 海晏市水利局关于做好汛期值守的通知\n[主送] 各科室：\n请按值班表值守。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 汛期值守的几点思考\n值守要有章法。",
            "[标题] 致全市用户的一封信\n[主送] 各位用户：\n感谢支持。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 关于市政协第12号提案的答复\n[主送] 周一鸣委员：\n提案收悉。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局会议纪要\n会议研究了防汛工作。",
        ),
    ),
    Rule(
        id="genre.non-statutory-kind",
        title="用了非法定文种",
        source="条例第八条",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="方案、总结、办法等一般由通知印发，或者用报告报送，不单独编发文字号。词表 lexicons/unlisted_kinds.csv 可以增删。",
        check=non_statutory_kind,
        fix=Safety.SHOW,
        bad={
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕5号\n[标题] 海晏市水利局防汛«工作方案»\n一、总体要求\n保障安全。": None,
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕6号\n[标题] 海晏市水利局2025年工作«总结»\n[主送] 市政府：\n全年工作如下。": None,
            "[标题] 海晏市水利局关于汛期工作的«汇报»\n[主送] 海晏市人民政府：\n汛期平稳。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
        },
        good=(
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕5号\n[标题] 海晏市水利局关于印发防汛工作方案的通知\n[主送] 各科室：\n请落实。",
            "[标题] 海晏市水利局防汛工作方案\n一、总体要求\n保障安全。",
            "[标题] 海晏市供水管理办法\n[标题] （2025年3月1日海晏市人民政府令第12号公布）\n第一条　为了规范供水，制定本办法。",
            "[红头] 水利简报\n[标题] 汛期情况\n入汛以来，全市平稳。",
            "[标题] 关于汛期工作的汇报\n汛期平稳。",
        ),
    ),
)
