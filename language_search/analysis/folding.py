"""Case and accents folded: `fold("Eén") == fold("EEN") == "een"`."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from language_search.analysis.limits import CACHED_WORDS, MAX_WORD_CHARACTERS

# Letters that Unicode does not decompose, though readers type them without the stroke.
_STROKES = str.maketrans({"ø": "o", "æ": "ae", "œ": "oe", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "ħ": "h", "ı": "i"})


@lru_cache(CACHED_WORDS)
def fold(word: str) -> str:
    """Return one word in the form that is stored: lower case, no accents, at most 64 characters.

    Folding twice gives the same as folding once. The result may be empty, for a word of nothing but marks.
    """
    if word.isascii():
        return word.lower()[:MAX_WORD_CHARACTERS]
    # Compatibility forms can contain capitals and capitals can fold to marks, so go on until nothing changes.
    folded = word
    for _ in range(4):
        step = "".join(filter(str.isalnum, unicodedata.normalize("NFKD", folded.casefold()).translate(_STROKES)))
        if step == folded:
            break
        folded = step
    return folded[:MAX_WORD_CHARACTERS]
