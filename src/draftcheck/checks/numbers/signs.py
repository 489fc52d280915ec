"""The signs that numbers are written in: 〇, half-width figures, the zero before a decimal point."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength

_ZEROS = "○◯ОοOo0０Ｏ零"
_ONES = "一二三四五六七八九"
_YEAR = Pattern(
    rf"(?<![{_ONES}〇{_ZEROS}\d十百千万])(?=[一二][九{_ZEROS}〇]|[一二]八)[一二][{_ONES}〇{_ZEROS}]{{3}}(?=年(?!级))",
    tuple(_ZEROS),
)
_TO_ZERO = str.maketrans(dict.fromkeys(_ZEROS, "〇"))


def year_zero(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """二○二四年: in years written in Chinese the zero is 〇 (U+3007)."""
    for p, match in reference.reading.find(_YEAR):
        right = match[0].translate(_TO_ZERO)
        if right != match[0] and sum(sign in _ONES for sign in match[0]) >= 2:
            message = f"汉字书写的年份，零用“〇”：“{match[0]}年”应为“{right}年”"
            yield Hit(p.at(*match.span()), message, TextFix(right))


_FULLWIDTH = Pattern(r"[０-９]+(?:．[０-９]+)*", tuple("０１２３４５６７８９"))
_HALF = str.maketrans("０１２３４５６７８９．", "0123456789.")
_SINCE = 2012  # the first whole year of GB/T 15835-2011


def fullwidth_digits(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """２０２４年: Arabic figures take half the width of a character."""
    for p, match in reference.reading.find(_FULLWIDTH):
        if reference.reading.year < _SINCE:
            return
        right = match[0].translate(_HALF)
        yield Hit(p.at(*match.span()), f"阿拉伯数字用半角：“{match[0]}”应为“{right}”", TextFix(right))


_BARE = Pattern(
    r"(?:(?<=[\u4e00-\u9fff，。；：、（(～~—－＋±=＝<>＜＞≥≤])|^)(?<![一二三四五六七八九十图表件第号节章条])"
    r"[.．](?P<figure>[0-9]{1,4})(?=[%％‰元万亿倍米吨公千毫厘克升秒分个平立])",
    (".", "．"),
)


def bare_decimal(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """.5%: a decimal below one keeps its zero."""
    for p, match in reference.reading.find(_BARE):
        right = f"0.{match['figure']}"
        yield Hit(p.at(*match.span()), f"小数点前的“0”不能省：“{match[0]}”应为“{right}”", TextFix(right))


_HEAD = "[标题] 海晏市档案局关于档案普查的通知"

RULES = (
    Rule(
        id="numbers.year-zero-glyph",
        title="年份零字形不符",
        source="GB/T 15835-2011 5.2.5",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="用汉字写年份，零写作“〇”，不用圆圈、字母O、数字0或者“零”；计量才用“零”。",
        check=year_zero,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n普查«二○二四»年形成的档案。": f"{_HEAD}\n普查二〇二四年形成的档案。",
            f"{_HEAD}\n普查«二零一九»年至«二O二一»年的档案。": f"{_HEAD}\n普查二〇一九年至二〇二一年的档案。",
            f"{_HEAD}\n普查«一九八0»年以前的档案。": f"{_HEAD}\n普查一九八〇年以前的档案。",
        },
        good=(
            f"{_HEAD}\n普查二〇二四年和2004年形成的档案。",
            f"{_HEAD}\n共一百零五卷，其中一千零一年以上的一卷。",
            f"{_HEAD}\n按《二○○三年档案目录》办理。",
            f"{_HEAD}\n拨打一二零热线。",
        ),
    ),
    Rule(
        id="numbers.fullwidth-digits",
        title="数字用了全角",
        source="GB/T 15835-2011 5.1.7",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="阿拉伯数字用半角字符。全角数字占一个汉字的宽度，排出来松散，也查找不到。",
        check=fullwidth_digits,
        gather=Gather.DOCUMENT,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n普查«２０２４»年的档案。": f"{_HEAD}\n普查2024年的档案。",
            f"{_HEAD}\n合格率«９８．５»%，共«３»批。": f"{_HEAD}\n合格率98.5%，共3批。",
            "[标题] 海晏市档案局关于印发«２０２６»年工作要点的通知\n请认真落实。": (
                "[标题] 海晏市档案局关于印发2026年工作要点的通知\n请认真落实。"
            ),
        },
        good=(
            f"{_HEAD}\n普查2024年的档案。",
            f"{_HEAD}\n普查二〇二四年的档案，分①②③三批。",
            f"{_HEAD}\n按《２０２４年档案目录》办理。",
            "[标题] 1992年海晏市政府工作报告\n粮食总产１２万吨。",
        ),
    ),
    Rule(
        id="numbers.bare-decimal",
        title="小数缺前面的零",
        source="GB/T 15835-2011",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="小于1的小数，小数点前的0要写出来：0.5%。",
        check=bare_decimal,
        fix=Safety.SAFE,
        bad={
            f"{_HEAD}\n差错率为«.5»%。": f"{_HEAD}\n差错率为0.5%。",
            f"{_HEAD}\n每卷收费«.8»元，厚«.3»厘米。": f"{_HEAD}\n每卷收费0.8元，厚0.3厘米。",
        },
        good=(
            f"{_HEAD}\n差错率为0.5%。",
            f"{_HEAD}\n见表.5、文件.7z和版本V2.5万能版。",
            f"{_HEAD}\n1.5万卷，A.5个，第.5章。",
            f"{_HEAD}\n合计...5个。",
        ),
    ),
)
