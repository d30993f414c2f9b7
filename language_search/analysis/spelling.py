"""Words of the site that a reader probably meant by a word the site does not know."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from language_search.analysis.distance import distance, slips
from language_search.analysis.limits import CACHED_WORDS
from language_search.analysis.sounds import first_letters, sound
from language_search.analysis.vocabulary import Vocabulary

_SHORTEST = 4
_TWO_SLIPS_FROM = 9
# Shorter words with another first letter are other words: oath is not path.
_OTHER_BEGINNING_FROM = 6
_SOUND_COST = 0.5
_MOST_LETTERS_FOR_A_SOUND = 6


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """A known word: first the cheapest to reach, then the most used, then by alphabet so that the order is stable."""

    cost: float
    rarity: int
    word: str


class Speller:
    """Finds known words near an unknown one: one slip, from nine letters two, or the same sound in Dutch."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def correct(self, word: str) -> str | None:
        """Return the word meant, or None if the word is known, too short, a number, or like nothing we know."""
        if self.vocabulary.knows_form_of(word):
            return None
        found = self.near(word)
        return found[0] if found else None

    def near(self, word: str, limit: int = 3) -> list[str]:
        """Return known words near `word`, itself not among them, best first."""
        if len(word) < _SHORTEST or not word.isascii() or not word.isalpha():
            return []
        slipped = {other for other in slips(word) if other in self.vocabulary and _begins_alike(word, other)}
        found = slipped | self._alike(word)
        return [candidate.word for candidate in sorted(self._weigh(word, other) for other in found - {word})[:limit]]

    def _alike(self, word: str) -> set[str]:
        """Return words that begin with a like sound and differ in few letters or not in sound."""
        lengths = range(len(word) - 2, len(word) + 3)
        return {other for other in self.vocabulary.candidates(first_letters(word), lengths) if _is_alike(word, other)}

    def _weigh(self, word: str, other: str) -> Candidate:
        cost = float(distance(word, other, _allowed(word) + 1))
        if sound(word) == sound(other):
            cost = min(cost, 1) * _SOUND_COST
        return Candidate(cost, -self.vocabulary.count(other), other)


def _is_alike(word: str, other: str) -> bool:
    """Compare two words, the cheap way first: a slip changes the set of letters by two at most, a sound by few."""
    allowed = _allowed(word)
    different = (_letters(word) ^ _letters(other)).bit_count()
    if different > _MOST_LETTERS_FOR_A_SOUND:
        return False
    if different <= 2 * allowed and distance(word, other, allowed) <= allowed:
        return True
    return sound(word) == sound(other)


def _begins_alike(word: str, other: str) -> bool:
    return len(word) >= _OTHER_BEGINNING_FROM or other[:1] in first_letters(word)


def _allowed(word: str) -> int:
    return 2 if len(word) >= _TWO_SLIPS_FROM else 1


@lru_cache(CACHED_WORDS)
def _letters(word: str) -> int:
    """Return the set of letters as bits: words that share few letters need not be compared further."""
    bits = 0
    for letter in set(word):
        bits |= 1 << (ord(letter) & 31)
    return bits
