"""Dutch compounds taken apart: `radicaliseringsproces` gives radicalisering and proces.

A word is split only where all its parts are known: from the packaged list of words that Dutch compounds are made of
(`data/README.md`) or from the site's own vocabulary. The guards against chance splits were set by reading samples:
affixes and stop words are no parts, three letters only where the list says so, verbs in -eren stay whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib import resources

from language_search.analysis.limits import CACHED_WORDS
from language_search.analysis.stems import stem
from language_search.analysis.stop_words import stop_words
from language_search.analysis.vocabulary import Vocabulary

_LINKS = ("", "s", "e", "en", "n", "er")
_SHORTEST_PART = 3
_SHORTEST_FROM_SITE = 5
_LEAST_USES_ON_SITE = 2
_SHORTEST_COMPOUND = 7
_LONGEST_COMPOUND = 48
_TAKES_S = ("leden", "loop", "lopen")
_VERBS = ("eren", "eert", "eerde", "eerden")


@cache
def packaged(name: str) -> frozenset[str]:
    """Return the words of a packaged list: parts, affixes (no parts, though words) or wholes (never split)."""
    return frozenset((resources.files(__package__) / "data" / f"dutch_{name}.txt").read_text("utf-8").split())


@cache
def _part_stems() -> frozenset[str]:
    """Return the stems of the packaged words of four letters and more, to know inflected last parts."""
    return frozenset(stem(word, "nl") for word in packaged("parts") if len(word) > _SHORTEST_PART)


@cache
def _whole_stems() -> frozenset[str]:
    return frozenset(stem(word, "nl") for word in packaged("wholes"))


@cache
def _no_parts() -> frozenset[str]:
    return packaged("affixes") | stop_words("nl")


class Splitter:
    """Splits folded Dutch words; remembers what it split."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.counts.get("nl", {}).items()
        used = {word for word, count in words if count >= _LEAST_USES_ON_SITE and len(word) >= _SHORTEST_FROM_SITE}
        self._known = (packaged("parts") | used) - _no_parts()
        self.split = lru_cache(CACHED_WORDS)(self._split)

    def _split(self, word: str) -> tuple[str, ...]:
        """Return the parts of a compound in order, or nothing for a word that is to stay whole."""
        if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND or not word.isalpha():
            return ()
        if word.endswith(_VERBS) or stem(word, "nl") in _whole_stems():
            return ()
        return self._in_two(word) or self._in_three(word)

    def _in_two(self, word: str) -> tuple[str, ...]:
        """Return the split whose shorter part is longest: chance splits have a short part."""
        best: tuple[str, ...] = ()
        for head, tail in self._beginnings(word):
            if min(len(head), len(tail)) > min(map(len, best), default=0) and self._is_tail(tail):
                best = (head, self._without_link(tail))
        return best

    def _in_three(self, word: str) -> tuple[str, ...]:
        for head, tail in self._beginnings(word):
            rest = self._in_two(tail) if len(head) > _SHORTEST_PART and len(tail) > 2 * _SHORTEST_PART else ()
            if rest:
                return (head, *rest)
        return ()

    def _beginnings(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield each known word that the compound begins with, the longest first, and what is left after its link."""
        for end in range(len(word) - _SHORTEST_PART, _SHORTEST_PART - 1, -1):
            head = word[:end]
            if head in self._known:
                for link in _LINKS:
                    tail = word[end + len(link) :]
                    if word.startswith(link, end) and len(tail) >= _SHORTEST_PART:
                        yield head, tail

    def _without_link(self, tail: str) -> str:
        """Return the last part without a linking -s- that got stuck to it: levens+loop, not leven+sloop."""
        return tail[1:] if tail[0] == "s" and tail[1:] in _TAKES_S else tail

    def _is_tail(self, word: str) -> bool:
        if word in self._known:
            return True
        return len(word) > _SHORTEST_PART + 1 and word not in _no_parts() and stem(word, "nl") in _part_stems()
