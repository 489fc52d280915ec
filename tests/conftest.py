"""No test reaches the network; being here also puts tests/ on the path, so that tests can import bad_input."""

import gc
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

ROOT = Path(__file__).resolve().parents[1]


_FROZEN_RUNS = 10
_frozen: list[None] = []


class NetworkUsed(AssertionError):
    """A test tried to reach another machine."""


def _refuse(*arguments: Any, **named: Any) -> NoReturn:
    raise NetworkUsed(f"network used: {arguments!r}")


@pytest.fixture(autouse=True)
def closed_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in ("connect", "connect_ex", "bind", "sendto"):
        monkeypatch.setattr(socket.socket, name, _refuse)
    monkeypatch.setattr(socket, "getaddrinfo", _refuse)
    monkeypatch.setattr(socket, "create_connection", _refuse)
    yield


@pytest.fixture(autouse=True)
def rubbish_is_collected() -> Iterator[None]:
    """The command freezes what is alive on its way out; called in a test it goes on living, and what is then no longer
    needed waits for a full collection, which the collector puts off the longer the more there is.
    """
    yield
    if gc.get_freeze_count():
        gc.unfreeze()
        _frozen.append(None)
        if len(_frozen) >= _FROZEN_RUNS:
            _frozen.clear()
            gc.collect()


@pytest.fixture
def root() -> Path:
    """The repository."""
    return ROOT
