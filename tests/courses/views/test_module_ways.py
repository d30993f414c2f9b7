"""Finding one's way in a module: its front, its parts, the print view, and who may come in."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from community.models import Member, Profession
from courses.models import PartProgress
from tests.factories.community import make_member
from tests.factories.courses import make_module, part, text
from tests.helpers import assert_asks_to_log_in, page_text, read, shown, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


@pytest.mark.parametrize("wanted", ["gone", "p1x", "<b>", "%00"])
def test_a_part_that_is_not_there_answers_with_the_module_and_says_so(
    as_member: LogIn, slots: Any, professions: Professions, wanted: str
) -> None:
    response = read(as_member, slots, professions["boa"], f"?part={wanted}")
    page = soup(response)
    assert response.status_code == 200
    assert page.select_one("h1").get_text() == "Woorden"
    assert len(page.select(".alert[role=status]")) == 1
    assert len(page.select(".part-list li")) == 3


def test_the_front_lists_the_parts_with_minutes_and_what_is_optional(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    page = soup(read(as_member, slots, professions["boa"]))
    assert page.select(".alert[role=status]") == []
    assert [each["href"] for each in page.select(".part-list a")] == [
        f"{slots.get_url()}?part={each}" for each in ("p1", "p2", "p3")
    ]
    optional = [len(each.select_one(".soft").get_text().split(",")) > 1 for each in page.select(".part-list li")]
    assert optional == [False, False, True]
    assert page.select_one("progress")["max"] == "2"


def test_what_is_required_and_counted_differs_by_profession(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    page = soup(read(as_member, slots, professions["jongerenwerk"]))
    assert page.select_one("progress")["max"] == "3"


def test_her_own_state_is_shown_and_nobody_else_s(as_member: LogIn, slots: Any, professions: Professions) -> None:
    member, other = make_member(professions["boa"]), make_member(professions["boa"])
    for who, part_id, state in ((member, "p1", "done"), (member, "p2", "skipped"), (other, "p3", "done")):
        PartProgress.objects.create(member=who, page_key=slots.translation_key, part_id=part_id, state=state)
    marks = soup(as_member(member).get(slots.get_url())).select(".part-mark")
    assert [each["class"][-1] for each in marks] == ["part-mark-done", "part-mark-skipped", "part-mark-open"]


def test_the_print_view_holds_every_part_as_she_reads_it(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    page = soup(read(as_member, slots, professions["jongerenwerk"], "?all"))
    assert [shown(each) for each in page.select(".print-part h2")] == ["1. Eerste", "2. Tweede", "3. Derde"]
    words = shown(page.main)
    for wanted in ("gedeeld", "huistekst", "alleenthuis", "derdetekst"):
        assert wanted in words
    assert "straattekst" not in str(page)


def test_the_print_view_can_be_read_as_another_profession(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    assert "straattekst" in page_text(read(as_member, slots, professions["jongerenwerk"], "?all&as=boa"))


@pytest.mark.parametrize("query", ["", "?part=p1", "?all"])
def test_a_visitor_is_asked_to_log_in_and_sees_nothing(client: Client, slots: Any, query: str) -> None:
    response = client.get(slots.get_url() + query)
    assert_asks_to_log_in(response, f"{slots.get_url()}{query}".replace("?", "%3F").replace("=", "%3D"))
    assert b"gedeeld" not in response.content


def test_the_pages_above_a_module_ask_visitors_to_log_in_too(client: Client, slots: Any) -> None:
    course = slots.get_parent()
    for page in (course, course.get_parent()):
        assert_asks_to_log_in(client.get(page.get_url()), page.get_url())


def test_a_draft_module_is_not_there(as_member: LogIn, slots: Any, professions: Professions) -> None:
    draft = make_module(slots.get_parent(), slots.parts.raw_data, title="Concept", live=False)
    client = as_member(make_member(professions["boa"]))
    assert client.get(f"{slots.get_parent().get_url()}concept/").status_code == 404
    assert draft.title not in page_text(client.get(slots.get_parent().get_url()))
    assert slots.title in page_text(client.get(slots.get_parent().get_url()))


def test_parts_lead_on_to_each_other_and_to_the_next_module(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    following = make_module(slots.get_parent(), [part("X", text("x"))], title="Daarna")
    client = as_member(make_member(professions["boa"]))
    seen = {}
    for part_id in ("p1", "p2", "p3"):
        page = soup(client.get(f"{slots.get_url()}?part={part_id}"))
        seen[part_id] = [link["href"] if link else None for link in page.select("a[rel=prev], a[rel=next]")]
    url = slots.get_url()
    assert seen == {
        "p1": [f"{url}?part=p2"],
        "p2": [f"{url}?part=p1", f"{url}?part=p3"],
        "p3": [f"{url}?part=p2", following.get_url()],
    }
