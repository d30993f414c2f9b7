"""The engine protocol in memory, as plainly as possible: what the real engines are compared with."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager

from language_search.analysis.matching import fits
from language_search.analysis.tokens import Alternative, Group, Kind, Query, Term, Tokens
from language_search.engines.base import PARTS_WEIGHT, Document, Filters, Hit, Operator, Section, Writer


class MemoryEngine:
    """Keeps documents in a dictionary and reads them all for every search."""

    def __init__(self) -> None:
        self.documents: dict[str, Document] = {}
        self._lengths: dict[str, float] = {}
        self._frequencies: dict[Term, int] = {}
        self._counts: dict[tuple[int, Kind], Counter[str]] = {}

    def add(self, documents: Iterable[Document]) -> None:
        self.documents.update((document.key, document) for document in documents)
        self._forget()

    def delete(self, keys: Iterable[str]) -> None:
        for key in keys:
            self.documents.pop(key, None)
        self._forget()

    def search(
        self,
        query: Query,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
        limit: int | None = None,
    ) -> list[Hit]:
        hits = []
        for document in self._kept(filters):
            scores = [self._group(group, document, fields) for group in query.groups]
            needed = all if operator == "and" else any
            if scores and needed(scores):
                hits.append(Hit(document.key, sum(scores)))
        return sorted(hits, key=lambda hit: (-hit.score, hit.key))[:limit]

    def count(
        self,
        query: Query | None = None,
        *,
        filters: Filters | None = None,
        fields: Collection[str] | None = None,
        operator: Operator = "and",
    ) -> int:
        if query is None:
            return len(self._kept(filters))
        return len(self.search(query, filters=filters, fields=fields, operator=operator))

    def vocabulary(self) -> Iterable[tuple[str, int]]:
        tokens = {token for document in self.documents.values() for s in document.sections for token in s.tokens.main}
        return [(token, self._frequency(Term(token))) for token in sorted(tokens)]

    def refresh(self) -> None:
        """Everything is visible at once."""

    @contextmanager
    def rebuild(self) -> Iterator[Writer]:
        fresh = MemoryEngine()
        yield fresh
        self.documents = fresh.documents
        self._forget()

    def optimise(self) -> None:
        """Nothing is left behind."""

    def _kept(self, filters: Filters | None) -> list[Document]:
        return [
            document
            for document in self.documents.values()
            if all(set(document.labels.get(name, ())) & set(values) for name, values in (filters or {}).items())
        ]

    def _group(self, group: Group, document: Document, fields: Collection[str] | None) -> float:
        sections = [section for section in document.sections if fields is None or section.name in fields]
        return max((self._alternative(alternative, sections) for alternative in group.alternatives), default=0.0)

    def _alternative(self, alternative: Alternative, sections: list[Section]) -> float:
        is_prefix = any(term.prefix for term in alternative.terms)
        usable = [section for section in sections if section.autocomplete == is_prefix]
        if alternative.phrase:
            usable = [section for section in usable if fits(alternative, section.tokens)]
        scores = [sum(self._term(term, section) for section in usable) for term in alternative.terms]
        return alternative.weight * sum(scores) if scores and all(scores) else 0.0

    def _term(self, term: Term, section: Section) -> float:
        times = self._times(term, section)
        if not times:
            return 0.0
        rarity = math.log(1 + len(self.documents) / (1 + self._frequency(term)))
        length = 0.25 + 0.75 * len(section.tokens.main) / self._usual_length(section.name)
        weight = section.boost * (PARTS_WEIGHT if term.kind is Kind.PARTS else 1.0)
        return weight * rarity * times * 2.2 / (times + 1.2 * length)

    def _times(self, term: Term, section: Section) -> int:
        # Sections are compared by identity: theirs are the tokens, and those never change.
        counts = self._counts.setdefault((id(section), term.kind), Counter())
        if not counts:
            counts.update(_stored(term.kind, section.tokens))
        if term.prefix:
            return sum(times for token, times in counts.items() if token.startswith(term.text))
        return counts[term.text]

    def _usual_length(self, name: str) -> float:
        if name not in self._lengths:
            found = [
                len(s.tokens.main) for document in self.documents.values() for s in document.sections if s.name == name
            ]
            self._lengths[name] = max(1.0, sum(found) / len(found))
        return self._lengths[name]

    def _frequency(self, term: Term) -> int:
        if term not in self._frequencies:
            self._frequencies[term] = sum(
                any(self._times(term, section) for section in document.sections) for document in self.documents.values()
            )
        return self._frequencies[term]

    def _forget(self) -> None:
        self._lengths.clear()
        self._frequencies.clear()
        self._counts.clear()


def _stored(kind: Kind, tokens: Tokens) -> tuple[str, ...]:
    return {Kind.MAIN: tokens.main, Kind.PARTS: tokens.parts, Kind.EXACT: tokens.exact}[kind]
