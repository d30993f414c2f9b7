"""The engine for sites whose database is SQLite: transactional with the content, no second process, no lock."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from django.db import transaction

from language_search.analysis.tokens import Query, Term
from language_search.engines.base import Filters, Hit, Operator, Writer
from language_search.engines.relational import lexemes
from language_search.engines.relational.engine import SAMPLE, RelationalEngine
from language_search.engines.sqlite import match, schema
from language_search.engines.sqlite.writer import SQLiteWriter


class SQLiteEngine(RelationalEngine):
    def keys(self, filters: Filters | None = None) -> Iterable[str]:
        return self._keys_of(match.expression(None, filters, "and"))

    def _keys_of(self, wanted: str) -> list[str]:
        words, documents = schema.words(self._index), schema.documents(self._index)
        if not wanted:
            return [row[0] for row in self._rows(f"SELECT key FROM {documents}")]  # noqa: S608
        statement = f"SELECT d.key FROM {words} JOIN {documents} d ON d.id = {words}.rowid WHERE {words} MATCH %s"  # noqa: S608
        return [row[0] for row in self._rows(statement, [wanted])]

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        rows = self._rows(f"SELECT term, doc FROM {schema.terms(self._index)}")  # noqa: S608
        return [(term, int(documents)) for term, documents in rows if not term.startswith(lexemes.MARK_CHARACTERS)]

    def verify(self) -> None:
        words = schema.words(self._index)
        self._rows(f"SELECT count(*) FROM {words} WHERE {words} MATCH %s", ['"x"'])  # noqa: S608
        with transaction.atomic(using=self._using):
            self._rows(f"INSERT INTO {words} ({words}) VALUES ('integrity-check')")  # noqa: S608

    def optimise(self) -> None:
        words = schema.words(self._index)
        self._run([f"INSERT INTO {words} ({words}) VALUES ('optimize')"])  # noqa: S608
        if not self._connection.in_atomic_block:
            # Moves the freed pages out of the write-ahead log, where erased words would otherwise stay readable.
            self._run(["PRAGMA wal_checkpoint(TRUNCATE)"])

    def _create(self, index: str) -> list[str]:
        return schema.create_statements(index)

    def _exists(self) -> bool:
        names = [schema.documents(self._index), schema.words(self._index), schema.terms(self._index)]
        rows = self._rows("SELECT count(*) FROM sqlite_master WHERE name IN (%s, %s, %s)", names)
        return int(rows[0][0]) == len(names)

    def _drop(self, index: str) -> list[str]:
        return schema.drop_statements(index)

    def _rename(self, source: str, target: str) -> list[str]:
        return schema.rename_statements(source, target)

    def _writer(self, index: str) -> Writer:
        return SQLiteWriter(self._connection, index)

    def _ranked(
        self, query: Query, filters: Filters | None, operator: Operator, limit: int | None, expected: int
    ) -> list[Hit]:
        words = schema.words(self._index)
        best = (
            f"SELECT rowid AS id, bm25({words}, {schema.COLUMN_WEIGHTS}) AS score FROM {words} "  # noqa: S608
            f"WHERE {words} MATCH %s ORDER BY score, rowid LIMIT %s"
        )
        statement = (
            f"SELECT d.key, -best.score FROM ({best}) best "  # noqa: S608
            f"JOIN {schema.documents(self._index)} d ON d.id = best.id ORDER BY best.score, d.id"
        )
        wanted = match.expression(query, filters, operator)
        return [Hit(*row) for row in self._rows(statement, [wanted, -1 if limit is None else limit])]

    def _unranked(self, query: Query, filters: Filters | None, operator: Operator) -> list[str]:
        return self._keys_of(match.expression(query, filters, operator))

    def _matching(self, query: Query | None, filters: Filters | None, operator: Operator) -> int:
        words = schema.words(self._index)
        wanted = match.expression(query, filters, operator)
        if not wanted:
            return int(self._rows(f"SELECT count(*) FROM {schema.documents(self._index)}")[0][0])  # noqa: S608
        return int(self._rows(f"SELECT count(*) FROM {words} WHERE {words} MATCH %s", [wanted])[0][0])  # noqa: S608

    def _frequencies(self, terms: Collection[Term]) -> dict[Term, int]:
        """A beginning of a word counts as rare: how many words it has does not make it say less."""
        stored = {lexemes.lexeme(term)[0]: term for term in terms}
        marks = ", ".join(["%s"] * len(stored))
        statement = f"SELECT term, doc FROM {schema.terms(self._index)} WHERE term IN ({marks})"  # noqa: S608
        found = {stored[lexeme]: int(documents) for lexeme, documents in self._rows(statement, list(stored))}
        return {term: found.get(term, 0) for term in terms}

    def _average_length(self) -> float:
        sample = f"SELECT length FROM {schema.documents(self._index)} ORDER BY key LIMIT {SAMPLE}"  # noqa: S608
        return float(self._rows(f"SELECT avg(length) FROM ({sample})")[0][0] or 0.0)  # noqa: S608

    def _sections(self, keys: Sequence[str]) -> list[tuple[str, bytes]]:
        marks = ", ".join(["%s"] * len(keys))
        statement = f"SELECT key, sections FROM {schema.documents(self._index)} WHERE key IN ({marks})"  # noqa: S608
        return [(key, bytes(packed)) for key, packed in self._rows(statement, keys)]
