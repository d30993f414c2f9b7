"""Who gets into the admin, and by which door."""

from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from community.models import Member, Profession
from learning_site.roles import COORDINATORS, LIBRARY_EDITORS, TRAINERS, ensure_roles
from tests.factories.community import make_member, make_staff
from tests.factories.courses import make_module
from tests.helpers import address

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]
ADMIN = ["wagtailadmin_home", "wagtailadmin_explore_root", "lc_courses_attention", "wagtailsnippets:index"]


@pytest.mark.parametrize("name", ADMIN)
def test_a_member_gets_no_admin_and_is_not_sent_round_in_circles(
    as_member: LogIn, professions: Professions, name: str
) -> None:
    client = as_member(make_member(professions["boa"]))
    assert client.get(reverse(name)).status_code == 302
    response = client.get(reverse(name), follow=True)
    assert response.request["PATH_INFO"] == address("community:overview")


@pytest.mark.parametrize("role", [LIBRARY_EDITORS, COORDINATORS])
def test_other_roles_enter_the_admin_but_write_no_trainings(
    as_member: LogIn, professions: Professions, role: str
) -> None:
    ensure_roles()
    client = as_member(make_staff(role))
    module = make_module()
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    edit = reverse("wagtailadmin_pages:edit", args=[module.pk])
    assert client.post(edit, {"title": "Anders", "slug": "anders"}).status_code == 302
    module.refresh_from_db()
    assert (module.title, module.latest_revision.as_object().title) == ("Woorden", "Woorden")


def test_a_visitor_to_the_admin_logs_in_by_our_own_door(client: Client, db: None) -> None:
    response = client.get(reverse("wagtailadmin_home"), follow=True)
    assert response.redirect_chain[-1] == (f"{address('account_login')}?next=%2Fcms%2F", 302)
    assert client.get("/cms/login/").url == address("account_login")
    assert client.post("/cms/login/", {"username": "a", "password": "b"}).url == address("account_login")


def test_a_trainer_who_is_in_already_goes_straight_on(as_member: LogIn, db: None) -> None:
    ensure_roles()
    trainer = as_member(make_staff(TRAINERS))
    assert trainer.get("/cms/login/?next=/cms/").url == reverse("wagtailadmin_home")


@pytest.mark.parametrize("path", ["/cms/password_reset/", "/cms/password_reset/confirm/a/b/"])
def test_wagtail_s_own_password_reset_leads_to_ours(client: Client, db: None, path: str) -> None:
    assert client.get(path).url == address("account_reset_password")
