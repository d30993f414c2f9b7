"""BM25 over whole posting lists: one pass per term, the rarest group first, the others only where it still matters."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator

from language_search.analysis.tokens import Alternative, Group, Query, Term
from language_search.engines.base import Filters, Operator
from language_search.engines.whoosh import postings, schema
from language_search.engines.whoosh.postings import PostingList
from language_search.engines.whoosh.snapshot import K1, Part, Snapshot

Scores = dict[int, float]
# The documents that can still fit; None: all of them.
Within = Collection[int] | None

# Looking one document up costs about as much as walking over this many postings.
WORTH_SEEKING = 12


class Scorer:
    """Scores the documents of one part of a snapshot for one query."""

    def __init__(self, snapshot: Snapshot, part: Part, filters: Filters | None, fields: Collection[str] | None) -> None:
        self._snapshot = snapshot
        self._part = part
        self._allowed = snapshot.allowed(part, filters)
        self._boosts = None if fields is None else snapshot.sections.boosts(fields)
        self._norms = snapshot.length_norms

    def scores(self, query: Query, operator: Operator) -> Scores:
        """Return document number -> score for every document that fits."""
        within: Within = self._allowed
        if operator == "or":
            return _added([self._group(group, within) for group in query.groups])
        found: list[Scores] = []
        for group in sorted(query.groups, key=self._size):
            found.append(self._group(group, within))
            within = found[-1]
            if not within:
                return {}
        return _summed(found)

    def _size(self, group: Group) -> int:
        return sum(self._frequency(alternative.terms[0]) for alternative in group.alternatives)

    def _frequency(self, term: Term) -> int:
        return sum(self._part.segment.frequency(field, text) for field, text in self._stored(term))

    def _group(self, group: Group, within: Within) -> Scores:
        """Return for each document the score of the alternative that fits best."""
        best: Scores = {}
        for alternative in group.alternatives:
            scores = self._alternative(alternative, within)
            if not best:
                best = scores
                continue
            for number, score in scores.items():
                if score > best.get(number, 0.0):
                    best[number] = score
        return best

    def _alternative(self, alternative: Alternative, within: Within) -> Scores:
        found: list[Scores] = []
        for term in alternative.terms:
            found.append(self._term(term, within, alternative.weight))
            within = found[-1]
        scores = _summed(found)
        return self._adjacent(alternative, scores) if alternative.phrase else scores

    def _term(self, term: Term, within: Within, weight: float) -> Scores:
        scores: Scores = {}
        for field, text in self._stored(term):
            postings_ = self._in_fields(field, text, self._part.segment.postings(field, text))
            factor = weight * self._snapshot.rarity(field, text)
            self._add(scores, postings_, factor, within)
        return scores

    def _stored(self, term: Term) -> list[tuple[str, str]]:
        """Return under which field and text the term's postings stand."""
        if not term.prefix:
            return [(schema.TEXT, postings.MARKS[term.kind] + term.text)]
        if len(term.text) <= postings.GRAM_LENGTH:
            return [(schema.WORDS, term.text)]
        return [(schema.WORDS, word) for word in self._part.segment.longer_words(term.text)]

    def _in_fields(self, field: str, text: str, found: PostingList) -> PostingList:
        """Weigh only what stands in the sections that were asked for."""
        if self._boosts is None or not found.documents:
            return found
        documents, weights = array("I"), array("f")
        wanted = range(self._part.segment.size)
        for number, value in self._part.segment.values(field, text, wanted).items():
            weight = postings.weight_in(value, self._boosts, field, text)
            if weight:
                documents.append(number)
                weights.append(weight)
        return PostingList(documents, weights)

    def _add(self, scores: Scores, found: PostingList, factor: float, within: Within) -> None:
        norms, lengths, scale = self._norms, self._part.segment.lengths, factor * (K1 + 1)
        earlier = scores.get
        for number, weight in _pairs(found, within):
            scores[number] = earlier(number, 0.0) + scale * weight / (weight + norms[lengths[number]])

    def _adjacent(self, alternative: Alternative, scores: Scores) -> Scores:
        """Keep the documents in which the terms follow each other within one section."""
        values = [self._part.segment.values(schema.TEXT, term.text, scores) for term in alternative.terms]
        return {
            number: score
            for number, score in scores.items()
            if postings.follow_each_other([value[number] for value in values], self._boosts)
        }


def _summed(found: list[Scores]) -> Scores:
    """Return the sums of scores for the documents of the last one, which all the others hold too."""
    if len(found) == 1:
        return found[0]
    return {number: sum(scores[number] for scores in found) for number in found[-1]} if found else {}


def _pairs(found: PostingList, within: Within) -> Iterable[tuple[int, float]]:
    """Return the postings of the documents that still matter."""
    if within is None:
        return zip(found.documents, found.weights, strict=True)
    if len(within) * WORTH_SEEKING < len(found.documents):
        return _sought(found, within)
    return ((number, weight) for number, weight in zip(*found, strict=True) if number in within)


def _sought(found: PostingList, within: Collection[int]) -> Iterator[tuple[int, float]]:
    """Look the few remaining documents up in a long list instead of walking through it."""
    documents, start = found.documents, 0
    for number in sorted(within):
        start = bisect_left(documents, number, start)
        if start == len(documents):
            return
        if documents[start] == number:
            yield number, found.weights[start]


def _added(found: list[Scores]) -> Scores:
    total: Scores = {}
    for scores in found:
        for number, score in scores.items():
            total[number] = total.get(number, 0.0) + score
    return total
