"""A terminal with somebody who answers: the command runs in a pty, and answers are typed when they are asked for."""

from __future__ import annotations

import codecs
import os
import pty
import select
import subprocess
import sys
import time
from pathlib import Path

_PATIENCE = 60  # seconds


class Terminal:
    """A run of `draftcheck` on a terminal. `result` is a file that stdout goes into instead."""

    def __init__(self, *arguments: str, result: Path | None = None) -> None:
        self._master, slave = pty.openpty()
        self.said = ""
        self._read = 0
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        out = result.open("wb") if result is not None else slave
        environment = {**os.environ, "PYTHONIOENCODING": "utf-8", "TERM": "dumb", "COLUMNS": "200"}
        self._run = subprocess.Popen(
            [sys.executable, "-m", "draftcheck", *arguments],
            stdin=slave,
            stdout=out,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=_own_terminal,
        )
        os.close(slave)

    def wait_for(self, words: str) -> None:
        """Reads until these words are shown after those last waited for."""
        end = time.monotonic() + _PATIENCE
        while words not in self.said[self._read :]:
            if time.monotonic() > end or not self._more(end - time.monotonic()):
                raise AssertionError(f"{words!r} was not shown after {self.said[self._read :]!r}")
        self._read = self.said.index(words, self._read) + len(words)

    def answer(self, question: str, *lines: str) -> None:
        """Waits for a question and types the answer."""
        self.wait_for(question)
        for line in lines:
            os.write(self._master, f"{line}\n".encode())

    def press(self, key: bytes) -> None:
        """Presses a key a moment later: Python misses a Ctrl-C in the very moment it begins to wait for a line."""
        time.sleep(0.3)
        os.write(self._master, key)

    def end(self) -> int:
        """Reads on to the end; gives the exit code."""
        end = time.monotonic() + _PATIENCE
        while self._more(end - time.monotonic()):
            pass
        try:
            return self._run.wait(_PATIENCE)
        finally:
            self._run.kill()
            os.close(self._master)

    def _more(self, seconds: float) -> bool:
        ready, _, _ = select.select([self._master], [], [], max(seconds, 0))
        if not ready:
            return False
        try:
            piece = os.read(self._master, 65536)
        except OSError:  # the other end is closed
            return False
        self.said += self._decoder.decode(piece).replace("\r\n", "\n")
        return bool(piece)


def _own_terminal() -> None:
    """So that Ctrl-C reaches the command."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
