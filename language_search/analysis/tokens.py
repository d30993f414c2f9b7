"""What the analysis hands to an engine: the tokens of a document and the terms of a query.

Both sides share these classes and nothing else. They hold plain strings: folded (lower case, no accents) and ready
to store. An engine stores and compares them byte for byte and never analyses text itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """Which of a section's three token lists a term is looked up in."""

    MAIN = "main"
    PARTS = "parts"
    EXACT = "exact"


class Reason(StrEnum):
    """Why an alternative stands in a query; `Analyser.explain` reports it and pages may show it."""

    EXACT = "exact"
    STEM = "stem"
    PART = "part"
    JOINED = "joined"
    SPLIT = "split"
    SPELLING = "spelling"
    SYNONYM = "synonym"
    PREFIX = "prefix"
    PHRASE = "phrase"
    TITLE = "title"
    BEGINNING = "beginning"
    LOOSE = "loose"


@dataclass(frozen=True, slots=True)
class Tokens:
    """One text, analysed.

    main: one stem per word, in the order of the text, so that the index in the tuple is the position: store positions.
    parts: a bag without order: stems of the parts of compounds. Store frequencies if that is cheap. Low weight (0.6).
    exact: each at most once, without order: whole words where they differ from their stem, and joined forms of words
        written with a hyphen or an apostrophe. A word that equals its stem is in `main` only, and queries know that.
    """

    main: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    exact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Term:
    """One token to look up in one list. With `prefix`, every token that begins with `text`."""

    text: str
    kind: Kind = Kind.MAIN
    prefix: bool = False


@dataclass(frozen=True, slots=True)
class Alternative:
    """One way to satisfy a group: all its terms must occur in the document.

    weight: 0 < weight <= 1; the score that an engine finds for the terms is multiplied by it.
    phrase: the terms (then all MAIN, at least two) stand next to each other in this order in one section.
    shown: the word or words behind it as a reader would write them, for explanations and for highlighting.
    """

    terms: tuple[Term, ...]
    weight: float = 1.0
    phrase: bool = False
    reason: Reason = Reason.STEM
    shown: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """One word (or quoted phrase) of the query with everything that may stand for it.

    A document satisfies the group if any alternative fits; the group's score is the sum over the alternatives that fit
    or their maximum, as suits the engine. `typed` is what the reader wrote.
    """

    typed: str
    alternatives: tuple[Alternative, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """A word that the site does not know and the known word that was searched for as well."""

    typed: str
    used: str


@dataclass(frozen=True, slots=True)
class Query:
    """A whole query: groups that are all required (`and`) or of which one suffices (`or`), as the engine is told.

    A query without groups finds nothing. There are at most `limits.MAX_WORDS` groups and each has at least one
    alternative with at least one term; terms are never empty strings.
    """

    groups: tuple[Group, ...] = ()
    corrections: tuple[Correction, ...] = field(default=())

    def __bool__(self) -> bool:
        return bool(self.groups)
