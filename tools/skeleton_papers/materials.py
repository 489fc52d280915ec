"""调研报告, 工作总结, 工作方案: kinds that another document carries (doctypes.md 6)."""

from __future__ import annotations

from .fields import BODY, DATE, Field
from .paper import TemplatePaper
from .shape import body
from .shape import title as title_line


def _parts(paper: TemplatePaper, *names: str) -> None:
    for number, name in zip("一二三四五六", names, strict=False):
        paper.write("一级标题", f"{number}、{name}")
        body(paper, name)


def _signed(paper: TemplatePaper, unit: str) -> None:
    paper.blank(2)
    paper.write("发文机关署名", f"{{{{{unit}}}}}")
    paper.write("成文日期", "{{成文日期}}")


def study() -> TemplatePaper:
    """调研报告."""
    paper = TemplatePaper(
        "调研报告：基本情况、现状、问题、对策建议。",
        Field("调研事项", "事由", True, sample="农村养老服务发展情况"),
        Field("标题", "标题", default="关于{调研事项}的调研报告"),
        Field("调研单位", "机关", True, sample="东海市民政局调研组"),
        Field("调研说明", "多行", True, sample=["为全面掌握我市农村养老服务发展情况，2026年5月至6月，调研组先后到4个县（区）16个乡镇开展调研，召开座谈会8场，发放问卷600份，收回有效问卷576份。现将有关情况报告如下："]),
        Field("基本情况", "正文", True, sample=["全市农村常住老年人21.6万人，建成乡镇养老服务中心38个、农村幸福院412个。"]),
        Field("存在问题", "正文", True, sample=["（一）服务供给不足。部分农村幸福院设施简陋，开放时间短，服务内容单一。", "（二）专业人员短缺。乡镇养老服务中心护理人员年龄偏大，持证上岗的较少。"]),
        Field("原因分析", "正文", True, sample=["农村养老服务起步晚、投入少，青壮年外出务工较多，家庭照护能力减弱。"]),
        Field("对策建议", "正文", True, sample=["（一）完善服务网络。以乡镇养老服务中心为枢纽，带动村级幸福院提升服务能力。", "（二）加强队伍建设。开展护理技能培训，落实岗位补贴，吸引年轻人返乡就业。"]),
        DATE._replace(sample="2026-7-20"),
        format="plain",
    )  # fmt: skip
    title_line(paper)
    body(paper, "调研说明")
    _parts(paper, "基本情况", "存在问题", "原因分析", "对策建议")
    _signed(paper, "调研单位")
    return paper


def summary() -> TemplatePaper:
    """工作总结."""
    paper = TemplatePaper(
        "一个时期的工作总结：主要工作及成效、存在问题、下一步打算。",
        Field("单位", "机关", True, sample="东海市司法局"),
        Field("时期", "短语", True, sample="2026年上半年", hint="如 2026年、2026年上半年"),
        Field("标题", "标题", default="{单位}{时期}工作总结"),
        Field("概述", "多行", True, sample=["2026年上半年，市司法局围绕中心、服务大局，扎实推进各项工作，取得了较好成效。现将有关情况总结如下："]),
        Field("主要工作及成效", "正文", True, sample=["（一）推进依法行政。审查规范性文件42件，办理行政复议案件186件。", "（二）优化法律服务。办理法律援助案件1260件，为群众挽回经济损失2300万元。"]),
        Field("存在问题", "正文", True, sample=["基层司法所力量不足，公共法律服务信息化水平有待提升。"]),
        Field("下一步打算", "正文", True, sample=["（一）加强基层建设。推进司法所规范化建设，充实工作力量。", "（二）提升服务水平。加快建设公共法律服务平台，方便群众办事。"]),
        DATE._replace(sample="2026-7-8"),
        format="plain",
    )  # fmt: skip
    title_line(paper)
    body(paper, "概述")
    _parts(paper, "主要工作及成效", "存在问题", "下一步打算")
    _signed(paper, "单位")
    return paper


def plan() -> TemplatePaper:
    """工作方案."""
    paper = TemplatePaper(
        "工作方案：总体要求、工作目标、主要任务、实施步骤、保障措施；一般用印发通知下发。",
        Field("方案名称", "书名", True, sample="东海市农村饮水安全巩固提升工作方案"),
        Field("标题", "标题", default="{方案名称}"),
        Field("目的", "短语", True, sample="为巩固提升农村饮水安全水平，让农村群众喝上放心水"),
        Field("总体要求", "正文", True, sample=["坚持城乡统筹、建管并重，以县域为单元推进农村供水规模化、规范化建设。"]),
        Field("工作目标", "正文", True, sample=["到2027年12月底，全市农村自来水普及率达到98%，规模化供水工程覆盖农村人口比例达到90%。"]),
        Field("主要任务", "正文", True, sample=["（一）推进管网延伸。实施城乡供水一体化工程，改造老旧管网320公里。（责任单位：市水利局）", "（二）加强水质检测。健全县级水质检测中心，每月公布检测结果。（责任单位：市卫生健康委、市水利局）"]),
        Field("实施步骤", "正文", True, sample=["（一）准备阶段（2026年12月1日至12月31日）。制定年度计划，落实建设资金。", "（二）实施阶段（2027年1月1日至11月30日）。全面推进工程建设，每季度通报进度。", "（三）验收阶段（2027年12月1日至12月31日）。组织验收，总结经验。"]),
        Field("保障措施", "正文", True, sample=["各县（区）要加强组织领导，落实资金保障，强化督促检查，确保各项任务按期完成。"]),
        BODY._replace(name="附加内容", required=False, hint="其他要写的段落，没有的不填"),
        format="plain",
    )  # fmt: skip
    title_line(paper)
    paper.write("公文正文", "{{目的}}，制定本方案。")
    _parts(paper, "总体要求", "工作目标", "主要任务", "实施步骤", "保障措施")
    paper.each("公文正文", "附加内容")
    return paper
