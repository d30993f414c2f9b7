"""What a reader typed, turned into groups of alternatives."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from language_search.analysis.alternatives import WordForms, unique
from language_search.analysis.guesses import Guesser
from language_search.analysis.spots import Spot, pieces, spots
from language_search.analysis.stop_words import ignored_words
from language_search.analysis.tokens import Alternative, Correction, Group, Query, Reason, Term
from language_search.analysis.vocabulary import Vocabulary

_SHORTEST_PART = 3
_WORD_AS_TITLE = 0.7


class QueryReader:
    """Reads queries in the languages of `forms`; `guesser` adds what the reader may have meant."""

    def __init__(self, forms: WordForms, guesser: Guesser, vocabulary: Vocabulary) -> None:
        self._forms = forms
        self._guesser = guesser
        self._vocabulary = vocabulary
        self._ignored = ignored_words(forms.languages)

    def read(self, text: str, *, fuzzy: bool = False, loose: bool = False) -> Query:
        """Return the query for a line of text; words between double quotes form phrases.

        fuzzy: near words are searched for as well where the word itself is known.
        loose: the single parts of compounds count too; for a second search, after all words together found too little.
        """
        found = spots(text)
        kept = [spot for spot in found if spot.typed not in self._ignored] or found
        for spot in kept:
            spot.alternatives += self._as_typed(spot, loose=loose)
        self._join(found)
        corrections = self._guess([spot for spot in kept if not spot.is_phrase], fuzzy=fuzzy)
        self._guesser.expand(found)
        self._add_title(found)
        groups = {spot.typed: Group(spot.typed, unique(spot.alternatives)) for spot in kept}
        return Query(tuple(groups.values()), corrections)

    def phrase(self, text: str) -> Query:
        """Return a query whose one group is the words next to each other, in any of the languages."""
        run = pieces(text)
        return Query((Group(" ".join(run), unique(self._forms.phrase(run))),)) if run else Query()

    def complete(self, text: str) -> Query:
        """Return a query for words that begin with what was typed; nothing is stemmed."""
        return Query(tuple(Group(word, (_beginning(word),)) for word in dict.fromkeys(pieces(text))))

    def _as_typed(self, spot: Spot, *, loose: bool) -> Iterator[Alternative]:
        if spot.is_phrase:
            yield from self._forms.phrase(spot.run)
            return
        yield from self._forms.word(spot.typed)
        if spot.whole:
            yield from self._forms.whole(spot.whole)
        if loose:
            yield from self._forms.loose(spot.typed)

    def _guess(self, kept: list[Spot], *, fuzzy: bool) -> tuple[Correction, ...]:
        for spot in kept:
            self._guesser.add_relatives(spot)
        if fuzzy:
            self._guesser.add_near(kept)
            return ()
        return self._guesser.correct(kept)

    def _join(self, found: list[Spot]) -> None:
        """Give neighbours the word that they make together: `tunnel visie` finds tunnelvisie."""
        for left, right in pairwise(found):
            for whole in self._joined_forms(left, right):
                alternatives = list(self._forms.whole(whole))
                for spot in (left, right):
                    spot.alternatives += alternatives
                    spot.is_explained = spot.is_explained or whole in self._vocabulary

    def _joined_forms(self, left: Spot, right: Spot) -> Iterator[str]:
        """Yield the two as one word; with a linking -s- only if the site uses that word."""
        is_short = min(len(left.typed), len(right.typed)) < _SHORTEST_PART
        if is_short or left.is_phrase or right.is_phrase or {left.typed, right.typed} & self._ignored:
            return
        yield left.typed + right.typed
        if f"{left.typed}s{right.typed}" in self._vocabulary:
            yield f"{left.typed}s{right.typed}"

    def _add_title(self, found: list[Spot]) -> None:
        """Look for the whole line as a title, as typed and as meant, and for each word as one.

        Who quotes asks for something else.
        """
        if any(spot.is_phrase for spot in found):
            return
        typed, meant = tuple(spot.typed for spot in found), tuple(spot.meant for spot in found)
        for spot in found:
            spot.alternatives += self._forms.title(typed, spot.typed)
            if meant != typed:
                spot.alternatives += self._forms.title(meant, spot.meant)
            if len(found) > 1:
                spot.alternatives += self._forms.title((spot.meant,), spot.meant, _WORD_AS_TITLE)


def _beginning(word: str) -> Alternative:
    return Alternative((Term(word, prefix=True),), reason=Reason.PREFIX, shown=word)
