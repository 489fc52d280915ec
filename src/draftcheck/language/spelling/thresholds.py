"""How sure an edit must be."""

from ...core.value import Value

CLOSE = 60
"""Code points within which one wrong character makes another likelier."""


class Thresholds(Value):
    """To be called wrong, to be called doubtful, to be called wrong close to a wrong one; 0 to 1."""

    sure: float
    likely: float
    close: float
