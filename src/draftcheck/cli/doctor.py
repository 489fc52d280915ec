"""draftcheck doctor: what is installed, what is missing, what to do."""

from __future__ import annotations

import sys

import click

from .chinese import ChineseCommand
from .console import readable

_PACKAGES = (
    ("click", "click", "命令行"),
    ("lxml", "lxml", "读取 Word 文件"),
    ("python-docx", "docx", "写入 Word 文件"),
    ("jieba", "jieba", "分词"),
    ("spacy", "spacy", "句式匹配"),
    ("rapidfuzz", "rapidfuzz", "近似匹配"),
    ("openpyxl", "openpyxl", "读取 .xlsx 词表，写问题清单"),
)
_FASTER = (("daachorse", "查找词表里的词"), ("rjieba", "分词"))  # without them the same is done more slowly


@click.command(cls=ChineseCommand)
def doctor() -> int:
    """查看安装是否完整，缺什么、怎么办。"""
    import importlib.util
    import locale
    import platform
    import shutil
    from importlib.metadata import PackageNotFoundError, version
    from pathlib import Path

    from .. import __version__
    from ..checks import RULES
    from ..core.errors import DraftcheckError
    from ..data.folders import cache_folder, shipped
    from ..data.lexicon import read_table
    from ..data.settings import own_settings, settings_for
    from ..language.spelling.suspicions import model_fault

    readable(sys.stdout)
    broken = 0

    def say(good: bool, text: str, cure: str = "") -> None:
        nonlocal broken
        broken += not good
        click.echo(f"{'正常' if good else '缺失'}　{text}" + (f"\n　　　办法：{cure}" if cure and not good else ""))

    click.echo(
        f"draftcheck {__version__}，Python {platform.python_version()}，{platform.system()} {platform.machine()}，{len(RULES)}条规则"
    )
    encoding = getattr(sys.stdout, "encoding", "") or locale.getpreferredencoding(False)
    click.echo(f"屏幕编码 {encoding}")
    for name, module, use in _PACKAGES:
        try:
            say(importlib.util.find_spec(module) is not None, f"{name} {version(name)}（{use}）", f"pip install {name}")
        except PackageNotFoundError:
            say(False, f"{name}（{use}）", f"pip install {name}")
    for name, use in _FASTER:
        there = importlib.util.find_spec(name) is not None
        click.echo(
            f"可选　{name} {version(name) if there else '未安装'}（{use}{'' if there else '，没有它也能用，慢一些'}）"
        )
    for folder in ("lexicons", "templates"):
        try:
            where = shipped(folder)
            tables = [read_table(path) for path in sorted(where.glob("*.csv"))]
            say(
                True,
                f"{where}（{len(tables)}张词表，{sum(map(len, tables))}行）" if folder == "lexicons" else str(where),
            )
        except DraftcheckError as error:
            say(False, error.message, error.hint)
    fault = model_fault()
    say(fault is None, f"错别字模型{'' if fault is None else f'：{fault} 缺失或损坏'}", "请重新安装 draftcheck")
    try:
        settings_for(Path.cwd(), RULES)
        say(True, f"设置（当前文件夹向上查找 draftcheck.toml，再看 {own_settings()}）")
    except DraftcheckError as error:
        say(False, error.message, error.hint)
    kept = cache_folder()
    click.echo(f"缓存　{kept}（可以整个删去，下次运行会重建）")
    office = shutil.which("soffice") or shutil.which("libreoffice")
    click.echo(f"可选　LibreOffice：{office or '未安装（只影响旧格式文件，检查 .docx 用不到）'}")
    click.echo("一切正常，可以使用。" if not broken else f"有{broken}处需要处理。")
    return 0 if not broken else 3
