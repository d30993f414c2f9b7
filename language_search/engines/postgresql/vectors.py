"""Documents as `tsvector` and queries as `tsquery`, both as literals: the database parses no text of ours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from language_search.analysis.tokens import Alternative, Group, Query, Term
from language_search.engines.base import Document, Operator
from language_search.engines.relational import lexemes

# The four labels of a tsvector, from heavy to light, and what they count for.
LABELS: Final = "ABCD"
WEIGHTS: Final = [3.0, 2.0, 1.0, 0.5]
# `ts_rank` wants them from light to heavy.
RANK_WEIGHTS: Final = "{" + ", ".join(str(weight / max(WEIGHTS)) for weight in reversed(WEIGHTS)) + "}"
# Limits of the type: later positions, more positions of one lexeme and longer lexemes are refused or dropped.
LAST_POSITION: Final = 16383
MOST_POSITIONS: Final = 255
LONGEST_LEXEME: Final = 2000
# Marks of lexemes that stand in a title, and of those that stand in a title or summary or often in the text.
TITLE_MARK: Final = "\ue006"
STRONG_MARK: Final = "\ue007"
OFTEN: Final = 3


def vector(document: Document) -> str:
    """Return the document as a literal: every lexeme with its positions and labels."""
    places: dict[str, list[str]] = {}
    position = 1
    for section in document.sections:
        for weight, run in lexemes.weighted_runs(section):
            label = LABELS[lexemes.closest_band(weight, WEIGHTS)]
            for lexeme in run:
                found = places.setdefault(lexeme, [])
                if lexeme != lexemes.GAP and position <= LAST_POSITION and len(found) < MOST_POSITIONS:
                    found.append(f"{position}{label}")
                position += 1
            # Leaves a place free, so that no phrase runs from one section into the next.
            position += 1
    places.pop(lexemes.GAP, None)
    levels = list(_levels(places))
    for lexeme in levels:
        places.setdefault(lexeme, [])
    return " ".join(_positioned(lexeme, found) for lexeme, found in places.items())


def _levels(places: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield, for the lexemes that say much about the document, marked copies by which the best can be fetched first."""
    for lexeme, found in places.items():
        labels = {place[-1] for place in found}
        if "A" in labels:
            yield TITLE_MARK + lexeme
        if labels & {"A", "B"} or len(found) >= OFTEN:
            yield STRONG_MARK + lexeme


def query(wanted: Query, operator: Operator) -> str:
    joint = " & " if operator == "and" else " | "
    return joint.join(_group(group) for group in wanted.groups)


def stored(term: Term) -> str:
    lexeme, as_prefix = lexemes.lexeme(term)
    return quoted(lexeme) + (":*" if as_prefix else "")


def quoted(lexeme: str) -> str:
    """Return a lexeme as both types write it."""
    return "'" + lexeme[:LONGEST_LEXEME].replace("\0", "").replace("\\", "\\\\").replace("'", "''") + "'"


def _positioned(lexeme: str, places: list[str]) -> str:
    return f"{quoted(lexeme)}:{','.join(places)}" if places else quoted(lexeme)


def _group(group: Group) -> str:
    return f"({_joined(' | ', dict.fromkeys(map(_alternative, group.alternatives)))})"


def level_query(wanted: Query, operator: Operator, mark: str) -> str:
    """Return a query for documents in which the words stand prominently; empty where that cannot be asked.

    Marked lexemes have no places, so a phrase has no level.
    """
    groups = [_level_group(group, mark) for group in wanted.groups]
    if operator == "and":
        return " & ".join(groups) if all(groups) else ""
    return " | ".join(filter(None, groups))


def _level_group(group: Group, mark: str) -> str:
    parts = dict.fromkeys(_marked(one, mark) for one in group.alternatives if not one.phrase)
    return f"({_joined(' | ', parts)})" if parts else ""


def _marked(alternative: Alternative, mark: str) -> str:
    """Beginnings of words have no levels: they stand in titles anyway."""
    terms = [stored(term) if term.prefix else quoted(mark + lexemes.lexeme(term)[0]) for term in alternative.terms]
    return f"({_joined(' & ', terms)})"


def _alternative(alternative: Alternative) -> str:
    return f"({_joined(' <-> ' if alternative.phrase else ' & ', map(stored, alternative.terms))})"


def _joined(joint: str, parts: Iterable[str]) -> str:
    return joint.join(parts)
