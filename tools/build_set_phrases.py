"""Writes lexicons/set_phrases.bin: the values of runs of characters that stand in the documents of many issuers.

    python tools/build_set_phrases.py ../shared/data/official [--without reports:5500-6410 …] [-o FILE]

The folder holds the .txt.xz files named in SOURCES, one paragraph a line. Only 32-bit values leave it. The same text gives
the same bytes. --without leaves lines out (counted from 0), to judge the table on text that it has not seen.
"""

from __future__ import annotations

import argparse
import lzma
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

import numpy

from draftcheck.language.passages.normal import BARRIER, normal_form
from draftcheck.language.passages.set_phrases import PHRASE, phrase_values

OUT = Path(__file__).parent.parent / "lexicons" / "set_phrases.bin"
LARGEST = 400_000  # bytes

Lines = tuple[str, int, int]

# Name, first line, last line (exclusive), lines that are taken for one document; 0: a document begins with 第一条.
# What one issuer repeats is no set phrase: his lines are few documents (a university, the reports of one government).
REPORTS = (
    ("reports", 0, 5500, 600),
    ("reports", 5500, 10**9, 40),
    ("city_reports", 0, 10**9, 100),
    ("notices", 0, 17281, 60),
    ("notices", 17281, 26645, 10**9),
)
LAWS = (("statutes", 0, 10**9, 0), ("notices", 26645, 10**9, 60))
MANY_REPORTS, MANY_LAWS = 3, 20
"""In so many documents a phrase is a set phrase. Laws repeat whole articles of each other, which is worth telling."""

# Openings and closings that every report has; in the sources they were taken out as doubles, so they cannot be counted.
# Those that official documents print are kept as values alone, ascending, four bytes each, least byte first.
PRINTED = Path(__file__).with_name("opening_formulas.bin")
FORMULAS = """
向所有关心支持参与我市改革发展的同志们、朋友们，致以崇高的敬意和衷心的感谢！表示衷心的感谢和崇高的敬意！
这是省委坚强领导的结果，是全市上下团结拼搏、共同奋斗的结果，是广大干部群众团结奋斗、奋力拼搏的结果。
要加强组织领导，主要负责同志要亲自抓、负总责，分管负责同志要具体抓、抓落实，一级抓一级，层层抓落实，形成工作合力。
各有关单位要结合实际，制定具体实施方案，细化工作措施，明确时间表、路线图，确保各项任务按时保质完成。
各县区、各部门要按照职责分工，密切协作配合，加大宣传力度，营造良好氛围，加强督导检查，严肃追责问责。
对工作落实不力、推诿扯皮、造成不良影响的，依规依纪依法严肃追究责任。重大情况及时向市委、市政府报告。
现将有关事项通知如下。现就有关事项通知如下。现将有关情况报告如下。现将有关事项函告如下。
"""


def documents(
    folder: Path, sources: tuple[tuple[str, int, int, int], ...], without: list[Lines]
) -> Iterator[list[str]]:
    """The lines of each document, those that are left out taken away."""
    for name, first, last, together in sources:
        left_out = [(a, b) for of, a, b in without if of == name]
        lines: list[str] = []
        with lzma.open(folder / f"{name}.txt.xz", "rt", encoding="utf-8") as file:
            for number, line in enumerate(file):
                if not first <= number < last:
                    continue
                if lines and (line.startswith("第一条") if not together else (number - first) % together == 0):
                    yield lines
                    lines = []
                if not any(a <= number < b for a, b in left_out):
                    lines.append(line)
        if lines:
            yield lines


def values(lines: list[str]) -> numpy.ndarray:
    """The different values of the runs in some lines, ascending."""
    found: set[int] = set()
    for line in lines:
        for piece in normal_form(line).text.split(BARRIER):
            if len(piece) >= PHRASE:
                found.update(phrase_values(piece))
    return numpy.array(sorted(found), dtype=numpy.uint32)


def common(documents: list[numpy.ndarray], many: int) -> numpy.ndarray:
    """The values that stand in at least so many documents."""
    kinds, counts = numpy.unique(numpy.concatenate(documents), return_counts=True)
    return kinds[counts >= many]


def main() -> None:
    """Counts and writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without", nargs="*", default=[], help="NAME:FIRST-LAST, lines from 0, the last not included")
    parser.add_argument("-o", "--output", type=Path, default=OUT)
    given = parser.parse_args()
    without: list[Lines] = []
    for text in given.without:
        name, _, span = text.partition(":")
        first, _, last = span.partition("-")
        without.append((name, int(first), int(last)))
    reports = [values(lines) for lines in documents(given.folder, REPORTS, without)]
    laws = [values(lines) for lines in documents(given.folder, LAWS, without)]
    kept = numpy.unique(
        numpy.concatenate(
            [
                common(reports, MANY_REPORTS),
                common(laws, MANY_LAWS),
                values(FORMULAS.split("\n")),
                numpy.fromfile(PRINTED, dtype="<u4"),
            ]
        )
    )
    table = array("I", kept.tolist())
    if sys.byteorder == "big":
        table.byteswap()
    if len(table) * 4 > LARGEST:
        sys.exit(f"{len(table)} values are more than {LARGEST} bytes")
    given.output.write_bytes(table.tobytes())
    print(f"{len(table)} values, {len(table) * 4} bytes: {given.output}")


if __name__ == "__main__":
    main()
