"""How many queries a page takes: few, and the same however much there is."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from community.models import Member, Profession
from courses.models import PartProgress
from tests.factories.community import make_member
from tests.factories.courses import choice, estimate, make_course, make_index, make_module, option, part, slot, text
from tests.helpers import address

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]
MOST = 12


@pytest.fixture
def client(as_member: LogIn, professions: Professions) -> Client:
    return as_member(make_member(professions["boa"]))


def parts(number: int) -> list[dict[str, Any]]:
    """Parts with all that a reader's own state is laid over."""
    versions = {"iedereen": "alles", "boa": [text("straat"), choice(option("a"), option("b", right=True))]}
    return [part(f"Deel {n}", text(f"tekst {n}"), slot(versions), estimate(), id=f"p{n}") for n in range(number)]


def queries(client: Client, url: str, data: dict[str, str] | None = None) -> int:
    """The number for a page that somebody read a moment ago."""
    for _warming in range(2):
        send(client, url, data)
    with CaptureQueriesContext(connection) as captured:
        send(client, url, data)
    return len(captured)


def send(client: Client, url: str, data: dict[str, str] | None) -> None:
    response = client.get(url) if data is None else client.post(url, data)
    assert response.status_code in {200, 302}


def touched(client: Client, module: Any) -> None:
    """She has said something about half of the parts: that must cost nothing either."""
    member = Member.objects.get()
    PartProgress.objects.bulk_create(
        PartProgress(member=member, page_key=module.translation_key, part_id=child.id, state="done")
        for child in list(module.parts)[::2]
    )


@pytest.mark.parametrize("query", ["", "?part=p0", "?part=p0&as=jongerenwerk", "?all"])
def test_a_module_takes_the_same_few_queries_for_1_and_for_30_parts(client: Client, query: str) -> None:
    course = make_course()
    one, thirty = make_module(course, parts(1), title="Een"), make_module(course, parts(30), title="Dertig")
    touched(client, thirty)
    counted = [queries(client, module.get_url() + query) for module in (one, thirty)]
    assert counted[0] == counted[1]
    assert counted[0] <= MOST


def test_a_module_takes_as_many_queries_alone_as_among_others(client: Client) -> None:
    alone, among = make_module(make_course(index := make_index(), title="A"), parts(2)), make_course(index, title="B")
    modules = [make_module(among, parts(2), title=f"Module {n}") for n in range(3)]
    assert queries(client, f"{alone.get_url()}?part=p0") == queries(client, f"{modules[1].get_url()}?part=p0") <= MOST


def test_a_training_takes_the_same_queries_for_1_and_for_3_modules(client: Client) -> None:
    index = make_index()
    one, three = make_course(index, title="Een"), make_course(index, title="Drie")
    for course, number in ((one, 1), (three, 3)):
        for n in range(number):
            touched(client, make_module(course, parts(2), title=f"Module {n}"))
    assert queries(client, one.get_url()) == queries(client, three.get_url()) <= MOST


@pytest.mark.parametrize("where", ["index", "overview"])
def test_lists_of_trainings_take_the_same_queries_for_1_and_for_3(client: Client, where: str) -> None:
    index = make_index()
    url = index.get_url() if where == "index" else address("community:overview")
    counted = []
    for n in range(3):
        course = make_course(index, title=f"Training {n}")
        for m in range(n + 1):
            touched(client, make_module(course, parts(2), title=f"Module {m}"))
        counted.append(queries(client, url))
    assert counted[0] == counted[1] == counted[2] <= MOST


@pytest.mark.parametrize("state", ["done", "skipped", "open"])
def test_saying_something_about_a_part_takes_the_same_queries_however_long_the_module(
    client: Client, state: str
) -> None:
    course = make_course()
    counted = []
    for number in (1, 30):
        module = make_module(course, parts(number), title=f"Met {number}")
        counted.append(queries(client, address("courses:mark", module.translation_key, "p0"), {"state": state}))
    assert counted[0] == counted[1] <= MOST


def test_an_answer_takes_no_more_queries_than_the_page(client: Client) -> None:
    module = make_module(parts=[part("Deel", choice(option("a", id="a"), option("b", right=True), id="q"), id="p")])
    url = address("courses:answer", module.translation_key, "p", "q")
    assert queries(client, url, {"choice": "a"}) <= MOST


def test_the_first_reader_of_thirty_parts_takes_few_queries_too(client: Client) -> None:
    module = make_module(parts=parts(30))
    with CaptureQueriesContext(connection) as captured:
        send(client, f"{module.get_url()}?part=p0", None)
    assert len(captured) <= 2 * MOST
