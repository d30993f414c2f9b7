"""One process at a time, by a lock on a file: the kernel frees it when the process dies, however it dies."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

CLOSED = 0o700


POLL_SECONDS = 0.02


@contextmanager
def held(folder: Path | None, name: str, wait_seconds: float = 0.0) -> Iterator[bool]:
    """Yield whether the lock is ours, after waiting for it. Without a folder it always is: nothing needs guarding."""
    if folder is None:
        yield True
        return
    folder.mkdir(parents=True, exist_ok=True, mode=CLOSED)
    number = os.open(folder / f"{name}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        yield _taken(number, monotonic() + wait_seconds)
    finally:
        os.close(number)


def _taken(number: int, until: float) -> bool:
    while True:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if monotonic() >= until:
                return False
            sleep(POLL_SECONDS)
        else:
            return True
