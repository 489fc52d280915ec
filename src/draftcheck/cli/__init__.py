"""The command line: the group of verbs, exit codes, and how errors are shown. Heavy imports stay inside the verbs."""

from __future__ import annotations

import errno
import gc
import sys
from typing import NoReturn

import click

from .. import __version__
from .chinese import ChineseGroup, in_chinese

VERBS = {
    "accept": "接受检查出的问题：写明理由，以后不再显示。",
    "archive": "以前的文稿放进文稿库，查新稿有没有照抄。",
    "check": "检查公文（.docx），可以给多个文件或文件夹。",
    "compare": "两份文稿有哪些段落雷同；或者改前改后，改好了哪些问题，新出了哪些。",
    "doctor": "查看安装是否完整，缺什么、怎么办。",
    "lexicon": "检查、整理、试用词表。",
    "mark": "把问题写成批注和修订，存成文稿旁边的“名称.批注.docx”。",
    "new": "用模板写公文：一份，或者按一张表写许多份；把草稿排成规定的格式。",
    "rules": "列出全部规则，或一条规则的依据、理由和例子。",
}
"""Verb → its line in the help; the verb stands in the module of its name, and is loaded when it is used."""


@click.group(
    cls=ChineseGroup,
    verbs=VERBS,
    package=__name__,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, "-V", "--version", message="draftcheck %(version)s", help="显示版本号。")
def group() -> None:
    """draftcheck：离线检查 Word 公文。

    最常用：draftcheck check 通知.docx
    """


def main() -> NoReturn:
    """Runs the command and leaves with an exit code of contract.md."""
    try:
        code = group.main(standalone_mode=False)
    except click.UsageError as error:
        _say(in_chinese(error, VERBS), f"查看用法：{error.ctx.command_path if error.ctx else 'draftcheck'} --help")
        code = 2
    except click.ClickException as error:
        _say(error.format_message(), "")
        code = 2
    except (click.Abort, KeyboardInterrupt):
        _say("已中断", "")
        code = 130
    except BrokenPipeError:
        # The reader of our output went away (`| head`): not an error of ours.
        sys.stderr.close()
        code = 0
    except OSError as error:
        if error.errno != errno.ENOSPC:
            code = _explained(error)
        else:
            _say("磁盘满了，结果没有写完", "请清理出空间后再运行")
            code = 3
    except Exception as error:
        code = _explained(error)
    # On its way out Python looks for circles once more, through everything: a tenth of a short run.
    gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)


def _explained(error: Exception) -> int:
    """Tells an error that a user can mend in two lines, any other as a fault of ours; gives the exit code."""
    from ..core.errors import DraftcheckError

    if isinstance(error, DraftcheckError):
        _say(error.message, error.hint)
        return error.exit_code
    _say(f"程序出错：{type(error).__name__}: {error}", f"详细信息已写入 {_log()}，请连同这份文件告诉维护人员")
    return 3


def _say(message: str, hint: str) -> None:
    from .console import readable

    readable(sys.stderr)
    click.echo(f"draftcheck：{message}", err=True)
    if hint:
        click.echo(f"　　建议：{hint}", err=True)


def _log() -> str:
    """Writes the traceback where the user can find it."""
    import tempfile
    import traceback
    from pathlib import Path

    path = Path(tempfile.gettempdir()) / "draftcheck-错误.log"
    try:
        path.write_text(traceback.format_exc(), encoding="utf-8")
    except OSError:
        return "（未能写入）"
    return str(path)
