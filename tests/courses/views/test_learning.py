"""Marking a part; and for all that can be posted: what one cannot see is 404."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client

from community.models import Member, Profession
from courses.actions.errors import SENTENCES, Refusal
from courses.domain.progress import PartState
from courses.models import PartProgress, SelfEstimate
from courses.queries.progress import states_of
from tests.factories.community import make_member
from tests.helpers import HTMX, address, assert_asks_to_log_in, page_text, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


def url_of(name: str, page: Any, *ids: str) -> str:
    return address(f"courses:{name}", page.translation_key, *ids)


def states(member: Member, page: Any) -> dict[str, PartState]:
    return {part_id: state for (_key, part_id), state in states_of(member, [page.translation_key]).items()}


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["form", "htmx"])
def test_done_and_skipped_are_kept_and_lead_on(as_member: LogIn, practice: Any, boa: Member, headers: dict) -> None:
    client, onward = as_member(boa), f"{practice.get_url()}?part=p2"
    for part_id, state in (("p1", "done"), ("p2", "skipped")):
        response = client.post(url_of("mark", practice, part_id), {"state": state, "next": onward}, **headers)
        assert (response.status_code, response.url) == (302, onward)
    assert states(boa, practice) == {"p1": PartState.DONE, "p2": PartState.SKIPPED}
    assert PartProgress.objects.get(part_id="p1").revision_id == practice.live_revision_id


def test_the_form_on_the_page_is_the_one_that_works(as_member: LogIn, practice: Any, boa: Member) -> None:
    client = as_member(boa)
    page = soup(client.get(f"{practice.get_url()}?part=p1"))
    form = page.select_one(".part-end form")
    onward = form.select_one("input[name=next]")["value"]
    assert onward == f"{practice.get_url()}?part=p2"
    assert client.post(form["action"], {"state": "done", "next": onward}).url == onward
    again = soup(client.get(f"{practice.get_url()}?part=p1"))
    assert [each["value"] for each in again.select(".part-end button")] == ["open"]


def test_not_done_after_all_takes_it_back_and_stays_here(as_member: LogIn, practice: Any, boa: Member) -> None:
    client = as_member(boa)
    client.post(url_of("mark", practice, "p1"), {"state": "done"})
    response = client.post(url_of("mark", practice, "p1"), {"state": "open", "next": f"{practice.get_url()}?part=p2"})
    assert response.url == f"{practice.get_url()}?part=p1"
    assert states(boa, practice) == {}


def test_a_double_click_and_a_second_tab_do_no_harm(as_member: LogIn, practice: Any, boa: Member) -> None:
    client = as_member(boa)
    for state in ("done", "done", "skipped"):
        assert client.post(url_of("mark", practice, "p1"), {"state": state}).status_code == 302
    assert states(boa, practice) == {"p1": PartState.DONE}


def test_a_part_that_is_gone_answers_with_the_module_and_a_sentence(
    as_member: LogIn, practice: Any, boa: Member
) -> None:
    response = as_member(boa).post(url_of("mark", practice, "gone"), {"state": "done"}, follow=True)
    assert response.redirect_chain == [(practice.get_url(), 302)]
    assert str(SENTENCES[Refusal.UNKNOWN_PART]) in page_text(response)
    assert states(boa, practice) == {}


@pytest.mark.parametrize("elsewhere", ["https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example"])
def test_marking_sends_nobody_to_another_site(as_member: LogIn, practice: Any, boa: Member, elsewhere: str) -> None:
    response = as_member(boa).post(url_of("mark", practice, "p1"), {"state": "done", "next": elsewhere})
    assert response.url == f"{practice.get_url()}?part=p1"


@pytest.mark.parametrize("data", [{}, {"state": "finished"}, {"state": ""}])
def test_an_unknown_state_is_404(as_member: LogIn, practice: Any, boa: Member, data: dict[str, str]) -> None:
    assert as_member(boa).post(url_of("mark", practice, "p1"), data).status_code == 404
    assert states(boa, practice) == {}


def hidden(practice: Any) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "mark", ("p1",)
    yield "answer", ("p1", "q1")
    yield "estimate", ("p2", "e1")


@pytest.mark.parametrize("name", ["mark", "answer", "estimate"])
def test_what_is_posted_for_a_draft_is_404_and_leaves_nothing(
    as_member: LogIn, practice: Any, boa: Member, name: str
) -> None:
    ids, data = dict(hidden(practice))[name], {"state": "done", "choice": "right", "step": "3"}
    client, url = as_member(boa), url_of(name, practice, *dict(hidden(practice))[name])
    assert client.post(url, data).status_code in {200, 302}, "before, while it can be seen"
    PartProgress.objects.all().delete()
    SelfEstimate.objects.all().delete()
    practice.unpublish()
    assert client.post(url_of(name, practice, *ids), data).status_code == 404
    assert (PartProgress.objects.count(), SelfEstimate.objects.count()) == (0, 0)


@pytest.mark.parametrize("name", ["mark", "answer", "estimate"])
def test_a_module_that_does_not_exist_is_404(as_member: LogIn, practice: Any, boa: Member, name: str) -> None:
    ids = dict(hidden(practice))[name]
    url = address(f"courses:{name}", "00000000-0000-0000-0000-000000000001", *ids)
    assert as_member(boa).post(url, {"state": "done", "step": "3"}).status_code == 404


@pytest.mark.parametrize(
    ("name", "ids"),
    [
        ("answer", ("gone", "q1")),
        ("answer", ("p2", "q1")),
        ("answer", ("p1", "gone")),
        ("answer", ("p1", "t1")),
        ("answer", ("p2", "e1")),
        ("estimate", ("p1", "q1")),
        ("estimate", ("p1", "e1")),
    ],
    ids=["part gone", "other part", "block gone", "a text", "an estimate", "a question", "estimate elsewhere"],
)
def test_a_block_that_is_not_that_is_404(
    as_member: LogIn, practice: Any, boa: Member, name: str, ids: tuple[str, ...]
) -> None:
    assert as_member(boa).post(url_of(name, practice, *ids), {"choice": "right", "step": "3"}).status_code == 404


def test_a_question_in_another_profession_s_text_is_404_unless_she_reads_it(
    as_member: LogIn, practice: Any, boa: Member, professions: Professions
) -> None:
    url, data = url_of("answer", practice, "p1", "q5"), {"choice": "ob"}
    assert as_member(boa).post(url, data).status_code == 200
    youth_worker = as_member(make_member(professions["jongerenwerk"]))
    assert youth_worker.post(url, data).status_code == 404
    assert youth_worker.post(f"{url}?as=boa", data).status_code == 200


@pytest.mark.parametrize("name", ["mark", "answer", "estimate"])
def test_only_members_post_and_only_by_post(client: Client, as_member: LogIn, practice: Any, boa: Member, name: str):
    url = url_of(name, practice, *dict(hidden(practice))[name])
    assert_asks_to_log_in(client.post(url, {"state": "done"}), url)
    assert as_member(boa).get(url).status_code == 405
    assert not PartProgress.objects.exists()
