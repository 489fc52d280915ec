"""What the kind of a document (文种) allows and forbids (条例第八条、第十五条; doctypes.md)."""

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

_ORGAN = r"(?:[\u4e00-\u9fa5]{0,8}?(?:府|厅|局|委|部|办公室|党组|领导|上级|贵单位))?"
_ASKED = r"(?:批示|批复|批准|审批|审定|核准|指示|核示)"
_REQUEST = Pattern(
    rf"(?:以上(?:报告|意见|事项|情况|请示)?[，,]?)?[妥当]否(?=[，,。！？\s]|请|$)"
    rf"(?:[，,]?\s*请(?:予以?|给予)?{_ORGAN}(?:予以?|给予)?(?:{_ASKED}|示))?"
    rf"|(?:恳请|请)(?:予以?|给予|尽快|及时)?{_ORGAN}(?:予以?|给予|尽快|及时)?{_ASKED}",
    ("请", "妥否", "当否"),
)
# 申请、报请、商请：已做的事或别人的事；已、须、按规定：叙述，不是请求。
_TOLD_BEFORE = Pattern(
    r"(?:[申报提呈商函邀聘约敬]|(?:已|曾|须|需|应当?|必须|不得|未经|按规定|按程序|各\S{1,6}|先行|逐级|[\d一二两三多]次)\S{0,6})$"
)
_TOLD_AFTER = Pattern(
    r"[，,]?(?:的|后|前|时|之|事项|手续|程序|流程|文件|意见|材料|制度|权|部门|单位|机关|人员|窗口|环节|均|已|获|[^，。；！？]{1,12}(?:均已|均获|已全部))"
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
    """Whether the words ask, and do not tell of a past request or of someone else's duty."""
    if not match[0].startswith("请"):
        return True
    clause = re.split(r"[，。；！？：、]", text[: match.start()])[-1]
    return not _TOLD_BEFORE.search(clause) and not _TOLD_AFTER.match(text, match.end())


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
    found = [
        (row, *match.span())
        for row in rows
        if row["结语"][-2:] in sentence and (match := _formula_pattern(row["结语"]).search(sentence))
    ]
    return max(found, key=lambda item: item[2] - item[1], default=None)


# These stand anywhere before the end of a sentence (现将有关情况特此报告); the others are a clause of their own.
_ANYWHERE = ("妥否", "当否", "如无不妥", "特此", "专此", "现提请", "以上")


@lru_cache(maxsize=256)
def _formula_pattern(formula: str) -> re.Pattern[str]:
    """A formula at the end of a sentence; commas and 予 may be left out or put in."""
    words = "[，,]?".join(
        re.escape(part).replace("请", "请(?:予以?)?") for part in formula.replace("请予", "请").split("，")
    )
    alone = "" if formula.startswith(_ANYWHERE) else r"(?<![^，,；、：\s])"
    closes = "" if formula.endswith("请批转") else r"(?=[。！!]?\s*$)"
    return re.compile(alone + words + closes)


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
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n«恳请市政府批准»增拨资金。": None,
        },
        good=(
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n汛期工作进展顺利。\n特此报告。",
            "[标题] 海晏市水利局关于今年汛期工作情况的报告\n[主送] 海晏市人民政府：\n以上报告，请审阅。",
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 海晏市人民政府：\n妥否，请批示。",
            "[标题] 关于基层河长履职情况的调研报告\n部分乡镇遇事层层请批示，效率不高。",
            "[标题] 海晏市水利局关于防汛工作情况的报告\n[主送] 海晏市人民政府：\n下一步，请审批部门加快办理。\n对整改妥否进行回头看。",
            "[标题] 海晏市水利局关于防汛工作情况的报告\n[主送] 海晏市人民政府：\n已函请市财政局审核，并商请批复概算。\n特此报告。",
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
