"""A module page of the real demo is light: at most 40 kB over the line, without pictures."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import brotli
import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.staticfiles import finders
from django.test import Client

from community.models import Member, Profession
from learning_site.roles import TRAINERS, ensure_roles
from tests.factories.community import make_member, make_staff
from tests.factories.courses import make_module
from tests.factories.demo import demo_parts
from tests.helpers import soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]
BUDGET = 40_000


@pytest.fixture
def module(professions: Professions) -> Any:
    return make_module(parts=demo_parts("basis/01-woorden.yaml"), title="De woorden die we delen")


def linked_files(page: BeautifulSoup) -> list[str]:
    """Stylesheets and scripts that the page loads, by address."""
    return [each.get("href") or each["src"] for each in page.select("link[rel=stylesheet], script[src]")]


def over_the_line(response: Any) -> int:
    files = [Path(finders.find(url.removeprefix(settings.STATIC_URL))) for url in linked_files(soup(response))]
    return sum(len(brotli.compress(content)) for content in [response.content, *(file.read_bytes() for file in files)])


def test_every_part_of_a_real_module_fits_the_budget(as_member: LogIn, module: Any, professions: Professions) -> None:
    client = as_member(make_member(professions["jongerenwerk"]))
    for part_id in [child.id for child in module.parts]:
        response = client.get(f"{module.get_url()}?part={part_id}")
        assert response.status_code == 200
        assert 10_000 < over_the_line(response) <= BUDGET


def test_everything_comes_from_this_site_and_nothing_is_inline(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    page = soup(as_member(make_member(professions["boa"])).get(f"{module.get_url()}?part={module.parts[0].id}"))
    assert len(linked_files(page)) > 5
    assert [url for url in linked_files(page) if not url.startswith(settings.STATIC_URL)] == []
    assert page.select("style, script:not([src]), [style], [onclick], iframe") == []
    assert [each["src"] for each in page.select("img[src]") if not each["src"].startswith("/")] == []


def test_only_those_who_work_in_the_admin_carry_its_bar(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    ensure_roles()
    has_bar = {}
    for name, member in (("member", make_member(professions["boa"])), ("trainer", make_staff(TRAINERS))):
        has_bar[name] = bool(soup(as_member(member).get(module.get_url())).select("wagtail-userbar"))
    assert has_bar == {"member": False, "trainer": True}
