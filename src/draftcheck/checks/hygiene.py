"""What is left over from editing."""

from ..core.rule import Rule

RULES: tuple[Rule, ...] = ()
