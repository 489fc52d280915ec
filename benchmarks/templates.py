"""What a document from a template costs: 200 rows of a workbook, beside docxtpl rendering and saving the same template.

`python -m benchmarks.templates`. Ours reads the workbook, completes and judges the values, fills, settles the layout,
checks each document by all rules and writes it; docxtpl gets the finished values.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate
from openpyxl import Workbook

from draftcheck.core.settings import Settings
from draftcheck.core.skeleton import Skeleton
from draftcheck.data.skeletons import skeleton, template_folders
from draftcheck.data.value_files import rows_of
from draftcheck.data.values.cells import cell_text
from draftcheck.data.values.complete import complete
from draftcheck.skeletons import Workshop
from draftcheck.word.filling.environment import closed_environment

from .rounds import Subject, interleaved
from .tables import Goal, goals_table, table

TEMPLATES = ("会议通知", "通知", "请示")
ROWS, ROUNDS, LIMIT = 200, 3, 1.5
TODAY = date(2026, 11, 30)


def run() -> str:
    """The table and the goals."""
    rows, goals = [], []
    for name in TEMPLATES:
        template = skeleton(name, template_folders(Settings()))
        folder = Path(tempfile.mkdtemp(prefix="draftcheck-bench-"))
        book = _workbook(template, folder / "数据.xlsx")
        values = complete(template, rows_of(book)[0].values, today=TODAY).values

        def ours(template: Skeleton = template, book: Path = book, folder: Path = folder) -> None:
            workshop = Workshop(template, Settings())
            for number, row in enumerate(rows_of(book)):
                made = complete(template, row.values, today=TODAY)
                (folder / f"{number}.docx").write_bytes(workshop.produce(made.values).data)

        def plain(template: Skeleton = template, values: Mapping[str, Any] = values, folder: Path = folder) -> None:
            for number in range(ROWS):
                document = DocxTemplate(template.path)
                document.render(values, closed_environment(), autoescape=True)
                document.save(folder / f"docxtpl-{number}.docx")

        spent = interleaved({"draftcheck": Subject(ours, ROUNDS), "docxtpl": Subject(plain, ROUNDS)})
        shutil.rmtree(folder)
        each = {who: times.middle * 1000 / ROWS for who, times in spent.items()}
        rows.append((name, ROWS, each["draftcheck"], each["docxtpl"]))
        ratio = spent["draftcheck"].over(spent["docxtpl"])
        goals.append(Goal(f"表格里一行写一份（含自检）÷ docxtpl，{name}", LIMIT, ratio))
    return table(("模板", "份数", "draftcheck 每份 ms", "docxtpl 每份 ms"), rows) + "\n\n" + goals_table(goals)


def _workbook(template: Skeleton, path: Path) -> Path:
    """A workbook of 200 rows, all with the template's samples."""
    fields = [field for field in template.fields if field.sample not in ("", None)]
    book = Workbook()
    sheet = book.active
    sheet.append([field.name for field in fields])
    for _ in range(ROWS):
        sheet.append([cell_text(field.sample) for field in fields])
    book.save(path)
    return path


if __name__ == "__main__":
    print(run())
