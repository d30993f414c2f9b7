"""Tokens as the words ("lexemes") of a full-text table: marks for their kind, and bands for their weight.

A full-text table of a database weighs columns or labels, not single words. So a lexeme carries its kind as a mark in
front, and stands in the band whose weight comes closest to its section's boost.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from language_search.analysis.tokens import Kind, Term
from language_search.engines.base import PARTS_WEIGHT, Document, Filters, Section

# Characters for private use: no text that people write holds them.
LABEL_MARK = "\ue000"
MARKS = {Kind.MAIN: "", Kind.PARTS: "\ue001", Kind.EXACT: "\ue002"}
WORD_MARK = "\ue003"
GRAM_MARK = "\ue004"
# Stands between two sections, so that no phrase runs from one into the next.
GAP = "\ue005"
# What a lexeme begins with that is not a main token.
MARK_CHARACTERS = tuple(chr(number) for number in range(0xE000, 0xE010))
# Beginnings of words up to this length are lexemes of their own; longer ones are looked up as a range of words.
GRAM_LENGTH = 3


def lexeme(term: Term) -> tuple[str, bool]:
    """Return how a term is stored, and whether it has to be looked up as the beginning of a lexeme."""
    if not term.prefix:
        return MARKS[term.kind] + term.text, False
    if len(term.text) <= GRAM_LENGTH:
        return GRAM_MARK + term.text, False
    return WORD_MARK + term.text, True


def label(name: str, value: str) -> str:
    """Return the lexeme of a label; white space, which would split it, becomes an underscore."""
    return LABEL_MARK + "_".join(f"{name}={value}".split())


def labels(document: Document) -> list[str]:
    return [label(name, value) for name, values in document.labels.items() for value in values]


def filter_groups(filters: Filters | None) -> list[list[str]]:
    """Return for each filter the lexemes of which a document must have one; without values it lets nothing through."""
    return [[label(name, value) for value in values] or [LABEL_MARK] for name, values in (filters or {}).items()]


def weighted_runs(section: Section) -> Iterator[tuple[float, list[str]]]:
    """Yield the section's lexemes as runs of one weight each, the main tokens in the order of the text first."""
    tokens = section.tokens
    if section.autocomplete:
        yield section.boost, list(_words(tokens.main))
        return
    exact = [MARKS[Kind.EXACT] + token for token in tokens.exact]
    yield section.boost, [*tokens.main, GAP, *exact] if exact else list(tokens.main)
    if tokens.parts:
        yield section.boost * PARTS_WEIGHT, [MARKS[Kind.PARTS] + token for token in tokens.parts]


def _words(words: Iterable[str]) -> Iterator[str]:
    grams: set[str] = set()
    for word in words:
        yield WORD_MARK + word
        grams.update(word[:length] for length in range(1, GRAM_LENGTH + 1))
    for gram in sorted(grams):
        yield GRAM_MARK + gram


def closest_band(weight: float, weights: list[float]) -> int:
    """Return the position of the weight that is nearest by ratio, so that 0.25 goes to 0.3 rather than to 0.6."""
    return min(range(len(weights)), key=lambda band: max(weight / weights[band], weights[band] / weight))
