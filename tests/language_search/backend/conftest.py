"""The backend as the site's default, with each engine in turn, on a site that has nothing but Wagtail's own models."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from modelsearch.backends import get_search_backend
from wagtail.models import Locale, Page

from language_search.backend import SearchBackend, analysers, health

MakePage = Callable[..., Page]


def options(engine: str, path: Path, **others: Any) -> dict[str, Any]:
    """Settings for the backend; in tests nothing happens behind one's back."""
    return {
        "BACKEND": "language_search.backend",
        "ENGINE": engine,
        "PATH": path,
        "INDEX": "tests",
        "LANGUAGES": ["nl", "en"],
        "AUTO_REBUILD": False,
        **others,
    }


@pytest.fixture(params=["whoosh", "sqlite", "postgresql"])
def engine_name(request: pytest.FixtureRequest) -> str:
    if request.param not in ("whoosh", connection.vendor):
        pytest.skip(f"lives in a {request.param} database, this one is {connection.vendor}")
    return str(request.param)


@pytest.fixture
def backend(engine_name: str, tmp_path: Path, settings: Any) -> Iterator[SearchBackend]:
    settings.WAGTAILSEARCH_BACKENDS = {"default": options(engine_name, tmp_path / "index")}
    analysers.forget()
    health.forget()
    made = get_search_backend()
    made.reset_indexes()
    yield made
    analysers.forget()


@pytest.fixture
def root() -> Page:
    Locale.objects.get_or_create(language_code="nl")
    found = Page.get_first_root_node()
    return found or Page.add_root(title="Root", slug="root", locale=Locale.objects.get(language_code="nl"))


@pytest.fixture
def page(root: Page) -> MakePage:
    """`page("Titel", locale="en", live=False)` makes a page under the root."""

    def make(title: str, *, locale: str = "nl", **values: Any) -> Page:
        language, _ = Locale.objects.get_or_create(language_code=locale)
        root.refresh_from_db()
        return root.add_child(instance=Page(title=title, locale=language, **values))

    return make
