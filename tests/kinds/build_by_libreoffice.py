"""Makes clean/*-LibreOffice.docx by another program: flat ODF from the same sources, saved as .docx by LibreOffice.

Run `python tests/kinds/build_by_libreoffice.py`. Time stamps are taken out of the package, so the bytes stay the
same with the same LibreOffice.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "acceptance"), str(HERE.parent.parent / "tools")]

import kind_looks  # noqa: E402, F401
from build_by_libreoffice_styles import SPACES, key, named_styles, page_styles  # noqa: E402
from kind_package import DAY  # noqa: E402
from kind_sheet import in_form  # noqa: E402

from example_drafts.paper import width  # noqa: E402

DRAFTS = ("函", "批复", "通报", "意见", "工作总结", "讲话稿")
STYLE_OF = {
    "标题": "公文标题",
    "主送": "主送机关",
    "称谓": "主送机关",
    "正文": "公文正文",
    "一级": "一级标题",
    "二级": "公文正文",
    "三级": "公文正文",
    "附注": "公文正文",
    "居中楷体": "居中楷体",
    "空行": "主送机关",
}


def paragraph(style: str, text: str, lead: str = "") -> str:
    """A paragraph of a named style; `lead` stands before the text in 楷体."""
    span = f'<text:span text:style-name="T1">{escape(lead)}</text:span>' if lead else ""
    return f'<text:p text:style-name="{key(style)}">{span}{escape(text)}</text:p>'


def body(source: str) -> tuple[str, str]:
    """The text of a draft, and the automatic styles that set its signature."""
    out: list[str] = []
    own: list[str] = []
    title = False
    for line in source.splitlines():
        part, _, text = line.partition(" ")
        if title and part != "标题":
            out.append(paragraph("主送机关", ""))
        title = part == "标题"
        if part in ("署名", "联署"):
            out += [paragraph("公文正文", "")] * 2
            *names, date = text.split("｜")
            for name in (*names, date):
                right = max(2.0, 4 + (width(date) - width(name)) / 2) if name is not date else 4.0
                own.append(
                    f'<style:style style:name="S{len(own)}" style:family="paragraph" '
                    f'style:parent-style-name="{key("落款")}"><style:paragraph-properties fo:text-align="end" '
                    f'fo:margin-right="{right * 16:.1f}pt" fo:text-indent="0pt"/></style:style>'
                )
                out.append(f'<text:p text:style-name="S{len(own) - 1}">{escape(name)}</text:p>')
        elif part == "二级":
            lead, _, rest = text.partition("｜")
            out.append(paragraph("公文正文", rest, lead))
        elif part in STYLE_OF:
            out.append(paragraph(STYLE_OF[part], text.replace("｜", "") if part != "空行" else ""))
    return "".join(out), "".join(own)


def flat_odf(name: str) -> str:
    """A draft of this name as one flat ODF file."""
    source = in_form((HERE / "drafts" / f"{name}.txt").read_text(encoding="utf-8"), "平")
    text, own = body(source)
    names = " ".join(f'xmlns:{s}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"' for s, long in SPACES.items())
    automatic, master = page_styles("选项 页码居中" in source)
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {names} office:version="1.3" '
        f'office:mimetype="application/vnd.oasis.opendocument.text">{named_styles()}'
        f"<office:automatic-styles>{own}{automatic}</office:automatic-styles>{master}"
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    )


def same_bytes(made: Path, kept: Path) -> None:
    """Copies a package without its times."""
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as target:
        for name in sorted(source.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            data = source.read(name)
            if name.startswith("docProps/"):
                data = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", b"2026-01-05T08:30:00Z", data)
                data = re.sub(rb"<TotalTime>\d+</TotalTime>", b"<TotalTime>0</TotalTime>", data)
            entry = zipfile.ZipInfo(name, DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            target.writestr(entry, data)


def build(folder: Path) -> list[Path]:
    """Writes the drafts into `folder`; raises CalledProcessError if LibreOffice fails."""
    program = shutil.which("soffice")
    if program is None:
        sys.exit("没有找到 LibreOffice（soffice）。")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as work:
        sources = []
        for number, name in enumerate(DRAFTS):
            source = Path(work) / f"draft{number}.fodt"
            source.write_text(flat_odf(name), encoding="utf-8")
            sources.append(source)
        command = [program, f"-env:UserInstallation={(Path(work) / 'profile').as_uri()}", "--headless"]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", work, *map(str, sources)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        made = []
        for name, source in zip(DRAFTS, sources, strict=True):
            made.append(folder / f"{name}-LibreOffice.docx")
            same_bytes(source.with_suffix(".docx"), made[-1])
    return made


if __name__ == "__main__":
    for path in build(Path(sys.argv[1]) if len(sys.argv) > 1 else HERE / "clean"):
        print(path)
