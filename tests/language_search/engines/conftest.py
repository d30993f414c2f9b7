"""Each engine in turn, empty."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.db import connection

from language_search.engines.persistent import PersistentEngine
from language_search.engines.sqlite import SQLiteEngine
from language_search.engines.whoosh import WhooshEngine


@pytest.fixture(params=["whoosh", "sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> PersistentEngine:
    if request.param == "whoosh":
        made: PersistentEngine = WhooshEngine(tmp_path / "index", wait_seconds=2)
    else:
        if connection.vendor != request.param:
            pytest.skip(f"lives in a {request.param} database, this one is {connection.vendor}")
        made = in_database(request.param)
    made.reset()
    return made


def in_database(name: str) -> PersistentEngine:
    if name == "sqlite":
        return SQLiteEngine("conformance")
    from language_search.engines.postgresql import PostgreSQLEngine

    return PostgreSQLEngine("conformance")
