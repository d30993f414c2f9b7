"""The tables: one row per document, and a full-text table that keeps no copy of the text.

A table without content needs the old words to forget a document, in every version of SQLite; they are in the row.
"""

from __future__ import annotations

from typing import Final

WEIGHTS: Final = [6.0, 3.0, 2.0, 1.0, 0.6, 0.3]
BANDS: Final = [f"band_{number}" for number in range(len(WEIGHTS))]
COLUMNS: Final = [*BANDS, "labels"]
# Labels select, they do not count: weight 0.
COLUMN_WEIGHTS: Final = ", ".join(str(weight) for weight in [*WEIGHTS, 0.0])
# Everything but white space and control characters belongs to a word: the analysis has already cut the text.
TOKENIZER: Final = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* Co'"
WITHOUT_CONTENT: Final = f"content='', tokenize=\"{TOKENIZER}\""


def documents(index: str) -> str:
    return f"language_search_{index}_document"


def words(index: str) -> str:
    return f"language_search_{index}_words"


def terms(index: str) -> str:
    return f"language_search_{index}_terms"


def create_statements(index: str) -> list[str]:
    row = (
        "id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, length INTEGER NOT NULL, "
        "words BLOB NOT NULL, sections BLOB NOT NULL"
    )
    columns = ", ".join(COLUMNS)
    return [
        f"CREATE TABLE IF NOT EXISTS {documents(index)} ({row})",
        # The lengths of some documents can be read from here without reading the documents.
        f"CREATE INDEX IF NOT EXISTS {documents(index)}_length ON {documents(index)} (key, length)",
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {words(index)} USING fts5({columns}, {WITHOUT_CONTENT})",
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {terms(index)} USING fts5vocab({words(index)}, 'row')",
    ]


def drop_statements(index: str) -> list[str]:
    return [f"DROP TABLE IF EXISTS {name(index)}" for name in (terms, words, documents)]


def rename_statements(source: str, target: str) -> list[str]:
    """Return what puts one finished index in the place of another."""
    return [
        f"DROP TABLE IF EXISTS {terms(source)}",
        f"DROP INDEX IF EXISTS {documents(source)}_length",
        f"ALTER TABLE {documents(source)} RENAME TO {documents(target)}",
        f"ALTER TABLE {words(source)} RENAME TO {words(target)}",
        f"CREATE INDEX {documents(target)}_length ON {documents(target)} (key, length)",
        f"CREATE VIRTUAL TABLE {terms(target)} USING fts5vocab({words(target)}, 'row')",
    ]
