"""OOXML attribute values: on/off, numbers, lengths with and without a unit."""

TWIPS_PER_MM = 1440 / 25.4
_UNITS = {"pt": 20.0, "pc": 240.0, "pi": 240.0, "in": 1440.0, "cm": 14400 / 25.4, "mm": TWIPS_PER_MM}


def on(value: str | None) -> bool:
    """ST_OnOff: an element without `w:val` is on."""
    return value is None or value not in ("0", "false", "off", "none")


def integer(value: str | None) -> int | None:
    """A whole number, None where the file has none or nonsense."""
    try:
        return int(float(value)) if value else None
    except (ValueError, OverflowError):
        return None


def twips(value: str | None) -> float | None:
    """A length in twips: plain twips, or a number with a unit (`12pt`, `3.7cm`), as Strict files write it."""
    if not value:
        return None
    try:
        if value[-2:] in _UNITS:
            return float(value[:-2]) * _UNITS[value[-2:]]
        return float(value)
    except ValueError:
        return None


def half_points(value: str | None) -> float | None:
    """A size in points from half-points, or from a number with a unit."""
    length = twips(value)
    if length is None:
        return None
    return length / 20 if value and value[-2:] in _UNITS else length / 2


def mm(value: float) -> float:
    """Millimetres from twips."""
    return value / TWIPS_PER_MM
