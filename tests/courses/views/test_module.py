"""A module as different readers meet it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from community.models import Member, Profession
from courses.models import PartProgress
from tests.factories.community import make_member
from tests.factories.courses import choice, make_course, make_module, option, part, slot, text
from tests.helpers import address, assert_asks_to_log_in, page_text, shown, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


@pytest.fixture
def module(professions: Professions) -> Any:
    """One slot with texts for everyone, the social domain and officers; one that key persons and officers miss."""
    everywhere = slot({"iedereen": "alletekst", "sociaal-domein": "huistekst", "boa": "straattekst"}, id="s1")
    not_for_all = slot({"sociaal-domein": "alleenthuis"}, id="s2")
    parts = [
        part("Eerste", text("gedeeld"), everywhere, id="p1", minutes=12),
        part("Tweede", not_for_all, choice(option("a"), option("b", right=True), id="q1"), id="p2"),
        part("Derde", text("derdetekst"), id="p3", required_for="sociaal-domein"),
    ]
    return make_module(make_course(title="De basis"), parts, summary="Waar het over gaat.")


def read(as_member: LogIn, module: Any, profession: Profession | None, query: str = "?part=p1") -> Any:
    return as_member(make_member(profession)).get(module.get_url() + query)


def test_two_professions_read_different_texts_in_the_same_slot(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    boa = read(as_member, module, professions["boa"])
    youth_worker = read(as_member, module, professions["jongerenwerk"])
    for response, own, other in ((boa, "straattekst", "huistekst"), (youth_worker, "huistekst", "straattekst")):
        words = page_text(response)
        assert "gedeeld" in words
        assert own in shown(soup(response).select_one("#slot-s1"))
        assert other not in response.content.decode()
        assert "alletekst" not in response.content.decode()


def test_whose_text_it_is_stands_above_it_and_is_silent_for_everyone_s(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    headings = {
        code: [shown(each) for each in soup(read(as_member, module, professions[code])).select(".for-you-heading")]
        for code in ("boa", "jongerenwerk", "sleutelpersoon")
    }
    assert (len(headings["boa"]), len(headings["jongerenwerk"])) == (1, 1)
    assert "handhaver" in headings["boa"][0]
    assert "SOCIAAL DOMEIN" in headings["jongerenwerk"][0]
    assert headings["sleutelpersoon"] == []


def test_the_text_for_everyone_is_read_by_whoever_has_no_own_one(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    slot_shown = soup(read(as_member, module, professions["sleutelpersoon"])).select_one("#slot-s1")
    assert "alletekst" in shown(slot_shown)
    assert "for-you-missing" not in slot_shown["class"]


def test_a_missing_text_says_so_and_offers_what_others_read(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    response = read(as_member, module, professions["boa"], "?part=p2")
    missing = soup(response).select_one("#slot-s2")
    assert "for-you-missing" in missing["class"]
    assert "alleenthuis" not in response.content.decode()
    assert missing.select_one("a")["href"] == f"{module.get_url()}?part=p2&as=sociaal-domein#slot-s2"


def test_the_links_to_other_texts_are_those_with_another_text(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    links = soup(read(as_member, module, professions["boa"])).select("#slot-s1 .others a")
    assert [shown(each) for each in links] == ["IEDEREEN", "SOCIAAL DOMEIN"]


def test_reading_as_another_profession_changes_this_page_and_nothing_else(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    member = make_member(professions["boa"])
    client = as_member(member)
    response = client.get(module.get_url() + "?part=p1&as=jongerenwerk")
    assert "huistekst" in page_text(response)
    assert "straattekst" not in response.content.decode()
    assert "jongerenwerker" in shown(soup(response).select_one(".alert"))
    member.refresh_from_db()
    assert member.profession.code == "boa"
    assert "straattekst" in page_text(client.get(module.get_url() + "?part=p1"))


@pytest.mark.parametrize("wanted", ["", "astronaut", "boa", "<script>"])
def test_reading_as_nobody_in_particular_is_reading_as_oneself(
    as_member: LogIn, module: Any, professions: Professions, wanted: str
) -> None:
    response = read(as_member, module, professions["boa"], f"?part=p1&as={wanted}")
    assert response.status_code == 200
    assert "straattekst" in page_text(response)
    assert soup(response).select(".alert") == []


def test_a_member_without_a_profession_reads_the_text_for_everyone_and_is_told_why(
    as_member: LogIn, module: Any
) -> None:
    response = read(as_member, module, None)
    assert "alletekst" in page_text(response)
    (note,) = soup(response).select(".alert")
    assert note.a["href"].startswith(address("community:profession"))


@pytest.mark.parametrize("wanted", ["gone", "p1x", "<b>", "%00"])
def test_a_part_that_is_not_there_answers_with_the_module_and_says_so(
    as_member: LogIn, module: Any, professions: Professions, wanted: str
) -> None:
    response = read(as_member, module, professions["boa"], f"?part={wanted}")
    page = soup(response)
    assert response.status_code == 200
    assert page.select_one("h1").get_text() == "Woorden"
    assert len(page.select(".alert[role=status]")) == 1
    assert len(page.select(".part-list li")) == 3


def test_the_front_lists_the_parts_with_minutes_and_what_is_optional(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    page = soup(read(as_member, module, professions["boa"], ""))
    assert page.select(".alert[role=status]") == []
    assert [each["href"] for each in page.select(".part-list a")] == [
        f"{module.get_url()}?part={each}" for each in ("p1", "p2", "p3")
    ]
    optional = [len(each.select_one(".soft").get_text().split(",")) > 1 for each in page.select(".part-list li")]
    assert optional == [False, False, True]
    assert page.select_one("progress")["max"] == "2"


def test_what_is_required_and_counted_differs_by_profession(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    page = soup(read(as_member, module, professions["jongerenwerk"], ""))
    assert page.select_one("progress")["max"] == "3"


def test_her_own_state_is_shown_and_nobody_else_s(as_member: LogIn, module: Any, professions: Professions) -> None:
    member, other = make_member(professions["boa"]), make_member(professions["boa"])
    for who, part_id, state in ((member, "p1", "done"), (member, "p2", "skipped"), (other, "p3", "done")):
        PartProgress.objects.create(member=who, page_key=module.translation_key, part_id=part_id, state=state)
    marks = soup(as_member(member).get(module.get_url())).select(".part-mark")
    assert [each["class"][-1] for each in marks] == ["part-mark-done", "part-mark-skipped", "part-mark-open"]


def test_the_print_view_holds_every_part_as_she_reads_it(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    page = soup(read(as_member, module, professions["jongerenwerk"], "?all"))
    assert [shown(each) for each in page.select(".print-part h2")] == ["1. Eerste", "2. Tweede", "3. Derde"]
    words = shown(page.main)
    for wanted in ("gedeeld", "huistekst", "alleenthuis", "derdetekst"):
        assert wanted in words
    assert "straattekst" not in str(page)


def test_the_print_view_can_be_read_as_another_profession(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    assert "straattekst" in page_text(read(as_member, module, professions["jongerenwerk"], "?all&as=boa"))


@pytest.mark.parametrize("query", ["", "?part=p1", "?all"])
def test_a_visitor_is_asked_to_log_in_and_sees_nothing(client: Client, module: Any, query: str) -> None:
    response = client.get(module.get_url() + query)
    assert_asks_to_log_in(response, f"{module.get_url()}{query}".replace("?", "%3F").replace("=", "%3D"))
    assert b"gedeeld" not in response.content


def test_the_pages_above_a_module_ask_visitors_to_log_in_too(client: Client, module: Any) -> None:
    course = module.get_parent()
    for page in (course, course.get_parent()):
        assert_asks_to_log_in(client.get(page.get_url()), page.get_url())


def test_a_draft_module_is_not_there(as_member: LogIn, module: Any, professions: Professions) -> None:
    draft = make_module(module.get_parent(), module.parts.raw_data, title="Concept", live=False)
    client = as_member(make_member(professions["boa"]))
    assert client.get(f"{module.get_parent().get_url()}concept/").status_code == 404
    assert draft.title not in page_text(client.get(module.get_parent().get_url()))
    assert module.title in page_text(client.get(module.get_parent().get_url()))


def test_parts_lead_on_to_each_other_and_to_the_next_module(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    following = make_module(module.get_parent(), [part("X", text("x"))], title="Daarna")
    client = as_member(make_member(professions["boa"]))
    seen = {}
    for part_id in ("p1", "p2", "p3"):
        page = soup(client.get(f"{module.get_url()}?part={part_id}"))
        seen[part_id] = [link["href"] if link else None for link in page.select("a[rel=prev], a[rel=next]")]
    url = module.get_url()
    assert seen == {
        "p1": [f"{url}?part=p2"],
        "p2": [f"{url}?part=p1", f"{url}?part=p3"],
        "p3": [f"{url}?part=p2", following.get_url()],
    }
