"""批复 and 函: what they answer, and how a 函 speaks."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from ...core.spans import inside
from .closings import closing_of_other_kind
from .parts import body_of, is_kind, sentences

_TITLE_QUOTED = Pattern(r"《[^》]{4,}》", "《")
_NUMBERED = Pattern(r"[〔\[（(【［][\d×X*]{2,4}[〕\])）】］]\s*第?[\d×X*]*\s*号", "号")
_RECEIVED = Pattern(r"收悉|已收到|来[文函电]|请示|请求", ("收悉", "已收到", "来", "请示", "请求"))
_POINTED = Pattern(r"\d{1,2}月\d{1,2}日|\d\s*号", ("日", "号"))
_SPOKEN = Pattern(r"来电|电话|口头|当面|来访|面商|来人", ("电", "口头", "当面", "来访", "面商", "来人"))


def reply_without_quote(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A 批复 or 复函 whose first two paragraphs do not quote the title and number of what it answers."""
    approval = is_kind(draft, "批复")
    if not approval and not (is_kind(draft, "函") and draft.title.endswith("复函")):
        return
    body = body_of(draft)
    opening = "".join(p.text for p in body[:2])
    if not body or _SPOKEN.search(opening):
        return
    kind = "批复" if approval else "复函"
    quoted = _TITLE_QUOTED.search(opening)
    if not quoted:
        # 来文没有标题的，写明日期或者文号也说得清是哪一件。
        told = _RECEIVED.search(opening) is not None and _POINTED.search(opening) is not None
        message = (
            f"惯例：{kind}开头要引来文的标题和发文字号，如“《关于……的{'请示' if approval else '函'}》（……号）收悉”"
        )
        yield Hit(body[0].at(0, 0), message, certain=not told)
    elif approval and not _NUMBERED.search(opening):
        message = "惯例：批复引用来文，标题后面要用括号注明发文字号"
        yield Hit(body[0].at(0, 0), message, certain=False)


# 转述别人的要求，或者已经追究、依法追究的事。
_TOLD = Pattern("(?:要求|指出|强调|规定|明确|提出|反映|部署|通知)(?![，。；、])|已|依法|依纪|依规")


def letter_tone(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Words of command in a 函 (lexicons/letter_tone.csv); what the rule of closings finds is left to it."""
    if not is_kind(draft, "函"):
        return
    rows = reference.table("letter_tone")
    closing = {hit.position for hit in closing_of_other_kind(draft, reference)}
    for sentence in sentences(draft):
        for row in rows:
            found = sentence.text.find(row["用语"])
            before = sentence.text[:found] if found >= 0 else ""
            start = sentence.start + found
            end = start + len(row["用语"])
            if found < 0 or inside(sentence.quoted, start) or _TOLD.search(before):
                continue
            if before and before[-1] in row["前字是这些不算"]:
                continue
            position = sentence.paragraph.at(start, end)
            if any(p.paragraph == position.paragraph and p.start < end and start < p.end for p in closing):
                continue
            yield Hit(position, f"惯例：函用于不相隶属的机关之间，不用“{row['用语']}”这样的命令语气，{row['改法']}")


RULES = (
    Rule(
        id="genre.reply-without-quote",
        title="批复未引来文",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="批复、复函开头引用来文的标题和发文字号，受文机关才知道答复的是哪一件。答复电话、口头询问的不报。",
        check=reply_without_quote,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市人民政府关于设立城东水厂的批复\n[主送] 市水利局：\n«»经研究，批复如下：\n同意设立城东水厂。\n此复。": None,
            "[标题] 海晏市水利局关于提供水文资料的复函\n[主送] 市气象局：\n«»经研究，同意提供资料。\n特此函复。": None,
            "[标题] 海晏市人民政府关于设立城东水厂的批复\n[主送] 市水利局：\n«»你局关于设立城东水厂的请示收悉。批复如下：\n同意设立。": None,
            "[标题] 海晏市人民政府关于设立城东水厂的批复\n[主送] 市水利局：\n«»你局《关于设立城东水厂的请示》收悉。批复如下：\n同意设立。": None,
        },
        good=(
            "[标题] 海晏市人民政府关于设立城东水厂的批复\n[主送] 市水利局：\n你局《关于设立城东水厂的请示》（海水〔2026〕5号）收悉。经研究，批复如下：\n同意设立城东水厂。\n此复。",
            "[标题] 海晏市水利局关于提供水文资料的复函\n[主送] 海晏市供水有限公司：\n你公司《关于商请提供水文资料的函》收悉。现函复如下：\n同意提供。",
            "[标题] 海晏市水利局关于提供水文资料的复函\n[主送] 市气象局：\n贵局来电询问水文资料一事，现答复如下：\n同意提供。",
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n拟借用场地一天。\n盼复。",
            "[标题] 海晏市水利局关于贯彻批复的通知\n[主送] 各县水利局：\n请落实。",
        ),
    ),
    Rule(
        id="genre.letter-tone",
        title="函用了命令语气",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="函用于不相隶属机关之间商洽工作、询问和答复问题，语气平等。词表 lexicons/letter_tone.csv 可以增删。",
        check=letter_tone,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n拟借用场地一天，请«务必»于7月1日前答复。\n盼复。": None,
            "[标题] 海晏市水利局关于核对数据的函\n[主送] 市统计局：\n贵局«必须于»7月1日前报送数据，逾期将«严肃追究»责任。\n盼复。": None,
            "[标题] 海晏市水利局关于河道保洁的函\n[主送] 市城管局：\n一、河道保洁标准见附件，«请遵照执行»。\n二、请安排专人对接。\n三、费用由我局承担。\n四、期限一年。\n盼复。": None,
        },
        good=(
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n拟借用场地一天，请于7月1日前函复为盼。",
            "[标题] 海晏市水利局关于商请协助排查的函\n[主送] 市城管局：\n省水利厅要求各地务必于7月1日前完成排查，请贵局协助。",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n务必落实责任，违者严肃追究责任。",
            "[标题] 海晏市水利局关于核对数据的函\n[主送] 市统计局：\n涉密业务必须现场办理，相关责任人已严肃追究责任。\n盼复。",
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n标语为“安全生产务必警钟长鸣”。\n盼复。",
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n拟借用场地一天，请遵照执行。",
        ),
    ),
)
