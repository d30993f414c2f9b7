"""A professional follows the basic training, told for her own profession."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import NewVisitor
from tests.journeys.content import opening, question
from tests.journeys.visitor import Visitor

WIDTHS_AND_LANGUAGES = [("nl", 1280), ("nl", 375), ("en", 1280), ("en", 375)]
both_widths_and_languages = pytest.mark.parametrize(("language", "width"), WIDTHS_AND_LANGUAGES)


@both_widths_and_languages
def test_a_boa_follows_a_module_from_beginning_to_end(visit: NewVisitor, language: str, width: int) -> None:
    boa = visit(language, width)
    boa.go()
    boa.press_in("boa")
    boa.follow("main .card a.button")
    expect(boa.main).to_contain_text(opening(language, "boa"))
    _estimates_herself(boa)
    _answers_wrongly_and_rightly(boa)
    boa.follow("button[name=state][value=done]")
    expect(boa.main.locator(".part-mark-done")).to_have_count(1)
    boa.follow("button[name=state][value=skipped]")
    boa.go(boa.address_of("community:overview"))
    expect(boa.main.locator(".card progress").first).to_have_attribute("value", "1")
    boa.follow("main .card a.button")
    expect(boa.main.locator("h1")).to_be_visible()
    boa.sign_out()
    expect(boa.page.locator("header form[action*=logout]")).to_have_count(0)


def _estimates_herself(boa: Visitor) -> None:
    estimate = boa.main.locator(".self-estimate").first
    estimate.get_by_role("radio").nth(1).check()
    estimate.get_by_role("button").click()
    expect(boa.main.locator(".self-estimate").first.get_by_role("status").locator(".alert-leaf")).to_be_visible()
    boa.page.reload()
    expect(boa.main.locator(".self-estimate").first.get_by_role("radio").nth(1)).to_be_checked()


def _answers_wrongly_and_rightly(boa: Visitor) -> None:
    asked = question(boa.language, "true_false")
    right, wrong = ("true", "false") if asked["right"] else ("false", "true")
    asking = boa.main.locator(".question").filter(has_text=asked["text"])
    for given in (wrong, right):
        asking.locator(f"input[value={given}]").check()
        asking.get_by_role("button").click()
        expect(asking.get_by_role("status")).to_contain_text(asked[f"feedback_{given}"].strip())
        boa.look()


def test_two_professions_read_two_trainings_in_one(visit: NewVisitor) -> None:
    for account, code, other in (("boa", "boa", "jongerenwerk"), ("jongerenwerker", "jongerenwerk", "boa")):
        reader = visit("nl")
        reader.sign_in(account)
        reader.open_part()
        expect(reader.main).to_contain_text(opening("nl", code))
        expect(reader.main).not_to_contain_text(opening("nl", other))


def test_the_text_for_another_profession_is_a_look_and_no_change(visit: NewVisitor) -> None:
    boa = visit("en")
    boa.sign_in("boa")
    boa.open_part()
    own = boa.page.url
    others = boa.main.locator("details.others").first
    others.locator("summary").click()
    boa.follow(others.locator("a[href*='as=jongerenwerk']"))
    expect(boa.main).to_contain_text(opening("en", "jongerenwerk"))
    expect(boa.main).not_to_contain_text(opening("en", "boa"))
    boa.follow(boa.main.locator("[role=status] a").first)
    assert boa.page.url == own
    expect(boa.main).to_contain_text(opening("en", "boa"))


def test_a_module_begun_in_dutch_goes_on_in_english(visit: NewVisitor) -> None:
    boa = visit("nl")
    boa.sign_in("boa")
    boa.open_part()
    boa.follow("button[name=state][value=done]")
    second = boa.page.url
    boa.follow("header a[hreflang=en]")
    assert boa.page.url.split("?")[1] == second.split("?")[1]
    expect(boa.page.locator("html")).to_have_attribute("lang", "en")
    expect(boa.main.locator(".part-mark-done")).to_have_count(1)
    boa.follow("button[name=state][value=done]")
    boa.page.go_back()
    boa.follow("header a[hreflang=nl]")
    expect(boa.page.locator("html")).to_have_attribute("lang", "nl")
    expect(boa.main.locator(".part-mark-done")).to_have_count(2)


def test_after_signing_out_the_back_button_shows_nothing(visit: NewVisitor) -> None:
    boa = visit("nl")
    boa.sign_in("boa")
    boa.open_part()
    boa.sign_out()
    boa.page.go_back()
    expect(boa.page).to_have_url(re.compile("login"))
    expect(boa.main).not_to_contain_text(opening("nl", "boa"))
    boa.look()


def test_a_double_click_and_a_second_tab_do_no_harm(visit: NewVisitor) -> None:
    boa = visit("nl")
    boa.sign_in("boa")
    boa.open_part()
    part = boa.page.url
    behind = boa.context.new_page()
    behind.goto(part)
    with boa.page.expect_navigation():
        boa.page.locator("button[name=state][value=done]").dblclick()
    expect(boa.main.locator(".part-mark-done")).to_have_count(1)
    behind.locator("button[name=state][value=skipped]").click()
    expect(behind.locator("main .part-mark-done")).to_have_count(1)
    expect(behind.locator("main .part-mark-skipped")).to_have_count(0)
