"""Blanks between Chinese characters."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import inside

_HAN = r"\u4e00-\u9fff"
_BLANK = Pattern(rf"(?<=[{_HAN}])[ \u3000\xa0]{{1,4}}(?=[{_HAN}])", (" ", "\u3000", "\xa0"))
_LABEL = Pattern(
    r"^\s*(?:第[一二三四五六七八九十百千零〇\d]+[章节条编款]|附[件表图录]?\d*|[图表]\d*|[一二三四五六七八九十]+|例|注|备注|题)$"
)
_ENDS = ("。", "！", "？", "；", "：", "”", "）", "，")
_ORGANS = "部局行委会院署办厅"  # organs that issue something together are set apart by blanks
_CONTACTS = ("联系人", "电话", "邮箱", "地址", "签发人")  # lines of names, set apart by blanks
_MOST = 3  # more blanks than that in a paragraph are its layout
_SHORT = 2  # characters of each word of a line that is a table's head


def stray_space(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Blanks within a sentence of the text; names spaced to three characters and layout are left alone."""
    for element in reference.reading.lines:
        p = element.paragraph
        text = p.text
        if element.role is not Role.BODY or not _BLANK.may_match(text) or p.place.kind != "body":
            continue
        line = text.strip()
        if not line.endswith(_ENDS) or "\t" in line or any(word in line for word in _CONTACTS):
            continue
        blanks = [m for m in _BLANK.finditer(text) if not inside(reference.reading.left_alone(p), m.start())]
        if len(blanks) > _MOST or all(len(words) <= _SHORT for words in line.rstrip("。").split()):
            continue
        for match in blanks:
            start, end = match.span()
            if text[start - 1] in _ORGANS or _LABEL.match(text[:start]) or _is_spaced_name(text, start, end):
                continue
            message = f"惯例：汉字之间不空格，“{text[start - 1]}”和“{text[end]}”之间多了空格"
            yield Hit(p.at(start, end), message, TextFix("", Safety.ASK))


_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方"
    "白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包"
)
_NAME_ENDS = Pattern(rf"[{_HAN}](?:$|[^{_HAN}]|同志|先生|女士|等|任|为|主持|出席|和|[两三四几]位)")


def _is_spaced_name(text: str, start: int, end: int) -> bool:
    """张　三: a surname, and one character that is set apart from what follows."""
    return text[start - 1] in _SURNAMES and _NAME_ENDS.match(text, end) is not None


RULES = (
    Rule(
        id="punctuation.stray-space",
        title="汉字之间多空格",
        source="惯例",
        strength=Strength.PRACTICE,
        severity=Severity.INFO,
        why="正文里汉字之间不空格，多半是从别处粘贴带来的。两个字的姓名、表头、标题为了对齐而空的不报。",
        check=stray_space,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "各县要认真做好防汛工« »作，落实各项措施。": "各县要认真做好防汛工作，落实各项措施。",
            "各县要«　»认真做好防汛工作，落实各项措施。": "各县要认真做好防汛工作，落实各项措施。",
        },
        good=(
            "各县要认真做好防汛工作，落实各项措施。",
            "会议由张　三、李小明主持，各县水利局负责人参加。",
            "第一条　为了规范供水管理，制定本办法。",
            "[标题] 海晏市水利局 关于做好防汛工作的通知",
            "姓 名　职 务　单 位　电 话",
            "使用Word 文档和WPS 表格报送材料。",
        ),
    ),
)
