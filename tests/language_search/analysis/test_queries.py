"""What is searched for when a reader types a line, seen through the texts that it finds."""

from __future__ import annotations

from time import perf_counter

import pytest

from language_search.analysis.analyser import Analyser
from language_search.analysis.limits import MAX_WORDS
from language_search.analysis.matching import fits
from language_search.analysis.thesaurus import Synonyms, Thesaurus
from language_search.analysis.tokens import Correction, Query, Reason
from language_search.analysis.vocabulary import Vocabulary

WORDS = {
    "radicalisering": 9, "tunnelvisie": 2, "signalen": 4, "gemeente": 8, "lone": 2, "wolf": 2, "onderbuikgevoel": 2,
    "delen": 2, "deelt": 2, "gedeeld": 2, "onderzoekswerk": 2, "jeugdwerk": 3, "jongeren": 4, "eenling": 3,
}  # fmt: skip
THESAURUS = Thesaurus([Synonyms(("eenling", "lone wolf", "lone actor")), Synonyms(("jongeren",), narrower=("puber",))])
ANALYSER = Analyser(vocabulary=Vocabulary({"nl": WORDS}), thesaurus=THESAURUS)


def finds(line: str, text: str, locale: str = "nl", *, loose: bool = False) -> bool:
    """Whether all groups of the query fit the text."""
    return _fits(ANALYSER.query(line, loose=loose), text, locale)


def _fits(query: Query, text: str, locale: str = "nl") -> bool:
    tokens = ANALYSER.document(text, locale)
    return bool(query) and all(any(fits(alternative, tokens) for alternative in g.alternatives) for g in query.groups)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("huizen", "een huis"),
        ("TEÏEEN", "teïeen"),
        ("tunnel visie", "Pas op voor tunnelvisie"),
        ("tunnel-visie", "Pas op voor tunnelvisie"),
        ("tunnelvisie", "een tunnel-visie"),
        ("tunnelvisie", "een tunnel visie"),
        ("visie", "tunnelvisie"),
        ("jeugdzorg", "jeugd-zorg"),
        ("fotos", "foto's"),
        ("foto's", "fotos"),
        ("aivd", "de A.I.V.D."),
        ("onderzoek werk", "het onderzoekswerk"),
        ("delen", "hij deelt het"),
        ("deelt", "wij delen"),
        ("radikalisering", "over radicalisering"),
        ("onderbuik", "een onderbuikgevoel"),
        ("lonewolf", "a lone wolf"),
        ("hoe deel je signalen", "een signaal delen"),
    ],
)
def test_a_dutch_line_finds_the_text(line: str, text: str) -> None:
    assert finds(line, text)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("networks", "one network"),
        ("radicalization", "radicalisation"),
        ("gemeenten", "the gemeente"),
        ("polity", "polity"),
    ],
)
def test_an_english_text_is_found_in_every_language_of_the_site(line: str, text: str) -> None:
    assert finds(line, text, "en")


@pytest.mark.parametrize(
    ("line", "text"),
    [("pro", "programma"), ("gemeente school", "de gemeente"), ("visie", "televisie"), ("tunnel visie", "een tunnel")],
)
def test_a_line_does_not_find_what_it_does_not_ask_for(line: str, text: str) -> None:
    assert not finds(line, text)


def test_stop_words_are_left_out_unless_nothing_else_is_left() -> None:
    assert [group.typed for group in ANALYSER.query("wat is de gemeente").groups] == ["gemeente"]
    assert [group.typed for group in ANALYSER.query("of the").groups] == ["of", "the"]


def test_an_english_word_that_is_a_dutch_stop_word_counts_for_an_english_reader() -> None:
    assert [group.typed for group in ANALYSER.query("word list", ["en", "nl"]).groups] == ["word", "list"]


@pytest.mark.parametrize("line", ['"vroege signalen"', "\u201cvroege signalen\u201d", "\u00abvroege signalen\u00bb"])
def test_words_between_quotes_stand_next_to_each_other(line: str) -> None:
    assert finds(line, "let op vroege signalen")
    assert not finds(line, "vroege en late signalen")


def test_a_quote_without_its_partner_means_nothing() -> None:
    assert [group.typed for group in ANALYSER.query('vroege "signalen').groups] == ["vroege", "signalen"]


def test_a_phrase_is_one_group_with_all_its_words() -> None:
    query = ANALYSER.phrase("to be or not to be", ["en"])
    assert [group.typed for group in query.groups] == ["to be or not to be"]
    assert _fits(query, "To be, or not to be: that is", "en")


def test_a_correction_is_reported_and_the_word_typed_still_counts() -> None:
    query = ANALYSER.query("radikalisering")
    assert query.corrections == (Correction("radikalisering", "radicalisering"),)
    assert _fits(query, "radikalisering")


def test_known_words_are_not_corrected_and_fuzzy_looks_around_them() -> None:
    assert ANALYSER.query("signaal").corrections == ()
    assert not finds("gemeenta's", "signaal")
    assert _fits(ANALYSER.query("deeld", fuzzy=True), "hij deelt")


def test_a_word_with_known_parts_is_not_corrected() -> None:
    assert ANALYSER.query("tunnelgroep").corrections == ()


def test_synonyms_count_less_than_the_word_and_go_one_way_where_asked() -> None:
    assert finds("eenlingen", "a lone actor")
    assert finds("lone wolf", "een eenling")
    assert finds("jongeren", "een puber")
    assert not finds("puber", "jongeren")
    weights = [a.weight for a in ANALYSER.query("eenling").groups[0].alternatives if a.reason is Reason.SYNONYM]
    assert max(weights) < 1


def test_half_a_synonym_of_two_words_finds_nothing() -> None:
    assert not finds("eenling", "an actor")
    assert not finds("wolf", "eenling")


def test_parts_of_a_compound_alone_are_found_only_by_a_loose_search() -> None:
    assert not finds("werkgroep", "ons werk")
    assert finds("werkgroep", "ons werk", loose=True)


def test_a_title_as_typed_adds_an_alternative_that_a_longer_title_lacks() -> None:
    titles = {title: ANALYSER.title(title, "nl") for title in ("Tunnelvisie", "Tunnelvisie bij de gemeente")}
    query = ANALYSER.query("tunnel visie")
    reasons = {
        title: {a.reason for group in query.groups for a in group.alternatives if fits(a, tokens)}
        for title, tokens in titles.items()
    }
    assert Reason.TITLE in reasons["Tunnelvisie"]
    assert Reason.TITLE not in reasons["Tunnelvisie bij de gemeente"]


def test_completion_looks_for_beginnings_and_stems_nothing() -> None:
    query = ANALYSER.complete("gemeenten in-")
    assert [group.typed for group in query.groups] == ["gemeenten", "in"]
    assert all(term.prefix for group in query.groups for a in group.alternatives for term in a.terms)


def test_explaining_names_the_word_the_form_and_the_reason() -> None:
    found = ANALYSER.explain(ANALYSER.query("visie eenling"), "Tunnelvisie van een lone wolf", "nl")
    assert {(match.typed, match.shown, match.reason) for match in found} >= {
        ("visie", "visie", Reason.PART),
        ("eenling", "lone wolf", Reason.SYNONYM),
    }


def test_only_the_beginning_of_an_endless_line_counts() -> None:
    assert len(ANALYSER.query("a b c d e f g h i j k l m n o p q r s t u v w x y z").groups) <= MAX_WORDS
    assert finds("x " * 150 + "gemeente", "x")
    assert [group.typed for group in ANALYSER.query("zorg " * 5000).groups] == ["zorg"]


@pytest.mark.parametrize("line", ["a" * 100_000, '"' * 100_000, "a-" * 50_000, "'" * 9999, "(" * 9999, "é" * 9999])
def test_no_line_takes_long(line: str) -> None:
    start = perf_counter()
    ANALYSER.query(line, fuzzy=True, loose=True)
    assert perf_counter() - start < 0.3


def test_nothing_typed_finds_nothing() -> None:
    assert not ANALYSER.query("")
    assert not ANALYSER.phrase(" \x00 ")
    assert not ANALYSER.complete("--")
