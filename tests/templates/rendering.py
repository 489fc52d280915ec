"""Drafts drawn by LibreOffice with fonts that have the shapes the standard names.

The fonts of GB/T 9704 are sold, not given away, so their names are mapped to the Fandol family in a fontconfig file of
our own; `tools/look_fonts.sh` fetches it. Widths of Chinese characters are the same in both, a whole em.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

FONTS = {
    "FandolFang": ("仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "华文仿宋"),
    "FandolKai": ("楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "华文楷体"),
    "FandolHei": ("黑体", "SimHei"),
    "FandolSong": ("宋体", "SimSun", "新宋体"),
    "FandolMark": ("方正小标宋简体", "方正小标宋_GBK"),
    "Liberation Serif": ("Times New Roman",),
}
NEEDED = ("FandolFang-Regular", "FandolKai-Regular", "FandolHei-Regular", "FandolSong-Regular", "FandolSong-Bold")
# LibreOffice draws the heavy cut of a family only where a run is bold, and 小标宋 is not: it gets a family of its own,
# by a name as long as the old one, so that nothing in the file moves.
HEAVY, FAMILY, OWN_FAMILY = "FandolSong-Bold.otf", "FandolSong", "FandolMark"
SECONDS_A_FILE, SECONDS_TO_START = 20, 120


class NotDrawn(AssertionError):
    """LibreOffice gave no PDF."""


def why_not() -> str:
    """Why nothing can be drawn on this machine; empty when all is there."""
    if not shutil.which("soffice"):
        return "没有 LibreOffice（soffice）"
    if not shutil.which("pdftoppm"):
        return "没有 pdftoppm（poppler-utils）"
    return "" if fonts_folder() else "没有 Fandol 字体，运行 tools/look_fonts.sh"


def fonts_folder() -> Path | None:
    """The folder with the fonts: DRAFTCHECK_LOOK_FONTS, or the one that the script fills."""
    given = os.environ.get("DRAFTCHECK_LOOK_FONTS")
    folder = Path(given) if given else Path.home() / ".cache" / "draftcheck-look-fonts"
    return folder if all((folder / f"{name}.otf").is_file() for name in NEEDED) else None


def fontconfig(fonts: Path, work: Path) -> Path:
    """A fontconfig file in `work` that maps the names of the standard to what lies in `fonts`."""
    rules = "".join(_rule(name, family) for family, names in FONTS.items() for name in names)
    data = (fonts / HEAVY).read_bytes()
    for code in ("ascii", "utf-16-be"):
        data = data.replace(FAMILY.encode(code), OWN_FAMILY.encode(code))
    own = work / "own"
    own.mkdir()
    (own / HEAVY).write_bytes(data)
    folders = "".join(f"<dir>{folder}</dir>" for folder in (fonts, own, *_latin_folders()))
    rules += f"<selectfont><rejectfont><glob>{fonts / HEAVY}</glob></rejectfont></selectfont>"
    path = work / "fonts.conf"
    path.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
        f"<fontconfig>{folders}<cachedir>{work / 'cache'}</cachedir>{rules}</fontconfig>",
        encoding="utf-8",
    )
    return path


def to_pdf(paths: Sequence[Path], folder: Path) -> list[Path]:
    """PDFs of these drafts in `folder`, in their order, all made by one start of LibreOffice.

    Raises NotDrawn where one is missing. Names must differ, as LibreOffice keeps only them.
    """
    fonts = fonts_folder()
    if fonts is None:
        raise NotDrawn(why_not())
    if len({path.stem for path in paths}) != len(paths):
        raise ValueError("two drafts of one name")
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="draftcheck-look-") as name:
        work = Path(name)
        command = [
            "soffice",
            f"-env:UserInstallation={(work / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "pdf:writer_pdf_Export",
            "--outdir",
            str(folder),
            *map(str, paths),
        ]
        done = subprocess.run(
            command,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=SECONDS_TO_START + SECONDS_A_FILE * len(paths),
            env=os.environ | {"FONTCONFIG_FILE": str(fontconfig(fonts, work)), "LC_ALL": "C.UTF-8"},
            check=False,
        )
    made = [folder / f"{path.stem}.pdf" for path in paths]
    missing = [path.name for path in made if not path.is_file()]
    if missing:
        raise NotDrawn(f"{missing}: {done.stdout[-500:]} {done.stderr[-500:]}")
    return made


def to_png(pdf: Path, folder: Path, *, dots: int = 100) -> list[Path]:
    """A picture of each page, `dots` to the inch, in the order of the pages."""
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["pdftoppm", "-png", "-r", str(dots), str(pdf), str(folder / pdf.stem)], check=True, timeout=120)
    return sorted(folder.glob(f"{pdf.stem}-*.png"), key=lambda path: int(path.stem.rpartition("-")[2]))


@cache
def _latin_folders() -> tuple[Path, ...]:
    """Where Liberation Serif is; empty without it."""
    roots = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), Path.home() / ".fonts")
    return tuple({path.parent for root in roots if root.is_dir() for path in root.rglob("LiberationSerif-*.ttf")})


def _rule(name: str, family: str) -> str:
    return (
        f'<match target="pattern"><test name="family" qual="any"><string>{name}</string></test>'
        f'<edit name="family" mode="assign" binding="strong"><string>{family}</string></edit></match>'
    )
