"""What is asked of every engine: 30 questions of each kind, always the same."""

from __future__ import annotations

import random
from collections.abc import Callable
from functools import cache
from typing import Any

from benchmarks.search.corpus import text, vocabulary

COUNT = 30
PAGE = 10


def common_words() -> list[str]:
    """Words in some 7 to 17 % of the documents."""
    return vocabulary()[80 : 80 + 4 * COUNT : 4]


def three_words() -> list[str]:
    words = vocabulary()
    return [f"{words[100 + n]} {words[200 + n]} {words[300 + n]}" for n in range(COUNT)]


@cache
def phrases() -> list[str]:
    """Two words that stand next to each other in some document."""
    found = []
    for number in range(COUNT):
        words = text(number).body.split()
        start = random.Random(number).randrange(len(words) - 2)
        found.append(" ".join(words[start : start + 2]).strip("."))
    return found


def beginnings() -> list[str]:
    return [word[: 3 + n % 3] for n, word in enumerate(vocabulary()[20 : 20 + COUNT])]


def misspelt() -> list[str]:
    """Two letters in the middle have changed places."""
    long = [word for word in vocabulary()[300:3000] if len(word) > 7][:COUNT]
    return [word[:3] + word[4] + word[3] + word[5:] for word in long]


def kinds_of_question(queryset: Any, phrase: Callable[[str], Any]) -> dict[str, list[Callable[[], Any]]]:
    """Return for each kind the questions as functions. `queryset` is what a reader may see."""

    def page(query: Any) -> list[Any]:
        return list(queryset.search(query)[:PAGE])

    def with_facets(query: str) -> Any:
        results = queryset.filter(kind="soort-1").search(query)
        return list(results[:PAGE]), results.count(), queryset.search(query).facet("kind"), results.facet("profession")

    def suggestions(typed: str) -> list[Any]:
        return list(queryset.autocomplete(typed)[:PAGE])

    return {
        "one common word": [lambda q=q: page(q) for q in common_words()],
        "three words": [lambda q=q: page(q) for q in three_words()],
        "phrase": [lambda q=q: page(phrase(q)) for q in phrases()],
        "prefix": [lambda q=q: suggestions(q) for q in beginnings()],
        "filter, facets, count": [lambda q=q: with_facets(q) for q in common_words()],
        "misspelt": [lambda q=q: page(q) for q in misspelt()],
    }
