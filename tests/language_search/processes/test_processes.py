"""Two processes writing, six threads reading, and processes that die in the middle of it."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import connection

PROJECT = Path(__file__).resolve().parents[3]


@dataclass
class Site:
    environment: dict[str, str]

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.language_search.processes.work", *arguments]
        return subprocess.Popen(command, cwd=PROJECT, env=self.environment, stdout=subprocess.PIPE, text=True)

    def run(self, *arguments: str) -> list[int]:
        process = self.start(*arguments)
        output, _ = process.communicate(timeout=100)
        assert process.returncode == 0
        return [int(word) for word in output.split()]


@pytest.fixture(params=["whoosh", "sqlite", "postgresql"])
def site(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    engine = request.param
    if engine not in ("whoosh", connection.vendor):
        pytest.skip(f"lives in a {engine} database, this one is {connection.vendor}")
    environment = {**os.environ, "NOTES_FOLDER": str(tmp_path), "NOTES_ENGINE": engine}
    environment.pop("DJANGO_SETTINGS_MODULE", None)
    with OwnDatabase() as url:
        made = Site(environment | {"NOTES_DATABASE": url})
        made.run("prepare")
        yield made


class OwnDatabase:
    """A database server gets a database for the test; SQLite makes a file by itself."""

    def __enter__(self) -> str:
        self._name = f"notes_{uuid4().hex[:12]}"
        if connection.vendor != "postgresql":
            return ""
        self._execute("CREATE")
        given = connection.settings_dict
        return (
            f"postgres://{given['USER']}:{given['PASSWORD']}@{given['HOST'] or ''}:{given['PORT'] or ''}/{self._name}"
        )

    def __exit__(self, *arguments: object) -> None:
        if connection.vendor == "postgresql":
            self._execute("DROP")

    def _execute(self, verb: str) -> None:
        import psycopg

        given = connection.settings_dict
        with psycopg.connect(
            host=given["HOST"] or None, port=given["PORT"] or None, user=given["USER"] or None,
            password=given["PASSWORD"] or None, dbname="postgres", autocommit=True,
        ) as opened:  # fmt: skip
            opened.execute(f'{verb} DATABASE "{self._name}"')


@pytest.mark.django_db
def test_two_processes_write_while_six_threads_read(site: Site) -> None:
    reader = site.start("read", "6")
    writers = [site.start("write", name, "40") for name in ("links", "rechts")]
    saved = [writer.communicate(timeout=100)[0].split() for writer in writers]
    assert [len(pks) for pks in saved] == [40, 40]
    searches, wrong, errors = map(int, reader.communicate(timeout=100)[0].split())
    assert searches > 30
    assert (wrong, errors) == (0, 0)
    assert site.run("check") == [40 + 80, 0, 0, 0]


@pytest.mark.django_db
def test_a_process_killed_while_indexing_loses_nothing_that_was_saved(site: Site) -> None:
    chance = random.Random(4)
    saved = 0
    for number in range(4):
        writer = site.start("write", f"ronde{number}", "200")
        assert writer.stdout is not None
        writer.stdout.readline()
        time.sleep(0.1 + 0.8 * chance.random())
        writer.send_signal(signal.SIGKILL)
        rest, _ = writer.communicate(timeout=100)
        saved += 1 + len(rest.split())
    count, missing, surplus, lost = site.run("check")
    assert count >= 40 + saved
    assert (missing, surplus, lost) == (0, 0, 0)
