"""How 签发人 is written and where it stands (GB/T 9704-2012 7.2.6)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import line_of

_SIGNER = Pattern(r"(?P<label>签\s*发\s*人)(?P<gap>[ \u3000]*)(?P<colon>[:：]?)[ \u3000\t]*(?P<names>[^\n]*)", "签")
_BETWEEN = Pattern(r"(?<=[\u4e00-\u9fff×])\s*[、，,；;/]\s*(?=[\u4e00-\u9fff×])", ("、", "，", ",", "；", ";", "/"))
_BLANK = "\u3000"


def signer_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The colon, the marks between names, and a line of its own that is not to the right."""
    for p in draft.of(Role.SIGNER, Role.DOCUMENT_NUMBER, unit=0):
        match = _SIGNER.search(p.text)
        if match is None or p.index < 0:
            continue
        if match["colon"] == ":":
            yield Hit(p.at(*match.span("colon")), "“签发人”后用全角冒号“：”，这里用了半角", TextFix("："))
        elif not match["colon"] and match["names"].strip():
            start, end = match.start("label"), match.end("gap")
            message = f"“签发人”后加全角冒号，再写姓名，这里写成“{match[0].strip()}”"
            yield Hit(p.at(start, end), message, TextFix(match["label"] + "："))
        for mark in _BETWEEN.finditer(match["names"]):
            start = match.start("names")
            message = f"签发人姓名之间空开排列，不用“{mark[0].strip()}”"
            yield Hit(p.at(start + mark.start(), start + mark.end()), message, TextFix(_BLANK))
    if draft.profile is Profile.RED_HEAD:
        yield from _misplaced(draft)


def _misplaced(draft: Draft) -> Iterator[Hit]:
    """A line of its own at the left or in the middle, in a draft whose title shows that it is laid out."""
    if not all(p.layout.alignment == "center" for p in draft.of(Role.TITLE, unit=0)):
        return
    for p in draft.of(Role.SIGNER, unit=0):
        line = line_of(0, p)
        moved = (
            p.text.startswith("\t")
            or line.right
            or line.indent >= 4
            or p.layout.left_pt > 60
            or (p.layout.left_chars or 0) >= 4
        )
        if line.compact.startswith("签发人") and p.place.kind == "body" and not moved and not p.has_drawing:
            yield Hit(p.whole(), "签发人居右空一字编排，这里没有居右", certain=False)


_HEAD = "[红头] 海晏市水利局文件"
_NUMBER = "[发文字号 左 首行1] 海水〔2026〕12号　　　　　"
_TITLE = "[标题] 海晏市水利局关于建设两座泵站的请示"

RULES = (
    Rule(
        id="elements.signer-form",
        title="签发人写法不符",
        source="GB/T 9704-2012 7.2.6",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="“签发人”三字后标全角冒号，冒号后写姓名，居右空一字；多个签发人依次均匀编排，姓名之间空开。",
        check=signer_form,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n{_NUMBER}签发人«:»苏明远\n{_TITLE}": f"{_HEAD}\n{_NUMBER}签发人：苏明远\n{_TITLE}",
            f"{_HEAD}\n{_NUMBER}«签发人 »苏明远\n{_TITLE}": f"{_HEAD}\n{_NUMBER}签发人：苏明远\n{_TITLE}",
            f"{_HEAD}\n[签发人] 签发人：苏明远«、»林晓舟\n{_TITLE}": f"{_HEAD}\n[签发人] 签发人：苏明远　林晓舟\n{_TITLE}",
            f"{_HEAD}\n[签发人 左] «签发人：苏明远»\n{_TITLE}": None,
        },
        good=(
            f"{_HEAD}\n{_NUMBER}签发人：苏明远\n{_TITLE}",
            f"{_HEAD}\n[签发人] 签发人：苏明远　林晓舟\n[签发人] 江望川　顾　言\n{_TITLE}",
            f"{_HEAD}\n[签发人 左] \t签发人：苏明远　林晓舟\n[签发人 左] \t　　　　江望川　顾　言\n"
            f"[发文字号 左 首行1] 海水〔2026〕12号\t　　　　叶闻笛\n{_TITLE}",
            f"{_HEAD}\n[签发人] 签　发　人：苏明远\n{_TITLE}",
            f"{_HEAD}\n[签发人] 签发人：\n{_TITLE}",
            f"{_HEAD}\n[签发人 左] 　　　　　　　　　　　签发人：苏明远\n{_TITLE}",
            f"{_TITLE}\n[主送] 海晏市人民政府：\n签发人:由主要负责人担任。\n妥否，请批示。",
        ),
    ),
)
