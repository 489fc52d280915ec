"""通知 that carry another text, and those of appointments (doctypes.md 5)."""

from __future__ import annotations

from .fields import (
    BODY,
    NOTE,
    TO,
    Field,
    head,
    tail,
    title,
)
from .heads import red_head
from .paper import TemplatePaper
from .shape import body, closing, opening
from .tails import imprint, signature

_COUNTIES = "各县（区）人民政府，市政府各部门、各直属机构"


_FORWARDED = Field("来文标题", "书名", True, hint="所转文件的标题，从“关于”写起，书名号自动加")
_FORWARDED_NUMBER = Field("来文字号", "发文字号", hint="所转文件的发文字号；没有的不填")
_SENDER = "{% if 来文机关 not in 来文标题 %}{{来文机关}}{% endif %}"


def issue() -> TemplatePaper:
    """印发通知."""
    paper = TemplatePaper(
        "印发本机关制定的办法、方案、规划等，所印发的文件排在后面。",
        *head("东海市民政局", "东民〔2026〕22号"),
        Field("印发文件", "书名", True, sample="东海市社区助餐服务管理办法", hint="所印发文件的名称，书名号自动加"),
        title("{发文机关}关于印发《{印发文件}》的通知"),
        TO._replace(sample="各县（区）民政局，市局各科室"),
        Field(
            "审定情况",
            "短语",
            sample="已经市民政局第8次局务会议审议通过",
            hint="接在文件名称后面，如 已经市人民政府同意；没有的不填",
        ),
        Field(
            "文件正文",
            "正文",
            True,
            sample=[
                "第一条　为规范社区助餐服务，方便老年人就近用餐，根据国家和省有关规定，结合本市实际，制定本办法。",
                "第二条　本办法所称社区助餐服务，是指依托社区食堂、助餐点等为老年人提供的就餐、送餐服务。",
                "第三条　助餐服务机构应当依法取得食品经营许可，从业人员应当持有有效健康证明。",
                "第四条　本办法自2027年1月1日起施行。",
            ],
            hint="所印发文件的正文，一行一段；“第一章　总则”这样的标题自动居中",
        ),
        *[field for field in tail("2026-11-11", "", "东海市民政局办公室") if field.name != "附件"],
        NOTE._replace(sample="此件公开发布"),
    )
    opening(paper)
    paper.write(
        "公文正文",
        "{% if 审定情况 %}《{{印发文件}}》{{审定情况}}，现印发给你们{% else %}现将《{{印发文件}}》印发给你们{% endif %}，"
        "请结合实际认真贯彻执行。",
    )
    signature(paper)
    paper.write("附件标题", "{{印发文件}}", extra="<w:pageBreakBefore/>")
    paper.blank()
    body(paper, "文件正文")
    imprint(paper)
    return paper


def forward() -> TemplatePaper:
    """转发通知."""
    paper = TemplatePaper(
        "转发上级机关、同级机关和不相隶属机关的公文。",
        *head("东海市农业农村局", "东农〔2026〕15号"),
        Field("来文机关", "机关", True, sample="省农业农村厅"),
        _FORWARDED._replace(sample="关于做好秋冬农业生产工作的通知"),
        _FORWARDED_NUMBER._replace(sample="江农发〔2026〕26号"),
        title("{发文机关}转发{来文机关}《{来文标题}》的通知"),
        TO._replace(sample="各县（区）农业农村局"),
        BODY._replace(
            required=False,
            sample=[
                "一、抓好秋冬播种",
                "抓紧落实冬小麦、冬油菜种植面积，组织农机农技人员深入田间地头开展服务。",
                "二、强化督促指导",
                "各县（区）农业农村局要明确专人负责，每周五12:00前报送工作进度。",
            ],
            hint="结合本地实际提出的要求；没有的不填",
        ),
        *tail("2026-10-15", "", "东海市农业农村局办公室"),
        NOTE._replace(sample="此件依申请公开"),
    )
    opening(paper)
    paper.write(
        "公文正文",
        f"现将{_SENDER}《{{{{来文标题}}}}》{{% if 来文字号 %}}（{{{{来文字号}}}}）{{% endif %}}转发给你们，"
        "{% if 正文 %}并结合实际提出如下要求，请一并抓好落实{% else %}请结合实际认真贯彻落实{% endif %}。",
    )
    body(paper)
    closing(paper)
    return paper


def approve() -> TemplatePaper:
    """批转通知."""
    paper = TemplatePaper(
        "批准并转发下级机关的公文。",
        *head("东海市人民政府", "东政发〔2026〕24号"),
        Field("来文机关", "机关", True, sample="市发展改革委"),
        _FORWARDED._replace(sample="关于深化公共资源交易平台整合的意见"),
        title("{发文机关}批转{来文机关}《{来文标题}》的通知"),
        TO._replace(sample=_COUNTIES),
        BODY._replace(
            sample=["请结合实际，认真贯彻执行。执行中的重要情况，及时报告市人民政府。"], hint="要求，一行一段"
        ),
        Field(
            "来文正文",
            "正文",
            True,
            sample=[
                "为进一步深化公共资源交易平台整合，提高公共资源配置效率，现提出如下意见：",
                "一、统一交易规则",
                "制定全市统一的公共资源交易目录，应当进场交易的项目全部纳入平台。",
                "二、推行全流程电子化",
                "实现信息发布、报名、评审、结果公示全程网上办理。",
                "三、加强综合监管",
                "健全部门协同监管机制，严肃查处违法违规行为。",
            ],
            hint="所批转文件的正文，一行一段",
        ),
        *[field for field in tail("2026-9-24", "", "东海市人民政府办公室") if field.name != "附件"],
        NOTE._replace(sample="此件公开发布"),
    )
    opening(paper)
    paper.write("公文正文", f"经研究，同意{_SENDER}《{{{{来文标题}}}}》，现转发给你们。")
    body(paper)
    signature(paper)
    paper.write("附件标题", "{{来文标题}}", extra="<w:pageBreakBefore/>")
    paper.blank()
    body(paper, "来文正文")
    imprint(paper)
    return paper


_TO_OFFICE, _FROM_OFFICE = "人员|join('', '任职')", "人员|join('', '免职')"
_APPOINTED = (
    "{{发文机关|join('　')}}关于{{人员|first}}{% if 人员|length > 1 %}等{% endif %}同志"
    f"{{% if not {_FROM_OFFICE} %}}任职{{% elif not {_TO_OFFICE} %}}免职{{% else %}}职务任免{{% endif %}}的通知"
)


def appoint() -> TemplatePaper:
    """任免通知."""
    paper = TemplatePaper(
        "任免干部，任职在前，免职在后，一人一句。",
        *head("东海市人民政府", "东政人〔2026〕8号"),
        Field("标题", "标题", hint="不填就由姓名合成：一人的不写“等”，只任不免写“任职”，只免不任写“免职”"),
        TO._replace(sample=_COUNTIES),
        Field(
            "人员",
            "表格",
            True,
            columns=("姓名", "任职", "免职"),
            sample=[
                {"姓名": "江望川", "任职": "东海市水利局副局长（试用期一年）"},
                {"姓名": "叶闻笛", "任职": "东海市司法局副局长"},
                {"姓名": "秦牧野", "免职": "东海市水利局副局长"},
            ],
            hint="一行一人，各格用竖线“|”隔开：姓名|任职|免职；只写职务，只任不免、只免不任的空着另一格",
            trim=True,
        ),
        *[
            field
            for field in tail("2026-7-6", "市委组织部，市人大常委会办公室", "东海市人民政府办公室")
            if field.name != "附件"
        ],
    )
    red_head(paper)
    paper.write("公文标题", f"{{% if 标题 %}}{{{{标题}}}}{{% else %}}{_APPOINTED}{{% endif %}}")
    paper.blank()
    paper.write("主送机关", "{{主送机关}}：")
    paper.write("公文正文", "经研究决定：")
    for column, sentence in (
        ("任职", "任命{{人.姓名}}同志为{{人.任职}}。"),
        ("免职", "免去{{人.姓名}}同志的{{人.免职}}职务。"),
    ):
        paper.tag("for 人 in 人员")
        paper.optional("公文正文", f"人.{column}", sentence)
        paper.tag("endfor")
    paper.tag("for 人 in 人员")
    paper.when("not 人.任职 and not 人.免职")
    paper.write("公文正文", "{{人.姓名}}同志【待补：任职或者免职】。")
    paper.end()
    paper.tag("endfor")
    signature(paper)
    imprint(paper)
    return paper
