"""A search as the caller asked for it, and its texts as queries for an engine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from modelsearch import query as queries
from modelsearch.backends.base import BaseSearchQueryCompiler

from language_search.analysis.analyser import Analyser
from language_search.analysis.tokens import Query
from language_search.engines.base import Operator


class QueryCompiler(BaseSearchQueryCompiler):
    """A search for whole words.

    fills_up: the caller gave a plain text and no operator; then documents must have all words, and where there are few
    of those, documents with some of the words are added and marked as such.
    """

    DEFAULT_OPERATOR = "and"
    HANDLES_ORDER_BY_EXPRESSIONS = True

    def __init__(
        self,
        queryset: Any,
        query: Any,
        fields: Sequence[str] | None = None,
        operator: str | None = None,
        order_by_relevance: bool = True,
    ) -> None:
        super().__init__(queryset, query, fields, operator, order_by_relevance)
        self.fills_up = isinstance(query, str) and operator is None and order_by_relevance

    def analysed(self, query: Any, analyser: Analyser, languages: Sequence[str] | None) -> Query:
        """Return one text query as tokens."""
        if isinstance(query, queries.Phrase):
            return analyser.phrase(query.query_string, languages)
        return self.words(query.query_string, analyser, languages, fuzzy=isinstance(query, queries.Fuzzy))

    def words(self, text: str, analyser: Analyser, languages: Sequence[str] | None, *, fuzzy: bool = False) -> Query:
        return analyser.query(text, languages, fuzzy=fuzzy)

    @staticmethod
    def operator(query: Any) -> Operator:
        return "or" if getattr(query, "operator", "and") == "or" else "and"


class AutocompleteQueryCompiler(QueryCompiler):
    """A search while somebody types: the words may be beginnings of words. A phrase is still a phrase."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fills_up = False

    def words(self, text: str, analyser: Analyser, languages: Sequence[str] | None, *, fuzzy: bool = False) -> Query:
        return analyser.complete(text)
