"""How long a text takes, counted from what this learner really gets to see."""

import math
from collections.abc import Iterable, Mapping

# Careful reading of unfamiliar B1 text on a screen; own choice, on the slow side of ordinary reading speeds.
WORDS_PER_MINUTE = 160

# Minutes that thinking takes on top of reading, per kind of block.
THINKING_MINUTES: Mapping[str, float] = {
    "choice_question": 1.0,
    "true_false_question": 0.5,
    "order_question": 1.5,
    "match_question": 1.5,
    "self_estimate": 0.5,
    "practice_case": 3.0,
    "reflection": 2.0,
}


def minutes_for(words: int, kinds: Iterable[str] = ()) -> int:
    """Whole minutes, at least one, for `words` words and the exercises among `kinds` (block type names)."""
    thinking = sum(THINKING_MINUTES.get(kind, 0.0) for kind in kinds)
    return max(1, math.ceil(words / WORDS_PER_MINUTE + thinking))
