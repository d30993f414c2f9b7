"""A small site to search: a training with modules, words of the word list, and an index of its own."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale
from wagtail.search.backends import get_search_backend

from community.models import GlossaryTerm, Member, Profession
from language_search.backend import analysers, health
from language_search.backend.rebuilding import rebuild
from tests.factories.community import make_member
from tests.factories.courses import make_course, make_module, part, slot, text

LogIn = Callable[[Member], Client]


@pytest.fixture
def index(db: None, settings: Any, tmp_path: Path) -> Iterator[Callable[[], None]]:
    """`index()` makes the index anew from what is in the database, and counts the words that may be suggested."""
    one = settings.WAGTAILSEARCH_BACKENDS["default"]
    settings.WAGTAILSEARCH_BACKENDS = {"default": {**one, "PATH": tmp_path / "index", "AUTO_REBUILD": False}}
    analysers.forget()
    health.forget()

    def build() -> None:
        backend = get_search_backend()
        backend.renew_vocabulary()
        rebuild(backend)

    yield build
    analysers.forget()
    health.forget()


@pytest.fixture
def site(professions: dict[str, Profession], index: Callable[[], None]) -> dict[str, Any]:
    """Published and draft modules with words that stand nowhere else."""
    course = make_course(title="Signalen begrijpen")
    words = slot({"boa": "de portofoon kraakt", "iedereen": "een algemene zin"})
    module = make_module(
        course, [part("Kijken", text("tunnelvisie ligt op de loer"), words, id="kijken")], title="Zien"
    )
    draft = make_module(course, [part("Geheim", text("nachtvlinder"), id="geheim")], title="Nachtvlinder", live=False)
    GlossaryTerm.objects.create(
        slug="duiden",
        term="duiden",
        definition="Samen uitleggen wat een waarneming betekent.",
        locale=Locale.get_default(),
    )
    index()
    return {"course": course, "module": module, "draft": draft}


@pytest.fixture
def ask(as_member: LogIn, professions: dict[str, Profession]) -> Callable[..., Any]:
    """`ask("woorden", code="boa", **query)`: the page of results as a new member of that profession gets it."""

    def get(words: str, code: str = "", **query: Any) -> Any:
        client = as_member(make_member(professions[code] if code else None))
        return client.get(reverse("search"), {"q": words, **query})

    return get
