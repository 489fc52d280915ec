"""What the draft's own styles say of a text besides its look: emphasis, raised figures, hidden words."""

from __future__ import annotations

from lxml import etree

from ..measures import on
from ..names import R_PR, VAL, W

Element = etree._Element

_SWITCHES = ("b", "i", "caps", "smallCaps", "strike", "dstrike", "vanish")
_VALUES = ("u", "vertAlign", "em")
_PLAIN = ("none", "baseline")


class FormerStyles:
    """The styles of a draft as it came; `root` may be missing."""

    def __init__(self, root: Element | None) -> None:
        self._styles = {s.get(W + "styleId", ""): s for s in root.iter(W + "style")} if root is not None else {}
        self._default = next((key for key, s in self._styles.items() if s.get(W + "default") == "1"), "")
        self._known: dict[str, dict[str, str]] = {}

    def brings(self, style_id: str) -> dict[str, str]:
        """Name of a run property → its value, for those that a style switches on."""
        if style_id not in self._known:
            self._known[style_id] = self._read(style_id)
        return self._known[style_id]

    def hides(self, style_id: str | None) -> bool:
        """Whether a paragraph style, that of plain paragraphs where there is none, hides its text."""
        return "vanish" in self.brings(style_id or self._default)

    def _read(self, style_id: str) -> dict[str, str]:
        found: dict[str, str] = {}
        seen: list[str] = []
        while style_id in self._styles and style_id not in seen:
            seen.append(style_id)
            base = self._styles[style_id].find(W + "basedOn")
            style_id = base.get(VAL, "") if base is not None else ""
        for key in reversed(seen):
            properties = self._styles[key].find(R_PR)
            for child in properties if properties is not None else ():
                name = str(child.tag).removeprefix(W)
                if name in _SWITCHES:
                    found[name] = "1" if on(child.get(VAL)) else "0"
                elif name in _VALUES:
                    found[name] = child.get(VAL, "single")
        return {name: value for name, value in found.items() if value != "0" and value not in _PLAIN}
