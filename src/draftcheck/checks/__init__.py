"""The rules, one file or folder a family; in a folder one file a topic.

The table is explicit. A topic is loaded when a draft concerns it: a hundred small files take as long to load as a
draft takes to check, and most drafts need half of them.
"""

from collections.abc import Callable, Iterator, Mapping
from importlib import import_module

from ..core.draft import Draft, Profile, Role
from ..core.pattern import Pattern
from ..core.reading import Reading
from ..core.rule import Rule
from ..core.value import Value

Concern = Callable[[Draft], bool]
_LONG_NUMBER = Pattern(r"[0-9]{7}|[0-9]{4}[ -][0-9]{4}")


def _always(draft: Draft) -> bool:
    return True


def _with(*roles: Role) -> Concern:
    wanted = frozenset(roles)
    return lambda draft: any(element.role in wanted for element in draft.elements)


def _kind(*names: str) -> Concern:
    return lambda draft: draft.genre is not None and draft.genre.name in names


def _either(*concerns: Concern) -> Concern:
    return lambda draft: any(concern(draft) for concern in concerns)


def _short_line_with(word: str) -> Concern:
    return lambda draft: any(
        word in element.paragraph.text and len(element.paragraph.text) < 40 for element in draft.elements
    )


def _title_broken(draft: Draft) -> bool:
    titles = list(draft.of(Role.TITLE))
    return len(titles) > 1 or any("\n" in p.text or "\v" in p.text for p in titles)


def _outlined(draft: Draft) -> bool:
    words = ("提纲", "目录", "目次", "目\u3000录", "目 录")
    return any(
        element.role is Role.CONTENTS or any(word in element.paragraph.text[:12] for word in words)
        for element in draft.elements
    )


def _page_numbers(draft: Draft) -> bool:
    return any(header.has_page_number for section in draft.document.sections for header in section.headers)


def _tables(draft: Draft) -> bool:
    return bool(draft.document.tables)


def _statutory(draft: Draft) -> bool:
    return draft.genre is not None and draft.genre.statutory


def _attached(draft: Draft) -> bool:
    issued = any(word in draft.title for word in ("印发", "转发", "批转", "公布", "发布", "颁布"))
    roles = (Role.ATTACHMENT_NOTE, Role.ATTACHMENT_LABEL)
    return issued or any(
        element.unit > 0 or element.role in roles or element.paragraph.text.lstrip()[:2] in ("附件", "附：", "附:")
        for element in draft.elements
    )


def _mentions_attachment(draft: Draft) -> bool:
    return any("附件" in element.paragraph.text for element in draft.elements)


def _special(draft: Draft) -> bool:
    kind = draft.genre.name if draft.genre else ""
    special = (Profile.LETTER, Profile.ORDER, Profile.MINUTES)
    return draft.profile in special or kind in ("函", "纪要", "命令（令）") or "令" in draft.title


def _long_numbers(draft: Draft) -> bool:
    return any(_LONG_NUMBER.search(element.paragraph.text) for element in draft.elements)


# A figure that counts something: no part of a date, a time or an ordinal; a numeral in words before a measure word.
_MEASURED = "hkm㎡个亩人亿件份位例倍元兆公册分匹千卷厘只台名吨周场处天套孔学宗家小尾岁席幅幢平年床座张户所批支期本条枚架标栋株桩桶棵次欧款毫港班瓶百盏盒票种秒立笔箱篇米类粒组美羽艘袋课起车轮辆遍间队集顶项颗"
_FIGURE = (
    "(?:(?<![月年第])(?<![月年第:：][0-9０-９])[0-9０-９](?![0-9０-９年月号时〕:：])"
    "|(?<![0-9]{3})[0-9]年|百分之"
    f"|[一二两三四五六七八九十百千万亿][余多几]?[{_MEASURED}])"
)
_TWO_FIGURES = Pattern(rf"{_FIGURE}[^\n]{{1,1500}}?{_FIGURE}")
_upward = _kind("报告", "请示", "意见", "议案")
_masthead = _with(Role.COPY_NUMBER, Role.SECRECY, Role.URGENCY, Role.ISSUER_MARK, Role.DOCUMENT_NUMBER, Role.SIGNER)
_numbered = _with(Role.DOCUMENT_NUMBER, Role.ORDER_NUMBER)
_signer = _either(_with(Role.SIGNER, Role.DOCUMENT_NUMBER), _upward)
_imprint = _with(Role.IMPRINT)
_signed = _with(Role.SIGNATURE, Role.ISSUE_DATE)
_noted = _either(_with(Role.NOTE, Role.UNKNOWN, Role.ISSUE_DATE), _upward)


class Topic(Value):
    """A file of rules: the drafts that could concern it, and how many of its rules are on by default."""

    module: str  # below this package
    on: int
    concerns: Concern = _always
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
    Topic("page.number_place", 2, _page_numbers),
    Topic("fonts.body", 1),
    Topic("fonts.title", 1),
    Topic("fonts.heading", 1),
    Topic("fonts.heading_inconsistent", 1),
    Topic("fonts.masthead", 3, _masthead),
    Topic("fonts.elements", 3),
    Topic("fonts.signer", 1, _signer),
    Topic("fonts.marks", 3),
    Topic("fonts.mixed", 2),
    Topic("elements.masthead", 3, _masthead),
    Topic("elements.secrecy_mark", 2, _masthead),
    Topic("elements.issuer_mark", 1, _masthead),
    Topic("elements.own_number", 2, _numbered),
    Topic("elements.number_place", 3, _numbered),
    Topic("elements.signer", 2, _signer),
    Topic("elements.signer_form", 1, _signer),
    Topic("elements.red_line", 1, _masthead),
    Topic("elements.copies", 2, _imprint),
    Topic("elements.imprint_border", 1, _imprint),
    Topic("elements.printing", 2, _imprint),
    Topic("elements.note", 1, _noted),
    Topic("secrecy.marks", 4, _either(_with(Role.SECRECY), _short_line_with("★"))),
    Topic("secrecy.numbers", 2, _long_numbers),
    Topic("secrecy.phones", 1, _long_numbers),
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
    Topic("title.lines", 1, _title_broken),
    Topic("layout.recipient", 2),
    Topic("layout.body", 1),
    Topic("headings.order", 1),
    Topic("headings.marks", 1),
    Topic("headings.ladder", 1),
    Topic("headings.full_stop", 1),
    Topic("attachments.note_layout", 2, _attached),
    Topic("attachments.note_marks", 3, _attached),
    Topic("attachments.note_number", 1, _attached),
    Topic("attachments.page", 2, _attached),
    Topic("attachments.consistency", 1, _attached),
    Topic("attachments.presence", 2, _attached),
    Topic("signature.missing", 1),
    Topic("signature.place", 1, _signed),
    Topic("signature.order", 1, _signed),
    Topic("signature.issuer", 1, _signed),
    Topic("signature.no_text", 1, _short_line_with("无")),
    Topic("signature.date_form", 1, _signed),
    Topic("signature.date_gaps", 2),
    Topic("genre.kinds", 2, lambda draft: not _statutory(draft)),
    Topic("genre.reports", 2, _kind("报告")),
    Topic("genre.requests", 2, _kind("请示")),
    Topic("genre.recipients", 2, _upward),
    Topic("genre.upward", 2, _upward),
    Topic("genre.downward", 2, _statutory),
    Topic("genre.consent", 1, _kind("意见")),
    Topic("genre.superiors", 2, _either(_upward, _kind("函"))),
    Topic("genre.letters", 2, _kind("批复", "函")),
    Topic("genre.closings", 1, _statutory),
    Topic("genre.address", 2, _statutory),
    Topic("genre.contents", 3, _statutory),
    Topic("special.letter_head", 3, _special),
    Topic("special.letter_foot", 2, _special),
    Topic("special.letter_border", 1, _special),
    Topic("special.order_head", 2, _special),
    Topic("special.order_signing", 2, _special),
    Topic("special.minutes", 3, _special),
    Topic("wrong_words.typos", 2, tables=("wrong_words", "confused_words")),
    Topic("wrong_words.confused", 2, tables=("confused_words",)),
    Topic("wrong_words.forms", 2, tables=("wrong_words", "confused_words")),
    Topic("terms.institutions", 2, tables=("institutions",)),
    Topic("terms.naming", 4, tables=("naming",)),
    Topic("terms.idioms", 2, tables=("idioms",)),
    Topic("terms.house", 1, tables=("house_terms",)),
    Topic("citations.repealed", 1, tables=("repealed_laws",)),
    Topic("tables.layout", 2, _tables),
    Topic("tables.serial", 1, _tables, ("序",)),
    Topic("tables.ledger", 1, _tables, ("状态", "进展", "进度", "情况", "完成", "办结", "销号")),
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
    Topic("dates.relative", 1, _kind("命令（令）", "通知", "通告", "公告", "决定", "批复", "函", "意见")),
    Topic("dates.impossible", 1),
    Topic("dates.weekdays", 1, literals=("星期", "周", "礼拜")),
    Topic("dates.ranges", 1, literals=("年", "月", ".", "-", "/")),
    Topic("dates.spans", 1, literals=("天", "日", "个月", "周", "星期")),
    Topic("dates.printed", 1, _imprint),
    Topic("dates.deadlines", 2, _with(Role.ISSUE_DATE)),
    Topic("dates.done", 1, _with(Role.ISSUE_DATE), literals=("已", "截", "了")),
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
    Topic("arithmetic.table_total", 1, _tables, ("计", "总", "全", "其中", "编码", "序号")),
    Topic("attachments.mentions", 2, lambda draft: _attached(draft) or _mentions_attachment(draft)),
    Topic("series.duty", 1),
    Topic("series.gaps", 1),
    Topic("series.mixed", 1, literals=("首先", "其次", "第", "其一", "其二", "其三", "一要", "二要", "三要")),
    Topic("series.lone", 1, literals=("一是", "一要", "其一", "一、是", "一，是")),
    Topic("series.marks", 1, literals=("、是", "，是", ",是", ".是", "．是", "：是", ":是", " 是", "\u3000是")),
    Topic("series.outline", 1, _outlined),
    Topic("series.references", 1, literals=("第", "表", "图", "前款", "前条", "前两")),
    Topic("arithmetic.share", 1, literals=("%", "％", "百分之"), line=_TWO_FIGURES),
    Topic("arithmetic.product", 1, literals=("每", "各", "均", "单价", "分别"), line=_TWO_FIGURES),
    Topic("arithmetic.growth", 1, literals=tuple("增升降减涨跌翻倍缩简滑落扩提压多少拓"), line=_TWO_FIGURES),
    Topic("arithmetic.points", 1, literals=("%", "％", "百分之"), line=_TWO_FIGURES),
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
    Topic("arithmetic.order", 1, literals=("到", "至", "降序", "升序"), line=_TWO_FIGURES),
    Topic("arithmetic.all_and_some", 1, literals=("全部", "均", "都", "悉数", "百分之百", "100%", "100％", "所有")),
    Topic("series.stage_count", 1, literals=("阶段", "步")),
    Topic(
        "arithmetic.sum",
        1,
        literals=("中", "分", "包", "由", "共", "计", "余", "剩", "（", "(", "：", "有", "设", "聘", "全年", "应"),
        line=_TWO_FIGURES,
    ),
    Topic("arithmetic.part_too_large", 1, literals=("其中", "中", "占", "等"), line=_TWO_FIGURES),
    Topic(
        "arithmetic.percent_sum",
        1,
        literals=("占", "权重", "比例", "比重", "承担", "负担", "分担", "出资", "构成"),
        line=_TWO_FIGURES,
    ),
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
