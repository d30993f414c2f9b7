"""The index as it stood at one moment: a set of segments, and which of their documents have been deleted since."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import log
from pathlib import Path

from whoosh.util.numeric import byte_to_length

from language_search.engines.base import Filters
from language_search.engines.whoosh import schema
from language_search.engines.whoosh.sections import SectionNumbers
from language_search.engines.whoosh.segment import OpenSegment

# BM25's usual constants: how soon more occurrences stop to count, and how much long texts are held back.
K1 = 1.2
B = 0.75


@dataclass(frozen=True)
class Part:
    """A segment in a snapshot."""

    segment: OpenSegment
    deleted: frozenset[int]

    @property
    def alive(self) -> int:
        return self.segment.size - len(self.deleted)


@dataclass(frozen=True)
class Snapshot:
    folder: Path
    generation: int
    parts: tuple[Part, ...]

    @cached_property
    def sections(self) -> SectionNumbers:
        return SectionNumbers(self.folder)

    @cached_property
    def size(self) -> int:
        return sum(part.alive for part in self.parts)

    @cached_property
    def length_norms(self) -> list[float]:
        """For each length byte: what BM25 adds to the weight in its denominator."""
        documents = sum(part.segment.size for part in self.parts)
        average = max(1.0, sum(part.segment.total_length for part in self.parts) / max(1, documents))
        return [K1 * (1 - B + B * byte_to_length(byte) / average) for byte in range(256)]

    def rarity(self, field: str, term: str) -> float:
        """Return BM25's inverse document frequency, in the form that is never negative."""
        frequency = min(self.size, sum(part.segment.frequency(field, term) for part in self.parts))
        return log(1 + (self.size - frequency + 0.5) / (frequency + 0.5))

    def allowed(self, part: Part, filters: Filters | None) -> Collection[int] | None:
        """Return the documents of a part that the filters let through, None if that is all of them."""
        remaining: set[int] | None = None
        for name, values in (filters or {}).items():
            chosen = _labelled(part.segment, name, values)
            if len(chosen) < part.segment.size:
                remaining = chosen if remaining is None else remaining & chosen
        if part.deleted:
            remaining = (set(range(part.segment.size)) if remaining is None else remaining) - part.deleted
        return remaining

    def keys(self, filters: Filters | None = None) -> Iterator[str]:
        for part in self.parts:
            allowed = self.allowed(part, filters)
            numbers = range(part.segment.size) if allowed is None else allowed
            yield from (part.segment.keys[number] for number in numbers)


def _labelled(segment: OpenSegment, name: str, values: Collection[str]) -> set[int]:
    chosen: set[int] = set()
    for value in values:
        chosen.update(segment.postings(schema.LABELS, f"{name}={value}").documents)
    return chosen
