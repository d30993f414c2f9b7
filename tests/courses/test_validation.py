"""What a trainer cannot save, each with a sentence at the place where it is wrong."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from wagtail.blocks.base import Block, get_error_json_data

from community.models import Profession
from courses.blocks.raw import slots_in_slots
from courses.pages.models import ModulePage
from courses.pages.rendering import CONTENT_BLOCKS
from tests.factories.blocks import full, minimal
from tests.factories.courses import part, slot

Professions = dict[str, Profession]
KNOWN = {"iedereen", "boa", "jeugdhulp"}
TODAY = date(2026, 11, 20)


def checked(kind: str, value: Any) -> Any:
    chosen: Block = CONTENT_BLOCKS[kind]
    return chosen.clean(chosen.to_python(value))


def messages(error: Any) -> list[str]:
    """All sentences of a block's error, at whatever depth, as the editor gets them."""

    def collect(data: Any) -> list[str]:
        if isinstance(data, dict):
            return [*data.get("messages", []), *(each for value in data.values() for each in collect(value))]
        return [each for value in data for each in collect(value)] if isinstance(data, list) else []

    return collect(get_error_json_data(error))


def refused(kind: str, value: Any) -> ValidationError:
    with pytest.raises(ValidationError) as error:
        checked(kind, value)
    return error.value


def test_the_examples_of_every_block_can_be_saved(professions: Professions) -> None:
    for values in (minimal(), full()):
        for kind, value in values.items():
            assert checked(kind, value) is not None or kind == "going_on"


def test_a_profession_in_two_versions_is_refused_by_name(professions: Professions) -> None:
    value = slot({"iedereen": "a", "boa jeugdhulp": "b", "boa": "c"})["value"]
    (said,) = messages(refused("profession_slot", value))
    assert "handhaver" in said
    assert "jeugdzorgwerker" not in said
    assert checked("profession_slot", slot({"iedereen": "a", "boa jeugdhulp": "b"})["value"])


def test_a_version_for_nobody_is_refused(professions: Professions) -> None:
    value = slot({"iedereen": "a"})["value"]
    value["versions"][0]["value"]["professions"] = []
    assert messages(refused("profession_slot", value))


def test_a_version_for_a_profession_that_does_not_exist_cannot_be_written_anew(professions: Professions) -> None:
    assert messages(refused("profession_slot", slot({"astronaut": "a"})["value"]))


@pytest.mark.django_db
def test_a_picture_needs_words_unless_it_is_decoration() -> None:
    picture = minimal()["illustration"]
    error = refused("illustration", picture | {"decorative": False})
    assert list(error.block_errors) == ["alt_text"]
    assert checked("illustration", picture | {"decorative": False, "alt_text": "Een tafel"})
    assert checked("illustration", picture | {"decorative": True})


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("callout", "title", ""),
        ("fact", "source_title", ""),
        ("fact", "dated", ""),
        ("fact", "review_by", None),
        ("media_link", "url", "javascript:alert(1)"),
        ("media_link", "minutes", 0),
        ("quote", "source_url", "javascript:alert(1)"),
        ("self_estimate", "topic", "Mijn gesprek"),
        ("choice_question", "options", []),
        ("order_question", "steps", []),
        ("practice_case", "steps", []),
    ],
)
@pytest.mark.django_db
def test_what_is_missing_or_wrong_is_told_at_its_field(kind: str, field: str, value: Any) -> None:
    error = refused(kind, minimal()[kind] | {field: value})
    assert list(error.block_errors) == [field]
    assert checked(kind, minimal()[kind])


def page_with(*parts: dict[str, Any]) -> ModulePage:
    return ModulePage(title="M", parts=list(parts), content_type_id=1)


def test_a_slot_in_a_slot_is_refused_with_a_clear_message_at_the_parts(db: None) -> None:
    inner = slot({"iedereen": "binnen"}, id="inner")
    with pytest.raises(ValidationError) as error:
        page_with(part("P", slot({"iedereen": [inner]}))).clean()
    assert list(error.value.message_dict) == ["parts"]
    assert page_with(part("P", slot({"iedereen": "a"}), slot({"boa": "b"}))).clean() is None


@pytest.mark.parametrize("depth", [1, 2, 3])
def test_a_slot_in_a_slot_is_found_however_deep(depth: int) -> None:
    raw = slot({"iedereen": [slot({"boa": "binnen"}, id="inner")]})
    for _level in range(depth):
        raw = part("P", raw)
    assert list(slots_in_slots([raw])) == ["inner"]


def test_two_parts_with_one_id_are_refused(db: None) -> None:
    with pytest.raises(ValidationError) as error:
        page_with(part("A", id="x"), part("B", id="x")).clean()
    assert list(error.value.message_dict) == ["parts"]
    assert page_with(part("A", id="x"), part("B", id="y")).clean() is None
