"""How a document becomes postings, and how posting lists are read back.

A posting of a text lexeme has as weight the sum of its occurrences, each counted with its section's boost. Its value
is a row of 16-bit numbers: for each section the section's number, how often, and for main tokens the positions.
"""

from __future__ import annotations

import io
import pickle
import struct
import zlib
from array import array
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

from language_search.analysis.tokens import Kind
from language_search.engines.base import PARTS_WEIGHT, Document, Section
from language_search.engines.whoosh.schema import TEXT, Posting
from language_search.engines.whoosh.sections import SectionNumbers

# Characters for private use: no text that people write holds them.
MARKS = {Kind.MAIN: "", Kind.PARTS: "\ue001", Kind.EXACT: "\ue002"}
# Beginnings of words up to this length are terms of their own.
GRAM_LENGTH = 10
LAST_POSITION = 0xFFFF
MAGIC = b"W3Bl"
_LENGTH = struct.Struct("!i")


class PostingList(NamedTuple):
    """Documents of one segment that hold a term, ascending, and the term's weight in each."""

    documents: array[int]
    weights: array[float]


def text_postings(document: Document, numbers: SectionNumbers) -> list[Posting]:
    """Return the postings of all sections that are not for suggestions."""
    found: dict[str, list[int]] = {}
    weights: dict[str, float] = {}
    for section in document.sections:
        if not section.autocomplete:
            number = numbers.number(section.name, section.boost)
            for lexeme, places, count in _occurrences(section):
                value = found.setdefault(lexeme, [])
                value += (number, count, *places)
                factor = PARTS_WEIGHT if lexeme.startswith(MARKS[Kind.PARTS]) else 1.0
                weights[lexeme] = weights.get(lexeme, 0.0) + section.boost * factor * count
    return [
        (lexeme.encode(), 1, weights[lexeme], array("H", value).tobytes()) for lexeme, value in sorted(found.items())
    ]


def _occurrences(section: Section) -> Iterator[tuple[str, list[int], int]]:
    places: dict[str, list[int]] = {}
    for position, token in enumerate(section.tokens.main[:LAST_POSITION]):
        places.setdefault(token, []).append(position)
    for token, positions in places.items():
        yield token, positions, len(positions)
    for kind, tokens in ((Kind.PARTS, section.tokens.parts), (Kind.EXACT, section.tokens.exact)):
        counts: dict[str, int] = {}
        for token in tokens[:LAST_POSITION]:
            counts[token] = counts.get(token, 0) + 1
        for token, count in counts.items():
            yield MARKS[kind] + token, [], count


def word_postings(document: Document, numbers: SectionNumbers) -> list[Posting]:
    """Return the beginnings of the words that may be suggested, and the longer words whole (marked)."""
    found: dict[str, set[int]] = {}
    for section in document.sections:
        if section.autocomplete:
            number = numbers.number(section.name, section.boost)
            for word in set(section.tokens.main):
                for lexeme in _beginnings(word):
                    found.setdefault(lexeme, set()).add(number)
    return [
        (lexeme.encode(), 1, float(len(value)), array("H", sorted(value)).tobytes())
        for lexeme, value in sorted(found.items())
    ]


def _beginnings(word: str) -> Iterator[str]:
    for length in range(1, min(len(word), GRAM_LENGTH) + 1):
        yield word[:length]
    if len(word) > GRAM_LENGTH:
        yield MARKS[Kind.EXACT] + word


def plain_postings(terms: Iterable[str]) -> list[Posting]:
    # Whoosh drops empty values and then counts wrong when it merges.
    return [(term.encode(), 1, 1.0, b"-") for term in sorted(set(terms))]


def positions(value: array[int]) -> dict[int, list[int]]:
    """Return section number -> positions, of the value of a main token."""
    found, start = {}, 0
    while start < len(value):
        section, count = value[start], value[start + 1]
        found[section] = list(value[start + 2 : start + 2 + count])
        start += 2 + count
    return found


def weight_in(value: array[int], boosts: Mapping[int, float], field: str, text: str) -> float:
    """Return the weight of a posting as far as it stands in the sections with these numbers."""
    if field != TEXT:
        return float(sum(section in boosts for section in value))
    if text[:1] in (MARKS[Kind.PARTS], MARKS[Kind.EXACT]):
        counts: Iterable[tuple[int, int]] = zip(value[::2], value[1::2], strict=True)
    else:
        counts = [(section, len(places)) for section, places in positions(value).items()]
    factor = PARTS_WEIGHT if text.startswith(MARKS[Kind.PARTS]) else 1.0
    return sum(boosts.get(section, 0.0) * factor * count for section, count in counts)


def read(view: memoryview, offset: int) -> PostingList:
    """Return a whole posting list that begins at `offset`."""
    documents, weights = array("I"), array("f")
    for numbers, weight, _ in _blocks(view, offset):
        documents.extend(numbers)
        weights.extend(_block_weights(weight, len(numbers)))
    return PostingList(documents, weights)


def read_values(view: memoryview, offset: int) -> dict[int, array[int]]:
    """Return for each document the numbers described at the top of this file."""
    found: dict[int, array[int]] = {}
    for numbers, _, values in _blocks(view, offset):
        for document, value in zip(numbers, values or (), strict=False):
            found[document] = array("H", value)
    return found


def _blocks(view: memoryview, offset: int) -> Iterator[tuple[array[int], object, tuple[bytes, ...] | None]]:
    """Yield documents, weights and values block by block, as W3PostingsWriter wrote them."""
    if bytes(view[offset : offset + 4]) != MAGIC:
        raise ValueError("not the beginning of a posting list")
    position, last = offset + 4, False
    while not last:
        (size,) = _LENGTH.unpack_from(view, position)
        last, size, position = size < 0, abs(size), position + _LENGTH.size
        yield _block(bytes(view[position : position + size]))
        position += size


def _block(block: bytes) -> tuple[array[int], object, tuple[bytes, ...] | None]:
    # The folder is closed to other users and checked against its checksums: see folder.py.
    stream = io.BytesIO(block)
    info = pickle.load(stream)  # noqa: S301
    data = stream.read()
    deltas, weights, values = pickle.loads(zlib.decompress(data) if info[3] else data)  # noqa: S301
    return array("I", accumulate(deltas)), weights, values


def _block_weights(weight: object, count: int) -> Iterable[float]:
    if weight is None:
        return [1.0] * count
    if isinstance(weight, tuple):
        return weight
    return [weight] * count  # type: ignore[list-item]
