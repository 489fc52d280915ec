"""The expressions of the rules, compiled in earlier runs."""

from __future__ import annotations

from ..core.pattern import compile_with
from ..data.folders import cache_folder
from ..data.pattern_cache import PatternCache, cache_of


def compiled_before() -> PatternCache:
    """The cache, which compiles every expression from now on; it is to be saved in the end."""
    patterns = cache_of(cache_folder())
    compile_with(patterns.compile)
    return patterns
