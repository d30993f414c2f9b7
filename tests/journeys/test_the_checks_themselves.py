"""The negative control: what the journeys watch for is seen when it is there."""

from playwright.sync_api import expect

from tests.journeys.checks import findings
from tests.journeys.conftest import NewVisitor

FAULTS = """
() => {
  const add = (html) => document.querySelector("main").insertAdjacentHTML("beforeend", html);
  add('<p>An unnamed field: <input type="text"></p>');
  add('<label for="nothing">Nobody</label>');
  const wide = document.createElement("article");
  wide.style.cssText = "inline-size: 900px; block-size: 3px";
  document.querySelector("main").append(wide);
}
"""


def test_a_page_with_faults_is_not_let_through(visit: NewVisitor) -> None:
    visitor = visit("nl")
    visitor.go()
    visitor.page.evaluate(FAULTS)
    found = "\n".join(findings(visitor.page))
    assert "label:" in found
    assert "refers to nothing: <label" in found
    assert "scrolls sideways: <article" in found


def test_trouble_behind_the_page_is_noticed(visit: NewVisitor) -> None:
    visitor = visit("nl")
    visitor.go()
    visitor.page.evaluate("() => { const image = new Image(); image.src = 'https://example.org/pixel.png'; }")
    visitor.page.evaluate("() => fetch('/nl/this-is-not-here/')")
    visitor.page.evaluate("() => setTimeout(() => { throw new Error('oops'); })")
    expect(visitor.main).to_be_visible()
    visitor.page.wait_for_timeout(300)
    found = "\n".join(visitor.watch.trouble)
    visitor.watch.trouble.clear()
    assert "Content Security Policy" in found
    assert "404: GET" in found
    assert "oops" in found
