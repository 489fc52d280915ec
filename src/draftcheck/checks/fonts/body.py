"""Typeface and size of the body (GB/T 9704-2012 7.3.3)."""

from collections import Counter
from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import FormatFix, Hit, Safety, Severity
from ...core.han import han
from ...core.reference import Reference, Standard
from ...core.rule import Gather, Option, Rule, Strength
from ...core.sizes import size_name
from .asides import body_elements
from .stretches import Stretch, stretches


def body(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """One finding for the document: how much of the body is set in another face or size, and where."""
    standard = reference.standard
    total = 0
    unlike: list[Stretch] = []
    weights = Counter[tuple[str | None, float]]()
    right: dict[tuple[str | None, float], bool] = {}
    for stretch in _body_stretches(draft, standard):
        font = stretch.font
        if font.east_asia is None:
            continue
        total += stretch.weight
        key = (font.east_asia, font.size_pt)
        if key not in right:
            right[key] = standard.body.has(font.east_asia) and abs(font.size_pt - standard.body_size_pt) < 0.01
        if not right[key]:
            weights[key] += stretch.weight
            unlike.append(stretch)
    if not unlike:
        return
    share = weights.total() / total
    if share <= reference.options["share"] / 100:
        # Words in another face inside a paragraph are told by fonts.pasted, which knows emphasis when it sees it.
        unlike = [stretch for stretch in unlike if not _only_other_face(stretch, standard.body_size_pt)]
        weights = Counter()
        for stretch in unlike:
            weights[stretch.font.east_asia, stretch.font.size_pt] += stretch.weight
    if not unlike:
        return
    differing = weights.total()
    share = differing / total
    looks = Counter[str]()
    for (face, size_pt), weight in weights.items():
        looks[f"{face}{size_name(size_pt)}"] += weight
    shown = "、".join(sorted(looks, key=looks.__getitem__, reverse=True)[:3])
    wanted = f"{standard.body.name}{size_name(standard.body_size_pt)}"
    portion = "正文全部" if share > 0.995 else f"正文有{share:.0%}" if share >= 0.01 else "正文有"
    yield Hit(
        unlike[0].position,
        f"正文一般用{wanted}字，这份文稿{portion}（{differing}字）用了{shown}",
        FormatFix({"east_asia": standard.body.usual, "size_pt": standard.body_size_pt}, Safety.ASK),
        related=tuple(stretch.position for stretch in unlike[1:]),
        others=len(unlike) - 1,
        at_most=None if share > reference.options["share"] / 100 else Severity.INFO,
    )


def _only_other_face(stretch: Stretch, size_pt: float) -> bool:
    """Whether a stretch is of the right size and stands in a paragraph that is mostly set otherwise."""
    return abs(stretch.font.size_pt - size_pt) < 0.01 and stretch.weight * 2 < han(stretch.paragraph.text)


def _body_stretches(draft: Draft, standard: Standard) -> Iterator[Stretch]:
    """Body text of the main text without the words of headings, joined where the look does not change."""
    heading_ends: dict[int, int] = {}
    for heading in draft.headings:
        heading_ends[heading.element] = max(heading_ends.get(heading.element, 0), heading.words_end)
    for index, element in body_elements(draft, standard):
        yield from stretches(element.paragraph, heading_ends.get(index, 0))


_PROSE = "[标题] 关于开展节水宣传的通知\n今年以来，全市节水工作取得成效。"

RULES = (
    Rule(
        id="fonts.body",
        title="正文字体字号不符",
        source="GB/T 9704-2012 7.3.3",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="公文正文一般用三号仿宋体字。按整篇统计，不逐段报告；不同的字不到一成时只作建议，多半是从别处粘贴来的。",
        check=body,
        numbers=("body", "body_size_pt"),
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "[标题] 关于开展节水宣传的通知\n[宋体 小四] «今年以来，全市各级各部门认真落实节水行动方案，取得明显成效。»": None,
            "[标题] 关于开展节水宣传的通知\n今年以来，全市节水工作取得成效。\n[宋体] «各单位要组织好宣传周活动，营造浓厚氛围。»": None,
            f"{_PROSE}\n[宋体] «表1显示，全市用水量逐年下降，节水成效明显。»": None,
        },
        good=(
            "[标题] 关于开展节水宣传的通知\n今年以来，全市节水工作取得明显成效。",
            "[标题] 关于开展节水宣传的通知\n[FangSong] 今年以来，全市节水工作取得明显成效。",
            "[标题] 关于开展节水宣传的通知\n[仿宋_GB2312;仿宋] 今年以来，全市节水工作取得明显成效。",
            "[标题] 关于开展节水宣传的通知\n今年以来，全市节水工作⟦黑体|取得明显成效⟧，群众节水意识不断增强，用水效率逐年提高，再生水利用率达到二成，各级各部门都完成了年度任务，节水型单位建设稳步推进。",
            "[标题] 关于开展节水宣传的通知\n[黑体] 一、总体要求\n全市上下要把节水放在优先位置。",
            f"{_PROSE}\n[黑体 小四 居中] 表1　全市用水情况\n[小五 右] 单位：万立方米\n[表格] 用水量\n[小四] 注：数据截至月底。",
            f"{_PROSE}\n[黑体 居中] 全市用水情况表\n[表格] 用水量",
            f"{_PROSE}\n[四号 左] 报：市委、市政府。\n[四号 左] 发：各县水利局。",
            f"{_PROSE}\n[黑体 小二 居中] 节水管理制度\n各单位要建立台账。",
            "[标题] 关于开展节水宣传的通知\n[CESI仿宋-GB2312] 今年以来，全市节水工作取得成效。",
            "[标题] 关于开展节水宣传的通知\n[FZFSK--GBK1-0] 今年以来，全市节水工作取得成效。",
        ),
        options=(Option("share", 10.0, 0.0, 100.0, "不同的字超过百分之几才提醒"),),
    ),
)
