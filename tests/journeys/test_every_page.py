"""Every kind of page, looked at: by axe, at 320 pixels, in the dark, and where something went wrong."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import NewVisitor
from tests.journeys.demo_site import DemoSite
from tests.journeys.visitor import Visitor

LANGUAGES_AND_WIDTHS = [("nl", 375), ("en", 1280)]
twice = pytest.mark.parametrize(("language", "width"), LANGUAGES_AND_WIDTHS)


@twice
def test_what_a_visitor_meets(visit: NewVisitor, language: str, width: int) -> None:
    visitor = visit(language, width)
    visitor.go()
    visitor.go(visitor.address_of("account_reset_password_from_key", "1", "abc"))
    for name in ("account_signup", "account_inactive", "account_login"):
        visitor.go(visitor.address_of(name))
    visitor.page.fill("#id_login", "nobody@vlierdam.example")
    visitor.page.fill("#id_password", "wrong")
    visitor.follow("form.card button[type=submit]")
    expect(visitor.main.get_by_role("alert").first).to_be_visible()
    assert visitor.page.input_value("#id_login") == "nobody@vlierdam.example"
    visitor.go("this-is-not-here/", expecting=404)


@twice
def test_what_a_member_meets(visit: NewVisitor, language: str, width: int) -> None:
    boa = visit(language, width)
    boa.sign_in("boa")
    ours = ("community:profession", "community:word_list", "search")
    for name in (*ours, "account_change_password", "account_logout"):
        boa.go(boa.address_of(name))
    boa.go(boa.address_of("search") + "?q=radicalisering")
    boa.go("_gallery/")
    _profile_with_an_error(boa)
    address = boa.open_module()
    boa.go(f"{address}?all")
    boa.go(f"{address}?part=gone")
    boa.go("this-is-not-here/", expecting=404)


def _profile_with_an_error(boa: Visitor) -> None:
    boa.go(boa.address_of("community:profile"))
    boa.watch.expected.add(422)
    # Somebody whose browser lets through what the form forbids.
    boa.page.locator("#id_language").evaluate("field => field.options[0].value = 'klingon'")
    boa.page.select_option("#id_language", "klingon")
    boa.page.fill("#id_display_name", "Robin met de lange naam")
    boa.follow("main form button[type=submit]")
    expect(boa.main.get_by_role("alert").first).to_be_visible()
    expect(boa.page.locator("#id_display_name")).to_have_value("Robin met de lange naam")


@pytest.mark.parametrize(("language", "scheme", "modules"), [("nl", "light", 6), ("en", "dark", 2)])
def test_every_part_of_the_basic_training(visit: NewVisitor, language: str, scheme: str, modules: int) -> None:
    boa = visit(language, 375, color_scheme=scheme)
    boa.sign_in("boa")
    boa.open_training()
    for module in _addresses(boa, ".module-row h3 a")[:modules]:
        boa.go(module)
        for part in _addresses(boa, "main .part-list a"):
            boa.go(part)


def test_dark_is_dark_and_paper_is_white(visit: NewVisitor) -> None:
    boa = visit("nl", color_scheme="dark")
    boa.sign_in("boa")
    boa.go(f"{boa.open_module()}?all")
    shade = "() => getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3).map(Number)"
    assert sum(boa.page.evaluate(shade)) < 3 * 80
    boa.page.emulate_media(media="print", color_scheme="light")
    assert sum(boa.page.evaluate(shade)) > 3 * 240
    expect(boa.page.locator(".site-nav")).to_be_hidden()


def test_a_forgotten_password_is_renewed_by_mail(visit: NewVisitor, demo_site: DemoSite) -> None:
    manager = visit("nl")
    manager.go(manager.address_of("account_login"))
    manager.follow("form.card a")
    manager.page.fill("#id_email", "manager@vlierdam.example")
    manager.follow("main form button[type=submit]")
    _choose_new_password(manager, re.search(r"https?://\S+/reset/key/\S+", demo_site.newest_mail())[0])
    manager.go(manager.address_of("account_login"))
    manager.page.fill("#id_login", "manager@vlierdam.example")
    manager.page.fill("#id_password", "een-lange-nieuwe-zin")
    manager.follow("form.card button[type=submit]")
    expect(manager.page.locator("header form[action*=logout]")).to_have_count(1)


def _choose_new_password(manager: Visitor, link: str) -> None:
    manager.go(re.sub(r"https?://[^/]+", manager.address, link))
    for field in ("#id_password1", "#id_password2"):
        manager.page.fill(field, "een-lange-nieuwe-zin")
    manager.follow("main form button[type=submit]")


def _addresses(boa: Visitor, selector: str) -> list[str]:
    found: list[str] = boa.page.locator(selector).evaluate_all("links => links.map((link) => link.href)")
    return found
