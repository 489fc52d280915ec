"""The draft around an attachment note, for the examples of this family."""

_OPEN = "[标题] 关于做好防汛工作的通知\n[主送] 各县水利局：\n请认真落实。\n"
_CLOSE = "\n[署名] 海晏市水利局\n[日期] 2026年7月1日"


def noted(*note: str) -> str:
    """A signed notice with these lines above the signature."""
    return _OPEN + "\n".join(note) + _CLOSE
