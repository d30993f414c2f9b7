"""What holds for every text, however odd."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from language_search.analysis.analyser import Analyser
from language_search.analysis.distance import distance, slips
from language_search.analysis.folding import fold
from language_search.analysis.limits import MAX_ALTERNATIVES, MAX_WORD_CHARACTERS, MAX_WORDS
from language_search.analysis.matching import fits, matches
from language_search.analysis.spots import pieces
from language_search.analysis.stems import stem
from language_search.analysis.thesaurus import Synonyms, Thesaurus
from language_search.analysis.tokens import Query
from language_search.analysis.vocabulary import Vocabulary
from language_search.analysis.words import words
from tests.language_search.analysis.strategies import languages, texts

VOCABULARY = Vocabulary(
    {"nl": {"radicalisering": 9, "jeugdzorg": 3, "huizen": 2}, "en": {"network": 4, "lone": 1, "wolf": 1}}
)
THESAURUS = Thesaurus([Synonyms(("eenling", "lone wolf")), Synonyms(("jeugd", "jongeren"), narrower=("puber",))])
ANALYSER = Analyser(vocabulary=VOCABULARY, thesaurus=THESAURUS)
thousands = settings(max_examples=1000, deadline=timedelta(seconds=1))


@thousands
@given(st.text(max_size=120))
@example("\u0130stanbul")
@example("\u1fb3\u0345")
@example("\u33a2")
def test_folding_twice_is_folding_once(word: str) -> None:
    folded = fold(word)
    assert fold(folded) == folded
    assert len(folded) <= MAX_WORD_CHARACTERS


@thousands
@given(texts)
def test_words_have_pieces_of_letters_and_digits(text: str) -> None:
    for word in words(text):
        assert word.pieces
        assert all(piece.isalnum() for piece in word.pieces)


@thousands
@given(st.text(alphabet="abcdefghijklmnoprstuvwyz", min_size=1, max_size=30), st.sampled_from(["nl", "en", "fr", ""]))
def test_a_word_always_has_a_stem(word: str, language: str) -> None:
    assert stem(word, language)


@thousands
@given(texts, languages, st.booleans(), st.booleans())
def test_any_line_gives_a_query_within_the_limits(text: str, locale: str | None, fuzzy: bool, loose: bool) -> None:
    locales = [locale] if locale else None
    for query in (
        ANALYSER.query(text, locales, fuzzy=fuzzy, loose=loose),
        ANALYSER.phrase(text),
        ANALYSER.complete(text),
    ):
        assert len(query.groups) <= MAX_WORDS
        assert bool(query) == bool(query.groups)
        for group in query.groups:
            assert 0 < len(group.alternatives) <= MAX_ALTERNATIVES
            assert all(0 < alternative.weight <= 1 for alternative in group.alternatives)
            assert all(term.text for alternative in group.alternatives for term in alternative.terms)


@thousands
@given(texts, languages, st.data())
def test_a_word_of_a_document_finds_the_document(text: str, locale: str | None, data: st.DataObject) -> None:
    found = [piece for word in words(text) for piece in word.pieces]
    assume(found)
    query = ANALYSER.query(data.draw(st.sampled_from(found)), ["nl", "en"] if locale is None else [locale])
    assert _fits_all(query, text, locale)


@thousands
@given(texts, languages)
def test_a_short_text_is_found_by_itself(text: str, locale: str | None) -> None:
    found = pieces(text)
    # Between quotes the words are a phrase, looked for in the forms of a language: not in a text of none.
    assume(found and not set('"\u201c\u201d\u201e\u201f\u00ab\u00bb') & set(text) and len(text) <= 200)
    assert _fits_all(ANALYSER.query(text, ["nl", "en"] if locale is None else [locale]), text, locale)


@thousands
@given(texts, st.sampled_from(["nl", "en"]), st.data())
def test_neighbours_in_a_document_are_a_phrase_of_it(text: str, locale: str, data: st.DataObject) -> None:
    found = [piece for word in words(text) for piece in word.pieces]
    assume(len(found) > 1)
    start = data.draw(st.integers(0, len(found) - 2))
    assert _fits_all(ANALYSER.phrase(" ".join(found[start : start + 2]), [locale]), text, locale)


@thousands
@given(texts, st.data())
def test_the_beginning_of_a_word_completes_it(text: str, data: st.DataObject) -> None:
    found = [piece for word in words(text) for piece in word.pieces if piece.isascii()]
    assume(found)
    word = data.draw(st.sampled_from(found))
    query = ANALYSER.complete(word[: data.draw(st.integers(1, len(word)))])
    stored = ANALYSER.autocomplete_document(text)
    assert all(any(fits(alternative, stored) for alternative in group.alternatives) for group in query.groups)


@thousands
@given(texts, texts, languages)
def test_explaining_never_fails_and_names_words_of_the_query(text: str, line: str, locale: str | None) -> None:
    query = ANALYSER.query(line)
    typed = {group.typed for group in query.groups}
    assert all(match.typed in typed for match in matches(query, ANALYSER.document(text, locale)))


@thousands
@given(st.text(alphabet="abcd", max_size=7), st.text(alphabet="abcd", max_size=7))
def test_distance_is_the_same_both_ways_and_stops_at_the_limit(left: str, right: str) -> None:
    exact = distance(left, right, 20)
    assert distance(right, left, 20) == exact
    assert (exact == 0) == (left == right)
    assert distance(left, right, 2) == min(exact, 3)


@given(st.text(alphabet="abcxyz", min_size=1, max_size=8))
def test_every_slip_is_at_distance_one(word: str) -> None:
    assert all(distance(word, other, 2) == 1 for other in slips(word) if other != word)


def _fits_all(query: Query, text: str, locale: str | None) -> bool:
    stored = ANALYSER.document(text, locale)
    return all(any(fits(alternative, stored) for alternative in group.alternatives) for group in query.groups)
