"""What is said to an answer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.domain.exercises import UNANSWERED, Option, Outcome, check_choice, check_match, check_order, shuffled

ONE = [Option("a", right=False, feedback="nee"), Option("b", right=True, feedback="ja")]
SEVERAL = [*ONE, Option("c", right=True, feedback="ook")]
ids = st.lists(st.text(st.characters(codec="ascii", categories=["Ll"]), min_size=1, max_size=4), unique=True)


def test_the_right_answer_is_right_and_gets_its_own_feedback() -> None:
    assert check_choice(ONE, ["b"]) == Outcome(right=True, answered=True, feedback={"b": "ja"})


def test_a_wrong_answer_gets_feedback_and_does_not_give_the_right_one_away() -> None:
    assert check_choice(ONE, ["a"]) == Outcome(right=False, answered=True, feedback={"a": "nee"})


@pytest.mark.parametrize("chosen", [["b"], ["a", "b", "c"], ["a"]])
def test_of_several_right_answers_one_too_few_or_too_many_is_not_right(chosen: list[str]) -> None:
    outcome = check_choice(SEVERAL, chosen)
    assert (outcome.right, list(outcome.feedback)) == (False, chosen)


def test_of_several_right_answers_exactly_those_are_right_in_any_order() -> None:
    assert check_choice(SEVERAL, ["c", "b"]).right is True


@pytest.mark.parametrize("chosen", [[], [""], ["gone"]])
def test_nothing_that_exists_chosen_is_no_answer(chosen: list[str]) -> None:
    assert check_choice(ONE, chosen) is UNANSWERED


def test_an_option_sent_twice_or_not_existing_changes_nothing() -> None:
    assert check_choice(ONE, ["b", "b", "gone"]) == check_choice(ONE, ["b"])


def test_a_question_without_a_right_answer_is_never_right() -> None:
    assert check_choice([ONE[0]], ["a"]).right is False


def test_steps_are_right_when_each_stands_in_its_place() -> None:
    assert check_order(["x", "y", "z"], {"x": "1", "y": "2", "z": "3"}) == Outcome(True, True, {})  # noqa: FBT003


@pytest.mark.parametrize("places", [{"x": "2", "y": "1"}, {"x": "1", "y": "1"}, {"x": "9", "y": "a"}])
def test_steps_in_other_places_are_answered_but_not_right(places: dict[str, str]) -> None:
    outcome = check_order(["x", "y"], places)
    assert (outcome.answered, outcome.right) == (True, False)


@pytest.mark.parametrize("places", [{}, {"x": "1"}, {"x": "1", "y": ""}])
def test_a_step_without_a_place_is_no_answer(places: dict[str, str]) -> None:
    assert check_order(["x", "y"], places) is UNANSWERED


def test_pairs_are_right_when_each_found_its_own() -> None:
    assert check_match(["x", "y"], {"x": "x", "y": "y"}).right is True
    assert check_match(["x", "y"], {"x": "y", "y": "x"}).right is False


@pytest.mark.parametrize("chosen", [{}, {"x": "x"}, {"x": "x", "y": ""}])
def test_a_pair_without_a_choice_is_no_answer(chosen: dict[str, str]) -> None:
    assert check_match(["x", "y"], chosen) is UNANSWERED


@given(ids, st.text(max_size=5))
def test_a_shuffle_keeps_all_is_always_the_same_and_never_the_right_order(given_ids: list[str], seed: str) -> None:
    mixed = shuffled(given_ids, seed)
    assert sorted(mixed) == sorted(given_ids)
    assert mixed == shuffled(given_ids, seed)
    assert len(given_ids) < 2 or mixed != given_ids
