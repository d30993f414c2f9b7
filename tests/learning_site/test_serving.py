"""Finding the page for an address in one query, and never an old one."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page, PageViewRestriction

from community.models import Member
from tests.factories.community import make_member
from tests.factories.courses import dutch_root, make_course, make_english, make_module, part, republish, text

pytestmark = pytest.mark.django_db
LogIn = Callable[[Member], Client]


@pytest.fixture
def module() -> Any:
    return make_module(parts=[part("Een", text("tekst"), id="p1")])


@pytest.fixture
def reader(as_member: LogIn) -> Client:
    return as_member(make_member())


def read(reader: Client, url: str) -> tuple[int, str]:
    response = reader.get(url)
    title = response.context["page"].title if response.status_code == 200 else ""
    return response.status_code, title


def test_a_page_is_found_the_first_time_and_the_next(reader: Client, module: Any) -> None:
    for _twice in range(2):
        assert read(reader, module.get_url()) == (200, "Woorden")


def test_a_deep_page_takes_no_more_queries_than_a_shallow_one(reader: Client, module: Any) -> None:
    counted = []
    for page in (dutch_root(), module):
        reader.get(page.get_url())
        with CaptureQueriesContext(connection) as captured:
            reader.get(page.get_url())
        counted.append(len([each for each in captured if "url_path" in each["sql"].split("WHERE")[-1]]))
    assert counted == [1, 1]


def test_a_moved_page_is_at_its_new_address_and_no_longer_at_the_old(reader: Client, module: Any) -> None:
    before = module.get_url()
    assert read(reader, before)[0] == 200
    module.move(make_course(module.get_parent().get_parent(), title="Elders"), pos="last-child")
    after = Page.objects.get(pk=module.pk).get_url()
    assert after == "/nl/trainingen/elders/woorden/"
    assert (read(reader, after), read(reader, before)[0]) == ((200, "Woorden"), 404)


def test_a_renamed_page_too_and_all_below_a_renamed_one(reader: Client, module: Any) -> None:
    before = module.get_url()
    assert read(reader, before)[0] == 200
    republish(module.get_parent().specific, slug="anders")
    assert read(reader, before)[0] == 404
    assert read(reader, "/nl/trainingen/anders/woorden/") == (200, "Woorden")


def test_an_unpublished_page_is_gone_at_once_and_back_when_published(reader: Client, module: Any) -> None:
    assert read(reader, module.get_url())[0] == 200
    module.unpublish()
    assert read(reader, module.get_url())[0] == 404
    republish(Page.objects.get(pk=module.pk).specific)
    assert read(reader, module.get_url())[0] == 200


def test_a_deleted_page_is_gone_and_its_address_can_be_taken_by_another(reader: Client, module: Any) -> None:
    url, course = module.get_url(), module.get_parent()
    assert read(reader, url)[0] == 200
    module.delete()
    assert read(reader, url)[0] == 404
    make_module(course, title="Nieuwe woorden", slug="woorden")
    assert read(reader, url) == (200, "Nieuwe woorden")


def test_a_page_in_the_second_language_is_found_there_and_not_in_the_first(reader: Client, module: Any) -> None:
    english = make_english(module, title="Words", slug="words")
    assert read(reader, english.get_url()) == (200, "Words")
    assert english.get_url() == "/en/trainingen/basis/words/"
    assert read(reader, "/nl/trainingen/basis/words/")[0] == 404
    assert read(reader, "/en/trainingen/basis/woorden/")[0] == 404


def test_an_english_address_is_not_there_while_the_translation_is_a_draft(reader: Client, module: Any) -> None:
    english = make_english(module, title="Words")
    url = english.get_url()
    english.unpublish()
    assert read(reader, url)[0] == 404
    assert read(reader, module.get_url())[0] == 200


def test_a_closed_page_stays_closed_however_it_was_found(reader: Client, client: Client) -> None:
    closed = republish(dutch_root().add_child(instance=Page(title="Besloten", slug="besloten")))
    assert client.get(closed.get_url()).status_code == 200
    PageViewRestriction.objects.create(page=closed, restriction_type=PageViewRestriction.LOGIN)
    assert client.get(closed.get_url()).status_code == 302
    assert reader.get(closed.get_url()).status_code == 200


@pytest.mark.parametrize("path", ["/nl/trainingen/../", "/nl//", "/nl/trainingen//", "/nl/trainingen/basis"])
def test_odd_addresses_lead_nowhere_strange(reader: Client, module: Any, path: str) -> None:
    assert reader.get(path).status_code in {301, 302, 404}
