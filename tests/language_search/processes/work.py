"""What the processes do: `python -m tests.language_search.processes.work prepare | write NAME COUNT | read SECONDS`."""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import Any

import django

os.environ["DJANGO_SETTINGS_MODULE"] = "tests.language_search.processes.settings"
django.setup()

# ruff: noqa: E402, T201 - models can be imported now, and printing is how this process talks
from django.core.management import call_command
from django.db import connections, transaction
from modelsearch.backends import get_search_backend

from language_search.backend.comparison import difference
from language_search.backend.rebuilding import rebuild
from tests.language_search.processes.notes.models import Note

KNOWN = 40


def prepare() -> None:
    """Make tables, and notes that every reader must always find."""
    call_command("migrate", run_syncdb=True, verbosity=0)
    Note.objects.bulk_create([Note(text=f"vaste notitie bekend{number} school") for number in range(KNOWN)])
    rebuild(get_search_backend())


def write(name: str, count: int) -> None:
    """Save notes in transactions and say so after each commit."""
    for number in range(count):
        with transaction.atomic():
            note = Note.objects.create(text=f"nieuwe notitie {name} nummer{name}{number} zorg")
        print(note.pk, flush=True)
        if number % 5 == 4:
            note.text = f"gewijzigde notitie {name} anders{name}{number}"
            with transaction.atomic():
                note.save()


def read(seconds: float) -> None:
    """Search with six threads; print how many searches, wrong answers and exceptions there were."""
    counts = {"searches": 0, "wrong": 0, "errors": 0}
    until = time.monotonic() + seconds

    def ask(start: int) -> None:
        number = start
        while time.monotonic() < until:
            number += 1
            _judge(counts, number % KNOWN)
        connections.close_all()

    threads = [threading.Thread(target=ask, args=(start * 7,)) for start in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(counts["searches"], counts["wrong"], counts["errors"], flush=True)


def _judge(counts: dict[str, int], number: int) -> None:
    try:
        one = [note.text for note in Note.objects.search(f"bekend{number} school", operator="and")]
        many = Note.objects.search("vaste notitie", operator="and").count()
    except Exception as error:  # noqa: BLE001 - counted and shown
        print(repr(error), file=sys.stderr)
        counts["errors"] += 1
    else:
        counts["wrong"] += one != [f"vaste notitie bekend{number} school"] or many != KNOWN
    counts["searches"] += 1


def check() -> None:
    """Do what a later process would do, and compare index and database."""
    backend: Any = get_search_backend()
    backend.outbox.drain()
    backend.engine.verify()
    found = difference(backend)
    lost = [note.pk for note in Note.objects.all() if note not in list(Note.objects.search(note.text, operator="and"))]
    print(Note.objects.count(), len(found.missing), len(found.surplus), len(lost), flush=True)


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["prepare"]:
            prepare()
        case ["write", name, count]:
            write(name, int(count))
        case ["read", seconds]:
            read(float(seconds))
        case ["check"]:
            check()
