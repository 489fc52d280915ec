"""The style sheet: document defaults, style chains, table styles; what a run or a paragraph ends up with."""

from lxml import etree

from ..core.document import Font, Layout
from ..core.value import Value
from .names import VAL, W
from .properties import TOGGLES, Properties, ThemeFonts, paragraph_properties, properties_of, run_properties
from .style_source import StyleSource

Element = etree._Element

_BASED_ON, _TABLE_PART = W + "basedOn", W + "tblStylePr"


class Chain(Value):
    """One style with everything it is based on, nearest last."""

    name: str | None
    ids: tuple[str, ...]  # from the root of the chain to the style itself
    layers: tuple[Properties, ...]  # paragraph properties set by each of `ids`
    run: Properties  # merged run properties
    num_id: str | None
    level: int | None


_NO_CHAIN = Chain(None, (), (), {}, None, None)


class StyleSheet:
    """Everything the styles part says, each style resolved on first use.

    `damaged`: kinds of parts (styles, theme) that could not be read, as far as they were needed.
    """

    def __init__(self, source: StyleSource, theme: ThemeFonts, theme_damaged: bool = False) -> None:
        self.theme = theme
        self._source = source
        self._theme_damaged = theme_damaged
        self._chains: dict[str, Chain] = {}
        self.run_defaults: Properties = {}
        self.paragraph_defaults: Properties = {}
        defaults = source.document_defaults
        if defaults is not None:
            self.run_defaults = run_properties(defaults.find(f"{W}rPrDefault/{W}rPr"), theme)
            self.paragraph_defaults = paragraph_properties(defaults.find(f"{W}pPrDefault/{W}pPr"))

    @property
    def damaged(self) -> tuple[str, ...]:
        """Kinds of parts that turned out damaged so far."""
        found = (("styles", self._source.damaged), ("theme", self._theme_damaged))
        return tuple(kind for kind, damaged in found if damaged)

    def chain(self, style_id: str | None, kind: str = "paragraph") -> Chain:
        """The resolved chain of a style; that of the default style where there is none by that id."""
        if style_id is None or style_id not in self._source:
            style_id = self._source.defaults.get(kind)
            if style_id is None:
                return _NO_CHAIN
        found = self._chains.get(style_id)
        if found is None:
            found = self._chains[style_id] = self._resolve(style_id)
        return found

    def _resolve(self, style_id: str) -> Chain:
        ids: list[str] = []
        current: str | None = style_id
        while current is not None and current in self._source and current not in ids:
            ids.append(current)
            base = self._source.element(current).find(_BASED_ON)
            current = base.get(VAL) if base is not None else None
        ids.reverse()
        layers: list[Properties] = []
        run: Properties = {}
        num_id: str | None = None
        level: int | None = None
        for name in ids:
            paragraph, own_run = properties_of(self._source.element(name), self.theme)
            paragraph.pop("mark", None)
            layers.append(paragraph)
            run |= own_run
            num_id = paragraph.get("num_id", num_id)
            level = paragraph.get("level", level)
        name_element = self._source.element(style_id).find(W + "name")
        shown = name_element.get(VAL) if name_element is not None else style_id
        return Chain(shown, tuple(ids), tuple(layers), run, num_id, level)

    def table_part(self, style_id: str | None, parts: tuple[str, ...]) -> tuple[Properties, Properties]:
        """Paragraph and run properties of a table style for a cell in these conditional parts, weakest first."""
        chain = self.chain(style_id, "table")
        paragraph: Properties = {}
        run: Properties = dict(chain.run)
        for layer in chain.layers:
            paragraph |= layer
        for part in parts:
            for name in chain.ids:
                for element in self._source.element(name).iterchildren(_TABLE_PART):
                    if element.get(W + "type") == part:
                        own_paragraph, own_run = properties_of(element, self.theme)
                        paragraph |= own_paragraph
                        run |= own_run
        return paragraph, run

    def font(self, paragraph_style: str | None, table_run: Properties, direct: Properties) -> Font:
        """Effective font of a run: defaults, table, paragraph style, character style, direct.

        A toggle that several styles switch on is switched off again by the second (ISO 29500-1 17.7.3).
        """
        style = self.chain(paragraph_style).run
        character = self.chain(direct["style"], "character").run if direct.get("style") else {}
        merged = self.run_defaults | table_run | style | character | direct
        merged.pop("style", None)
        for toggle in TOGGLES:
            if toggle in direct or toggle not in merged:
                continue
            merged[toggle] = bool(
                self.run_defaults.get(toggle)
                or (table_run.get(toggle, False) ^ style.get(toggle, False) ^ character.get(toggle, False))
            )
        return Font(**merged)

    def layout(
        self,
        paragraph_style: str | None,
        table: Properties,
        direct: Properties,
        style_level: Properties,
        level: Properties,
    ) -> Layout:
        """Effective paragraph formatting.

        `style_level`: indents of the numbering level that a style brings, weaker than the indents of that style;
        `level`: those of a level named by the paragraph itself, stronger than its style.
        """
        chain = self.chain(paragraph_style)
        merged: Properties = self.paragraph_defaults | table
        for layer in chain.layers:
            if style_level and layer.get("num_id"):
                merged |= style_level
            merged |= layer
        merged |= level
        merged |= direct
        return _layout(merged)


def _layout(p: Properties) -> Layout:
    get = p.get
    first_chars = get("ind.firstChars")
    rule = get("spacing.rule", "auto")
    line = get("spacing.line", 240.0)
    left, right = get("ind.leftChars"), get("ind.rightChars")
    return Layout(
        alignment=get("alignment", "left"),
        first_line_chars=None if first_chars is None else first_chars / 100,
        first_line_pt=get("ind.first", 0.0) / 20,
        left_chars=None if left is None else left / 100,
        left_pt=get("ind.left", 0.0) / 20,
        right_chars=None if right is None else right / 100,
        right_pt=get("ind.right", 0.0) / 20,
        line_rule=rule,
        line=line / 240 if rule == "auto" else line / 20,
        before_pt=get("spacing.before", 0.0) / 20,
        after_pt=get("spacing.after", 0.0) / 20,
        snap_to_grid=get("snap_to_grid", True),
        page_break_before=get("page_break_before", False),
        outline_level=get("outline_level"),
        border_top=get("border_top"),
        border_bottom=get("border_bottom"),
        framed=get("framed", False),
    )
