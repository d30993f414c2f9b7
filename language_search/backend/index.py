"""The index as modelsearch sees it: objects go in, jobs and documents come out."""

from __future__ import annotations

import logging
import random
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.utils import timezone
from modelsearch.backends.base import BaseIndex

from language_search import locks
from language_search.backend import keys
from language_search.backend.documents import DocumentMaker
from language_search.engines.base import Document
from language_search.engines.persistent import IndexBusyError
from language_search.models import IndexJob
from language_search.outbox import DRAIN, REBUILD

if TYPE_CHECKING:
    from language_search.backend import SearchBackend

logger = logging.getLogger("language_search.index")

# One write in so many also clears away the jobs that no rebuild needs any more.
FORGET_ONE_IN = 50


class Index(BaseIndex):
    """One index for all models. Engines that share the transaction are written to at once, others by the outbox."""

    backend: SearchBackend

    def get_key(self) -> str:
        return self.backend.options.index

    def add_items(self, model: Any, items: Iterable[Any]) -> None:
        objects = [found for item in items if (found := indexed(item)) is not None]
        if not objects:
            return
        if self.backend.engine.transactional:
            self.backend.engine.add(map(self._maker().document, objects))
        self._record(objects, remove=False)

    def delete_item(self, item: Any) -> None:
        if self.backend.engine.transactional:
            self.backend.engine.delete([keys.key(type(item), item.pk)])
        self._record([item], remove=True)

    def refresh(self) -> None:
        self.backend.outbox.drain()
        self.backend.engine.refresh()

    def reset(self) -> None:
        """Leave an index that is empty and in order: it finds nothing, and nothing answers in its place."""
        with self.backend.engine.rebuild(self.backend.fingerprint):
            pass

    def work(self, jobs: Sequence[IndexJob]) -> None:
        """Do jobs of the outbox: the last one of an object counts, and its text is read now."""
        latest = {(job.model, job.object_id): job.remove for job in jobs}
        wanted: dict[Any, list[str]] = {}
        gone = set()
        for (label, pk), remove in latest.items():
            model = _model(label)
            if model is None:
                continue
            gone.add(keys.key(model, pk))
            if not remove:
                wanted.setdefault(model, []).append(pk)
        maker = self._maker()
        documents = [
            document
            for model, pks in wanted.items()
            for obj in _present(model, pks)
            if (document := _document(maker, obj)) is not None
        ]
        with self.backend.engine.batch() as writer:
            writer.delete(gone - {document.key for document in documents})
            writer.add(documents)

    def _record(self, objects: Sequence[Any], *, remove: bool) -> None:
        applied = self.backend.engine.transactional
        names = [(obj._meta.concrete_model._meta.label_lower, str(obj.pk)) for obj in objects]
        self.backend.outbox.record(names, remove=remove, applied=applied)
        if applied and random.randrange(FORGET_ONE_IN) == 0:  # noqa: S311 - spreads work, guards nothing
            self.backend.outbox.forget_kept()

    def _maker(self) -> DocumentMaker:
        return DocumentMaker(self.backend.analyser, self.backend.options.languages[0])


class Rebuilder:
    """Fills a new index beside the old one; modelsearch's rebuild command drives it."""

    def __init__(self, index: Index) -> None:
        self._backend = index.backend
        self._folder = index.backend.options.path

    def start(self) -> RebuildingIndex:
        self._started_at = timezone.now()
        wait = self._backend.options.wait_seconds
        with ExitStack() as stack:
            if not stack.enter_context(locks.held(self._folder, REBUILD, wait)):
                raise IndexBusyError("another process is rebuilding the index")
            writer = stack.enter_context(self._backend.engine.rebuild(self._backend.fingerprint))
            self._open = stack.pop_all()
        return RebuildingIndex(self._backend, writer)

    def finish(self) -> None:
        with locks.held(self._folder, DRAIN, self._backend.options.wait_seconds) as mine:
            if not mine:
                self.abandon()
                raise IndexBusyError("another process does not stop writing")
            self._open.close()
            self._backend.outbox.replay(self._started_at)
        self._backend.outbox.drain()
        self._backend.renew_vocabulary()

    def abandon(self) -> None:
        """Throw the unfinished index away; the old one stays."""
        with suppress(RebuildAbandonedError):
            self._open.__exit__(RebuildAbandonedError, RebuildAbandonedError(), None)


class RebuildAbandonedError(Exception):
    """Tells an engine that its rebuild did not come to its end."""


class RebuildingIndex(Index):
    """What the command adds to: straight into the new index, in large pieces."""

    def __init__(self, backend: SearchBackend, writer: Any) -> None:
        super().__init__(backend)
        self._writer = writer
        self._made = super()._maker()

    def add_items(self, model: Any, items: Iterable[Any]) -> None:
        if model.get_search_fields():
            self._writer.add(map(self._made.document, items))


def indexed(obj: Any) -> Any | None:
    """Return the object in the class that it is indexed as; None if that has no search fields."""
    found = obj.get_indexed_instance()
    return found if found is not None and found.get_search_fields() else None


def _model(label: str) -> Any | None:
    """Return the model, None if its app has been taken off the site since."""
    try:
        return apps.get_model(label)
    except LookupError:
        return None


def _document(maker: DocumentMaker, obj: Any) -> Document | None:
    """Return the object's document; None if its own code fails, so that it does not hold up all jobs behind it."""
    try:
        return maker.document(obj)
    except Exception:
        logger.exception("%s %s could not be indexed.", obj._meta.label, obj.pk)
        return None


def _present(model: Any, pks: Sequence[str]) -> list[Any]:
    """Return the objects that exist and belong in the index, each in its own class."""
    objects = [found for obj in model._default_manager.filter(pk__in=pks) if (found := indexed(obj)) is not None]
    by_class: dict[Any, dict[Any, Any]] = {}
    for obj in objects:
        by_class.setdefault(type(obj), {})[obj.pk] = obj
    return [
        objects[pk]
        for found, objects in by_class.items()
        for pk in found.get_indexed_objects().filter(pk__in=list(objects)).values_list("pk", flat=True)
    ]
