"""One peer over a list of texts; run by the interpreter that has the peer, not by ours, so nothing of draftcheck here.

    PYTHON spelling_peer_worker.py PEER [MODEL] < texts.json > found.json

In: {"texts": [...], "seconds": most}. Out: {"fixes": for each text [[start, end, right] ...], "load": seconds,
"seconds": of correcting}; fewer lists than texts where time ran out; {"missing": why} where the peer cannot run.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
import types
from collections.abc import Callable

Fix = tuple[int, int, str]
Corrector = Callable[[str], list[Fix]]


def lingotweaker(_: str) -> Corrector:
    """LanguageTool's Chinese rules."""
    from lt_py import Engine

    engine = Engine("zh-CN")

    def fixes(text: str) -> list[Fix]:
        in_bytes, found = text.encode(), []
        for match in engine.check(text):
            start = len(in_bytes[: match["offset"]].decode())
            end = start + len(in_bytes[match["offset"] : match["offset"] + match["length"]].decode())
            if match["suggestions"]:
                found += laid_over(text, start, end, match["suggestions"][0])
        return found

    return fixes


def laid_over(text: str, start: int, end: int, right: str) -> list[Fix]:
    """The suggestion in place of as many characters: some rules mark more than they replace. The place that shares
    most characters with it is taken; one that says nothing new or needs more room is no character to correct."""
    room = end - start - len(right)
    if room < 0 or not right:
        return []
    at = max(range(start, start + room + 1), key=lambda p: sum(a == b for a, b in zip(text[p:], right, strict=False)))
    return [] if text[at : at + len(right)] == right else [(at, at + len(right), right)]


def without_torch() -> None:
    """pycorrector's own __init__ imports its neural correctors, and with them torch; its modules are taken singly."""
    found = importlib.util.find_spec("pycorrector")
    if found is None or found.submodule_search_locations is None:
        raise ModuleNotFoundError("pycorrector")
    package = types.ModuleType("pycorrector")
    package.__path__ = list(found.submodule_search_locations)
    sys.modules["pycorrector"] = package


def differing(text: str, corrected: str) -> list[Fix]:
    """The runs of characters that were changed; the whole where the length is another."""
    if len(text) != len(corrected):
        return [(0, len(text), corrected)]
    found: list[Fix] = []
    for at, (a, b) in enumerate(zip(text, corrected, strict=True)):
        if a == b:
            continue
        if found and found[-1][1] == at:
            found[-1] = (found[-1][0], at + 1, found[-1][2] + b)
        else:
            found.append((at, at + 1, b))
    return found


def pycorrector_rules(_: str) -> Corrector:
    """pycorrector's list of proper names, which needs no model."""
    without_torch()
    from pycorrector.proper_corrector import ProperCorrector

    peer = ProperCorrector()
    return lambda text: differing(text, peer.correct(text)["target"])


def pycorrector_kenlm(model: str) -> Corrector:
    """pycorrector's statistical corrector over a kenlm model."""
    if not model:
        raise FileNotFoundError("没有 kenlm 模型文件")
    without_torch()
    from pycorrector.corrector import Corrector as Peer

    peer = Peer(language_model_path=model)
    peer.correct("请各单位认真落实。")
    return lambda text: differing(text, peer.correct(text)["target"])


PEERS = {"lingotweaker": lingotweaker, "pycorrector-rules": pycorrector_rules, "pycorrector-kenlm": pycorrector_kenlm}


def main(name: str, model: str = "") -> None:
    """Reads standard input to its end, then works until all is done or the time is spent."""
    given = json.load(sys.stdin)
    started = time.perf_counter()
    try:
        corrector = PEERS[name](model)
    except (ImportError, FileNotFoundError) as error:
        print(json.dumps({"missing": str(error)}))
        return
    loaded = time.perf_counter()
    fixes = []
    for text in given["texts"]:
        fixes.append(corrector(text))
        if time.perf_counter() - loaded > given["seconds"]:
            break
    print(json.dumps({"fixes": fixes, "load": loaded - started, "seconds": time.perf_counter() - loaded}))


if __name__ == "__main__":
    main(*sys.argv[1:])
