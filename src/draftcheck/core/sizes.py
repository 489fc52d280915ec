"""Chinese names of type sizes (字号)."""

_NAMES = {
    42.0: "初号", 36.0: "小初", 26.0: "一号", 24.0: "小一", 22.0: "二号", 18.0: "小二", 16.0: "三号", 15.0: "小三",
    14.0: "四号", 12.0: "小四", 10.5: "五号", 9.0: "小五",
}  # fmt: skip


def size_name(size_pt: float) -> str:
    """三号 for 16 points; `13磅` where there is no name."""
    return _NAMES.get(size_pt, f"{size_pt:g}磅")
