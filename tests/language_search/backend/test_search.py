"""Searching through Wagtail's own API."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.utils import timezone
from modelsearch.query import MATCH_ALL, And, Boost, Fuzzy, Not, Or, Phrase, PlainText
from wagtail.models import Page

from language_search.backend import SearchBackend
from tests.language_search.backend.conftest import MakePage

pytestmark = pytest.mark.django_db


def titles(results: Any) -> list[str]:
    return [page.title for page in results]


@pytest.fixture
def pages(backend: SearchBackend, page: MakePage) -> dict[str, Page]:
    made = ["Jeugdzorg in de wijk", "Scholen en huizen", "Rechts-extremisme", "Zorg voor jeugd", "Tunnelvisie"]
    return {title: page(title) for title in made}


def test_a_word_finds_its_other_forms(pages: dict[str, Page]) -> None:
    assert titles(Page.objects.search("school")) == ["Scholen en huizen"]
    assert titles(Page.objects.search("huis")) == ["Scholen en huizen"]


def test_a_hyphen_word_is_found_by_its_parts_and_written_as_one(pages: dict[str, Page]) -> None:
    for typed in ("extremisme", "rechtsextremisme", "rechts extremisme", "rechts-extremisme"):
        assert titles(Page.objects.search(typed)) == ["Rechts-extremisme"], typed


def test_a_compound_written_apart_is_found(pages: dict[str, Page]) -> None:
    assert titles(Page.objects.search("tunnel visie")) == ["Tunnelvisie"]
    assert set(titles(Page.objects.search("jeugd zorg"))[:2]) == {"Jeugdzorg in de wijk", "Zorg voor jeugd"}


def test_every_query_class_works_alone_and_nested(pages: dict[str, Page]) -> None:
    school, zorg = PlainText("school"), PlainText("zorg")
    assert titles(Page.objects.search(Phrase("zorg voor jeugd"))) == ["Zorg voor jeugd"]
    assert titles(Page.objects.search(Fuzzy("tunnelvisei"))) in (["Tunnelvisie"], [])
    assert set(titles(Page.objects.search(Or([school, zorg])))) == {
        "Scholen en huizen",
        "Zorg voor jeugd",
        "Jeugdzorg in de wijk",
    }
    assert titles(Page.objects.search(And([zorg, Not(Phrase("zorg voor jeugd"))]))) == ["Jeugdzorg in de wijk"]
    assert titles(Page.objects.search(Or([school, Boost(zorg, 9.0)])))[-1] == "Scholen en huizen"
    made = Page.objects.filter(pk__in=[one.pk for one in pages.values()])
    assert titles(made.search(Or([school, Not(zorg)])))[0] == "Scholen en huizen"
    assert len(made.search(Or([school, Not(zorg)]))) == 3
    assert made.search(MATCH_ALL & ~school).count() == 4
    assert len(made.search(MATCH_ALL & ~school)) == 4


def test_autocomplete_takes_every_query_class(pages: dict[str, Page]) -> None:
    assert titles(Page.objects.autocomplete("sch")) == ["Scholen en huizen"]
    assert titles(Page.objects.autocomplete("Zorg vo")) == ["Zorg voor jeugd"]
    assert titles(Page.objects.autocomplete(And([PlainText("zor"), Phrase("voor jeugd")]))) == ["Zorg voor jeugd"]
    assert titles(Page.objects.autocomplete(Not(PlainText("s")) & PlainText("tun"))) == ["Tunnelvisie"]


def test_facets_count_search_and_autocomplete_alike(pages: dict[str, Page]) -> None:
    pages["Zorg voor jeugd"].unpublish()
    assert Page.objects.search("zorg").facet("live") == {True: 1, False: 1}
    assert Page.objects.autocomplete("zor").facet("live") == {False: 1}


def test_all_words_come_before_some_words_and_the_reader_is_told(pages: dict[str, Page]) -> None:
    results = Page.objects.search("zorg jeugd scholen huizen")
    assert results.has_partial_matches
    assert {page.title: page.is_partial_match for page in results}["Scholen en huizen"] is True
    both = Page.objects.search("zorg jeugd")
    full = [page.title for page in both if not page.is_partial_match]
    assert set(full) == {"Zorg voor jeugd", "Jeugdzorg in de wijk"}
    assert both.count() == len(list(both))


def test_page_and_count_agree_where_the_queryset_holds_few_of_many_hits(
    backend: SearchBackend, page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("language_search.backend.selection.FIRST_WINDOW", 5)
    for number in range(12):
        page(f"Signaal nummer{number}", live=number == 11)
    page("Signaal los", live=True)
    page("Nummer los", live=True)
    results = Page.objects.filter(live=True).search("signaal los")
    assert results.count() == len(list(results)) == len(list(results[:10])) == 3
    assert [one.is_partial_match for one in results] == [False, True, True]


def test_an_operator_is_taken_at_its_word(pages: dict[str, Page]) -> None:
    assert titles(Page.objects.search("zorg scholen", operator="and")) == []
    assert len(Page.objects.search("zorg scholen", operator="or")) == 3
    assert not Page.objects.search("zorg scholen", operator="and").has_partial_matches


def test_what_the_queryset_does_not_hold_is_nowhere(backend: SearchBackend, page: MakePage) -> None:
    page("Geheim overleg", live=False)
    page("Open overleg")
    visible = Page.objects.filter(live=True)
    results = visible.search("overleg")
    assert titles(results) == ["Open overleg"]
    assert results.count() == 1
    assert results.facet("live") == {True: 1}
    assert visible.search("geheim").count() == 0
    assert titles(visible.search("geheim overleg")) == ["Open overleg"]
    assert titles(visible.autocomplete("geh")) == []
    # There is something to hide.
    assert Page.objects.search("geheim").count() >= 1


def test_slices_are_pages_of_one_list(backend: SearchBackend, page: MakePage) -> None:
    for number in range(25):
        page(f"Signaal nummer{number}")
    results = Page.objects.search("signaal")
    together = [title for start in range(0, 25, 10) for title in titles(results[start : start + 10])]
    assert together == titles(Page.objects.search("signaal"))
    assert len(set(together)) == 25
    assert results[20:30].count() == 5
    assert titles(results[5:5]) == []


def test_a_sliced_queryset_is_searched_within_its_slice(pages: dict[str, Page]) -> None:
    first = Page.objects.order_by("title").filter(depth=2)[:1]
    assert titles(first.search("jeugdzorg")) == ["Jeugdzorg in de wijk"]
    assert titles(first.search("school")) == []


def test_the_callers_order_is_kept_when_asked_for(pages: dict[str, Page]) -> None:
    ordered = Page.objects.order_by("title").search("zorg", order_by_relevance=False)
    assert titles(ordered) == ["Jeugdzorg in de wijk", "Zorg voor jeugd"]
    assert titles(ordered[1:]) == ["Zorg voor jeugd"]


def test_the_readers_language_comes_a_little_first(backend: SearchBackend, page: MakePage) -> None:
    page("Radar overview", locale="en")
    page("Radar overzicht", locale="nl")
    page("Radar outlook", locale="en")
    assert titles(Page.objects.search("radar").for_reader("nl"))[0] == "Radar overzicht"
    assert titles(Page.objects.search("radar").for_reader("en"))[-1] == "Radar overzicht"


def test_of_translations_one_is_shown_and_counted(backend: SearchBackend, page: MakePage) -> None:
    key = uuid4()
    page("Radicalisation online", locale="en", translation_key=key)
    page("Radicalisering online", locale="nl", translation_key=key)
    page("Iets anders online", locale="nl")
    for language, expected in (("nl", "Radicalisering online"), ("en", "Radicalisation online")):
        results = Page.objects.search("online").for_reader(language)
        assert set(titles(results)) == {expected, "Iets anders online"}
        assert results.count() == 2
    assert Page.objects.search("online").for_reader("nl").facet("live") == {True: 2}
    assert len(Page.objects.search("online").for_reader("nl", one_per_translation=False)) == 3


def test_what_is_recent_comes_first_where_the_model_asks_for_it(
    backend: SearchBackend, page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    page("Verslag oud", first_published_at=timezone.now() - timedelta(days=3000))
    page("Verslag nieuw", first_published_at=timezone.now())
    page("Verslag zonder")
    monkeypatch.setattr(Page, "search_recency", "first_published_at", raising=False)
    assert titles(Page.objects.search("verslag"))[0] == "Verslag nieuw"


def test_a_search_inside_a_list_of_specific_pages_works(pages: dict[str, Page]) -> None:
    assert titles(Page.objects.specific().search("school")) == ["Scholen en huizen"]
    assert titles(Page.objects.search("school", fields=["title"])) == ["Scholen en huizen"]


def test_scores_can_be_shown(pages: dict[str, Page]) -> None:
    found = list(Page.objects.search("zorg").annotate_score("score"))
    assert [type(page.score) for page in found] == [float, float]
    assert found[0].score >= found[1].score > 0


def test_a_changed_page_is_found_by_its_new_title_only(backend: SearchBackend, page: MakePage) -> None:
    made = page("Eerste naam")
    made.title = "Tweede benaming"
    made.save()
    assert titles(Page.objects.search("eerste")) == []
    assert titles(Page.objects.search("tweede")) == ["Tweede benaming"]
    made.delete()
    assert titles(Page.objects.search("tweede")) == []


def test_results_say_what_to_mark_in_excerpts(pages: dict[str, Page]) -> None:
    assert {group.typed for group in Page.objects.search("zorg school").query.groups} == {"zorg", "school"}
    nested = Page.objects.search(And([PlainText("zorg"), Not(PlainText("school"))]))
    assert {group.typed for group in nested.query.groups} == {"zorg"}
