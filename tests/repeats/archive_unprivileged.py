"""Something done by a user who may only do what the permissions of files say; tests may run as root."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from draftcheck.core.errors import DraftcheckError

NOBODY = 65534


def told(call: Callable[[], object], before: Callable[[], object] = lambda: None) -> str:
    """What a call gives or complains of, as a sentence, in a process of its own; a traceback where it is no sentence."""
    if not hasattr(os, "fork"):
        pytest.skip("needs fork")
    read, write = os.pipe()
    child = os.fork()
    if not child:
        os.close(read)
        try:
            before()
            if os.getuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            said = f"gave {call()}"
        except DraftcheckError as error:
            said = f"{error.exit_code} {error.message} | {error.hint}"
        except BaseException as error:
            said = f"traceback {type(error).__name__}: {error}"
        os.write(write, said.encode())
        os._exit(0)
    os.close(write)
    with os.fdopen(read, "rb") as stream:
        said = stream.read().decode()
    os.waitpid(child, 0)
    return said


@contextmanager
def reachable_folder() -> Iterator[Path]:
    """A folder that every user may enter and write to: pytest's own are closed."""
    folder = Path(tempfile.mkdtemp(prefix="draftcheck-"))
    folder.chmod(0o777)
    sys.stdout.flush()
    try:
        yield folder
    finally:
        for parent, _, _ in os.walk(folder):
            Path(parent).chmod(0o777)
        shutil.rmtree(folder)
