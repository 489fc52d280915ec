"""通知 that assign, convene, remind (doctypes.md 5)."""

from __future__ import annotations

from .fields import (
    BODY,
    CONTACT,
    MATTER,
    NOTE,
    PHONE,
    TO,
    Field,
    basis,
    head,
    tail,
    title,
)
from .forms import receipt_page
from .heads import red_head
from .paper import TemplatePaper
from .shape import body, closing, lead, opening
from .shape import title as title_line
from .tails import imprint, signature

_TOLD = "现将有关事项通知如下"
_COUNTIES = "各县（区）人民政府，市政府各部门、各直属机构"


def notice() -> TemplatePaper:
    """通知."""
    paper = TemplatePaper(
        "发布、传达要求下级机关执行和有关单位周知或者执行的事项。",
        *head("东海市应急管理局", "东应急〔2026〕36号"),
        MATTER._replace(sample="做好今冬明春安全生产工作"),
        title("{发文机关}关于{事由}的通知"),
        TO._replace(sample="各县（区）应急管理局，市局各科室、直属各单位"),
        basis("为切实做好今冬明春安全生产工作，防范各类生产安全事故，保障人民群众生命财产安全", _TOLD),
        BODY._replace(
            sample=[
                "一、压实工作责任",
                "各单位要深刻认识冬春季节安全生产的复杂性，主要负责同志要亲自部署、亲自检查，把责任落实到岗位、落实到人员。",
                "二、突出检查重点",
                "（一）危险化学品企业。重点检查重大危险源监测预警、特殊作业审批和防冻防凝措施落实情况。",
                "（二）工贸企业。重点检查有限空间、粉尘涉爆和高温熔融金属作业安全管理情况。",
                "三、做好应急准备",
                "严格执行值班值守制度，遇有突发情况，第一时间报告，第一时间处置。",
            ]
        ),
        *tail("2026-11-20", "市安全生产委员会成员单位", "东海市应急管理局办公室", ["安全检查重点事项清单"]),
        CONTACT._replace(sample="秦牧野"),
        PHONE._replace(sample="88007740"),
        NOTE,
    )
    opening(paper)
    lead(paper, _TOLD)
    body(paper)
    closing(paper)
    return paper


def meeting() -> TemplatePaper:
    """会议通知."""
    paper = TemplatePaper(
        "召开会议的通知，可以附参会回执。",
        *head("东海市水利局", "东水〔2026〕18号"),
        Field("会议名称", "短语", True, sample="全市冬春水利建设工作会议"),
        title("{发文机关}关于召开{会议名称}的通知"),
        TO._replace(sample="各县（区）水利局，市局机关各科室、直属各单位"),
        basis("为部署今冬明春水利建设任务", "经研究，决定召开……会议"),
        Field("会议时间", "时间", True, sample="2026-12-8 9:00", hint="如 2026-12-8 9:00，星期自动算出"),
        Field("会期", "短语", hint="如 半天、2天；不填就不写"),
        Field("会议地点", "短语", True, sample="东海市水利局三楼会议室"),
        Field("会议内容", "短语", True, sample="总结2026年水利建设工作，部署今冬明春水利建设任务"),
        Field(
            "参会人员",
            "短语",
            True,
            sample="各县（区）水利局主要负责同志，市局领导班子成员，机关各科室、直属各单位负责同志",
        ),
        Field("报名截止", "日期", True, sample="2026-12-3", hint="不晚于会议日期", not_after="会议时间"),
        Field(
            "其他要求",
            "多行",
            sample=["请参会人员提前10分钟入场，将手机调至静音状态。确因特殊情况不能参会的，应当书面请假。"],
        ),
        Field("附回执", "是否", default="是", hint="是 就附一页参会回执"),
        *[field for field in tail("2026-11-25", "", "东海市水利局办公室") if field.name != "附件"],
        CONTACT._replace(required=True, sample="林晓舟"),
        PHONE._replace(required=True, sample="88004452"),
    )
    opening(paper)
    paper.write(
        "公文正文",
        "{{缘由}}{% if '决定召开' not in 缘由 %}，经研究，决定召开{{会议名称}}{% endif %}。现将有关事项通知如下：",
    )
    for number, name, text in (
        ("一", "会议时间", "{{会议时间}}{% if 会期 %}，会期{{会期}}{% endif %}。"),
        ("二", "会议地点", "{{会议地点}}。"),
        ("三", "会议内容", "{{会议内容}}。"),
        ("四", "参会人员", "{{参会人员}}。"),
    ):
        paper.write("一级标题", f"{number}、{name}")
        paper.write("公文正文", text)
    paper.write("一级标题", "五、有关要求")
    paper.write(
        "公文正文",
        "请各参会单位于{{报名截止}}前将{% if 附回执 %}参会回执（见附件）{% else %}参会人员名单{% endif %}报送{{发文机关|first}}。",
    )
    paper.each("公文正文", "其他要求")
    paper.when("附回执")
    paper.blank()
    paper.write("附件说明", "附件：参会回执")
    paper.end()
    signature(paper)
    paper.when("附回执")
    receipt_page(paper)
    paper.end()
    imprint(paper)
    return paper


def assign() -> TemplatePaper:
    """布置工作通知."""
    paper = TemplatePaper(
        "部署一项工作：总体要求、重点任务、工作步骤、工作要求。",
        *head("东海市住房和城乡建设局", "东建〔2026〕41号"),
        MATTER._replace(sample="开展房屋市政工程质量安全专项检查"),
        title("{发文机关}关于{事由}的通知"),
        TO._replace(sample="各县（区）住房和城乡建设局，市局各科室、直属各单位"),
        basis("为进一步加强房屋市政工程质量安全管理，有效防范质量安全事故", _TOLD),
        Field(
            "总体要求",
            "多行",
            True,
            sample=["坚持问题导向，突出重点环节，通过专项检查，全面排查整治质量安全隐患，推动企业主体责任落实。"],
        ),
        Field(
            "重点任务",
            "正文",
            True,
            sample=[
                "（一）检查工程质量。重点检查地基基础、主体结构施工质量和建筑材料进场检验情况。",
                "（二）检查施工安全。重点检查深基坑、高支模、起重机械等危险性较大工程的管理情况。",
            ],
            hint="一行一项，以（一）（二）开头",
        ),
        Field(
            "工作步骤",
            "正文",
            True,
            sample=[
                "（一）自查阶段（2026年11月20日至12月5日）。在建项目对照检查内容开展自查自纠。",
                "（二）检查阶段（2026年12月6日至12月25日）。县（区）全面检查，市局抽查。",
                "（三）总结阶段（2026年12月26日至12月31日）。总结经验做法，完善长效机制。",
            ],
            hint="一行一个阶段，以（一）（二）开头",
        ),
        Field(
            "工作要求",
            "正文",
            True,
            sample=["各单位要加强组织领导，明确专人负责，于2026年12月31日前将工作总结报送市住房和城乡建设局。"],
        ),
        *tail("2026-11-16", "", "东海市住房和城乡建设局办公室", ["专项检查情况汇总表"]),
        CONTACT._replace(sample="顾言"),
        PHONE._replace(sample="88006318"),
        NOTE,
    )
    opening(paper)
    lead(paper, _TOLD)
    for number, name in zip("一二三四", ("总体要求", "重点任务", "工作步骤", "工作要求"), strict=True):
        paper.write("一级标题", f"{number}、{name}")
        body(paper, name)
    closing(paper)
    return paper


def supervise() -> TemplatePaper:
    """督办通知."""
    paper = TemplatePaper(
        "督促有关单位按期办结交办事项。",
        *head("东海市人民政府办公室", "东政办督〔2026〕12号"),
        Field("督办事项", "事由", True, sample="老旧小区改造工程进度滞后问题"),
        title("{发文机关}关于{督办事项}的督办通知"),
        Field("承办单位", "主送", True, sample="市住房和城乡建设局", hint="也是主送机关"),
        Field(
            "督办依据",
            "短语",
            True,
            sample="2026年10月9日市人民政府第52次常务会议议定事项",
            hint="批示、会议或者文件；前面的“根据”自动加",
        ),
        Field(
            "办理要求",
            "正文",
            True,
            sample=["对照年度计划逐个小区梳理进度，逐项列出问题，明确完成时间，加快组织施工，确保按期完成改造任务。"],
        ),
        Field("配合单位", "主送", sample="市财政局、市城市管理局"),
        Field("完成时限", "日期", True, sample="2026-12-20", not_before="成文日期"),
        Field(
            "反馈方式",
            "短语",
            True,
            sample="书面报送市政府办公室督查科",
            hint="接在“将办理结果”后面，如 书面报送市政府办公室督查科",
        ),
        *[field for field in tail("2026-10-19", "", "东海市人民政府办公室") if field.name != "附件"],
        CONTACT._replace(required=True, sample="苏青禾"),
        PHONE._replace(required=True, sample="88002315"),
    )

    red_head(paper)
    title_line(paper)
    paper.write("主送机关", "{{承办单位}}：")
    paper.write(
        "公文正文",
        "{% if '根据' not in 督办依据 and '按照' not in 督办依据 %}根据{% endif %}{{督办依据}}，现对{{督办事项}}予以督办，有关事项通知如下：",
    )
    paper.write("一级标题", "一、办理要求")
    body(paper, "办理要求")
    paper.write("一级标题", "二、责任分工")
    paper.write("公文正文", "由{{承办单位}}承办{% if 配合单位 %}，{{配合单位}}配合{% endif %}。")
    paper.write("一级标题", "三、完成时限和反馈方式")
    paper.write("公文正文", "请于{{完成时限}}前办结，并将办理结果{{反馈方式}}。")
    signature(paper)
    imprint(paper)
    return paper


def holiday() -> TemplatePaper:
    """放假值班通知."""
    paper = TemplatePaper(
        "节日放假和值班安排，星期自动算出。",
        *head("东海市人民政府办公室", "东政办〔2026〕58号"),
        Field("节日", "短语", True, sample="2027年元旦", hint="如 2027年元旦"),
        title("{发文机关}关于{节日}放假和值班安排的通知"),
        TO._replace(sample=_COUNTIES),
        Field("放假开始", "日期", True, sample="2027-1-1"),
        Field("放假结束", "日期", True, sample="2027-1-3", hint="只放一天的，和放假开始同一天", not_before="放假开始"),
        Field("天数", "天数", default="{放假开始}至{放假结束}", hint="不用填，头尾都算", computed=True),
        Field("调休说明", "短语", hint="如 1月4日（星期日）上班；没有的不填"),
        Field(
            "值班要求",
            "正文",
            True,
            sample=[
                "（一）严格值班值守。各级各部门要落实24小时专人值班和领导带班制度，遇有重大突发事件，按规定及时报告并妥善处置。",
                "（二）保障安全稳定。加强安全生产、道路交通、消防安全等方面隐患排查，保障群众平安过节。",
                "（三）坚持廉洁过节。严格落实中央八项规定精神，严禁公车私用、公款吃喝。",
            ],
            hint="一行一条，以（一）（二）开头",
        ),
        Field("值班电话", "电话", sample="88001234"),
        *[field for field in tail("2026-12-21", "", "东海市人民政府办公室") if field.name != "附件"],
        NOTE,
    )
    opening(paper)
    paper.write("公文正文", "根据国家有关规定，现将{{节日}}放假和值班安排通知如下：")
    paper.write("一级标题", "一、放假时间")
    paper.write(
        "公文正文",
        "{{放假开始}}（{{放假开始.星期}}）"
        "{% if 放假开始 != 放假结束 %}至{% if 放假开始.年 == 放假结束.年 %}{{放假结束.月日}}{% else %}{{放假结束}}{% endif %}"
        "（{{放假结束.星期}}）放假，共{{天数}}天{% else %}放假1天{% endif %}。{% if 调休说明 %}{{调休说明}}。{% endif %}",
    )
    paper.write("一级标题", "二、值班和有关要求")
    body(paper, "值班要求")
    paper.optional("公文正文", "值班电话", "值班电话：{{值班电话}}。")
    signature(paper)
    imprint(paper)
    return paper
