"""抄送 and 主送 in the 版记 (GB/T 9704-2012 7.4.2)."""

from collections.abc import Iterator

from ...core.draft import Draft, Profile
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .imprint_lines import ImprintLine, imprint_lines

_LAST = Pattern(r"(?P<name>[^，,、；;：:\s。．.]+)(?P<mark>[，,、；;．.]?)\s*$")
_OPEN = ("，", ",", "、")
_PRINTED = ("印发", "印制", "印")


def copies_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Head word, colon and final stop of 抄送; 抄报 and 分送 are kept in minutes and material, which have no form."""
    lines = list(imprint_lines(draft))
    free = draft.profile in (Profile.MINUTES, Profile.MATERIAL)
    for n, line in enumerate(lines):
        if line.head in ("抄报", "抄发") and not free:
            message = f"版记里只有“抄送”，没有“{line.head}”"
            yield Hit(line.at(*line.word), message, TextFix("抄送", Safety.ASK))
        if line.head != "抄送":
            continue
        if line.text[line.colon - 1] == ":":
            message = "“抄送”后用全角冒号“：”，这里用了半角"
            yield Hit(line.at(line.colon - 1, line.colon), message, TextFix("："))
        yield from _without_stop(_last_of(lines, n))


def _last_of(lines: list[ImprintLine], n: int) -> ImprintLine:
    """The last line of the names that begin in line `n`: a comma at its end says that they go on."""
    while n + 1 < len(lines) and lines[n].text.rstrip().endswith(_OPEN) and not lines[n + 1].head:
        if lines[n + 1].text.rstrip().endswith(_PRINTED):
            break
        n += 1
    return lines[n]


def _without_stop(line: ImprintLine) -> Iterator[Hit]:
    """The missing stop; a line that ends in a date, a count or a blank to fill in does not end the names."""
    named = line.text[line.colon :].strip()
    if not named or named[-1].isdigit() or named.endswith(("。", *_PRINTED, "日", "】", "_", "＿")):
        return
    match = _LAST.compiled.search(line.text, line.colon)
    if match is None:
        return
    if match["mark"]:
        message = f"最后一个抄送机关后标句号，这里是“{match['mark']}”"
        yield Hit(line.at(*match.span("mark")), message, TextFix("。"))
    else:
        message = f"最后一个抄送机关后标句号，“{match['name']}”后面没有"
        yield Hit(line.at(*match.span("name")), message, TextFix(match["name"] + "。"))


def main_in_imprint(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """主送 that was moved to the 版记 and stands below 抄送."""
    copied: ImprintLine | None = None
    for line in imprint_lines(draft):
        if line.head == "抄送" and copied is None:
            copied = line
        elif line.head == "主送" and copied is not None:
            message = "移到版记的主送机关应在抄送机关上面一行，这里在下面"
            yield Hit(line.at(*line.word), message, related=(copied.at(*copied.word),))


_TEXT = "[标题] 关于做好防汛工作的通知\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日"
_PRINT = "[版记] 海晏市水利局办公室　　　　2026年7月3日印发"

RULES = (
    Rule(
        id="elements.cc-form",
        title="抄送写法不符",
        source="GB/T 9704-2012 7.4.2",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="“抄送”二字后加全角冒号和抄送机关名称，最后一个抄送机关名称后标句号。“抄报”“抄发”已不再使用。",
        check=copies_form,
        fix=Safety.SAFE,
        bad={
            f"{_TEXT}\n[版记] 抄送«:»市委办公室，市财政局。\n{_PRINT}": f"{_TEXT}\n[版记] 抄送：市委办公室，市财政局。\n{_PRINT}",
            f"{_TEXT}\n[版记] 抄送：市委办公室，«市财政局»\n{_PRINT}": f"{_TEXT}\n[版记] 抄送：市委办公室，市财政局。\n{_PRINT}",
            f"{_TEXT}\n[版记] 抄送：市委办公室，市财政局«；»\n{_PRINT}": f"{_TEXT}\n[版记] 抄送：市委办公室，市财政局。\n{_PRINT}",
            f"{_TEXT}\n[版记] «抄报»：市委办公室。\n{_PRINT}": f"{_TEXT}\n[版记] 抄送：市委办公室。\n{_PRINT}",
            f"{_TEXT}\n[表格] 抄送：«市财政局»\n[表格1,0] 海晏市水利局办公室　2026年7月3日印发": (
                f"{_TEXT}\n[表格] 抄送：市财政局。\n[表格1,0] 海晏市水利局办公室　2026年7月3日印发"
            ),
        },
        good=(
            f"{_TEXT}\n[版记] 抄送：市委办公室，市财政局。\n{_PRINT}",
            f"{_TEXT}\n[版记] 抄送：市委办公室，市人大常委会办公室，\n[版记] 市财政局。\n{_PRINT}",
            f"{_TEXT}\n[版记] 抄送：\n{_PRINT}",
            f"{_TEXT}\n[版记] 抄送：市委办公室（共2份）。\n{_PRINT}",
            f"{_TEXT}\n[版记] 抄 送：市委办公室。⏎海晏市水利局办公室　　2026年7月3日印发",
            f"{_TEXT}\n[表格0,0] 抄送：\n[表格0,1] 市委办公室，市财政局\n[表格1,0] 海晏市水利局办公室　2026年7月3日印发",
            "[标题] 关于规范抄送的通知\n抄送:指除主送机关外需要知晓的机关\n请认真落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
    Rule(
        id="elements.main-in-imprint",
        title="版记内主送位置",
        source="GB/T 9704-2012 7.4.2",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="主送机关移到版记的，编排方法同抄送机关；既有主送又有抄送的，主送机关置于抄送机关之上一行，之间不加分隔线。",
        check=main_in_imprint,
        fix=Safety.SHOW,
        bad={f"{_TEXT}\n[版记] 抄送：市委办公室。\n[版记] «主送»：各县水利局。\n{_PRINT}": None},
        good=(
            f"{_TEXT}\n[版记] 主送：各县水利局。\n[版记] 抄送：市委办公室。\n{_PRINT}",
            f"{_TEXT}\n[版记] 主送：各县水利局。\n{_PRINT}",
            f"{_TEXT}\n[版记] 抄送：市委办公室。\n{_PRINT}",
        ),
    ),
)
