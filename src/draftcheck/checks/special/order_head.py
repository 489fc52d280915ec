"""The mark and the number of a 令 (GB/T 9704-2012 10.2)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Profile, Role
from ...core.finding import Hit, Safety, Severity
from ...core.numerals import number
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...outline.lines import ORGAN_ENDS
from .order_drafts import BODY, GOOD, SIGNER

_SHORT_NAME = Pattern(r"(?P<name>[\u4e00-\u9fa5]*[省市县区州])政府(?=(?:命令|令)$)", "政府")
ORDER_NUMBER = Pattern(r"(?P<year>\d{4}\s*年\s*)?第\s*(?P<figure>[\d０-９一二三四五六七八九十百〇○零]{1,6})\s*号", "第")
"""第12号, or 2026年第3号 as ministries and departments number their orders."""
_PLAIN = Pattern(r"(?:\d{4}年)?第[1-9]\d*号", "第")


def marks(draft: Draft) -> list[Paragraph]:
    """The lines of the mark and the title of a 令 of an office or its head; none for 开工令, or 关于……的命令."""
    if draft.profile is not Profile.ORDER:
        return []
    found = [*draft.of(Role.ISSUER_MARK, unit=0), *draft.of(Role.TITLE, unit=0)]
    text = "".join("".join(p.text.split()) for p in found)
    name = ORDER_NUMBER.compiled.sub("", text)
    named = name.removesuffix("令").removesuffix("命").endswith((*ORGAN_ENDS, "国", "主席"))
    return found if named or draft.has(Role.ORDER_NUMBER) else []


def mark(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A mark that ends in 文件, or names a government by less than its full name."""
    if draft.profile is not Profile.ORDER:
        return
    for p in draft.of(Role.ISSUER_MARK, unit=0):
        if "".join(p.text.split()).endswith("文件"):
            start = p.text.rindex("文")
            message = "命令标志由发文机关全称加“命令”或“令”组成，不用“文件”"
            yield Hit(p.at(start, len(p.text.rstrip())), message)
    for p in marks(draft):
        match = _SHORT_NAME.search(p.text.rstrip())
        if match and "关于" not in p.text:
            message = f"命令标志用发文机关全称，“{match[0]}”应为“{match['name']}人民政府”"
            yield Hit(p.at(*match.span()), message)


def order_number(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 令号 that is not 第N号 in plain figures, or a 发文字号 in its place."""
    if draft.profile is not Profile.ORDER:
        return
    for p in draft.of(Role.ORDER_NUMBER, unit=0):
        match = ORDER_NUMBER.search(p.text)
        if match is None or _PLAIN.fullmatch("".join(match[0].split())):
            continue
        value = number(match["figure"])
        if value is None:
            continue
        # 主席令等习惯用汉字，没有把握。
        chinese = not any(c.isdecimal() for c in match["figure"])
        right = f"{''.join((match['year'] or '').split())}第{value}号"
        yield Hit(p.at(*match.span()), f"令号写成“第×号”，“{match[0]}”应为“{right}”", certain=not chinese)
    if draft.has(Role.ORDER_NUMBER):
        return
    for p in draft.of(Role.DOCUMENT_NUMBER, unit=0):
        # 嘉奖、任免的命令习惯编发文字号。
        certain = "关于" not in draft.title
        yield Hit(p.whole(), f"命令编令号，写成“第×号”，不用发文字号“{p.text.strip()}”", certain=certain)


RULES = (
    Rule(
        id="special.order-mark",
        title="命令标志写法不符",
        source="GB/T 9704-2012 10.2",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="命令（令）的发文机关标志由发文机关全称加“命令”或“令”字组成，居中。",
        check=mark,
        fix=Safety.SHOW,
        bad={
            f"[红头] 海晏市人民政府«文件»\n[标题] 海晏市人民政府令\n[居中] 第12号\n{BODY}{SIGNER}": None,
            f"[标题] «海晏市政府»令\n[居中] 第12号\n{BODY}{SIGNER}": None,
        },
        good=(
            GOOD,
            f"[标题] 江北省水利厅令\n[居中] 第3号\n{BODY}\n[署名] 厅长　周一鸣\n[日期] 2026年7月1日",
            "[标题] 海晏市政府令汇编工作总结\n去年公布规章三件。",
            "[红头] 海晏市人民政府文件\n[发文字号] 海政〔2026〕3号\n[标题] 关于做好防汛工作的通知\n[主送] 各县人民政府：\n请落实。",
        ),
    ),
    Rule(
        id="special.order-number",
        title="令号写法不符",
        source="GB/T 9704-2012 10.2",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="命令（令）编令号，写成“第×号”，居中，不编带年份的发文字号。",
        check=order_number,
        fix=Safety.SHOW,
        bad={
            f"[标题] 海晏市人民政府令\n[居中] «第十二号»\n{BODY}{SIGNER}": None,
            f"[红头] 海晏市人民政府令\n[发文字号] «海政〔2026〕12号»\n{BODY}{SIGNER}": None,
            f"[红头] 海晏市人民政府令\n[居中] «第012号»\n{BODY}{SIGNER}": None,
        },
        good=(
            GOOD,
            f"[标题] 海晏市人民政府令\n[居中] 第 12 号\n{BODY}{SIGNER}",
            f"[标题] 海晏市人民政府令第12号\n{BODY}{SIGNER}",
            f"[红头] 江北省交通运输厅令\n[居中] 2026年第3号\n{BODY}\n[署名] 厅长　李明\n[日期] 2026年7月1日",
            "[发文字号] 海政〔2026〕3号\n[标题] 关于公布规章的通知\n[主送] 各县人民政府：\n第十二号令已经公布。",
        ),
    ),
)
