"""Practice questions and self-estimates, as an ordinary form and with htmx."""

from collections.abc import Callable
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from community.models import Member, Profession
from courses.actions.errors import SENTENCES, Refusal
from courses.models import SelfEstimate
from courses.queries.progress import estimates_of
from tests.factories.community import make_member
from tests.helpers import HTMX, address, shown, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


def url_of(name: str, page: Any, *ids: str) -> str:
    return address(f"courses:{name}", page.translation_key, *ids)


def answered(client: Client, practice: Any, block_id: str, data: dict[str, Any], **headers: str) -> Any:
    response = client.post(url_of("answer", practice, "p1", block_id), data, **headers)
    assert response.status_code == 200
    return soup(response).select_one(f"#block-{block_id}")


def said(found: Any) -> str:
    return shown(found.select_one("[role=status]"))


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["form", "htmx"])
def test_an_answer_gets_its_feedback_and_stays_chosen(as_member: LogIn, practice: Any, boa: Member, headers: dict):
    found = answered(as_member(boa), practice, "q1", {"choice": "right"}, **headers)
    assert "Dat zag je." in said(found)
    assert [each["value"] for each in found.select("input[checked]")] == ["right"]


def test_without_htmx_the_whole_part_comes_back_and_with_it_only_the_block(
    as_member: LogIn, practice: Any, boa: Member
) -> None:
    client, url = as_member(boa), url_of("answer", practice, "p1", "q1")
    whole, alone = soup(client.post(url, {"choice": "right"})), soup(client.post(url, {"choice": "right"}, **HTMX))
    assert [bool(each.select_one("main")) for each in (whole, alone)] == [True, False]
    assert [len(each.select("section.question")) for each in (whole, alone)] == [5, 1]
    assert "Dat zag je." not in shown(whole.select_one("#block-q2"))


def test_feedback_is_told_for_her_profession(as_member: LogIn, practice: Any, professions: Professions) -> None:
    heard = {}
    for code in ("boa", "jongerenwerk"):
        found = answered(as_member(make_member(professions[code])), practice, "q1", {"choice": "wrong"}, **HTMX)
        heard[code] = [each in said(found) for each in ("Dat noteer je niet.", "Dat is uitleg.")]
    assert heard == {"boa": [True, False], "jongerenwerk": [False, True]}


def test_feedback_goes_along_when_reading_as_another_profession(
    as_member: LogIn, practice: Any, professions: Professions
) -> None:
    client = as_member(make_member(professions["jongerenwerk"]))
    page = soup(client.get(f"{practice.get_url()}?part=p1&as=boa"))
    form = page.select_one("#block-q1 form")
    for each in (form["action"].split("#")[0], form["hx-post"]):
        assert "Dat noteer je niet." in said(soup(client.post(each, {"choice": "wrong"})).select_one("#block-q1"))


def test_before_an_answer_no_feedback_stands_in_the_page(as_member: LogIn, practice: Any, boa: Member) -> None:
    page = as_member(boa).get(f"{practice.get_url()}?part=p1").content.decode()
    for feedback in ("Dat zag je.", "Dat noteer je niet.", "Dat is uitleg.", "Zo is het.", "Precies."):
        assert feedback not in page


def test_no_answer_asks_for_one(as_member: LogIn, practice: Any, boa: Member) -> None:
    for block_id in ("q1", "q2", "q3", "q4"):
        found = answered(as_member(boa), practice, block_id, {}, **HTMX)
        assert len(found.select(".alert-clay")) == 1


ANSWERS = {
    "order right": ("q2", {"step-x": "1", "step-y": "2", "step-z": "3"}, "Zo is het."),
    "order wrong": ("q2", {"step-x": "2", "step-y": "1", "step-z": "3"}, "Kijk nog eens."),
    "statement right": ("q4", {"choice": "false"}, "Klopt."),
    "statement wrong": ("q4", {"choice": "true"}, "Kijk nog eens."),
}


@pytest.mark.parametrize(("block_id", "data", "feedback"), ANSWERS.values(), ids=ANSWERS)
def test_every_kind_of_question_answers_and_keeps_what_was_given(
    as_member: LogIn, practice: Any, boa: Member, block_id: str, data: dict[str, str], feedback: str
) -> None:
    found = answered(as_member(boa), practice, block_id, data)
    kept = {each.parent["name"]: each["value"] for each in found.select("option[selected]")}
    kept |= {each["name"]: each["value"] for each in found.select("input[checked]")}
    assert feedback in said(found)
    assert kept == data


@pytest.mark.parametrize(("first", "second", "feedback"), [("r1", "r2", "Precies."), ("r2", "r1", "Nog niet.")])
def test_pairs_are_put_together_as_the_page_offers_them(
    as_member: LogIn, practice: Any, boa: Member, first: str, second: str, feedback: str
) -> None:
    client = as_member(boa)
    offered = soup(client.get(f"{practice.get_url()}?part=p1")).select("#block-q3 select[name=pair-m1] option")
    values = {each.get_text(): each["value"] for each in offered}
    data = {"pair-m1": values[first], "pair-m2": values[second]}
    found = answered(client, practice, "q3", data)
    assert feedback in said(found)
    assert {each.parent["name"]: each["value"] for each in found.select("option[selected]")} == data


def test_the_page_s_source_does_not_give_the_pairs_away(as_member: LogIn, practice: Any, boa: Member) -> None:
    page = soup(as_member(boa).get(f"{practice.get_url()}?part=p1"))
    values = [each["value"] for each in page.select("#block-q3 option") if each["value"]]
    assert len(values) == 4
    assert {"m1", "m2"}.isdisjoint(values)


def test_half_an_order_is_kept_while_the_rest_is_asked_for(as_member: LogIn, practice: Any, boa: Member) -> None:
    found = answered(as_member(boa), practice, "q2", {"step-x": "1", "step-y": "", "step-z": ""})
    assert [each["value"] for each in found.select("option[selected]")] == ["1"]


def test_nothing_about_an_answer_is_stored_in_any_table(as_member: LogIn, practice: Any, boa: Member) -> None:
    client = as_member(boa)
    client.get(f"{practice.get_url()}?part=p1")
    before = everything_stored()
    for block_id, data, _feedback in ANSWERS.values():
        answered(client, practice, block_id, data)
    answered(client, practice, "q1", {"choice": "wrong"})
    assert everything_stored() == before


def everything_stored() -> dict[str, list[tuple[Any, ...]]]:
    return {model._meta.label: list(model._base_manager.order_by("pk").values_list()) for model in apps.get_models()}


# Self-estimates.


@pytest.mark.parametrize("headers", [{}, HTMX], ids=["form", "htmx"])
def test_a_self_estimate_is_kept_for_her_own_eyes(as_member: LogIn, practice: Any, boa: Member, headers: dict) -> None:
    client, course = as_member(boa), practice.get_parent()
    for block_id, step in (("e1", "2"), ("e2", "4")):
        response = client.post(url_of("estimate", practice, "p2", block_id), {"step": step}, **headers)
        assert response.status_code == 200
    assert estimates_of(boa, course.translation_key) == {("gesprek", "before"): 2, ("gesprek", "after"): 4}
    page = soup(client.get(f"{practice.get_url()}?part=p2"))
    assert [each["value"] for each in page.select(".self-estimate input[checked]")] == ["2", "4"]
    assert len(said(page.select_one("#block-e2"))) > 0


@pytest.mark.parametrize("step", ["", "0", "6", "drie", "1.5", "²"])
def test_a_step_off_the_scale_is_refused_in_place(as_member: LogIn, practice: Any, boa: Member, step: str) -> None:
    response = as_member(boa).post(url_of("estimate", practice, "p2", "e1"), {"step": step})
    assert str(SENTENCES[Refusal.NOT_A_STEP]) in said(soup(response).select_one("#block-e1"))
    assert not SelfEstimate.objects.exists()


def test_another_member_does_not_see_her_estimate(as_member: LogIn, practice: Any, boa: Member) -> None:
    as_member(boa).post(url_of("estimate", practice, "p2", "e1"), {"step": "2"})
    page = soup(as_member(make_member(boa.profession)).get(f"{practice.get_url()}?part=p2"))
    assert page.select(".self-estimate input[checked]") == []


def test_reading_leaves_no_trace(as_member: LogIn, practice: Any, boa: Member) -> None:
    client = as_member(boa)
    client.get(practice.get_url())
    before = everything_stored()
    for query in ("", "?part=p1", "?part=p2", "?all", "?part=p1&as=jongerenwerk"):
        assert client.get(practice.get_url() + query).status_code == 200
    assert everything_stored() == before
