"""A demo, a server and a browser for whole paths. One of each for the whole run; a fresh profile for each journey.

`LEERKRING_JOURNEYS=folder` keeps the prepared demo there, which saves half a minute while writing journeys.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from learning_site.bootstrap.browser import launch_options
from tests.journeys.demo_site import DemoSite, running_demo
from tests.journeys.visitor import Visitor

HERE = Path(__file__).parent
LOCALES = {"nl": "nl-NL", "en": "en-GB"}
NewVisitor = Callable[..., Visitor]


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> Iterator[None]:
    """Journeys are marked before `-m` chooses, and come last: whoever broke something small hears it first.

    It is needed too. Playwright keeps an event loop running, and Django refuses its database next to one.
    """
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
    yield
    items.sort(key=lambda item: HERE in item.path.parents)


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DemoSite]:
    kept = os.environ.get("LEERKRING_JOURNEYS")
    with running_demo(Path(kept) if kept else tmp_path_factory.mktemp("demo")) as site:
        yield site


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=10_000)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(**launch_options())
        yield launched
        launched.close()


@pytest.fixture
def visit(demo_site: DemoSite, browser: Browser) -> Iterator[NewVisitor]:
    """Makes a visitor: `visit("nl", width=375)`. At the end of the journey nothing may have gone wrong on the way."""
    demo_site.begin_afresh()
    visitors: list[Visitor] = []

    def new_visitor(language: str = "nl", width: int = 1280, scripts: bool = True, **options: Any) -> Visitor:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            locale=LOCALES[language],
            java_script_enabled=scripts,
            reduced_motion="reduce",
            **options,
        )
        visitors.append(Visitor(context, demo_site.address, language, scripts=scripts))
        return visitors[-1]

    yield new_visitor
    for visitor in visitors:
        visitor.context.close()
    trouble = [each for visitor in visitors for each in visitor.watch.trouble]
    assert not trouble, "\n".join(trouble)
