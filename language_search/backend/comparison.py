"""Whether index and database hold the same objects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from modelsearch.index import get_indexed_models

from language_search.backend import keys

if TYPE_CHECKING:
    from language_search.backend import SearchBackend


@dataclass(frozen=True)
class Difference:
    """Keys that only one of the two holds."""

    missing: frozenset[str]
    surplus: frozenset[str]

    def __bool__(self) -> bool:
        return bool(self.missing or self.surplus)


def counts_agree(backend: SearchBackend) -> bool:
    """Compare the numbers only: cheap enough to do now and then."""
    expected = sum(model.get_indexed_objects().count() for model in get_indexed_models())
    return backend.engine.count() == expected


def difference(backend: SearchBackend) -> Difference:
    """Compare every key. Raises IndexUnavailableError if the index cannot be read."""
    expected = {
        keys.key(model, pk)
        for model in get_indexed_models()
        for pk in model.get_indexed_objects().order_by().values_list("pk", flat=True).iterator(chunk_size=5000)
    }
    present = set(backend.engine.keys())
    return Difference(frozenset(expected - present), frozenset(present - expected))
