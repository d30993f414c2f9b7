"""A tree of modelsearch's query classes as arithmetic on sets of scored keys."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import reduce
from typing import Any

from modelsearch import query as queries

from language_search.analysis.limits import MAX_WORDS

Scores = dict[str, float]
# Answers one text query (PlainText, Phrase or Fuzzy): the keys that fit, and how well.
Leaf = Callable[[Any], Scores]


@dataclass(frozen=True)
class Found:
    """What a part of the tree selects. `excluded` None: the keys of `scores`; a set: everything but these keys."""

    scores: Scores
    excluded: frozenset[str] | None = None

    @property
    def is_everything(self) -> bool:
        return self.excluded is not None and not self.excluded


EVERYTHING = Found({}, frozenset())
NOTHING = Found({})


def is_text(query: Any) -> bool:
    return isinstance(query, queries.PlainText | queries.Phrase | queries.Fuzzy)


def evaluate(query: Any, leaf: Leaf) -> Found:
    """Return what the query selects. Of more than `limits.MAX_WORDS` parts side by side the rest is ignored."""
    if isinstance(query, queries.MatchAll):
        return EVERYTHING
    if is_text(query):
        return Found(_times(leaf(query), getattr(query, "boost", 1.0)))
    if isinstance(query, queries.Boost):
        found = evaluate(query.subquery, leaf)
        return Found(_times(found.scores, query.boost), found.excluded)
    if isinstance(query, queries.Not):
        return _inverted(evaluate(query.subquery, leaf))
    if isinstance(query, queries.And):
        return reduce(_both, _parts(query, leaf), EVERYTHING)
    if isinstance(query, queries.Or):
        return reduce(_either, _parts(query, leaf), NOTHING)
    raise NotImplementedError(f"{type(query).__name__} is not a query that can be searched for.")


def _parts(query: Any, leaf: Leaf) -> Iterable[Found]:
    return (evaluate(part, leaf) for part in _flat(query, type(query))[:MAX_WORDS])


def _flat(query: Any, kind: Any) -> list[Any]:
    """Return the parts of nested queries of one kind side by side: modelsearch builds them as a tree of pairs."""
    if not isinstance(query, kind):
        return [query]
    return [one for part in query.subqueries for one in _flat(part, kind)]


def _times(scores: Scores, boost: float) -> Scores:
    return scores if boost == 1.0 else {key: score * boost for key, score in scores.items()}


def _inverted(found: Found) -> Found:
    if found.excluded is None:
        return Found({}, frozenset(found.scores))
    return Found(dict.fromkeys(found.excluded, 0.0))


def _sum(one: Scores, other: Scores) -> Scores:
    total = dict(one)
    for key, score in other.items():
        total[key] = total.get(key, 0.0) + score
    return total


def _both(one: Found, other: Found) -> Found:
    if one.excluded is not None and other.excluded is not None:
        excluded = one.excluded | other.excluded
        return Found(
            {key: score for key, score in _sum(one.scores, other.scores).items() if key not in excluded}, excluded
        )
    if one.excluded is not None:
        one, other = other, one
    if other.excluded is not None:
        kept = {
            key: score + other.scores.get(key, 0.0) for key, score in one.scores.items() if key not in other.excluded
        }
        return Found(kept)
    return Found({key: score + other.scores[key] for key, score in one.scores.items() if key in other.scores})


def _either(one: Found, other: Found) -> Found:
    scores = _sum(one.scores, other.scores)
    if one.excluded is None and other.excluded is None:
        return Found(scores)
    if one.excluded is not None and other.excluded is not None:
        return Found(scores, one.excluded & other.excluded)
    excluded = one.excluded if one.excluded is not None else other.excluded
    return Found(scores, (excluded or frozenset()) - set(scores))
