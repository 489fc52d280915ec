"""The kind (文种) that the title ends in: doubled, or with 紧急 before it."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .text import found, title_of

_REPEATED = Pattern(
    r"(?P<kind>通知|请示|通报|批复|公告|通告)的?(?P=kind)$|函的函$|请示的报告$",
    ("通知", "请示", "通报", "批复", "公告", "通告", "函"),
)
# An announcement that amends an announcement has two layers rightly.
_AMENDS = ("修改", "修订", "废止", "撤销", "更正", "延长", "暂停", "解除")
_URGENT = Pattern(r"(?:特急|紧急|加急)(?=(?:通知|报告|请示|通报|函|公告|通告|意见)$)", ("紧急", "特急", "加急"))


def kind_repeated(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The same kind twice at the end of the title."""
    title = title_of(draft)
    if title is None:
        return
    core = title.text[: title.core_end]
    match = _REPEATED.search(core)
    if match is None or not title.own(match.start()) or any(word in core for word in _AMENDS):
        return
    wanted = core[-1:] if match[0] == "函的函" else match[0][:2] if match[0] == "请示的报告" else match[0][-2:]
    message = f"惯例：标题末尾只写一个文种，“{match[0]}”一般写成“{wanted}”"
    yield found(title, *match.span(), message)


def urgency_word(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """紧急 before the kind."""
    title = title_of(draft)
    match = None if title is None else _URGENT.search(title.text[: title.core_end])
    if title is not None and match is not None and title.own(match.start()):
        message = f"惯例：紧急程度另行标注，标题里可以不写“{match[0]}”"
        yield found(title, *match.span(), message)


RULES = (
    Rule(
        id="title.kind-repeated",
        title="标题文种重复",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="标题末尾只写一个文种。层层转发时省去中间的文种：写“转发省水利厅关于……的通知”，不写“……的通知的通知”。",
        check=kind_repeated,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局转发省水利厅关于做好防汛工作的«通知的通知»\n[主送] 各县水利局：": None,
            "[标题] 海晏市水利局关于增设泵站的«请示的报告»\n[主送] 海晏市人民政府：": None,
            "[标题] 海晏市水利局关于做好防汛工作的«通知通知»\n[主送] 各县水利局：": None,
            "[标题] 海晏市水利局关于商借场地的«函的函»\n[主送] 海晏市体育局：": None,
        },
        good=(
            "[标题] 海晏市水利局转发《关于做好防汛工作的通知》的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于商请借用场地函的复函\n[主送] 海晏市体育局：",
            "[标题] 海晏市水利局关于贯彻落实防汛工作通知的报告\n[主送] 海晏市人民政府：",
            "[标题] 海晏市人民政府关于增设泵站请示的批复\n[主送] 海晏市水利局：",
            "[标题] 海晏市水利局关于修改禁止采砂通告的通告\n现将有关事项通告如下：",
            "[标题] 海晏市水利局关于增设泵站的请示报告\n[主送] 海晏市人民政府：",
        ),
    ),
    Rule(
        id="title.urgency-word",
        title="标题带紧急字样",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        default=False,
        why="公文的紧急程度在版头标注“特急”“加急”。标题写“紧急通知”也常见，是否保留由人决定。",
        check=urgency_word,
        fix=Safety.SHOW,
        bad={"[标题] 海晏市水利局关于做好防汛工作的«紧急»通知\n[主送] 各县水利局：": None},
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局关于紧急避险场所建设的通知\n[主送] 各县水利局：",
            "[标题] 海晏市水利局转发《关于抗旱的紧急通知》的通知\n[主送] 各县水利局：",
        ),
    ),
)
