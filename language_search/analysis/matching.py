"""Whether a query fits a text, said without an engine: for explanations and for checking engines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from language_search.analysis.tokens import Alternative, Kind, Query, Reason, Term, Tokens


@dataclass(frozen=True, slots=True)
class Match:
    """A word that the reader typed and the form by which it was found; `shown` is that form, as a reader writes it."""

    typed: str
    shown: str
    reason: Reason
    weight: float


def matches(query: Query, tokens: Tokens) -> tuple[Match, ...]:
    """Return every way in which the query's words are in the text, per word the weightiest first."""
    return tuple(
        Match(group.typed, alternative.shown, alternative.reason, alternative.weight)
        for group in query.groups
        for alternative in group.alternatives
        if fits(alternative, tokens)
    )


def fits(alternative: Alternative, tokens: Tokens) -> bool:
    """Return whether the text satisfies the alternative, as the engine protocol says."""
    if alternative.phrase:
        return any(places(tuple(term.text for term in alternative.terms), tokens.main))
    return all(_occurs(term, tokens) for term in alternative.terms)


def places(run: tuple[str, ...], main: tuple[str, ...]) -> Iterator[bool]:
    """Yield True for each place where the run stands in the tokens."""
    return (True for start in range(len(main) - len(run) + 1) if main[start : start + len(run)] == run)


def _occurs(term: Term, tokens: Tokens) -> bool:
    stored = {Kind.MAIN: tokens.main, Kind.PARTS: tokens.parts, Kind.EXACT: tokens.exact}[term.kind]
    return any(token.startswith(term.text) for token in stored) if term.prefix else term.text in stored
