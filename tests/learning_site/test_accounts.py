"""Coming in: one door, and it tells nobody who is a member."""

from typing import Any

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client

from learning_site.demo.accounts import DEMO_PASSWORD, demo_accounts
from learning_site.models import User
from tests.factories.community import make_member, make_user
from tests.helpers import address, page_text, shown, soup

pytestmark = pytest.mark.django_db
PASSWORD = "een-lang-wachtwoord"


@pytest.fixture
def user() -> Any:
    return make_user("sam@example.org", PASSWORD)


def log_in(client: Client, email: str, password: str, **more: str) -> Any:
    return client.post(address("account_login"), {"login": email, "password": password, **more})


@pytest.mark.parametrize("email", ["sam@example.org", "Sam@Example.ORG", " sam@example.org "])
def test_the_right_password_opens_the_door_whatever_the_case_of_the_address(
    client: Client, user: Any, email: str
) -> None:
    response = log_in(client, email, PASSWORD)
    assert (response.status_code, response.url) == (302, address("community:overview"))


def answer_to(client: Client, email: str, password: str) -> tuple[int, str]:
    response = log_in(client, email, password)
    return response.status_code, page_text(response)


def test_a_wrong_password_does_not_tell_whether_there_is_an_account(client: Client, user: Any) -> None:
    known, unknown = (answer_to(client, email, "verkeerd") for email in ("sam@example.org", "nobody@example.org"))
    assert known == unknown
    assert known[0] == 200
    assert "_auth_user_id" not in client.session


def test_a_wrong_password_keeps_the_address_and_forgets_the_password(client: Client, user: Any) -> None:
    page = soup(log_in(client, "sam@example.org", "verkeerd"))
    assert page.select_one("input[name=login]")["value"] == "sam@example.org"
    assert page.select_one("input[name=password]").get("value") is None
    assert page.select(".alert") != []


def test_a_password_reset_does_not_tell_whether_there_is_an_account(client: Client, user: Any) -> None:
    answers = []
    for email in ("sam@example.org", "nobody@example.org"):
        response = client.post(address("account_reset_password"), {"email": email}, follow=True)
        answers.append((response.redirect_chain, page_text(response)))
    assert answers[0] == answers[1]
    assert [message.to for message in mail.outbox] == [["sam@example.org"]]


def test_a_closed_account_cannot_come_in(client: Client, user: Any) -> None:
    user.is_active = False
    user.save()
    log_in(client, "sam@example.org", PASSWORD)
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/"])
def test_logging_in_sends_nobody_to_another_site(client: Client, user: Any, elsewhere: str) -> None:
    response = log_in(client, "sam@example.org", PASSWORD, next=elsewhere)
    assert "elsewhere" not in response.get("Location", "")


def test_after_logging_in_she_is_where_she_wanted_to_be(client: Client, user: Any) -> None:
    wanted = f"{address('community:profile')}?x=1"
    assert log_in(client, "sam@example.org", PASSWORD, next=wanted).url == wanted


def test_nobody_signs_up_by_herself(client: Client) -> None:
    page = client.get(address("account_signup"))
    assert page.status_code == 200
    assert soup(page).select("main form") == []
    data = {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD}
    client.post(address("account_signup"), data)
    assert not User.objects.exists()


def test_logging_out_takes_a_click_and_not_a_link(client: Client, user: Any) -> None:
    log_in(client, "sam@example.org", PASSWORD)
    client.get(address("account_logout"))
    assert "_auth_user_id" in client.session
    assert client.post(address("account_logout")).status_code == 302
    assert "_auth_user_id" not in client.session
    assert client.get(address("community:overview")).status_code == 302


def test_one_address_is_one_account_whatever_its_case(user: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        make_user("SAM@example.org")
    assert User.objects.get_by_natural_key("Sam@Example.org") == user


def test_an_account_holds_no_name_and_is_referred_to_by_a_random_id(user: Any) -> None:
    fields = {field.name for field in User._meta.get_fields()}
    assert {"username", "first_name", "last_name"}.isdisjoint(fields)
    assert make_user().public_id != user.public_id


# The demo.


def test_demo_accounts_are_offered_in_the_demo_and_nowhere_else(client: Client, settings: Any) -> None:
    offered = {}
    for demo in (False, True):
        settings.DEMO_MODE = demo
        page = client.get(address("account_login"))
        offered[demo] = [each["value"] for each in soup(page).select("main form input[type=hidden][name=login]")]
        assert (DEMO_PASSWORD in page.content.decode()) is demo
    assert offered == {False: [], True: [account.email for account in demo_accounts()]}


def test_there_is_a_demo_account_for_each_side_of_the_site() -> None:
    accounts = demo_accounts()
    assert {"jongerenwerk", "boa", "jeugdhulp", "wijkagent", "onderwijs", "sociaal-werk", "manager"} <= {
        account.profession for account in accounts
    }
    assert {group for account in accounts for group in account.groups} == {
        "Trainers",
        "Library editors",
        "Coordinators",
    }
    assert all(account.email.endswith(".example") for account in accounts)


def test_the_demo_refuses_to_load_where_it_is_not_the_demo(settings: Any) -> None:
    settings.DEMO_MODE = False
    with pytest.raises(CommandError):
        call_command("load_demo")
    assert not User.objects.exists()


def test_the_demo_refuses_to_start_where_it_is_not_the_demo(settings: Any) -> None:
    settings.DEMO_MODE = False
    for options in ({"reset": True}, {"no_server": True}):
        with pytest.raises(CommandError):
            call_command("demo", **options)
    assert settings.LEERKRING_DATA_DIR.exists()


def test_the_frame_says_who_may_enter_the_admin(client: Client, user: Any) -> None:
    make_member(user=user)
    client.force_login(user)
    assert "/cms/" not in [each["href"] for each in soup(client.get(address("community:overview"))).select("header a")]
    user.is_superuser = True
    user.save()
    links = soup(client.get(address("community:overview"))).select("header a")
    assert "/cms/" in [each["href"] for each in links]
    assert all(shown(each) for each in links)
