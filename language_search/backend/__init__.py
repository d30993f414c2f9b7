"""The search backend for Wagtail and modelsearch: `{"BACKEND": "language_search.backend", "ENGINE": ..., "PATH": ...}`.

A new object is made for every search, so nothing here is worth keeping; engines keep what is, per process.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Any

from django.utils.module_loading import import_string
from modelsearch.backends.base import BaseSearchBackend

from language_search import vocabulary
from language_search.analysis.analyser import Analyser
from language_search.backend import analysers, health
from language_search.backend.compilers import AutocompleteQueryCompiler, QueryCompiler
from language_search.backend.documents import Languages, texts
from language_search.backend.index import Index, Rebuilder
from language_search.backend.results import SearchResults
from language_search.conf import Options
from language_search.engines.factory import make
from language_search.engines.persistent import IndexUnavailableError, PersistentEngine
from language_search.outbox import Outbox

# Raise this when documents are made or stored differently, so that indexes are rebuilt.
FORMAT = 1


class SearchBackend(BaseSearchBackend):
    """See `conf.Options` for the settings."""

    query_compiler_class = QueryCompiler
    autocomplete_query_compiler_class = AutocompleteQueryCompiler
    index_class = Index
    results_class = SearchResults
    rebuilder_class = Rebuilder

    def __init__(self, params: dict[str, Any]) -> None:
        super().__init__(params)
        self.params = params
        self.options = Options.read(params)

    @cached_property
    def engine(self) -> PersistentEngine:
        return make(self.options)

    @cached_property
    def analyser(self) -> Analyser:
        return analysers.analyser_for(self.options)

    @cached_property
    def outbox(self) -> Outbox:
        return Outbox(self.options.index, self.options.database, self.options.path, Index(self).work)

    @property
    def fingerprint(self) -> str:
        """What an index must have been built with to be of use now."""
        return f"{FORMAT}-{_analysis_fingerprint(self.options.languages)}"

    def languages_for(self, language: str) -> Sequence[str]:
        """Return the site's languages, the reader's own first."""
        own = [one for one in self.options.languages if language and language.split("-")[0] == one.split("-")[0]]
        return [*own, *(one for one in self.options.languages if one not in own)]

    def is_ready(self) -> bool:
        """Return whether the index can be searched; see to it that it is rebuilt if not."""
        if self.options.trust_index:
            return True
        try:
            found = self.engine.fingerprint()
        except IndexUnavailableError as error:
            self.report_unavailable(error)
            return False
        if found != self.fingerprint:
            self.report_unavailable(IndexUnavailableError("built with other software" if found else "never built"))
            return False
        health.look_after(self)
        return True

    def renew_vocabulary(self) -> int:
        """Count the words that may be suggested anew, from the querysets that VOCABULARY names."""
        if not self.options.vocabulary:
            return 0
        languages = Languages(self.options.languages[0])
        texts_ = (
            (languages.of(obj), "\n".join(text for _, _, text in texts(obj)))
            for queryset in import_string(self.options.vocabulary)()
            for obj in queryset.iterator(chunk_size=500)
        )
        count = vocabulary.replace(self.options.index, self.options.database, texts_, self.analyser)
        analysers.forget()
        return count

    def report_unavailable(self, error: IndexUnavailableError) -> None:
        health.report(self, error)


@lru_cache(maxsize=8)
def _analysis_fingerprint(languages: tuple[str, ...]) -> str:
    return Analyser(languages).fingerprint()
