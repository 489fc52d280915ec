"""Makes clean/通知-LibreOffice.docx by another program than the other drafts: flat ODF, saved as .docx by LibreOffice.

Run `python tests/acceptance/build_by_libreoffice.py`. LibreOffice stamps the time into the file, so the bytes
differ at each run; the committed file is the one the tests read. 一、 and （一） are automatic numbers here.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from xml.sax.saxutils import escape

NAME = "通知-LibreOffice"
ISSUER = "东海市住房和城乡建设局"
TITLE = "关于做好2026年冬季城镇供热工作的通知"
OPENING = (
    "为切实做好2026年冬季城镇供热保障工作，确保人民群众温暖过冬，根据《江北省城镇供热条例》有关规定，"
    "结合我市实际，现将有关事项通知如下："
)
SECTIONS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        "扎实做好供热准备",
        (
            (
                "全面检修供热设施。",
                "各供热企业于10月25日前完成热源、管网和换热站检修，对使用年限较长的管网逐段排查，消除隐患。",
            ),
            ("足额储备供热燃料。", "采暖期开始前，各热源厂燃料储备应当满足15天以上的用量，并与供应单位签订保供协议。"),
            ("开展注水调试工作。", "10月28日起组织管网注水打压，提前3日告知用户，做到不漏一栋、不落一户。"),
        ),
    ),
    (
        "切实提升服务质量",
        (
            (
                "确保室内温度达标。",
                "在正常天气条件下，居民卧室、起居室温度不低于18摄氏度；达不到标准的，按照规定减免热费。",
            ),
            (
                "畅通用户诉求渠道。",
                "实行“接诉即办”，接到报修后2小时内上门处置，24小时内反馈结果；服务热线8:00至22:00由专人值守。",
            ),
            ("加强弱势群体保障。", "对低保家庭、特困人员等落实热费补贴政策，不得以欠费为由擅自停止供热。"),
        ),
    ),
    (
        "严格落实工作责任",
        (
            ("强化属地责任。", "各县（区）供热主管部门要建立包保机制，对重点小区、老旧管网实行专人负责。"),
            ("强化应急处置。", "健全应急预案，配足抢修队伍和物资，遇有突发故障要及时抢修并向社会公告。"),
            ("强化监督考核。", "市局对供热企业服务情况实行月度评价，评价结果作为供热质量年度考核的重要依据。"),
        ),
    ),
)
DATE = "2026年10月9日"
NOTE = "（联系人：陆知行，电话：88003126）"


def paragraph_style(name: str, paragraph: str, text: str, parent: str = "公文正文") -> str:
    """A named paragraph style; names outside ASCII need an ASCII key."""
    return (
        f'<style:style style:name="{key(name)}" style:display-name="{name}" style:family="paragraph" '
        f'style:parent-style-name="{key(parent)}"><style:paragraph-properties {paragraph}/>'
        f"<style:text-properties {text}/></style:style>"
    )


def key(name: str) -> str:
    """`style:name` for a display name."""
    return "".join(f"_{ord(character):x}_" for character in name)


def face(name: str, size: int) -> str:
    """Attributes of a Chinese face at `size` points, Latin in Times New Roman."""
    return (
        f'style:font-name="Times New Roman" style:font-name-asian="{name}" fo:font-size="{size}pt" '
        f'style:font-size-asian="{size}pt" style:font-size-complex="{size}pt" fo:letter-spacing="-0.25pt"'
    )


def list_style() -> str:
    """一、 on the first level, （一） on the second, without a gap behind the number."""
    levels = "".join(
        f'<text:list-level-style-number text:level="{level}" style:num-format="一, 二, 三, ..." {marks}>'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="nothing" fo:text-indent="32pt" '
        'fo:margin-left="0cm"/>'
        "</style:list-level-properties></text:list-level-style-number>"
        for level, marks in (
            (1, 'style:num-suffix="、"'),
            (2, 'style:num-prefix="（" style:num-suffix="）"'),
        )
    )
    return f'<text:list-style style:name="L1">{levels}</text:list-style>'


def styles() -> str:
    """Faces and styles of the draft."""
    fonts = ("方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体", "Times New Roman")
    faces = "".join(f'<style:font-face style:name="{name}" svg:font-family="\'{name}\'"/>' for name in fonts)
    body = (
        f'<style:style style:name="{key("公文正文")}" style:display-name="公文正文" style:family="paragraph">'
        '<style:paragraph-properties fo:text-indent="32pt" fo:line-height="28.95pt" fo:text-align="justify" '
        f'style:snap-to-layout-grid="false"/><style:text-properties {face("仿宋_GB2312", 16)} fo:language="en" '
        'fo:country="US" style:language-asian="zh" style:country-asian="CN"/></style:style>'
    )
    named = (
        paragraph_style(
            "公文标题", 'fo:text-indent="0pt" fo:line-height="33pt" fo:text-align="center"', face("方正小标宋简体", 22)
        ),
        paragraph_style("主送机关", 'fo:text-indent="0pt"', ""),
        paragraph_style("一级标题", 'fo:text-indent="32pt"', face("黑体", 16)),
        paragraph_style("二级标题", 'fo:text-indent="32pt"', ""),
        paragraph_style("署名", 'fo:text-indent="0pt" fo:text-align="end" fo:margin-right="40pt"', ""),
        paragraph_style("日期", 'fo:text-indent="0pt" fo:text-align="end" fo:margin-right="64pt"', ""),
        paragraph_style("页码", 'fo:text-indent="0pt" fo:text-align="center" fo:line-height="20pt"', face("宋体", 14)),
    )
    kaiti = f"<style:text-properties {face('楷体_GB2312', 16)}/>"
    lead = f'<style:style style:name="T1" style:family="text">{kaiti}</style:style>'
    page = (
        '<style:page-layout style:name="P1"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" '
        'fo:margin-top="37mm" fo:margin-bottom="25mm" fo:margin-left="28mm" fo:margin-right="26mm"/>'
        '<style:footer-style><style:header-footer-properties fo:min-height="10mm" fo:margin-top="3mm"/>'
        "</style:footer-style>"
        "</style:page-layout>"
    )
    footer = (
        f'<style:master-page style:name="Standard" style:page-layout-name="P1"><style:footer><text:p '
        f'text:style-name="{key("页码")}">— <text:page-number text:select-page="current">1</text:page-number> —'
        "</text:p></style:footer></style:master-page>"
    )
    return (
        f"<office:font-face-decls>{faces}</office:font-face-decls><office:styles>{body}{''.join(named)}</office:styles>"
        f"<office:automatic-styles>{lead}{list_style()}{page}</office:automatic-styles>"
        f"<office:master-styles>{footer}</office:master-styles>"
    )


def paragraph(style: str, text: str = "") -> str:
    """A paragraph of a named style."""
    return f'<text:p text:style-name="{key(style)}">{escape(text)}</text:p>'


def body() -> str:
    """The text of the draft."""
    out = [paragraph("公文标题", ISSUER), paragraph("公文标题", TITLE), paragraph("主送机关")]
    out += [paragraph("主送机关", "各县（区）供热主管部门，各供热企业："), paragraph("公文正文", OPENING)]
    items = []
    for heading, points in SECTIONS:
        inner = "".join(
            f'<text:list-item><text:p text:style-name="{key("二级标题")}">'
            f'<text:span text:style-name="T1">{escape(lead)}</text:span>{escape(rest)}</text:p></text:list-item>'
            for lead, rest in points
        )
        items.append(f"<text:list-item>{paragraph('一级标题', heading)}<text:list>{inner}</text:list></text:list-item>")
    out.append(f'<text:list text:style-name="L1">{"".join(items)}</text:list>')
    out += [paragraph("公文正文"), paragraph("公文正文")]
    out += [paragraph("署名", ISSUER), paragraph("日期", DATE), paragraph("公文正文", NOTE)]
    return "".join(out)


def flat_odf() -> str:
    """The draft as one flat ODF file."""
    spaces = {
        "office": "office",
        "style": "style",
        "text": "text",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for short, long in spaces.items()
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {names} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"{styles()}<office:body><office:text>{body()}</office:text></office:body></office:document>"
    )


def build(folder: Path) -> Path:
    """Writes the draft into `folder`; raises CalledProcessError if LibreOffice fails."""
    program = shutil.which("soffice")
    if program is None:
        sys.exit("没有找到 LibreOffice（soffice）。")
    with tempfile.TemporaryDirectory() as work:
        source = Path(work) / f"{NAME}.fodt"
        source.write_text(flat_odf(), encoding="utf-8")
        profile = (Path(work) / "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "docx:MS Word 2007 XML"]
        subprocess.run([*command, "--outdir", work, str(source)], check=True, capture_output=True, timeout=300)
        folder.mkdir(parents=True, exist_ok=True)
        return Path(shutil.copy(source.with_suffix(".docx"), folder / f"{NAME}.docx"))


if __name__ == "__main__":
    print(build(Path(__file__).resolve().parent / "clean"))
