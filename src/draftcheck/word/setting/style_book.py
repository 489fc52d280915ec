"""Our styles in the draft's styles part: each brought over when it is first used, its whole look spelled out."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from ...core.reference import Standard
from ..names import P_PR, R_PR, VAL, W
from ..property_order import PARAGRAPH, RUN
from .defaults import against_defaults, default, put_missing
from .looks import fonts, standard_looks, written
from .properties import put
from .target import Target
from .template_styles import BASED_ON, NAME, STYLE, TemplateStyles, merged, name_of

Element = etree._Element

_NOT_OURS = frozenset(W + name for name in ("next", "link", "rsid", "locked", "autoRedefine", "hidden"))


class StyleBook:
    """Style name → its id in the draft. Numbers are the template's; the standard's where it has no such style."""

    def __init__(self, target: Target, template: TemplateStyles, standard: Standard) -> None:
        self.root = target.part("styles")
        self.template = template
        self._standard = standard_looks(standard)
        self._ids: dict[str, str] = {}
        self._here: dict[str, Element] = {}
        self._taken = {s.get(W + "styleId", "").lower() for s in self.root.iter(STYLE)}
        self._own = {(name_of(s), s.get(W + "type", "paragraph")): s for s in self.root.iter(STYLE)}
        self._names = {name_of(s) for s in self.root.iter(STYLE)}
        self._defaults = self.root.find(W + "docDefaults")

    def id_of(self, name: str) -> str:
        """The id of this style of ours. Raises KeyError for a name that nobody knows."""
        if name not in self._ids:
            source = self.template.by_name.get(name)
            if source is not None:
                self._ids[name] = self._bring(source)
            else:
                look = self._standard[name]
                kind = "paragraph" if look.paragraph else "character"
                paragraph, run = written(look, kind)
                self._ids[name] = self._add(name, kind, paragraph, run)
        return self._ids[name]

    def id_of_template(self, style_id: str) -> str | None:
        """The id here of a style of the template; None for one that it does not have."""
        source = self.template.by_id.get(style_id)
        if source is None:
            return None
        name = name_of(source)
        if name not in self._ids:
            self._ids[name] = self._bring(source)
        return self._ids[name]

    def properties(self, name: str) -> tuple[Element | None, Element | None]:
        """The `w:pPr` and `w:rPr` of a style of ours as it stands here."""
        style = self._here[self.id_of(name)]
        return style.find(P_PR), style.find(R_PR)

    def _bring(self, source: Element) -> str:
        kind = source.get(W + "type", "paragraph")
        chain = self.template.chain(source)
        sheet, key = self.template.sheet, source.get(W + "styleId")
        if kind == "character":
            run = merged(R_PR, [s.find(R_PR) for s in chain], RUN)
            said = sheet.chain(key, "character").run
            if said.get("east_asia") or said.get("latin"):
                put(run, "rFonts", RUN, fonts(said.get("east_asia", ""), said.get("latin", "")))
            return self._add(_shown(source), kind, None, run)
        if kind != "paragraph":
            return self._whole(source)
        defaults = self.template.root.find(W + "docDefaults")
        paragraph = merged(P_PR, [default(defaults, "pPr"), *(s.find(P_PR) for s in chain)], PARAGRAPH)
        run = merged(R_PR, [default(defaults, "rPr"), *(s.find(R_PR) for s in chain)], RUN)
        font = sheet.font(key, {}, {})
        if font.east_asia or font.latin:
            put(run, "rFonts", RUN, fonts(font.east_asia or "", font.latin or ""))
        put_missing(run, "sz", {"val": str(round(font.size_pt * 2))}, RUN)
        return self._add(_shown(source), kind, paragraph, run)

    def _whole(self, source: Element) -> str:
        """A table or list style, with what it is based on."""
        style = deepcopy(source)
        style.attrib.pop(W + "default", "")
        base = style.find(BASED_ON)
        if base is not None:
            known = self.id_of_template(base.get(VAL, ""))
            base.set(VAL, known) if known else style.remove(base)
        return self._enter(_shown(source), style)

    def _add(self, name: str, kind: str, paragraph: Element | None, run: Element) -> str:
        style = etree.Element(STYLE, {W + "type": kind, W + "customStyle": "1"})
        etree.SubElement(style, W + "qFormat")
        if paragraph is not None:
            against_defaults(self._defaults, paragraph, run)
            style.append(paragraph)
        style.append(run)
        return self._enter(name, style)

    def _enter(self, name: str, style: Element) -> str:
        """Puts a style into the part, in the place of one of that name and kind."""
        kind = style.get(W + "type", "paragraph")
        former = self._own.get((name, kind)) if name in self._standard else None  # never one of Word's own
        free = name if former is not None or name not in self._names else f"{name}（公文）"
        for child in [c for c in style if c.tag == NAME or c.tag in _NOT_OURS]:
            style.remove(child)
        style.insert(0, etree.Element(NAME, {VAL: free}))
        if former is not None:
            key = former.get(W + "styleId", "")
            if former.get(W + "default"):
                style.set(W + "default", former.get(W + "default", "1"))
                style.attrib.pop(W + "customStyle", "")
            former.addprevious(style)
            self.root.remove(former)
        else:
            key = next(f"gw{n}" for n in range(1, 10_000) if f"gw{n}" not in self._taken)
            self.root.append(style)
        self._taken.add(key.lower())
        self._names.add(free)
        style.set(W + "styleId", key)
        self._here[key] = style
        return key


def _shown(style: Element) -> str:
    """The name under which a style is brought over: what is the default there is not the default here."""
    return "模板文字" if style.get(W + "default") else name_of(style)
