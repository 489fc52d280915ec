"""Constructions that an editor marks (language.md section 10): the rows of lexicons/constructions.csv, by category."""

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..core.draft import Draft
from ..core.finding import Hit, Safety, Severity, TextFix
from ..core.reference import Reference, Row
from ..core.rule import Rule, Strength
from ..core.spans import inside

_SPOKEN = ("讲话", "致辞", "致词", "发言", "演讲", "主持词", "寄语")


def _category(name: str, fixes: bool = False, spoken: bool = True) -> Callable[[Draft, Reference], Iterable[Hit]]:
    """The check that tells the rows of one category; `fixes`: with what to write, `spoken`: in speeches too."""

    def check(draft: Draft, reference: Reference) -> Iterator[Hit]:
        if spoken or not any(word in draft.title for word in _SPOKEN):
            rows = [row for row in reference.table("constructions") if row["类别"] == name]
            yield from _hits(rows, reference, fixes)

    return check


def _hits(rows: Sequence[Row], reference: Reference, fixes: bool) -> Iterator[Hit]:
    from ..language.constructions import constructions, may_stand

    reading = reference.reading
    rows = [row for row in rows if may_stand(row, reading.text)]
    for p in reading.prose if rows else ():
        for found in constructions(rows, p.text):
            first, last = found.whole
            alone = reading.left_alone(p)
            if inside(alone, found.start) or inside(alone, first):
                continue
            fix = TextFix(found.right, Safety.ASK) if fixes and found.right is not None else None
            advice = f"，改为“{fix.replacement}”" if fix and fix.replacement else ""
            message = f"“{p.text[found.start : found.end]}”：{found.row['提示']}{advice}"
            related = (p.at(first, last),) if found.whole != (found.start, found.end) else ()
            yield Hit(p.at(found.start, found.end), message, fix, related)


_TITLE = "[标题] 海晏市水利局关于做好防汛工作的通知"

RULES = (
    Rule(
        id="constructions.double-negative",
        title="否定词多余",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="“防止”“避免”“严禁”“切忌”本身有否定的意思，后面再加“不”“不再”，意思就反了。词表 lexicons/constructions.csv 可以增删。",
        check=_category("否定多余", fixes=True),
        fix=Safety.ASK,
        bad={
            f"{_TITLE}\n防止同类险情«不再»发生。": f"{_TITLE}\n防止同类险情再次发生。",
            f"{_TITLE}\n坚决避免群众利益«不»受损害。": f"{_TITLE}\n坚决避免群众利益受损害。",
            f"{_TITLE}\n库区内«严禁不得»游泳。": f"{_TITLE}\n库区内严禁游泳。",
            f"{_TITLE}\n严禁任何单位和个人«不得»侵占河道。": f"{_TITLE}\n严禁任何单位和个人侵占河道。",
        },
        good=(
            f"{_TITLE}\n防止同类险情再次发生，做到不发生事故。",
            f"{_TITLE}\n防止不法分子破坏，避免不必要的损失。",
            f"{_TITLE}\n确保险情不再发生。防止漏报，问题不再出现。",
            f"{_TITLE}\n落实“五个严禁”“八个不得”，切忌不切实际。",
            f"{_TITLE}\n《关于防止险情不再发生的建议》已收悉。",
        ),
    ),
    Rule(
        id="constructions.redundant",
        title="词义重复",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="意思相同的词叠在一起，留一个就够了。讲话一类的文稿不报。词表 lexicons/constructions.csv 可以增删。",
        check=_category("词义重复", fixes=True, spoken=False),
        fix=Safety.ASK,
        bad={
            f"{_TITLE}\n防汛«涉及到»多个部门，«目的是为了»保安全。": f"{_TITLE}\n防汛涉及多个部门，目的是保安全。",
            f"{_TITLE}\n本通知自即日起«开始»施行。": f"{_TITLE}\n本通知自即日起施行。",
            f"{_TITLE}\n现«再次重申»有关纪律。": f"{_TITLE}\n现重申有关纪律。",
            f"{_TITLE}\n«成败与否»在此一举。": None,
        },
        good=(
            f"{_TITLE}\n防汛涉及多个部门，目的是保安全。",
            f"{_TITLE}\n清理涉及到期债务的合同。",
            "[标题] 在全市防汛工作会议上的讲话\n防汛涉及到多个部门。",
            f"{_TITLE}\n报告称“防汛涉及到多个部门”。",
            f"{_TITLE}\n堤防存在有关隐患，业务必须办结。",
        ),
    ),
    Rule(
        id="constructions.cause-doubled",
        title="由于与造成重复",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="“由于”“原因是”已经说了原因，后面再用“造成”“导致”“所致”，原因就说了两遍。词表 lexicons/constructions.csv 可以增删。",
        check=_category("因果重复"),
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n由于连日降雨，«造成»多处塌方。": None,
            f"{_TITLE}\n经查，塌方原因是排水不畅«造成的»。": None,
            f"{_TITLE}\n停水的«原因是因为»管道爆裂。": None,
        },
        good=(
            f"{_TITLE}\n由于连日降雨，多处塌方。",
            f"{_TITLE}\n塌方是由于排水不畅造成的。",
            f"{_TITLE}\n该厂由于管理不善，造成亏损。",
            f"{_TITLE}\n原因是暴雨造成路面塌陷。",
        ),
    ),
    Rule(
        id="constructions.no-subject",
        title="句子缺主语",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="“通过……使……”一类的句子没有主语，删去其中一个词就有了。公文常省略主语，所以默认不报。词表 lexicons/constructions.csv 可以增删。",
        check=_category("缺少主语"),
        fix=Safety.SHOW,
        default=False,
        bad={
            f"{_TITLE}\n通过这次演练，«使»各县熟悉了预案。": None,
            f"{_TITLE}\n在市委的领导下，«使»各项措施落到实处。": None,
        },
        good=(
            f"{_TITLE}\n通过这次演练，各县熟悉了预案。",
            f"{_TITLE}\n这次演练使各县熟悉了预案。",
            f"{_TITLE}\n会议通过决议，使工作有章可循。",
        ),
    ),
    Rule(
        id="constructions.blend",
        title="句式杂糅",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="两种说法混在一句里，只用一种。这类句子要靠词性判断，容易误报，所以默认不报。词表 lexicons/constructions.csv 可以增删。",
        check=_category("句式杂糅"),
        fix=Safety.SHOW,
        default=False,
        bad={
            f"{_TITLE}\n成立由局长«为»组长的领导小组。": None,
            f"{_TITLE}\n据统计«显示»，全市用水量下降。": None,
            f"{_TITLE}\n能否安全度汛，«关键在于»加强巡查。": None,
        },
        good=(
            f"{_TITLE}\n成立由局长任组长的领导小组。",
            f"{_TITLE}\n据统计，全市用水量下降。",
            f"{_TITLE}\n能否安全度汛，关键在于能否加强巡查。",
            f"{_TITLE}\n根据屏幕显示的时间入场，以正式通知为准。",
        ),
    ),
)
