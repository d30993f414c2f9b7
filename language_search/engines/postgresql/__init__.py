"""PostgreSQL's full-text search with an indexed column of its own, filled with ready tokens.

No configuration and no dictionary of the database is involved: the analysis is ours in every engine.
"""

from language_search.engines.postgresql.engine import PostgreSQLEngine

__all__ = ["PostgreSQLEngine"]
