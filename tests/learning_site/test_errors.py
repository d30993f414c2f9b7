"""Pages for when something went wrong: calm, in the reader's language, and without any help from the site."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.test import Client
from django.utils import translation

from community.models import Member
from community.views import overview
from tests.factories.community import make_member
from tests.helpers import address, soup

LogIn = Callable[[Member], Client]
CODES = ["400", "403", "404", "500"]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("code", CODES)
def test_an_error_page_needs_no_context_and_no_database(code: str, language: str) -> None:
    with translation.override(language):
        html = render_to_string(f"{code}.html")
    assert f'<html lang="{language}">' in html
    assert "!" not in html.split("<body>")[1]
    assert f'href="/{language}/"' in html


@pytest.mark.parametrize("code", CODES)
def test_an_error_page_is_told_in_both_languages(code: str) -> None:
    told = set()
    for language in ("nl", "en"):
        with translation.override(language):
            told.add(render_to_string(f"{code}.html").split("<body>")[1])
    assert len(told) == 2


@pytest.mark.parametrize("code", CODES)
def test_an_error_page_links_only_to_styles_that_exist(code: str) -> None:
    html = render_to_string(f"{code}.html")
    sheets = [part.split('"')[0] for part in html.split(f'href="{settings.STATIC_URL}')[1:]]
    assert len(sheets) > 2
    assert [sheet for sheet in sheets if not finders.find(sheet)] == []


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/nl/bestaat-niet/", "/en/not-here/", "/nl/a/b/c/d/", "/nl/%3Cscript%3E/", "/x.php"])
def test_what_is_not_there_is_404_for_visitors_and_members_alike(client: Client, as_member: LogIn, path: str) -> None:
    for each in (client, as_member(make_member())):
        response = each.get(path)
        assert response.status_code == 404
        assert soup(response).h1
        assert "<script>" not in response.content.decode()


def test_an_accident_tells_nothing_of_its_inside(db: None, as_member: LogIn, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*args: Any) -> None:
        raise RuntimeError("a secret of the inside")

    monkeypatch.setattr(overview, "render", fails)
    client = as_member(make_member())
    client.raise_request_exception = False
    response = client.get(address("community:overview"))
    assert response.status_code == 500
    assert "secret" not in response.content.decode()
    assert soup(response).h1
    assert "unsafe" not in response["Content-Security-Policy"]


@pytest.mark.django_db
def test_a_form_without_its_token_is_403_and_says_so_calmly(as_member: LogIn) -> None:
    member = make_member()
    client = Client(enforce_csrf_checks=True)
    client.force_login(member.user)
    response = client.post(address("community:profile"), {"display_name": "X"})
    assert response.status_code == 403
    member.refresh_from_db()
    assert member.display_name == ""
