"""The command line: the group of verbs, exit codes, and how errors are shown. Heavy imports stay inside the verbs."""

from __future__ import annotations

import sys
from typing import NoReturn

import click

from .. import __version__
from ..core.errors import DraftcheckError
from .check import check
from .chinese import ChineseGroup, in_chinese
from .doctor import doctor
from .rules import rules


@click.group(cls=ChineseGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, "-V", "--version", message="draftcheck %(version)s", help="显示版本号。")
def group() -> None:
    """draftcheck：离线检查 Word 公文。

    最常用：draftcheck check 通知.docx
    """


group.add_command(check)
group.add_command(rules)
group.add_command(doctor)


def main() -> NoReturn:
    """Runs the command and leaves with an exit code of contract.md."""
    try:
        code = group.main(standalone_mode=False)
        sys.exit(code if isinstance(code, int) else 0)
    except DraftcheckError as error:
        _say(error.message, error.hint)
        sys.exit(error.exit_code)
    except click.UsageError as error:
        _say(in_chinese(error), f"查看用法：{error.ctx.command_path if error.ctx else 'draftcheck'} --help")
        sys.exit(2)
    except click.ClickException as error:
        _say(error.format_message(), "")
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        _say("已中断", "")
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output went away (`| head`): not an error of ours.
        sys.stderr.close()
        sys.exit(0)
    except Exception as error:
        _say(f"程序出错：{type(error).__name__}: {error}", f"详细信息已写入 {_log()}，请连同这份文件告诉维护人员")
        sys.exit(3)


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
