"""Headers that every answer carries."""

from collections.abc import Callable

import pytest
from django.test import Client

from community.models import Member
from learning_site.roles import TRAINERS, ensure_roles
from tests.factories.community import make_member, make_staff
from tests.factories.courses import make_course
from tests.helpers import address

pytestmark = pytest.mark.django_db
LogIn = Callable[[Member], Client]
NOT_FOUND = "/nl/bestaat-niet/"


def policy(response: object) -> dict[str, list[str]]:
    """The content security policy, by directive."""
    rules = response["Content-Security-Policy"].split(";")
    return {name: values for name, *values in (rule.split() for rule in rules)}


def test_pages_for_everybody_allow_nothing_inline_and_nothing_from_elsewhere(client: Client) -> None:
    for path in ("/nl/", address("account_login"), address("account_reset_password"), NOT_FOUND):
        rules = policy(client.get(path))
        assert rules["default-src"] == ["'self'"]
        assert rules["img-src"] == ["'self'", "data:"]
        assert rules["object-src"] == rules["base-uri"] == ["'none'"]
        assert rules["frame-ancestors"] == rules["form-action"] == ["'self'"]
        assert {"script-src", "style-src"}.isdisjoint(rules)


def test_pages_for_members_are_as_strict(as_member: LogIn) -> None:
    client = as_member(make_member())
    for path in (address("community:overview"), address("community:profile"), make_course().get_url()):
        response = client.get(path)
        assert response.status_code == 200
        assert "unsafe" not in response["Content-Security-Policy"]


def test_only_the_admin_may_write_inline_and_that_only_from_this_site(as_member: LogIn) -> None:
    ensure_roles()
    rules = policy(as_member(make_staff(TRAINERS)).get("/cms/"))
    assert rules["script-src"] == rules["style-src"] == ["'self'", "'unsafe-inline'"]
    assert rules["default-src"] == ["'self'"]


@pytest.mark.parametrize("path", ["/cmsx/", "/nl/cms/", "/CMS/"])
def test_an_address_that_looks_like_the_admin_is_not(client: Client, path: str) -> None:
    assert "unsafe" not in client.get(path)["Content-Security-Policy"]


def test_no_page_may_use_camera_microphone_or_place(client: Client) -> None:
    for path in ("/nl/", NOT_FOUND):
        allowed = client.get(path)["Permissions-Policy"].split(", ")
        assert {"camera=()", "geolocation=()", "microphone=()"} <= set(allowed)


def test_nothing_of_a_member_s_pages_is_kept_by_browser_or_cache(as_member: LogIn, client: Client) -> None:
    member = as_member(make_member())
    for path in (address("community:overview"), make_course().get_url(), NOT_FOUND, "/nl/"):
        kept = member.get(path)["Cache-Control"]
        assert "no-store" in kept
        assert "private" in kept
    assert "no-store" not in client.get("/nl/").get("Cache-Control", "")


def test_other_sites_may_not_frame_guess_types_or_see_where_one_came_from(client: Client) -> None:
    response = client.get("/nl/")
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"
