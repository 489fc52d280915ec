"""纪要格式 (GB/T 9704-2012 10.3); it may follow local practice, so nothing here is more than a suggestion."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_LABEL = Pattern(r"\s*(?:出席|请假|列席)(?:人员|单位|人)?\s*[:：]", ("出席", "请假", "列席"))
_SECOND = Pattern(r"(?<=[\s；;。，、])(?:请假|列席)(?:人员|单位|人)?[:：]", ("请假", "列席"))


def mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 发文机关标志 of minutes that ends in 文件."""
    if draft.profile is not Profile.MINUTES:
        return
    for p in draft.of(Role.ISSUER_MARK, unit=0):
        if "".join(p.text.split()).endswith("文件"):
            message = f"纪要标志一般写成“×××××纪要”，这里写成“{''.join(p.text.split())}”"
            yield Hit(p.whole(), message)


def attendance(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """出席、请假、列席: one list a line, the two characters and a full-width colon before the names."""
    if draft.profile is not Profile.MINUTES:
        return
    for p in draft.of(Role.ATTENDANCE, unit=0):
        match = _LABEL.match(p.text)
        if match is None:
            continue
        second = _second(p.text, match.end())
        if second is not None:
            start, end = second
            found = p.text[start:end]
            yield Hit(p.at(start, end), f"出席、请假、列席名单一般各起一行，“{found}”写在了同一行", kind="line")


def _second(text: str, start: int) -> tuple[int, int] | None:
    return next((m.span() for m in _SECOND.finditer(text) if m.start() >= start), None)


def addressee(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Minutes with a 主送机关."""
    if draft.profile is not Profile.MINUTES:
        return
    for p in draft.of(Role.ADDRESSEE, unit=0):
        yield Hit(p.whole(), f"惯例：纪要不写主送机关，这里写了“{p.text.strip()}”，可以在版记里写发送范围")


_START = "[标题] 海晏市水利局局长办公会议纪要\n"
_BODY = "2026年7月1日，局长周一鸣主持召开会议，研究防汛工作。现纪要如下：\n一、会议同意防汛方案。\n"

RULES = (
    Rule(
        id="special.minutes-mark",
        title="纪要标志写法不符",
        source="GB/T 9704-2012 10.3",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="纪要标志由“×××××纪要”组成，居中；各单位可以根据实际制定纪要的格式。",
        check=mark,
        fix=Safety.SHOW,
        bad={
            "[红头] «海晏市水利局文件»\n" + _START + _BODY: None,
            "[红头] «海晏市水利局文件»\n[发文字号] 海水纪〔2026〕3号\n" + _START + _BODY: None,
        },
        good=(
            _START + _BODY,
            "[红头] 海晏市水利局局长办公会议纪要\n[居中] 〔2026〕第3期\n" + _BODY,
            "[红头] 海晏市水利局文件\n[发文字号] 海水〔2026〕3号\n[标题] 关于印发会议纪要的通知\n[主送] 各科室：\n请落实。",
        ),
    ),
    Rule(
        id="special.minutes-attendance",
        title="出席名单写法不符",
        source="GB/T 9704-2012 10.3",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="出席人员名单在正文之下空一行写“出席：”；请假、列席的另起一行，写法相同。",
        check=attendance,
        fix=Safety.SHOW,
        gather=Gather.RUN,
        bad={
            _START + _BODY + "\n出席：周一鸣、陈望之　«列席：»李江": None,
            _START + _BODY + "\n出席人员：周一鸣、陈望之。«请假：»李江": None,
        },
        good=(
            _START + _BODY + "\n出席：周一鸣、陈望之\n请假：赵山\n列席：李江",
            _START + _BODY + "\n出席：周一鸣（因公请假半天）、陈望之",
            _START + _BODY + "\n出席：周一鸣、陈望之\n参加：办公室列席人员",
            "[标题] 关于会议情况的通报\n[主送] 各科室：\n出席：周一鸣　列席：李江",
        ),
    ),
    Rule(
        id="special.minutes-addressee",
        title="纪要写了主送机关",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="纪要记载会议的主要情况和议定事项，通常不写主送机关，发送范围写在版记里。",
        check=addressee,
        fix=Safety.SHOW,
        bad={
            _START + "[主送] «各科室、局属各单位：»\n" + _BODY: None,
        },
        good=(
            _START + _BODY,
            _START + _BODY + "[版记] 分送：各科室、局属各单位。",
            "[标题] 海晏市水利局关于印发会议纪要的通知\n[主送] 各科室：\n请落实。",
        ),
    ),
)
