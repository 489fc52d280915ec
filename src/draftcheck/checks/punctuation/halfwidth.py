"""Half-width , : ; ? between Chinese characters (GB/T 15834-2011 5)."""

from collections.abc import Iterator

from ...core.draft import Draft, Element, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import addresses, inside

_FULL = {",": "，", ":": "：", ";": "；", "?": "？"}
_NAMES = {",": "逗号", ":": "冒号", ";": "分号", "?": "问号"}
_HAN = "\u4e00-\u9fff"
_HALF = Pattern(
    rf"(?<=[{_HAN}”’》）〕】])[,:;](?=\s?[{_HAN}“‘《（〔【])|(?<=[{_HAN}”’》）〕】])\?(?=\s?[{_HAN}“‘《（〔【]|[\s”’]*$)",
    tuple(_FULL),
)


def halfwidth(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Half-width , : ; ? between Chinese characters, in every text of the draft."""
    for element in draft.elements:
        p = element.paragraph
        if not _HALF.may_match(p.text) or element.role is Role.EMPTY:
            continue
        kept = addresses(p.text) + _judged_elsewhere(element)
        for match in _HALF.finditer(p.text):
            if not inside(kept, match.start()):
                mark = match[0]
                yield Hit(
                    p.at(*match.span()),
                    f"汉字之间用了半角标点：{_NAMES[mark]}“{mark}”应为全角“{_FULL[mark]}”",
                    TextFix(_FULL[mark]),
                )


_LABELS = Pattern(r"(?:签发人|抄送|主送|附件\d*|附)[:：]", ("签发人:", "抄送:", "主送:", "附件", "附:"))


def _judged_elsewhere(element: Element) -> list[tuple[int, int]]:
    """The colon behind 签发人, 抄送, 附件 belongs to the rules of those elements."""
    if element.role not in (Role.SIGNER, Role.DOCUMENT_NUMBER, Role.IMPRINT, Role.ATTACHMENT_NOTE):
        return []
    return [match.span() for match in _LABELS.finditer(element.paragraph.text)]


RULES = (
    Rule(
        id="punctuation.halfwidth",
        title="中文用了半角标点",
        source="GB/T 15834-2011 5",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="中文里的逗号、冒号、分号、问号用全角，占一个字的位置。多半是输入法没有切换过来。数字、英文旁边的不报。",
        check=halfwidth,
        gather=Gather.DOCUMENT,
        fix=Safety.SAFE,
        bad={
            "各单位要高度重视«,»认真落实。": "各单位要高度重视，认真落实。",
            "时间安排如下«:»先自查后抽查。": "时间安排如下：先自查后抽查。",
            "一是摸清底数«;»二是建立台账。": "一是摸清底数；二是建立台账。",
            "怎样才能落到实处«?»": "怎样才能落到实处？",
            "落实《条例》«,»抓好宣传。": "落实《条例》，抓好宣传。",
        },
        good=(
            "各单位要高度重视，认真落实。",
            "会议定于8:30开始，比例尺为1:500，共1,000人参加。",
            "详见http://www.example.cn/通知,附件:名单。",
            "联系邮箱为bgs@example.cn,请注意查收。",
            "采用C:\\资料\\名单;汇总表的做法不可取。",
        ),
    ),
)
