"""Stems by language. A language without an algorithm keeps its words whole."""

from __future__ import annotations

from functools import lru_cache

from language_search.analysis.limits import CACHED_WORDS
from language_search.analysis.stems import dutch, english

_ALGORITHMS = {"nl": dutch.stem, "en": english.stem}


def language(locale: str | None) -> str:
    """Return the language of a locale code: `nl-BE` gives `nl`; none gives an empty string."""
    return (locale or "").replace("_", "-").partition("-")[0].lower()


@lru_cache(CACHED_WORDS)
def stem(word: str, language: str) -> str:
    """Return the stem of a folded word in `language`. Codes with digits and other scripts stay as they are."""
    algorithm = _ALGORITHMS.get(language)
    return (algorithm(word) or word) if algorithm and word.isascii() and word.isalpha() else word
