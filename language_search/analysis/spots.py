"""The line that a reader typed, cut into places: one for each word and one for each quoted phrase."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from language_search.analysis.limits import MAX_CHARACTERS, MAX_WORDS
from language_search.analysis.tokens import Alternative
from language_search.analysis.words import words

_QUOTES = str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'))
_QUOTED = re.compile(r'"([^"]*)"')


@dataclass(slots=True)
class Spot:
    """A place in the query while its alternatives are gathered.

    run: its folded words, several for a phrase. whole: the word that a hyphen or apostrophe made of this word and its
    neighbours, "" for most. meant: the known word that is searched for as well; the word typed, for most. is_explained:
    there is a sign that the word is right although it stands in no text as it is.
    """

    run: tuple[str, ...]
    whole: str = ""
    meant: str = ""
    is_explained: bool = False
    alternatives: list[Alternative] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.meant = self.meant or self.typed

    @property
    def typed(self) -> str:
        """Return what the reader wrote, folded."""
        return " ".join(self.run)

    @property
    def is_phrase(self) -> bool:
        """Whether the words stood between quotes."""
        return len(self.run) > 1


def pieces(text: str) -> tuple[str, ...]:
    """Return the folded words of the part of a text that is looked at."""
    found = (piece for word in words(text[:MAX_CHARACTERS]) for piece in word.pieces)
    return tuple(found)[:MAX_WORDS]


def spots(text: str) -> list[Spot]:
    """Cut a line into spots. A quote without its partner means nothing."""
    found: list[Spot] = []
    for number, run in enumerate(_QUOTED.split(text[:MAX_CHARACTERS].translate(_QUOTES))):
        quoted = pieces(run) if number % 2 else ()
        found += [Spot(quoted)] if len(quoted) > 1 else _single(run)
    return found[:MAX_WORDS]


def _single(text: str) -> list[Spot]:
    return [Spot((piece,), word.joined) for word in words(text) for piece in word.pieces]
