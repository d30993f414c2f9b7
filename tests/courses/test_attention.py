"""Old content: what cannot be written any more still works, and is told to the trainer."""

from datetime import date, timedelta
from typing import Any

from django.urls import reverse

from community.models import Profession
from courses.queries.attention import attention_for
from learning_site.roles import TRAINERS, ensure_roles
from tests.factories.community import make_member, make_staff
from tests.factories.courses import block, choice, make_course, make_module, option, part, slot, text
from tests.helpers import page_text

Professions = dict[str, Profession]
KNOWN = {"iedereen", "boa", "jeugdhulp"}
TODAY = date(2026, 11, 20)


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
