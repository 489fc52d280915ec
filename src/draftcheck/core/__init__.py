"""Plain frozen values that every other layer speaks in; imports nothing but the standard library.

The values are `value.Value`: as frozen and as picklable as dataclasses, but far cheaper to
define and three times cheaper to make, which counts on a path that may take a tenth of a second
(docs/decisions/001-named-tuples.md).
"""
