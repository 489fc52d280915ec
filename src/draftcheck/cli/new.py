"""draftcheck new: a template filled in, one document, or one a row of a table."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand
from .console import readable

if TYPE_CHECKING:
    from .new_order import Order


def _number(ctx: click.Context, parameter: click.Parameter, value: str | None) -> int | None:
    if value is None or (value.isdecimal() and int(value[:10]) > 0):
        return None if value is None else int(value)
    raise click.BadParameter("要写 1 以上的整数", ctx, parameter)


@click.command(cls=ChineseCommand)
@click.argument("template", required=False, metavar="[模板]")
@click.option(
    "--set",
    "pairs",
    multiple=True,
    metavar="字段=值",
    help="填一个字段，可以写多次。几行的值用 \\n 隔开；字段=@文件.txt 读文本文件里的文字。",
)
@click.option(
    "--data", metavar="文件", help="数据文件：.xlsx、.csv（一行一份）、.yaml、.json。--set 写了的以 --set 为准。"
)
@click.option("--row", callback=_number, metavar="序号", help="只写数据里的第几份（表头不算）。")
@click.option("--sample", is_flag=True, help="没有给的字段用模板自带的示例。")
@click.option("--body", metavar="草稿.docx", help="一键套版：把这份草稿排成规定的格式，文字一个不变。")
@click.option("--draft", is_flag=True, help="缺的字段先不填，写成【待补：字段】。")
@click.option("--form", is_flag=True, help="写一张填写表（.xlsx），填好后用 --data 交回。")
@click.option("--fields", is_flag=True, help="列出模板的字段：哪些必填、怎么填。")
@click.option(
    "--lint", "linted", metavar="文件", help="检查一份自己做的模板，有错的说出在哪一段；写文件夹就检查里面的全部模板。"
)
@click.option("--list", "listing", is_flag=True, help="列出全部模板。")
@click.option(
    "-o",
    "--output",
    metavar="文件",
    help="写到这个文件或文件夹；名字里可以写 {序号}、{序号:03d}、{字段}。默认按标题取名；多份的写进“模板-N份”文件夹。",
)
@click.option("--author", default="", metavar="姓名", help="文件属性里的作者，默认是发文机关。")
@click.option("--overwrite", is_flag=True, help="结果文件已经有了，也照样覆盖。")
@click.option("-q", "--quiet", is_flag=True, help="没有问题的不显示。")
def new(
    template: str | None,
    pairs: tuple[str, ...],
    data: str | None,
    row: int | None,
    sample: bool,
    body: str | None,
    draft: bool,
    form: bool,
    fields: bool,
    linted: str | None,
    listing: bool,
    output: str | None,
    author: str,
    overwrite: bool,
    quiet: bool,
) -> int:
    """用模板写公文：缺什么问什么，写好后自己检查一遍。不写模板就列出全部模板。

    \b
    draftcheck new 会议通知
    draftcheck new 会议通知 --form
    draftcheck new 会议通知 --data 会议通知-填写.xlsx
    draftcheck new 通知 --body 草稿.docx --set 发文机关=东海市水务局
    """
    from ..checks import RULES
    from ..core.errors import DraftcheckError
    from ..data.settings import settings_for
    from .new_usage import refuse_mix

    readable(sys.stdout)
    readable(sys.stderr)
    filling = {"--set": pairs, "--data": data, "--row": row, "--sample": sample, "--body": body, "--draft": draft}
    showing = {"--lint": linted, "--list": listing, "--fields": fields, "--form": form}
    refuse_mix(template, filling, showing, output, author)
    here = settings_for(Path.cwd(), RULES)
    if linted is not None:
        from .new_lint import linted_told

        told, code = linted_told(Path(linted))
        click.echo(told)
        return code
    from ..data.skeletons import skeleton as skeleton_named
    from ..data.skeletons import skeleton_names, template_folders

    folders = template_folders(here)
    if listing or template is None:
        from .new_list import templates_told

        sound, broken = [], []
        for name in skeleton_names(folders):
            try:
                sound.append(skeleton_named(name, folders))
            except DraftcheckError as error:
                broken.append(error)
        click.echo(templates_told(sound))
        for fault in broken:
            click.echo(f"draftcheck：{fault.message}（{fault.hint}）", err=True)
        return max((fault.exit_code for fault in broken), default=0)
    skeleton = skeleton_named(template, folders)
    kept = [("模板", skeleton.path), *(("模板文件夹里的文件", folder) for folder in folders)]
    if fields:
        from .new_list import fields_told

        click.echo(fields_told(skeleton))
        return 0
    if form:
        from .new_form import write_form

        told = write_form(skeleton, template, output, overwrite, kept)
        if not quiet:
            click.echo(told)
        return 0

    from datetime import date

    from ..data.organ_names import organ_names
    from .compiled import compiled_before
    from .new_body import draft_at
    from .new_order import Order
    from .new_pattern import fixed_folder

    patterns = compiled_before()
    settings = settings_for(fixed_folder(output), RULES)
    order = Order(
        skeleton,
        settings,
        date.today(),
        organ_names(settings),
        draft,
        author.strip(),
        draft_at(body) if body is not None else None,
        output,
        overwrite,
        quiet,
        (*kept, *((called, Path(file)) for called, file in (("要套版的草稿", body), ("数据文件", data)) if file)),
    )
    code = _written(order, pairs, data, row, sample)
    patterns.save()
    return code


def _written(order: Order, pairs: tuple[str, ...], data: str | None, row: int | None, sample: bool) -> int:
    """Writes one document or many; gives the exit code."""
    from .new_body import own_values
    from .new_many import write_many
    from .new_one import write_one
    from .new_rows import NumberedRow, numbered_rows, the_row
    from .new_values import given_values, sample_values

    given = given_values(pairs)
    known = sample_values(order.skeleton) if sample else {}
    if order.body is not None:
        known = own_values(order.body, order.skeleton, order.settings, order.today)
    rows = numbered_rows(Path(data), order.skeleton) if data is not None else [NumberedRow(1, "", {})]
    if row is not None:
        rows = [the_row(rows, row)]
    if len(rows) > 1:
        return write_many(order, rows, known, given)
    return write_one(order, known, rows[0], given)
