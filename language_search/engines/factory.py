"""Makes the engine that the settings name. Engines are light: what is worth keeping, they keep per process."""

from __future__ import annotations

from language_search.conf import Options
from language_search.engines.persistent import PersistentEngine


def make(options: Options) -> PersistentEngine:
    """Import only the engine that is used, so that nobody needs the software of another."""
    match options.engine_name:
        case "sqlite":
            from language_search.engines.sqlite import SQLiteEngine

            return SQLiteEngine(options.index, options.database)
        case "postgresql":
            from language_search.engines.postgresql import PostgreSQLEngine

            return PostgreSQLEngine(options.index, options.database)
        case _:
            from language_search.engines.whoosh import WhooshEngine

            assert options.path is not None
            return WhooshEngine(options.path, options.wait_seconds)
