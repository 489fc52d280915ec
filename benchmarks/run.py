"""`python -m benchmarks.run`: everything, written to benchmarks/results.md with the machine, versions and date.

`--quick` leaves out the 1,000 pages and writes nothing to the file; `--keep-reading` keeps the section on reading,
which takes longest, from the file.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
from datetime import date
from importlib.metadata import version
from pathlib import Path

from . import against_gongwen, agreement, archive, marking, reader, spelling, startup, templates, terms, wording
from .make_drafts import PAGES

RESULTS = Path(__file__).with_name("results.md")
PACKAGES = ("click", "lxml", "python-docx", "jieba", "rapidfuzz", "spacy")


def main() -> int:
    """0 when all goals are met, 1 when some are not."""
    quick = "--quick" in sys.argv[1:]
    started = startup.run()
    words = wording.run() + "\n\n" + terms.run()
    agree, marks, filled = agreement.run(), marking.run(), templates.run()
    stored = archive.run()
    wrong = spelling.run(peers=not quick)
    beside = against_gongwen.run(PAGES[:1] if quick else against_gongwen.PAGES)
    read = _kept_reading() if "--keep-reading" in sys.argv[1:] else reader.run(PAGES[:2] if quick else PAGES)
    page = "\n\n".join(
        (
            "# 测速结果",
            "由 `make bench` 生成，请勿手改；量的是什么、怎样量，见 README.md。绝对时间只在同一张表内可比。",
            machine(),
            "## 整个进程",
            started,
            "## 用词",
            words,
            "## 错别字",
            wrong,
            "## 前后一致",
            agree,
            "## 写回批注和修订",
            marks,
            "## 往年文稿库",
            stored,
            "## 用模板写公文",
            filled,
            "## 与同类工具并排",
            beside,
            "## 读取",
            read,
        )
    )
    print(page)
    if not quick:
        RESULTS.write_text(page + "\n", encoding="utf-8")
    return int("| 未达到 |" in page)


def _kept_reading() -> str:
    """The section on reading of the last run, with its day."""
    before = RESULTS.read_text(encoding="utf-8")
    day = before.partition("- 日期：")[2].partition("\n")[0]
    section = before.partition("## 读取\n\n")[2].strip()
    return section if section.startswith("（") else f"（这一节是{day}量的。）\n\n{section}"


def machine() -> str:
    """Date, processor, system and versions, a line each."""
    versions = "，".join(f"{name} {version(name)}" for name in PACKAGES)
    return "\n".join(
        (
            f"- 日期：{date.today().isoformat()}",
            f"- 机器：{processor()}，{os.cpu_count()} 核，{platform.system()} {platform.machine()}",
            f"- Python {platform.python_version()}，{versions}",
            f"- {office()}",
        )
    )


def processor() -> str:
    """The processor's name as the system gives it."""
    listed = Path("/proc/cpuinfo")
    if listed.exists():
        for line in listed.read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or "未知处理器"


def office() -> str:
    """LibreOffice's version line."""
    program = shutil.which("soffice")
    if program is None:
        return "没有 LibreOffice，只量 python-docx 存的草稿"
    return subprocess.run([program, "--version"], capture_output=True, encoding="utf-8", check=False).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
