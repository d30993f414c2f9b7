"""The words a site uses, as its readers may know them: fed from public documents only, never from closed ones.

Spelling correction and compound splitting look words up here. Without a vocabulary nothing is corrected, and compounds
are split by the packaged word list alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property

from language_search.analysis.stems import language, stem

_SMALLEST_SHARED_START = 3
_NEIGHBOURS = 200


class Vocabulary:
    """Folded words and in how many documents each occurs, by language: `{"nl": {"zorg": 12}, "en": {"care": 9}}`.

    Locales of one language (`nl`, `nl-BE`) are counted together.
    """

    def __init__(self, counts: Mapping[str, Mapping[str, int]] | None = None) -> None:
        self.counts: dict[str, Counter[str]] = {}
        for locale, words in (counts or {}).items():
            self.counts.setdefault(language(locale), Counter()).update(words)

    def __bool__(self) -> bool:
        return any(self.counts.values())

    def __contains__(self, word: object) -> bool:
        return any(word in words for words in self.counts.values())

    def count(self, word: str, language: str | None = None) -> int:
        """Return in how many documents the word occurs, in one language or in all."""
        tables = self.counts if language is None else (language,)
        return sum(self.counts[code][word] for code in tables if code in self.counts)

    def knows_form_of(self, word: str) -> bool:
        """Return whether the word or another form with its stem occurs, in a language of the vocabulary."""
        return word in self or any(self._has_stem(stem(word, language), language) for language in self.counts)

    def beginning_with(self, start: str, limit: int) -> list[str]:
        """Return the most used words that begin with `start`, itself not among them."""
        found = [word for words in self._sorted.values() for word in _run(words, start) if word != start]
        return sorted(dict.fromkeys(found), key=lambda word: (-self.count(word), word))[:limit]

    def candidates(self, first: frozenset[str], lengths: range) -> Iterator[str]:
        """Yield the words that begin with one of the letters and have one of the lengths."""
        for letter in first:
            for length in lengths:
                yield from self._by_shape.get((letter, length), ())

    def _has_stem(self, wanted: str, language: str) -> bool:
        """Look among the words that share the stem's beginning; a stem differs from it in the last letters only."""
        start = wanted[: max(_SMALLEST_SHARED_START, len(wanted) - 1)]
        return any(stem(word, language) == wanted for word in _run(self._sorted.get(language, []), start))

    @cached_property
    def _sorted(self) -> dict[str, list[str]]:
        return {language: sorted(words) for language, words in self.counts.items()}

    @cached_property
    def _by_shape(self) -> dict[tuple[str, int], list[str]]:
        shapes: dict[tuple[str, int], list[str]] = {}
        for word in sorted(set().union(*self.counts.values())):
            if word:
                shapes.setdefault((word[0], len(word)), []).append(word)
        return shapes


def _run(words: list[str], start: str) -> Iterator[str]:
    """Yield the first words of a sorted list that begin with `start`."""
    first = bisect_left(words, start)
    return (word for word in words[first : first + _NEIGHBOURS] if word.startswith(start))
