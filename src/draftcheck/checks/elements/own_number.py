"""How the document's own number is written (GB/T 9704-2012 7.2.5)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_NUMBER = Pattern(
    r"(?P<code>[\u4e00-\u9fa5×X*]{1,14}?)\s*"
    r"(?P<open>[〔\[【（(﹝［〈<])\s*(?P<year>[\d０-９×X*]{2,4})(?P<nian>年?)\s*(?P<close>[〕\]】）)﹞］〉>])\s*"
    r"(?P<di>第?)\s*(?P<number>[\d０-９]{1,5})\s*(?P<hao>号?)"
)
_ASCII = str.maketrans("０１２３４５６７８９", "0123456789")


def _numbers(draft: Draft) -> Iterator[tuple[Paragraph, dict[str, tuple[int, int, str]]]]:
    for p in draft.of(Role.DOCUMENT_NUMBER, unit=0):
        match = _NUMBER.search(p.text)
        if match:
            yield p, {name: (*match.span(name), match[name]) for name in match.re.groupindex}


def docnum_bracket(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Brackets around the year of the document's own number."""
    for p, part in _numbers(draft):
        start, _, opened = part["open"]
        _, end, closed = part["close"]
        if opened + closed != "〔〕":
            message = f"发文字号的年份用六角括号“〔〕”括起来，不用“{opened}{closed}”"
            yield Hit(p.at(start, end), message, TextFix("〔" + p.text[start + 1 : end - 1] + "〕"))


def docnum_form(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Year, 第, leading zeros and 号 of the document's own number, each at its characters."""
    for p, part in _numbers(draft):
        start, end, year = part["year"]
        plain = year.translate(_ASCII)
        if plain.isdecimal() and len(plain) != 4:
            fix = TextFix("20" + plain, Safety.ASK) if len(plain) == 2 else None
            yield Hit(p.at(start, end), f"发文字号的年份要写全四位，这里只写了“{year}”", fix)
        elif plain != year and plain.isdecimal():
            yield Hit(p.at(start, end), f"发文字号的年份用半角数字，这里写成“{year}”", TextFix(plain))
        start, end, nian = part["nian"]
        if nian:
            yield Hit(p.at(start, end), "发文字号的括号内只写四位年份，不加“年”字", TextFix(""))
        start, end, di = part["di"]
        if di:
            yield Hit(p.at(start, end), "发文字号的序号前不加“第”字", TextFix(""))
        yield from _serial(p, *part["number"], bool(part["hao"][2]))


def _serial(p: Paragraph, start: int, end: int, number: str, ended: bool) -> Iterator[Hit]:
    """The serial number: half-width, without leading zeros, followed by 号; all its faults in one remark."""
    right = number.translate(_ASCII).lstrip("0") or number
    faults = []
    if not number.isascii():
        faults.append("用半角数字")
    if number.translate(_ASCII).lstrip("0") not in ("", number.translate(_ASCII)):
        faults.append("前面不加0")
    if not ended:
        faults.append("后面加“号”字")
        right += "号"
    if faults:
        yield Hit(p.at(start, end), f"发文字号的序号{'、'.join(faults)}：“{number}”应为“{right}”", TextFix(right))


RULES = (
    Rule(
        id="elements.docnum-bracket",
        title="发文字号括号不符",
        source="GB/T 9704-2012 7.2.5",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="发文字号的年份用六角括号“〔〕”括入，不用方括号、圆括号或方头括号。",
        check=docnum_bracket,
        fix=Safety.SAFE,
        bad={
            "[发文字号] 江消«[2026]»12号\n[标题] 关于开展消防安全检查的通知": "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
            "[发文字号] 海政办发«【2026】»7号\n[标题] 关于做好防汛工作的通知": "[发文字号] 海政办发〔2026〕7号\n[标题] 关于做好防汛工作的通知",
            "[发文字号] 海政办发«（2026）»7号\n[标题] 关于做好防汛工作的通知": "[发文字号] 海政办发〔2026〕7号\n[标题] 关于做好防汛工作的通知",
        },
        good=(
            "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
            "[标题] 关于开展消防安全检查的通知\n各科室：\n根据《关于加强值守的通知》（江消[2025]3号）要求，开展检查。",
            "[发文字号] 海政办发〔2026〕7号　　　　签发人：苏明远\n[标题] 关于做好防汛工作的请示",
        ),
    ),
    Rule(
        id="elements.docnum-form",
        title="发文字号写法不符",
        source="GB/T 9704-2012 7.2.5",
        strength=Strength.MUST,
        severity=Severity.ERROR,
        why="发文字号由机关代字、年份、序号组成：年份标全称，序号不加“第”字，不编虚位（1不编为01），后加“号”字。",
        check=docnum_form,
        fix=Safety.SAFE,
        bad={
            "[发文字号] 江消〔2026〕«第»12号\n[标题] 关于开展消防安全检查的通知": "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
            "[发文字号] 江消〔2026〕«012»号\n[标题] 关于开展消防安全检查的通知": "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
            "[发文字号] 江消〔«26»〕12号\n[标题] 关于开展消防安全检查的通知": "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
            "[发文字号] 江消〔2026〕«012»\n[标题] 关于开展消防安全检查的通知": (
                "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知"
            ),
            "[发文字号] 江消〔2026〕«12»\n[标题] 关于开展消防安全检查的通知": "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
            "[发文字号] 江消〔2026«年»〕12号\n[标题] 关于开展消防安全检查的通知": "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
        },
        good=(
            "[发文字号] 江消〔2026〕12号\n[标题] 关于开展消防安全检查的通知",
            "[发文字号] 海政办发〔2026〕100号\n[标题] 关于做好防汛工作的通知",
            "[标题] 关于开展消防安全检查的通知\n各科室：\n按照江消〔2025〕第03号文件要求，开展检查。",
        ),
    ),
)
