"""Tables (GB/T 9704-2012 clause 8)."""

from ..core.rule import Rule

RULES: tuple[Rule, ...] = ()
