"""Marks of secrecy (条例第九条; 保守国家秘密法)."""

from ..core.rule import Rule

RULES: tuple[Rule, ...] = ()
