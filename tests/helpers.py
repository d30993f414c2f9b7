"""Looking at answers the way a reader does."""

import re
from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import Any

from bs4 import BeautifulSoup, Tag
from django.http import HttpResponse
from django.test import Client, TestCase
from django.urls import reverse
from django.utils import translation

from community.models import Member, Profession
from tests.factories.community import make_member

HTMX = {"HTTP_HX_REQUEST": "true"}


def soup(response: HttpResponse) -> BeautifulSoup:
    return BeautifulSoup(response.content, "html.parser")


def shown(node: Tag) -> str:
    """The words of a piece of page with single spaces."""
    return re.sub(r"\s+", " ", node.get_text(" ")).strip()


def page_text(response: HttpResponse) -> str:
    """What stands in the main part of the page; for a fragment all of it."""
    whole = soup(response)
    return shown(whole.main or whole)


def dutch(message: str, **values: Any) -> str:
    """A sentence of the interface as the Dutch site says it."""
    with translation.override("nl"):
        return translation.gettext(message) % values if values else translation.gettext(message)


def address(name: str, *args: Any, language: str = "nl") -> str:
    """The address of a named view in one language."""
    with translation.override(language):
        return reverse(name, args=args)


def committed() -> AbstractContextManager[Any]:
    """What is done inside is committed at the end, as far as others can tell: what waits for a commit happens then."""
    return TestCase.captureOnCommitCallbacks(execute=True)


def assert_asks_to_log_in(response: HttpResponse, address_wanted: str) -> None:
    assert response.status_code == 302
    assert response.url == f"{address('account_login')}?next={address_wanted}"


def read(as_member: Callable[[Member], Client], page: Any, profession: Profession | None, query: str = "") -> Any:
    """The page as a new member with this profession gets it."""
    return as_member(make_member(profession)).get(page.get_url() + query)
