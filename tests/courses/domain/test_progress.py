"""How far somebody is, counted from what she herself gets to read."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.domain.progress import (
    ModuleOutline,
    PartOutline,
    PartState,
    Progress,
    next_place,
    progress_in,
    required_parts,
)

DONE, SKIPPED = PartState.DONE, PartState.SKIPPED
FIRST, SECOND = UUID(int=1), UUID(int=2)


def outline(key: UUID, *parts: str, required: bool = True) -> ModuleOutline:
    """Parts of ten minutes; a name in brackets is optional."""
    made = (PartOutline(name.strip("()"), name, 10, not name.startswith("(")) for name in parts)
    return ModuleOutline(key, f"module {key.int}", f"/{key.int}/", tuple(made), required)


def said(key: UUID, **states: PartState) -> dict[tuple[UUID, str], PartState]:
    return {(key, part): state for part, state in states.items()}


def where(place: object) -> str | None:
    return f"{place.module.key.int}{place.part.id}" if place else None


TWO = [outline(FIRST, "a", "b"), outline(SECOND, "c", "(d)")]


def test_before_the_beginning_everything_required_is_left() -> None:
    progress = progress_in(TWO, {})
    assert progress == Progress(done=0, skipped=0, required=3, minutes_left=30)
    assert (progress.started, progress.complete) == (False, False)


def test_done_and_skipped_count_apart_and_a_skipped_part_still_takes_time() -> None:
    progress = progress_in(TWO, said(FIRST, a=DONE, b=SKIPPED))
    assert progress == Progress(done=1, skipped=1, required=3, minutes_left=20)
    assert progress.started is True


def test_what_is_optional_never_stands_in_the_way_of_being_done() -> None:
    states = said(FIRST, a=DONE, b=DONE) | said(SECOND, c=DONE)
    assert progress_in(TWO, states) == Progress(done=3, skipped=0, required=3, minutes_left=0)
    assert progress_in(TWO, states).complete is True


def test_an_optional_part_that_is_done_is_not_counted() -> None:
    assert progress_in(TWO, said(SECOND, d=DONE)).done == 0


def test_in_a_module_that_is_optional_nothing_counts() -> None:
    optional = outline(FIRST, "a", required=False)
    assert progress_in([optional], said(FIRST, a=DONE)) == Progress(0, 0, 0, 0)


def test_where_nothing_is_required_nobody_is_complete() -> None:
    assert progress_in([], {}).complete is False


def test_what_was_said_about_a_part_that_is_gone_is_not_counted() -> None:
    assert progress_in(TWO, said(FIRST, gone=DONE)) == progress_in(TWO, {})


def test_the_same_part_id_in_another_module_is_another_part() -> None:
    assert progress_in([outline(FIRST, "a")], said(SECOND, a=DONE)).done == 0


@pytest.mark.parametrize(
    ("states", "after", "expected"),
    [
        ({}, None, "1a"),
        (said(FIRST, a=DONE), (FIRST, "a"), "1b"),
        (said(FIRST, a=DONE, b=SKIPPED), (FIRST, "b"), "2c"),
        (said(FIRST, b=DONE), (FIRST, "b"), "2c"),
        (said(FIRST, b=DONE) | said(SECOND, c=DONE), (SECOND, "c"), "1a"),
        (said(FIRST, a=SKIPPED, b=DONE) | said(SECOND, c=DONE), (SECOND, "c"), "1a"),
        (said(FIRST, a=DONE, b=DONE) | said(SECOND, c=DONE), (SECOND, "c"), None),
        ({}, (FIRST, "gone"), "1a"),
    ],
    ids=[
        "from the beginning",
        "on after the last",
        "over a skipped one",
        "on from where she jumped to",
        "back to what was passed over",
        "at last to what was skipped",
        "all done",
        "after a part that is gone",
    ],
)
def test_going_on(states: dict, after: tuple[UUID, str] | None, expected: str | None) -> None:
    assert where(next_place(TWO, states, after)) == expected


def test_nowhere_to_go_on_in_an_empty_training() -> None:
    assert next_place([], {}) is None


parts_and_states = st.lists(st.tuples(st.booleans(), st.sampled_from([None, DONE, SKIPPED])), max_size=8)


@given(parts_and_states)
def test_every_required_part_is_either_done_or_somewhere_to_go_on_to(rows: list) -> None:
    names = [f"p{n}" if required else f"(p{n})" for n, (required, _state) in enumerate(rows)]
    module = outline(FIRST, *names)
    states = {(FIRST, f"p{n}"): state for n, (_required, state) in enumerate(rows) if state}
    progress, place = progress_in([module], states), next_place([module], states)
    assert (place is None) is (progress.done == progress.required)
    assert progress.done + progress.skipped <= progress.required == len(required_parts([module]))
    assert progress.minutes_left == 10 * (progress.required - progress.done)
