"""Mobile numbers of people (个人信息保护法)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .context import TableHeads, of_a_thing

_MOBILE = Pattern(
    r"(?<![0-9A-Za-z*.〔\-])(?:\+?86[- ]?)?(?P<number>1[3-9][0-9](?:[0-9]{8}|-[0-9]{4}-[0-9]{4}| [0-9]{4} [0-9]{4}))"
    r"(?![0-9A-Za-z*%％‰.〕\-]|[元万亿吨个人户件平亩千公号辆台套份次只头株字])",
    ("13", "14", "15", "16", "17", "18", "19"),
)
_CONTACT = Pattern(
    r"联系(?:人|电话|方式|手机)|请(?:与|联系|致电)|联络(?:人|员|电话)|(?:咨询|举报|监督|值班|报名|服务|投诉|办公|业务|技术)(?:电话|热线|手机|专线)|热线|经办人|承办人|电话[：:]|手机[：:]",
    ("联系", "请与", "请致电", "联络", "电话", "热线", "经办人", "承办人", "手机"),
)
_AMOUNTS = ("元", "吨", "额", "数", "量", "值", "面积", "里程", "代码", "编")
_PERSONAL = (
    "身份证",
    "家庭",
    "住址",
    "户籍",
    "出生",
    "申请人",
    "当事人",
    "原告",
    "被告",
    "受害",
    "被害",
    "患者",
    "低保",
    "补助对象",
    "银行卡",
)


def phone_number(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Mobile numbers; those given so that people may call are told as a hint."""
    heads = TableHeads(draft)
    for p, match in reference.reading.find(_MOBILE, everywhere=True):
        if of_a_thing(p.text, match.start()) or any(word in heads.of_column(p) for word in _AMOUNTS):
            continue
        number = match["number"].replace("-", "").replace(" ", "")
        around = f"{p.text} {heads.of_all(p)}"
        given = _CONTACT.search(around) is not None and not any(word in around for word in _PERSONAL)
        masked = f"{number[:3]}****{number[-4:]}"
        if given:
            message = f"联系电话是手机号：文件对外公开的，请核对是否换成办公电话，或者遮盖成{masked}"
            yield Hit(p.at(*match.span("number")), message, at_most=Severity.INFO, kind="contact")
        else:
            message = f"含个人手机号：请删去，或者用*遮盖中间几位，如{masked}"
            yield Hit(p.at(*match.span("number")), message, kind="person")


_TITLE = "[标题] 海晏市民政局关于发放补贴的通知"

RULES = (
    Rule(
        id="secrecy.phone-number",
        title="含个人电话号码",
        source="个人信息保护法",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="个人的手机号不应写在公开的文件里。写明供人联系的手机号只作提示；座机不报。",
        check=phone_number,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n补贴对象周一鸣（«13800001234»）已核实。": None,
            f"{_TITLE}\n周一鸣，手机«138-0000-1234»，补贴300元。": None,
            f"{_TITLE}\n联系人：周一鸣，电话：«13800001234»。": None,
            f"{_TITLE}\n[表格0,0] 姓名\n[表格0,1] 号码\n[表格1,0] 周一鸣\n[表格1,1] «13800001234»": None,
        },
        good=(
            f"{_TITLE}\n联系人：周一鸣，电话：88001234，0999-8800123，4008001234。",
            f"{_TITLE}\n补贴对象周一鸣（138****1234）已核实。",
            f"{_TITLE}\n全年用水13800001234吨，投资15000000000元，占比13.800001234。",
            f"{_TITLE}\n订单编号13800001234，案号（2026）江01民终13800001234号。",
            f"{_TITLE}\n咨询请拨打12345、12315。",
        ),
    ),
)
