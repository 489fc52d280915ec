"""What a check may consult besides the draft: the standard's numbers, the word tables, its own options."""

from collections.abc import Callable, Mapping
from functools import lru_cache

from .passages import Sighted, none_sighted
from .reading import Reading
from .value import Value

Row = Mapping[str, str]


class Faces(Value):
    """A class of type (仿宋) with the font names that count as it; `usual` is what a fix puts in.

    Foundries have many names for a class (方正公文仿宋, CESI仿宋-GB2312): a name with one of `words` in it counts too,
    unless it has one of `but`, which name another face (微软雅黑, 方正细黑体).
    """

    name: str
    usual: str
    accepted: frozenset[str]
    words: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def has(self, face: str | None) -> bool:
        """Whether a font name, or one of a list `甲;乙`, belongs to the class."""
        return face is not None and _among(face, self.accepted, self.words, self.but)


@lru_cache(maxsize=1024)
def _among(face: str, accepted: frozenset[str], words: tuple[str, ...], but: tuple[str, ...]) -> bool:
    for name in map(normal_face, face.split(";")):
        if name in accepted or (any(word in name for word in words) and not any(word in name for word in but)):
            return True
    return False


@lru_cache(maxsize=256)
def normal_face(name: str) -> str:
    """A font name for comparing: no spaces, no leading @, lower case."""
    return "".join(name.split()).lstrip("@").lower()


class Standard(Value):
    """The numbers of one standard or house style; lengths in millimetres, sizes in points."""

    name: str
    width_mm: float
    height_mm: float
    top_mm: float
    bottom_mm: float
    left_mm: float
    right_mm: float
    margin_tolerance_mm: float
    lines_on_page: float | None  # None where a house changed the page and does not say how many
    characters_on_line: float | None  # likewise
    body: Faces
    body_size_pt: float
    title: Faces
    title_substitutes: Faces
    title_size_pt: float
    headings: tuple[Faces, ...]  # of levels 1 to 4
    black: Faces  # 黑体: secrecy mark, urgency, 附件, labels of attendance
    signer: Faces  # 楷体: names behind 签发人
    imprint_size_pt: float
    page_number: Faces
    page_number_size_pt: float
    page_number_below_mm: float  # from the type area down to the line of the page number

    @property
    def area_mm(self) -> tuple[float, float]:
        """Width and height of the type area."""
        return self.width_mm - self.left_mm - self.right_mm, self.height_mm - self.top_mm - self.bottom_mm


class Deviation(Value):
    """One value of a house profile that differs from the standard's, as a person reads it."""

    field: str  # of Standard
    label: str
    value: str
    usual: str
    reason: str


class Office(Value):
    """Where an office stands: its direct superiors (直接上级), and those beyond them whom it does not write to."""

    superiors: tuple[str, ...] = ()
    beyond: tuple[str, ...] = ()


class House(Value):
    """An office's own layout: the standard with its deviations in it."""

    name: str
    standard: Standard
    deviations: tuple[Deviation, ...]
    office: Office = Office()


class Reference(Value):
    """Handed to every check. `table` gives the rows of a word table by its file name without ending.

    `earlier`: what the draft repeats from the archive of earlier documents; `beside`: from the drafts checked with it.
    """

    reading: Reading

    standard: Standard
    table: Callable[[str], tuple[Row, ...]]
    options: Mapping[str, float] = {}
    office: Office = Office()
    earlier: Callable[[], tuple[Sighted, ...]] = none_sighted
    beside: Callable[[], tuple[Sighted, ...]] = none_sighted
