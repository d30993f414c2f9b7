"""The sections of a document beside the full-text table: for searches in certain fields, and for exact scores.

A band of the full-text table holds several sections, and its score knows nothing of the weights in a query. So a row
also carries its sections as text, each lexeme between a tab and a line feed: then counting a lexeme, a beginning or a
phrase is one search in a string.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Sequence
from typing import NamedTuple

from language_search.analysis.tokens import Alternative, Group, Kind, Query, Term
from language_search.engines.base import Document, Operator, Section
from language_search.engines.relational.lexemes import GAP, MARKS, lexeme, weighted_runs


class StoredSection(NamedTuple):
    """length: in words, as BM25 counts them; 0 for words to suggest."""

    name: str
    boost: float
    length: int
    text: str


def pack(document: Document) -> bytes:
    """Return the sections as compressed JSON."""
    stored = [
        (
            section.name,
            section.boost,
            0 if section.autocomplete else len(section.tokens.main),
            _delimited(section),
        )
        for section in document.sections
    ]
    return zlib.compress(json.dumps(stored, ensure_ascii=False).encode(), 1)


def unpack(packed: bytes) -> list[StoredSection]:
    return [StoredSection(*section) for section in json.loads(zlib.decompress(packed))]


def needle(term: Term) -> str:
    """Return what to count in the text of a section."""
    wanted, as_prefix = lexeme(term)
    return f"\t{wanted}" if as_prefix else f"\t{wanted}\n"


def has_phrase(alternative: Alternative, stored: Sequence[StoredSection]) -> bool:
    wanted = "".join(f"\t{MARKS[Kind.MAIN]}{term.text}\n" for term in alternative.terms)
    return any(wanted in section.text for section in stored)


def fits(stored: Sequence[StoredSection], query: Query, fields: Collection[str], operator: Operator) -> bool:
    """Return whether the query is answered by the named sections alone."""
    chosen = [section for section in stored if section.name in fields]
    fitting = (_group_fits(group, chosen) for group in query.groups)
    return any(fitting) if operator == "or" else all(fitting)


def _group_fits(group: Group, chosen: Sequence[StoredSection]) -> bool:
    return any(_alternative_fits(alternative, chosen) for alternative in group.alternatives)


def _alternative_fits(alternative: Alternative, chosen: Sequence[StoredSection]) -> bool:
    if alternative.phrase:
        return has_phrase(alternative, chosen)
    return all(any(needle(term) in section.text for section in chosen) for term in alternative.terms)


def _delimited(section: Section) -> str:
    runs = [run for _, run in weighted_runs(section)]
    return "".join(f"\t{one}\n" for run in runs for one in (*run, GAP))
