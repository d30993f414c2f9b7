"""What every page must be: usable with a keyboard, a screen reader and a small screen."""

import re
from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# `target-size` (24 by 24 pixels or enough room around) is the one rule of WCAG 2.2 AA that axe leaves off by itself.
AXE_RUN = """
axe.run({resultTypes: ["violations"], rules: {"target-size": {enabled: true}}}).then(
  (found) => found.violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`)))
"""
TOO_WIDE = """
() => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
  [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(0, 3).map((element) => element.outerHTML.slice(0, 160))
"""
# A reference to nothing: axe only calls it doubtful, yet a screen reader then says nothing.
DANGLING = """
() => [...document.querySelectorAll("[aria-describedby], [aria-labelledby], [aria-controls], label[for]")]
  .filter((element) => ["aria-describedby", "aria-labelledby", "aria-controls", "for"].some((name) =>
    (element.getAttribute(name) || "").split(/\\s+/).some((id) => id && !document.getElementById(id))))
  .map((element) => element.outerHTML.slice(0, 160))
"""
PHONE = 320
# What differs between two answers that are the same page to a person.
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"')
_seen: set[int] = set()


def findings(page: Page, *, scripts: bool = True) -> list[str]:
    """All that is wrong with the page as it stands. What was looked at before, to the letter, is right still."""
    key = hash((page.viewport_size["width"], _dark(page), TOKEN.sub("", page.content())))
    if key in _seen:
        return []
    found = [f"scrolls sideways: {each}" for each in sideways(page)]
    found += [f"refers to nothing: {each}" for each in dangling(page)]
    # Without scripts axe cannot run either; the same page is looked at with them elsewhere.
    found += accessibility(page) if scripts else []
    if not found:
        _seen.add(key)
    return found


@cache
def axe_script() -> str:
    return files("axe_playwright_python").joinpath("axe.min.js").read_text(encoding="utf-8")


def accessibility(page: Page) -> list[str]:
    """What axe has to say about the page as it stands. Evaluated, not inserted: our policy allows no added script."""
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(axe_script())
    found: list[str] = page.evaluate(AXE_RUN)
    return found


def dangling(page: Page) -> list[str]:
    """What refers to something that is not on the page."""
    found: list[str] = page.evaluate(DANGLING)
    return found


def sideways(page: Page) -> list[str]:
    """What makes one scroll sideways on the smallest phone."""
    size = page.viewport_size
    page.set_viewport_size({"width": PHONE, "height": size["height"]})
    found: list[str] = page.evaluate(TOO_WIDE)
    page.set_viewport_size(size)
    return found


def _dark(page: Page) -> bool:
    dark: bool = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    return dark
