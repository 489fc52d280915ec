"""What adding some documents means for a store that knows some already. No database here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ...core.value import Value
from ..documents import Added, NewDocument, Outcome, Printed


class Known(Value):
    """A document of the store. `current`: its fingerprints are of this version. `places`: at how many it stands."""

    id: int
    current: bool
    texts: bool
    passages: int
    places: int


class Offered(Value):
    """A document to add. `passages` is None where only its digest is known yet."""

    path: str
    digest: str
    title: str
    date: str
    passages: tuple[Printed, ...] | None

    @classmethod
    def of(cls, document: NewDocument) -> Offered:
        """The same, with its passages."""
        return cls(*document)


class Written(Value):
    """Passages to write for a document; `fresh` where the document itself is new too."""

    document: int
    offered: Offered
    passages: tuple[Printed, ...]
    texts: bool
    fresh: bool


class Plan(Value):
    """What to write: passages, the document that stands at a path, and those that may have lost their last path.

    `outcomes` has one for each document offered: None where its passages are needed. `ids`: how many new ones it took.
    """

    outcomes: tuple[Added | None, ...]
    written: tuple[Written, ...]
    places: Mapping[str, int]
    left: frozenset[int]
    ids: int = 0


def plan(
    offered: Sequence[Offered],
    known: Mapping[str, Known],
    standing: Mapping[str, int],
    new_ids: Iterable[int],
    *,
    keeps_texts: bool,
) -> Plan:
    """`known`: by digest; `standing`: path → id of the document there; `new_ids`: enough for all offered."""
    by_digest, stands, ids, used = dict(known), dict(standing), iter(new_ids), 0
    outcomes: list[Added | None] = []
    written: dict[int, Written] = {}
    places: dict[str, int] = {}
    left: set[int] = set()
    for document in offered:
        old, here = by_digest.get(document.digest), stands.get(document.path)
        new = old
        if old is None or not old.current or (keeps_texts and not old.texts):
            if document.passages is None:
                outcomes.append(None)
                continue
            number = next(ids) if old is None else old.id
            used += old is None
            fresh = old is None or (number in written and written[number].fresh)
            written[number] = Written(number, document, document.passages, keeps_texts, fresh)
            new = Known(number, True, keeps_texts, len(document.passages), old.places if old else 0)
        assert new is not None
        outcomes.append(Added(_outcome(old, here), new.id, new.passages))
        if here != new.id:
            places.pop(document.path, None)  # the place given last stands last
            places[document.path] = stands[document.path] = new.id
            new = new._replace(places=new.places + 1)
        by_digest[document.digest] = new
        if here is not None and here != new.id:
            left.add(here)
            _leave(here, by_digest, written)
    return Plan(tuple(outcomes), tuple(written.values()), places, frozenset(left), used)


def _leave(number: int, by_digest: dict[str, Known], written: dict[int, Written]) -> None:
    """A document stands at one place less: at none it is gone, and unknown if it is offered again."""
    for digest, known in by_digest.items():
        if known.id == number:
            by_digest[digest] = known._replace(places=known.places - 1)
            if known.places == 1:
                del by_digest[digest]
                written.pop(number, None)
            return


def _outcome(old: Known | None, here: int | None) -> Outcome:
    if old is not None and here == old.id:
        return Outcome.UNCHANGED
    if here is not None:
        return Outcome.REPLACED
    return Outcome.ADDED if old is None else Outcome.MOVED
