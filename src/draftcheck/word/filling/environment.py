"""The closed room in which templates are evaluated: names, conditions, loops, and nothing that reaches Python."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from ...core.numerals import chinese

FILTERS = ("batch", "first", "join", "last", "length", "list", "trim", "汉字")
_TESTS = ("defined", "divisibleby", "even", "odd")

_LOOP_PARTS = ("index", "index0", "revindex", "revindex0", "first", "last", "length")
_TAKEN = ("self", "super", "caller")  # by the template engine

_ALLOWED: tuple[type[nodes.Node], ...] = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Const, nodes.Getattr, nodes.Getitem,
    nodes.For, nodes.If, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Filter, nodes.Test,
    nodes.Add, nodes.Sub, nodes.CondExpr,
)  # fmt: skip


def closed_environment() -> ImmutableSandboxedEnvironment:
    """An environment without globals, with a handful of filters; missing values and private names raise."""
    room = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined, finalize=_text)
    room.globals.clear()
    room.filters = {"汉字": _numeral} | {name: room.filters[name] for name in FILTERS if name in room.filters}
    room.tests = {name: room.tests[name] for name in _TESTS}
    return room


def _text(value: Any) -> Any:
    """A value as it stands in XML. Braces become references, so that no later step takes them for markers."""
    if isinstance(value, Markup):  # what the template itself says
        return value
    if isinstance(value, StrictUndefined):
        return value
    if isinstance(value, bool):
        value = "是" if value else "否"
    return Markup(str(escape(str(value))).replace("{", "&#123;").replace("}", "&#125;"))


def _numeral(number: Any) -> str:
    """1 → 一: the number of a loop as a heading of the first two levels writes it."""
    return chinese(int(number))


def refused(tree: nodes.Node) -> str:
    """In words, what a template does that it must not; empty when it does nothing of the kind."""
    asked = {id(node.node) for node in tree.find_all(nodes.Getattr) if node.attr in _LOOP_PARTS}
    for node in _all(tree):
        if isinstance(node, nodes.Name) and node.name in _TAKEN:
            return f"“{node.name}”不能作字段名，请换一个名字"
        if isinstance(node, nodes.Name) and node.name == "loop" and id(node) not in asked:
            return f"loop 后面要写 {'、'.join(f'.{part}' for part in _LOOP_PARTS)}"
        if not isinstance(node, _ALLOWED):
            return _NAMES.get(type(node).__name__, "只能写字段、条件和循环")
        if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
            return f"不能取“{node.attr}”"
        if isinstance(node, nodes.Getitem) and not _plain_index(node.arg):
            return "方括号里只能写数字或列名"
        if isinstance(node, nodes.Filter) and node.name not in FILTERS:
            return f"没有“{node.name}”这种写法，竖线后面可以写 {'、'.join(FILTERS)}"
        if isinstance(node, nodes.Test) and node.name not in _TESTS:
            return f"没有“is {node.name}”这种条件"
        if isinstance(node, nodes.For) and (node.recursive or node.test is not None):
            return "循环只能写成“for 甲 in 乙”"
    return ""


def _plain_index(arg: nodes.Node) -> bool:
    if not isinstance(arg, nodes.Const):
        return False
    return isinstance(arg.value, int) or (isinstance(arg.value, str) and not arg.value.startswith("_"))


_NAMES = {
    "Call": "不能调用函数",
    "Import": "不能引用别的文件",
    "FromImport": "不能引用别的文件",
    "Include": "不能引用别的文件",
    "Extends": "不能引用别的文件",
    "Macro": "不能定义宏",
    "Assign": "不能给字段赋值",
    "AssignBlock": "不能给字段赋值",
    "Slice": "方括号里只能写数字或列名",
}


def _all(tree: nodes.Node) -> Iterator[nodes.Node]:
    yield tree
    yield from tree.find_all(nodes.Node)


def asked_for(tree: nodes.Node) -> list[str]:
    """The names that a template takes from outside, in the order they stand, each once."""
    found: dict[str, None] = {}
    _walk(tree, frozenset({"loop"}), found)
    return list(found)


def _walk(node: nodes.Node, known: frozenset[str], found: dict[str, None]) -> None:
    if isinstance(node, nodes.Name):
        if node.name not in known:
            found.setdefault(node.name)
        return
    if isinstance(node, nodes.For):
        _walk(node.iter, known, found)
        inner = known | {name.name for name in node.target.find_all(nodes.Name)}
        if isinstance(node.target, nodes.Name):
            inner |= {node.target.name}
        for child in (*node.body, *node.else_):
            _walk(child, inner, found)
        return
    for child in node.iter_child_nodes():
        _walk(child, known, found)


def syntax_fault(error: TemplateSyntaxError) -> str:
    """A syntax error of the template engine in Chinese."""
    said = error.message or ""
    for beginning, words in _FAULTS.items():
        if said.startswith(beginning):
            return words
    return "写得不对：标签里只能写字段、if 和 for，字段名不能是 and、or、not、in、is 一类的词"


_FAULTS: Mapping[str, str] = {
    "Expected an expression": "标签里没有写字段名",
    "expected token 'end of print statement'": "标签里有多余的字，字段名不能有空格和标点",
    "expected token 'end of statement block'": "标签里有多余的字",
    "Unexpected end of template": "有 if 或 for 没有写 endif 或 endfor",
    "Encountered unknown tag": "不认识的标签，只能用 if、elif、else、endif、for、endfor",
    "unexpected char": "字段名里有不能用的符号，只能用汉字、字母、数字和下划线，不能以数字开头",
    "unexpected '}'": "括号多了或者少了",
    "No filter named": f"竖线后面只能写 {'、'.join(FILTERS)}",
    "No test named": "不认识的条件",
}
