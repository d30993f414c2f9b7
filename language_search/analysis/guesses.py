"""What a reader may have meant: other forms, slips of the pen, half words, words without their space, synonyms."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from language_search.analysis.alternatives import WordForms
from language_search.analysis.inflections import relatives
from language_search.analysis.limits import MAX_CORRECTED_WORDS
from language_search.analysis.spelling import Speller
from language_search.analysis.spots import Spot
from language_search.analysis.thesaurus import Expander
from language_search.analysis.tokens import Alternative, Correction, Reason

_SPELLING_WEIGHT = 0.7
_MOST_RELATIVES = 4
_MOST_BEGINNINGS = 4
_SHORTEST_BEGINNING = 5
_SHORTEST_PART = 3
_NEAR_IF_FUZZY = 3


class Guesser:
    """Adds alternatives to the spots of a query. Guesses are words of the site's vocabulary or of the thesaurus."""

    def __init__(self, forms: WordForms, speller: Speller, expander: Expander) -> None:
        self._forms = forms
        self._speller = speller
        self._vocabulary = speller.vocabulary
        self._expander = expander

    def add_relatives(self, spot: Spot) -> None:
        """Add known forms of the word that its stem does not reach."""
        if "nl" in self._forms.languages:
            known = (word for word in relatives(spot.typed) if word in self._vocabulary)
            spot.alternatives += map(self._forms.related, islice(known, _MOST_RELATIVES))

    def correct(self, spots: list[Spot]) -> tuple[Correction, ...]:
        """Add known words for unknown ones, return those of another spelling. It takes long, so for the first few."""
        unknown = [spot for spot in spots if self._is_unknown(spot)]
        found = (self._guess(spot) for spot in unknown[:MAX_CORRECTED_WORDS])
        return tuple(correction for correction in found if correction is not None)

    def add_near(self, spots: list[Spot]) -> None:
        """Add words near each word, known or not."""
        for spot in spots[:MAX_CORRECTED_WORDS]:
            for word in self._speller.near(spot.typed, _NEAR_IF_FUZZY):
                spot.alternatives += self._forms.word(word, _SPELLING_WEIGHT, Reason.SPELLING)

    def expand(self, spots: list[Spot]) -> None:
        """Give every run of words that the thesaurus knows its synonyms, each word of the run the same ones."""
        run = tuple(spot.meant for spot in spots)
        for length in range(1, min(self._expander.longest, len(run)) + 1):
            for start in range(len(run) - length + 1):
                for expansion in self._expander.expand(run[start : start + length]):
                    alternatives = list(self._forms.synonym(expansion.words, expansion.weight))
                    for spot in spots[start : start + length]:
                        spot.alternatives += alternatives

    def _is_unknown(self, spot: Spot) -> bool:
        """Whether nothing suggests that the word is right: no text has it, no synonym, no known parts."""
        if not self._vocabulary or spot.is_explained or self._vocabulary.knows_form_of(spot.typed):
            return False
        has_parts = any(alternative.reason is Reason.SPLIT for alternative in spot.alternatives)
        return not has_parts and not self._expander.expand((spot.typed,))

    def _guess(self, spot: Spot) -> Correction | None:
        """Try the beginning of a word, then another spelling, then two words in one."""
        longer = self._beginnings(spot.typed)
        if longer:
            spot.meant = longer[0]
            for word in longer:
                spot.alternatives += self._forms.beginning_of(word)
            return None
        near = self._speller.near(spot.typed, 1)
        if near:
            spot.meant = near[0]
            spot.alternatives += self._forms.word(near[0], _SPELLING_WEIGHT, Reason.SPELLING)
            return Correction(spot.typed, near[0])
        spot.alternatives += self._run_together(spot.typed)
        return None

    def _beginnings(self, word: str) -> list[str]:
        """Return known words that begin with an unknown one: `onderbuik` finds onderbuikgevoel."""
        if len(word) < _SHORTEST_BEGINNING:
            return []
        return self._vocabulary.beginning_with(word, _MOST_BEGINNINGS)

    def _run_together(self, word: str) -> Iterator[Alternative]:
        """Yield known words written without the space between them: `lonewolf`."""
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            if word[:cut] in self._vocabulary and word[cut:] in self._vocabulary:
                yield from self._forms.pair(word[:cut], word[cut:])
