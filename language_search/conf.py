"""The options of an entry in `WAGTAILSEARCH_BACKENDS` (or `MODELSEARCH_BACKENDS`), with their defaults."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import connections

ENGINES = ("auto", "whoosh", "sqlite", "postgresql")


@dataclass(frozen=True)
class Options:
    """engine: where tokens are kept; "auto" takes the database's own engine, Whoosh where it has none.

    path: the folder of the Whoosh index and of the locks. index: the index's name in table names and jobs.
    database: the alias of the database with the jobs, and with the index of the engines that live in a database.
    languages: the site's languages, the default first. vocabulary: dotted path to a function that returns the
    querysets whose words may be suggested to everybody. thesaurus: dotted path to a function that returns an
    `analysis.thesaurus.Expander`. auto_rebuild: rebuild a missing or damaged index in the background.
    trust_index: search in an index that was never built to the end (tests that index only what they make).
    """

    engine: str = "auto"
    path: Path | None = None
    index: str = "default"
    database: str = "default"
    languages: tuple[str, ...] = ("nl", "en")
    vocabulary: str = ""
    thesaurus: str = ""
    wait_seconds: float = 10.0
    auto_rebuild: bool = True
    trust_index: bool = False

    @classmethod
    def read(cls, params: Mapping[str, Any]) -> Options:
        """Raise ImproperlyConfigured on values that cannot work."""
        known = {name: params[name.upper()] for name in cls.__dataclass_fields__ if name.upper() in params}
        if known.get("path") is not None:
            known["path"] = Path(known["path"])
        known["languages"] = tuple(known.get("languages", cls.languages))
        options = cls(**known)
        options._check()
        return options

    @property
    def engine_name(self) -> str:
        """The engine that is used, never "auto"."""
        if self.engine != "auto":
            return self.engine
        vendor = connections[self.database].vendor
        return vendor if vendor in ENGINES else "whoosh"

    def _check(self) -> None:
        if self.engine not in ENGINES:
            raise ImproperlyConfigured(f"ENGINE must be one of {', '.join(ENGINES)}, not {self.engine!r}.")
        if self.engine_name == "whoosh" and self.path is None:
            raise ImproperlyConfigured('The engine "whoosh" needs PATH: a folder that only the site can read.')
        vendor = connections[self.database].vendor
        if self.engine_name != "whoosh" and self.engine_name != vendor:
            raise ImproperlyConfigured(f'The engine "{self.engine_name}" lives in its database; this one is {vendor}.')
        if not self.index.isidentifier():
            raise ImproperlyConfigured("INDEX may hold letters, digits and underscores only.")
