"""The site works without JavaScript: every form posts and comes back with its text in place."""

from playwright.sync_api import expect

from tests.journeys.conftest import NewVisitor
from tests.journeys.content import opening, question


def test_the_main_path_needs_no_script(visit: NewVisitor) -> None:
    boa = visit("nl", scripts=False)
    boa.press_in("boa")
    boa.follow("main .card a.button")
    expect(boa.main).to_contain_text(opening("nl", "boa"))
    estimate = boa.main.locator(".self-estimate").first
    estimate.locator("input").nth(2).check()
    boa.follow(estimate.get_by_role("button"))
    expect(boa.main.locator(".self-estimate").first.locator(".alert-leaf")).to_be_visible()
    expect(boa.main.locator(".self-estimate").first.locator("input").nth(2)).to_be_checked()
    asked = question("nl", "true_false")
    asking = boa.main.locator(".question").filter(has_text=asked["text"])
    for given in ("true", "false"):
        asking.locator(f"input[value={given}]").check()
        boa.follow(asking.get_by_role("button"))
        expect(asking.get_by_role("status")).to_contain_text(asked[f"feedback_{given}"].strip())
        expect(asking.locator(f"input[value={given}]")).to_be_checked()
    boa.follow("button[name=state][value=done]")
    expect(boa.main.locator(".part-mark-done")).to_have_count(1)
    boa.follow("button[name=state][value=skipped]")
    boa.follow("header a[hreflang=en]")
    expect(boa.page.locator("html")).to_have_attribute("lang", "en")
    boa.follow("header nav li a >> nth=0")
    boa.follow("main .card a.button")
    boa.sign_out()
    expect(boa.page.locator("header form[action*=logout]")).to_have_count(0)
