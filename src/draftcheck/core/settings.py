"""What a user has chosen: rules, severities, options, profile."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from .draft import Profile
from .finding import Severity
from .reference import House
from .value import Value

if TYPE_CHECKING:
    from .accepted import Accepted

ACCEPTED_FILE = "draftcheck.accepted.toml"  # beside the drafts it speaks of


class FileException(Value):
    """Other choices for the files that a pattern matches; the last one that matches wins."""

    match: str
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] | None = None
    profile: Profile | None = None


class ArchiveChoices(Value):
    """The store of earlier documents: where it is (None: the user's own), and what goes into it."""

    store: str | None = None  # a path, or the postgresql:// address of a server
    classified: bool = False  # drafts with a 密级 go in too
    keep_text: bool = False  # texts are stored beside the fingerprints


class Settings(Value):
    """All choices. `select` None means every rule that is on by default; ids may be prefixes (`numbers`)."""

    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = {}
    options: Mapping[str, Mapping[str, float]] = {}
    fail_on: Severity | None = Severity.ERROR
    profile: Profile | None = None
    house: House | None = None  # the office's own layout values
    tables: Mapping[str, tuple[Path, ...]] = {}  # word table → the office's own files
    own_words: Path | None = None  # what the office's documents write, made by lexicon learn --model
    templates: Path | None = None  # folder with the office's own templates
    archive: ArchiveChoices = ArchiveChoices()
    skip_broken_rows: bool = False  # go on without rows of word tables that cannot be used
    thorough: bool = False
    files: tuple[FileException, ...] = ()
    accepted: tuple[Accepted, ...] = ()  # findings of the folder's drafts that a person lets stand
    root: str = ""  # folder of the nearest settings file; patterns in `files` are relative to it

    def wants(self, rule_id: str, default: bool) -> bool:
        """Whether a rule runs: the longest matching id or prefix decides, and `ignore` wins a tie."""
        chosen = _best(self.select or (), rule_id)
        dropped = _best(self.ignore, rule_id)
        if dropped >= 0 and dropped >= chosen:
            return False
        if self.select is not None:
            # A family name does not switch on a rule that is off by default; its own id does.
            return chosen >= 0 and (default or self.thorough or chosen == len(rule_id))
        return default or self.thorough


def _best(names: tuple[str, ...], rule_id: str) -> int:
    return max((len(name) for name in names if rule_id == name or rule_id.startswith(name + ".")), default=-1)
