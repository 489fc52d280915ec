"""Issuer's mark, page number, labels of minutes (GB/T 9704-2012 7.2.4, 7.5, 10.3)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.sizes import size_name
from ...outline.lines import is_red
from .stretches import dominant, judged

_RED = "FF0000"
_LABEL = Pattern(r"\s*(?:出席|请假|列席)(?:人员)?\s*[:：]", ("席", "请假"))
_DIGITS = Pattern(r"\d+")


def issuer_mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Face, colour and size of the 发文机关标志; all that is not as recommended in one remark."""
    standard = reference.standard
    for p in draft.of(Role.ISSUER_MARK, unit=0):
        font = dominant(p)
        if font is None:
            continue
        change: dict[str, str | float | bool] = {}
        said = []
        if font.east_asia is not None and not standard.title.has(font.east_asia):
            said.append(f"用{standard.title.name}字（这里是{font.east_asia}）")
            change["east_asia"] = standard.title.usual
        if not is_red(font.color):
            said.append("用红色")
            change["color"] = _RED
        if font.size_pt <= standard.title_size_pt:
            said.append(f"比标题的{size_name(standard.title_size_pt)}字大（这里是{size_name(font.size_pt)}）")
        if said:
            fix = FormatFix(change, Safety.ASK) if change else None
            yield Hit(p.whole(), f"发文机关标志推荐{'，'.join(said)}", fix)


def page_number(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Face and size of the digits of page numbers in footers."""
    standard = reference.standard
    parts = {h.part for s in draft.document.sections for h in s.headers if h.has_page_number}
    for p in draft.document.paragraphs:
        digits = _DIGITS.search(p.text) if p.part in parts else None
        if digits is None:
            continue
        font = p.font_at(digits.start())
        face_fits = font.latin is None or standard.page_number.has(font.latin)
        if face_fits and abs(font.size_pt - standard.page_number_size_pt) < 0.01:
            continue
        wanted = f"{size_name(standard.page_number_size_pt)}{standard.page_number.name}"
        found = f"{font.latin or ''}{size_name(font.size_pt)}"
        fix = FormatFix({"latin": standard.page_number.usual, "size_pt": standard.page_number_size_pt}, Safety.ASK)
        yield Hit(p.at(*digits.span()), f"页码一般用{wanted}字，这里用的是{found}", fix)


def minutes_label(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """出席, 请假, 列席 and the names behind them in 纪要."""
    standard = reference.standard
    minutes = draft.profile is Profile.MINUTES or (draft.genre is not None and draft.genre.name == "纪要")
    if not minutes:
        return
    for p in draft.of(Role.ATTENDANCE, unit=0):
        label = _LABEL.match(p.text)
        if label is None:
            continue
        parts = (
            (p.whole().start, label.end(), standard.black, "“出席”“请假”“列席”等字"),
            (label.end(), len(p.text.rstrip()), standard.body, "出席、请假、列席人员的姓名"),
        )
        for start, end, faces, name in parts:
            yield from judged(draft, standard, (p, start, end), faces, standard.body_size_pt, f"{name}一般用")


_NOTICE = "[标题] 关于开展节水宣传的通知\n[主送] 各县水利局：\n请按时报送。"
_MINUTES = "[标题] 节水工作会议纪要\n2026年7月1日，苏明远主持召开会议，研究节水工作。\n会议议定，抓好宣传。"

RULES = (
    Rule(
        id="fonts.issuer-mark",
        title="机关标志字体颜色",
        source="GB/T 9704-2012 7.2.4",
        strength=Strength.RECOMMENDED,
        severity=Severity.INFO,
        why="发文机关标志居中排布，推荐使用小标宋体字，颜色为红色，以醒目、美观、庄重为原则，字号没有规定，但要大于标题。",
        check=issuer_mark,
        fix=Safety.ASK,
        numbers=("title", "title_size_pt"),
        bad={
            f"[红头 黑体] «海晏市水利局文件»\n{_NOTICE}": None,
            f"[红头 颜色000000] «海晏市水利局文件»\n{_NOTICE}": None,
            f"[红头 三号] «海晏市水利局文件»\n{_NOTICE}": None,
        },
        good=(
            f"[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕12号\n{_NOTICE}",
            f"[红头 FZXiaoBiaoSong-B05S 初号] 海晏市水利局文件\n{_NOTICE}",
            f"[红头 颜色C00000] 海晏市水利局文件\n{_NOTICE}",
        ),
    ),
    Rule(
        id="fonts.page-number",
        title="页码字体字号不符",
        source="GB/T 9704-2012 7.5",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="页码一般用四号半角宋体阿拉伯数字。",
        check=page_number,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("page_number", "page_number_size_pt"),
        bad={
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚 宋体 小五] — «1» —": None,
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚 宋体 四号 西文Arial] — «1» —": None,
        },
        good=(
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚 宋体 四号] — 1 —",
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚 无字体 四号] — 1 —",
            "[页面 页码]\n关于开展节水宣传的通知\n[页脚 宋体 小五] —　—",
            "关于开展节水宣传的通知\n[页脚 宋体 小五] 电话：88008025",
        ),
    ),
    Rule(
        id="fonts.minutes-label",
        title="出席列席字体不符",
        source="GB/T 9704-2012 10.3",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="纪要的“出席”“请假”“列席”一般用三号黑体字，冒号后的单位、姓名用三号仿宋体字。",
        check=minutes_label,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        numbers=("black", "body", "body_size_pt"),
        bad={
            f"{_MINUTES}\n«出席：»苏明远　江望川": None,
            f"{_MINUTES}\n⟦黑体|出席：⟧⟦楷体|«苏明远　江望川»⟧": None,
        },
        good=(
            f"{_MINUTES}\n⟦黑体|出席：⟧苏明远　江望川\n⟦SimHei|列席：⟧顾言",
            "[标题] 关于召开节水会议的通知\n[主送] 各县水利局：\n请按时参会。\n出席：各县水利局局长。",
            f"{_MINUTES}\n参会人员由各单位自定。",
        ),
    ),
)
