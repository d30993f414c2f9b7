"""The front door of the analysis: one object that reads documents and queries alike, in all languages of a site."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from language_search.analysis.alternatives import WordForms
from language_search.analysis.compounds import Splitter, packaged
from language_search.analysis.documents import DocumentReader
from language_search.analysis.guesses import Guesser
from language_search.analysis.matching import Match, matches
from language_search.analysis.queries import QueryReader
from language_search.analysis.spelling import Speller
from language_search.analysis.stems import language
from language_search.analysis.thesaurus import Expander, Thesaurus
from language_search.analysis.titles import title_tokens
from language_search.analysis.tokens import Query, Tokens
from language_search.analysis.vocabulary import Vocabulary
from language_search.analysis.words import words

# Raise this when tokens change in a way that the probe below does not show.
VERSION = 1
_PROBE = (
    "De radicaliseringsprocessen van jeugd-zorgwerkers: foto's, brieven, huizen, tunnelvisie en zorgwekkende signalen, "
    "mensen, getallen, theorie\u00ebn en gemeentes bij de A.I.V.D. "
    "Networks, organisations and worker's neighbourhood policies; caf\u00e9 \u00c5rhus lone-wolf."
)


class Analyser:
    """Turns texts into tokens and lines that readers type into queries.

    locales: the site's languages; a reader's own comes first in `query`. vocabulary: words from public documents, for
    spelling and compounds. thesaurus: synonyms, used for queries only. Nothing here raises on any text, and a query is
    cut to `limits.MAX_CHARACTERS` and `MAX_WORDS`. Objects may be shared between threads.
    """

    def __init__(
        self,
        locales: Sequence[str] = ("nl", "en"),
        vocabulary: Vocabulary | None = None,
        thesaurus: Expander | None = None,
    ) -> None:
        self.languages = tuple(dict.fromkeys(map(language, locales)))
        self._speller = Speller(vocabulary if vocabulary is not None else Vocabulary())
        self._splitter = Splitter(self._speller.vocabulary)
        self._thesaurus = thesaurus if thesaurus is not None else Thesaurus(languages=self.languages)
        self._documents = lru_cache(32)(lambda language: DocumentReader(language, self._splitter))
        self._queries = lru_cache(32)(self._query_reader)

    def document(self, text: str, locale: str | None = None) -> Tokens:
        """Return the tokens of a text written in `locale`; without one, words are folded and not stemmed."""
        return self._documents(language(locale)).tokens(text)

    def title(self, text: str, locale: str | None = None) -> Tokens:
        """Return the tokens of a title: those of `document`, and the whole title as one more, in `exact`.

        Use it for the field that names a page; a query that is exactly the title then puts the page first.
        """
        tokens = self.document(text, locale)
        return replace(tokens, exact=tokens.exact + title_tokens(text, language(locale)))

    def autocomplete_document(self, text: str) -> Tokens:
        """Return the whole words of a text, for a section with `autocomplete`: pieces and joined forms in `main`."""
        found = words(text)
        joined = [word.joined for word in found if word.joined]
        return Tokens(main=tuple([piece for word in found for piece in word.pieces] + joined))

    def vocabulary_words(self, text: str) -> set[str]:
        """Return the folded words of a text as they go into a `Vocabulary`, which counts documents."""
        found = words(text)
        return {piece for word in found for piece in word.pieces} | {word.joined for word in found if word.joined}

    def query(
        self, text: str, locales: Sequence[str] | None = None, *, fuzzy: bool = False, loose: bool = False
    ) -> Query:
        """Return what to search for.

        locales: the reader's own first; the site's languages if none are given. fuzzy: near words too, also where the
        word typed is known. loose: single parts of compounds too; meant for the search with "or" that fills up a page.
        """
        return self._queries(self._in_order(locales)).read(text, fuzzy=fuzzy, loose=loose)

    def phrase(self, text: str, locales: Sequence[str] | None = None) -> Query:
        """Return a query for the words next to each other."""
        return self._queries(self._in_order(locales)).phrase(text)

    def complete(self, text: str) -> Query:
        """Return a query for suggestions: words in `autocomplete` sections that begin with the words typed."""
        return self._queries(self.languages).complete(text)

    def explain(self, query: Query, text: str, locale: str | None = None) -> tuple[Match, ...]:
        """Return why a text matches a query: each word typed, the form found, the reason and its weight."""
        return matches(query, self.document(text, locale))

    def fingerprint(self) -> str:
        """Return a short code that changes when documents would get other tokens, so that an index is stale.

        The vocabulary is left out: it changes with every document and only sharpens which compounds are split.
        """
        plain = Analyser(self.languages)
        probes = [plain.title(_PROBE, code) for code in (*self.languages, None)]
        lists = [sorted(packaged(name)) for name in ("parts", "affixes", "wholes")]
        source = repr((VERSION, self.languages, probes, lists))
        return hashlib.sha256(source.encode()).hexdigest()[:16]

    def _in_order(self, locales: Sequence[str] | None) -> tuple[str, ...]:
        return tuple(dict.fromkeys(map(language, locales))) if locales else self.languages

    def _query_reader(self, languages: tuple[str, ...]) -> QueryReader:
        forms = WordForms(languages, self._splitter)
        return QueryReader(forms, Guesser(forms, self._speller, self._thesaurus), self._speller.vocabulary)
