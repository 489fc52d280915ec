"""The title (GB/T 9704-2012 7.3.1; 条例第九条（七）)."""

from ..core.rule import Rule

RULES: tuple[Rule, ...] = ()
