"""你局、贵局、我局: how a document speaks of its reader and of itself."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import book_titles, inside, quotations
from .parts import UPWARD, addressee_text, body_of, is_kind, signers, without_brackets

_OFFICE = r"(?:局|厅|委(?!托|员|派|屈)|办公|部(?!分|门|署|队)|院|校|单位|公司|中心|支队|总队|大队|集团|政府|府|[省市县区镇乡](?!场|民))"
_YOU = Pattern(rf"你{_OFFICE}", "你")
_HONOURED = Pattern(rf"(?<![珍宝高昂富尊华名可])贵{_OFFICE}", "贵")


def address_mixed(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """你局 beside 贵局 for one addressee; 你局 to a superior; 贵局 in a 批复."""
    target = addressee_text(draft)
    if draft.genre is None or not draft.genre.statutory or not target:
        return
    one = not any(mark in without_brackets(target) for mark in "、，,；") and not target.startswith("各")
    you = list(_found(draft, _YOU))
    if is_kind(draft, *UPWARD):
        for hit, words in you:
            yield hit._replace(message=f"惯例：{draft.genre.name}是写给上级的，不称“{words}”，写机关名称或简称")
    elif is_kind(draft, "批复"):
        for hit, words in _found(draft, _HONOURED):
            yield hit._replace(message=f"惯例：批复是写给下级的，不称“{words}”，应为“你{words[1:]}”")
    elif one and you and (honoured := list(_found(draft, _HONOURED))):
        wrong, right, sign = (you, honoured, "贵") if is_kind(draft, "函") else (honoured, you, "你")
        for hit, words in wrong:
            message = (
                f"惯例：对同一机关的称呼前后不一，这里称“{words}”，别处称“{right[0][1]}”，宜统一为“{sign}{words[1:]}”"
            )
            yield hit._replace(message=message)


def _found(draft: Draft, pattern: Pattern) -> Iterator[tuple[Hit, str]]:
    for p in body_of(draft):
        if not pattern.may_match(p.text):
            continue
        quoted = quotations(p.text) + book_titles(p.text)
        for match in pattern.finditer(p.text):
            if not inside(quoted, match.start()):
                yield Hit(p.at(*match.span()), "", kind=match[0]), match[0]


_SELF = Pattern(
    r"我(?P<unit>局|厅|委(?![托员派屈任])|科(?!技|学|研)|处(?![理于在境置])|院|校(?![对正准])|支队|总队|大队|中队|公司)",
    "我",
)


def lower_self_name(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """我局 in a text that no 局 signs: words left over from the draft of an office below."""
    names = signers(draft)
    if draft.genre is None or not draft.genre.statutory or not names:
        return
    for p in body_of(draft):
        quoted = quotations(p.text) + book_titles(p.text)
        for match in _SELF.finditer(p.text):
            unit = match["unit"]
            schooled = unit in ("校", "院") and any("学" in name or "院" in name for name in names)
            if schooled or any(unit in name for name in names) or inside(quoted, match.start()):
                continue
            message = f"惯例：署名是“{names[0]}”，文中却自称“{match[0]}”，请核对"
            yield Hit(p.at(*match.span()), message, kind=match[0])


RULES = (
    Rule(
        id="genre.address-mixed",
        title="你贵称谓混用",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.WARNING,
        why="对下级称“你局”，对不相隶属的机关称“贵局”，对上级写机关名称或简称；同一份公文里对同一机关的称呼要一致。",
        check=address_mixed,
        fix=Safety.SHOW,
        gather=Gather.DOCUMENT,
        bad={
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n拟借用贵局场地一天，请«你局»支持。\n盼复。": None,
            "[标题] 海晏市人民政府关于设立城东水厂的批复\n[主送] 市水利局：\n«贵局»《关于设立城东水厂的请示》（海水〔2026〕5号）收悉。\n同意设立。": None,
            "[标题] 海晏市水利局关于建设两座泵站的请示\n[主送] 省水利厅：\n根据«你厅»要求，拟新建泵站两座。\n妥否，请批示。": None,
            "[标题] 海晏市水利局关于整改问题的通知\n[主送] 望潮县水利局：\n请你局抓紧整改，并由«贵局»上报结果。": None,
        },
        good=(
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局：\n拟借用贵局场地一天，请贵局支持。\n盼复。",
            "[标题] 海晏市水利局关于整改问题的通知\n[主送] 望潮县水利局：\n请你局抓紧整改，珍贵单位档案要移交。",
            "[标题] 海晏市水利局关于答复来函的函\n[主送] 市体育局：\n贵局来函中“请你局支持”一语已悉。",
            "[标题] 海晏市水利局关于商借场地的函\n[主送] 市体育局、市教育局：\n贵局场地由你局协调。",
            "[标题] 海晏市水利局关于汛期情况的报告\n[主送] 省水利厅：\n我局派人赴贵州考察，你追我赶的氛围正在形成。\n特此报告。",
        ),
    ),
    Rule(
        id="genre.lower-self-name",
        title="自称与署名不合",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="由下级代拟、以上级名义印发的公文，正文里常留下“我局”“我科”，与署名的机关不合。",
        check=lower_self_name,
        fix=Safety.SHOW,
        gather=Gather.DOCUMENT,
        bad={
            "[标题] 海晏市人民政府关于做好防汛工作的通知\n[主送] 各县（区）人民政府：\n请将情况报«我局»。\n[署名] 海晏市人民政府\n[日期] 2026年7月1日": None,
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请将情况报«我科»汇总。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县水利局：\n请将情况报我局。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市人民政府关于做好防汛工作的通知\n[主送] 各县（区）人民政府：\n我委托的机构、我处置的物资见附件。\n[署名] 海晏市人民政府\n[日期] 2026年7月1日",
            "[标题] 海晏大学关于做好防汛工作的通知\n[主送] 各单位：\n我校防汛工作由后勤处负责。\n[署名] 海晏大学\n[日期] 2026年7月1日",
            "[标题] 海晏市人民政府关于做好防汛工作的批复\n[主送] 市水利局：\n来文称“我局拟新建泵站”。\n[署名] 海晏市人民政府\n[日期] 2026年7月1日",
            "[标题] 关于做好防汛工作的通知\n[主送] 各科室：\n请将情况报我局。",
        ),
    ),
)
