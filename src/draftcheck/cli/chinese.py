"""click in Chinese: help headings and the sentences for wrong use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib import import_module
from typing import Any

import click


class _Formatter(click.HelpFormatter):
    def write_heading(self, heading: str) -> None:
        self.write(f"{'':>{self.current_indent}}{heading}：\n")


class _Context(click.Context):
    formatter_class = _Formatter


class _Chinese(click.Command):
    context_class = _Context

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        pieces = [
            piece.replace("[OPTIONS]", "[选项]").replace("COMMAND [ARGS]...", "命令 …")
            for piece in self.collect_usage_pieces(ctx)
        ]
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="用法：")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [parameter for parameter in self.get_params(ctx) if isinstance(parameter, click.Option)]
        rows = [row for row in (option.get_help_record(ctx) for option in options) if row is not None]
        if rows:
            with formatter.section("选项"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示这段说明。"
        return option


class ChineseCommand(_Chinese):
    """A verb whose help is in Chinese."""


class ChineseGroup(_Chinese, click.Group):
    """The group of verbs, likewise. `verbs`: name → line of help; each stands in the module `package.name`."""

    def __init__(self, *, verbs: Mapping[str, str], package: str, **settings: Any) -> None:
        super().__init__(**settings)
        self._verbs = verbs
        self._package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted(self._verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self._verbs:
            return None
        command: click.Command = getattr(import_module(f"{self._package}.{cmd_name}"), cmd_name)
        return command

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_options(ctx, formatter)
        with formatter.section("命令"):
            formatter.write_dl([(name, self._verbs[name]) for name in self.list_commands(ctx)])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        if not args:
            click.echo(ctx.get_help())
            ctx.exit(0)
        return super().parse_args(ctx, args)


def in_chinese(error: click.UsageError, verbs: Iterable[str]) -> str:
    """The sentence for a wrong use of the command line."""
    hint = _closest(error)
    if isinstance(error, click.NoSuchOption):
        return f"没有“{error.option_name}”这个选项{hint}"
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else ""
        return f"缺少参数 {name}"
    if isinstance(error, click.BadOptionUsage):
        return f"选项“{error.option_name}”后面要跟一个值"
    if isinstance(error, click.BadParameter):
        name = error.param.opts[-1] if error.param else ""
        choices = getattr(error.param.type, "choices", None) if error.param else None
        return (
            f"选项 {name} 的值不对，可以用：{'、'.join(map(str, choices))}"
            if choices
            else f"参数 {name} 的值不对：{error.message}"
        )
    if "No such command" in error.message:
        from rapidfuzz import fuzz, process

        wrong = error.message.split("'")[1]
        near = process.extractOne(wrong, list(verbs), scorer=fuzz.ratio, score_cutoff=60)
        return f"没有“{wrong}”这个命令" + (f"，是不是想写“{near[0]}”？" if near else "")
    if "unexpected extra argument" in error.message.lower():
        return "多了不认识的参数"
    return error.message


def _closest(error: click.UsageError) -> str:
    possibilities = getattr(error, "possibilities", None)
    return f"，是不是想写“{possibilities[0]}”？" if possibilities else ""
