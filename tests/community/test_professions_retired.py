"""Deleting a profession asks where its members and texts go. What it does to texts: test_professions_replaced.py."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from community.actions.errors import SENTENCES, CommunityError, Refusal
from community.actions.professions import ProfessionLoad, load_of, retire_profession
from community.models import Member, Profession
from learning_site.roles import COORDINATORS, ensure_roles
from tests.factories.community import make_member, make_profession, make_staff
from tests.factories.courses import make_module, part, slot, text
from tests.helpers import page_text, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


@pytest.fixture
def module(professions: Professions) -> Any:
    """A module that names enforcement officers in three places."""
    content = slot({"iedereen": "allen", "boa": "straat"})
    return make_module(parts=[part("Een", content, text("boa"), required_for="boa jeugdhulp")], required_for=["boa"])


def test_the_load_counts_members_and_every_place_in_texts(professions: Professions, module: Any) -> None:
    make_member(professions["boa"])
    make_member(professions["boa"])
    make_member(professions["jeugdhulp"])
    assert load_of(professions["boa"]) == ProfessionLoad(members=2, texts=3)
    assert load_of(professions["sleutelpersoon"]) == ProfessionLoad(members=0, texts=0)


def test_its_members_get_the_profession_that_was_chosen_for_them(professions: Professions) -> None:
    boa, other = make_member(professions["boa"]), make_member(professions["jeugdhulp"])
    retire_profession(profession=professions["boa"], members_to=professions["sleutelpersoon"])
    for member, code in ((boa, "sleutelpersoon"), (other, "jeugdhulp")):
        member.refresh_from_db()
        assert member.profession.code == code
        assert member.profession_asked_at is not None
    assert not Profession.objects.filter(code="boa").exists()


def test_without_a_new_one_its_members_and_nobody_else_are_asked_again(professions: Professions) -> None:
    boa, other, nameless = make_member(professions["boa"]), make_member(professions["jeugdhulp"]), make_member()
    retire_profession(profession=professions["boa"])
    asked = {}
    for member in (boa, other, nameless):
        member.refresh_from_db()
        asked[member] = member.profession_asked_at is None
    assert asked == {boa: True, other: False, nameless: False}
    assert boa.profession is None


REFUSED = {
    "iedereen": ({}, Refusal.PROFESSION_IS_ROOT),
    "veiligheid": ({}, Refusal.PROFESSION_HAS_CHILDREN),
    "boa": ({"members_to": "boa"}, Refusal.SAME_PROFESSION),
    "jeugdhulp": ({"texts_to": "jeugdhulp"}, Refusal.SAME_PROFESSION),
    "jongerenwerk": ({"members_to": "sociaal-domein"}, Refusal.PROFESSION_IS_A_GROUP),
}


@pytest.mark.parametrize("code", REFUSED)
def test_what_would_leave_something_behind_is_refused_and_changes_nothing(
    professions: Professions, module: Any, code: str
) -> None:
    homes, refusal = REFUSED[code]
    member = make_member(professions["boa"])
    with pytest.raises(CommunityError) as refused:
        retire_profession(profession=professions[code], **{name: professions[home] for name, home in homes.items()})
    assert (refused.value.refusal, str(refused.value)) == (refusal, str(SENTENCES[refusal]))
    module.refresh_from_db()
    member.refresh_from_db()
    assert (module.required_for, member.profession.code) == (["boa"], "boa")
    assert Profession.objects.filter(code=code).exists()


def test_an_empty_group_can_be_deleted(professions: Professions) -> None:
    group = make_profession("leeg", parent=professions["iedereen"], is_group=True)
    retire_profession(profession=group)
    assert not Profession.objects.filter(code="leeg").exists()


# The same through the admin.


@pytest.fixture
def coordinator(professions: Professions, as_member: LogIn) -> Client:
    ensure_roles()
    return as_member(make_staff(COORDINATORS))


NOBODY = {"members_to": "", "texts_to": ""}


def delete_url(profession: Profession) -> str:
    return reverse("professions:delete", args=[profession.pk])


def test_the_admin_says_what_hangs_on_it_and_asks_for_a_new_home(
    coordinator: Client, professions: Professions, module: Any
) -> None:
    make_member(professions["boa"])
    page = soup(coordinator.get(delete_url(professions["boa"])))
    words = page.main.get_text(" ")
    assert " 1 " in words
    assert " 3 " in words
    members = [each.get_text() for each in page.select("select[name=members_to] option")][1:]
    assert members == ["jongerenwerker", "jeugdzorgwerker", "sleutelpersoon"]
    texts = [each.get_text() for each in page.select("select[name=texts_to] option")][1:]
    assert "SOCIAAL DOMEIN" in texts
    assert "handhaver" not in texts


def test_the_admin_moves_members_and_texts_and_deletes(
    coordinator: Client, professions: Professions, module: Any
) -> None:
    member = make_member(professions["boa"])
    homes = {"members_to": professions["sleutelpersoon"].pk, "texts_to": professions["veiligheid"].pk}
    response = coordinator.post(delete_url(professions["boa"]), homes)
    assert (response.status_code, response.url) == (302, reverse("professions:index"))
    member.refresh_from_db()
    module.refresh_from_db()
    assert (member.profession.code, module.required_for) == ("sleutelpersoon", ["veiligheid"])
    assert not Profession.objects.filter(code="boa").exists()


def test_the_admin_says_why_it_refuses(coordinator: Client, professions: Professions) -> None:
    for code, refusal in (("iedereen", Refusal.PROFESSION_IS_ROOT), ("veiligheid", Refusal.PROFESSION_HAS_CHILDREN)):
        response = coordinator.post(delete_url(professions[code]), NOBODY)
        assert response.status_code == 422
        assert str(SENTENCES[refusal]) in page_text(response)
        assert Profession.objects.filter(code=code).exists()


def test_the_admin_does_not_take_a_group_for_members(coordinator: Client, professions: Professions) -> None:
    response = coordinator.post(delete_url(professions["boa"]), {"members_to": professions["sociaal-domein"].pk})
    assert response.status_code == 422
    assert Profession.objects.filter(code="boa").exists()


def test_a_member_cannot_delete_a_profession(as_member: LogIn, professions: Professions) -> None:
    ensure_roles()
    client = as_member(make_member(professions["boa"]))
    assert client.post(delete_url(professions["sleutelpersoon"]), NOBODY).status_code == 302
    assert Profession.objects.filter(code="sleutelpersoon").exists()
