"""纪要 in its format (10.3), 讲话稿, 简报."""

from __future__ import annotations

from .fields import BODY, COPY, PRINTER, SECRECY, URGENCY, Field
from .heads import bulletin_head, minutes_head
from .paper import TemplatePaper
from .shape import body
from .shape import title as title_line
from .tails import imprint


def minutes() -> TemplatePaper:
    """纪要."""
    paper = TemplatePaper(
        "记载会议主要情况和议定事项，用纪要格式；填了期号就有红色版头。",
        Field("纪要标志", "文字", default="{编印机关}会议纪要", sample="东海市人民政府专题会议纪要", hint="红色大字，如 东海市人民政府专题会议纪要"),
        Field("期号", "数字", sample="16", hint="填了就带红色版头"),
        Field("编印机关", "机关", True, sample="东海市人民政府办公室"),
        Field("编印日期", "日期", True, "今天", sample="2026-6-25"),
        COPY, SECRECY, URGENCY,
        Field("事由", "事由", True, sample="研究城市内涝治理工作"),
        Field("标题", "标题", default="{事由}会议纪要"),
        Field("会议日期", "日期", True, sample="2026-6-23"),
        Field("会议地点", "短语", True, sample="市政府第一会议室"),
        Field("主持人", "短语", True, sample="副市长顾言", hint="职务和姓名，如 副市长顾言"),
        Field("会议内容", "短语", True, sample="听取市水利局关于城市内涝治理工作情况的汇报，研究部署下一步工作", hint="从“听取”“研究”写起"),
        Field(
            "议定事项",
            "表格",
            True,
            columns=("事项", "内容", "责任单位"),
            sample=[
                {"事项": "关于排水管网改造", "内容": "年内完成东湖路、文昌路等8处易涝点改造，市住房城乡建设局于7月10日前制定施工计划", "责任单位": "市住房城乡建设局、市水利局"},
                {"事项": "关于泵站建设", "内容": "新建滨江、望潮2座排涝泵站，10月底前开工", "责任单位": "市水利局、市发展改革委"},
                {"事项": "关于资金筹措", "内容": "内涝治理资金由市级财政统筹安排，市财政局于7月15日前拨付首批资金", "责任单位": "市财政局"},
            ],
            hint="一行一项，各格用竖线“|”隔开：事项|内容|责任单位；内容前面的“会议议定”自动加",
            trim=True,
        ),
        Field("出席", "短语", True, sample="顾言，市政府办公室秦牧野，市水利局宋清远，市住房城乡建设局沈一帆，市财政局林晓舟"),
        Field("请假", "短语", sample="市发展改革委陆知行"),
        Field("列席", "短语", sample="市气象局叶闻笛"),
        Field("分送", "主送", sample="市政府领导同志，市水利局、市住房城乡建设局、市财政局、市发展改革委"),
        PRINTER._replace(sample="东海市人民政府办公室"),
        Field("印发日期", "日期", default="{编印日期}"),
    )  # fmt: skip
    minutes_head(paper)
    title_line(paper)
    paper.write(
        "公文正文",
        "{{会议日期}}，{{主持人}}在{{会议地点}}主持召开会议{% if 会议内容|first == '会' %}。{% else %}，{% endif %}{{会议内容}}。现纪要如下：",
    )
    paper.tag("for 项 in 议定事项")
    paper.write("公文正文", "{{loop.index|汉字}}、{{项.事项}}")
    paper.write(
        "公文正文",
        "{% if '会议' not in 项.内容 %}会议议定，{% endif %}{{项.内容}}。{% if 项.责任单位 %}（责任单位：{{项.责任单位}}）{% endif %}",
    )
    paper.tag("endfor")
    paper.blank()
    for name in ("出席", "请假", "列席"):
        paper.when(name)
        paper.write("出席人员", (f"{name}：", "出席标签"), f"{{{{{name}}}}}")
        paper.end()
    imprint(paper, label="分送")
    return paper


def speech() -> TemplatePaper:
    """讲话稿."""
    paper = TemplatePaper(
        "在会议上的讲话。",
        Field("会议名称", "短语", True, sample="全市安全生产工作会议"),
        Field("标题", "标题", default="在{会议名称}上的讲话"),
        Field("讲话日期", "日期", True, sample="2026-1-20"),
        Field("讲话人", "姓名", True, sample="周临川"),
        Field("称呼", "短语", default="同志们", hint="冒号自动加"),
        BODY._replace(
            sample=[
                "这次会议的主要任务，是总结2025年安全生产工作，安排部署2026年重点任务。下面，我讲三点意见。",
                "一、认清形势，增强责任意识",
                "过去一年，全市安全生产形势总体平稳，但重点行业领域风险隐患依然存在。我们要时刻保持清醒头脑，始终把人民生命安全放在第一位。",
                "二、突出重点，防范化解风险",
                "（一）抓好危险化学品安全。紧盯储存、运输、装卸等环节，加快老旧装置改造。",
                "（二）抓好消防安全。开展高层建筑、人员密集场所专项治理，打通消防通道“生命线”。",
                "三、压实责任，确保工作落实",
                "各级领导干部要深入一线、靠前指挥，推动各项措施落实到基层。让我们振奋精神、扎实工作，为全市经济社会发展创造安全稳定的环境。",
            ]
        ),
        format="plain",
    )
    paper.write("公文标题", "{{标题}}")
    paper.write("题注", "（{{讲话日期}}）")
    paper.write("题注", "{{讲话人}}")
    paper.blank()
    paper.write("称谓", "{{称呼}}：")
    body(paper)
    return paper


def newsletter() -> TemplatePaper:
    """简报."""
    paper = TemplatePaper(
        "内部简报：报头、标题、正文、报尾。国家标准没有规定格式，这里照惯例。",
        Field("简报名称", "文字", True, sample="乡村振兴简报"),
        Field("期号", "数字", True, sample="18"),
        Field("编印机关", "机关", True, sample="东海市乡村振兴工作专班办公室"),
        Field("编印日期", "日期", True, "今天", sample="2026-7-15"),
        Field("标题", "标题", True, sample="望潮县三项举措推动海岛乡村振兴"),
        BODY._replace(
            sample=[
                "今年以来，望潮县聚焦海岛特色产业、人居环境、乡村治理，扎实推进乡村全面振兴。",
                "一、做优特色产业",
                "发展贻贝养殖1.2万亩，建成加工园区2个，带动渔民户均增收8600元。",
                "二、改善人居环境",
                "完成36个渔村污水管网改造，清理海漂垃圾420吨。",
                "三、创新乡村治理",
                "推行积分管理，村民凭积分兑换生活用品。",
            ]
        ),
        Field("报送", "主送", sample="市委、市人民政府领导同志"),
        Field("抄送", "主送", sample="各县（区）人民政府，市直有关单位"),
        format="plain",
    )
    bulletin_head(paper)
    title_line(paper)
    body(paper)
    paper.when("报送 or 抄送")
    paper.write("空行", extra="<w:keepNext/>")
    paper.when("报送")
    paper.write("报尾", "报送：{{报送}}。", extra="<w:keepNext/>")
    paper.end()
    paper.optional("报尾", "抄送", "抄送：{{抄送}}。")
    paper.end()
    return paper
