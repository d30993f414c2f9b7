"""Fills a new index from the database, model by model."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from modelsearch.index import get_indexed_models

if TYPE_CHECKING:
    from language_search.backend import SearchBackend

CHUNK = 500


def rebuild(backend: SearchBackend) -> int:
    """Rebuild the index; return how many objects it holds. Raises IndexBusyError if another process does the same."""
    rebuilder = backend.rebuilder_class(backend.index_class(backend))
    index = rebuilder.start()
    count = 0
    try:
        for model in get_indexed_models():
            for objects in chunks(model):
                index.add_items(model, objects)
                count += len(objects)
    except BaseException:
        rebuilder.abandon()
        raise
    rebuilder.finish()
    return count


def chunks(model: Any) -> Iterator[list[Any]]:
    """Yield the objects that belong in the index, a piece at a time, each piece found by where the last one ended."""
    objects = model.get_indexed_objects().order_by("pk")
    piece = list(objects[:CHUNK])
    while piece:
        yield piece
        piece = list(objects.filter(pk__gt=piece[-1].pk)[:CHUNK])
