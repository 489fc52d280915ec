"""What the kind of a document (文种) allows and forbids (条例第八条、第十五条; doctypes.md)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ..core.document import Paragraph
from ..core.draft import Draft, Role
from ..core.finding import Hit, Safety, Severity
from ..core.pattern import Pattern
from ..core.reference import Reference, Row
from ..core.rule import Rule, Strength
from ..core.spans import book_titles, inside, quotations

_REQUEST = Pattern(
    r"(?:以上(?:报告|意见|请示|事项|情况)?[，,]?)?(?:如?[妥当]否|是否妥当|可否)[，,]?请?(?:予以?)?(?:批示|批复|批准|审批|审定|核准|核示|指示)?"
    r"|请(?:领导|上级|予以?|给予|及时|尽快|研究)?(?:批示|批复|批准|审批|审定|核准)",
    ("请", "妥否", "当否", "妥当", "可否"),
)
_SENTENCE = Pattern(r"[^。！？\n\f]+[。！？]?")


def _closing_paragraphs(draft: Draft) -> list[Paragraph]:
    """The last three paragraphs of the body of the main text."""
    body = [p for p in draft.of(Role.BODY, Role.HEADING, Role.UNKNOWN, unit=0) if p.text.strip()]
    return body[-3:]


def request_in_report(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A request for instructions or approval at the end of a statutory 报告."""
    if draft.genre is None or draft.genre.name != "报告" or not draft.genre.statutory:
        return
    for p in _closing_paragraphs(draft):
        quoted = quotations(p.text) + book_titles(p.text)
        for match in _REQUEST.finditer(p.text):
            if not inside(quoted, match.start()) and _asks(p.text, match):
                yield Hit(
                    p.at(*match.span()),
                    f"报告中不得夹带请示事项，这里写了“{match[0]}”；需要上级批准或答复的，应当另行写请示",
                )


def _asks(text: str, match: re.Match[str]) -> bool:
    """Whether the words ask, and do not tell of a request, of someone else's duty or of a past one."""
    before = text[: match.start()]
    after = text[match.end() :]
    clause = re.split(r"[，。；！？：、]", before)[-1]
    if match[0].startswith("请") and re.search(r"(?:申|报|提|呈|邀|聘|约|敬)$", clause):
        return False
    if re.search(r"(?:已|曾|须|需|应当?|必须|不得|未经|按规定|各\S{1,6}|先行|逐级|及时|报)\S{0,6}$", clause):
        return False
    return not re.match(r"(?:的|后|前|时|事项|手续|程序|文件|意见|材料|制度|权限|同意后|之)", after)


def closing_of_other_kind(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A closing formula at the end that belongs to another kind; requests in a 报告 are the rule above."""
    if draft.genre is None or not draft.genre.statutory:
        return
    kind = draft.genre.name
    for p in _closing_paragraphs(draft):
        for sentence in _SENTENCE.finditer(p.text):
            found = _formula(sentence[0], reference.table("closings"))
            if found is None:
                continue
            row, start, end = found
            position = sentence.start() + start
            if kind in row["不适用文种"].split("；") and not inside(quotations(p.text), position):
                fitting = "、".join(row["适用文种"].split("；"))
                message = f"惯例：“{row['结语']}”是{fitting}的结语，不用于{kind}"
                yield Hit(p.at(position, sentence.start() + end), message)


def _formula(sentence: str, rows: tuple[Row, ...]) -> tuple[Row, int, int] | None:
    """The longest formula that the sentence ends in, with its place in the sentence."""
    best: tuple[Row, int, int] | None = None
    for row in rows:
        formula = row["结语"]
        if formula[-2:] not in sentence:
            continue
        match = _formula_pattern(formula).search(sentence)
        if match and (best is None or match.start(1) < best[1]):
            best = (row, match.start(1), match.end(1))
    return best


@lru_cache(maxsize=256)
def _formula_pattern(formula: str) -> re.Pattern[str]:
    """Commas and 予 may be left out or put in; short formulas stand alone or behind a comma."""
    words = (
        re.escape(formula)
        .replace("，", "[，,]?\\s*")
        .replace("请", "请(?:予以?)?")
        .replace("请(?:予以?)?予", "请予以?")
    )
    free = formula[:2] in ("妥否", "当否", "如无", "特此", "专此", "现提", "以上")
    before = r"(?:^|[\s\S])" if free else r"(?:^|[，,；、：\s])"
    after = r"[\s\S]*" if formula.startswith("如无不妥") else r"[。！!]?\s*"
    return re.compile(f"{before}?({words}){after}$" if free else f"{before}({words}){after}$")


RULES = (
    Rule(
        id="genre.request-in-report",
        title="报告夹带请示事项",
        source="条例第十五条（四）",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="请示应当一文一事，不得在报告等非请示性公文中夹带请示事项。上级对报告可以不答复，夹带的请示容易被搁置。",
        check=request_in_report,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n汛期工作进展顺利。\n«以上报告妥否，请批示»。": None,
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n现有泵站能力不足，«请批准»增设两座。\n特此报告。": None,
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n汛期工作进展顺利。\n«当否，请批复»。": None,
        },
        good=(
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n汛期工作进展顺利。\n特此报告。",
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n以上报告，请审阅。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 关于基层河长履职情况的调研报告\n部分乡镇遇事层层请批示，效率不高。",
            "[标题] 海晏市水利局关于审批改革情况的报告\n[主送] 海晏市人民政府：\n已申请批准的项目全部开工，报请审批的事项减少三成。\n特此报告。",
        ),
    ),
    Rule(
        id="genre.closing-of-other-kind",
        title="结语与文种不合",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="各文种有各自的结语。用了别的文种的结语，多半是套用旧稿时没有改过来。词表 lexicons/closings.csv 可以增删。",
        check=closing_of_other_kind,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请做好准备。\n«特此报告»。": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n所需资金已落实。\n«特此报告»。": None,
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 海晏市体育局：\n拟借用场地一天，«请遵照执行»。": None,
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n以上安排«当否，请批示»。": None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请做好准备。\n特此通知。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真贯彻执行。",
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 海晏市体育局：\n拟借用场地一天。\n专此函达，盼复。",
            "[标题] 海晏市水利局关于规范公文结语的通知\n[主送] 各县水利局：\n今后行文不再使用“特此报告”。",
        ),
    ),
)
