"""Book-title marks 《》 (GB/T 15834-2011 4.15 and annex A.13)."""

from collections.abc import Iterator

from ...core.document import Paragraph
from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity, TextFix
from ...core.pattern import Pattern
from ...core.reading import Reading
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from ...core.spans import addresses, inside, reported

_NOT_WORKS = Pattern(
    r"《(?P<name>[^《》“”，。；：\n]{2,30})》"
    r"(?P<after>(?:系列|主题|专题|品牌|志愿服务|群众性)?(?:活动|大赛|竞赛活动|专项行动|研讨会|座谈会|论坛|工程|课程|培训班|讲座|奖(?![励惩金])|牌)"
    r"|[一二两三四五六七八九十\d]+门课程?)?",
    "《",
)
_KINDS = {
    "会议": ("研讨会", "座谈会", "论坛", "博览会", "交流会", "推进会", "动员会", "代表大会", "表彰大会", "工作会议", "现场会"),
    "活动": ("活动周", "活动月", "宣传周", "宣传月", "活动日", "专项行动", "大赛", "锦标赛", "运动会", "艺术节", "文化节", "主题活动", "活动"),
    "项目": ("工程", "项目"),
    "课程": ("课程", "培训班", "讲习班"),
    "奖项": ("一等奖", "二等奖", "三等奖", "优秀奖", "奖", "杯赛", "奖杯"),
    "证照": ("许可证", "驾驶证", "合格证", "资格证", "居住证", "身份证", "工作证", "敬老证", "执照", "证书"),
    "机构": ("委员会", "办公室", "杂志社", "出版社", "研究所", "领导小组", "有限公司", "集团公司", "协会", "管理局"),
}  # fmt: skip
_TITLES = ("关于", "论", "致", "在", "记", "走进", "中华人民共和国")  # a work may bear such a name
_WORKS = tuple("法例定则办书案纲要典志史报刊论集录度令准单表册")


def book_marks_misused(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """《》 around a meeting, an activity, a project, a course, an award, a certificate or an organisation."""
    for p, match in reference.reading.find(_NOT_WORKS, everywhere=True):
        name = match["name"]
        if name.startswith(_TITLES) or inside(reported(p.text), match.start()):
            continue
        kind = next((kind for kind, ends in _KINDS.items() if name.endswith(ends)), "")
        if not kind and match["after"] and not name.endswith(_WORKS):
            kind = "这类"
        if kind:
            span = match.start(), match.end("name") + 1
            message = f"{kind}名称不用书名号，“《{name}》”可改用引号或者不加"
            yield Hit(p.at(*span), message, TextFix(f"“{name}”", Safety.ASK), kind=name)


_BOOK_MARK = Pattern(r"[《》〈〉]", "《")
_OPEN = {"《": "》", "〈": "〉"}


def book_marks_nested(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """《…》 straight inside 《…》: the inner title takes 〈〉."""
    for p in _with(reference.reading, "《"):
        kept = addresses(p.text)
        open_: list[tuple[str, int, bool]] = []  # mark, place, whether wrong
        wrong: list[tuple[int, int, int]] = []  # depth, start, end
        for match in _BOOK_MARK.finditer(p.text):
            mark, at = match[0], match.start()
            if inside(kept, at):
                continue
            if mark in _OPEN:
                open_.append((mark, at, bool(open_) and open_[-1][0] == "《" == mark))
                continue
            if not open_ or _OPEN[open_[-1][0]] != mark:
                wrong, open_ = [], []  # not in pairs: another rule
                break
            _, start, is_wrong = open_.pop()
            if is_wrong:
                wrong.append((len(open_), start, at + 1))
        lone = min((start for _, start, _ in open_), default=len(p.text))
        for depth, start, end in wrong:
            if depth % 2 and end <= lone:
                words = p.text[start + 1 : end - 1]
                message = "书名号里面的书名号用单书名号〈〉"
                yield Hit(p.at(start, end), message, TextFix(f"〈{words}〉"))


def _with(reading: Reading, literal: str) -> Iterator[Paragraph]:
    return (p for p in reading.prose if literal in p.text)


RULES = (
    Rule(
        id="punctuation.book-marks-misused",
        title="书名号用错对象",
        source="GB/T 15834-2011 附录A.13",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="书名号标示书、报、文件等作品。会议、活动、项目、课程、奖项、证照、机构的名称不用书名号。确有同名作品的不必改。",
        check=book_marks_misused,
        gather=Gather.DOCUMENT,
        fix=Safety.ASK,
        bad={
            "全市开展«《节水宣传周》»活动。": "全市开展“节水宣传周”活动。",
            "市水利局将举办«《河湖治理研讨会》»。": "市水利局将举办“河湖治理研讨会”。",
            "学校开设了«《节水常识》»课程。": "学校开设了“节水常识”课程。",
            "获得«《海晏市科技进步奖》»。": "获得“海晏市科技进步奖”。",
        },
        good=(
            "全市开展“节水宣传周”活动。",
            "组织学习《水法》活动。",
            "认真落实《关于召开防汛工作会议的通知》。",
            "传达《海晏市水利工程管理办法》。",
            "参观《治水记》展览。",
            "开展《条例》宣传活动。",
        ),
    ),
    Rule(
        id="punctuation.book-marks-nested",
        title="书名号套用不当",
        source="GB/T 15834-2011 4.15",
        strength=Strength.LANGUAGE,
        severity=Severity.WARNING,
        why="书名号里面还要用书名号时，外面一层用双书名号，里面一层用单书名号；再往里又用双的。",
        check=book_marks_nested,
        fix=Safety.SAFE,
        bad={
            "转发《关于学习«《供水条例》»的通知》。": "转发《关于学习〈供水条例〉的通知》。",
            "按照《关于贯彻«《水法》»和«《防洪法》»的意见》执行。": "按照《关于贯彻〈水法〉和〈防洪法〉的意见》执行。",
            "见《转发«《关于印发《供水条例》的通知》»的通知》。": "见《转发〈关于印发《供水条例》的通知〉的通知》。",
        },
        good=(
            "转发《关于学习〈供水条例〉的通知》。",
            "学习《水法》《防洪法》。",
            "见《转发〈关于印发《供水条例》的通知〉的通知》。",
            "[标题] 海晏市水利局关于印发《供水条例》的通知",
            "学习《水法的通知和《防洪法》。",
        ),
    ),
)
