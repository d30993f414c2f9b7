"""What a search selects, in order: the engine scores, the database says which of the hits the queryset holds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from django.db.models import F, QuerySet

from language_search.analysis.tokens import Correction, Query, Reason
from language_search.backend import keys, trees
from language_search.backend.readers import Reader, Rows, one_per_translation, reordered
from language_search.backend.sources import DatabaseSource, IndexSource
from language_search.engines.base import Hit, Operator
from language_search.engines.persistent import IndexUnavailableError

if TYPE_CHECKING:
    from language_search.backend import SearchBackend
    from language_search.backend.compilers import QueryCompiler

# The first question to the engine is for so many hits, or more if a later page is asked for.
FIRST_WINDOW = 200
# With fewer hits than this, documents with some of the words are added, at most so many.
FILL_BELOW = 20
MOST_FILLED = 100
# A long text that has all the words somewhere answers less well than a short one that is about most of them, so having
# all is worth a lot, but not everything (tests/language_search/relevance).
ALL_WORDS_BONUS = 1.5


Answer = TypeVar("Answer")


class Selected(NamedTuple):
    """An object to show. `partial`: it holds some of the words only."""

    pk: Any
    score: float
    partial: bool = False


class Selection:
    """One search for one reader. All results cut from it share it, so nothing is asked twice."""

    def __init__(self, backend: SearchBackend, compiler: QueryCompiler, reader: Reader) -> None:
        self._backend = backend
        self._compiler = compiler
        self._reader = reader
        self._windows: dict[int | None, list[Hit]] = {}

    def page(self, start: int, stop: int | None) -> list[Selected]:
        """Return the objects from `start` up to `stop` in the order of relevance."""
        if self._found is not None and self._found.excluded is not None:
            return self._scored_first(self._found)[start:stop]
        if self._few is not None:
            return self.filled[start:stop]
        if stop is not None:
            hits = self._hits(max(FIRST_WINDOW, 2 * stop))
            selected = self._selected(hits)
            if len(hits) < max(FIRST_WINDOW, 2 * stop) or len(selected) >= stop:
                return selected[start:stop]
        return self._selected(self._hits(None))[start:stop]

    def queryset(self) -> QuerySet[Any]:
        """Return the queryset cut down to everything that is selected, in the order that it has itself."""
        if self._found is not None and self._found.excluded is not None:
            excluded = self._pks(self._found.excluded)
            return self.base.exclude(keys.Among(F("pk"), excluded)) if excluded else self.base
        pks = self._pks(self._keys)
        partial = [one.pk for one in self.filled if one.partial]
        return keys.among(self.base, [*pks, *partial])

    @property
    def is_everything(self) -> bool:
        return self._found is not None and self._found.is_everything and not self._found.scores

    @cached_property
    def filled(self) -> list[Selected]:
        """The few objects with all of the words, and those with some of them; empty if there are enough with all."""
        if self._few is None:
            return []
        full = self._hits(None)
        languages = self._backend.languages_for(self._reader.language)
        loose = self._backend.analyser.query(self._compiler.query.query_string, languages, loose=True)
        found = dict(self._ask(loose, "or", MOST_FILLED))
        scores = found | {key: ALL_WORDS_BONUS * max(found.get(key, 0.0), score) for key, score in full}
        merged = sorted((Hit(*item) for item in scores.items()), key=lambda hit: -hit.score)
        return self._selected(merged, complete=set(self._pks([hit.key for hit in full])))

    @cached_property
    def _few(self) -> list[Selected] | None:
        """The objects with all of the words if they are so few that others should be added, else None."""
        if not self._compiler.fills_up:
            return None
        hits = self._hits(FIRST_WINDOW)
        selected = self._selected(hits)
        if len(selected) < FILL_BELOW and len(hits) == FIRST_WINDOW:
            # The queryset holds few of the best hits; whether it holds few of all is to be seen.
            selected = self._selected(self._hits(None))
        return selected if len(selected) < FILL_BELOW else None

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        return self._query.corrections if self._query is not None else ()

    @cached_property
    def query(self) -> Query:
        """The analysed query, for excerpts; of a tree of queries all positive texts together."""
        if self._query is not None:
            return self._query
        return Query(tuple(group for text in _positive(self._compiler.query) for group in self._analysed(text).groups))

    @cached_property
    def base(self) -> QuerySet[Any]:
        """The caller's queryset; one that was sliced becomes one that can be filtered."""
        queryset: QuerySet[Any] = self._compiler.queryset
        if queryset.query.is_sliced:
            pks = list(queryset.values_list("pk", flat=True))
            queryset = keys.among(queryset.model._default_manager.all(), pks)
        return queryset

    @cached_property
    def _query(self) -> Query | None:
        """The analysed query if there is but one text, None for a tree."""
        return self._analysed(self._compiler.query) if trees.is_text(self._compiler.query) else None

    @cached_property
    def _found(self) -> trees.Found | None:
        """What a tree of queries selects, None for a single text."""
        return None if self._query is not None else trees.evaluate(self._compiler.query, self._leaf)

    @cached_property
    def _source(self) -> IndexSource | DatabaseSource:
        self._backend.outbox.settle()
        if self._backend.is_ready():
            return IndexSource(self._backend.engine, self._compiler)
        return DatabaseSource(self._compiler)

    def _analysed(self, query: Any) -> Query:
        languages = self._backend.languages_for(self._reader.language)
        return self._compiler.analysed(query, self._backend.analyser, languages)

    def _ask(self, query: Query, operator: Operator, limit: int | None = None) -> list[Hit]:
        return self._guarded(lambda source: source.hits(query, operator, limit))

    def _guarded(self, ask: Callable[[IndexSource | DatabaseSource], list[Answer]]) -> list[Answer]:
        """Ask the index, and the database if the index turns out to be of no use."""
        try:
            return ask(self._source)
        except IndexUnavailableError as error:
            self._backend.report_unavailable(error)
            self._source = DatabaseSource(self._compiler)
            return ask(self._source)

    @cached_property
    def _keys(self) -> list[str]:
        """The keys of all hits, in no order."""
        complete = next((hits for window, hits in self._windows.items() if window is None or len(hits) < window), None)
        if complete is not None or self._query is None:
            return [hit.key for hit in (complete if complete is not None else self._hits(None))]
        query, operator = self._query, self._compiler.operator(self._compiler.query)
        return self._guarded(lambda source: source.keys(query, operator))

    def _leaf(self, query: Any) -> trees.Scores:
        return dict(self._ask(_without_titles(self._analysed(query)), self._compiler.operator(query)))

    def _hits(self, window: int | None) -> list[Hit]:
        """Return the engine's best hits; all of them for None."""
        if window not in self._windows:
            self._windows[window] = self._asked(window)
        return self._windows[window]

    def _asked(self, window: int | None) -> list[Hit]:
        for known, hits in self._windows.items():
            if known is None or len(hits) < known:
                return hits if window is None else hits[:window]
        if self._query is not None:
            boost = getattr(self._compiler.query, "boost", 1.0)
            hits = self._ask(self._query, self._compiler.operator(self._compiler.query), window)
            return hits if boost == 1.0 else [Hit(key, score * boost) for key, score in hits]
        scores = self._found.scores if self._found is not None else {}
        ordered = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        return [Hit(*item) for item in ordered[:window]]

    def _selected(self, hits: Sequence[Hit], complete: Collection[Any] | None = None) -> list[Selected]:
        """Return the hits that the queryset holds, in this reader's order. `complete`: which have all the words."""
        pks = self._pks([hit.key for hit in hits])
        rows = Rows(self.base, self._reader).among(pks)
        scored = [(rows[pk], hit.score) for pk, hit in zip(pks, hits, strict=True) if pk in rows]
        scored = reordered(scored, self._reader)
        if self._reader.one_per_translation:
            scored = one_per_translation(scored, self._reader)
        return [Selected(row.pk, score, complete is not None and row.pk not in complete) for row, score in scored]

    def _scored_first(self, found: trees.Found) -> list[Selected]:
        """Return everything but the excluded, what has a score in front."""
        queryset = self.queryset()
        pks = list(
            dict.fromkeys((queryset if queryset.ordered else queryset.order_by("pk")).values_list("pk", flat=True))
        )
        scores = {pk: found.scores[key] for key, pk in zip(found.scores, self._pks(found.scores), strict=True)}
        return sorted((Selected(pk, scores.get(pk, 0.0)) for pk in pks), key=lambda one: -one.score)

    def _pks(self, found: Any) -> list[Any]:
        return keys.primary_keys(self._compiler.queryset.model, list(found))


def _without_titles(query: Query) -> Query:
    """Take out what puts a page first whose title is the whole query: here the text is but a part of the query."""
    groups = [
        replace(group, alternatives=tuple(one for one in group.alternatives if one.reason is not Reason.TITLE))
        for group in query.groups
    ]
    return replace(query, groups=tuple(group for group in groups if group.alternatives))


def _positive(query: Any) -> list[Any]:
    """Return the texts of a tree that are not negated."""
    if trees.is_text(query):
        return [query]
    inner = getattr(query, "subqueries", None) or ([query.subquery] if type(query).__name__ == "Boost" else [])
    return [text for part in inner for text in _positive(part)]
