"""A sum of trees, leaf by leaf."""

from __future__ import annotations

from math import exp, inf

import numpy as np
import pytest
from shipped_model import proofreader

from draftcheck.language.spelling.evidence import COLUMNS
from draftcheck.language.spelling.trees import Trees

TABLES = {  # if x0 <= 0.5: 1.0, else if x1 <= -2: 0.25, else -0.5; and: always 2.0
    "tree_feature": np.array([[0, 0, 1, 0, 0], [0, 0, 0, 0, 0]], dtype=np.uint8),
    "tree_threshold": np.array([[0.5, inf, -2, inf, inf], [inf] * 5], dtype=np.float32),
    "tree_left": np.array([[1, 1, 3, 3, 4], [0] * 5], dtype=np.uint8),
    "tree_right": np.array([[2, 1, 4, 3, 4], [0] * 5], dtype=np.uint8),
    "tree_value": np.array([[0, 1.0, 0, 0.25, -0.5], [2.0, 0, 0, 0, 0]], dtype=np.float32),
    "tree_depth": np.array([2], dtype=np.uint8),
}


def scores(*rows: tuple[float, float]) -> list[float]:
    """How sure the two trees are."""
    return Trees(TABLES).scores(np.array(rows, dtype=np.float32).reshape(len(rows), 2)).tolist()


@pytest.mark.parametrize(
    ("row", "total"),
    [((0.0, 9.0), 3.0), ((0.5, 0.0), 3.0), ((0.6, -2.0), 2.25), ((0.6, -9.0), 2.25), ((0.6, -1.9), 1.5)],
)
def test_the_leaves_are_added_up(row: tuple[float, float], total: float) -> None:
    assert scores(row) == pytest.approx([1 / (1 + exp(-total))])


def test_rows_do_not_touch_one_another() -> None:
    rows = [(0.0, 0.0), (1.0, -3.0), (1.0, 0.0)]
    assert scores(*rows) == [scores(row)[0] for row in rows]


def test_no_rows() -> None:
    assert scores() == []


def test_the_hopeless_get_nothing_and_later_trees_count_for_the_others() -> None:
    """Seventy trees of one kind; after sixty the first rows stand at -6, the others at 0.6."""
    leaf = {"tree_feature": [[0, 0, 0]] * 70, "tree_threshold": [[0.0, inf, inf]] * 70, "tree_left": [[1, 1, 2]] * 70}
    other = {"tree_right": [[2, 1, 2]] * 70, "tree_value": [[0, -0.1, 0.01]] * 60 + [[0, 5.0, 0.05]] * 10}
    tables = {name: np.array(values) for name, values in (leaf | other).items()} | {"tree_depth": np.array([1])}
    found = Trees(tables).scores(np.array([[-1.0], [1.0], [0.0]], dtype=np.float32))
    assert found.tolist() == pytest.approx([0, 1 / (1 + exp(-1.1)), 0])


def test_the_evidence_has_as_many_columns_as_it_says() -> None:
    weighed = proofreader().weighed(["各县要认真组知开展防汛演练。"])
    assert weighed is not None
    assert weighed.evidence.shape[1] == COLUMNS
