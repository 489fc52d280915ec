"""Ways in which real files differ though they print the same: cut runs, revisions, content controls, boxes."""

from __future__ import annotations

import copy
from typing import Any

from example_drafts.package import W
from example_drafts.paper import Paper

SAID = {f"{{{W}}}id": "7", f"{{{W}}}author": "林晓舟", f"{{{W}}}date": "2026-01-05T08:30:00Z"}


def tag(name: str) -> str:
    """A name of WordprocessingML as lxml writes it."""
    return f"{{{W}}}{name}"


def cut_runs(root: Any) -> None:
    """Cuts every run after three and seven characters, with spelling marks and bookmarks between, as Word does."""
    number = 0
    for run in list(root.iter(tag("r"))):
        texts = run.findall(tag("t"))
        if len(texts) != 1 or len(run) > 2:
            continue
        whole = texts[0].text
        previous = run
        for start, end in ((3, 10), (10, len(whole))):
            if not whole[start:end]:
                continue
            piece = copy.deepcopy(run)
            piece.find(tag("t")).text = whole[start:end]
            mark = root.makeelement(tag("bookmarkStart"), {tag("id"): str(number), tag("name"): f"_m{number}"})
            close = root.makeelement(tag("bookmarkEnd"), {tag("id"): str(number)})
            number += 1
            spelling = root.makeelement(tag("proofErr"), {tag("type"): "spellStart"})
            for element in (spelling, mark, close, piece):
                previous.addnext(element)
                previous = element
        texts[0].text = whole[:3]


def revise(root: Any) -> None:
    """Turns `⟦-deleted-⟧` into a deletion and `⟦+inserted+⟧` into an insertion with revision marks."""
    for run in list(root.iter(tag("r"))):
        text = run.find(tag("t"))
        if text is None or not text.text or not text.text.startswith("⟦"):
            continue
        deleted = text.text.startswith("⟦-")
        text.text = text.text[2:-2]
        if deleted:
            text.tag = tag("delText")
        holder = root.makeelement(tag("del" if deleted else "ins"), SAID)
        run.addprevious(holder)
        holder.append(run)


def into_control(paragraph: str) -> str:
    """The paragraph inside a block content control."""
    return f'<w:sdt><w:sdtPr><w:alias w:val="主送机关"/></w:sdtPr><w:sdtContent>{paragraph}</w:sdtContent></w:sdt>'


def box(paper: Paper, text: str) -> str:
    """A paragraph that holds a text box, with the compatibility copy that Word writes beside it."""
    inside = paper.paragraph_xml("居中", text)
    width, height = 5_400_000, 720_000
    shape = (
        '<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:docPr id="9" name="文本框"/><a:graphic><a:graphicData '
        'uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        f'<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/>'
        f"</a:solidFill></a:ln></wps:spPr><wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx><wps:bodyPr/>"
        "</wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = (
        '<w:pict><v:shape style="width:425pt;height:57pt"><v:textbox>'
        f"<w:txbxContent>{inside}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    content = f'<mc:Choice Requires="wps">{shape}</mc:Choice><mc:Fallback>{old}</mc:Fallback>'
    look = paper.use("居中")._replace(line=64)
    holder = paper.paragraph_xml("居中", look=look)
    return holder.replace("</w:p>", f"<w:r><mc:AlternateContent>{content}</mc:AlternateContent></w:r></w:p>")
