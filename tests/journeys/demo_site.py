"""The demo as a stranger gets it: one command in an empty folder, and a real server behind a real address."""

import os
import queue
import re
import socket
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from learning_site.bootstrap.environment import ROOT

PATIENCE = 240
RUNNING = re.compile(r"running:\s+(http://\S+?)/?$", re.MULTILINE)


@dataclass(frozen=True)
class DemoSite:
    """Where the demo is, and the folder with all that it writes."""

    address: str
    folder: Path

    def begin_afresh(self) -> None:
        """Nobody has followed anything yet, so that every journey may come first."""
        with closing(sqlite3.connect(self.folder / "leerkring.sqlite3", timeout=20)) as database, database:
            database.execute("DELETE FROM lc_courses_partprogress")
            database.execute("DELETE FROM lc_courses_selfestimate")

    def newest_mail(self) -> str:
        """The last message that the site sent."""
        files = sorted((self.folder / "mail").glob("*.log"), key=lambda path: path.stat().st_mtime)
        return files[-1].read_text(encoding="utf-8")


@contextmanager
def running_demo(folder: Path) -> Iterator[DemoSite]:
    """Runs `manage.py demo` with `folder` as its own; prepares what is not there, serves, and stops at the end."""
    command = [sys.executable, "-u", "manage.py", "demo", "--port", str(_free_port())]
    server = subprocess.Popen(
        command, cwd=ROOT, env=_environment(folder), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        address = _address_of(server)
        _wait_until_it_answers(address)
        yield DemoSite(address, folder)
    finally:
        server.terminate()
        server.wait(timeout=20)


def _environment(folder: Path) -> dict[str, str]:
    """The demo's own settings and folder, whatever the tests around it use."""
    ours = {"DATABASE_URL", "DJANGO_SETTINGS_MODULE", "REDIS_URL"}
    kept = {name: value for name, value in os.environ.items() if name not in ours}
    return {**kept, "LEERKRING_DATA_DIR": str(folder), "DJANGO_SETTINGS_MODULE": "learning_site.settings.demo"}


def _address_of(server: subprocess.Popen[str]) -> str:
    """What the command prints; its output is read to the end, since a full pipe would stop the server."""
    lines: queue.SimpleQueue[str] = queue.SimpleQueue()
    threading.Thread(target=lambda: [lines.put(line) for line in server.stdout or ()], daemon=True).start()
    said = ""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and (found := RUNNING.search(said)) is None:
        assert server.poll() is None or not lines.empty(), f"The demo stopped:\n{said}"
        try:
            said += lines.get(timeout=0.2)
        except queue.Empty:
            continue
    assert found is not None, f"The demo did not say where it is:\n{said}"
    return found[1].replace("localhost", "127.0.0.1")


def _wait_until_it_answers(address: str) -> None:
    for _attempt in range(100):
        try:
            urlopen(f"{address}/nl/account/login/", timeout=20).close()  # noqa: S310 - our own server
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise AssertionError(f"Nothing answers at {address}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
