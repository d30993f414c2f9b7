"""The site's search as somebody at the box meets it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from community.models import GlossaryTerm, Profession
from tests.factories.community import make_member, make_profession
from tests.factories.courses import make_course, make_module, part, text
from tests.helpers import assert_asks_to_log_in, committed, dutch, page_text, soup

Ask = Callable[..., Any]
Site = dict[str, Any]


def titles(response: Any) -> list[str]:
    return [heading.get_text(strip=True) for heading in soup(response).select(".results h2")]


def test_a_visitor_is_asked_to_log_in(client: Client, site: Site) -> None:
    assert_asks_to_log_in(client.get(reverse("search")), reverse("search"))
    assert_asks_to_log_in(client.get(reverse("search_suggest")), reverse("search_suggest"))


def test_a_hit_leads_to_the_part_with_the_words_and_marks_them(ask: Ask, site: Site) -> None:
    response = ask("tunnel visie")
    (hit,) = soup(response).select(".results li")
    assert hit.h2.a["href"] == f"{site['module'].get_url()}?part=kijken"
    assert [mark.get_text() for mark in hit.select("mark")] == ["tunnelvisie"]


def test_another_form_of_a_word_finds_it_too(ask: Ask, site: Site) -> None:
    assert titles(ask("signaal")) == ["Signalen begrijpen"]
    assert titles(ask("geduid duidt")) == ["duiden"]


def test_words_of_another_profession_find_nothing(ask: Ask, site: Site) -> None:
    assert titles(ask("portofoon", "boa")) == ["Zien"]
    assert titles(ask("portofoon", "jongerenwerk")) == []
    assert titles(ask("portofoon")) == []


def test_the_excerpt_comes_from_the_readers_own_text(ask: Ask, site: Site) -> None:
    assert "portofoon" not in page_text(ask("tunnelvisie algemene", "jongerenwerk"))
    assert "algemene zin" not in page_text(ask("tunnelvisie", "boa"))


@pytest.mark.parametrize("words", ["nachtvlinder", "nachtvlind", "Geheim"])
def test_a_draft_is_in_no_hit_count_or_suggestion(ask: Ask, site: Site, as_member: Any, words: str) -> None:
    response = ask(words)
    assert titles(response) == []
    assert dutch("Nothing found. That happens.") in page_text(response)
    suggested = as_member(make_member()).get(reverse("search_suggest"), {"q": words})
    assert suggested.content.strip() == b""


def test_a_draft_teaches_the_speller_nothing(ask: Ask, site: Site) -> None:
    assert "nachtvlinder" not in page_text(ask("nachtvlnder")).replace("nachtvlnder", "")


def test_a_page_that_is_taken_down_is_not_found_any_more_even_before_the_index_knows(ask: Ask, site: Site) -> None:
    type(site["module"]).objects.filter(pk=site["module"].pk).update(live=False)
    response = ask("tunnelvisie")
    assert titles(response) == []
    assert not soup(response).select(".facets [href*=kind]")


def test_a_misspelt_word_is_searched_for_in_its_known_spelling_too_and_said(ask: Ask, site: Site) -> None:
    response = ask("tunnelviise")
    assert titles(response) == ["Zien"]
    assert "tunnelvisie" in page_text(response)


def test_kinds_are_counted_and_one_can_be_chosen(ask: Ask, site: Site) -> None:
    GlossaryTerm.objects.update(definition="Over signalen.")
    site["module"].save_revision().publish()
    response = ask("signalen")
    assert "Signalen begrijpen" in titles(response)
    chosen = ask("signalen", kind="courses")
    assert titles(chosen) == ["Signalen begrijpen"]
    assert soup(chosen).select_one(".facets [aria-current][href*='kind=courses']")


def test_the_address_holds_the_whole_question(ask: Ask, site: Site) -> None:
    response = ask("signalen", kind="courses", **{"in": "all"})
    box = soup(response).select_one("#search-page")
    assert box["value"] == "signalen"
    assert soup(response).select_one(".facets [aria-current][href*='in=all']")


@pytest.mark.parametrize(
    "words", ["", " ", "\x00", "a" * 5000, "'\"(*)~:[", "%%%", "title:zien AND", "<script>alert(1)</script>", "😀 é ß"]
)
def test_whatever_is_typed_gives_a_page(ask: Ask, site: Site, words: str) -> None:
    response = ask(words)
    assert response.status_code == 200
    assert "<script>alert" not in response.content.decode()


@pytest.mark.parametrize("page", ["0", "-1", "x", "99999", "999", "١"])
def test_whatever_page_is_asked_for_there_is_one(ask: Ask, site: Site, page: str) -> None:
    assert ask("signalen", page=page).status_code == 200


def test_suggestions_are_titles_in_the_readers_language(as_member: Any, site: Site) -> None:
    client = as_member(make_member())
    options = soup(client.get(reverse("search_suggest"), {"q": "sign"})).select("option")
    assert [option["value"] for option in options] == ["Signalen begrijpen"]
    assert client.get(reverse("search_suggest"), {"q": "s"}).content.strip() == b""


def test_the_number_of_queries_does_not_grow_with_the_number_of_hits(
    as_member: Any, site: Site, index: Any, professions: dict[str, Profession]
) -> None:
    client = as_member(make_member(professions["boa"]))
    counts = []
    for number in (1, 5):
        for each in range(number):
            make_module(
                site["course"], [part("Deel", text("vuurtoren"), id=f"v{number}{each}")], title=f"V{number}{each}"
            )
        index()
        client.get(reverse("search"), {"q": "vuurtoren"})
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("search"), {"q": "vuurtoren"})
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_the_word_list_shows_every_word_once_in_alphabetical_order(as_member: Any, site: Site) -> None:
    for slug in ("Zorg", "aanspreekpunt"):
        GlossaryTerm.objects.create(slug=slug.lower(), term=slug, definition="Uitleg.", locale=site["course"].locale)
    response = as_member(make_member()).get(reverse("community:word_list"))
    assert [word.get_text(strip=True) for word in soup(response).select("dt")] == ["aanspreekpunt", "duiden", "Zorg"]


def test_a_new_profession_is_found_in_the_text_that_it_reads(
    site: Site, as_member: Any, professions: dict[str, Profession]
) -> None:
    with committed():
        new = make_profession("zorgmijder", parent=professions["iedereen"])
    response = as_member(make_member(new)).get(reverse("search"), {"q": "algemene zin"})
    assert titles(response) == ["Zien"]


def test_a_second_training_with_the_same_word_is_counted(ask: Ask, site: Site, index: Any) -> None:
    make_course(site["course"].get_parent().specific, title="Meer signalen")
    index()
    assert sorted(titles(ask("signalen"))) == ["Meer signalen", "Signalen begrijpen"]
