"""Laws and regulations that are no longer in force (lexicons/repealed_laws.csv)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reading import TermHit
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.sentences import sentence_around

_FORMER = 10  # characters between 原 and the name, 《中华人民共和国 among them
_THEN = ("当时", "废止", "失效", "旧", "时任", "取代", "代替", "修改为", "历史", "制定了", "颁布了", "出台了")
_YEAR = Pattern(r"(?P<year>(?:19|20)\d{2})年", ("19", "20"))


def repealed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A law named in 《》, or with its full title, that was repealed before the year of the document."""
    reading = reference.reading
    titles = {p.index for p in draft.of(Role.TITLE)}
    for hit in reading.terms("repealed_laws", everywhere=True):
        row = hit.term.row
        year = int(row["日期"][:4])
        text = hit.paragraph.text
        if reading.year < year or hit.paragraph.index in titles or not _is_cited(hit) or _of_its_time(hit, year):
            continue
        named = text[hit.start : hit.end]
        message = f"《{named}》{_since(row['日期'])}废止，现行的是《{hit.term.right}》，请核实引用的条款"
        yield Hit(hit.paragraph.at(hit.start, hit.end), message)


def _since(day: str) -> str:
    """2021-01-01 → 已于2021年1月1日; a year alone → 已于2021年."""
    year, *rest = day.split("-")
    return f"已于{year}年" + (f"{int(rest[0])}月{int(rest[1])}日" if rest else "")


def _is_cited(hit: TermHit) -> bool:
    """Whether the name is a whole title: between 《 and 》, the full form of the state's laws included."""
    text = hit.paragraph.text
    head = text[: hit.start].removesuffix("中华人民共和国")
    return head.endswith(("《", "〈")) and text.startswith(("》", "〉"), hit.end)


def _of_its_time(hit: TermHit, year: int) -> bool:
    text = hit.paragraph.text
    start, end = sentence_around(text, hit.start)
    sentence = text[start:end]
    if "原" in text[max(hit.start - _FORMER, 0) : hit.start].replace("原则", ""):
        return True
    return any(word in sentence for word in _THEN) or any(int(m["year"]) <= year for m in _YEAR.finditer(sentence))


_DATED = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日"

RULES = (
    Rule(
        id="citations.repealed",
        title="引用已废止法规",
        source="现行法律法规",
        strength=Strength.LOGIC,
        severity=Severity.WARNING,
        why="引用的法律、法规已经废止，多半是套用旧稿。说的是废止以前的事（句中有早先的年份，或者写明原、已废止）的不报。表在 lexicons/repealed_laws.csv。",
        check=repealed,
        fix=Safety.SHOW,
        bad={
            f"依照《中华人民共和国«合同法»》签订供水协议。{_DATED}": None,
            f"根据《«物权法»》的规定办理登记。{_DATED}": None,
            f"本着自愿原则，依照《«合同法»》签订协议，会同原建设部门备案。{_DATED}": None,
        },
        good=(
            f"依照《中华人民共和国民法典》签订供水协议。{_DATED}",
            f"依照《中华人民共和国劳动合同法》签订合同。{_DATED}",
            f"该案发生在2019年，适用《中华人民共和国合同法》。{_DATED}",
            f"原《物权法》的规定已由民法典吸收。{_DATED}",
            "依照《中华人民共和国合同法》签订供水协议。\n[署名] 海晏市水利局\n[日期] 2018年7月1日",
        ),
    ),
)
