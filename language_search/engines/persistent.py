"""What an engine offers beyond `Engine` when it keeps its index between two starts of the site."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from contextlib import AbstractContextManager
from typing import Protocol, runtime_checkable

from language_search.analysis.tokens import Query
from language_search.engines.base import Engine, Filters, Operator, Writer


class EngineError(Exception):
    """The base of everything that an engine raises on purpose."""


class IndexUnavailableError(EngineError):
    """There is no index to search in: never built, damaged, or written by other software. Rebuild it."""


class IndexBusyError(EngineError):
    """Another process has been writing for longer than we wait. Nothing was changed; try again later."""


@runtime_checkable
class PersistentEngine(Engine, Protocol):
    """An engine with an index that outlives the process.

    transactional: writes belong to the database transaction of the caller and are undone with it.
    """

    transactional: bool

    def batch(self) -> AbstractContextManager[Writer]:
        """Collect changes and write them in one go when the block ends. Raises IndexBusyError: nothing has changed."""

    def matching(
        self,
        query: Query,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
    ) -> list[str]:
        """Return the keys that `search` would find, in no order: for counting and for other orders than relevance."""

    def keys(self, filters: Filters | None = None) -> Iterable[str]:
        """Return the keys of all documents, for comparing the index with the database."""

    def fingerprint(self) -> str | None:
        """Return what the last complete rebuild was given, None if there was none. Raises IndexUnavailableError."""

    def verify(self) -> None:
        """Read the whole index and raise IndexUnavailableError if it is damaged."""

    def rebuild(self, fingerprint: str = "") -> AbstractContextManager[Writer]:
        """As in `Engine`; `fingerprint` names the software and settings that the documents were made with."""

    def reset(self) -> None:
        """Forget all documents at once."""
