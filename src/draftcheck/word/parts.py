"""The zip of a .docx: its directory looked through before anything is unpacked, every read bounded."""

from __future__ import annotations

import io
import zipfile

from .refusals import refusal

MEGABYTE = 1 << 20
MOST_TEXT = 256 * MEGABYTE  # all XML parts unpacked; a report of 600 pages has 5 to 30
MOST_PART = 128 * MEGABYTE  # one part unpacked
MOST_ENTRIES = 20_000
MOST_RATIO = 500  # deflate ends at 1,030; 9,000 identical empty table rows reach 210
RATIO_COUNTS_FROM = 8 * MEGABYTE

_DIRECTORY_ENTRY = b"PK\1\2"


def tidy_name(name: str, folder: str = "") -> str:
    """The part name that `name` means when written in a part of `folder`: without `/` in front, `.` and `..`."""
    name = name.replace("\\", "/")
    steps = folder.split("/") if folder and not name.startswith("/") else []
    for step in name.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in ("", "."):
            steps.append(step)
    return "/".join(steps)


class Parts:
    """The entries of a zip held in memory. Raises UnreadableFile; `names` maps lower-case names to the real ones."""

    def __init__(self, data: bytes) -> None:
        if data.count(_DIRECTORY_ENTRY) > MOST_ENTRIES:
            raise refusal("crowd", limit=MOST_ENTRIES)
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            listed = self._zip.infolist()
        except Exception:  # a broken directory shows as a dozen unrelated classes
            raise refusal("damaged") from None
        self._entries = {tidy_name(entry.filename).lower(): entry for entry in listed if not entry.is_dir()}
        self.names = {key: tidy_name(entry.filename) for key, entry in self._entries.items()}
        self._look_through(listed)

    def _look_through(self, listed: list[zipfile.ZipInfo]) -> None:
        text = [entry for entry in listed if entry.filename.lower().endswith((".xml", ".rels"))]
        if sum(entry.file_size for entry in text) > MOST_TEXT:
            raise refusal("huge-text", limit=MOST_TEXT // MEGABYTE)
        for entry in text:
            self._look_at(entry)

    def _look_at(self, entry: zipfile.ZipInfo) -> None:
        if entry.file_size > MOST_PART:
            raise refusal("huge-text", limit=MOST_PART // MEGABYTE)
        if entry.file_size > max(RATIO_COUNTS_FROM, MOST_RATIO * entry.compress_size):
            raise refusal("bomb")

    def read(self, key: str) -> bytes:
        """The bytes of an entry of `names`, never more than its stated size."""
        entry = self._entries[key]
        self._look_at(entry)
        if entry.flag_bits & 1:
            raise refusal("zip-encrypted")
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise refusal("compression")
        try:
            with self._zip.open(entry) as stream:
                # With the size given, zipfile hands it to zlib as the limit; without, a lying entry may unpack 2 GB.
                return stream.read(entry.file_size)
        except Exception:  # checksums, deflate data, local headers: again a dozen classes
            raise refusal("damaged") from None
