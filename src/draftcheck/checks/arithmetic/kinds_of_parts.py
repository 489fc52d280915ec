"""Whether parts are named by several standards: 亿元以上项目、省外项目 (arithmetic.md section 1, overlap guard)."""

from __future__ import annotations

from ...core.pattern import Pattern

_KINDS = (
    Pattern(r"以[上下]|[万亿]元级|大型|中型|小型|特大|重大|重点|规[上模]|限上|小微|微型|龙头|头部"),
    Pattern(r"[省市县区境国域]外|外[省市县地来]|[省市县区境国域]内(?!部)|本[省市地土]|招商|引进|援建|对口"),
    Pattern(r"(?:国家|中央|部|省|市|县|区|州|镇|乡|村)级"),
    Pattern(r"民生|产业|基础设施|生态|环保|交通|水利|教育|卫生(?![院室所]|监督|服务)|医疗(?!机构)|文化(?![站馆])|科技|农业|工业|旅游|能源|城建|住房|服务业|制造业|社会事业|乡村振兴|环境"),
    Pattern(r"信用(?!联?社|卡)|抵押|质押|担保|保证贷"),
    Pattern(r"首贷|小微|普惠|涉农|三农|科创|中长期|短期"),
    Pattern(r"新[建开增签](?!设)|续建|改建|扩建|开工|竣工|投产|在建|完工"),
    Pattern(r"上门|网上|线上|电话|窗口|现场"),
    Pattern(r"投诉|举报|咨询|求助|建议|求决|申诉"),
    Pattern(r"初次|首次|重复|多次"),
)  # fmt: skip
"""Size, origin, level, purpose, security, borrower, stage, way, concern, order."""


def are_of_several_kinds(labels: tuple[str, ...]) -> bool:
    """Whether two parts are named by standards that have nothing in common; one may then be counted in both.

    A label is what stands before a part's figure, | and what stands behind it.
    """
    found = [kinds for label in labels if (kinds := {n for n, kind in enumerate(_KINDS) if kind.search(label)})]
    return any(one.isdisjoint(other) for n, one in enumerate(found) for other in found[n + 1 :])
