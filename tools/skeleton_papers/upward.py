"""报告, 请示, 议案: what goes up (条例第八条)."""

from __future__ import annotations

from .fields import (
    ATTACHMENTS,
    BODY,
    CONTACT,
    COPIES,
    DATE,
    MATTER,
    PHONE,
    PRINTED,
    PRINTER,
    SIGNERS,
    TO,
    Field,
    basis,
    head,
    tail,
    title,
)
from .paper import TemplatePaper
from .shape import body, closing, ending, lead, opening
from .tails import attachment_note, attachment_pages, imprint, signer_stamp


def report() -> TemplatePaper:
    """报告."""
    paper = TemplatePaper(
        "向上级机关汇报工作、反映情况，答复上级机关询问；不得夹带请示事项。",
        *head("东海市教育局", "东教〔2026〕33号"),
        SIGNERS._replace(sample="陆知行"),
        MATTER._replace(sample="2026年秋季学期开学工作情况"),
        title("{发文机关}关于{事由}的报告"),
        TO._replace(sample="东海市人民政府", hint="一个上级机关，如 东海市人民政府"),
        basis(
            "按照市人民政府关于做好秋季学期开学工作的部署，我局认真组织实施，全市中小学、幼儿园按时平稳开学",
            "现将有关情况报告如下",
        ),
        BODY._replace(
            sample=[
                "一、主要做法",
                "（一）周密部署安排。开学前召开专题会议，制定工作方案，组织6个督导组深入县（区）和学校开展督导检查。",
                "（二）排查安全隐患。会同公安、消防、市场监管等部门检查学校218所，整改食堂、校舍、校车等方面问题134项。",
                "（三）保障教材供应。开学当日，全市中小学教材全部发放到位。",
                "二、存在的问题",
                "城区部分学校学位仍然紧张，个别农村学校音体美教师不足。",
                "三、下一步打算",
                "加快推进6所新建学校建设，统筹调配师资，持续做好校园安全工作。",
            ]
        ),
        *tail("2026-9-15", "", "东海市教育局办公室"),
    )
    opening(paper, upward=True)
    lead(paper, "现将有关情况报告如下", after="。")
    body(paper)
    ending(paper, "特此报告。", "特此报告")
    closing(paper)
    return paper


def request() -> TemplatePaper:
    """请示."""
    paper = TemplatePaper(
        "向上级机关请求指示、批准；一文一事，只写一个主送机关。",
        *head("东海市消防救援支队", "东消请〔2026〕6号", 密级="", 紧急程度="特急"),
        SIGNERS._replace(sample="陆知行"),
        MATTER._replace(sample="新建望潮消防站"),
        title("{发文机关}关于{事由}的请示"),
        TO._replace(sample="东海市人民政府", hint="一个上级机关，不写个人"),
        basis("为完善城市消防站布局，提高望潮片区灭火救援能力", "现就……有关事项请示如下"),
        BODY._replace(
            sample=[
                "一、建设理由",
                "望潮片区常住人口12万人，大型企业26家，最近的消防站距片区中心9公里，不能满足消防站辖区到场时间要求。",
                "二、建设方案",
                "拟在望潮大道南侧划拨用地9亩，建设一级普通消防站1座，建筑面积4200平方米，总投资3600万元，由市级财政分两年安排。",
                "三、进度安排",
                "拟于2026年10月开工建设，2027年12月建成投入使用。",
            ]
        ),
        Field(
            "结语",
            "选择",
            default="妥否，请批示。",
            choices=("妥否，请批示。", "当否，请批示。", "以上请示，请予批复。", "妥否，请批复。"),
        ),
        *tail("2026-5-18", "市财政局，市自然资源和规划局", "东海市消防救援支队办公室", ["望潮消防站建设方案"]),
        CONTACT._replace(required=True, sample="叶闻笛"),
        PHONE._replace(required=True, sample="88001190"),
    )
    opening(paper, upward=True)
    lead(paper, "现就{{事由}}有关事项请示如下")
    body(paper)
    ending(paper, "{{结语}}", "否，请")
    closing(paper)
    return paper


def motion() -> TemplatePaper:
    """议案."""
    paper = TemplatePaper(
        "各级人民政府向同级人民代表大会或者其常务委员会提请审议事项。",
        *head("东海市人民政府", "东政案〔2026〕4号"),
        Field("审议事项", "书名", True, sample="东海市海岸带保护条例（草案）", hint="提请审议的文件，书名号自动加"),
        title("{发文机关}关于提请审议《{审议事项}》的议案"),
        TO._replace(sample="东海市人民代表大会常务委员会"),
        BODY._replace(
            sample=[
                "为加强海岸带保护，促进海岸带资源合理利用，根据国家有关法律、法规，市人民政府在深入调研、广泛征求意见的基础上，拟订了《东海市海岸带保护条例（草案）》。该草案已经2026年7月28日市人民政府第48次常务会议讨论通过。"
            ],
            hint="说明理由、起草和讨论通过的经过；末尾的“现提请审议”自动加",
        ),
        ATTACHMENTS._replace(sample=["东海市海岸带保护条例（草案）"]),
        Field("签署人职务", "文字", True, sample="市长"),
        Field("签署人", "姓名", True, sample="沈一帆"),
        DATE._replace(sample="2026-8-5"),
        COPIES,
        PRINTER._replace(sample="东海市人民政府办公室"),
        PRINTED,
    )
    opening(paper)
    body(paper)
    ending(paper, "现提请审议。", "提请审议")
    attachment_note(paper)
    signer_stamp(paper)
    attachment_pages(paper)
    imprint(paper)
    return paper
