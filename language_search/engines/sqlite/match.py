"""A query as an FTS5 match expression. Every word is quoted, so nothing a reader types is ever read as an operator."""

from __future__ import annotations

from collections.abc import Iterable

from language_search.analysis.tokens import Alternative, Group, Query, Term
from language_search.engines.base import Filters, Operator
from language_search.engines.relational import lexemes


def expression(query: Query | None, filters: Filters | None, operator: Operator) -> str:
    """Return the whole expression, an empty string if it would select everything."""
    parts = [f"labels : ({_any(quoted(one) for one in group)})" for group in lexemes.filter_groups(filters)]
    if query is not None:
        groups = [_group(group) for group in query.groups]
        parts.append(f"({(' AND ' if operator == 'and' else ' OR ').join(groups)})")
    return " AND ".join(parts)


def quoted(lexeme: str) -> str:
    return '"' + lexeme.replace('"', '""') + '"'


def _group(group: Group) -> str:
    return f"({_any(_alternative(alternative) for alternative in group.alternatives)})"


def _alternative(alternative: Alternative) -> str:
    if alternative.phrase:
        return " + ".join(quoted(term.text) for term in alternative.terms)
    terms = [_term(term) for term in alternative.terms]
    return terms[0] if len(terms) == 1 else f"({' AND '.join(terms)})"


def _term(term: Term) -> str:
    lexeme, as_prefix = lexemes.lexeme(term)
    return quoted(lexeme) + (" *" if as_prefix else "")


def _any(parts: Iterable[str]) -> str:
    return " OR ".join(dict.fromkeys(parts))
