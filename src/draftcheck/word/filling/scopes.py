"""What a template asks of a value that the value does not have: parts of a text, lists within a row."""

from __future__ import annotations

from collections.abc import Iterator

from jinja2 import nodes

_OF_LOOPS = "loop"
_OF_DAYS = ("星期", "年", "月日")
_LISTED = "正文"  # of an attachment, the only list within a row
_FOR_LISTS = ("batch", "first", "join", "last", "length", "list")


def misuses(tree: nodes.Node, rows: frozenset[str] = frozenset()) -> Iterator[tuple[str, str]]:
    """Pairs of the words in the marker by which it can be found, and what is wrong; `rows` are names of loops around."""
    for node in tree.iter_child_nodes():
        yield from _one(node, rows)
        inner = rows
        if isinstance(node, nodes.For):
            targets = (node.target, *node.target.find_all(nodes.Name))
            inner = rows | {name.name for name in targets if isinstance(name, nodes.Name)}
        yield from misuses(node, inner)


def _one(node: nodes.Node, rows: frozenset[str]) -> Iterator[tuple[str, str]]:
    if isinstance(node, nodes.For) and (cell := _cell(node.iter, rows)):
        yield cell, f"“{cell}”只是一行里的一格文字，循环里不能再套一层循环"
    elif isinstance(node, nodes.Filter) and node.name in _FOR_LISTS and (cell := _cell(node.node, rows)):
        yield cell, f"“{cell}”只是一行里的一格文字，后面不能写 |{node.name}"
    elif isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name):
        name = node.node.name
        if name not in rows and name != _OF_LOOPS and node.attr not in _OF_DAYS:
            yield f"{name}.{node.attr}", f"“{name}”不是循环里的一行，后面不能写 .{node.attr}"
    elif isinstance(node, nodes.Getitem) and isinstance(node.node, nodes.Name) and isinstance(node.arg, nodes.Const):
        name = node.node.name
        if isinstance(node.arg.value, str) and name not in rows:
            yield f'{name}["{node.arg.value}"]', f"“{name}”不是循环里的一行，后面不能写方括号和列名"


def _cell(node: nodes.Node | None, rows: frozenset[str]) -> str:
    """行.列 where that is what is asked for, and it is a text."""
    if isinstance(node, nodes.Getattr) and isinstance(node.node, nodes.Name) and node.node.name in rows:
        return "" if node.attr == _LISTED else f"{node.node.name}.{node.attr}"
    return ""
