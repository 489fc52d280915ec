"""Whether a noun means people, who are counted as 个, 名, 位 and 人 alike (arithmetic.md section 0, unit)."""

from __future__ import annotations

from ...core.pattern import Pattern

_ENDS = Pattern(
    r"(?:书记|主任|代表|干部|职工|负责人|带头人|联络人|专家|群众|会计|护士|能手|工匠|骨干|人才|老人|儿童|妇女|干警|民警|辅警|主席|部长助理"
    r"|[组队校院局科处河林湖田路街楼村站班所镇乡市县园店厂部格段片点馆事]长|支书|[委成党人队学职社议官会专教指公演运网调研]员|联络员|协管员|督导员|管理员|护林员"
    r"|信息员|安全员|指导员|网格员|特派员|调解员|辅导员|驾驶员|从业人员|教师|律师|医师|工程师|厨师|药师|医生|学生|考生|新生|毕业生|研究生|患者|学者|记者|志愿者|经营者)$"
)
_BRACKET = Pattern(r"（[^（）]{0,30}）", "（")
_MARK = Pattern(r"[，：；、。]")
_AMONG = ("当中", "之中", "中", "里")


def counts_people(behind: str, label: str) -> bool:
    """Whether 23个 counts people: `behind` is what follows up to the cue (村（社区）书记中), `label` what stands before."""
    words = _MARK.compiled.split(_BRACKET.compiled.sub("", behind), 1)[0]
    for cue in _AMONG:
        words = words.removesuffix(cue)
    return _ENDS.search((words or label)[-8:]) is not None
