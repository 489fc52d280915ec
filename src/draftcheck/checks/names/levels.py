"""我县, and 县委、县政府 who lead: words that tell of which level a text is (arithmetic.md section 13)."""

from __future__ import annotations

from collections.abc import Iterator

from ...core.pattern import Pattern
from ...core.value import Value

_OURS = Pattern(
    r"(?<![自忘无])(?:我|(?<![基日资原剧版根])本(?=[县区市镇乡省旗州](?:[各的行范辖经社实情]|[^内外级地土民]?[要将])))"
    r"(?P<level>[省市县区州旗盟镇乡])(?![级民场委])",
    ("我", "本"),
)
_LED = Pattern(
    r"(?:在|按照|根据|落实|贯彻|执行|围绕|遵照|以)(?P<body>(?P<level>[县区镇乡旗州盟])党?委、?(?P=level)(?:人民)?政府)"
    r"(?=[^。，；]{0,12}(?:领导|部署|要求|安排|决策|指导|支持|关心|意见|为))",
    ("县委", "区委", "镇党委", "乡党委", "旗委", "州委", "盟委", "镇委"),
)


class LevelWord(Value):
    """我县 or 县委、县政府 at `start` to `end`."""

    start: int
    end: int
    level: str


def level_words(text: str) -> Iterator[LevelWord]:
    """The words of a paragraph that tell whose it is, in order of kind."""
    for match in _OURS.finditer(text):
        yield LevelWord(*match.span(), match["level"])
    for match in _LED.finditer(text):
        yield LevelWord(*match.span("body"), match["level"])
