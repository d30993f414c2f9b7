"""The passage shown under a hit."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils.safestring import SafeString
from hypothesis import given, settings
from hypothesis import strategies as st

from language_search.analysis.analyser import Analyser
from language_search.analysis.words import compose
from language_search.excerpts import Excerpt, excerpt
from tests.language_search.analysis.strategies import languages, texts

ANALYSER = Analyser()
FILLER = "Er staat hier nog een gewone zin over het weer van gisteren. " * 20


def of(text: str, line: str, **options: int) -> Excerpt:
    return excerpt(text, ANALYSER.query(line), ANALYSER, "nl", **options)


def hits(found: Excerpt) -> list[str]:
    return [segment.text for segment in found.segments if segment.is_hit]


@pytest.mark.parametrize(
    ("line", "text", "marked"),
    [
        ("huizen", "Dat huis daar", ["huis"]),
        ("visie", "Een tunnelvisie", ["tunnelvisie"]),
        ("tunnelvisie", "Een tunnel-visie", ["tunnel-visie"]),
        ("teieen", "TEÏEEN!", ["TEÏEEN"]),
        ("foto", "de foto\u2019s", ["foto\u2019s"]),
        ("geel", "een rood boek", []),
    ],
)
def test_the_words_found_are_marked_as_they_are_written(line: str, text: str, marked: list[str]) -> None:
    assert hits(of(text, line)) == marked


def test_the_passage_is_the_one_with_most_of_the_words() -> None:
    text = "Een signaal. " + FILLER + "Deel een signaal met de gemeente. " + FILLER
    found = of(text, "signaal gemeente", length=120)
    assert hits(found) == ["signaal", "gemeente"]
    assert found.is_cut_before
    assert found.is_cut_after


def test_a_passage_keeps_to_its_length_and_cuts_between_words() -> None:
    found = of(FILLER + "gemeente " + FILLER, "gemeente", length=100)
    assert len(found.text) <= 100
    assert found.text.split()[0] in FILLER.split()
    assert found.text.split()[-1].strip(".") in FILLER.replace(".", "").split()


def test_without_a_hit_the_passage_is_the_beginning() -> None:
    found = of(FILLER, "gemeente", length=60)
    assert FILLER.startswith(found.text)
    assert not found.is_cut_before


def test_a_short_text_is_shown_whole() -> None:
    found = of("Kort.", "gemeente")
    assert (found.text, found.is_cut_before, found.is_cut_after) == ("Kort.", False, False)


def test_completion_marks_words_that_begin_as_typed() -> None:
    found = excerpt("De gemeente helpt", ANALYSER.complete("gem"), ANALYSER, "nl")
    assert hits(found) == ["gemeente"]


def test_pieces_are_plain_strings_that_a_template_escapes() -> None:
    found = of(SafeString("<b>gemeente</b> & <script>"), "gemeente")
    assert not any(isinstance(segment.text, SafeString) for segment in found.segments)
    assert found.text == "<b>gemeente</b> & <script>"


@settings(max_examples=1000, deadline=timedelta(seconds=1))
@given(texts, texts, languages, st.integers(1, 80))
def test_a_passage_is_always_a_piece_of_the_text(text: str, line: str, locale: str | None, length: int) -> None:
    found = excerpt(text, ANALYSER.query(line), ANALYSER, locale, length=length)
    assert found.text in compose(text)
    assert all(segment.text for segment in found.segments)
