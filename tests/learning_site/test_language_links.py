"""Switching the language stays where one is."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from community.models import Member, Profession
from tests.factories.community import make_member
from tests.factories.courses import make_course, make_english, make_module, part, slot
from tests.helpers import address, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


@pytest.fixture
def module(professions: Professions) -> Any:
    return make_module(parts=[part("Een", slot({"iedereen": "a", "boa": "b"}), id="p1")])


@pytest.fixture
def reader(as_member: LogIn, professions: Professions) -> Client:
    return as_member(make_member(professions["boa"]))


def links(response: Any) -> dict[str, str]:
    assert response.status_code == 200
    return {each["hreflang"]: each["href"] for each in soup(response).select("header a[hreflang]")}


def arrival(reader: Client, link: str) -> str:
    """Where a link ends, redirects followed, with its query."""
    response = reader.get(link, follow=True)
    assert response.status_code == 200
    return response.redirect_chain[-1][0] if response.redirect_chain else link


def test_a_page_leads_to_its_translation_and_back(reader: Client, module: Any) -> None:
    english = make_english(module, title="Words", slug="words")
    assert arrival(reader, links(reader.get(module.get_url()))["en"]) == english.get_url()
    assert arrival(reader, links(reader.get(english.get_url()))["nl"]) == module.get_url()


def test_the_part_and_the_profession_one_reads_as_go_along(reader: Client, module: Any) -> None:
    english, query = make_english(module, title="Words", slug="words"), "?part=p1&as=jongerenwerk"
    assert arrival(reader, links(reader.get(module.get_url() + query))["en"]) == english.get_url() + query


def test_a_page_without_translation_leads_to_the_front_of_that_language(reader: Client, module: Any) -> None:
    make_english(module.get_parent())
    english = links(reader.get(module.get_url() + "?part=p1"))["en"]
    assert reader.get(english).url == "/en/"


def test_a_translation_that_is_a_draft_counts_as_none(reader: Client, module: Any) -> None:
    make_english(module, title="Words").unpublish()
    assert reader.get(links(reader.get(module.get_url()))["en"]).url == "/en/"


@pytest.mark.parametrize("name", ["community:overview", "community:profile", "community:profession"])
def test_our_own_pages_have_their_twin_in_the_other_language(reader: Client, professions: Any, name: str) -> None:
    for here, there in (("nl", "en"), ("en", "nl")):
        response = reader.get(address(name, language=here) + "?x=1&y=%26")
        assert links(response)[there] == address(name, language=there) + "?x=1&y=%26"


def test_the_log_in_page_keeps_where_one_wanted_to_go(client: Client, db: None) -> None:
    response = client.get(f"{address('account_login')}?next=/nl/")
    assert links(response)["en"] == f"{address('account_login', language='en')}?next=%2Fnl%2F"


def test_after_a_form_with_mistakes_the_links_lead_to_the_page_itself(reader: Client, professions: Any) -> None:
    response = reader.post(address("community:profile"), {"display_name": "x" * 100})
    assert response.status_code == 422
    found = {each["hreflang"]: each["href"] for each in soup(response).select("header a[hreflang]")}
    assert found["en"] == address("community:profile", language="en")


def test_the_language_one_reads_is_marked_in_words_of_its_own(reader: Client, professions: Any) -> None:
    page = soup(reader.get(address("community:overview", language="en")))
    assert page.html["lang"] == "en"
    marked = [each["lang"] for each in page.select("header a[hreflang][aria-current=true]")]
    names = [each.get_text(strip=True) for each in page.select("header a[hreflang]")]
    assert (marked, names) == (["en"], ["Nederlands", "English"])


def test_the_browser_s_language_decides_only_at_the_bare_address(client: Client, db: None) -> None:
    assert client.get("/", headers={"accept-language": "en"}).url == "/en/"
    assert client.get("/", headers={"accept-language": "nl"}).url == "/nl/"
    assert client.get("/", headers={"accept-language": "fr"}).url == "/nl/"
    make_course()
    assert soup(client.get("/nl/", headers={"accept-language": "en"})).html["lang"] == "nl"
