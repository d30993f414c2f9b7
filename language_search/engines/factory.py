"""Makes the engine that the settings name. Engines are light: what is worth keeping, they keep per process."""

from __future__ import annotations

from typing import Any

from django.utils.module_loading import import_string

from language_search.conf import Options
from language_search.engines.persistent import PersistentEngine

# By dotted path, so that nobody needs the software of an engine that is not used.
IN_DATABASE = {
    "sqlite": "language_search.engines.sqlite.SQLiteEngine",
    "postgresql": "language_search.engines.postgresql.PostgreSQLEngine",
}
IN_FOLDER = {"whoosh": "language_search.engines.whoosh.WhooshEngine"}


def make(options: Options) -> PersistentEngine:
    """Return the engine of `options.engine_name`."""
    name = options.engine_name
    made: Any
    if name in IN_DATABASE:
        made = import_string(IN_DATABASE[name])(options.index, options.database)
    else:
        made = import_string(IN_FOLDER[name])(options.path, options.wait_seconds)
    engine: PersistentEngine = made
    return engine
