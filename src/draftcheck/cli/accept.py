"""draftcheck accept: findings that may stand, with a reason; listed, and taken back."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from .chinese import ChineseCommand
from .choices import chosen, names
from .console import readable

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ..core.accepted import Accepted
    from ..core.settings import Settings


@click.command(cls=ChineseCommand)
@click.argument("path", metavar="文稿")
@click.argument("names", nargs=-1, metavar="[规则或序号...]")
@click.option("--reason", metavar="理由", help="为什么不改，必须写。")
@click.option("--by", metavar="姓名", help="谁接受的，默认是登录用的名字。")
@click.option("--all", "everything", is_flag=True, help="现在显示的全部接受，以后只看新出现的；可以给文件夹。")
@click.option("--list", "listing", is_flag=True, help="列出接受过的，不做别的；可以给文件夹。")
@click.option(
    "--forget",
    is_flag=True,
    help="收回：后面写 --list 列出的序号，或规则名、类名，或者 --all；给文件夹时只能用 --all。",
)
@click.option("--select", multiple=True, callback=names, metavar="规则", help="与检查时写的一样，序号才对得上；下同。")
@click.option("--ignore", multiple=True, callback=names, metavar="规则", help="不用这些规则。")
@click.option("--profile", metavar="格式", help="按哪种格式检查，默认自动识别。")
@click.option("--level", type=click.Choice(("default", "thorough")), metavar="程度", help="default 或 thorough。")
def accept(
    path: str,
    names: tuple[str, ...],
    reason: str | None,
    by: str | None,
    everything: bool,
    listing: bool,
    forget: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    profile: str | None,
    level: str | None,
) -> int:
    """接受检查出的问题：写明理由，以后不再显示。

    记在文稿旁边的 draftcheck.accepted.toml 里；文稿的段落挪动、增删，接受过的还认得。序号是 draftcheck check 显示的。

    \b
    draftcheck accept 通知.docx 3 fonts.title --reason "沿用旧版式"
    """
    from pathlib import Path

    readable(sys.stdout)
    readable(sys.stderr)
    _refuse_contradictions(path, names, reason, everything, listing, forget)
    given = Path(path)
    if listing or forget:
        from .accepted import list_accepted, take_back

        return list_accepted(given) if listing else take_back(given, names)

    def settings_of(settings: Settings) -> Settings:
        return chosen(settings, select, ignore, None, profile, level)

    return _accept(given, names, str(reason).strip(), (by or "").strip() or _login(), settings_of)


def _refuse_contradictions(
    path: str, names: tuple[str, ...], reason: str | None, everything: bool, listing: bool, forget: bool
) -> None:
    from ..core.errors import UsageError

    accepting = not listing and not forget
    for wrong, said, hint in (
        (not path, "给出的文件名是空的", "请写出文稿"),
        (listing and forget, "--list 和 --forget 不能同时用", "先用 --list 看序号，再用 --forget 收回"),
        (listing and bool(names or everything), "--list 后面不写规则和序号", "列出的是这份文稿接受过的全部问题"),
        (bool(names) and everything, "写了 --all，就不再写规则和序号", "请只留一样"),
        (not listing and not names and not everything, "没有写是哪些问题", "请写规则名或序号；全部就写 --all"),
        (not accepting and reason is not None, "--reason 只在接受问题时用", "请去掉 --reason"),
        (accepting and not (reason or "").strip(), "接受问题要写明理由", '请加上 --reason "为什么不改"'),
    ):
        if wrong:
            raise UsageError(said, hint)


def _accept(
    given: Path, names: tuple[str, ...], reason: str, who: str, settings_of: Callable[[Settings], Settings]
) -> int:
    """Accepts what the names say, everything where there are none."""
    from .. import batch
    from ..acceptance import acceptances, hidden_by, named_in, shown_in
    from ..core.errors import UnreadableFile, UsageError
    from ..core.settings import ACCEPTED_FILE
    from ..data.accepted_file import add_accepted, read_accepted
    from ..reporters.accepted_list import one_line

    _refuse_unknown(names)
    if names and given.is_dir():
        raise UsageError("给文件夹时只能用 --all", "按规则或序号接受，请一次写一份文稿")
    found = batch.discover([given])
    settings = {job.path: settings_of(job.settings) for job in batch.jobs_for(f for f in found if not f.error)}
    new: dict[Path, list[Accepted]] = {}  # file → what is to be added
    told: list[str] = []
    worst = 0
    for item in found:
        try:
            if item.error is not None:
                raise UnreadableFile(*item.error)
            shown = shown_in(item.path, settings[item.path])
        except UnreadableFile as error:
            if not given.is_dir():
                raise UnreadableFile(error.code, f"{item.shown}：{error.message}", error.hint) from None
            click.echo(f"{item.shown}：{error.message}。建议：{error.hint}", err=True)
            worst = 3
            continue
        entries = acceptances(shown, named_in(shown, names) if names else None, reason, who)
        new.setdefault(item.path.parent / ACCEPTED_FILE, []).extend(entries)
        count = hidden_by(shown, entries)
        told.append(f"{item.shown}：" + (f"接受{count}处，不再显示" if count else "没有要接受的问题"))
        told += [f"  {one_line(entry)}" for entry in entries] if names else []
    for file, added in [(read_accepted(path), entries) for path, entries in new.items() if entries]:
        add_accepted(file, added)
    click.echo("\n".join(told))
    return worst


def _refuse_unknown(names: tuple[str, ...]) -> None:
    from ..checks import RULES
    from ..core.errors import UsageError
    from ..data.nearest import nearest_rules
    from ..data.settings import names_of

    known = names_of(RULES)
    for name in names:
        if not name.isdecimal() and name not in known:
            raise UsageError(f"规则“{name}”不存在", nearest_rules(name, known))


def _login() -> str:
    """The name the user is logged in by; some machines know none."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
