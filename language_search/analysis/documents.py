"""The tokens of a document: every word's stem in its place, the parts of compounds, and whole forms."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from language_search.analysis.compounds import Splitter
from language_search.analysis.limits import CACHED_DOCUMENT_WORDS
from language_search.analysis.stems import stem
from language_search.analysis.tokens import Tokens
from language_search.analysis.words import Word, read, surfaces

_LONGEST_SIMPLE = 8


@dataclass(frozen=True, slots=True)
class Forms:
    """What one written word adds to each of a document's token lists."""

    main: tuple[str, ...]
    parts: tuple[str, ...]
    exact: tuple[str, ...]


class DocumentReader:
    """Reads texts of one language. Words are analysed once and remembered."""

    def __init__(self, language: str, splitter: Splitter) -> None:
        self.language = language
        self._splitter = splitter
        self.forms = lru_cache(CACHED_DOCUMENT_WORDS)(self._forms)

    def tokens(self, text: str) -> Tokens:
        """Return the tokens of a text."""
        main: list[str] = []
        parts: list[str] = []
        exact: dict[str, None] = {}
        for forms in map(self.forms, surfaces(text)):
            main += forms.main
            parts += forms.parts
            exact.update(dict.fromkeys(forms.exact))
        return Tokens(tuple(main), tuple(parts), tuple(exact))

    def _forms(self, surface: str) -> Forms:
        word = read(surface)
        main = tuple(stem(piece, self.language) for piece in word.pieces)
        whole = [piece for piece, token in zip(word.pieces, main, strict=True) if piece != token]
        if word.joined:
            whole.append(word.joined)
        return Forms(main, self._parts(word), tuple(whole))

    def _parts(self, word: Word) -> tuple[str, ...]:
        """Return the stems of all parts, of the parts' parts, and of the joined form."""
        found = [part for piece in (*word.pieces, word.joined) for part in self.split(piece)]
        found += [smaller for part in found if len(part) > _LONGEST_SIMPLE for smaller in self.split(part)]
        if word.joined:
            found.append(word.joined)
        return tuple(dict.fromkeys(stem(part, self.language) for part in found))

    def split(self, word: str) -> tuple[str, ...]:
        """Return the parts of a Dutch compound; other languages write their compounds apart."""
        return self._splitter.split(word) if self.language == "nl" else ()
