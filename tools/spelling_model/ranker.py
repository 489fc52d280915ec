"""LightGBM's trees: trained, and laid out as the engine reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from draftcheck.language.spelling.language_model import Array, Floats

SETTINGS: dict[str, Any] = {
    "objective": "binary",
    "num_leaves": 31,
    "learning_rate": 0.05,
    "min_data_in_leaf": 20,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.8,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "deterministic": True,
    "force_row_wise": True,
    "num_threads": 2,
    "verbose": -1,
}
ROUNDS = 400


def trained(evidence: Floats, right: npt.NDArray[np.bool_], weights: Floats, seed: int) -> dict[str, Array]:
    """The tables of `Trees`."""
    import lightgbm

    data = lightgbm.Dataset(evidence, right.astype(np.float32), weight=weights)
    booster = lightgbm.train(SETTINGS | {"seed": seed}, data, num_boost_round=ROUNDS)
    return _tables([tree["tree_structure"] for tree in booster.dump_model()["tree_info"]])


def _tables(roots: Sequence[dict[str, Any]]) -> dict[str, Array]:
    rows = [_flat(root) for root in roots]
    size = max(len(nodes) for nodes, _ in rows)
    shape = (len(rows), size)
    tables: dict[str, Array] = {
        "tree_feature": np.zeros(shape, dtype=np.uint8),
        "tree_threshold": np.full(shape, np.inf, dtype=np.float32),
        "tree_left": np.zeros(shape, dtype=np.uint8),
        "tree_right": np.zeros(shape, dtype=np.uint8),
        "tree_value": np.zeros(shape, dtype=np.float32),
        "tree_depth": np.array([max(depth for _, depth in rows)], dtype=np.uint8),
    }
    for tree, (nodes, _) in enumerate(rows):
        for at, (feature, threshold, left, right, value) in enumerate(nodes):
            tables["tree_feature"][tree, at] = feature
            tables["tree_threshold"][tree, at] = threshold
            tables["tree_left"][tree, at] = left
            tables["tree_right"][tree, at] = right
            tables["tree_value"][tree, at] = value
    return tables


def _flat(root: dict[str, Any]) -> tuple[list[tuple[int, float, int, int, float]], int]:
    """Nodes of a tree from the root on; a leaf leads to itself. And how deep it is."""
    nodes: list[tuple[int, float, int, int, float]] = []
    deepest = 0

    def add(node: dict[str, Any], depth: int) -> int:
        nonlocal deepest
        deepest = max(deepest, depth)
        at = len(nodes)
        if "leaf_value" in node:
            nodes.append((0, float("inf"), at, at, node["leaf_value"]))
            return at
        nodes.append((0, 0.0, 0, 0, 0.0))
        left, right = add(node["left_child"], depth + 1), add(node["right_child"], depth + 1)
        nodes[at] = (node["split_feature"], node["threshold"], left, right, 0.0)
        return at

    add(root, 0)
    return nodes, deepest
