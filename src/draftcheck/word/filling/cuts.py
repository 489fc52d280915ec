"""Markers that stand half inside a revision, a link or a content control: filled, they leave no sound paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..names import P, W

Element = etree._Element

_RUN = W + "r"
CUT = "标签一半在修订、超链接或者内容控件里面，一半在外面；请接受修订、取消超链接或者控件，再把标签重新写一遍"


def text_nodes(paragraph: Element) -> list[Element]:
    """What holds the text of a paragraph, without that of paragraphs inside it."""
    return [
        node
        for node in paragraph.iter(W + "t")
        if next(ancestor for ancestor in node.iterancestors() if ancestor.tag == P) is paragraph
    ]


def cut_tags(paragraph: Element, tag: re.Pattern[str]) -> Iterator[str]:
    """The markers of a paragraph whose two ends do not stand in the same kind of thing."""
    nodes = text_nodes(paragraph)
    if len(nodes) < 2:
        return
    owners = [node for node in nodes for _ in node.text or ""]
    for found in tag.finditer("".join(node.text or "" for node in nodes)):
        first, last = owners[found.start()], owners[found.end() - 1]
        if first is not last and _around(first, paragraph) != _around(last, paragraph):
            yield found[0]


def _around(node: Element, paragraph: Element) -> list[str]:
    found = []
    for ancestor in node.iterancestors():
        if ancestor is paragraph:
            break
        found.append(str(ancestor.tag))
    return found
