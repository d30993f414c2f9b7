"""Answering a question: each kind is searched by itself, and the best of all come together."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from wagtail.search.backends import get_search_backend

from community.registry import SearchKind, SearchPassage, search_kinds
from language_search.analysis.analyser import Analyser
from language_search.analysis.tokens import Query
from language_search.excerpts import Excerpt, excerpt

from .asked import Asked

PER_PAGE = 10


@dataclass(frozen=True)
class Hit:
    """One line of the results: what it is, where it leads, and the passage that shows why."""

    kind: Any
    title: str
    url: str
    heading: str
    excerpt: Excerpt
    partial: bool


@dataclass(frozen=True)
class Facet:
    """A kind with the number of things found, and the address that shows only those."""

    label: Any
    count: int
    address: str
    chosen: bool


class Answer:
    """Everything that the page of results shows; worked out when asked for, with a fixed number of queries a kind."""

    def __init__(self, request: HttpRequest, asked: Asked) -> None:
        self.request = request
        self.asked = asked

    @cached_property
    def _results(self) -> dict[str, Any]:
        """Results by kind, in the reader's language first and one for each translation."""
        if not self.asked.words:
            return {}
        return {kind.name: self._for_reader(kind) for kind in search_kinds.all()}

    def _for_reader(self, kind: SearchKind) -> Any:
        results = kind.find(self.request, self.asked.words, self.asked.everywhere)
        results = results.for_reader(get_language()) if hasattr(results, "for_reader") else results
        return results.annotate_score("search_score")

    @cached_property
    def counts(self) -> dict[str, int]:
        return {name: results.count() for name, results in self._results.items()}

    @property
    def facets(self) -> list[Facet]:
        """The kinds in which something was found, and the one that is chosen."""
        asked = self.asked
        return [
            Facet(kind.label, self.counts.get(kind.name, 0), asked.address(kind=kind.name), asked.kind == kind.name)
            for kind in search_kinds.all()
            if self.counts.get(kind.name) or asked.kind == kind.name
        ]

    @property
    def total(self) -> int:
        return sum(self.counts.values())

    @property
    def shown_total(self) -> int:
        """The number of things in the kind that is chosen, or in all."""
        return self.counts.get(self.asked.kind, 0) if self.asked.kind else self.total

    @cached_property
    def hits(self) -> list[Hit]:
        """This page's lines, best first over all kinds."""
        start = (self.asked.page - 1) * PER_PAGE
        found = [
            (obj, kind)
            for kind in search_kinds.all()
            if self.asked.kind in ("", kind.name) and self.counts.get(kind.name)
            for obj in self._results[kind.name][: start + PER_PAGE]
        ]
        found.sort(key=lambda pair: pair[0].search_score or 0.0, reverse=True)
        return [self._hit(obj, kind) for obj, kind in found[start : start + PER_PAGE]]

    @property
    def has_next(self) -> bool:
        return self.shown_total > self.asked.page * PER_PAGE

    @cached_property
    def corrections(self) -> list[Any]:
        """Words taken for misspelt, with what was searched for as well; each once."""
        all_ = [one for results in self._results.values() for one in getattr(results, "corrections", ())]
        return list(dict.fromkeys(all_))

    @property
    def only_some_words(self) -> bool:
        """Whether every line on this page holds only some of the words."""
        return bool(self.hits) and all(hit.partial for hit in self.hits)

    def _hit(self, obj: Any, kind: SearchKind) -> Hit:
        found = kind.show(self.request, obj)
        passage, piece = max(
            ((each, self._excerpt(each)) for each in found.passages), key=lambda pair: _hits_in(pair[1])
        )
        partial = bool(getattr(obj, "is_partial_match", False))
        return Hit(kind.label, found.title, passage.url, passage.heading, piece, partial)

    def _excerpt(self, passage: SearchPassage) -> Excerpt:
        return excerpt(passage.text, self._query, self._analyser, get_language())

    @cached_property
    def _analyser(self) -> Analyser:
        """The one that read the texts; with a backend that has none, a plain one, so that words are marked as well."""
        return getattr(get_search_backend(), "analyser", None) or Analyser()

    @cached_property
    def _query(self) -> Query:
        """The question as it was searched for."""
        results = next(iter(self._results.values()))
        return getattr(results, "query", None) or self._analyser.query(self.asked.words)


def _hits_in(piece: Excerpt) -> int:
    """How many different words of the question stand in a passage."""
    return len({segment.text.casefold() for segment in piece.segments if segment.is_hit})


def suggestions(request: HttpRequest, words: str, most: int = 8) -> list[str]:
    """Titles that begin like what is being typed; only of what this reader may see."""
    if len(words) < 2:
        return []
    titles = [kind.show(request, obj).title for kind in search_kinds.all() for obj in kind.begin(request, words)[:most]]
    return list(dict.fromkeys(titles))[:most]
