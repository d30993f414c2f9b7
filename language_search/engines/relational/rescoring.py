"""Exact scores for the best hits of a full-text table, whose own measure cannot weigh the words of a query.

BM25 over weighted counts, as the Whoosh engine computes it for all hits; here only for those at the top, because each
costs a row of text. What lies further down keeps its order below them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import log
from typing import NamedTuple

from language_search.analysis.tokens import Alternative, Group, Kind, Query, Term
from language_search.engines.base import PARTS_WEIGHT, Hit, Operator
from language_search.engines.relational.sections import StoredSection, has_phrase, needle, unpack

# As many hits get exact scores: some pages of results.
RESCORED = 40
K1 = 1.2
B = 0.75


# What to look for in a text, and the inverse document frequency, of each term.
Worth = Mapping[Term, tuple[str, float]]


class Ranked(NamedTuple):
    """A hit with the engine's own score (higher is better) and its packed sections."""

    key: str
    score: float
    sections: bytes


def needed(query: Query) -> bool:
    """Return whether the query has weights that a full-text table cannot know."""
    return any(alternative.weight < 1.0 for group in query.groups for alternative in group.alternatives)


def pruned(query: Query, frequencies: Mapping[Term, int], operator: Operator) -> Query:
    """Return the query without what cannot be found, because no document holds it.

    Most forms that a word might have do not occur. Under "and" a word of which nothing remains leaves nothing at all.
    """
    groups = []
    for group in query.groups:
        present = tuple(
            alternative
            for alternative in group.alternatives
            if all(term.prefix or frequencies[term] for term in alternative.terms)
        )
        if present:
            groups.append(replace(group, alternatives=present))
        elif operator == "and":
            return Query()
    return replace(query, groups=tuple(groups))


def most_hits(query: Query, frequencies: Mapping[Term, int], operator: Operator) -> int:
    """Return how many documents can fit at most, judging by how many hold each term."""
    groups = [
        sum(min(frequencies[term] for term in alternative.terms) for alternative in group.alternatives)
        for group in query.groups
    ]
    return sum(groups) if operator == "or" else min(groups, default=0)


def terms_of(query: Query) -> set[Term]:
    return {term for group in query.groups for alternative in group.alternatives for term in alternative.terms}


def rescored(best: Sequence[Ranked], query: Query, rarity: Mapping[Term, float], average: float) -> list[Hit]:
    """Return the hits with exact scores, best first.

    rarity: each term's inverse document frequency. average: the number of words of an average document.
    """
    opened = [(hit, unpack(hit.sections)) for hit in best]
    lengths = [sum(section.length for section in stored) for _, stored in opened]
    worth = {term: (needle(term), rarity.get(term, 0.0)) for term in terms_of(query)}
    found = []
    for order, ((hit, stored), length) in enumerate(zip(opened, lengths, strict=True)):
        norm = K1 * (1 - B + B * length / max(average, 1.0))
        score = sum(_group(group, stored, worth, norm) for group in query.groups)
        found.append((-score, order, hit.key))
    return [Hit(key, -negative) for negative, _, key in sorted(found)]


def below(best: Sequence[Hit], rest: Sequence[Hit]) -> list[Hit]:
    """Return both lists as one, the scores of the rest pressed under those of the best."""
    if not best or not rest:
        return [*best, *rest]
    ceiling, top = best[-1].score * 0.999, max(rest[0].score, 1e-9)
    return [*best, *(Hit(key, ceiling * score / top) for key, score in rest)]


def rarities(frequencies: Mapping[Term, int], documents: int) -> dict[Term, float]:
    """Return BM25's inverse document frequency, in the form that is never negative."""
    return {
        term: log(1 + (max(documents, frequency) - frequency + 0.5) / (frequency + 0.5))
        for term, frequency in frequencies.items()
    }


def _group(group: Group, stored: Sequence[StoredSection], worth: Worth, norm: float) -> float:
    return max(_alternative(alternative, stored, worth, norm) for alternative in group.alternatives)


def _alternative(alternative: Alternative, stored: Sequence[StoredSection], worth: Worth, norm: float) -> float:
    total = 0.0
    for term in alternative.terms:
        score = _term(term, stored, worth, norm)
        if not score:
            return 0.0
        total += score
    if alternative.phrase and not has_phrase(alternative, stored):
        return 0.0
    return alternative.weight * total


def _term(term: Term, stored: Sequence[StoredSection], worth: Worth, norm: float) -> float:
    wanted, rarity = worth[term]
    weight = 0.0
    for section in stored:
        weight += section.boost * section.text.count(wanted)
    if term.kind is Kind.PARTS:
        weight *= PARTS_WEIGHT
    return rarity * weight * (K1 + 1) / (weight + norm)
