"""Forms of a word that have one stem, and words that must not."""

from __future__ import annotations

import pytest

from language_search.analysis.inflections import relatives
from language_search.analysis.stems import language, stem


@pytest.mark.parametrize(
    "forms",
    [
        ("huis", "huizen"),
        ("brief", "brieven"),
        ("school", "scholen"),
        ("gemeente", "gemeenten", "gemeentes"),
        ("meisje", "meisjes"),
        ("proces", "processen"),
        ("adres", "adressen"),
        ("film", "films"),
        ("radicalisering", "radicaliseren", "radicaliserende"),
        ("theorie", "theorieën"),
        ("idee", "ideeën"),
        ("provincie", "provinciën"),
        ("mogelijkheid", "mogelijkheden"),
        ("signaal", "signalen"),
        ("mens", "mensen"),
        ("arts", "artsen"),
        ("grens", "grenzen"),
        ("getal", "getallen"),
        ("bom", "bommen"),
        ("les", "lessen"),
        ("trainer", "trainers"),
        ("docent", "docenten"),
        ("overtuiging", "overtuigen", "overtuigingen"),
    ],
)
def test_dutch_forms_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form.replace("ë", "e"), "nl") for form in forms}) == 1


@pytest.mark.parametrize(
    "forms",
    [
        ("network", "networks"),
        ("policy", "policies"),
        ("radicalisation", "radicalization", "radicalise", "radicalizing"),
        ("organisation", "organizations"),
        ("behaviour", "behavior"),
        ("programme", "program", "programmes"),
        ("judgement", "judgment"),
        ("sharing", "shared", "shares"),
    ],
)
def test_english_forms_and_spellings_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem(form, "en") for form in forms}) == 1


@pytest.mark.parametrize(
    ("left", "right", "code"),
    [
        ("gemeente", "meen", "nl"),
        ("extremisme", "extreem", "nl"),
        ("overig", "over", "nl"),
        ("mens", "men", "nl"),
        ("kans", "kan", "nl"),
        ("radical", "radicalise", "en"),
        ("polar", "polarisation", "en"),
        ("university", "universe", "en"),
    ],
)
def test_words_of_another_meaning_keep_stems_apart(left: str, right: str, code: str) -> None:
    assert stem(left, code) != stem(right, code)


# From the sample vocabularies of https://snowballstem.org/algorithms/ (dutch_porter, english).
@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("lichaamsziek", "lichaamsziek"),
        ("lichamelijke", "licham"),
        ("lichtere", "lichter"),
        ("opgingen", "opging"),
        ("opgeven", "opgev"),
        ("ophouden", "ophoud"),
    ],
)
def test_dutch_stems_are_those_of_snowball(word: str, expected: str) -> None:
    from language_search.analysis.stems.dutch import level

    assert stem(word, "nl") == level(expected)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("consolatory", "consolatori"),
        ("consistently", "consist"),
        ("knackeries", "knackeri"),
        ("knightly", "knight"),
        ("kneeling", "kneel"),
        ("dying", "die"),
    ],
)
def test_english_stems_are_those_of_snowball(word: str, expected: str) -> None:
    assert stem(word, "en") == expected


def test_other_languages_and_codes_keep_their_words_whole() -> None:
    assert (stem("maisons", "fr"), stem("a00e", "nl"), stem("huizen", "")) == ("maisons", "a00e", "huizen")


def test_a_locale_gives_its_language() -> None:
    assert [language(code) for code in ("nl-BE", "en_GB", "NL", "", None)] == ["nl", "en", "nl", "", ""]


def test_verbs_lead_to_forms_that_the_stem_does_not_reach() -> None:
    assert {"deelt", "gedeeld"} <= set(relatives("delen"))
    assert "signaal" in relatives("signaleren")
    assert "delen" in relatives("gedeeld")


def test_a_noun_that_begins_with_ge_is_no_participle() -> None:
    assert "meent" not in relatives("gemeente")
