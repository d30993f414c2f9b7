"""What the tests of more than one app need."""

import os
from collections.abc import Callable, Iterator

import hypothesis
import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import translation

from community.models import Member, Profession
from tests.factories.community import make_professions

# The same examples in every run, so that a red test is somebody's doing. `LEERKRING_EXPLORE=1` looks for new ones.
hypothesis.settings.register_profile("steady", derandomize=True)
hypothesis.settings.load_profile("default" if os.environ.get("LEERKRING_EXPLORE") else "steady")


@pytest.fixture(autouse=True)
def clean_slate() -> Iterator[None]:
    """No test finds in the cache, or in the active language, what another one left there."""
    cache.clear()
    with translation.override("nl"):
        yield
    cache.clear()


@pytest.fixture
def professions(db: None) -> dict[str, Profession]:
    """A small tree of professions, by code."""
    return make_professions()


@pytest.fixture
def as_member() -> Callable[[Member], Client]:
    """`as_member(sam)` is a browser in which Sam is logged in; each call gives another one."""

    def log_in(member: Member) -> Client:
        client = Client()
        client.force_login(member.user)
        return client

    return log_in
