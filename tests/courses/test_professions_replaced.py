"""When a profession disappears, the texts that name it stay whole."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from community.actions.professions import retire_profession
from community.models import Member, Profession
from tests.factories.community import make_member
from tests.factories.courses import choice, make_module, option, part, slot, text
from tests.helpers import committed, page_text

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


def parts() -> list[dict[str, Any]]:
    """Parts that name enforcement officers in each place where it can be done, once beside others."""
    return [
        part("Een", slot({"iedereen": "allen", "boa": "straat"}), required_for="boa jeugdhulp"),
        part("Twee", choice(option("a", feedback_for={"boa": "Op straat"}), option("b", right=True))),
        part("Drie", slot({"boa jongerenwerk": "samen"}), text("boa")),
    ]


def codes(page: Any) -> list[Any]:
    first, second, third = page.parts
    return [
        page.required_for,
        first.value["required_for"],
        [version["professions"] for version in first.value["content"][0].value["versions"]],
        second.value["content"][0].value["options"][0]["feedback_for"][0]["professions"],
        third.value["content"][0].value["versions"][0]["professions"],
    ]


def ids(raw: Any) -> list[str]:
    """Every id in stored data, in order."""
    if isinstance(raw, dict):
        own = [raw["id"]] if "id" in raw else []
        return own + [each for value in raw.values() for each in ids(value)]
    return [each for value in raw for each in ids(value)] if isinstance(raw, list) else []


@pytest.fixture
def module(professions: Professions) -> Any:
    return make_module(parts=parts(), required_for=["boa"])


def test_texts_go_to_the_profession_that_takes_them_over(professions: Professions, module: Any) -> None:
    retire_profession(profession=professions["boa"], texts_to=professions["sleutelpersoon"])
    module.refresh_from_db()
    assert codes(module) == [
        ["sleutelpersoon"],
        ["sleutelpersoon", "jeugdhulp"],
        [["iedereen"], ["sleutelpersoon"]],
        ["sleutelpersoon"],
        ["sleutelpersoon", "jongerenwerk"],
    ]


def test_a_profession_that_is_named_already_is_not_named_twice(professions: Professions, module: Any) -> None:
    retire_profession(profession=professions["boa"], texts_to=professions["jeugdhulp"])
    module.refresh_from_db()
    assert codes(module)[1] == ["jeugdhulp"]


def test_without_a_new_home_the_code_is_taken_out_and_the_text_stays(professions: Professions, module: Any) -> None:
    retire_profession(profession=professions["boa"])
    module.refresh_from_db()
    assert codes(module) == [[], ["jeugdhulp"], [["iedereen"], []], [], ["jongerenwerk"]]
    assert "straat" in str(module.parts[0].value["content"][0].value["versions"][1]["content"])


@pytest.mark.parametrize("live", [True, False])
def test_no_id_and_no_word_changes(professions: Professions, live: bool) -> None:
    module = make_module(parts=parts(), live=live)
    before = list(module.parts.raw_data)
    retire_profession(profession=professions["boa"], texts_to=professions["sleutelpersoon"])
    after = list(type(module).objects.get(pk=module.pk).parts.raw_data)
    assert ids(after) == ids(before)
    assert len(ids(after)) == 16
    assert json.dumps(after).replace('"sleutelpersoon"', '"boa"') == json.dumps(before)


def test_a_published_text_stays_published_without_a_draft_beside_it(professions: Professions, module: Any) -> None:
    retire_profession(profession=professions["boa"], texts_to=professions["jeugdhulp"])
    module.refresh_from_db()
    assert (module.live, module.has_unpublished_changes) == (True, False)
    assert codes(module.get_latest_revision_as_object()) == codes(module)


def test_a_draft_that_was_never_published_stays_a_draft(professions: Professions) -> None:
    module = make_module(parts=parts(), live=False)
    retire_profession(profession=professions["boa"], texts_to=professions["jeugdhulp"])
    module.refresh_from_db()
    assert module.live is False
    assert "boa" not in json.dumps(list(module.get_latest_revision_as_object().parts.raw_data)).replace("<p>boa", "")


def test_a_newer_draft_beside_a_published_text_is_changed_too_and_not_published(
    professions: Professions, module: Any
) -> None:
    draft = module.get_latest_revision_as_object()
    draft.title = "Nieuwe titel"
    draft.save_revision()
    retire_profession(profession=professions["boa"], texts_to=professions["sleutelpersoon"])
    module.refresh_from_db()
    newest = module.get_latest_revision_as_object()
    assert (module.title, newest.title) == ("Woorden", "Nieuwe titel")
    assert (module.live, module.has_unpublished_changes) == (True, True)
    assert codes(module) == codes(newest)
    assert codes(newest)[0] == ["sleutelpersoon"]


def test_a_code_that_only_the_draft_names_leaves_the_published_text_alone(professions: Professions) -> None:
    module = make_module(parts=[part("Een", slot({"iedereen": "allen"}))])
    published = module.live_revision_id
    draft = module.get_latest_revision_as_object()
    draft.required_for = ["boa"]
    draft.save_revision()
    retire_profession(profession=professions["boa"])
    module.refresh_from_db()
    assert (module.live_revision_id, module.required_for) == (published, [])
    assert module.get_latest_revision_as_object().required_for == []


def test_a_text_that_does_not_name_it_gets_no_new_revision(professions: Professions) -> None:
    other = make_module(parts=[part("Een", slot({"iedereen": "allen", "jeugdhulp": "huis"}))])
    revision = other.latest_revision_id
    retire_profession(profession=professions["boa"], texts_to=professions["jeugdhulp"])
    other.refresh_from_db()
    assert other.latest_revision_id == revision


def test_stored_data_keeps_its_form(professions: Professions, module: Any) -> None:
    draft = module.get_latest_revision_as_object()
    draft.save_revision()
    retire_profession(profession=professions["boa"], texts_to=professions["jeugdhulp"])
    with connection.cursor() as cursor:
        cursor.execute("SELECT parts FROM lc_courses_pages_modulepage WHERE page_ptr_id = %s", [module.pk])
        (stored,) = cursor.fetchone()
    assert isinstance(json.loads(stored), list)


def test_readers_get_the_new_text_at_once(professions: Professions, module: Any, as_member: LogIn) -> None:
    client = as_member(make_member(professions["jeugdhulp"]))
    url = f"{module.get_url()}?part={module.parts[0].id}"
    assert "straat" not in page_text(client.get(url))
    with committed():
        retire_profession(profession=professions["boa"], texts_to=professions["jeugdhulp"])
    assert "straat" in page_text(client.get(url))


def test_readers_get_it_too_while_a_newer_draft_waits(professions: Professions, module: Any, as_member: LogIn) -> None:
    module.get_latest_revision_as_object().save_revision()
    client = as_member(make_member(professions["jeugdhulp"]))
    url = f"{module.get_url()}?part={module.parts[0].id}"
    assert "straat" not in page_text(client.get(url))
    with committed():
        retire_profession(profession=professions["boa"], texts_to=professions["jeugdhulp"])
    assert "straat" in page_text(client.get(url))
