"""SQLite's full-text search (FTS5), driven directly in the site's own database.

Source of the ideas and the figures: https://sqlite.org/fts5.html and docs/explanation in this repository.
"""

from language_search.engines.sqlite.engine import SQLiteEngine

__all__ = ["SQLiteEngine"]
