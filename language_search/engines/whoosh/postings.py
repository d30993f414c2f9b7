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
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import NamedTuple

from language_search.analysis.tokens import Kind
from language_search.engines.base import PARTS_WEIGHT, Document, Section
from language_search.engines.whoosh.schema import TEXT
from language_search.engines.whoosh.sections import SectionNumbers

# Characters for private use: no text that people write holds them.
MARKS = {Kind.MAIN: "", Kind.PARTS: "\ue001", Kind.EXACT: "\ue002"}
# Beginnings of words up to this length are terms of their own.
GRAM_LENGTH = 10
LAST_POSITION = 0xFFFF
MAGIC = b"W3Bl"
# Length of a block, negative for the last one.
LENGTH = struct.Struct("!i")
# Term, weight, value.
Posting = tuple[bytes, float, bytes]


class PostingList(NamedTuple):
    """Documents of one segment that hold a term, ascending, and the term's weight in each."""

    documents: array[int]
    weights: array[float]


def text_postings(document: Document, numbers: SectionNumbers) -> list[Posting]:
    """Return the postings of all sections that are not for suggestions."""
    weights: dict[str, float] = {}
    values: dict[str, list[int]] = {}
    for section in document.sections:
        if not section.autocomplete:
            number = numbers.number(section.name, section.boost)
            for lexeme, places in _main_places(section).items():
                _add(weights, values, lexeme, section.boost * len(places), (number, len(places), *places))
            for mark, boost, tokens in _unplaced(section):
                for token, count in Counter(tokens).items():
                    _add(weights, values, mark + token, boost * count, (number, count))
    return [
        (lexeme.encode(), weight, array("H", value).tobytes())
        for (lexeme, weight), value in zip(weights.items(), values.values(), strict=True)
    ]


def _main_places(section: Section) -> dict[str, list[int]]:
    places: dict[str, list[int]] = {}
    for position, token in enumerate(section.tokens.main[:LAST_POSITION]):
        if token in places:
            places[token].append(position)
        else:
            places[token] = [position]
    return places


def _unplaced(section: Section) -> Iterator[tuple[str, float, tuple[str, ...]]]:
    """Yield mark, boost and tokens of the lists whose order means nothing."""
    yield MARKS[Kind.PARTS], section.boost * PARTS_WEIGHT, section.tokens.parts[:LAST_POSITION]
    yield MARKS[Kind.EXACT], section.boost, section.tokens.exact[:LAST_POSITION]


def _add(
    weights: dict[str, float], values: dict[str, list[int]], lexeme: str, weight: float, value: tuple[int, ...]
) -> None:
    if lexeme in weights:
        weights[lexeme] += weight
        values[lexeme] += value
    else:
        weights[lexeme] = weight
        values[lexeme] = [*value]


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
        (lexeme.encode(), float(len(value)), array("H", sorted(value)).tobytes()) for lexeme, value in found.items()
    ]


def _beginnings(word: str) -> Iterator[str]:
    for length in range(1, min(len(word), GRAM_LENGTH) + 1):
        yield word[:length]
    if len(word) > GRAM_LENGTH:
        yield MARKS[Kind.EXACT] + word


def plain_postings(terms: Iterable[str]) -> list[Posting]:
    # Whoosh drops empty values and then counts wrong when it merges.
    return [(term.encode(), 1.0, b"-") for term in set(terms)]


def positions(value: array[int]) -> dict[int, array[int]]:
    """Return section number -> positions, of the value of a main token."""
    if len(value) == value[1] + 2:
        return {value[0]: value[2:]}
    found, start = {}, 0
    while start < len(value):
        section, count = value[start], value[start + 1]
        found[section] = value[start + 2 : start + 2 + count]
        start += 2 + count
    return found


def follow_each_other(values: Sequence[array[int]], within: Container[int] | None) -> bool:
    """Return whether main tokens with these values stand next to each other, in order, in one section."""
    first, *others = map(positions, values)
    for section, starts in first.items():
        if within is None or section in within:
            remaining = set(starts)
            for distance, other in enumerate(others, start=1):
                remaining &= {place - distance for place in other.get(section, ())}
            if remaining:
                return True
    return False


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


def read_values(view: memoryview, offset: int, wanted: Container[int]) -> dict[int, array[int]]:
    """Return for each of the wanted documents the numbers described at the top of this file."""
    return {
        document: array("H", value)
        for numbers, _, values in _blocks(view, offset)
        for document, value in zip(numbers, values or (), strict=False)
        if document in wanted
    }


def read_all(view: memoryview, offset: int) -> Iterator[tuple[int, float, bytes]]:
    """Yield document, weight and value of every posting."""
    for numbers, weight, values in _blocks(view, offset):
        yield from zip(numbers, _block_weights(weight, len(numbers)), values or (), strict=True)


def _blocks(view: memoryview, offset: int) -> Iterator[tuple[array[int], object, tuple[bytes, ...] | None]]:
    """Yield documents, weights and values block by block, as W3PostingsWriter wrote them."""
    if bytes(view[offset : offset + 4]) != MAGIC:
        raise ValueError("not the beginning of a posting list")
    position, last = offset + 4, False
    while not last:
        (size,) = LENGTH.unpack_from(view, position)
        last, size, position = size < 0, abs(size), position + LENGTH.size
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
