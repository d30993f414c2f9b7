"""A throwaway PostgreSQL cluster for the tests: made, used and gone. Standard library only."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from learning_site.bootstrap.environment import install_with_apt, say

NO_POSTGRES = "PostgreSQL was not found. Install it (Debian, Ubuntu: apt install postgresql) and run this again."


def find_binaries() -> Path | None:
    """The folder with initdb and pg_ctl; Debian keeps them off the path."""
    folders = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    on_path = shutil.which("initdb")
    candidates = [*folders, *([Path(on_path).parent] if on_path else [])]
    return next((folder for folder in candidates if (folder / "initdb").exists()), None)


@contextmanager
def cluster() -> Iterator[str]:
    """Yields the DATABASE_URL of a fresh cluster on this machine alone."""
    binaries = find_binaries()
    if binaries is None and install_with_apt("postgresql", "postgresql-contrib"):
        binaries = find_binaries()
    if binaries is None:
        sys.exit(NO_POSTGRES)
    with tempfile.TemporaryDirectory(prefix="leerkring-pg-", ignore_cleanup_errors=True) as folder:
        data, port = Path(folder) / "data", _free_port()
        if _is_root():
            shutil.chown(folder, "postgres")
        _run([binaries / "initdb", "-D", data, "-U", "leerkring", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"])
        options = f"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        _run([binaries / "pg_ctl", "-D", data, "-o", options, "-l", Path(folder) / "log", "-w", "start"])
        say("PostgreSQL is up")
        try:
            yield f"postgres://leerkring@127.0.0.1:{port}/postgres"
        finally:
            _run([binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop"])
            time.sleep(0.2)


def _run(command: list[object]) -> None:
    """PostgreSQL refuses to run as root; Debian's package has made a user for it."""
    words = [str(word) for word in command]
    prefix = ["runuser", "-u", "postgres", "--"] if _is_root() else []
    done = subprocess.run([*prefix, *words], capture_output=True, text=True, check=False, cwd="/")
    if done.returncode != 0:
        sys.exit(f"{words[0]} failed:\n{done.stdout}{done.stderr}")


def _is_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
