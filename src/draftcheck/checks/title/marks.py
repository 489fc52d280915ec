"""Marks of the title: none at its end, 《》 around what it issues."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile
from ...core.finding import Fix, Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .text import END_MARKS, title_of

_ISSUED = Pattern(
    r"(?:印发|发布|公布|颁布)(?P<name>[^《》“”，]{4,60}?(?:办法|规定|细则|条例|方案)(?:[（(](?:试行|暂行|修订|修订版)[）)])?)的(?:通知|决定|公告|命令|令)$",
    ("印发", "发布", "公布", "颁布"),
)
_JOINED = ("和", "及", "、", "与", "等")
_NAMELESS = ("有关", "相关", "若干", "一批")


def end_mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A mark at the end of the title; ！ in the title of a speech or an article is style."""
    title = title_of(draft)
    if title is None:
        return
    end = len(title.text)
    start = len(title.text.rstrip(END_MARKS))
    if start == end or not start or (set(title.text[start:]) <= set("！!") and draft.profile is Profile.MATERIAL):
        return
    places = title.places(start, end)
    fix = TextFix("", Safety.ASK) if title.unbroken(start, end) else None
    yield Hit(places[0], f"惯例：标题末尾不加标点，这里有“{title.text[start:]}”", fix, related=places[1:])


def book_marks_missing(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """印发……办法的通知 without 《》 around the name of what is issued."""
    title = title_of(draft)
    if title is None or "《" in title.text:
        return
    match = _ISSUED.search(title.text[: title.core_end])
    if match is None or match["name"].startswith(_NAMELESS):
        return
    start, end = match.span("name")
    places = title.places(start, end)
    fix: Fix | None = None
    if title.unbroken(start, end) and not any(word in match["name"] for word in _JOINED):
        fix = TextFix(f"《{match['name']}》", Safety.ASK)
    yield Hit(places[0], f"惯例：印发的文件名一般加书名号：“《{match['name']}》”", fix, related=places[1:])


RULES = (
    Rule(
        id="title.end-mark",
        title="标题末尾有标点",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="公文标题习惯上末尾不加标点。标题中间可以用书名号、引号、括号和顿号。",
        check=end_mark,
        fix=Safety.ASK,
        bad={
            "[标题] 海晏市水利局关于做好防汛工作的通知«。»\n[主送] 各县水利局：": (
                "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局："
            ),
            "[标题] 海晏市水利局\n[标题] 关于做好防汛工作的通知«：»\n[主送] 各县水利局：": (
                "[标题] 海晏市水利局\n[标题] 关于做好防汛工作的通知\n[主送] 各县水利局："
            ),
            "[标题] 海晏市水利局关于做好防汛、抗旱工作的通知«！»\n[主送] 各县水利局：": (
                "[标题] 海晏市水利局关于做好防汛、抗旱工作的通知\n[主送] 各县水利局："
            ),
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛、抗旱工作的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于印发《供水管理办法》的通知\n[主送] 各县水利局：",
            "[标题] 海晏市供水管理办法（试行）\n第一条　为了规范供水，制定本办法。",
            "[标题] 奋楫扬帆再出发！\n[居中] （2026年7月1日）\n同志们：\n今天的会议很重要。",
            "[标题] 河长制，怎样才能河长治？\n近年来，各地河长认真履职。",
        ),
    ),
    Rule(
        id="title.book-marks-missing",
        title="标题缺书名号",
        source="GB/T 15834-2011 4.15",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="印发办法、规定、细则、条例、方案时，习惯上给它的名称加书名号，看得清从哪里到哪里是文件名。转发通知时文种本身不加。",
        check=book_marks_missing,
        fix=Safety.ASK,
        bad={
            "[标题] 海晏市水利局关于印发«海晏市城市供水管理办法»的通知\n[主送] 各县水利局：": (
                "[标题] 海晏市水利局关于印发《海晏市城市供水管理办法》的通知\n[主送] 各县水利局："
            ),
            "[标题] 海晏市水利局\n[标题] 关于印发«汛期安全检查实施方案（试行）»的通知\n[主送] 各县水利局：": (
                "[标题] 海晏市水利局\n[标题] 关于印发《汛期安全检查实施方案（试行）》的通知\n[主送] 各县水利局："
            ),
            "[标题] 关于印发«防汛值守规定和抗旱工作方案»的通知\n[主送] 各县水利局：": None,
        },
        good=(
            "[标题] 海晏市水利局关于印发《海晏市城市供水管理办法》的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局转发省水利厅关于做好防汛工作的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于印发有关管理办法的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于制定城市供水管理办法的通知\n[主送] 各县水利局：",
        ),
    ),
)
