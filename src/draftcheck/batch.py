"""Many drafts: which files to check, and checking them one after the other or in several processes."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from .checks import RULES
from .core.report import FileReport, ReadError, Report
from .core.settings import Settings
from .core.value import Value
from .data.settings import settings_for
from .engine import IN_FOLDER, Checked, check, checked
from .repetition.together import Together

DRAFTS = (".docx", ".docm", ".dotx", ".dotm", ".doc", ".dot", ".wps", ".wpt", ".rtf", ".odt")
"""What a folder is searched for; the older formats are told to be unreadable, one by one, and not passed over."""
_MARKED = (".批注.docx", ".批注.docm", ".再批注.docx", ".再批注.docm")
_CHUNK = 8
_WORTH_PROCESSES = 96  # below it starting them costs more than they save (measured: even at about 100 short drafts)


class Found(Value):
    """A file to check: where it is, its path as the report gives it; or why a given path leads to no file."""

    path: Path
    shown: str
    error: ReadError | None = None


class Job(Value):
    """One file with the settings for it; `keep_draft` and `keep_passages` ask for them beside the report."""

    path: Path
    shown: str
    settings: Settings
    keep_draft: bool = False
    keep_passages: bool = False


def discover(paths: Iterable[str | Path]) -> list[Found]:
    """Files to check in order, each once, and what could not be searched.

    Lock files (`~$`), `._` files, hidden folders and our own marked copies are passed over in folders.
    """
    found: dict[Path, Found] = {}
    for given in paths:
        path = Path(given)
        if not path.is_dir():
            found.setdefault(path.absolute(), Found(path, path.as_posix()))
            continue
        below = _below(path)
        if not below:
            hint = "请确认文件夹选对了；要检查的文稿应当是 .docx"
            below = [Found(path, path.as_posix(), ReadError("empty-folder", "文件夹里没有可以检查的文稿", hint))]
        for item in below:
            found.setdefault(item.path.absolute(), item)
    return list(found.values())


def _below(folder: Path) -> list[Found]:
    """The drafts in a folder and its subfolders, and the subfolders that cannot be opened, by name."""
    found: list[Found] = []

    def closed(error: OSError) -> None:
        path = Path(error.filename or folder)
        found.append(
            Found(path, path.as_posix(), ReadError("locked", "打不开这个文件夹", "请检查自己有没有查看它的权限"))
        )

    for parent, folders, names in os.walk(folder, onerror=closed):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            path = Path(parent) / name
            if path.suffix.lower() in DRAFTS and not name.startswith(("~$", ".")) and not name.endswith(_MARKED):
                found.append(Found(path, path.as_posix()))
    return sorted(found, key=lambda item: item.path)


def reports(jobs: list[Job], processes: int | None = 1) -> Iterator[Checked]:
    """Reports in the order of `jobs`, as they are finished. `processes` None: as many as pay off."""
    if processes is None:
        processes = (os.cpu_count() or 1) if len(jobs) >= _WORTH_PROCESSES else 1
    if processes <= 1 or len(jobs) < 2:
        yield from map(_check, jobs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(min(processes, len(jobs)), mp_context=get_context("spawn")) as pool:
        yield from pool.map(_check, jobs, chunksize=_CHUNK)


def _check(job: Job) -> Checked:
    made = checked(job.path, job.settings, job.shown, keep_passages=job.keep_passages)
    return made if job.keep_draft else made._replace(draft=None)


def check_file(path: str | Path, settings: Settings | None = None) -> Report:
    """The report on one draft. A file that cannot be read gives a report that says why.

    Raises UsageError when `settings` is None and the settings file found beside the draft is wrong.
    """
    where = Path(path)
    return Report.of([check(where, settings if settings is not None else settings_for(where.parent, RULES))])


def check_folder(path: str | Path, settings: Settings | None = None, processes: int | None = 1) -> Report:
    """The report on all drafts below a folder."""
    found = discover([path])
    failed = [FileReport(f.shown, "failed", f.error) for f in found if f.error]
    jobs = jobs_for([f for f in found if not f.error], settings)
    jobs = [job._replace(keep_passages=job.settings.wants(IN_FOLDER, True)) for job in jobs]
    together = Together(jobs)
    for checked_draft in reports(jobs, processes):
        together.keep(checked_draft)
    return Report.of([*failed, *(item.report for item in together.whole())])


def jobs_for(found: Iterable[Found], settings: Settings | None = None) -> list[Job]:
    """Jobs for these files, each with the settings of its own folder unless some are given."""
    known: dict[Path, Settings] = {}
    jobs = []
    for item in found:
        folder = item.path.parent
        if settings is None and folder not in known:
            known[folder] = settings_for(folder, RULES)
        jobs.append(Job(item.path, item.shown, settings if settings is not None else known[folder]))
    return jobs
