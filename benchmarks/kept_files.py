"""Where things that take minutes to make are kept, until the files they are made by change."""

from __future__ import annotations

import hashlib
import tempfile
from pathlib import Path


def kept_file(name: str, *made_by: str) -> Path:
    """A file in the temporary folder, named for what it holds and for the contents of these modules of benchmarks/."""
    here = Path(__file__).parent
    key = hashlib.sha256(b"\0".join((here / f"{module}.py").read_bytes() for module in made_by)).hexdigest()[:12]
    folder = Path(tempfile.gettempdir()) / "draftcheck-benchmarks"
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{name}-{key}.pickle"
