"""Words that open the items of a series, and what only looks like them."""

import pytest

from draftcheck.language.enumerators import enumerators, written

FOUND = {
    "一是摸清底数，二是建立台账。": [("一是", 1), ("一是", 2)],
    "一、是摸清底数；二、是建立台账。": [("一是", 1), ("一是", 2)],
    "首先，摸底；其次，建账；最后，验收。": [("首先", 1), ("首先", 2), ("首先", 0)],
    "第一，摸底。第二步，建账。": [("第一", 1), ("第一步", 2)],
    "原因：（1）人少；（2）钱少；③路远": [("（1）", 1), ("（1）", 2), ("①", 3)],
    "要求：1.摸底；2.建账": [("1.", 1), ("1.", 2)],
    "一是一，二是二。": [],
    "第一季度，第一书记，第一、第二支队。": [],
    "依照前款第（一）项、第（二）项办理。": [],
    "位居全省第二，总量排各市（州）第三，": [],
    "一、二、三产业；1.5万人；比上年增长百分之三，是最好水平。": [],
    "安全第一、预防为主；三要素齐全；最后一公里。": [],
}


@pytest.mark.parametrize("text", FOUND)
def test_what_opens_an_item(text: str) -> None:
    assert [(e.family, e.value) for e in enumerators(text)] == FOUND[text]


def test_the_word_for_a_place() -> None:
    forms = {
        "一是": "三是",
        "第一步": "第三步",
        "首先": "再次",
        "（1）": "（3）",
        "①": "③",
        "1.": "3.",
        "（一）": "（三）",
    }
    assert {family: written(family, 3) for family in forms} == forms
