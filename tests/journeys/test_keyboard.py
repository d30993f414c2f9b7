"""The same way without a mouse."""

from playwright.sync_api import Locator, Page, expect

from learning_site.demo.accounts import DEMO_PASSWORD
from tests.journeys.conftest import NewVisitor
from tests.journeys.content import question


def test_signing_in_and_answering_with_the_keyboard_alone(visit: NewVisitor) -> None:
    boa = visit("nl")
    boa.go(boa.address_of("account_login"))
    keys = boa.page.keyboard
    _tab_to(boa.page, boa.page.locator("#id_login"))
    keys.type("boa@vlierdam.example")
    _tab_to(boa.page, boa.page.locator("#id_password"))
    keys.type(DEMO_PASSWORD)
    with boa.page.expect_navigation():
        keys.press("Enter")
    start = boa.main.locator(".card a.button").first
    _tab_to(boa.page, start)
    with boa.page.expect_navigation():
        keys.press("Enter")
    asked = question("nl", "true_false")
    asking = boa.main.locator(".question").filter(has_text=asked["text"])
    _tab_to(boa.page, asking.locator("input[name=choice]").first)
    keys.press("Space")
    expect(asking.locator("input[value=true]")).to_be_checked()
    keys.press("Enter")
    expect(asking.get_by_role("status")).to_contain_text(asked["feedback_true"].strip())
    # The answer replaced the question under her hands; she must not find herself at the top of the page.
    expect(asking.locator(":focus")).to_have_count(1)
    keys.press("ArrowDown")
    expect(asking.locator("input[value=false]")).to_be_checked()
    keys.press("Enter")
    expect(asking.get_by_role("status")).to_contain_text(asked["feedback_false"].strip())
    done = boa.main.locator("button[name=state][value=done]")
    _tab_to(boa.page, done)
    with boa.page.expect_navigation():
        keys.press("Enter")
    expect(boa.main.locator(".part-mark-done")).to_have_count(1)


def test_the_first_stop_skips_to_the_content(visit: NewVisitor) -> None:
    visitor = visit("en")
    visitor.go()
    visitor.page.keyboard.press("Tab")
    expect(visitor.page.locator(".skip-link")).to_be_focused()
    expect(visitor.page.locator(".skip-link")).to_be_in_viewport()
    visitor.page.keyboard.press("Enter")
    expect(visitor.main).to_be_focused()


def _tab_to(page: Page, target: Locator, stops: int = 60) -> None:
    """Presses Tab until the target has the focus, as somebody would."""
    for _stop in range(stops):
        page.keyboard.press("Tab")
        if target.evaluate("element => element === document.activeElement"):
            return
    raise AssertionError("The keyboard does not get there")
