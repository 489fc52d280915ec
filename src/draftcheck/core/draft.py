"""A Document plus what each paragraph is: elements, units, headings, kind and profile."""

from collections.abc import Iterator
from enum import StrEnum

from .document import Document, Paragraph
from .value import Value


class Role(StrEnum):
    """What a paragraph is in an official document (公文格式要素); the value is its Chinese name."""

    COPY_NUMBER = "份号"
    SECRECY = "密级和保密期限"
    URGENCY = "紧急程度"
    ISSUER_MARK = "发文机关标志"
    DOCUMENT_NUMBER = "发文字号"
    ORDER_NUMBER = "令号"
    ISSUE_NUMBER = "期号"  # of minutes and bulletins; also the line that says who publishes them and when
    SIGNER = "签发人"
    TITLE = "标题"
    BYLINE = "题注"  # the line under a title: adoption, date, speaker
    ADDRESSEE = "主送机关"
    SALUTATION = "称呼"
    BODY = "正文"
    HEADING = "层次标题"
    ATTENDANCE = "出席人员"  # 出席、请假、列席 of minutes
    ABSTRACT = "摘要"
    KEYWORDS = "关键词"
    CONTENTS = "目录"
    ATTACHMENT_NOTE = "附件说明"
    SIGNATURE = "发文机关署名"
    ISSUE_DATE = "成文日期"
    NOTE = "附注"
    IMPRINT = "版记"
    ATTACHMENT_LABEL = "附件"
    TABLE = "表格"
    BOX = "文本框"
    HEADER = "页眉"
    FOOTER = "页脚"
    FOOTNOTE = "注释"
    EMPTY = "空行"
    UNKNOWN = "未识别"


class Profile(StrEnum):
    """Which groups of rules apply (format.md section 0)."""

    RED_HEAD = "red-head"
    DRAFT = "draft"
    MATERIAL = "material"
    LETTER = "letter"
    ORDER = "order"
    MINUTES = "minutes"


class Element(Value):
    """A paragraph with its role. `unit` is 0 in the main text, 1, 2 … in attachments, -1 outside both."""

    paragraph: Paragraph
    role: Role
    unit: int


class Heading(Value):
    """A numbered line, or one that a style makes a heading.

    `element` is the index in `Draft.elements`. The number stands at `start` to `end` of the paragraph's text,
    its mark (、．.) included; `start == end` when Word draws it. `scheme` names the form (`一、`, `（一）`, `1.`,
    `（1）`, `第一章` …, empty for a heading without number); `rank` orders the schemes, 0 outermost; `value` is
    None where it cannot be known. `words_end` is where the heading's own words end; text behind it runs on.
    """

    element: int
    unit: int
    scheme: str
    rank: int
    value: int | None
    number: str  # as written or drawn: （一）、
    start: int
    end: int
    words_end: int
    automatic: bool


class Genre(Value):
    """文种. `statutory`: one of the fifteen of 条例第八条, used as such."""

    name: str
    statutory: bool


class Draft(Value):
    """What the checks see."""

    document: Document
    elements: tuple[Element, ...]
    headings: tuple[Heading, ...]
    title: str  # of the main text, lines joined, without blanks; empty when unknown
    genre: Genre | None
    profile: Profile

    def of(self, *roles: Role, unit: int | None = None) -> Iterator[Paragraph]:
        """Paragraphs with one of these roles, in one unit or in all."""
        for element in self.elements:
            if element.role in roles and (unit is None or element.unit == unit):
                yield element.paragraph

    def has(self, *roles: Role) -> bool:
        """Whether the main text has an element with one of these roles."""
        return any(e.role in roles and e.unit == 0 for e in self.elements)
