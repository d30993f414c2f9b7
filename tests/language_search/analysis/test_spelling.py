"""Slips of the pen and words written as they sound."""

from __future__ import annotations

import pytest

from language_search.analysis.sounds import sound
from language_search.analysis.spelling import Speller
from language_search.analysis.vocabulary import Vocabulary

NL = {
    "radicalisering": 9, "extremisme": 6, "polarisatie": 5, "aandachtsfunctionaris": 2, "gemeente": 8, "geweld": 3,
    "ijzer": 2, "herkenning": 2, "jihad": 2, "moslim": 4, "signalen": 4, "zorg": 7, "zorgt": 2,
}  # fmt: skip
speller = Speller(Vocabulary({"nl": NL, "en": {"network": 3}}))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("radikalisering", "radicalisering"),
        ("radicalizering", "radicalisering"),
        ("extreemisme", "extremisme"),
        ("polarizatie", "polarisatie"),
        ("polarisasie", "polarisatie"),
        ("aandachtsfunktionaris", "aandachtsfunctionaris"),
        ("gemeentte", "gemeente"),
        ("gewelt", "geweld"),
        ("chewelt", "geweld"),
        ("eizer", "ijzer"),
        ("erkenning", "herkenning"),
        ("djihad", "jihad"),
        ("netwrok", "network"),
    ],
)
def test_an_unknown_word_gives_the_known_word_meant(typed: str, meant: str) -> None:
    assert speller.near(typed, 1) == [meant]


def test_a_known_word_and_its_other_forms_are_left_alone() -> None:
    vocabulary = Vocabulary({"nl": NL})
    assert vocabulary.knows_form_of("gemeente")
    assert vocabulary.knows_form_of("gemeenten")
    assert vocabulary.knows_form_of("signaal")
    assert not vocabulary.knows_form_of("sinjalen")


def test_the_word_used_most_wins_among_equally_near_ones() -> None:
    assert Speller(Vocabulary({"nl": {"kast": 1, "kust": 5, "kost": 2}})).near("kyst", 2) == ["kust", "kost"]


def test_a_short_word_with_another_beginning_is_another_word() -> None:
    assert Speller(Vocabulary({"en": {"path": 5, "instance": 5}})).near("oath") == []
    assert Speller(Vocabulary({"en": {"path": 5, "instance": 5}})).near("instinct") == []


def test_one_slip_is_allowed_in_a_short_word_and_two_in_a_long_one() -> None:
    assert speller.near("zrg") == []
    assert speller.near("zarm") == []
    assert speller.near("radcalisiring", 1) == ["radicalisering"]
    assert speller.near("rodcalisirung") == []


def test_numbers_and_other_scripts_are_not_corrected() -> None:
    assert speller.near("gemeent3") == []
    assert speller.near("гемеенте") == []


@pytest.mark.parametrize(
    ("left", "right"),
    [("ijs", "eis"), ("kous", "kaus"), ("lach", "lag"), ("politie", "polisie"), ("eerlijk", "eerlik")],
)
def test_words_that_sound_alike_share_a_key(left: str, right: str) -> None:
    assert sound(left) == sound(right)


def test_words_that_sound_different_do_not() -> None:
    assert len({sound(word) for word in ("maan", "man", "mijn", "meeuw", "muis")}) >= 4


def test_without_a_vocabulary_nothing_is_corrected() -> None:
    assert Speller(Vocabulary()).near("radikalisering") == []


def test_locales_of_one_language_are_one_vocabulary() -> None:
    vocabulary = Vocabulary({"nl": {"zorg": 2}, "nl-BE": {"zorg": 3, "huisarts": 1}})
    assert vocabulary.count("zorg", "nl") == 5
    assert vocabulary.knows_form_of("huisartsen")
