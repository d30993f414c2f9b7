"""A title as one token, so that a page named exactly as the reader asks comes first."""

from __future__ import annotations

import re
from collections.abc import Iterable

from language_search.analysis.limits import MAX_WORD_CHARACTERS
from language_search.analysis.stems import stem
from language_search.analysis.stop_words import stop_words
from language_search.analysis.words import words

# No word of a text looks like this, and every engine takes letters and digits as they are.
_MARK = "0title0"
_IN_BRACKETS = re.compile(r"\([^)]*\)")


def title_tokens(title: str, language: str) -> tuple[str, ...]:
    """Return the tokens of a title: as a whole, and without what stands between brackets."""
    variants = (title, _IN_BRACKETS.sub(" ", title))
    keys = (title_token((p for word in words(text) for p in word.pieces), language) for text in variants)
    return tuple(dict.fromkeys(filter(None, keys)))


def title_token(run: Iterable[str], language: str) -> str:
    """Return one token for folded words: their stems without stop words, joined, so that a compound fits its parts."""
    ignored = stop_words(language)
    joined = "".join(stem(word, language) for word in run if word not in ignored)
    return (_MARK + joined)[:MAX_WORD_CHARACTERS] if joined else ""
