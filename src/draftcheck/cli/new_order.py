"""What one run of `draftcheck new` is to make, whether one document or many."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..core.settings import Settings
from ..core.skeleton import Skeleton
from ..core.value import Value

if TYPE_CHECKING:
    from ..data.values.complete import Complete
    from ..skeletons import Product


class Order(Value):
    """A template and the wishes of the command line; `kept` are files that no output may take the place of."""

    skeleton: Skeleton
    settings: Settings
    today: date
    organs: tuple[str, ...]  # that the office has written down
    draft: bool
    author: str
    body: Path | None
    output: str | None
    overwrite: bool
    quiet: bool
    kept: tuple[tuple[str, Path], ...]

    def complete(self, raw: Mapping[str, Any]) -> Complete:
        """The values for the template, with what is missing or wrong."""
        from ..data.values.complete import complete

        unfilled = self.draft or self.body is not None  # what a draft lacks is known when it has been read
        return complete(self.skeleton, raw, today=self.today, organs=self.organs, draft=unfilled)

    def maker(self) -> Callable[[Mapping[str, Any], Collection[str]], Product]:
        """What makes a document of values and the names of those that somebody wrote. Raises UsageError where the template is faulty."""
        body = self.body
        if body is not None:
            from ..skeletons.dressing import dress

            return lambda values, given: dress(body, self.skeleton, values, self.settings, self.author, self.draft)
        from ..skeletons import Workshop

        return Workshop(self.skeleton, self.settings, self.author).produce
