"""How texts are cut into words."""

from __future__ import annotations

import pytest

from language_search.analysis.folding import fold
from language_search.analysis.words import Word, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Één", "een"),
        ("TEÏEEN", "teieen"),
        ("Straße", "strasse"),
        ("Ĳsbrand", "ijsbrand"),
        ("Łódź", "lodz"),
        ("x²", "x2"),
    ],
)
def test_case_and_accents_fold(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_hyphen_word_has_its_pieces_and_its_joined_form() -> None:
    assert words("jeugd-zorg") == [Word(("jeugd", "zorg"), "jeugdzorg")]


@pytest.mark.parametrize("apostrophe", ["'", "\u2019", "\u2018", "\u00b4"])
def test_a_plural_after_an_apostrophe_is_no_piece(apostrophe: str) -> None:
    assert words(f"foto{apostrophe}s") == [Word(("foto",), "fotos")]


def test_an_apostrophe_before_anything_else_parts_two_words() -> None:
    assert words("zo'n O'Brien") == [Word(("zo", "n"), "zon"), Word(("o", "brien"), "obrien")]


def test_an_abbreviation_with_full_stops_is_one_word() -> None:
    assert words("de A.I.V.D. belt") == [Word(("de",)), Word(("aivd",)), Word(("belt",))]


def test_a_full_stop_at_the_end_of_a_sentence_is_no_part_of_a_word() -> None:
    assert words("Stop. Wacht") == [Word(("stop",)), Word(("wacht",))]


def test_soft_hyphens_and_loose_accents_vanish_inside_a_word() -> None:
    assert words("radi\u00adcaal cafe\u0301") == [Word(("radicaal",)), Word(("cafe",))]


def test_punctuation_alone_is_no_word() -> None:
    assert words("-- ' \" _ . \x00 \u0301") == []
