"""The protocol that every engine follows, and the documents and hits that cross it.

An engine stores tokens and returns `key -> score`. It knows no models, no users and no languages: filters that matter
for access, ordering, counts and facets are the database's work, so an engine can never show what a queryset hides.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, Protocol, runtime_checkable

from language_search.analysis.tokens import Query, Tokens

# All names must hold; of one name any of the values may.
Filters = Mapping[str, Collection[str]]
Operator = Literal["and", "or"]

PARTS_WEIGHT = 0.6


@dataclass(frozen=True, slots=True)
class Section:
    """One indexed field of a document.

    name: the search field's name; `fields=` of a search restricts to it.
    boost: 1 is a body text; titles have 3, summaries and tags 2, or what the model asks for.
    autocomplete: holds words for suggestions. Terms with `prefix` look in these sections only (in `main`, which then
        holds unstemmed words), all other terms only in the sections without it.
    """

    name: str
    tokens: Tokens
    boost: float = 1.0
    autocomplete: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """What is stored under one key. `labels` are the values that `Filters` are compared with (type, locale...)."""

    key: str
    sections: tuple[Section, ...]
    labels: Mapping[str, Collection[str]] = field(default_factory=dict)

    @property
    def length(self) -> int:
        """The number of words, without those for suggestions."""
        return sum(len(section.tokens.main) for section in self.sections if not section.autocomplete)


class Hit(NamedTuple):
    """A document that fits, and how well: higher is better, comparable within one search only."""

    key: str
    score: float


@runtime_checkable
class Writer(Protocol):
    """The part of an engine that changes it; `rebuild` hands out one that fills a new index."""

    def add(self, documents: Iterable[Document]) -> None:
        """Store the documents, replacing what stood under their keys. Within one call the last one of a key wins."""

    def delete(self, keys: Iterable[str]) -> None:
        """Forget the keys; unknown keys are no error."""


@runtime_checkable
class Engine(Writer, Protocol):
    """A place to store tokens and find them again.

    Scoring: per term BM25 or the engine's own measure; times the section's boost; times `PARTS_WEIGHT` for a term of
    kind PARTS; times the alternative's weight. An alternative with several terms scores the sum of its terms and fits
    only if all occur (with `phrase`, adjacent and in order). Under "and" every group must fit, under "or" one.
    Only the order of the hits matters. Ties come in a stable order, so that pages never repeat a hit.
    """

    def search(
        self,
        query: Query,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
        limit: int | None = None,
    ) -> list[Hit]:
        """Return the best hits, best first, at most `limit` (None: all of them)."""

    def count(
        self,
        query: Query | None = None,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
    ) -> int:
        """Return how many documents fit; of all documents if `query` is None."""

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        """Return each main token and in how many documents it occurs (for checks and statistics).

        Spelling correction does not use this: it may only know words from public documents.
        """

    def refresh(self) -> None:
        """Make everything added before this call visible to `search` in this process."""

    def rebuild(self) -> AbstractContextManager[Writer]:
        """Fill a new index beside the present one; it takes over when the block ends without an error.

        Readers see the old index until then. If the block raises, the new one is thrown away.
        """

    def optimise(self) -> None:
        """Compact the index and remove deleted text from the disk for good (after an erasure)."""
