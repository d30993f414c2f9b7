"""Dutch forms of a word that its stem does not reach: deelt and gedeeld for delen, signaal for signaleren.

Only guesses by rule; who uses them keeps those that the site's vocabulary knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from language_search.analysis.stems import stem

_SHORTEST = 3
_SINGLE_VOWEL = re.compile(r"(?<![aeiou])([aeou])(?=[^aeiouwx]$)")
_DOUBLE_VOWEL = re.compile(r"(a|e|o|u)\1([^aeiou])$")
# -eren makes verbs of nouns; -atie and -ering make nouns of those verbs again.
_FROM_VERBS = re.compile(r"(?:eren|eert|eerde|eerden|ering|eringen|atie|aties)$")


def relatives(word: str) -> tuple[str, ...]:
    """Return folded words that may be forms or close relatives of a folded word, nearest first, of other stems."""
    own = stem(word, "nl")
    found = dict.fromkeys(guess for base in _bases(word) for guess in _guesses(base))
    return tuple(guess for guess in found if stem(guess, "nl") != own)


def _bases(word: str) -> Iterator[str]:
    """Yield what may be the stem of the verb: the stem, without the ending of the third person, without -er-."""
    base = stem(word, "nl")
    yield base
    if word.startswith("ge") and word.endswith(("t", "d")):
        yield word[2:-1]
    elif word.endswith("t"):
        yield word[:-1]
    if _FROM_VERBS.search(word):
        yield _FROM_VERBS.sub("", word)


def _guesses(base: str) -> Iterator[str]:
    if len(base) < _SHORTEST:
        return
    for spelled in dict.fromkeys((base, _SINGLE_VOWEL.sub(r"\1\1", base))):
        yield spelled
        yield from (spelled + "t", f"ge{spelled}d", f"ge{spelled}t", spelled + "de", spelled + "te")
    # Before an ending a long vowel is written single and the consonant after a short one double: delen, herkennen.
    opened = _DOUBLE_VOWEL.sub(r"\1\2", base)
    yield from (opened + ending for ending in ("en", "eren", "ering", "atie"))
    if _SINGLE_VOWEL.search(base):
        yield base + base[-1] + "en"
