"""Words of several series mixed in one: 首先…其次…第三 (language.md, punct-ordinal-series)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...language.enumerators import written
from .contexts import series_of
from .gaps import judged

_MOST = 200  # a draft with more is no draft


def enumerators_mixed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """The first word of another series, where the places run on; where they do not, enumerator-gap tells it."""
    mixed = [s for s in series_of(draft, reference.reading) if len(s.families) > 1]
    for series in mixed[:_MOST]:
        if any(judged(series)):
            continue
        first = series.members[0]
        other, *further = (m for m in series.members if m.item.family != first.item.family)
        right = written(first.item.family, other.item.value)
        also = "".join(f"，后面用“{m.item.word}”" for m in further[:3] if m.item.family != other.item.family)
        message = f"同一组列举，前面用“{first.item.word}”，这里用“{other.item.word}”{also}，序词要一致，可改为“{right}”"
        at, *related = (m.paragraph.at(m.item.start, m.item.end) for m in (other, first, *further))
        yield Hit(at, message, related=tuple(related))


RULES = (
    Rule(
        id="series.enumerators-mixed",
        title="列举序词混用",
        source="前后一致",
        strength=Strength.LOGIC,
        severity=Severity.INFO,
        why="“首先、其次”“第一、第二”“一是、二是”各成一套，一组列举只用一套。次序接得上、只是换了序词的，报在这里；跳项、重项报在“列举序号缺漏重复”。“最后”可以收尾任何一组。",
        check=enumerators_mixed,
        fix=Safety.SHOW,
        bad={
            "首先，摸清底数；其次，建立台账；«第三»，跟踪问效。": None,
            "第一，加强领导。«其次»，落实经费。三是强化督查。": None,
            "一是提高站位，二是压实责任，«第三»，强化督查。": None,
            "其一，时间紧；«第二»，任务重；第三，人手少。": None,
            "一是成立专班。\n二是制定方案。\n«第三»，组织实施。": None,
            "第一，突出预防。坚持关口前移。\n«其次»，突出基础。补齐短板。\n三是突出创新。深化改革。": None,
            "首先，抓好春耕备耕；«二是»抓好防汛抗旱；三是抓好秋收冬种。": None,
        },
        good=(
            "首先，摸清底数；其次，建立台账；最后，跟踪问效。",
            "第一，加强领导；第二，落实经费；最后，强化督查。",
            "第一，加强领导，一是成立专班，二是明确责任；第二，加强宣传，一是线上宣传，二是线下宣传。",
            "首先，摸清底数；其次，建立台账；再次，跟踪问效。",
            "一是要学深悟透，二是要联系实际，三是要务求实效。",
            "首先，摸清底数；其次，建立台账；第四，跟踪问效。",
            "首先，我代表市政府表示感谢。工作中要注意：一是守时，二是守信。",
            "一是加强领导。工作分两步走：第一步，自查；第二步，整改。二是加强督查。",
        ),
    ),
)
