"""My overview, my profession, my profile."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.utils import timezone

from community.models import Member, Organisation, Profession
from tests.factories.community import make_member
from tests.helpers import address, assert_asks_to_log_in, page_text, shown, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]
ELSEWHERE = [
    "https://elsewhere.example/",
    "//elsewhere.example/",
    "/\\elsewhere.example/",
    "javascript:alert(1)",
    "\\\\x",
]


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["community:overview", "community:profile", "community:profession"])
def test_a_visitor_is_asked_to_log_in_and_comes_back_here(client: Client, name: str) -> None:
    assert_asks_to_log_in(client.get(address(name)), address(name))


def test_a_member_who_was_never_asked_is_asked_for_her_profession_first(as_member: LogIn, professions: Professions):
    response = as_member(make_member(asked=False)).get(address("community:overview"))
    assert (response.status_code, response.url) == (302, address("community:profession"))


def test_after_choosing_she_goes_on_and_is_not_asked_again(as_member: LogIn, professions: Professions) -> None:
    member = make_member(asked=False)
    client = as_member(member)
    response = client.post(address("community:profession"), {"profession": professions["boa"].pk})
    assert (response.status_code, response.url) == (302, address("community:overview"))
    assert client.get(address("community:overview")).status_code == 200
    member.refresh_from_db()
    assert member.profession == professions["boa"]


def test_not_now_is_a_good_answer_and_asked_only_once(as_member: LogIn, professions: Professions) -> None:
    member = make_member(asked=False)
    client = as_member(member)
    assert client.post(address("community:profession"), {"not_now": "yes"}).url == address("community:overview")
    assert client.get(address("community:overview")).status_code == 200
    member.refresh_from_db()
    assert (member.profession, member.profession_asked_at is None) == (None, False)


def test_only_professions_are_offered_and_no_groups(as_member: LogIn, professions: Professions) -> None:
    page = soup(as_member(make_member(asked=False)).get(address("community:profession")))
    offered = [shown(choice.parent) for choice in page.select("input[name=profession]")]
    assert offered == ["jongerenwerker", "jeugdzorgwerker", "handhaver", "sleutelpersoon"]


def test_professions_are_named_in_the_language_of_the_page(as_member: LogIn, professions: Professions) -> None:
    page = soup(as_member(make_member(asked=False)).get(address("community:profession", language="en")))
    assert "youth worker" in [shown(choice.parent) for choice in page.select("input[name=profession]")]


@pytest.mark.parametrize("value", ["", "group", "unknown", "text"])
def test_what_is_no_profession_is_refused_at_the_field(as_member: LogIn, professions: Professions, value: str) -> None:
    values = {"group": str(professions["veiligheid"].pk), "unknown": "999999", "text": "boa"}
    member = make_member(asked=False)
    response = as_member(member).post(address("community:profession"), {"profession": values.get(value, "")})
    assert response.status_code == 422
    assert len(soup(response).select("fieldset .errors li")) == 1
    member.refresh_from_db()
    assert (member.profession, member.profession_asked_at) == (None, None)


def test_after_choosing_she_goes_to_where_she_came_from(as_member: LogIn, professions: Professions) -> None:
    client, came_from = as_member(make_member()), "/nl/trainingen/?part=x"
    page = soup(client.get(address("community:profession"), {"next": came_from}))
    assert page.select_one("input[name=next]")["value"] == came_from
    response = client.post(address("community:profession"), {"profession": professions["boa"].pk, "next": came_from})
    assert response.url == came_from


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_nobody_is_sent_to_another_site(as_member: LogIn, professions: Professions, elsewhere: str) -> None:
    client = as_member(make_member())
    page = soup(client.get(address("community:profession"), {"next": elsewhere}))
    assert page.select_one("input[name=next]")["value"] == ""
    for answer in ({"not_now": "yes"}, {"profession": professions["boa"].pk}):
        response = client.post(address("community:profession"), {**answer, "next": elsewhere})
        assert response.url == address("community:overview")


def test_the_overview_greets_by_the_name_she_chose_and_says_what_she_reads_as(
    as_member: LogIn, professions: Professions
) -> None:
    page = soup(as_member(make_member(professions["boa"], display_name="Sam <3")).get(address("community:overview")))
    assert "Sam <3" in shown(page.h1)
    assert "handhaver" in shown(page.main)


def test_the_overview_works_without_any_training(as_member: LogIn, professions: Professions) -> None:
    response = as_member(make_member(professions["boa"])).get(address("community:overview"))
    assert response.status_code == 200
    assert len(soup(response).select(".empty")) == 1


def profile_data(**changes: object) -> dict[str, object]:
    return {"display_name": "Sam", "is_pseudonym": "on", "language": "en", **changes}


def test_a_profile_is_saved_with_one_message(as_member: LogIn, professions: Professions) -> None:
    organisation = Organisation.objects.create(name="De Haven", slug="de-haven")
    member = make_member()
    data = profile_data(
        profession=professions["boa"].pk,
        also_professions=[professions["jeugdhulp"].pk],
        organisation=organisation.pk,
    )
    response = as_member(member).post(address("community:profile"), data, follow=True)
    assert [status for _url, status in response.redirect_chain] == [302]
    assert len(soup(response).select(".messages p")) == 1
    member.refresh_from_db()
    assert (member.display_name, member.is_pseudonym, member.language) == ("Sam", True, "en")
    assert (member.profession.code, member.organisation.slug) == ("boa", "de-haven")
    assert [each.code for each in member.also_professions.all()] == ["jeugdhulp"]


@pytest.mark.parametrize("field", ["display_name", "language", "profession", "also_professions", "organisation"])
def test_a_profile_with_bad_input_keeps_what_was_typed_and_saves_nothing(
    as_member: LogIn, professions: Professions, field: str
) -> None:
    bad = {"display_name": "x" * 81, "language": "xx", "also_professions": [str(professions["veiligheid"].pk)]}
    member = make_member(professions["boa"], display_name="Robin")
    data = profile_data(profession=professions["boa"].pk) | {field: bad.get(field, "999999")}
    response = as_member(member).post(address("community:profile"), data)
    page = soup(response)
    assert response.status_code == 422
    assert len(page.select(".errors li")) == 1
    assert page.select_one("input[name=display_name]")["value"] == data["display_name"]
    assert page.select_one("input[name=is_pseudonym]").has_attr("checked")
    member.refresh_from_db()
    assert (member.display_name, member.is_pseudonym, member.profession.code) == ("Robin", False, "boa")


def test_nobody_becomes_a_member_with_a_group_as_profession_by_her_profile(
    as_member: LogIn, professions: Professions
) -> None:
    member = make_member()
    data = profile_data(profession=professions["sociaal-domein"].pk)
    assert as_member(member).post(address("community:profile"), data).status_code == 422
    member.refresh_from_db()
    assert member.profession is None


def test_a_profile_is_one_s_own_whatever_is_posted(as_member: LogIn, professions: Professions) -> None:
    mine, other = make_member(display_name="Mine"), make_member(display_name="Other")
    data = profile_data(user=other.user_id, id=other.pk, profession_asked_at=timezone.now().isoformat())
    as_member(mine).post(address("community:profile"), data)
    mine.refresh_from_db()
    other.refresh_from_db()
    assert (mine.display_name, other.display_name) == ("Sam", "Other")


def test_names_with_html_are_shown_as_typed(as_member: LogIn, professions: Professions) -> None:
    response = as_member(make_member(display_name="<script>alert(1)</script>")).get(address("community:overview"))
    assert "<script>alert" not in response.content.decode()
    assert "<script>alert(1)</script>" in page_text(response)
