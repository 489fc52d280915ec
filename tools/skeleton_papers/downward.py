"""决定, 意见, 通报, 批复: what goes down (条例第八条)."""

from __future__ import annotations

from .fields import (
    BASIS,
    BODY,
    MATTER,
    NOTE,
    TO,
    Field,
    basis,
    head,
    tail,
    title,
)
from .heads import red_head
from .paper import TemplatePaper
from .shape import body, closing, ending, lead, opening
from .shape import title as title_line


def decision() -> TemplatePaper:
    """决定."""
    paper = TemplatePaper(
        "对重要事项作出决策和部署，奖惩有关单位和人员。",
        *head("东海市人民政府", "东政发〔2026〕21号"),
        MATTER._replace(sample="表扬2026年防汛抢险先进集体和先进个人"),
        title("{发文机关}关于{事由}的决定"),
        TO._replace(
            required=False, sample="各县（区）人民政府，市政府各部门、各直属机构", hint="公开发布、没有特定对象的不填"
        ),
        BASIS._replace(
            sample="为激励先进、鼓舞干劲，市人民政府决定，对在2026年防汛抢险工作中表现突出的集体和个人予以表扬",
            hint="为什么作决定，决定什么；末尾不写标点",
        ),
        BODY._replace(
            sample=[
                "2026年汛期，全市先后出现6次强降雨过程。各级各部门坚决落实防汛责任，及时转移受威胁群众，有效处置各类险情，最大限度减轻了灾害损失，涌现出一批先进集体和先进个人。",
                "希望受到表扬的集体和个人珍惜荣誉，再接再厉，在今后的工作中再立新功。全市各级各部门要以先进为榜样，恪尽职守、担当作为，为保障人民群众生命财产安全作出新的贡献。",
            ]
        ),
        *tail(
            "2026-10-20",
            "市委办公室，市人大常委会办公室，市政协办公室",
            "东海市人民政府办公室",
            ["2026年防汛抢险先进集体名单", "2026年防汛抢险先进个人名单"],
        ),
        NOTE._replace(sample="此件公开发布"),
    )
    opening(paper)
    paper.write("公文正文", "{{缘由}}。")
    body(paper)
    closing(paper)
    return paper


def opinion() -> TemplatePaper:
    """意见."""
    paper = TemplatePaper(
        "对重要问题提出见解和处理办法。",
        *head("东海市人民政府", "东政发〔2026〕17号"),
        MATTER._replace(sample="加快推进养老服务高质量发展"),
        title("{发文机关}关于{事由}的意见"),
        TO._replace(sample="各县（区）人民政府，市政府各部门、各直属机构"),
        basis("为积极应对人口老龄化，满足老年人多样化养老服务需求", "现提出如下意见"),
        BODY._replace(
            sample=[
                "一、总体要求",
                "坚持政府主导、社会参与，加快健全居家社区机构相协调、医养康养相结合的养老服务体系。",
                "二、重点任务",
                "（一）加强基本养老服务。完善基本养老服务清单，优先保障失能、高龄、独居等困难老年人。",
                "（二）发展社区养老服务。推进街道养老服务中心和社区助餐点建设，方便老年人就近享受服务。",
                "三、保障措施",
                "各县（区）人民政府要加强组织领导，落实财政投入，强化督促检查，确保各项任务落到实处。",
                "以上意见，请结合实际认真贯彻执行。",
            ]
        ),
        *tail("2026-9-3", "市委办公室，市人大常委会办公室，市政协办公室", "东海市人民政府办公室"),
        NOTE._replace(sample="此件公开发布"),
    )
    opening(paper)
    lead(paper, "现提出如下意见")
    body(paper)
    closing(paper)
    return paper


def bulletin() -> TemplatePaper:
    """通报."""
    paper = TemplatePaper(
        "表彰先进、批评错误、传达重要精神和告知重要情况。",
        *head("东海市应急管理局", "东应急〔2026〕40号"),
        MATTER._replace(sample="2026年第三季度安全生产执法检查情况"),
        title("{发文机关}关于{事由}的通报"),
        TO._replace(sample="各县（区）应急管理局，市局各科室、直属各单位"),
        basis(
            "2026年7月至9月，市应急管理局组织对工贸、危险化学品等重点行业企业开展了安全生产执法检查",
            "现将有关情况通报如下",
        ),
        BODY._replace(
            sample=[
                "一、基本情况",
                "第三季度，全市应急管理部门共检查企业312家，发现问题隐患856项，已督促整改830项，其余26项正在按期整改。",
                "二、存在的主要问题",
                "（一）主体责任落实不到位。部分企业安全管理制度不健全，教育培训流于形式。",
                "（二）现场管理不规范。个别企业有限空间作业审批不严，应急器材配备不足。",
                "三、下一步工作要求",
                "各县（区）应急管理局要督促企业举一反三、全面整改，于10月31日前将整改情况报送市应急管理局。",
            ]
        ),
        *tail("2026-10-12", "市安全生产委员会成员单位", "东海市应急管理局办公室"),
        NOTE._replace(sample="此件依申请公开"),
    )
    opening(paper)
    lead(paper, "现将有关情况通报如下", after="。")
    body(paper)
    closing(paper)
    return paper


def reply() -> TemplatePaper:
    """批复."""
    paper = TemplatePaper(
        "答复下级机关的请示。",
        *head("东海市人民政府", "东政复〔2026〕14号"),
        Field("来文机关", "机关", True, sample="东海市消防救援支队", hint="请示的机关，也是主送机关"),
        Field("来文称谓", "短语", default="你单位", sample="你支队", hint="怎样称呼来文机关，如 你局、你县、你镇"),
        Field("来文标题", "书名", True, sample="关于新建望潮消防站的请示", hint="请示的标题，书名号自动加"),
        Field("来文字号", "发文字号", sample="东消请〔2026〕6号", hint="请示的发文字号；没有的不填"),
        MATTER._replace(sample="新建望潮消防站"),
        title("{发文机关}关于{事由}的批复"),
        BODY._replace(
            sample=[
                "一、同意你支队在望潮大道南侧新建一级普通消防站1座，建筑面积4200平方米，总投资控制在3600万元以内。",
                "二、所需资金由市级财政分两年安排，请与市财政局做好衔接。",
                "三、请抓紧办理用地、规划等手续，加强工程质量和安全管理，确保项目如期建成。",
            ],
            hint="一条一行，写明同意还是不同意、有什么要求；“此复。”自动加",
        ),
        *tail("2026-6-22", "市发展改革委，市财政局，市自然资源和规划局", "东海市人民政府办公室"),
    )
    red_head(paper)
    title_line(paper)
    paper.write("主送机关", "{{来文机关}}：")
    paper.write(
        "公文正文",
        "{{来文称谓}}《{{来文标题}}》{% if 来文字号 %}（{{来文字号}}）{% endif %}收悉。经研究，现批复如下：",
    )
    body(paper)
    ending(paper, "此复。", "此复")
    closing(paper)
    return paper
