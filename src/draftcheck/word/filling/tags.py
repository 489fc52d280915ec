"""The markers of a template, looked for paragraph by paragraph as a person sees them, and what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ...core.value import Value
from .environment import refused, syntax_fault

TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_WIDE = re.compile(r"[｛{]\s*[｛]|[｛]\s*[{]|[｝}]\s*[｝]|[｝]\s*[}]|｛\s*%|%\s*｝|[{｛]\s*％|％\s*[}｝]")
_PARTLY = re.compile(r"\{\{|\}\}|\{%|%\}|\{#|#\}")
_RAW = re.compile(r"\{\{\s*(?:p|r|tr|tc)\s")
_SPECIAL = re.compile(r"\{%-?\s*(?:vm|hm|colspan\b.*?|cellbg\b.*?)\s*-?%\}", re.DOTALL)
_BLOCK = re.compile(r"\{%-?\s*(?:(p|tr|tc|r)\s+)?(\w+)")
_WHOLE = re.compile(r"\{%-?(?P<gap>\s*)(?P<sign>p|tr|tc)\s")
_LOOP = re.compile(r"(?<![\w.])loop(?!\w)")
_OPENS = {"if": "endif", "for": "endfor"}
_EXCERPT = 20


class Fault(Value):
    """Something wrong in a template: `paragraph` counts from 0 in its part, `words` say what."""

    part: str
    paragraph: int
    excerpt: str
    words: str

    def __str__(self) -> str:
        where = "" if self.part.startswith("word/document") else f"（{_PARTS.get(_kind(self.part), self.part)}）"
        return f"第{self.paragraph + 1}段{where}“{self.excerpt}”：{self.words}"


_PARTS = {"header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}


def _kind(part: str) -> str:
    return part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")


class Shown(Value):
    """A paragraph as a person sees it, with the whole text of its row and of its cell, None outside tables."""

    text: str
    row: str | None = None
    cell: str | None = None


def faults_in(part: str, shown: Iterable[Shown], room: ImmutableSandboxedEnvironment) -> Iterator[Fault]:
    """What is wrong with the markers of one part, given its paragraphs in order."""
    open_blocks: list[tuple[str, int, str]] = []
    for number, paragraph in enumerate(shown):
        for excerpt, words in _in_paragraph(paragraph.text, room):
            yield Fault(part, number, excerpt, words)
        for tag in TAG.findall(paragraph.text):
            if words := _misplaced(tag, paragraph):
                yield Fault(part, number, _short(tag), words)
            if _LOOP.search(tag) and not any(name == "for" for _, _, name in open_blocks):
                yield Fault(part, number, _short(tag), "loop 只能写在 for 和 endfor 之间")
            yield from _nesting(part, number, tag, open_blocks)
    for tag, number, name in open_blocks:
        yield Fault(part, number, _short(tag), f"后面没有对应的 {_OPENS[name]}")


def _misplaced(tag: str, paragraph: Shown) -> str:
    """What is wrong with the place of a tag that stands for a whole paragraph, row or cell; the rest would be lost."""
    found = _WHOLE.match(tag)
    if found is None:
        return ""
    sign = found["sign"]
    if found["gap"]:
        return f"“{{%”和“{sign}”要连着写：{{%{sign} …"
    if sign == "p":
        return "" if paragraph.text.strip() == tag else "{%p 这样的标签要自己占一段，这一段里还有别的字"
    around, called = (paragraph.row, "行") if sign == "tr" else (paragraph.cell, "格")
    if around is None:
        return f"{{%{sign} 这样的标签只用在表格里，表格外面用 {{%p"
    return "" if around.strip() == tag else f"{{%{sign} 这样的标签要自己占一{called}，这一{called}里还有别的字"


def first_tag(texts: Iterable[str], name: str) -> tuple[int, str]:
    """The first paragraph with a tag that holds this name, and the tag."""
    word = re.compile(rf"(?<!\w){re.escape(name)}" + (r"(?!\w)" if name[-1:].isalnum() else ""))
    for number, text in enumerate(texts):
        for tag in TAG.findall(text):
            if word.search(tag):
                return number, _short(tag)
    return 0, name


def _in_paragraph(text: str, room: ImmutableSandboxedEnvironment) -> Iterator[tuple[str, str]]:
    if "{" not in text and "}" not in text and "｛" not in text and "｝" not in text:
        return
    for wide in _WIDE.finditer(text):
        yield _around(text, wide.start()), "标签的括号要用半角的 {{ }} 和 {% %}，这里用了全角"
    for part in _PARTLY.finditer(TAG.sub(lambda tag: "\0" * len(tag[0]), text)):
        missing = "{{" if part[0] == "}}" else "{%" if part[0] == "%}" else _CLOSE.get(part[0], "")
        where = "前面没有" if part[0] in ("}}", "%}", "#}") else "没有闭合，后面没有"
        yield _around(text, part.start()), f"标签{where}对应的 {missing or '{#'}（一个标签要写在同一段里）"
    for tag in TAG.findall(text):
        if (words := _fault_of(tag, room)) is not None:
            yield _short(tag), words


_CLOSE = {"{{": "}}", "{%": "%}", "{#": "#}"}


def _fault_of(tag: str, room: ImmutableSandboxedEnvironment) -> str | None:
    if tag.startswith("{#"):
        return None
    if _RAW.match(tag):
        return "“{{p”“{{r”一类的写法不能用，请直接写“{{字段}}”"
    if _SPECIAL.fullmatch(tag):
        return None
    plain = re.sub(r"^(\{%-?\s*)(?:p|tr|tc|r)\s+", r"\1", tag)
    plain = plain.translate(str.maketrans("“”‘’", "\"\"''"))
    block = _BLOCK.match(plain)
    closed = plain
    if block is not None:
        name = block[2]
        if name in _OPENS:
            closed = plain + "{% " + _OPENS[name] + " %}"
        elif name in ("elif", "else"):
            closed = "{% if 1 %}" + plain + "{% endif %}"
        elif name in _OPENS.values():
            return None
    try:
        return refused(room.parse(closed)) or None
    except TemplateSyntaxError as error:
        return syntax_fault(error)
    except RecursionError:
        return "标签写得太复杂"


def _nesting(part: str, number: int, tag: str, opened: list[tuple[str, int, str]]) -> Iterator[Fault]:
    block = _BLOCK.match(tag)
    if block is None:
        return
    name = block[2]
    if name in _OPENS:
        opened.append((tag, number, name))
    elif name in _OPENS.values():
        if not opened or _OPENS[opened[-1][2]] != name:
            yield Fault(part, number, _short(tag), f"前面没有对应的 {name.removeprefix('end')}")
        else:
            opened.pop()
    elif name in ("elif", "else") and not opened:
        yield Fault(part, number, _short(tag), "前面没有对应的 if")


def _around(text: str, place: int) -> str:
    return _short(text[max(0, place - 4) :])


def _short(text: str) -> str:
    return text if len(text) <= _EXCERPT else text[:_EXCERPT] + "…"
