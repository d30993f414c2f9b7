"""What the engines inside a relational database do alike; each adds its tables and its full-text queries."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.db import DatabaseError, connections, transaction

from language_search.analysis.tokens import Query, Term
from language_search.engines.base import Document, Filters, Hit, Operator, Writer
from language_search.engines.persistent import IndexUnavailableError
from language_search.engines.relational import rescoring, sections
from language_search.engines.relational.state import BuildState

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

# So many keys are looked up in one statement.
CHUNK = 500
# So many documents say well enough how long documents are.
SAMPLE = 2000


class RelationalEngine(ABC):
    """Follows `engines.persistent.PersistentEngine`. `index` may hold letters, digits and underscores only."""

    transactional = True

    def __init__(self, index: str = "default", using: str = "default") -> None:
        self._index = index
        self._using = using
        self._state = BuildState(index, using)

    @property
    def _connection(self) -> BaseDatabaseWrapper:
        return connections[self._using]

    # What each database adds

    @abstractmethod
    def _create(self, index: str) -> list[str]:
        """Return the statements that make the tables where they are missing."""

    @abstractmethod
    def _exists(self) -> bool:
        """Return whether the tables are there."""

    @abstractmethod
    def _drop(self, index: str) -> list[str]: ...

    @abstractmethod
    def _rename(self, source: str, target: str) -> list[str]:
        """Return the statements that put a finished index in the place of a dropped one."""

    @abstractmethod
    def _writer(self, index: str) -> Writer: ...

    @abstractmethod
    def _ranked(
        self, query: Query, filters: Filters | None, operator: Operator, limit: int | None, expected: int
    ) -> list[Hit]:
        """Return the hits by the database's own measure; there are at most `expected`, as far as that is known."""

    @abstractmethod
    def _unranked(self, query: Query, filters: Filters | None, operator: Operator) -> list[str]:
        """Return the keys of all hits."""

    @abstractmethod
    def _matching(self, query: Query | None, filters: Filters | None, operator: Operator) -> int:
        """Return how many documents fit."""

    @abstractmethod
    def _frequencies(self, terms: Collection[Term]) -> dict[Term, int]:
        """Return in how many documents each term occurs, at least roughly."""

    @abstractmethod
    def _sections(self, keys: Sequence[str]) -> list[tuple[str, bytes]]:
        """Return key and packed sections of at most CHUNK documents."""

    @abstractmethod
    def _average_length(self) -> float:
        """Return the number of words of an average document, at least roughly."""

    # What they do alike

    def add(self, documents: Iterable[Document]) -> None:
        with self.batch() as writer:
            writer.add(documents)

    def delete(self, keys: Iterable[str]) -> None:
        with self.batch() as writer:
            writer.delete(keys)

    @contextmanager
    def batch(self) -> Iterator[Writer]:
        with transaction.atomic(using=self._using):
            # Creating takes locks that keep others waiting, even if there is nothing to create.
            if not self._exists():
                self._run(self._create(self._index))
            yield self._writer(self._index)

    def search(
        self,
        query: Query,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
        limit: int | None = None,
    ) -> list[Hit]:
        with self._reading():
            return self._search(query, filters, fields, operator, limit)

    def _search(
        self,
        query: Query,
        filters: Filters | None,
        fields: Collection[str] | None,
        operator: Operator,
        limit: int | None,
    ) -> list[Hit]:
        frequencies = self._frequencies(rescoring.terms_of(query)) if query else {}
        query = rescoring.pruned(query, frequencies, operator)
        if not query:
            return []
        exact = self._needs_rescoring(query)
        most = None if fields is not None or limit is None else max(limit, rescoring.RESCORED if exact else 0)
        hits = self._ranked(query, filters, operator, most, rescoring.most_hits(query, frequencies, operator))
        if fields is not None:
            hits = self._within(hits, query, fields, operator)
        return (self._rescored(hits, query, frequencies) if exact else hits)[:limit]

    def matching(
        self,
        query: Query,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
    ) -> list[str]:
        if fields is not None:
            return [hit.key for hit in self.search(query, filters=filters, fields=fields, operator=operator)]
        with self._reading():
            frequencies = self._frequencies(rescoring.terms_of(query)) if query else {}
            query = rescoring.pruned(query, frequencies, operator)
            return self._unranked(query, filters, operator) if query else []

    def count(
        self,
        query: Query | None = None,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
    ) -> int:
        if query is not None and (fields is not None or not query):
            return len(self.search(query, filters=filters, fields=fields, operator=operator))
        return self._matching(query, filters, operator)

    def refresh(self) -> None:  # noqa: B027 - what the transaction wrote is visible to it at once
        """Nothing to do."""

    def fingerprint(self) -> str | None:
        return self._state.fingerprint()

    @contextmanager
    def rebuild(self, fingerprint: str = "") -> Iterator[Writer]:
        new = f"{self._index}_next"
        with transaction.atomic(using=self._using):
            self._run([*self._drop(new), *self._create(new)])
        try:
            yield self._writer(new)
        except BaseException:
            self._run(self._drop(new))
            raise
        with transaction.atomic(using=self._using):
            self._run([*self._drop(self._index), *self._rename(new, self._index)])
            self._state.built(fingerprint)

    def reset(self) -> None:
        with transaction.atomic(using=self._using):
            self._run([*self._drop(self._index), *self._create(self._index)])

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """What a database needs around a search."""
        yield

    def _needs_rescoring(self, query: Query) -> bool:
        return rescoring.needed(query)

    def _within(self, hits: list[Hit], query: Query, fields: Collection[str], operator: Operator) -> list[Hit]:
        """Keep the hits whose named sections answer the query by themselves."""
        stored = self._stored([hit.key for hit in hits])
        return [hit for hit in hits if sections.fits(sections.unpack(stored[hit.key]), query, fields, operator)]

    def _rescored(self, hits: list[Hit], query: Query, frequencies: Mapping[Term, int]) -> list[Hit]:
        best, rest = hits[: rescoring.RESCORED], hits[rescoring.RESCORED :]
        stored = self._stored([hit.key for hit in best])
        rarity = rescoring.rarities(frequencies, self._matching(None, None, "and"))
        ranked = [rescoring.Ranked(*hit, stored[hit.key]) for hit in best]
        return rescoring.below(rescoring.rescored(ranked, query, rarity, self._average_length()), rest)

    def _stored(self, keys: Sequence[str]) -> dict[str, bytes]:
        found: dict[str, bytes] = {}
        for start in range(0, len(keys), CHUNK):
            found.update(self._sections(keys[start : start + CHUNK]))
        return found

    def _rows(self, statement: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        try:
            with self._connection.cursor() as cursor:
                cursor.execute(statement, list(parameters))
                return list(cursor.fetchall())
        except DatabaseError as error:
            raise IndexUnavailableError(str(error)) from error

    def _run(self, statements: Iterable[str]) -> None:
        with self._connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
