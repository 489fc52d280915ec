"""psycopg, which only those with a shared store need."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from ...core.errors import UsageError

if TYPE_CHECKING:
    from types import ModuleType


def driver() -> ModuleType:
    """psycopg 3 with its library. Raises UsageError where it is not installed or cannot be loaded."""
    try:
        import psycopg
    except ImportError:
        raise UsageError(
            "用文稿库服务器要装 psycopg，这台电脑上没有，或者装得不全",
            '请运行 pip install "draftcheck[postgres]"；不能上网的，在能上网的电脑上用 '
            'pip download "draftcheck[postgres]" 取来安装包再装',
        ) from None
    logging.getLogger("psycopg").setLevel(logging.CRITICAL)  # it is said in a sentence, not in English on the screen
    return psycopg
