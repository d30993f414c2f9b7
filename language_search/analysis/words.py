"""A text cut into words: hyphens and apostrophes hold a word together, and its pieces are known.

`jeugd-zorg`  pieces jeugd, zorg   joined jeugdzorg
`foto's`      pieces foto          joined fotos      (a plural or possessive tail is no piece)
`A.I.V.D.`    pieces aivd
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from language_search.analysis.folding import fold
from language_search.analysis.limits import CACHED_WORDS

# Accents that stand alone, soft hyphens and zero-width characters are inside words and vanish in folding.
_INNER = "\u0300-\u036f\u064b-\u065f\u00ad\u200b-\u200d\u2060\ufeff"
_HYPHENS = "-\u2010\u2011"
_APOSTROPHES = "'\u2018\u2019\u00b4`"
_RUN = rf"[^\W_](?:[^\W_]|[{_INNER}])*"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|{_RUN}(?:[{_HYPHENS}{_APOSTROPHES}]{_RUN})*")
_SEPARATOR = re.compile(rf"([{_HYPHENS}{_APOSTROPHES}])")
# Dutch and English tails after an apostrophe: foto's, auto'tje, AOW'er, worker's, sms'en.
_TAILS = frozenset({"s", "tje", "tjes", "er", "ers", "en"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text, folded. `pieces` are never empty strings; `joined` is "" where there is only one form."""

    pieces: tuple[str, ...]
    joined: str = ""


@dataclass(frozen=True, slots=True)
class Span:
    """Where a word stands: `text[start:end]` of the composed text (see `compose`)."""

    start: int
    end: int
    word: Word


def compose(text: str) -> str:
    """Return the text with accents composed, so that positions and patterns can be trusted."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def surfaces(text: str) -> list[str]:
    """Return the words of a text as they are written, in order."""
    return _WORD.findall(compose(text))


def spans(text: str) -> Iterator[Span]:
    """Yield the words of a composed text with their positions."""
    for match in _WORD.finditer(text):
        word = read(match.group())
        if word.pieces:
            yield Span(match.start(), match.end(), word)


def words(text: str) -> list[Word]:
    """Return the words of a text, folded, in order."""
    return [word for word in map(read, surfaces(text)) if word.pieces]


@lru_cache(CACHED_WORDS)
def read(surface: str) -> Word:
    """Fold one written word and take it apart."""
    if surface.isalnum():
        return _single(fold(surface))
    if "." in surface:
        return _single(fold(surface.replace(".", "")))
    first, *rest = _SEPARATOR.split(surface)
    pieces = [fold(first)]
    joined = pieces[0]
    for separator, raw in zip(rest[::2], rest[1::2], strict=True):
        piece = fold(raw)
        joined += piece
        if separator in _HYPHENS or piece not in _TAILS:
            pieces.append(piece)
    kept = tuple(filter(None, pieces))
    return Word(kept, fold(joined) if (joined,) != kept else "")


def _single(folded: str) -> Word:
    return Word((folded,) if folded else ())
