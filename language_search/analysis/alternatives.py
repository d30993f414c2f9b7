"""The ways in which one word, or a run of words, of a query can stand in a document, and what each counts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from language_search.analysis.compounds import Splitter
from language_search.analysis.limits import MAX_ALTERNATIVES
from language_search.analysis.stems import stem
from language_search.analysis.titles import title_token
from language_search.analysis.tokens import Alternative, Kind, Reason, Term

_EXACT = 0.5
_OTHER_LANGUAGE = 0.9
_JOINED = 0.9
_IN_PARTS = 0.8
_APART = 0.3
_RELATED = 0.6
_BEGINNING = 0.5
_LOOSE = 0.3


class WordForms:
    """Makes alternatives in the given languages, the reader's own first."""

    def __init__(self, languages: tuple[str, ...], splitter: Splitter) -> None:
        self.languages = languages
        self._splitter = splitter

    def word(self, word: str, weight: float = 1.0, reason: Reason | None = None) -> Iterator[Alternative]:
        """Yield a word's stems, the word itself, the word as a part of compounds, and its own parts.

        reason: why the word is looked for, if it is not the word that the reader typed.
        """
        stems = self.stems(word)
        for token, share in stems.items():
            yield Alternative((Term(token),), weight * share, reason=reason or Reason.STEM, shown=word)
        if word not in stems:
            # Texts in a language without an algorithm hold the word as it is.
            yield Alternative((Term(word),), weight * _OTHER_LANGUAGE, reason=reason or Reason.EXACT, shown=word)
            yield Alternative((Term(word, Kind.EXACT),), weight * _EXACT, reason=reason or Reason.EXACT, shown=word)
        yield Alternative((self._part(word),), weight, reason=reason or Reason.PART, shown=word)
        yield from self._in_parts(word, weight)

    def _in_parts(self, word: str, weight: float) -> Iterator[Alternative]:
        """Yield a compound's parts: written as two words, or in other compounds of the text."""
        parts = self._parts(word)
        if parts:
            yield self.in_order(parts, "nl", weight * _IN_PARTS, Reason.SPLIT)
            yield self._apart(parts, Kind.PARTS, weight)

    def whole(self, whole: str) -> Iterator[Alternative]:
        """Yield the word that neighbours make together."""
        for token, share in self.stems(whole).items():
            yield Alternative((Term(token),), _JOINED * share, reason=Reason.JOINED, shown=whole)
        yield Alternative((self._part(whole),), _JOINED, reason=Reason.JOINED, shown=whole)
        yield Alternative((Term(whole, Kind.EXACT),), _EXACT, reason=Reason.JOINED, shown=whole)

    def synonym(self, run: tuple[str, ...], weight: float) -> Iterator[Alternative]:
        """Yield a synonym of one or more words, which must then stand next to each other."""
        for language in self.languages:
            yield self.in_order(run, language, weight, Reason.SYNONYM)
        if len(run) == 1:
            yield Alternative((self._part(run[0]),), weight, reason=Reason.SYNONYM, shown=run[0])

    def title(self, run: tuple[str, ...], word: str, weight: float = 1.0) -> Iterator[Alternative]:
        """Yield the run as a whole title; together with a word of it, so that this outweighs the word alone."""
        shown = " ".join(run)
        for token, word_stem in {(title_token(run, lang), stem(word, lang)): None for lang in self.languages}:
            if token:
                whole = Term(token, Kind.EXACT)
                yield Alternative((whole, Term(word_stem)), weight, reason=Reason.TITLE, shown=shown)
                if len(run) > 1:
                    # The title may be the compound of the run, without the word by itself.
                    yield Alternative((whole,), weight, reason=Reason.TITLE, shown=shown)

    def related(self, word: str) -> Alternative:
        """Return a form of the word typed that has a stem of its own."""
        return Alternative((Term(stem(word, "nl")),), _RELATED, reason=Reason.STEM, shown=word)

    def beginning_of(self, word: str) -> Iterator[Alternative]:
        """Yield a known word that begins with the one that the reader typed."""
        for token, share in self.stems(word).items():
            yield Alternative((Term(token),), _BEGINNING * share, reason=Reason.BEGINNING, shown=word)

    def loose(self, word: str) -> Iterator[Alternative]:
        """Yield a compound's parts anywhere in a text, and each alone: for where all words together find too little."""
        parts = self._parts(word)
        if parts:
            yield self._apart(parts, Kind.MAIN, 1.0)
        for part in parts:
            yield Alternative((Term(stem(part, "nl")),), _LOOSE, reason=Reason.LOOSE, shown=part)
            yield Alternative((Term(stem(part, "nl"), Kind.PARTS),), _LOOSE, reason=Reason.LOOSE, shown=part)

    def pair(self, left: str, right: str) -> Iterator[Alternative]:
        """Yield two words next to each other that the reader wrote as one."""
        for language in self.languages:
            yield self.in_order((left, right), language, _IN_PARTS, Reason.SPLIT)

    def phrase(self, run: tuple[str, ...]) -> Iterator[Alternative]:
        """Yield the words next to each other, in each language."""
        for language in self.languages or ("",):
            yield self.in_order(run, language, 1.0, Reason.PHRASE)

    def in_order(self, run: tuple[str, ...], language: str, weight: float, reason: Reason) -> Alternative:
        """Return the stems of the words, adjacent and in order."""
        terms = tuple(Term(stem(word, language)) for word in run)
        return Alternative(terms, weight, len(terms) > 1, reason, " ".join(run))

    def _apart(self, parts: tuple[str, ...], kind: Kind, weight: float) -> Alternative:
        terms = tuple(Term(token, kind) for token in dict.fromkeys(stem(part, "nl") for part in parts))
        return Alternative(terms, weight * _APART, reason=Reason.SPLIT, shown=" ".join(parts))

    def _parts(self, word: str) -> tuple[str, ...]:
        return self._splitter.split(word) if "nl" in self.languages else ()

    def _part(self, word: str) -> Term:
        """Return the word as a part of compounds: those are Dutch."""
        language = "nl" if "nl" in self.languages or not self.languages else self.languages[0]
        return Term(stem(word, language), Kind.PARTS)

    def stems(self, word: str) -> dict[str, float]:
        """Return the word's stems, the reader's language first and at full weight."""
        shares: dict[str, float] = {}
        for language in self.languages or ("",):
            shares.setdefault(stem(word, language), _OTHER_LANGUAGE if shares else 1.0)
        return shares


def unique(alternatives: Iterable[Alternative]) -> tuple[Alternative, ...]:
    """Keep of alternatives with the same terms the weightiest; at most as many as an engine should have to look up."""
    best: dict[tuple[tuple[Term, ...], bool], Alternative] = {}
    for alternative in alternatives:
        key = (alternative.terms, alternative.phrase)
        if key not in best or best[key].weight < alternative.weight:
            best[key] = alternative
    return tuple(sorted(best.values(), key=lambda alternative: -alternative.weight)[:MAX_ALTERNATIVES])
