"""What a Dutch word sounds like, roughly: words with one key are easily written for each other.

    `sound("ijs") == sound("eis")`, `sound("extremismen") != sound("extremist")`

Our own table of the pairs that Dutch writers confuse: ij/ei, ou/au, ch/g, c/k, s/z, f/v, final d/t, tie/sie, -isch.
"""

from __future__ import annotations

import re
from functools import lru_cache

from language_search.analysis.limits import CACHED_WORDS

# Longest spellings first; the right-hand side is any short code that no other spelling gives.
_SPELLINGS = (
    ("eau", "o"), ("ouw", "W"), ("auw", "W"), ("isch", "is"), ("tie", "si"),
    ("tsj", "S"), ("sjh", "S"), ("sch", "sg"), ("dj", "j"),
    ("ij", "Y"), ("ei", "Y"), ("ey", "Y"), ("y", "i"), ("ou", "W"), ("au", "W"), ("ieu", "iw"), ("ie", "i"),
    ("ch", "g"), ("gh", "g"), ("ph", "f"), ("th", "t"), ("qu", "kw"), ("ck", "k"), ("cc", "ks"), ("ks", "x"),
    ("ce", "se"), ("ci", "si"), ("ti", "si"), ("ae", "a"), ("dt", "t"), ("kh", "g"), ("uw", "u"),
    ("c", "k"), ("q", "k"), ("v", "f"), ("z", "s"),
)  # fmt: skip
_CODES = dict(_SPELLINGS)
_PATTERN = re.compile("|".join(spelling for spelling, _ in _SPELLINGS))
_REPEATED = re.compile(r"(.)\1+")
# Which first letters can begin the same sound, to know where in a vocabulary to look.
_FIRST = ("kcq", "fvp", "szct", "gck", "dt", "iyeij", "ao", "jdy", "xks", "uw")


@lru_cache(CACHED_WORDS)
def sound(word: str) -> str:
    """Return the key of a folded word."""
    key = _PATTERN.sub(lambda match: _CODES[match[0]], word.replace("lijk", "lik"))
    key = _REPEATED.sub(r"\1", key)
    return key[:-1] + "t" if key.endswith("d") else key


def first_letters(word: str) -> frozenset[str]:
    """Return the letters that a word sounding like `word` may begin with."""
    first = word[:1]
    return frozenset(first).union(*(letters for letters in _FIRST if first in letters))
