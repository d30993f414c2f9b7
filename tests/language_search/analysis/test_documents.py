"""The tokens of documents."""

from __future__ import annotations

import subprocess
import sys
from unittest.mock import patch

from language_search.analysis.analyser import Analyser
from language_search.analysis.tokens import Tokens
from language_search.analysis.vocabulary import Vocabulary

ANALYSER = Analyser()


def test_main_has_one_stem_per_word_in_the_order_of_the_text() -> None:
    assert ANALYSER.document("De huizen van de gemeenten.", "nl").main == ("de", "huis", "van", "de", "gemeent")


def test_the_parts_of_compounds_are_kept_apart_from_the_words() -> None:
    tokens = ANALYSER.document("Tunnelvisie", "nl")
    assert tokens == Tokens(main=("tunnelvisie",), parts=("tunnel", "visie"), exact=())


def test_parts_of_parts_are_found_too() -> None:
    reader = Analyser(vocabulary=Vocabulary({"nl": {"jeugdbescherming": 3}}))
    parts = set(reader.document("jeugdbeschermingswerk", "nl").parts)
    assert {"jeugdbescherm", "jeugd", "bescherm", "werk"} <= parts


def test_a_hyphen_word_gives_its_pieces_in_place_and_the_joined_form() -> None:
    tokens = ANALYSER.document("goede jeugd-zorg", "nl")
    assert tokens.main == ("goed", "jeugd", "zorg")
    assert "jeugdzorg" in tokens.exact


def test_exact_holds_each_word_once_and_only_where_it_differs_from_its_stem() -> None:
    assert ANALYSER.document("huizen huis huizen", "nl").exact == ("huizen",)


def test_each_text_is_read_in_its_own_language() -> None:
    assert ANALYSER.document("policies", "en").main == ("polici",)
    assert ANALYSER.document("policies", "nl").main == ("policies",)
    assert ANALYSER.document("huizen", None).main == ("huizen",)


def test_english_words_are_not_taken_apart() -> None:
    assert ANALYSER.document("brandwater", "en").parts == ()


def test_a_title_has_a_token_for_the_whole_with_and_without_brackets() -> None:
    plain, title = ANALYSER.document("De aanpak (PGA)", "nl"), ANALYSER.title("De aanpak (PGA)", "nl")
    assert title.main == plain.main
    assert len(set(title.exact) - set(plain.exact)) == 2


def test_autocompletion_keeps_whole_words_and_joined_forms() -> None:
    assert ANALYSER.autocomplete_document("Jeugd-zorg in huizen").main == ("jeugd", "zorg", "in", "huizen", "jeugdzorg")


def test_the_words_for_the_vocabulary_are_as_written_but_folded() -> None:
    assert ANALYSER.vocabulary_words("Huizen, huis, foto's") == {"huizen", "huis", "foto", "fotos"}


def test_the_fingerprint_is_stable_and_ignores_the_vocabulary() -> None:
    assert Analyser().fingerprint() == Analyser(vocabulary=Vocabulary({"nl": {"woord": 5}})).fingerprint()


def test_the_fingerprint_changes_with_the_languages_and_with_how_words_are_read() -> None:
    before = Analyser().fingerprint()
    assert Analyser(["nl"]).fingerprint() != before
    with patch("language_search.analysis.documents.stem", lambda word, language: word[:3]):
        assert Analyser().fingerprint() != before


def test_the_analysis_does_not_import_django() -> None:
    code = "import sys, language_search.analysis.analyser; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
