"""Deny by default: an address is on the short list of public ones, or it asks a visitor to log in."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.architecture.addresses import Address, addresses

pytestmark = pytest.mark.django_db

# Whoever adds a line here says why a stranger may come in.
PUBLIC = {
    # The way in, and what to do when it does not open.
    "account_login",
    "account_logout",
    "account_signup",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    # A link in a mail, followed by somebody who is not logged in there.
    "account_confirm_email",
    "account_email_verification_sent",
    # Not in use; without a log-in under way it leads to the log-in page.
    "account_confirm_login_code",
    # Leads to the same page in another language; that page itself says who may read it.
    "community:in_language",
}
# Wagtail's doors with a shared password; ours has none, and says that they are not there.
WALLED_UP = {
    "wagtailcore_authenticate_with_password",
    "wagtailcore_login",
    "wagtaildocs_authenticate_with_password",
}
# What the admin serves to everyone: the words in its scripts, and its icons.
ADMIN_PUBLIC = {"wagtailadmin_javascript_catalog", "wagtailadmin_sprite"}
SITE = [address for address in addresses() if not address.is_admin]
ADMIN = [address for address in addresses() if address.is_admin]
by_name = pytest.mark.parametrize("address", SITE, ids=lambda address: address.name)


@by_name
def test_an_address_is_public_on_purpose_or_closed(address: Address) -> None:
    answer = _ask(address)
    if address.name in WALLED_UP:
        assert Client().get(address.path, follow=True).status_code == 404
    elif address.name in PUBLIC:
        assert answer.status_code in (200, 302), answer.status_code
        assert not _sends_to_log_in(answer)
    else:
        assert _sends_to_log_in(answer), f"{answer.status_code} {answer.get('Location')}"


@by_name
def test_a_view_of_ours_says_itself_who_may_come_in(address: Address) -> None:
    if address.is_ours:
        assert address.access == ("public" if address.name in PUBLIC else "members")


def test_every_address_of_the_admin_is_closed() -> None:
    ours = (reverse("account_login"), reverse("account_reset_password"))
    open_doors = {
        address.name: f"{answer.status_code} {answer.get('Location')}"
        for address in ADMIN
        if address.name not in ADMIN_PUBLIC
        and not _sends_to_log_in(answer := _ask(address))
        and answer.get("Location") not in ours
    }
    assert open_doors == {}


def test_the_lists_name_nothing_that_is_gone() -> None:
    assert {address.name for address in SITE} >= PUBLIC | WALLED_UP
    assert {address.name for address in ADMIN} >= ADMIN_PUBLIC


def _ask(address: Address) -> Any:
    """As a visitor; where only POST is allowed, by POST."""
    answer = Client().get(address.path)
    return Client().post(address.path) if answer.status_code == 405 else answer


def _sends_to_log_in(answer: Any) -> bool:
    """To the log-in page and then back, by way of the admin's own address for it or straight."""
    doors = tuple(f"{reverse(name)}?next=" for name in ("account_login", "wagtailadmin_login"))
    return answer.status_code == 302 and answer["Location"].startswith(doors)
