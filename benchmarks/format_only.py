"""One check as the command line does it, `--alone` without the rules of wording and agreement; nothing else is loaded.

python -m benchmarks.format_only PATH [--alone]
"""

from __future__ import annotations

import sys

FAMILIES = (
    "punctuation", "numbers", "dates", "citations", "abbreviations", "units", "wrong_words", "terms", "constructions",
    "placeholders", "secrecy", "arithmetic", "series", "names",
)  # fmt: skip
_BEFORE = (
    "punctuation.halfwidth",
    "punctuation.pairs",
    "placeholders.open_field",
    "secrecy.marks",
)  # they stand beside format: marks and blanks left over


def main() -> None:
    """Checks, and ends with the exit code of a check."""
    path, alone = sys.argv[1], "--alone" in sys.argv
    from draftcheck import checks
    from draftcheck.__main__ import main as run

    if alone:
        kept = [t for t in checks.TOPICS if t.module.partition(".")[0] not in FAMILIES or t.module in _BEFORE]
        checks.TOPICS = tuple(kept)
    sys.argv = ["draftcheck", "check", path]
    run()


if __name__ == "__main__":
    main()
