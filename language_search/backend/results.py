"""The results as callers see them: sliced, counted, faceted, put in order for a reader; asked for when needed."""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any, Self

from django.db.models import Count, QuerySet
from django.utils.translation import get_language
from modelsearch.backends.base import BaseSearchResults, FilterFieldError

from language_search.analysis.tokens import Correction, Query
from language_search.backend import keys
from language_search.backend.readers import Reader
from language_search.backend.selection import Selection

if TYPE_CHECKING:
    from language_search.backend import SearchBackend
    from language_search.backend.compilers import QueryCompiler


class SearchResults(BaseSearchResults):
    """Each object found carries `is_partial_match`: true if it holds some of the words only."""

    supports_facet = True
    backend: SearchBackend
    query_compiler: QueryCompiler

    def __init__(self, backend: Any, query_compiler: Any, prefetch_related: Any = None) -> None:
        super().__init__(backend, query_compiler, prefetch_related)
        self._reader = Reader()
        self._selection = Selection(backend, query_compiler, self._reader)

    def for_reader(self, language: str | None = None, *, one_per_translation: bool = True) -> Self:
        """Return the results with the reader's language (None: the active one) a little further up.

        one_per_translation: of an object and its translations show one, in the reader's language if it was found.
        """
        clone = self._clone()
        clone._reader = Reader(language if language is not None else get_language() or "", one_per_translation)
        clone._selection = Selection(self.backend, self.query_compiler, clone._reader)
        return clone

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The words that were taken for misspelt, and what was searched for as well."""
        return self._selection.corrections

    @property
    def query(self) -> Query:
        """The analysed query, to mark the words in excerpts with."""
        return self._selection.query

    @property
    def has_partial_matches(self) -> bool:
        """Whether the search had to be filled up with objects that hold some of the words only."""
        return any(one.partial for one in self._selection.filled)

    def facet(self, field_name: str) -> OrderedDict[Any, int]:
        """Return value -> number of objects, the most frequent first; the slice does not matter."""
        if self.query_compiler._get_filterable_field(field_name) is None:
            model = self.query_compiler.queryset.model.__name__
            raise FilterFieldError(
                f'Cannot facet search results with field "{field_name}". '
                f'Please add index.FilterField("{field_name}") to {model}.search_fields.',
                field_name=field_name,
            )
        queryset = self._selection.queryset().order_by()
        counted = queryset.values(field_name).annotate(_search_count=self._count_expression(queryset))
        counted = counted.order_by("-_search_count", field_name)
        return OrderedDict((row[field_name], row["_search_count"]) for row in counted)

    def _clone(self) -> Self:
        clone: Self = super()._clone()
        clone._reader = self._reader
        clone._selection = self._selection
        return clone

    def _do_count(self) -> int:
        queryset = self._selection.queryset().order_by()
        total = int(queryset.aggregate(total=self._count_expression(queryset))["total"])
        stop = total if self.stop is None else min(total, self.stop)
        return max(0, stop - self.start)

    def _do_search(self) -> list[Any]:
        if self.stop is not None and self.stop <= self.start:
            return []
        if self.query_compiler.order_by_relevance and not self._needs_no_order():
            return self._by_relevance()
        queryset = self._selection.queryset()
        if not queryset.ordered:
            queryset = queryset.order_by("-pk")
        found = list(queryset[self.start : self.stop])
        return [self._marked(obj, 0.0, partial=False) for obj in found]

    def _needs_no_order(self) -> bool:
        """Everything is found alike, so the caller's own order is as good as any."""
        return self._selection.is_everything and not self._reader.one_per_translation

    def _by_relevance(self) -> list[Any]:
        selected = self._selection.page(self.start, self.stop)
        objects = {obj.pk: obj for obj in keys.among(self._selection.base, [one.pk for one in selected])}
        return [self._marked(objects[one.pk], one.score, partial=one.partial) for one in selected if one.pk in objects]

    def _marked(self, obj: Any, score: float, *, partial: bool) -> Any:
        obj.is_partial_match = partial
        if self._score_field:
            setattr(obj, self._score_field, float(score))
        return obj

    def _count_expression(self, queryset: QuerySet[Any]) -> Count:
        """Joins may repeat an object, and translations of one object count as one where only one is shown."""
        names = {field.name for field in self.query_compiler.queryset.model._meta.get_fields()}
        if self._reader.one_per_translation and "translation_key" in names:
            return Count("translation_key", distinct=True)
        # Counting distinct keys takes several times as long, so only where a join makes it necessary.
        return Count("pk", distinct=len(queryset.query.alias_map) > 1)
