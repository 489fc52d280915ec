"""How a cited document number is written (the document's own: elements/own_number.py)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .cited import cited_numbers

_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")
_AROUND = Pattern(
    r"(?<=》)(?P<open>[(\[【〔［])(?P<number>[\u4e00-\u9fa5]{2,14}[〔\[【（(﹝［](?:19|20)\d{2}[〕\]】）)﹞］]\d{1,5}号)(?P<close>[)\]】〕］])",
    ("》(", "》[", "》【", "》〔", "》［"),
)
_YEAR = Pattern(r"[\[【（(﹝［](?P<year>\d{4})[\]】）)﹞］]")


def number_bracket(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """〔〕 around the year, （） around the whole number behind a title."""
    reading = reference.reading
    done: set[tuple[int, int]] = set()
    for p, match in reading.find(_AROUND):
        number = _YEAR.compiled.sub(r"〔\g<year>〕", match["number"])
        message = f"惯例：书名号后的文号用全角圆括号括起来：（{number}）"
        yield Hit(p.at(*match.span()), message, TextFix(f"（{number}）"))
        done |= {(p.index, at) for at in range(*match.span())}
    for p, match, _ in cited_numbers(reading):
        start, end = match.start("open"), match.end("close")
        opened, closed = match["open"], match["close"]
        if opened + closed != "〔〕" and (p.index, start) not in done:
            message = f"惯例：引用文号，年份用六角括号“〔〕”，不用“{opened}{closed}”"
            yield Hit(p.at(start, end), message, TextFix("〔" + p.text[start + 1 : end - 1] + "〕"))


def number_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Year of four digits, no 年, no 第, no leading zero, 号 at the end."""
    for p, match, _ in cited_numbers(reference.reading):
        year, number = match["year"].translate(_ASCII), match["number"]
        if len(year) != 4:
            fix = TextFix(("20" if int(year) < 50 else "19") + year, Safety.ASK) if len(year) == 2 else None
            yield Hit(p.at(*match.span("year")), f"惯例：引用文号，年份写全四位，这里写作“{year}”", fix)
        if match["nian"]:
            yield Hit(p.at(*match.span("nian")), "惯例：引用文号，括号内只写年份，不加“年”字", TextFix("", Safety.ASK))
        if match["di"]:
            yield Hit(p.at(*match.span("di")), "惯例：引用文号，序号前不加“第”字", TextFix("", Safety.ASK))
        right = number.translate(_ASCII).lstrip("0") or number
        if right == number.translate(_ASCII):
            right = number  # full-width digits are another rule's
        ended = match["hao"] or not p.text.startswith(("）", ")", "文", "的", "规定", "要求"), match.end())
        if right != number or not ended:
            right += "" if ended else "号"
            message = f"惯例：引用文号，序号应为“{right}”，不编虚位，后面加“号”字"
            yield Hit(p.at(*match.span("number")), message, TextFix(right, Safety.ASK))


RULES = (
    Rule(
        id="citations.number-bracket",
        title="引用文号括号不符",
        source="GB/T 9704-2012 7.2.5（引用从惯例）",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="引用公文，文号放在标题后的圆括号里，年份用六角括号“〔〕”：《关于……的通知》（海政发〔2025〕7号）。案号、证书编号不在此列。",
        check=number_bracket,
        fix=Safety.SAFE,
        bad={
            "根据《关于加强节水工作的通知》（海政办发«[2025]»7号），制定本办法。": (
                "根据《关于加强节水工作的通知》（海政办发〔2025〕7号），制定本办法。"
            ),
            "按照海政发«【2024】»15号要求，抓好落实。": "按照海政发〔2024〕15号要求，抓好落实。",
            "落实《关于加强节水工作的通知》«(海政办发[2025]7号)»。": "落实《关于加强节水工作的通知》（海政办发〔2025〕7号）。",
            "见海水函«（2025）»3号。": "见海水函〔2025〕3号。",
        },
        good=(
            "根据《关于加强节水工作的通知》（海政办发〔2025〕7号），制定本办法。",
            "海晏市人民法院（2025）江01民终18号判决已经生效。",
            "不动产权证号为江（2025）海晏市不动产权第0012345号。",
            "[发文字号] 海水发[2026]12号\n[标题] 关于开展节水检查的通知\n请各县落实。",
            "依照《海政发[2024]15号文件汇编》办理。",
            "泵站能效限值执行GB 32031（2015）第3号修改单。",
        ),
    ),
    Rule(
        id="citations.number-form",
        title="引用文号写法不符",
        source="GB/T 9704-2012 7.2.5（引用从惯例）",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="文号由机关代字、四位年份、序号组成，序号不加“第”、不编虚位，后加“号”字。法律的主席令号、标准号、案号不在此列。",
        check=number_form,
        fix=Safety.ASK,
        bad={
            "根据《关于加强节水工作的通知》（海政办发〔2025〕«第»7号）。": "根据《关于加强节水工作的通知》（海政办发〔2025〕7号）。",
            "根据《关于加强节水工作的通知》（海政办发〔2025〕«007»号）。": "根据《关于加强节水工作的通知》（海政办发〔2025〕7号）。",
            "按照海政发〔«24»〕15号要求，抓好落实。": "按照海政发〔2024〕15号要求，抓好落实。",
            "根据《关于加强节水工作的通知》（海政办发〔2025«年»〕«7»）。": "根据《关于加强节水工作的通知》（海政办发〔2025〕7号）。",
        },
        good=(
            "根据《关于加强节水工作的通知》（海政办发〔2025〕7号）。",
            "《江北省节水条例》（江北省人民政府令第212号）自7月1日起施行。",
            "海晏仲裁委员会海仲裁字〔2025〕第018号裁决书已经送达。",
            "落实海政发〔2024〕15、16号文件。",
            "执行GB/T 5750标准和海水规〔2025〕1号。",
        ),
    ),
)
