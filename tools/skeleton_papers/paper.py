"""Paper with markers on it: fields, conditions, loops."""

from __future__ import annotations

from draftcheck.core.skeleton import Field
from example_drafts.paper import Paper, Piece

from .looks import TAG


class TemplatePaper(Paper):
    """A template being written, with the fields it asks for.

    `format` names the page: red (版头 on the first page, numbers on all), letter (信函格式) or plain (numbers centred).
    """

    def __init__(self, about: str, *fields: Field, format: str = "red") -> None:
        super().__init__(centred_number=format == "plain")
        self.about = about
        self.fields = fields
        self.format = format

    def tag(self, words: str) -> None:
        """A line that holds only a tag, and is gone with its line in the document."""
        self.write(TAG, f"{{%p {words} %}}")

    def when(self, condition: str) -> None:
        """What follows stands only under this condition, until `end`."""
        self.tag(f"if {condition}")

    def otherwise(self) -> None:
        """What follows stands when the condition does not hold."""
        self.tag("else")

    def end(self) -> None:
        """The end of a condition."""
        self.tag("endif")

    def each(self, kind: str, field: str, *pieces: Piece, name: str = "段") -> None:
        """One paragraph for each of a field's values; `pieces` are the marker `{{段}}` unless given."""
        self.tag(f"for {name} in {field}")
        self.write(kind, *(pieces or (f"{{{{{name}}}}}",)))
        self.tag("endfor")

    def optional(self, kind: str, field: str, text: str = "") -> None:
        """A paragraph that stands only when the field is given."""
        self.when(field)
        self.write(kind, text or f"{{{{{field}}}}}")
        self.end()
