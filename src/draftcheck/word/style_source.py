"""The styles part, cut into its styles without parsing all of them.

python-docx writes 350 KB of styles into every file, of which a draft uses ten; Word and WPS write 30 to 100 KB.
"""

import re

from lxml import etree

from ..core.errors import UnreadableFile
from .markup import parse
from .names import W

Element = etree._Element

_ROOT = re.compile(rb"<w:styles\s[^>]*>")
_ID = re.compile(rb'\sw:styleId="([^"&]*)"')
_TYPE = re.compile(rb'\sw:type="([^"]*)"')
_DEFAULT = re.compile(rb'\sw:default="(?:1|true|on)"')
_DEFAULTS = re.compile(rb"<w:docDefaults>.*?</w:docDefaults>", re.DOTALL)
_START, _END, _CLOSE = b"<w:style ", b"</w:style>", b"</w:styles>"


class StyleSource:
    """Style id → its element, parsed when asked for.

    `defaults`: kind of style → id of its default style; `document_defaults`: the `w:docDefaults`;
    `damaged`: whether some of it, as far as it was asked for, turned out not to be sound.
    """

    def __init__(self, data: bytes | None) -> None:
        self.defaults: dict[str, str] = {}
        self.document_defaults: Element | None = None
        self.damaged = False
        self._texts: dict[str, bytes] = {}
        self._elements: dict[str, Element] = {}
        self._root = b""
        if data is not None and not self._cut(data):
            self._take_whole(data)

    def __contains__(self, style_id: str) -> bool:
        return style_id in self._elements or style_id in self._texts

    def element(self, style_id: str) -> Element:
        """The `w:style` with this id, empty when it is damaged. Raises KeyError where there is none."""
        found = self._elements.get(style_id)
        if found is None:
            found = self._parsed(self._texts[style_id])
            if found is None:
                found = etree.Element(W + "style")
            self._elements[style_id] = found
        return found

    def _parsed(self, text: bytes) -> Element | None:
        try:
            return parse(self._root + text + _CLOSE)[0]
        except (UnreadableFile, IndexError):
            self.damaged = True
            return None

    def _cut(self, data: bytes) -> bool:
        """Whether the part could be cut; one that is not written the usual way has to be parsed whole."""
        head, *texts = data.split(_START)
        root = _ROOT.search(head)
        if root is None or b"<!" in data or data.count(_END) != len(texts) or data.count(b"xmlns:w=") != 1:
            return False
        cut: dict[str, bytes] = {}
        defaults: dict[str, str] = {}
        for text in texts:
            attributes = b" " + text[: text.index(b">")]
            name, kind = _ID.search(attributes), _TYPE.search(attributes)
            if name is None or kind is None or _END not in text:
                return False
            found = name[1].decode("utf-8", "replace")
            cut.setdefault(found, _START + text[: text.index(_END) + len(_END)])
            if _DEFAULT.search(attributes):
                defaults.setdefault(kind[1].decode("ascii", "replace"), found)
        self._texts, self.defaults, self._root = cut, defaults, root[0]
        default = _DEFAULTS.search(head)
        if default:
            self.document_defaults = self._parsed(default[0])
        return True

    def _take_whole(self, data: bytes) -> None:
        try:
            root = parse(data)
        except UnreadableFile:
            self.damaged = True
            return
        self.document_defaults = root.find(W + "docDefaults")
        for style in root.iterchildren(W + "style"):
            name = style.get(W + "styleId")
            if name is None:
                continue
            self._elements.setdefault(name, style)
            if style.get(W + "default") in ("1", "true", "on"):
                self.defaults.setdefault(style.get(W + "type", ""), name)
