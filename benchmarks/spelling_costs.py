"""What the wrong-character engine costs: loading, time for clean text, memory, and size of what is shipped."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from itertools import count
from pathlib import Path
from statistics import median

from .rounds import Subject, Times, interleaved
from .startup import ROOT, DidNotRun, environment
from .tables import Goal

CHARACTERS = 100_000
_ROUNDS = 5
_MAGIC = b"draftcheck spelling"  # how the files of language/spelling/packed_file.py begin
_CACHE = ("XDG_CACHE_HOME", "LOCALAPPDATA", "HOME")

# What a process does that reads a text: without the engine, and with it. The last line: seconds, peak in KiB.
_READ = "import sys, time, draftcheck\ntexts = sys.stdin.buffer.read().decode().split('\\n')\nstarted = time.perf_counter()\n"
_ENGINE = "from draftcheck.language.spelling.suspicions import suspicions\nsuspicions(texts)\n"
_TELL = """spent = time.perf_counter() - started
try:
    import resource
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // (1024 if sys.platform == 'darwin' else 1)
except ImportError:
    peak = 0
print(spent, peak)
"""


def speed(texts: Sequence[str]) -> dict[str, Times]:
    """Seconds for the texts: the engine as one draft, and jieba cutting the same into words."""
    import jieba

    from draftcheck.language.spelling.suspicions import suspicions

    jieba.setLogLevel("ERROR")
    rounds = count()  # a text that was read is remembered: each round has texts of its own
    subjects = {
        "错别字": Subject(lambda: suspicions([f"{text}（{next(rounds)}）" for text in texts]), _ROUNDS),
        "jieba.lcut": Subject(lambda: [jieba.lcut(text) for text in texts], _ROUNDS),
    }
    return interleaved(subjects)


def in_a_process(texts: Sequence[str], engine: bool, cache: Path) -> tuple[float, int]:
    """Seconds from the import of the engine to its answer, and the peak of memory in KiB (0 on Windows).

    Raises DidNotRun with the last line the process wrote.
    """
    script = _READ + (_ENGINE if engine else "") + _TELL
    where = environment() | dict.fromkeys(_CACHE, str(cache))
    given = "\n".join(texts).encode()
    done = subprocess.run([sys.executable, "-c", script], env=where, input=given, capture_output=True, check=False)
    if done.returncode:
        raise DidNotRun("".join(done.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]))
    spent, peak = done.stdout.split()
    return float(spent), int(peak)


def model_bytes() -> int:
    """Bytes of the model files of this checkout, compressed as they are shipped."""
    folders = (ROOT / "lexicons", ROOT / "src" / "draftcheck")
    found = (path for folder in folders for path in folder.rglob("*") if path.is_file() and path.suffix != ".py")
    return sum(path.stat().st_size for path in found if _begins(path))


def _begins(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(_MAGIC)) == _MAGIC


def measure(texts: Sequence[str]) -> tuple[list[tuple[object, ...]], list[Goal]]:
    """Rows of figures, and the goals; `texts` are paragraphs of clean text, some CHARACTERS in all."""
    short, read = ["请各单位认真抓好落实。"], sum(map(len, texts))
    with tempfile.TemporaryDirectory() as folder:
        cache = Path(folder)
        first = in_a_process(short, True, cache)[0]
        loads = [in_a_process(short, True, cache)[0] for _ in range(_ROUNDS)]
        added = median(in_a_process(texts, True, cache)[1] for _ in range(3))
        added -= median(in_a_process(texts, False, cache)[1] for _ in range(3))
    times = speed(texts)
    ours, peer = times["错别字"], times["jieba.lcut"]
    rows: list[tuple[object, ...]] = [
        ("正确文稿，字/秒（单核）", read / ours.middle),
        ("jieba.lcut 同一文稿，字/秒", read / peer.middle),
        ("错别字 ÷ jieba.lcut（时长）", ours.over(peer)),
        ("处理器核数", os.cpu_count() or 1),
    ]
    goals = [
        Goal("正确文稿，每 2 万字秒数", 1.0, ours.middle / read * 20_000),
        Goal("载入到第一次答复，秒", 0.5, median(loads)),
        Goal("首次运行（缓存为空），秒", 3.0, first),
        Goal("安装包里的模型，MB", 16.0, model_bytes() / 1e6),
    ]
    if added:
        goals.append(Goal("内存峰值增加，MB", 200.0, added / 1024))
    return rows, goals
