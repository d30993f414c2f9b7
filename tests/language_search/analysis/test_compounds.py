"""Dutch compounds: what is taken apart, and what is not."""

from __future__ import annotations

import pytest

from language_search.analysis.compounds import Splitter
from language_search.analysis.vocabulary import Vocabulary

packaged = Splitter(Vocabulary())


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("tunnelvisie", ("tunnel", "visie")),
        ("veiligheidshuis", ("veiligheid", "huis")),
        ("jongerencentrum", ("jongeren", "centrum")),
        ("bevolkingsgroepen", ("bevolking", "groepen")),
        ("kinderbescherming", ("kind", "bescherming")),
        ("jeugdhulpverlener", ("jeugd", "hulp", "verlener")),
    ],
)
def test_a_compound_of_known_words_is_split(word: str, parts: tuple[str, ...]) -> None:
    assert packaged.split(word) == parts


@pytest.mark.parametrize(
    "word",
    [
        "verwijderen", "selecteren", "vaardigheid", "onderwijs", "slachtoffer", "burgemeester", "cultuur", "combinatie",
        "gemeenschap", "beschrijven", "makkelijker", "gewelddadige", "opschrijven", "ambtenaren", "voorbeelden", "zorg",
    ],
)  # fmt: skip
def test_a_word_that_only_looks_like_a_compound_stays_whole(word: str) -> None:
    assert packaged.split(word) == ()


def test_a_word_that_the_site_uses_becomes_a_part() -> None:
    assert packaged.split("leerkringavond") == ()
    assert Splitter(Vocabulary({"nl": {"leerkring": 2}})).split("leerkringavond") == ("leerkring", "avond")


def test_a_word_used_once_may_be_a_slip_and_is_no_part() -> None:
    assert Splitter(Vocabulary({"nl": {"leerkring": 1}})).split("leerkringavond") == ()


def test_an_english_word_of_the_site_is_no_part_of_dutch_compounds() -> None:
    assert Splitter(Vocabulary({"en": {"leerkring": 9}})).split("leerkringavond") == ()


def test_words_with_digits_and_endless_words_stay_whole() -> None:
    assert packaged.split("werkgroep2026") == ()
    assert packaged.split("werkgroep" * 6) == ()
