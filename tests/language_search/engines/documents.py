"""Documents and queries in plain tokens, so that these tests are about engines and not about analysis."""

from __future__ import annotations

from language_search.analysis.tokens import Alternative, Group, Kind, Query, Term, Tokens
from language_search.engines.base import Document, Section


def tokens(text: str, parts: str = "", exact: str = "") -> Tokens:
    return Tokens(tuple(text.split()), tuple(parts.split()), tuple(exact.split()))


def document(
    key: str,
    body: str = "",
    *,
    title: str = "",
    parts: str = "",
    exact: str = "",
    words: str = "",
    **labels: str,
) -> Document:
    """A document with a title (boost 3), a body (boost 1), and words to suggest."""
    sections = (
        Section("title", tokens(title), 3.0),
        Section("body", tokens(body, parts, exact), 1.0),
        Section("title", tokens(words), 1.0, autocomplete=True),
    )
    return Document(key, sections, {name: value.split() for name, value in labels.items()})


def term(text: str, kind: Kind = Kind.MAIN, *, prefix: bool = False, weight: float = 1.0) -> Alternative:
    return Alternative((Term(text, kind, prefix),), weight)


def phrase(text: str) -> Alternative:
    return Alternative(tuple(Term(word) for word in text.split()), phrase=True)


def group(*alternatives: Alternative) -> Group:
    return Group(alternatives[0].terms[0].text, alternatives)


def words(text: str) -> Query:
    """Each word a group of its own."""
    return Query(tuple(group(term(word)) for word in text.split()))


def one_of(*alternatives: Alternative) -> Query:
    return Query((group(*alternatives),))
