"""The rules, one file or folder a family; in a folder one file a topic.

The table is explicit. A topic is loaded when a draft concerns it: a hundred small files take as long to load as a
draft takes to check, and most drafts need half of them.
"""

from collections.abc import Iterator, Mapping
from importlib import import_module

from ..core.draft import Role
from ..core.pattern import Pattern
from ..core.reading import Reading
from ..core.rule import Rule
from ..core.value import Value
from .concerns import (
    TWO_FIGURES,
    Concern,
    always,
    attached,
    either,
    having,
    imprint,
    kind,
    long_numbers,
    masthead,
    mentions_attachment,
    noted,
    numbered,
    outlined,
    page_numbers,
    short_line_with,
    signed,
    signer,
    special,
    statutory,
    tables,
    title_broken,
    upward,
)


class Topic(Value):
    """A file of rules: the drafts that could concern it, and how many of its rules are on by default."""

    module: str  # below this package
    on: int
    concerns: Concern = always
    literals: tuple[str, ...] = ()  # one of them stands in every text that a rule speaks of
    tables: tuple[str, ...] = ()  # its rules tell what the terms of these word tables find
    line: Pattern | None = None  # found in every line that a rule speaks of

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Its rules, loaded on first use."""
        found: tuple[Rule, ...] = import_module(f".{self.module}", __name__).RULES
        return found


TOPICS = (
    Topic("page.paper", 1),
    Topic("page.geometry", 2),
    Topic("page.lines", 2),
    Topic("page.pitch", 1),
    Topic("page.color", 1),
    Topic("page.number", 2),
    Topic("page.number_place", 2, page_numbers),
    Topic("fonts.body", 1),
    Topic("fonts.title", 1),
    Topic("fonts.heading", 1),
    Topic("fonts.heading_inconsistent", 1),
    Topic("fonts.masthead", 3, masthead),
    Topic("fonts.elements", 3),
    Topic("fonts.signer", 1, signer),
    Topic("fonts.marks", 3),
    Topic("fonts.mixed", 2),
    Topic("elements.masthead", 3, masthead),
    Topic("elements.secrecy_mark", 2, masthead),
    Topic("elements.issuer_mark", 1, masthead),
    Topic("elements.own_number", 2, numbered),
    Topic("elements.number_place", 3, numbered),
    Topic("elements.signer", 2, signer),
    Topic("elements.signer_form", 1, signer),
    Topic("elements.red_line", 1, masthead),
    Topic("elements.copies", 2, imprint),
    Topic("elements.imprint_border", 1, imprint),
    Topic("elements.printing", 2, imprint),
    Topic("elements.note", 1, noted),
    Topic("secrecy.marks", 4, either(having(Role.SECRECY), short_line_with("★"))),
    Topic("secrecy.numbers", 2, long_numbers),
    Topic("secrecy.phones", 1, long_numbers),
    Topic("secrecy.homes", 1, literals=("住址", "家庭", "家住", "户籍", "居住地", "，住", "、住", "；住", "现住")),
    Topic("secrecy.documents", 1),
    Topic(
        "secrecy.people",
        1,
        literals=(
            "害人",
            "害者",
            "患者",
            "患儿",
            "病患",
            "病例",
            "感染者",
            "受害",
            "未成年",
            "儿童",
            "孤儿",
            "病人",
            "岁",
        ),
    ),
    Topic("secrecy.watch_words", 1, tables=("watch_words",)),
    Topic("title.presence", 2),
    Topic("title.requests", 2),
    Topic("title.kinds", 1),
    Topic("title.wording", 2),
    Topic("title.marks", 2),
    Topic("title.place", 2),
    Topic("title.lines", 1, title_broken),
    Topic("layout.recipient", 2),
    Topic("layout.body", 1),
    Topic("headings.order", 1),
    Topic("headings.marks", 1),
    Topic("headings.ladder", 1),
    Topic("headings.full_stop", 1),
    Topic("attachments.note_layout", 2, attached),
    Topic("attachments.note_marks", 3, attached),
    Topic("attachments.note_number", 1, attached),
    Topic("attachments.page", 2, attached),
    Topic("attachments.consistency", 1, attached),
    Topic("attachments.presence", 2, attached),
    Topic("signature.missing", 1),
    Topic("signature.place", 1, signed),
    Topic("signature.order", 1, signed),
    Topic("signature.issuer", 1, signed),
    Topic("signature.no_text", 1, short_line_with("无")),
    Topic("signature.date_form", 1, signed),
    Topic("signature.date_gaps", 2),
    Topic("genre.kinds", 2, lambda draft: not statutory(draft)),
    Topic("genre.reports", 2, kind("报告")),
    Topic("genre.requests", 2, kind("请示")),
    Topic("genre.recipients", 2, upward),
    Topic("genre.upward", 2, upward),
    Topic("genre.downward", 2, statutory),
    Topic("genre.consent", 1, kind("意见")),
    Topic("genre.superiors", 2, either(upward, kind("函"))),
    Topic("genre.letters", 2, kind("批复", "函")),
    Topic("genre.closings", 1, statutory),
    Topic("genre.address", 2, statutory),
    Topic("genre.contents", 3, statutory),
    Topic("special.letter_head", 3, special),
    Topic("special.letter_foot", 2, special),
    Topic("special.letter_border", 1, special),
    Topic("special.order_head", 2, special),
    Topic("special.order_signing", 2, special),
    Topic("special.minutes", 3, special),
    Topic("wrong_words.typos", 2, tables=("wrong_words", "confused_words")),
    Topic("wrong_words.confused", 2, tables=("confused_words",)),
    Topic("wrong_words.forms", 2, tables=("wrong_words", "confused_words")),
    Topic("spelling", 2),
    Topic("terms.institutions", 2, tables=("institutions",)),
    Topic("terms.naming", 4, tables=("naming",)),
    Topic("terms.idioms", 2, tables=("idioms",)),
    Topic("terms.house", 1, tables=("house_terms",)),
    Topic("citations.repealed", 1, tables=("repealed_laws",)),
    Topic("tables.layout", 2, tables),
    Topic("tables.serial", 1, tables, ("序",)),
    Topic("tables.ledger", 1, tables, ("状态", "进展", "进度", "情况", "完成", "办结", "销号")),
    Topic("punctuation.halfwidth", 1),
    Topic("punctuation.pairs", 1),
    Topic("punctuation.doubled", 1),
    Topic("punctuation.enumeration_commas", 2, literals=("、和", "、及", "、以及", "、等", "”、", "》、")),
    Topic("punctuation.book_marks", 2, literals=("《",)),
    Topic("punctuation.quotes", 2, literals=("“", "”", '"', "‘")),
    Topic("punctuation.brackets", 2, literals=("（", "(")),
    Topic("punctuation.exclamation", 1, literals=("!",)),
    Topic("punctuation.colons", 1, literals=("：",)),
    Topic("punctuation.list_items", 1, literals=("一是",)),
    Topic(
        "punctuation.ordinals",
        1,
        literals=("第一、", "第二、", "第三、", "其一、", "其二、", "首先、", "其次、", "再次、", "最后、"),
    ),
    Topic("punctuation.ellipsis", 2, literals=("…", "...", "。。。", "···", "・・・", "•••")),
    Topic("punctuation.dashes", 1, literals=("--", "–", "－－", "──", "ーー", "――")),
    Topic("punctuation.ranges", 2, literals=("-", "~", "～", "–", "－", "−", "—")),
    Topic("punctuation.spaces", 1, literals=(" ", "\u3000", "\xa0")),
    Topic("placeholders.open_field", 2),
    Topic("placeholders.doubled_word", 1),
    Topic("placeholders.masked_character", 1, literals=("_", "＿", "*", "＊", "□", "?", "\ufffd")),
    Topic("placeholders.stand_in_name", 1),
    Topic("hygiene", 4),
    Topic("constructions", 3),
    Topic("abbreviations.intro_form", 1, literals=("简称", "下称")),
    Topic("abbreviations.use", 2, literals=("简称", "统称", "合称", "以下称", "下称", "并称")),
    Topic("abbreviations.full_name", 1, literals=("简称", "下称")),
    Topic("abbreviations.ambiguous", 1, literals=("简称", "下称")),
    Topic("abbreviations.undefined", 1),
    Topic("abbreviations.slogans", 1, literals=("”（", "”(", "简称", "统称", "合称", "称", "“")),
    Topic("numbers.percent", 3, literals=("%", "％", "百分")),
    Topic("numbers.fraction", 1, literals=("分之",)),
    Topic("numbers.estimates", 2, literals=("几", "数", "、")),
    Topic("numbers.large", 3, literals=("万", "亿", "千", "百")),
    Topic("numbers.approximation", 1, literals=("左右", "上下", "以上", "以下", "以内", "之内", "之多", "多", "余")),
    Topic("numbers.comparison", 2, literals=("倍", "同比", "环比")),
    Topic("numbers.rate", 1, literals=("率", "比重", "占比", "比例")),
    Topic("numbers.signs", 3),
    Topic("numbers.thousands", 1, literals=(",",)),
    Topic("numbers.forms", 1, literals=tuple("0123456789")),
    Topic("dates.written", 3, literals=("年", "月", ".", "/", "．")),
    Topic("dates.script", 2, literals=("月",)),
    Topic("dates.clock", 2, literals=("前", "午", "晚", "早", "晨", "：")),
    Topic("dates.relative", 1, kind("命令（令）", "通知", "通告", "公告", "决定", "批复", "函", "意见")),
    Topic("dates.impossible", 1),
    Topic("dates.weekdays", 1, literals=("星期", "周", "礼拜")),
    Topic("dates.ranges", 1, literals=("年", "月", ".", "-", "/")),
    Topic("dates.spans", 1, literals=("天", "日", "个月", "周", "星期")),
    Topic("dates.printed", 1, imprint),
    Topic("dates.deadlines", 2, having(Role.ISSUE_DATE)),
    Topic("dates.done", 1, having(Role.ISSUE_DATE), literals=("已", "截", "了")),
    Topic("dates.stages", 2, literals=("阶段", "步", "进度", "安排", "日程", "时间节点")),
    Topic("units.legal", 1, literals=("公", "市", "英", "加仑", "盎司", "华氏", "斤", "尺")),
    Topic("units.symbols", 3),
    Topic("units.mixed", 1, literals=("m", "k", "t", "㎡")),
    Topic("units.money", 1, literals=("万", "亿")),
    Topic("citations.order", 1, literals=("号《", "号文《", "号文件《", "号 《", "号）《", "号)《")),
    Topic("citations.numbers", 2, literals=("号", "〔", "[", "【", "﹝", "［")),
    Topic("citations.articles", 1, literals=("条",)),
    Topic("citations.law_names", 1, literals=("中华人民共和国", "法》")),
    Topic("citations.version_mark", 1, literals=("》（", "》(")),
    Topic("citations.same_title", 1, literals=("《",)),
    Topic("arithmetic.table_total", 1, tables, ("计", "总", "全", "其中", "编码", "序号")),
    Topic("attachments.mentions", 2, lambda draft: attached(draft) or mentions_attachment(draft)),
    Topic("series.duty", 1),
    Topic("series.gaps", 1),
    Topic("series.mixed", 1, literals=("首先", "其次", "第", "其一", "其二", "其三", "一要", "二要", "三要")),
    Topic("series.lone", 1, literals=("一是", "一要", "其一", "一、是", "一，是")),
    Topic("series.marks", 1, literals=("、是", "，是", ",是", ".是", "．是", "：是", ":是", " 是", "\u3000是")),
    Topic("series.outline", 1, outlined),
    Topic("series.references", 1, literals=("第", "表", "图", "前款", "前条", "前两")),
    Topic("arithmetic.share", 1, literals=("%", "％", "百分之"), line=TWO_FIGURES),
    Topic("arithmetic.product", 1, literals=("每", "各", "均", "单价", "分别"), line=TWO_FIGURES),
    Topic("arithmetic.growth", 1, literals=tuple("增升降减涨跌翻倍缩简滑落扩提压多少拓"), line=TWO_FIGURES),
    Topic("arithmetic.points", 1, literals=("%", "％", "百分之"), line=TWO_FIGURES),
    Topic("arithmetic.fall", 1, literals=("%", "％", "百分之")),
    Topic("names.scope", 1, literals=("全", "我", "本")),
    Topic("names.leftover", 1),
    Topic("names.variants", 1),
    Topic("names.figures", 1, literals=tuple("0123456789一二三四五六七八九十")),
    Topic("arithmetic.list_count", 1),
    Topic("arithmetic.ranks", 1, literals=("第",)),
    Topic("arithmetic.age", 1, literals=("岁",)),
    Topic("arithmetic.limits", 1, literals=("不", "至少", "最少", "最低", "最小", "最短", "≥", "大于", "下限", "以上")),
    Topic("arithmetic.value_ranges", 1, literals=("至", "到", "—", "–", "~", "～", "－", "-")),
    Topic("arithmetic.order", 1, literals=("到", "至", "降序", "升序"), line=TWO_FIGURES),
    Topic("arithmetic.all_and_some", 1, literals=("全部", "均", "都", "悉数", "百分之百", "100%", "100％", "所有")),
    Topic("series.stage_count", 1, literals=("阶段", "步")),
    Topic(
        "arithmetic.sum",
        1,
        literals=("中", "分", "包", "由", "共", "计", "余", "剩", "（", "(", "：", "有", "设", "聘", "全年", "应"),
        line=TWO_FIGURES,
    ),
    Topic("arithmetic.part_too_large", 1, literals=("其中", "中", "占", "等"), line=TWO_FIGURES),
    Topic(
        "arithmetic.percent_sum",
        1,
        literals=("占", "权重", "比例", "比重", "承担", "负担", "分担", "出资", "构成"),
        line=TWO_FIGURES,
    ),
    Topic("repeats.within", 2),
    Topic("repeats.elsewhere", 3),
    Topic("internal", 0),
)
ON_BY_DEFAULT = sum(topic.on for topic in TOPICS)
"""How many rules look at a draft when nothing is chosen; the program's checks of itself do not count."""


def rules_for(reading: Reading) -> Iterator[Rule]:
    """The rules of the topics that concern a draft: by its parts, by the literals and by the terms in its prose."""
    for topic in TOPICS:
        if (
            topic.concerns(reading.draft)
            and (not topic.literals or reading.holds(*topic.literals))
            and (topic.line is None or reading.has_line(topic.line))
            and (not topic.tables or any(reading.terms(table, everywhere=True) for table in topic.tables))
        ):
            yield from topic.rules


class _Table(Mapping[str, Rule]):
    """Id → rule, all of them; loaded when the first one is looked up."""

    def __init__(self) -> None:
        self._rules: dict[str, Rule] = {}

    def _loaded(self) -> dict[str, Rule]:
        if not self._rules:
            for topic in TOPICS:
                for rule in topic.rules:
                    if rule.id in self._rules:
                        raise ValueError(f"rule id used twice: {rule.id}")
                    self._rules[rule.id] = rule
        return self._rules

    def __getitem__(self, name: str) -> Rule:
        return self._loaded()[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded())

    def __len__(self) -> int:
        return len(self._loaded())


RULES = _Table()
