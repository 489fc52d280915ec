"""The fields that many templates share, each with its hint and a sample of our own."""

from __future__ import annotations

from typing import Any

from draftcheck.core.skeleton import Field

ISSUER = Field("发文机关", "机关列表", True, hint="全称或者规范化简称；联合行文的依次写，主办机关在前，用顿号隔开")
NUMBER = Field(
    "发文字号", "发文字号", hint="如 东应急〔2026〕12号；填了就带红色版头，不填就是没有版头的稿子（用预印的红头纸）"
)
COPY = Field("份号", "份号", hint="涉密公文才有，六位数字，如 000001")
SECRECY = Field("密级", "密级", hint="涉密公文才有，写密级和保密期限，如 机密★5年；同时要填份号")
URGENCY = Field("紧急程度", "紧急程度", choices=("特急", "加急"), hint="特急或者加急；不急的不填")
MARK = Field("发文机关标志", "文字", default="{发文机关}文件", hint="红色大字；联合行文时自动排成几行，不用填")
SIGNERS = Field("签发人", "姓名列表", hint="上行文带版头时写签发人姓名，几个人的用顿号隔开")
MATTER = Field("事由", "事由", True, hint="标题里“关于”和文种之间的话，如 做好汛期安全生产工作")
TITLE = Field("标题", "标题", hint="不填就由发文机关、事由和文种合成")
TO = Field("主送机关", "主送", True, hint="全称、规范化简称或者统称，如 各县（区）应急管理局；末尾的冒号自动加")
BASIS = Field("缘由", "短语", True)
BODY = Field("正文", "正文", True, hint="一行一段；标题行以 一、（一）1.（1） 开头，字体自动设好")
ATTACHMENTS = Field("附件", "附件", hint="一行一个附件的名称；要连正文一起排的，用数据文件写 名称 和 正文")
DATE = Field("成文日期", "日期", True, "今天", hint="如 2026-1-5；负责人签发的日期")
CONTACT = Field("联系人", "姓名", hint="写在成文日期下面的附注里")
PHONE = Field("联系电话", "电话", hint="和联系人一起写在附注里")
NOTE = Field("附注", "附注", hint="如 此件公开发布；括号自动加")
COPIES = Field("抄送", "主送", hint="抄送机关，用顿号或逗号隔开；末尾的句号自动加")
PRINTER = Field("印发机关", "机关", hint="一般是办公厅（室），如 东海市应急管理局办公室；填了就有版记")
PRINTED = Field("印发日期", "日期", default="{成文日期}", hint="送印的日期，不早于成文日期", not_before="成文日期")


def head(issuer: str, number: str = "", **samples: Any) -> list[Field]:
    """The fields of a red head, with the samples of one document."""
    known = {"份号": COPY, "密级": SECRECY, "紧急程度": URGENCY}
    given = [field._replace(sample=samples.get(name, "")) for name, field in known.items()]
    return [ISSUER._replace(sample=issuer), NUMBER._replace(sample=number), MARK, *given]


def tail(date: str, copies: str = "", printer: str = "", attachments: Any = "") -> list[Field]:
    """The fields from the attachments to the imprint."""
    return [
        ATTACHMENTS._replace(sample=attachments),
        DATE._replace(sample=date),
        COPIES._replace(sample=copies),
        PRINTER._replace(sample=printer),
        PRINTED,
    ]


def basis(sample: str, added: str) -> Field:
    """The beginning of the text, behind which the template adds these words."""
    return BASIS._replace(sample=sample, hint=f"开头的目的和根据，如 为切实做好……工作；后面的“{added}”自动加")


def title(pattern: str) -> Field:
    """The title, made by this pattern unless it is given."""
    return TITLE._replace(default=pattern)
