"""Names of the state's laws: in 《》, and in full where they are first cited."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_STATE = "中华人民共和国"
_FULL = Pattern(
    rf"(?<![《〈“\"]){_STATE}(?P<name>[\u4e00-\u9fa5]{{1,24}}?(?:法典|条例|法))"
    r"(?=第[一二三四五六七八九十百\d]|(?:的|等|中)?(?:有关|相关)?(?:规定|要求|条款|精神)|的|等|和|及|与|以及|[，。、；：）（\s]|施行|实施|$)",
    _STATE,
)
# Words that no title of a law has: 中华人民共和国境内依法…, 中华人民共和国缔结的…条例.
_NO_TITLE = (
    "境",
    "领域",
    "缔结",
    "参加",
    "公民",
    "人民政府",
    "政府和",
    "政府与",
    "政府同",
    "在",
    "依",
    "据",
    "的",
    "或",
    "为",
    "其",
    "本",
    "驻",
    "制定",
    "宪法",
    "办法",
    "方法",
    "做法",
)


def law_without_marks(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A full title without 《》; 宪法 is left alone, and so is every short name."""
    titles = {(e.paragraph.part, e.paragraph.index) for e in reference.reading.lines if e.role is Role.TITLE}
    for p, match in reference.reading.find(_FULL):
        name = match["name"]
        alone = match[0] == p.text.strip()  # the title of a text that follows, not a citation
        if alone or any(word in name for word in _NO_TITLE) or (p.part, p.index) in titles:
            continue
        message = f"法律、法规的全称要加书名号：《{match[0]}》"
        yield Hit(p.at(*match.span()), message, TextFix(f"《{match[0]}》", Safety.ASK))


_SHORT = Pattern(r"《(?P<name>[\u4e00-\u9fa5]{1,20}法)》", "法》")
_NOT_LAWS = (
    "办法", "方法", "做法", "说法", "看法", "想法", "书法", "用法", "疗法", "手法", "语法", "文法", "兵法", "写法", "基本法", "工作法",
    "国际法", "海洋法", "宪法",
)  # fmt: skip


def law_short_name(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The first mention of a law in 《》 by its short name, where the full one has not been cited."""
    reading = reference.reading
    seen: set[str] = set()
    before = ""
    for line in reading.lines:
        p = line.paragraph
        running = line.role not in (Role.TITLE, Role.HEADING, Role.TABLE)
        for match in _SHORT.finditer(p.text) if running else ():
            name = match["name"]
            if name in seen or name.startswith(_STATE) or name.endswith(_NOT_LAWS):
                continue
            seen.add(name)
            head = before + p.text[: match.start()]
            if f"{_STATE}{name}" not in head and not head.endswith(("简称", "统称", "国", "欧盟", "〈")):
                message = f"惯例：第一次引用写全称：《{_STATE}{name}》"
                yield Hit(p.at(*match.span("name")), message, TextFix(f"{_STATE}{name}", Safety.ASK))
        before += p.text + "\n"


RULES = (
    Rule(
        id="citations.law-without-marks",
        title="法名缺书名号",
        source="GB/T 15834-2011 4.15",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="法律、法规的全称加书名号。宪法、民法典一类简称单独用，可以不加。",
        check=law_without_marks,
        fix=Safety.ASK,
        bad={
            "根据«中华人民共和国水法»，制定本办法。": "根据《中华人民共和国水法》，制定本办法。",
            "违反«中华人民共和国河道管理条例»第二十条的，责令改正。": "违反《中华人民共和国河道管理条例》第二十条的，责令改正。",
        },
        good=(
            "根据《中华人民共和国水法》，制定本办法。",
            "中华人民共和国宪法是根本法。",
            "在中华人民共和国境内依法取水的单位，适用本办法。",
            "依照水法、民法典的规定处理。",
            "中华人民共和国缔结的条约另有规定的，不适用本条例。",
            "中华人民共和国公民依法享有用水权利。",
        ),
    ),
    Rule(
        id="citations.law-short-name",
        title="首次引法未用全称",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="第一次引用国家法律写全称《中华人民共和国××法》，以后可以写简称。不少公文直接写通行的简称，所以默认不报。",
        check=law_short_name,
        fix=Safety.ASK,
        default=False,
        bad={
            "根据《«水法»》的规定，开展检查。": "根据《中华人民共和国水法》的规定，开展检查。",
            "根据《中华人民共和国水法》《«防洪法»》的规定，开展检查。\n《水法》《防洪法》要广泛宣传。": (
                "根据《中华人民共和国水法》《中华人民共和国防洪法》的规定，开展检查。\n《水法》《防洪法》要广泛宣传。"
            ),
        },
        good=(
            "根据《中华人民共和国水法》的规定，开展检查。\n《水法》要广泛宣传。",
            "根据《中华人民共和国水法》（以下简称《水法》），开展检查。",
            "根据《海晏市节水办法》，开展检查。",
            "[标题] 关于宣传《水法》的通知\n根据《中华人民共和国水法》，开展宣传。",
            "推广《节水工作法》，学习《孙子兵法》。",
        ),
    ),
)
