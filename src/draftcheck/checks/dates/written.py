"""Year, month and day as they are written in running text (GB/T 15835-2011)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_SHORT = Pattern(
    r"(?=[’'‘0-9])(?<![\d.,/])(?<!\d[ 　])(?<![近满第每达超逾约延长共连续为期历时用了])"
    r"(?<!民国)(?<!光绪)(?<!康熙)(?<!乾隆)(?<!昭和)(?<!平成)(?<!大正)(?<!明治)(?<!令和)(?<!公元)"
    r"[’'‘]?(?P<year>[0-9]{2})年(?=[0-9]{1,2}月(?!以上|以内|以下|有期|徒刑))",
    "年",
)


def year_short(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """24年3月; two figures and 年 without a month are a span of time."""
    for p, match in reference.reading.find(_SHORT):
        year = 2000 + int(match["year"])
        if year > reference.reading.year + 20:
            year -= 100
        message = f"年份写全四位：“{match[0]}”应为“{year}年”"
        yield Hit(p.at(*match.span()), message, TextFix(f"{year}年", Safety.ASK))


_ZERO = Pattern(
    r"(?<![\d.])(?:0(?P<month>[1-9])月(?:(?P<day>[0-3]?[0-9])日)?|(?P<whole>1[0-2]|[1-9])月0(?P<last>[1-9])日)", "0"
)


def leading_zero(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """07月05日; the codes and columns of a table may be filled up with zeros."""
    for p, match in reference.reading.find(_ZERO):
        if p.place.kind == "table":
            continue
        month = match["month"] or match["whole"]
        day = match["day"] or match["last"]
        if day and not int(day):
            continue
        if not day and p.text[match.start() - 1 : match.start()] != "年":  # 2024年07月; a bare 07月 may be a code
            continue
        right = f"{month}月{int(day)}日" if day else f"{month}月"
        yield Hit(p.at(*match.span()), f"月、日前不加“0”：“{match[0]}”应为“{right}”", TextFix(right))


_MONTH = r"(?:1[0-2]|0?[1-9])"
_DAY = r"(?:3[01]|[12][0-9]|0?[1-9])"
_DOTTED = Pattern(
    rf"(?<![A-Za-z0-9_./=])(?<![A-Za-z] )(?P<year>(?:19|20)[0-9]{{2}})(?P<mark>[./．])(?P<month>{_MONTH})(?P=mark)(?P<day>{_DAY})"
    rf"(?:(?P<dash>[—–～~-]{{1,2}}|至)(?P<month2>{_MONTH})(?P=mark)(?P<day2>{_DAY}))?(?![A-Za-z0-9_/．]|[.][A-Za-z0-9])",
    (".", "/", "．"),
)
_CODES = ("版", "型", "号", "编", "码", "址", "序")


def dotted(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """2024.7.1 and 2024/7/1 in running text; not in tables, notes, versions and codes."""
    notes = {element.paragraph.at(0, 0) for element in reference.reading.lines if element.role in _NOTES}
    for p, match in reference.reading.find(_DOTTED):
        if p.place.kind == "table" or p.at(0, 0) in notes or _of_a_code(p, match.start(), match.end()):
            continue
        right = f"{match['year']}年{int(match['month'])}月{int(match['day'])}日"
        if match["dash"]:
            right += f"{'至' if match['dash'] == '至' else '—'}{int(match['month2'])}月{int(match['day2'])}日"
        message = f"正文中的日期写出年、月、日：“{match[0]}”可写“{right}”"
        yield Hit(p.at(*match.span()), message, TextFix(right, Safety.ASK))


_NOTES = (Role.NOTE, Role.FOOTNOTE, Role.ATTACHMENT_NOTE)


def _of_a_code(p: Paragraph, start: int, end: int) -> bool:
    return p.text[max(start - 1, 0) : start] in _CODES or p.text[end : end + 1] in ("版", "号", "型")


_HEAD = "[标题] 海晏市民政局关于开展养老机构检查的通知"

RULES = (
    Rule(
        id="dates.year-short",
        title="年份缺前两位",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="年份用四位数字写全，不写24年。两位数加“年”多半指时间长短，所以后面跟着月份的才报。",
        check=year_short,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n«24年»3月起开展检查。\n[日期] 2024年2月1日": f"{_HEAD}\n2024年3月起开展检查。\n[日期] 2024年2月1日",
            f"{_HEAD}\n对«98年»12月前建成的机构逐一检查。\n[日期] 2024年2月1日": (
                f"{_HEAD}\n对1998年12月前建成的机构逐一检查。\n[日期] 2024年2月1日"
            ),
            f"{_HEAD}\n自«’25年»1月1日起执行。\n[日期] 2024年2月1日": f"{_HEAD}\n自2025年1月1日起执行。\n[日期] 2024年2月1日",
        },
        good=(
            f"{_HEAD}\n2024年3月起开展检查。",
            f"{_HEAD}\n土地使用期为30年，近15年来运行平稳，30年间无事故。",
            f"{_HEAD}\n连续12年3月开展检查，服务满20年6个月。",
            f"{_HEAD}\n该院建于民国24年3月。",
            f"{_HEAD}\n二〇二四年三月起开展检查。",
        ),
    ),
    Rule(
        id="dates.leading-zero",
        title="日期编了虚位",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="月、日不编虚位：7月5日，不写07月05日。表格里的编码不报。",
        check=leading_zero,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n2024年«07月05日»前报送。": f"{_HEAD}\n2024年7月5日前报送。",
            f"{_HEAD}\n自«7月05日»起，至«10月01日»止。": f"{_HEAD}\n自7月5日起，至10月1日止。",
            f"{_HEAD}\n2024年«07月»底前完成。": f"{_HEAD}\n2024年7月底前完成。",
        },
        good=(
            f"{_HEAD}\n2024年7月5日前报送，10月20日公布。",
            f"{_HEAD}\n检查时间为09时05分。",
            f"{_HEAD}\n请报送。\n[表格] 2024年07月05日",
            f"{_HEAD}\n编码为A07月报、报表07月度。",
        ),
    ),
    Rule(
        id="dates.dotted",
        title="日期用点或斜线",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="正文里的日期写“2024年7月1日”，不用2024.7.1、2024/7/1。表格、附注、版本号、文件名不报。",
        check=dotted,
        fix=Safety.ASK,
        bad={
            f"{_HEAD}\n请于«2024.7.1»前报送。": f"{_HEAD}\n请于2024年7月1日前报送。",
            f"{_HEAD}\n检查时间为«2024/07/05»。": f"{_HEAD}\n检查时间为2024年7月5日。",
            f"{_HEAD}\n自«2024.7.1—7.15»集中检查。": f"{_HEAD}\n自2024年7月1日—7月15日集中检查。",
        },
        good=(
            f"{_HEAD}\n请于2024年7月1日前报送。",
            f"{_HEAD}\n使用V2024.7.1、系统2024.7.1版，地址10.20.24.7，服务器2020.7.1.5。",
            f"{_HEAD}\n请报送。\n[表格] 2024.7.1",
            f"{_HEAD}\n见检查方案2024.7.1.docx和https://www.haiyan.example/2024/7/1。",
            f"{_HEAD}\n按GB/T 2019.1.5和1.1、1.2两款办理，占2024/1000。",
        ),
    ),
)
