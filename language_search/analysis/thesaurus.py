"""Words that may stand for each other. Expanded when a query is read, so that a change needs no reindexing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from language_search.analysis.stems import stem
from language_search.analysis.words import words

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Terms of one or more words and of any language: ("eenling", "lone wolf", "lone actor").

    terms: each finds all the others. narrower: found by the terms, without finding them. weight: 0 < weight <= 1.
    """

    terms: tuple[str, ...]
    narrower: tuple[str, ...] = ()
    weight: float = 0.5


@dataclass(frozen=True, slots=True)
class Expansion:
    """Something to search for as well: folded words in order, and how much it counts."""

    words: Key
    weight: float


class Expander(Protocol):
    """The hook: anything that knows what may stand for a run of folded words. It is asked once per run per query."""

    longest: int

    def expand(self, run: Key) -> list[Expansion]:
        """Return what may stand for exactly these words; most often nothing."""


class Thesaurus:
    """An `Expander` in memory. Terms are found in every form that has their stems: eenlingen finds eenling's."""

    def __init__(self, groups: Iterable[Synonyms] = (), languages: Iterable[str] = ("nl", "en")) -> None:
        self._languages = tuple(languages)
        self._entries: dict[Key, list[Expansion]] = {}
        for group in groups:
            self._add(group)
        # Keys carry their language in front.
        self.longest = max(map(len, self._entries), default=1) - 1

    def expand(self, run: Key) -> list[Expansion]:
        """Return the expansions of a run of folded words, the weightiest first, without the run itself."""
        found: dict[Key, float] = {}
        for key in dict.fromkeys(self._keys(run)):
            for expansion in self._entries.get(key, ()):
                found[expansion.words] = max(found.get(expansion.words, 0), expansion.weight)
        found.pop(run, None)
        return sorted((Expansion(*item) for item in found.items()), key=lambda e: (-e.weight, e.words))

    def _add(self, group: Synonyms) -> None:
        terms = [_folded(term) for term in group.terms]
        targets = [Expansion(_folded(term), group.weight) for term in (*group.terms, *group.narrower)]
        for term in filter(None, terms):
            others = [target for target in targets if target.words and target.words != term]
            for key in dict.fromkeys(self._keys(term)):
                self._entries.setdefault(key, []).extend(others)

    def _keys(self, run: Key) -> list[Key]:
        """Return the run and its stems per language; the language goes along so that stems do not mix."""
        return [("", *run), *((language, *(stem(word, language) for word in run)) for language in self._languages)]


def _folded(term: str) -> Key:
    return tuple(piece for word in words(term) for piece in word.pieces)
