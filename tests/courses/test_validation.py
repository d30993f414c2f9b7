"""What a trainer cannot save, each with a sentence at the place where it is wrong."""

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.blocks.base import Block, get_error_json_data

from community.models import Profession
from courses.blocks.raw import slots_in_slots
from courses.pages.models import ModulePage
from courses.pages.rendering import CONTENT_BLOCKS
from courses.queries.attention import attention_for
from learning_site.roles import TRAINERS, ensure_roles
from tests.factories.blocks import full, minimal
from tests.factories.community import make_member, make_staff
from tests.factories.courses import block, choice, make_course, make_module, option, part, slot, text
from tests.helpers import page_text

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


# Old content: what cannot be written any more still works, and is told to the trainer.


def test_an_unknown_code_in_old_content_falls_back_for_the_reader(professions: Professions, as_member: Any) -> None:
    module = make_module(parts=[part("P", slot({"astronaut": "ruimte", "iedereen": "alletekst"}), id="p1")])
    words = page_text(as_member(make_member(professions["boa"])).get(f"{module.get_url()}?part=p1"))
    assert "alletekst" in words
    assert "ruimte" not in words


def test_unknown_codes_are_listed_wherever_they_stand(db: None) -> None:
    feedback = choice(option("a", feedback_for={"duiker": "x"}), option("b", right=True))
    module = make_module(
        parts=[
            part("Goed", slot({"iedereen": "a", "boa": "b"})),
            part("Oud", slot({"astronaut boa": "a", "iedereen": [feedback]}), required_for="astronaut"),
        ],
        required_for=["boa", "piloot"],
    )
    points = attention_for([module], KNOWN, TODAY)
    assert [(each.part, each.unknown_codes) for each in points] == [("", ("piloot",)), ("Oud", ("astronaut", "duiker"))]


def test_dates_that_have_passed_are_listed_and_today_is_not_yet_late(db: None) -> None:
    def fact(day: date) -> dict[str, Any]:
        value = {"text": "<p>f</p>", "source_title": "B", "dated": "2025", "review_by": day.isoformat()}
        return block("fact", value)

    yesterday = TODAY - timedelta(days=1)
    late = make_module(
        parts=[
            part("Vandaag", fact(TODAY)),
            part("Gisteren", fact(yesterday), slot({"iedereen": [fact(yesterday - timedelta(days=9))]})),
        ],
        review_by=yesterday,
    )
    points = attention_for([late], KNOWN, TODAY)
    assert [(each.part, each.overdue) for each in points] == [
        ("", yesterday),
        ("Gisteren", yesterday - timedelta(days=9)),
    ]


def test_nothing_to_see_to_is_an_empty_list(db: None) -> None:
    assert attention_for([make_module(parts=[part("P", text("a"))], review_by=TODAY)], KNOWN, TODAY) == []


def test_the_trainer_finds_them_in_the_reports_and_a_member_does_not(professions: Professions, as_member: Any) -> None:
    ensure_roles()
    course = make_course()
    make_module(course, [part("Oud deel", slot({"astronaut": "a"}))], title="Oude module")
    make_module(course, [part("Nieuw deel", slot({"boa": "a"}))], title="Verse module")
    url = reverse("lc_courses_attention")
    words = page_text(as_member(make_staff(TRAINERS)).get(url))
    for wanted in ("Oude module", "Oud deel", "astronaut"):
        assert wanted in words
    assert "Verse module" not in words
    assert as_member(make_member()).get(url).status_code == 302
