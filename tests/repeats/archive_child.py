"""A process that adds documents to a store and says after each that it is there.

python archive_child.py kill STORE ROUND     documents without end, in ever other ways, until it is killed
python archive_child.py same STORE COUNT SEED    the same documents as other processes, in an order of its own
"""

from __future__ import annotations

import random
import sys

from archive_samples import sample

from draftcheck.archive.store import open_store


def say(word: str, name: str) -> None:
    sys.stdout.write(f"{word} {name}\n")
    sys.stdout.flush()


def until_killed(path: str, turn: str) -> None:
    import numpy

    numpy.zeros(1)
    chance = random.Random(turn)
    say("ready", turn)
    store = open_store(path, create=True, keep_texts=True)
    number = 0
    while True:
        names = [f"{turn}-{number + at}" for at in range(chance.choice((1, 1, 1, 5)))]
        number += len(names)
        for name, _ in zip(names, store.add_many([sample(name) for name in names]), strict=True):
            say("added", name)
        if chance.random() < 0.2:
            say("forgetting", names[0])
            store.forget([sample(names[0]).path])
            say("forgotten", names[0])


def same(path: str, count: int, seed: int) -> None:
    names = [f"同{number}" for number in range(count)]
    random.Random(seed).shuffle(names)
    store = open_store(path, create=True)
    unknown = []
    for name in names:
        document = sample(name, 4, 10)
        settled = store.settle(document.path, document.digest)
        if settled is None:
            unknown.append(name)
        else:
            say(settled.outcome.value, name)
    for name, added in zip(unknown, store.add_many(sample(name, 4, 10) for name in unknown), strict=True):
        say(added.outcome.value, name)
    store.close()


if __name__ == "__main__":
    if sys.argv[1] == "kill":
        until_killed(sys.argv[2], sys.argv[3])
    else:
        same(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
