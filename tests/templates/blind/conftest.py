"""An office with one template, as the tests of the command need it."""

from __future__ import annotations

from pathlib import Path

import pytest
from blind_house import letter, office


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of an office whose template 资料函 has one field of each type."""
    place = office(tmp_path / "单位")
    letter(place)
    return place
