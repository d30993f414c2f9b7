"""Writes documents into one set of tables, inside the caller's transaction."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from language_search.engines.base import Document
from language_search.engines.relational import lexemes, sections
from language_search.engines.sqlite import schema

if TYPE_CHECKING:
    from django.db.backends.base.base import BaseDatabaseWrapper

# SQLite takes this many values in one statement in every version that has FTS5.
CHUNK = 500


class SQLiteWriter:
    """Follows `engines.base.Writer` for the tables of one index."""

    def __init__(self, connection: BaseDatabaseWrapper, index: str) -> None:
        self._connection = connection
        self._documents = schema.documents(index)
        self._words = schema.words(index)

    def add(self, documents: Iterable[Document]) -> None:
        latest = {document.key: document for document in documents}
        self.delete(latest)
        rows = [(key, document.length, _columns(document), sections.pack(document)) for key, document in latest.items()]
        with self._connection.cursor() as cursor:
            entries: list[tuple[int | str, ...]] = [(self._insert_row(cursor, *row), *row[2]) for row in rows]
            cursor.executemany(self._words_statement(""), entries)

    def delete(self, keys: Iterable[str]) -> None:
        remaining = list(keys)
        with self._connection.cursor() as cursor:
            for start in range(0, len(remaining), CHUNK):
                self._delete_chunk(cursor, remaining[start : start + CHUNK])

    def _insert_row(self, cursor: Any, key: str, length: int, columns: Sequence[str], packed: bytes) -> int:
        words = zlib.compress(json.dumps(columns, ensure_ascii=False).encode(), 1)
        cursor.execute(
            f"INSERT INTO {self._documents} (key, length, words, sections) VALUES (%s, %s, %s, %s)",  # noqa: S608
            [key, length, words, packed],
        )
        return int(cursor.lastrowid)

    def _delete_chunk(self, cursor: Any, keys: list[str]) -> None:
        marks = ", ".join(["%s"] * len(keys))
        cursor.execute(f"SELECT id, words FROM {self._documents} WHERE key IN ({marks})", keys)  # noqa: S608
        old = [(number, *json.loads(zlib.decompress(words))) for number, words in cursor.fetchall()]
        cursor.executemany(self._words_statement("delete"), old)
        cursor.executemany(f"DELETE FROM {self._documents} WHERE id = %s", [row[:1] for row in old])  # noqa: S608

    def _words_statement(self, command: str) -> str:
        columns = ["rowid", *schema.COLUMNS]
        values = ["%s"] * len(columns)
        if command:
            columns.insert(0, self._words)
            values.insert(0, f"'{command}'")
        return f"INSERT INTO {self._words} ({', '.join(columns)}) VALUES ({', '.join(values)})"  # noqa: S608


def _columns(document: Document) -> list[str]:
    """Return the text of each column, in the order of `schema.COLUMNS`."""
    bands: list[list[str]] = [[] for _ in schema.BANDS]
    for section in document.sections:
        for weight, run in lexemes.weighted_runs(section):
            bands[lexemes.closest_band(weight, schema.WEIGHTS)] += [lexemes.GAP, *run]
    return [" ".join(band) for band in [*bands, lexemes.labels(document)]]
