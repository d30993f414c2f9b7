"""What a learner says about her own way: the actions, on the database."""

from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from community.models import Member
from courses.actions.errors import SENTENCES, CoursesError, Refusal
from courses.actions.progress import mark_part, save_estimate
from courses.domain.progress import PartState
from courses.models import PartProgress, SelfEstimate
from courses.queries.progress import estimates_of, last_touched, states_of
from tests.factories.community import make_member

pytestmark = [pytest.mark.django_db, pytest.mark.database]

KEY, OTHER = UUID(int=1), UUID(int=2)
DONE, SKIPPED = PartState.DONE, PartState.SKIPPED


@pytest.fixture
def member() -> Member:
    return make_member()


def mark(member: Member, state: PartState | None, part: str = "a", key: UUID = KEY, **more: Any) -> None:
    mark_part(member=member, page_key=key, part_id=part, known_parts={"a", "b"}, state=state, **more)


def states(member: Member, *keys: UUID) -> dict[str, PartState]:
    return {part: state for (_key, part), state in states_of(member, keys or [KEY]).items()}


@pytest.mark.parametrize("state", [DONE, SKIPPED])
def test_saying_it_twice_is_harmless(member: Member, state: PartState) -> None:
    mark(member, state)
    mark(member, state)
    assert states(member) == {"a": state}
    assert PartProgress.objects.count() == 1


def test_done_after_skipped_is_done(member: Member) -> None:
    mark(member, SKIPPED)
    mark(member, DONE)
    assert states(member) == {"a": DONE}


def test_a_skip_from_an_old_tab_does_not_undo_done(member: Member) -> None:
    mark(member, DONE, revision_id=7)
    before = PartProgress.objects.values().get()
    mark(member, SKIPPED, revision_id=8)
    assert PartProgress.objects.values().get() == before


@pytest.mark.parametrize("state", [DONE, SKIPPED])
def test_taken_back_it_was_never_said(member: Member, state: PartState) -> None:
    mark(member, state)
    mark(member, None)
    mark(member, None)
    assert states(member) == {}


@pytest.mark.parametrize("state", [DONE, SKIPPED, None])
def test_an_unknown_part_is_refused_and_nothing_is_stored(member: Member, state: PartState | None) -> None:
    with pytest.raises(CoursesError) as refused:
        mark(member, state, part="gone")
    assert (refused.value.refusal, str(refused.value)) == (Refusal.UNKNOWN_PART, str(SENTENCES[Refusal.UNKNOWN_PART]))
    assert not PartProgress.objects.exists()


def test_what_was_earned_stays_when_its_part_is_gone(member: Member) -> None:
    PartProgress.objects.create(member=member, page_key=KEY, part_id="gone", state="done")
    with pytest.raises(CoursesError):
        mark(member, None, part="gone")
    assert states(member) == {"gone": DONE}


def test_each_member_each_module_and_each_part_is_apart(member: Member) -> None:
    other = make_member()
    mark(member, DONE)
    mark(member, SKIPPED, part="b")
    mark(member, SKIPPED, key=OTHER)
    mark(other, SKIPPED)
    assert states(member) == {"a": DONE, "b": SKIPPED}
    assert states(member, OTHER) == {"a": SKIPPED}
    assert states(other) == {"a": SKIPPED}
    mark(other, None)
    assert states(member) == {"a": DONE, "b": SKIPPED}


def test_the_revision_that_she_had_before_her_is_kept(member: Member) -> None:
    mark(member, DONE, revision_id=7)
    mark(member, DONE, revision_id=9)
    assert PartProgress.objects.get().revision_id == 9


def test_the_last_touched_part_is_the_last_one_she_said_something_about(member: Member) -> None:
    assert last_touched(member) is None
    mark(member, DONE)
    mark(member, DONE, part="b")
    mark(make_member(), DONE, key=OTHER)
    assert last_touched(member) == (KEY, "b")
    mark(member, DONE)
    assert last_touched(member) == (KEY, "a")


def test_marking_is_one_statement(member: Member, django_assert_num_queries: Any) -> None:
    for state in (DONE, DONE, SKIPPED, None):
        with django_assert_num_queries(1):
            mark(member, state)


def test_the_database_itself_refuses_a_second_state_for_a_part(member: Member) -> None:
    PartProgress.objects.create(member=member, page_key=KEY, part_id="a", state="done")
    with pytest.raises(IntegrityError), transaction.atomic():
        PartProgress.objects.create(member=member, page_key=KEY, part_id="a", state="skipped")


def test_every_refusal_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Refusal)
    assert all(str(CoursesError(refusal)).strip() for refusal in Refusal)


def estimate(member: Member, value: int, moment: str = "before", topic: str = "gesprek") -> None:
    save_estimate(member=member, course_key=KEY, topic=topic, moment=moment, value=value)


def test_a_later_estimate_replaces_the_earlier_one_of_that_moment(member: Member) -> None:
    estimate(member, 2)
    estimate(member, 3)
    estimate(member, 5, moment="after")
    assert estimates_of(member, KEY) == {("gesprek", "before"): 3, ("gesprek", "after"): 5}


@pytest.mark.parametrize("value", [0, 6, -1])
def test_an_estimate_off_the_scale_is_refused_and_the_earlier_one_stays(member: Member, value: int) -> None:
    estimate(member, 4)
    with pytest.raises(CoursesError) as refused:
        estimate(member, value)
    assert refused.value.refusal is Refusal.NOT_A_STEP
    assert estimates_of(member, KEY) == {("gesprek", "before"): 4}


def test_nobody_s_estimates_are_mixed_with_another_s(member: Member) -> None:
    other = make_member()
    estimate(member, 1)
    estimate(other, 5)
    assert (estimates_of(member, KEY), estimates_of(member, OTHER)) == ({("gesprek", "before"): 1}, {})


def test_with_the_member_all_that_she_said_is_erased(member: Member) -> None:
    other = make_member()
    for each in (member, other):
        mark(each, DONE)
        estimate(each, 3)
    member.user.delete()
    assert list(PartProgress.objects.values_list("member", flat=True)) == [other.pk]
    assert list(SelfEstimate.objects.values_list("member", flat=True)) == [other.pk]
