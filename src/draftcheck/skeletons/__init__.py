"""Template and values → a new document, checked by our own rules."""

from .linting import lint
from .workshop import Product, Workshop

__all__ = ["Product", "Workshop", "lint"]
