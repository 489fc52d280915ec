"""How a template uses its names: printed, tested, compared, looped over; always, or only under a condition."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2 import nodes

_OF_LOOPS = "loop"
_DAY = ("星期", "年", "月日")
_CHANGING = ("first", "last", "length", "汉字")


class Uses:
    """The names that a template takes from outside.

    `always`: those that stand outside every condition; `under`: name → the fields whose conditions it stands under;
    `compared`: name → the words it is compared with; `changed`: printed as something else than what was given;
    `listed`: looped over.
    """

    def __init__(self, tree: nodes.Template) -> None:
        self.names: dict[str, None] = {}
        self.loops: list[nodes.For] = []
        self.listed: set[str] = set()
        self.printed: set[str] = set()
        self.tested: set[str] = set()
        self.dated: set[str] = set()
        self.always: set[str] = set()
        self.under: dict[str, tuple[str, ...]] = {}
        self.compared: dict[str, tuple[str, ...]] = {}
        self.changed: set[str] = set()
        self._walk(tree, frozenset({_OF_LOOPS}), ())

    def _walk(self, node: nodes.Node, known: frozenset[str], conditions: tuple[str, ...]) -> None:
        from jinja2 import nodes

        if isinstance(node, nodes.For):
            self._loop(node, known, conditions)
        elif isinstance(node, nodes.If):
            self._choice(node, known, conditions)
        elif isinstance(node, nodes.Output):
            self.printed |= {name.name for name in node.find_all(nodes.Name)} - known
            parts = [near for near in node.find_all((nodes.Filter, nodes.Getitem)) if _changes(near)]
            self.changed |= {name.name for part in parts for name in part.find_all(nodes.Name)} - known
            self._children(node, known, conditions)
        elif isinstance(node, nodes.Name):
            self._note(node.name, known, conditions)
        elif isinstance(node, nodes.Getattr) and node.attr in _DAY and isinstance(node.node, nodes.Name):
            self.dated.add(node.node.name)
            self._note(node.node.name, known, conditions)
        else:
            self._children(node, known, conditions)

    def _children(self, node: nodes.Node, known: frozenset[str], conditions: tuple[str, ...]) -> None:
        for child in node.iter_child_nodes():
            self._walk(child, known, conditions)

    def _loop(self, node: nodes.For, known: frozenset[str], conditions: tuple[str, ...]) -> None:

        self.loops.append(node)
        self.listed |= _names(node.iter) - known
        self._walk(node.iter, known, conditions)
        inner = known | _names(node.target)
        for child in (*node.body, *node.else_):
            self._walk(child, inner, conditions)

    def _choice(self, node: nodes.If, known: frozenset[str], conditions: tuple[str, ...]) -> None:
        from jinja2 import nodes

        self._compare(node.test)
        asked = _names(node.test) - known
        self.names |= dict.fromkeys(asked)
        self.tested |= asked - self.compared.keys()
        single = node.test.name if isinstance(node.test, nodes.Name) and node.test.name not in known else ""
        for child in node.body:
            self._walk(child, known, (*conditions, single))
        for child in (*node.elif_, *node.else_):
            self._walk(child, known, (*conditions, ""))

    def _compare(self, test: nodes.Node) -> None:
        from jinja2 import nodes

        found = [test] if isinstance(test, nodes.Compare) else list(test.find_all(nodes.Compare))
        for compare in found:
            sides = [compare.expr, *(operand.expr for operand in compare.ops)]
            words = [side.value for side in sides if isinstance(side, nodes.Const) and isinstance(side.value, str)]
            for side in sides:
                if isinstance(side, nodes.Name) and words:
                    self.compared[side.name] = (*self.compared.get(side.name, ()), *words)

    def _note(self, name: str, known: frozenset[str], conditions: tuple[str, ...]) -> None:
        if name in known:
            return
        self.names.setdefault(name)
        if not conditions:
            self.always.add(name)
        else:
            self.under.setdefault(name, conditions)


def _names(node: nodes.Node) -> set[str]:
    from jinja2 import nodes

    return {name.name for name in (node, *node.find_all(nodes.Name)) if isinstance(name, nodes.Name)}


def _changes(node: nodes.Node) -> bool:
    """Whether what is printed is not what was given."""
    from jinja2 import nodes

    return not isinstance(node, nodes.Filter) or node.name in _CHANGING
