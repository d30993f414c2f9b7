"""Pictures of the main pages of a running demo: two widths, two languages, dark and on paper.

python -m learning_site.bootstrap.shots http://localhost:8000 var/shots
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from learning_site.bootstrap.browser import launch_options
from learning_site.demo.accounts import DEMO_PASSWORD

WIDTHS = {"wide": 1280, "phone": 375}
MEMBER = "boa@vlierdam.example"
PATHS = {
    "nl": ["", "overzicht/", "profiel/", "profiel/beroep/", "trainingen/"],
    "en": ["", "overview/", "profile/", "profile/profession/", "trainings/"],
}


def take(base: str, folder: Path) -> int:
    """Takes all pictures into `folder`; answers with their number."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch_options())
        taken = sum(_take_language(browser, base, language, folder) for language in PATHS)
        browser.close()
    return taken


def _take_language(browser: Browser, base: str, language: str, folder: Path) -> int:
    taken = 0
    for name, width in WIDTHS.items():
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto(f"{base}/{language}/account/login/")
        page.screenshot(path=folder / f"{language}-{name}-login.png", full_page=True)
        sign_in(page, MEMBER)
        for title, address in _addresses(page, base, language):
            page.goto(address)
            page.screenshot(path=folder / f"{language}-{name}-{title}.png", full_page=True)
            taken += 1
        page.close()
    return taken


def sign_in(page: Page, email: str) -> None:
    page.fill("input[name=login]:not([type=hidden])", email)
    page.fill("input[name=password]:not([type=hidden])", DEMO_PASSWORD)
    page.click("form.card button[type=submit]")


def _addresses(page: Page, base: str, language: str) -> Iterator[tuple[str, str]]:
    for path in PATHS[language]:
        yield path.strip("/").replace("/", "-") or "home", f"{base}/{language}/{path}"
    page.goto(f"{base}/{language}/{PATHS[language][-1]}")
    page.click("main .card h2 a")
    yield "course", page.url
    page.click(".module-row h3 a")
    yield "module", page.url
    parts = [page.url + link for link in page.eval_on_selector_all(".part-list a", "links => links.map(a => a.search)")]
    for number, part in enumerate(parts, 1):
        yield f"part-{number}", part
    yield "print", page.url.split("?")[0] + "?all"


if __name__ == "__main__":
    print(take(sys.argv[1].rstrip("/"), Path(sys.argv[2])), "pictures")
