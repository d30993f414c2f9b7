"""Corrections know the words of what everybody may read, and no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from language_search.analysis.thesaurus import Synonyms, Thesaurus
from language_search.backend import SearchBackend, analysers
from language_search.models import VocabularyWord
from tests.language_search.backend.conftest import MakePage, options

pytestmark = pytest.mark.django_db


def public() -> list[Any]:
    return [Page.objects.filter(live=True)]


def synonyms() -> Thesaurus:
    return Thesaurus([Synonyms(("eenling", "lone wolf"))])


@pytest.fixture
def backend(engine_name: str, tmp_path: Path, settings: Any) -> SearchBackend:
    here = "tests.language_search.backend.test_vocabulary"
    settings.WAGTAILSEARCH_BACKENDS = {
        "default": options(engine_name, tmp_path / "index", VOCABULARY=f"{here}.public", THESAURUS=f"{here}.synonyms")
    }
    analysers.forget()
    made = get_search_backend()
    made.reset_indexes()
    return made


def titles(results: Any) -> list[str]:
    return [page.title for page in results]


def test_a_misspelt_word_is_searched_for_as_it_was_meant(backend: SearchBackend, page: MakePage) -> None:
    page("Radicalisering in de wijk")
    call_command("search_index", "rebuild", verbosity=0)
    results = Page.objects.search("radikalisering")
    assert titles(results)[:1] == ["Radicalisering in de wijk"]
    assert [(one.typed, one.used) for one in results.corrections] == [("radikalisering", "radicalisering")]


def test_a_word_of_a_closed_page_is_never_offered(backend: SearchBackend, page: MakePage) -> None:
    page("Openbaar verhaal")
    page("Dossier Achternaamsma", live=False)
    call_command("search_index", "rebuild", verbosity=0)
    assert not VocabularyWord.objects.filter(word="achternaamsma").exists()
    assert VocabularyWord.objects.filter(word="openbaar").exists()
    assert Page.objects.filter(live=True).search("achternaamsmaa").corrections == ()
    # There is something to hide: whoever knows the word finds the page, if the queryset holds it.
    assert "Dossier Achternaamsma" in titles(Page.objects.search("achternaamsma"))


def test_an_optimised_index_forgets_the_words_of_what_was_closed(backend: SearchBackend, page: MakePage) -> None:
    made = page("Achternaamsma vertelt")
    call_command("search_index", "rebuild", verbosity=0)
    assert VocabularyWord.objects.filter(word="achternaamsma").exists()
    made.delete()
    call_command("search_index", "optimise", verbosity=0)
    assert not VocabularyWord.objects.filter(word="achternaamsma").exists()


def test_a_synonym_is_found_and_counts_for_less(backend: SearchBackend, page: MakePage) -> None:
    page("De lone wolf bestaat niet")
    page("De eenling bestaat wel")
    call_command("search_index", "rebuild", verbosity=0)
    assert titles(Page.objects.search("eenling", operator="and")) == [
        "De eenling bestaat wel",
        "De lone wolf bestaat niet",
    ]
