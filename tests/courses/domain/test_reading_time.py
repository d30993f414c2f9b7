"""How long a text takes."""

import pytest

from courses.domain.reading_time import WORDS_PER_MINUTE, minutes_for


@pytest.mark.parametrize(
    ("words", "minutes"),
    [(0, 1), (1, 1), (WORDS_PER_MINUTE, 1), (WORDS_PER_MINUTE + 1, 2), (10 * WORDS_PER_MINUTE, 10)],
)
def test_minutes_are_whole_rounded_up_and_at_least_one(words: int, minutes: int) -> None:
    assert minutes_for(words) == minutes


@pytest.mark.parametrize(
    ("kinds", "minutes"),
    [
        (["heading", "text", "table"], 2),
        (["choice_question"], 3),
        (["true_false_question", "true_false_question"], 3),
        (["practice_case", "reflection"], 7),
    ],
)
def test_thinking_takes_time_on_top_of_reading(kinds: list[str], minutes: int) -> None:
    assert minutes_for(2 * WORDS_PER_MINUTE, kinds) == minutes


def test_halves_of_reading_and_thinking_add_up_before_rounding() -> None:
    assert minutes_for(WORDS_PER_MINUTE // 2, ["true_false_question"]) == 1
