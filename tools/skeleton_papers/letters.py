"""函 and 复函 in the letter format (10.1)."""

from __future__ import annotations

from .fields import BODY, CONTACT, MATTER, PHONE, TO, Field, basis, head, tail, title
from .heads import letter_head
from .paper import TemplatePaper
from .shape import body, closing, ending
from .shape import title as title_line


def _fields(issuer: str, number: str) -> list[Field]:
    return [field for field in head(issuer, number) if field.name != "发文机关标志"]


def _foot(date: str, copies: str = "") -> list[Field]:
    return [field for field in tail(date, copies) if field.name not in ("印发机关", "印发日期")]


def _by_purpose(consult: str, ask: str, approval: str) -> str:
    """What a letter says by its purpose."""
    return f"{{% if 目的 == '商洽' %}}{consult}{{% elif 目的 == '询问' %}}{ask}{{% else %}}{approval}{{% endif %}}"


def letter() -> TemplatePaper:
    """函."""
    paper = TemplatePaper(
        "不相隶属机关之间商洽工作、询问和答复问题、请求批准事项。",
        *_fields("东海市交通运输局", "东交函〔2026〕32号"),
        MATTER._replace(sample="商请共享公交客流数据"),
        title("{发文机关}关于{事由}的函"),
        TO._replace(sample="江北省交通科学研究院"),
        basis("为优化城市公交线网，提高群众出行效率，我局拟开展公交客流分析研究", "现就有关事项函商如下"),
        BODY._replace(
            sample=[
                "一、数据需求",
                "请贵院提供2023年以来东海市公交刷卡、线路运行等数据，用于线网优化研究。",
                "二、使用方式",
                "我局将严格遵守数据安全有关规定，数据仅限本项目使用，不向第三方提供。",
            ]
        ),
        Field(
            "目的",
            "选择",
            True,
            default="商洽",
            choices=("商洽", "询问", "请批"),
            sample="商洽",
            hint="开头和结语随之而定；请批是请求批准",
        ),
        *_foot("2026-4-27", "市数据局"),
        CONTACT._replace(sample="林晓舟"),
        PHONE._replace(sample="88004452"),
        format="letter",
    )
    letter_head(paper)
    title_line(paper)
    paper.write("主送机关", "{{主送机关}}：")
    told = _by_purpose("现就有关事项函商如下", "现就有关问题函询如下", "现将有关情况函告如下")
    paper.write("公文正文", f"{{{{缘由}}}}{{% if '如下' not in 缘由 %}}。{told}{{% endif %}}：")
    body(paper)
    paper.write("公文正文", _by_purpose("请予支持，盼复。", "请予函复。", "以上事项，请予审批。"))
    closing(paper, printed=False)
    return paper


def answer() -> TemplatePaper:
    """复函."""
    paper = TemplatePaper(
        "答复不相隶属机关的来函。",
        *_fields("东海市发展和改革委员会", "东发改函〔2026〕51号"),
        Field("来文机关", "机关", True, sample="望潮县人民政府", hint="来函的机关，也是主送机关"),
        Field("来文称谓", "短语", default="贵单位", sample="贵县", hint="怎样称呼来函的机关，如 贵局、贵县、贵公司"),
        Field("来文标题", "书名", True, sample="关于商请支持海岛交通项目建设的函", hint="来函的标题，书名号自动加"),
        Field("来文字号", "发文字号", sample="望政函〔2026〕19号", hint="来函的发文字号；没有的不填"),
        MATTER._replace(sample="支持海岛交通项目建设"),
        title("{发文机关}关于{事由}的复函"),
        BODY._replace(
            sample=[
                "一、我委支持贵县海岛交通项目建设，已将望潮岛客运码头改扩建工程列入2027年全市重点项目计划。",
                "二、请贵县抓紧开展项目前期工作，落实用海、环评等建设条件。",
            ]
        ),
        *_foot("2026-10-9", "市交通运输局"),
        CONTACT._replace(sample="宋清远"),
        PHONE._replace(sample="88009102"),
        format="letter",
    )
    letter_head(paper)
    title_line(paper)
    paper.write("主送机关", "{{来文机关}}：")
    paper.write(
        "公文正文", "{{来文称谓}}《{{来文标题}}》{% if 来文字号 %}（{{来文字号}}）{% endif %}收悉。经研究，现函复如下："
    )
    body(paper)
    ending(paper, "特此函复。", "函复")
    closing(paper, printed=False)
    return paper
