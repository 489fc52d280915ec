"""`python -m draftcheck` and the `draftcheck` command."""

import gc

# A check makes many values and no circles; looking for circles at the usual pace costs a twentieth of the whole run.
gc.set_threshold(100_000, 20, 20)

from .cli import main  # noqa: E402

if __name__ == "__main__":
    main()
