"""Letter, order and minutes formats (GB/T 9704-2012 clause 10)."""

from ..core.rule import Rule

RULES: tuple[Rule, ...] = ()
