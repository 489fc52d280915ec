"""决议, 命令（令）, 公报, 公告, 通告: what is published (条例第八条)."""

from __future__ import annotations

from .fields import (
    BODY,
    COPIES,
    DATE,
    MATTER,
    PRINTED,
    PRINTER,
    Field,
    basis,
    head,
    tail,
    title,
)
from .heads import order_head, red_head
from .paper import TemplatePaper
from .shape import body, closing, ending, lead, opening
from .shape import title as title_line
from .tails import imprint, signer_stamp

_ADOPTED = Field(
    "通过说明", "附注", True, hint="标题下面括号里的话：日期和通过的会议，如 2026年2月6日东海市……会议通过；括号自动加"
)


def resolution() -> TemplatePaper:
    """决议."""
    paper = TemplatePaper(
        "会议讨论通过的重大决策事项。",
        *head("东海市人民代表大会常务委员会", "东人常〔2026〕9号"),
        Field("会议名称", "短语", True, sample="东海市第七届人民代表大会常务委员会第三十次会议"),
        MATTER._replace(sample="批准2025年市级财政决算"),
        title("{会议名称}关于{事由}的决议"),
        _ADOPTED._replace(sample="2026年8月28日东海市第七届人民代表大会常务委员会第三十次会议通过"),
        BODY._replace(
            sample=[
                "东海市第七届人民代表大会常务委员会第三十次会议听取了市财政局局长周临川受市人民政府委托所作的《关于东海市2025年市级财政决算草案的报告》，审查了市级财政决算草案，同意市人民代表大会财政经济委员会提出的审查结果报告，决定批准2025年市级财政决算。",
                "会议要求，市人民政府及其有关部门要加强预算管理，优化支出结构，严肃财经纪律，提高财政资金使用效益。",
            ]
        ),
        COPIES._replace(sample="市委办公室，市人民政府办公室"),
        PRINTER._replace(sample="东海市人民代表大会常务委员会办公室"),
        PRINTED._replace(default="今天", not_before="", sample="2026-8-31"),
    )
    red_head(paper)
    title_line(paper)
    paper.xml.pop()
    paper.write("题注", "（{{通过说明}}）")
    paper.blank()
    body(paper)
    imprint(paper)
    return paper


def order() -> TemplatePaper:
    """命令（令）."""
    paper = TemplatePaper(
        "公布规章、宣布施行重大强制性措施，用命令格式。",
        Field("发文机关", "机关", True, sample="东海市人民政府"),
        Field("命令标志", "文字", default="{发文机关}令", hint="红色大字，如 东海市人民政府令"),
        Field("令号", "令号", True, sample="第31号", hint="如 第31号"),
        BODY._replace(
            sample=[
                "《东海市餐厨垃圾管理办法》已经2026年6月9日东海市人民政府第46次常务会议审议通过，现予公布，自2026年9月1日起施行。"
            ],
            hint="写明公布什么、什么会议通过、何时施行",
        ),
        Field("签署人职务", "文字", True, sample="市长"),
        Field("签署人", "姓名", True, sample="沈一帆"),
        DATE._replace(sample="2026-6-18"),
        Field(
            "规章名称",
            "书名",
            sample="东海市餐厨垃圾管理办法",
            hint="随令公布的规章，另起一页，和“规章正文”一起填；没有的不填",
            needed_if="规章正文",
        ),
        Field(
            "规章正文",
            "多行",
            needed_if="规章名称",
            sample=[
                "第一条　为加强餐厨垃圾管理，保障食品安全，维护城市环境卫生，根据有关法律、法规，结合本市实际，制定本办法。",
                "第二条　本市建成区内餐厨垃圾的投放、收集、运输、处理和监督管理，适用本办法。",
                "第三条　餐厨垃圾产生单位应当设置专门的收集容器，并与取得许可的收运单位签订协议。",
                "第四条　本办法自2026年9月1日起施行。",
            ],
            hint="一行一条；“第一章　总则”这样的标题自动居中",
        ),
    )
    order_head(paper)
    body(paper)
    signer_stamp(paper)
    paper.when("规章名称 and 规章正文")
    paper.write("附件标题", "{{规章名称}}", extra="<w:pageBreakBefore/>")
    paper.blank()
    paper.each("公文正文", "规章正文")
    paper.end()
    return paper


def communique() -> TemplatePaper:
    """公报."""
    paper = TemplatePaper(
        "公布重要决定或者重大事项，如会议公报、统计公报。",
        Field("会议名称", "短语", True, sample="中国共产党东海市第八届委员会第八次全体会议"),
        title("{会议名称}公报"),
        _ADOPTED._replace(sample="2026年7月16日中国共产党东海市第八届委员会第八次全体会议通过"),
        BODY._replace(
            sample=[
                "中国共产党东海市第八届委员会第八次全体会议，于2026年7月15日至16日在东海市举行。",
                "全会听取和讨论了市委书记宋清远受市委常委会委托所作的工作报告，审议通过了《关于加快发展海洋新质生产力的意见》。",
                "一、充分肯定上半年工作",
                "全会认为，今年以来，市委常委会团结带领全市广大干部群众攻坚克难、奋发有为，经济运行稳中有进，社会大局保持稳定。",
                "二、部署下半年重点任务",
                "（一）做强海洋产业。全会提出，要培育壮大海洋装备、海洋生物医药等产业集群，建设海洋科技创新平台。",
                "（二）增进民生福祉。全会提出，要办好群众关心的就业、教育、医疗、养老等实事。",
                "全会号召，全市各级党组织和广大党员干部要坚定信心、真抓实干，奋力谱写现代海洋城市建设新篇章。",
            ]
        ),
    )
    title_line(paper)
    paper.xml.pop()
    paper.write("题注", "（{{通过说明}}）")
    paper.blank()
    body(paper)
    return paper


def public_notice() -> TemplatePaper:
    """公告."""
    paper = TemplatePaper(
        "向国内外宣布重要事项或者法定事项。",
        *head("东海市人民政府", "东政告〔2026〕3号"),
        MATTER._replace(sample="公布市级行政规范性文件清理结果"),
        title("{发文机关}关于{事由}的公告"),
        basis("根据国家和省关于规范性文件管理的有关规定，市人民政府对市级行政规范性文件进行了全面清理", "现公告如下"),
        BODY._replace(
            sample=[
                "一、继续有效的规范性文件126件，目录由市司法局在市人民政府门户网站公布。",
                "二、宣布失效的规范性文件18件，自本公告公布之日起停止执行，不再作为行政管理的依据。",
            ]
        ),
        *tail("2026-9-10", "", "", ["东海市人民政府决定宣布失效的规范性文件目录"]),
    )
    opening(paper, addressed=False)
    lead(paper, "现公告如下", after="。")
    body(paper)
    ending(paper, "特此公告。", "特此公告")
    closing(paper)
    return paper


def circular() -> TemplatePaper:
    """通告."""
    paper = TemplatePaper(
        "在一定范围内公布应当遵守或者周知的事项。",
        *head("东海市公安局", "东公告〔2026〕5号"),
        MATTER._replace(sample="马拉松比赛期间实行交通管制"),
        title("{发文机关}关于{事由}的通告"),
        basis("为保障2026东海马拉松比赛顺利进行，根据《中华人民共和国道路交通安全法》有关规定", "现就有关事项通告如下"),
        BODY._replace(
            sample=[
                "一、管制时间为2026年11月8日6:00至13:30。",
                "二、管制路段为滨海大道、文昌路、体育中心周边道路，除持有比赛证件的车辆和执行紧急任务的特种车辆外，禁止其他车辆通行。",
                "三、途经管制路段的公交线路临时调整，具体安排由市公共交通集团另行公布。",
                "四、请广大市民合理安排出行，自觉服从现场民警指挥。",
            ]
        ),
        *tail("2026-10-28"),
    )
    opening(paper, addressed=False)
    lead(paper, "现就有关事项通告如下")
    body(paper)
    ending(paper, "特此通告。", "特此通告")
    closing(paper)
    return paper
