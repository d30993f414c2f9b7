"""The engine for sites whose database is PostgreSQL: transactional with the content, shared by all servers."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django.db import transaction

from language_search.analysis.tokens import Query, Term
from language_search.engines.base import Document, Filters, Hit, Operator, Writer
from language_search.engines.postgresql import schema, vectors
from language_search.engines.relational import lexemes, sections
from language_search.engines.relational.engine import SAMPLE, RelationalEngine

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

# How common a term is matters up to here; counting further costs more than it tells.
MOST_COUNTED = 20_000
# Ranking reads the whole vector of a document. Where more documents may fit, only the most promising are ranked.
RANKED_ALL = 600
MOST_RANKED = 400


class PostgreSQLEngine(RelationalEngine):
    @contextmanager
    def _reading(self) -> Iterator[None]:
        """Keep the planner from reading all documents for a common word: it does not know how long they are."""
        with transaction.atomic(using=self._using):
            # A plan that has to do it all the same looks so dear that it would also be compiled, for nothing.
            self._run(["SET LOCAL enable_seqscan = off; SET LOCAL jit = off"])
            yield
            self._run(["SET LOCAL enable_seqscan TO DEFAULT; SET LOCAL jit TO DEFAULT"])

    def keys(self, filters: Filters | None = None) -> Iterable[str]:
        statement = f"SELECT key FROM {self._table} WHERE {_condition(filters)}"  # noqa: S608
        return [row[0] for row in self._rows(statement, _values(filters))]

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        rows = self._rows("SELECT word, ndoc FROM ts_stat(%s)", [f"SELECT vector FROM {self._table}"])  # noqa: S608
        return [(word, documents) for word, documents in rows if not word.startswith(lexemes.MARK_CHARACTERS)]

    def verify(self) -> None:
        self._rows(f"SELECT count(*) FROM {self._table} WHERE vector @@ '''x'''::tsquery")  # noqa: S608

    def optimise(self) -> None:
        """VACUUM rewrites the pages with erased words; it cannot run inside a transaction."""
        if not self._connection.in_atomic_block:
            self._run([f"VACUUM (ANALYZE) {self._table}"])

    @property
    def _table(self) -> str:
        return schema.documents(self._index)

    def _create(self, index: str) -> list[str]:
        return schema.create_statements(index)

    def _exists(self) -> bool:
        return self._rows("SELECT to_regclass(%s)", [self._table])[0][0] is not None

    def _drop(self, index: str) -> list[str]:
        return schema.drop_statements(index)

    def _rename(self, source: str, target: str) -> list[str]:
        return schema.rename_statements(source, target)

    def _writer(self, index: str) -> Writer:
        return PostgreSQLWriter(self._connection, index)

    def _needs_rescoring(self, query: Query) -> bool:
        """Always: the database's own measure does not know which words are rare."""
        return True

    def _ranked(
        self, query: Query, filters: Filters | None, operator: Operator, limit: int | None, expected: int
    ) -> list[Hit]:
        wanted = vectors.query(query, operator)
        source, values = self._table, [*_values(filters, wanted)]
        condition = _condition(filters, wanted)
        if limit is not None and expected > RANKED_ALL:
            source, values = self._best_first(tiers(query, operator), filters)
            condition = "true"
        statement = (
            f"SELECT key, ts_rank('{vectors.RANK_WEIGHTS}', vector, %s::tsquery, 1) AS score FROM {source} "  # noqa: S608
            f"WHERE {condition} ORDER BY score DESC, id LIMIT %s"
        )
        return [Hit(*row) for row in self._rows(statement, [wanted, *values, limit])]

    def _best_first(self, wanted: list[str], filters: Filters | None) -> tuple[str, list[Any]]:
        """Return a source of MOST_RANKED documents, taken from each tier in turn until there are enough."""
        parts = [
            f"(SELECT {tier} AS tier, id FROM {self._table} WHERE {_condition(filters, query)} LIMIT {MOST_RANKED})"  # noqa: S608
            for tier, query in enumerate(wanted)
        ]
        numbered = " UNION ALL ".join(parts)
        chosen = f"SELECT id FROM ({numbered}) tiers GROUP BY id ORDER BY min(tier), id LIMIT {MOST_RANKED}"  # noqa: S608
        source = f"(SELECT id, key, vector FROM {self._table} JOIN ({chosen}) chosen USING (id)) best"  # noqa: S608
        return source, [value for query in wanted for value in _values(filters, query)]

    def _unranked(self, query: Query, filters: Filters | None, operator: Operator) -> list[str]:
        wanted = vectors.query(query, operator)
        statement = f"SELECT key FROM {self._table} WHERE {_condition(filters, wanted)}"  # noqa: S608
        return [row[0] for row in self._rows(statement, _values(filters, wanted))]

    def _matching(self, query: Query | None, filters: Filters | None, operator: Operator) -> int:
        wanted = vectors.query(query, operator) if query is not None else ""
        statement = f"SELECT count(*) FROM {self._table} WHERE {_condition(filters, wanted)}"  # noqa: S608
        return int(self._rows(statement, _values(filters, wanted))[0][0])

    def _frequencies(self, terms: Collection[Term]) -> dict[Term, int]:
        ordered = list(terms)
        counted = (
            f"SELECT count(*) FROM (SELECT 1 FROM {self._table} WHERE vector @@ %s::tsquery LIMIT {MOST_COUNTED}) t"  # noqa: S608
        )
        statement = " UNION ALL ".join(f"SELECT {number}, ({counted})" for number in range(len(ordered)))
        rows = self._rows(statement, [vectors.stored(term) for term in ordered])
        return {ordered[number]: int(count) for number, count in rows}

    def _average_length(self) -> float:
        sample = f"SELECT length FROM {self._table} ORDER BY key LIMIT {SAMPLE}"  # noqa: S608
        return float(self._rows(f"SELECT avg(length) FROM ({sample}) lengths")[0][0] or 0.0)  # noqa: S608

    def _sections(self, keys: Sequence[str]) -> list[tuple[str, bytes]]:
        rows = self._rows(f"SELECT key, sections FROM {self._table} WHERE key = ANY(%s)", [list(keys)])  # noqa: S608
        return [(key, bytes(packed)) for key, packed in rows]


def tiers(query: Query, operator: Operator) -> list[str]:
    """Return queries for the most promising documents, the best first; the last one selects everything that fits."""
    marks = (vectors.TITLE_MARK, vectors.STRONG_MARK)
    levels = [vectors.level_query(query, "and", mark) for mark in marks]
    if operator == "or":
        levels.append(vectors.query(query, "and"))
        levels += [vectors.level_query(query, "or", mark) for mark in marks]
    return [*filter(None, levels), vectors.query(query, operator)]


class PostgreSQLWriter:
    """Follows `engines.base.Writer` for the table of one index."""

    def __init__(self, connection: BaseDatabaseWrapper, index: str) -> None:
        self._connection = connection
        self._table = schema.documents(index)

    def add(self, documents: Iterable[Document]) -> None:
        latest = {document.key: document for document in documents}
        rows = [
            (key, document.length, vectors.vector(document), lexemes.labels(document), sections.pack(document))
            for key, document in latest.items()
        ]
        replaced = ", ".join(f"{name} = EXCLUDED.{name}" for name in ("length", "vector", "labels", "sections"))
        statement = (
            f"INSERT INTO {self._table} (key, length, vector, labels, sections) VALUES (%s, %s, %s::tsvector, %s, %s) "  # noqa: S608
            f"ON CONFLICT (key) DO UPDATE SET {replaced}"
        )
        with self._connection.cursor() as cursor:
            cursor.executemany(statement, rows)

    def delete(self, keys: Iterable[str]) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {self._table} WHERE key = ANY(%s)", [list(keys)])  # noqa: S608


def _condition(filters: Filters | None, *wanted: str) -> str:
    matches = ["vector @@ %s::tsquery" for query in wanted if query]
    return " AND ".join([*matches, *("labels && %s::text[]" for _ in lexemes.filter_groups(filters))]) or "true"


def _values(filters: Filters | None, *wanted: str) -> list[Any]:
    return [*filter(None, wanted), *lexemes.filter_groups(filters)]
