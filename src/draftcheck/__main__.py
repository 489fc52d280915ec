"""`python -m draftcheck` and the `draftcheck` command."""

from .cli import main

if __name__ == "__main__":
    main()
