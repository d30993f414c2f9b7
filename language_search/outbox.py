"""Index jobs: written with the change they belong to, done after its commit, by one process at a time.

A rollback takes the jobs along, so nothing that was not saved is ever searchable; a crash leaves them, and whoever
drains next does them. Doing a job twice changes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from django.db import connections, transaction
from django.utils import timezone

from language_search import locks
from language_search.engines.persistent import IndexBusyError
from language_search.models import IndexJob

logger = logging.getLogger("language_search.outbox")

DRAIN = "drain"
REBUILD = "rebuild"
# Jobs that are done in one go, and so in one commit of the index.
CHUNK = 500
# Engines that write with the transaction need jobs only if a rebuild is running, and cannot know whether one is.
KEPT = timedelta(hours=6)
LONGEST_TRANSACTION = timedelta(minutes=10)
_PENDING = "_language_search_pending"


class Outbox:
    """The jobs of one index.

    work: does jobs, each with the object's model, primary key and whether to remove it; must be safe to repeat.
    """

    def __init__(self, index: str, database: str, folder: Any, work: Callable[[list[IndexJob]], None]) -> None:
        self._index = index
        self._database = database
        self._folder = folder
        self._work = work

    @property
    def _jobs(self) -> Any:
        return IndexJob.objects.using(self._database).filter(index=self._index)

    def record(self, objects: Iterable[tuple[str, str]], *, remove: bool = False, applied: bool = False) -> None:
        """Write a job for each (model label, primary key), and see to it that it is done after the commit."""
        jobs = [
            IndexJob(index=self._index, model=model, object_id=pk, remove=remove, applied=applied)
            for model, pk in objects
        ]
        IndexJob.objects.using(self._database).bulk_create(jobs)
        if jobs and not applied:
            self._pending().add(self._index)
            transaction.on_commit(self._after_commit, using=self._database, robust=True)

    def settle(self) -> None:
        """Do what this thread has written and not yet seen done, so that it finds its own changes.

        Inside a transaction that may still be rolled back nothing is done.
        """
        if self._index in self._pending() and not in_transaction(self._database):
            self.drain()

    def drain(self) -> int:
        """Do all waiting jobs unless another process is at it; return how many were done."""
        if in_transaction(self._database):
            return 0
        done = 0
        self._pending().discard(self._index)
        while self._waiting():
            with locks.held(self._folder, DRAIN) as mine:
                if not mine:
                    # Whoever holds the lock looks once more after releasing it, and finds our jobs.
                    return done
                done += self._drain_waiting()
        return done

    def replay(self, since: datetime) -> None:
        """Mark the jobs kept since then as waiting again: a new index has taken the place of the one they went to.

        A transaction may have been open longer than the rebuild, so we go back somewhat further.
        """
        self._jobs.filter(applied=True, created_at__gt=since - LONGEST_TRANSACTION).update(applied=False)
        self._pending().add(self._index)

    def forget_kept(self) -> None:
        """Drop the jobs that were kept for a rebuild, once no rebuild can want them any more."""
        self._jobs.filter(applied=True, created_at__lt=timezone.now() - KEPT).delete()

    def _after_commit(self) -> None:
        if self._index not in self._pending():
            return
        try:
            self.drain()
        except IndexBusyError:
            logger.info("The index %s is busy; the jobs wait for the next drain.", self._index)

    def _waiting(self) -> bool:
        return bool(self._jobs.filter(applied=False).exists())

    def _drain_waiting(self) -> int:
        done = 0
        while jobs := list(self._jobs.filter(applied=False).order_by("id")[:CHUNK]):
            self._work(jobs)
            numbers = [job.pk for job in jobs]
            with locks.held(self._folder, REBUILD) as nobody_rebuilds:
                if nobody_rebuilds:
                    self._jobs.filter(pk__in=numbers).delete()
                    self._jobs.filter(applied=True).delete()
                else:
                    self._jobs.filter(pk__in=numbers).update(applied=True)
            done += len(jobs)
        return done

    def _pending(self) -> set[str]:
        """The indexes for which this thread's connection has written jobs that it has not drained."""
        connection = connections[self._database]
        if not hasattr(connection, _PENDING):
            setattr(connection, _PENDING, set())
        pending: set[str] = getattr(connection, _PENDING)
        return pending


def in_transaction(database: str) -> bool:
    """Return whether what this thread wrote can still be rolled back; a test case's own transaction does not count."""
    blocks = connections[database].atomic_blocks
    return any(not getattr(block, "_from_testcase", False) for block in blocks)
