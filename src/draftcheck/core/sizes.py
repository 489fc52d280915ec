"""Chinese names of type sizes (字号), in points."""

SIZES = {
    "初号": 42.0, "小初": 36.0, "一号": 26.0, "小一": 24.0, "二号": 22.0, "小二": 18.0, "三号": 16.0, "小三": 15.0,
    "四号": 14.0, "小四": 12.0, "五号": 10.5, "小五": 9.0,
}  # fmt: skip
_NAMES = {size: name for name, size in SIZES.items()}


def size_name(size_pt: float) -> str:
    """三号 for 16 points; `13磅` where there is no name."""
    return _NAMES.get(size_pt, f"{size_pt:g}磅")
