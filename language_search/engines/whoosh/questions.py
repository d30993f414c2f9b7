"""A whole search, asked of all parts of a snapshot, and remembered: page, count and facets ask the same thing."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple, Self

from language_search.analysis.tokens import Query
from language_search.engines.base import Filters, Operator
from language_search.engines.whoosh.cache import BoundedCache
from language_search.engines.whoosh.scoring import Scorer
from language_search.engines.whoosh.snapshot import Snapshot

# Negative score, number of the document in its part, position of the part: sorts as hits are shown.
Scored = tuple[float, int, int]


class Question(NamedTuple):
    """Everything that decides what is found, in a form that can be compared."""

    query: Query
    filters: tuple[tuple[str, tuple[str, ...]], ...]
    fields: tuple[str, ...] | None
    operator: Operator

    @classmethod
    def of(cls, query: Query, filters: Filters | None, fields: Collection[str] | None, operator: Operator) -> Self:
        given = tuple((name, tuple(values)) for name, values in (filters or {}).items())
        return cls(query, given, None if fields is None else tuple(fields), operator)


# Some 120 bytes a hit, so 36 MB for a process at most.
ANSWERS: BoundedCache[list[Scored]] = BoundedCache(300_000)


def scored(snapshot: Snapshot, question: Question) -> list[Scored]:
    """Return every document that fits, in no order."""
    name = (str(snapshot.folder), snapshot.generation, question)
    found = ANSWERS.get(name)
    if found is None:
        found = [
            (-score, number, position)
            for position, part in enumerate(snapshot.parts)
            for number, score in Scorer(snapshot, part, dict(question.filters), question.fields)
            .scores(question.query, question.operator)
            .items()
        ]
        ANSWERS.put(name, found, len(found) + 10)
    return found
