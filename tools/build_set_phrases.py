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

# Openings and closings that every report has; in the sources they were taken out as doubles.
FORMULAS = """
现在，我代表市人民政府向大会报告政府工作，请予审议，并请各位政协委员和其他列席人员提出意见。
现在，我代表省人民政府，向大会报告工作，请予审议，并请省政协委员和列席会议的同志提出意见。
现在，我代表自治区人民政府，向大会作政府工作报告，请予审议，并请政协各位委员和列席人员提出宝贵意见。
我代表县人民政府向大会报告工作，请予审查，请各位政协委员和列席同志提出意见和建议。
请予审议。请各位政协委员和其他列席人员提出意见。
并请区政协委员和各位列席人员提出意见。
并请政协委员和其他列席同志提出宝贵意见。
一年来，按照省委部署要求，我们主要做了以下工作：
一年来，我们按照市委决策部署，主要做了以下工作：
过去一年，我们主要做了以下工作：
一年来，按照自治区党委部署要求，我们主要做了以下几方面工作：
在此，我代表省人民政府，向全省人民，向人大代表、政协委员，向各民主党派、工商联、无党派人士、各人民团体和社会各界人士，
向解放军指战员、武警部队官兵、公安干警和消防救援队伍指战员，向中央驻地单位，
向港澳同胞、台湾同胞、广大侨胞和海外侨胞，向所有关心、支持发展的海内外朋友，表示崇高敬意和衷心感谢！
向所有关心支持参与我市改革发展的同志们、朋友们，致以崇高的敬意和衷心的感谢！表示衷心的感谢和崇高的敬意！
这是省委坚强领导的结果，是全市上下团结拼搏、共同奋斗的结果，是广大干部群众团结奋斗、奋力拼搏的结果。
各位代表！使命催人奋进，奋斗创造未来，实干成就梦想。让我们更加紧密地团结在以习近平同志为核心的党中央周围，
让我们更加紧密团结在以习近平同志为核心的党中央周围，在省委坚强领导下，在市委正确领导下，在自治区党委坚强领导下，
凝心聚力、锐意进取，奋力谱写中国式现代化新篇章，为强国建设、民族复兴伟业作出新的更大贡献！
为以中国式现代化全面推进强国建设、民族复兴伟业作出新的更大贡献！奋力开创高质量发展新局面，
我们一定直面问题和挑战，尽心竭力做好工作，决不辜负人民期待和重托。采取有力措施，认真加以解决。
今年经济社会发展的主要预期目标是：地区生产总值增长5%左右，规模以上工业增加值增长6%左右，固定资产投资增长5%左右，
社会消费品零售总额增长5%左右，一般公共预算收入增长3%左右，进出口总额增长5%左右，
城镇新增就业10万人以上，城镇调查失业率5.5%左右，居民消费价格涨幅2%左右，居民消费价格涨幅控制在3%左右，
居民收入增长与经济增长同步，居民收入增长和经济增长基本同步，粮食产量保持在100亿斤以上，
单位地区生产总值能耗完成国家下达任务，居民人均可支配收入增长与经济增长基本同步，节能减排完成国家下达目标任务。
各级各部门要高度重视，加强组织领导，明确责任分工，强化督促检查，确保各项工作任务落到实处、取得实效。
要加强组织领导，主要负责同志要亲自抓、负总责，分管负责同志要具体抓、抓落实，一级抓一级，层层抓落实，形成工作合力。
要提高政治站位，统一思想认识，切实增强责任感、使命感和紧迫感，切实把思想和行动统一到党中央决策部署上来。
各有关单位要结合实际，制定具体实施方案，细化工作措施，明确时间表、路线图，确保各项任务按时保质完成。
各县区、各部门要按照职责分工，密切协作配合，加大宣传力度，营造良好氛围，加强督导检查，严肃追责问责。
对工作落实不力、推诿扯皮、造成不良影响的，依规依纪依法严肃追究责任。重大情况及时向市委、市政府报告。
要以习近平新时代中国特色社会主义思想为指导，全面贯彻落实党的二十大和二十届历次全会精神，坚持稳中求进工作总基调，
完整、准确、全面贯彻新发展理念，加快构建新发展格局，着力推动高质量发展，统筹发展和安全，
现将有关事项通知如下。现就有关事项通知如下。现将有关情况报告如下。现将有关事项函告如下。
经市委、市政府同意，现印发给你们，请认真贯彻执行。妥否，请批示。当否，请批复。请予大力支持为盼。
执行中遇到的问题，请及时向市政府办公室反映。以上意见如无不妥，请批转各地各部门执行。
特此通知。请认真贯彻执行。现印发给你们，请结合实际，认真贯彻落实。请各单位结合实际，认真组织实施。
执行中遇到的问题，请及时向上级主管部门报告。本办法由市人民政府办公室负责解释。本通知自印发之日起施行，有效期5年。
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
