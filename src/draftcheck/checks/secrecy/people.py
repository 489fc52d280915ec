"""Minors, victims and patients by their full names (language.md section 9)."""

import re
from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔"
    "白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
)
_NAME = rf"(?P<name>[{_SURNAMES}][\u4e00-\u9fff]{{1,2}}?)"
_CUE = (
    r"(?P<cue>被害人|受害人|受害者|患者|患儿|病患|确诊病例|感染者|受害(?:儿童|学生|女童|女生|幼童)|未成年(?:人|被害人|犯罪嫌疑人|被告人|学生)"
    r"|(?:被拐|失踪|走失|留守|困境|受虐)儿童|孤儿|精神病人|艾滋病人)"
)
_CUED = Pattern(
    rf"{_CUE}[：:]?{_NAME}(?=[，,。；、（(）)\s]|$|[的因被在于及和与等经系]|家属|本人|一家)(?P<age>[，,（(、](?:男|女|[0-9]{{1,3}}岁|现年|年仅))?",
    ("害人", "害者", "患者", "患儿", "病患", "病例", "感染者", "受害", "未成年", "儿童", "孤儿", "病人"),
)
_YOUNG = Pattern(
    rf"{_NAME}(?:同学)?[，,（(、](?:男|女)[，,、](?:[\u4e00-\u9fff]族[，,、])?(?:现年|年龄|年仅|今年)?(?P<age>[0-9]{{1,2}})周?岁",
    "岁",
)
_HONOURED = (
    "获奖",
    "表彰",
    "冠军",
    "竞赛",
    "比赛",
    "荣获",
    "入选",
    "录取",
    "运动员",
    "见义勇为",
    "少先队",
    "优秀",
    "三好",
    "作品",
    "录用",
    "选手",
)
_ADULT = 18


def protected_person_named(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A full name straight behind 被害人、患者, or before an age below 18; 某 and × stand for a name already."""
    honoured = any(word in draft.title for word in _HONOURED)
    for p, match in reference.reading.find(_YOUNG) if not honoured else ():
        young = int(match["age"]) < _ADULT and not any(word in p.text for word in _HONOURED)
        if young and "某" not in match["name"]:
            yield _hit(p, match, "未成年人")
    common = None
    for p, match in reference.reading.find(_CUED):
        name = match["name"]
        if common is None:
            common = {word for row in reference.table("common_words") for word in row.values()}
        if "某" in name or name in common:
            continue
        if match["age"] or _is_name(p.text, *match.span("name")):
            yield _hit(p, match, match["cue"])


def _hit(p: Paragraph, match: re.Match[str], who: str) -> Hit:
    return Hit(p.at(*match.span("name")), f"{who}用了实名：公开的文件里一般写成“{match['name'][0]}某”，或者隐去姓名")


def _is_name(text: str, start: int, end: int) -> bool:
    """Whether jieba takes these characters for a person's name."""
    from ...language.patterns import kinds_of_words

    first = max(0, start - 12)
    at = first
    for word, kind in kinds_of_words(text[first : end + 12]):
        if (at, at + len(word)) == (start, end):
            return kind == "nr"
        at += len(word)
    return False


_TITLE = "[标题] 海晏市公安局关于案件办理情况的通报"

RULES = (
    Rule(
        id="secrecy.protected-person-named",
        title="未成年人等用实名",
        source="未成年人保护法",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="未成年人、受害人、患者在公开的文件里一般不写全名。表彰、比赛一类的文稿不报。",
        check=protected_person_named,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n被害人«张小明»，女，9岁，海晏市人。": None,
            f"{_TITLE}\n患者«李建国»因病转院。": None,
            f"{_TITLE}\n学生«王小雨»（女，13岁）已找到。": None,
        },
        good=(
            f"{_TITLE}\n被害人张某，女，9岁，海晏市人。患者李某某已转院。",
            f"{_TITLE}\n被害人陈述，患者费用，受害人方便时可以申请，患者高热的应当隔离。",
            f"{_TITLE}\n未成年人保护工作、感染者管理、患者安全目标。",
            f"{_TITLE}\n被告人周一鸣，男，35岁，海晏市人。",
            "[标题] 关于表彰优秀少先队员的决定\n王小雨，女，13岁，事迹突出。",
        ),
    ),
)
