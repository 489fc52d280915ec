"""Paths as the store keeps them."""

from __future__ import annotations

import hashlib


def encoded(path: str) -> bytes:
    """A path as bytes, whatever stands in it: a file's name need not be Unicode."""
    return path.encode("utf-8", "surrogatepass")


def decoded(path: bytes) -> str:
    """A path as the system writes it."""
    return bytes(path).decode("utf-8", "surrogatepass")


def key_of(path: bytes) -> bytes:
    """What a path is found by: it may be too long for an index."""
    return hashlib.blake2b(path, digest_size=16).digest()
