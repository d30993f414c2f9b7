"""The embedded engine: a folder of files, read through memory maps, written by one process at a time."""

from __future__ import annotations

import gc
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from heapq import nsmallest
from pathlib import Path

from language_search.analysis.tokens import Query
from language_search.engines.base import Document, Filters, Hit, Operator, Writer
from language_search.engines.persistent import IndexUnavailableError
from language_search.engines.whoosh import postings, reading, schema
from language_search.engines.whoosh.folder import IndexFolder, Manifest, discarded_on_error
from language_search.engines.whoosh.questions import Question, scored
from language_search.engines.whoosh.writer import WhooshWriter, create


class WhooshEngine:
    """Follows `engines.persistent.PersistentEngine`. `wait_seconds`: how long to wait for another writer."""

    transactional = False

    def __init__(self, path: str | Path, wait_seconds: float = 10.0) -> None:
        self._folder = IndexFolder(Path(path).resolve())
        self._wait = wait_seconds

    def add(self, documents: Iterable[Document]) -> None:
        with self.batch() as writer:
            writer.add(documents)

    def delete(self, keys: Iterable[str]) -> None:
        with self.batch() as writer:
            writer.delete(keys)

    @contextmanager
    def batch(self) -> Iterator[Writer]:
        folder = self._writable()
        with reading.damage_reported(folder):
            writer = WhooshWriter(folder, self._wait)
        try:
            yield writer
            writer.commit()
            manifest = Manifest(folder)
            manifest.update(manifest.fingerprint)
        finally:
            writer.cancel()

    def search(
        self,
        query: Query,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
        limit: int | None = None,
    ) -> list[Hit]:
        snapshot = reading.newest(self._folder)
        with reading.damage_reported(snapshot.folder):
            found = scored(snapshot, Question.of(query, filters, fields, operator))
            best = sorted(found) if limit is None else nsmallest(limit, found)
            keys = [part.segment.keys for part in snapshot.parts]
            return [Hit(keys[part][number], -score) for score, number, part in best]

    def count(
        self,
        query: Query | None = None,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
    ) -> int:
        snapshot = reading.newest(self._folder)
        with reading.damage_reported(snapshot.folder):
            if query is not None:
                return len(scored(snapshot, Question.of(query, filters, fields, operator)))
            return sum(1 for _ in snapshot.keys(filters)) if filters else snapshot.size

    def matching(
        self,
        query: Query,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
    ) -> list[str]:
        snapshot = reading.newest(self._folder)
        with reading.damage_reported(snapshot.folder):
            keys = [part.segment.keys for part in snapshot.parts]
            return [
                keys[part][number]
                for _, number, part in scored(snapshot, Question.of(query, filters, fields, operator))
            ]

    def keys(self, filters: Filters | None = None) -> Iterable[str]:
        snapshot = reading.newest(self._folder)
        with reading.damage_reported(snapshot.folder):
            return list(snapshot.keys(filters))

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        counts: dict[str, int] = {}
        snapshot = reading.newest(self._folder)
        with reading.damage_reported(snapshot.folder):
            for part in snapshot.parts:
                for term, documents in part.segment.terms():
                    if term[:1] not in postings.MARKS.values():
                        counts[term] = counts.get(term, 0) + documents
        return counts.items()

    def refresh(self) -> None:
        """Nothing to do: every search looks whether there is a newer commit."""

    def fingerprint(self) -> str | None:
        return Manifest(self._folder.current()).fingerprint

    def verify(self) -> None:
        Manifest(self._folder.current()).check_all()
        snapshot = reading.newest(self._folder)
        with reading.damage_reported(snapshot.folder):
            for part in snapshot.parts:
                for term, _ in part.segment.terms():
                    part.segment.postings(schema.TEXT, term)

    @contextmanager
    def rebuild(self, fingerprint: str = "") -> Iterator[Writer]:
        with discarded_on_error(self._folder.create()) as new, _collector_paused():
            create(new)
            writer = WhooshWriter(new, self._wait)
            try:
                yield writer
                writer.commit()
            finally:
                writer.cancel()
            Manifest(new).update(fingerprint)
            self._folder.switch(new)

    def reset(self) -> None:
        """An emptied index is not one that was built: it has no fingerprint."""
        with discarded_on_error(self._folder.create()) as new:
            create(new)
            self._folder.switch(new)

    def optimise(self) -> None:
        folder = self._folder.current()
        with reading.damage_reported(folder):
            writer = WhooshWriter(folder, self._wait)
        try:
            writer.commit(optimise=True)
        finally:
            writer.cancel()
        manifest = Manifest(folder)
        manifest.update(manifest.fingerprint)

    def _writable(self) -> Path:
        try:
            return self._folder.current()
        except IndexUnavailableError:
            self.reset()
            return self._folder.current()


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Millions of lists and none of them in a circle: looking for circles took a tenth of the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
