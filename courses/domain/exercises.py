"""Practice questions: what to say to an answer. There is no score, no count and nothing to remember."""

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """One answer to choose from, with what is said to whoever chose it."""

    id: str
    right: bool
    feedback: str


@dataclass(frozen=True)
class Outcome:
    """What came of one try. `feedback` maps the id of a chosen option, step or pair to what is said about it."""

    right: bool
    answered: bool
    feedback: Mapping[str, str]


UNANSWERED = Outcome(right=False, answered=False, feedback={})


def check_choice(options: Sequence[Option], chosen: Sequence[str]) -> Outcome:
    """Right when exactly the right options are chosen; feedback for each chosen option that exists."""
    known = {option.id: option for option in options}
    picked = [known[each] for each in dict.fromkeys(chosen) if each in known]
    if not picked:
        return UNANSWERED
    right = {option.id for option in options if option.right} == {option.id for option in picked}
    return Outcome(right=right, answered=True, feedback={option.id: option.feedback for option in picked})


def check_order(step_ids: Sequence[str], places: Mapping[str, str]) -> Outcome:
    """`places` maps step ids to the chosen place, "1" for first. Right when every step stands where it belongs."""
    if any(not places.get(step) for step in step_ids):
        return UNANSWERED
    right = all(places[step] == str(place) for place, step in enumerate(step_ids, 1))
    return Outcome(right=right, answered=True, feedback={})


def check_match(pair_ids: Sequence[str], chosen: Mapping[str, str]) -> Outcome:
    """`chosen` maps the left side's pair id to the pair id of the chosen right side."""
    if any(not chosen.get(pair) for pair in pair_ids):
        return UNANSWERED
    return Outcome(right=all(chosen[pair] == pair for pair in pair_ids), answered=True, feedback={})


def shuffled(ids: Sequence[str], seed: str) -> list[str]:
    """The same disorder for everybody and at every visit, and never the right order by chance."""
    order = list(ids)
    random.Random(seed).shuffle(order)  # noqa: S311 - nothing secret
    if order == list(ids) and len(order) > 1:
        order.append(order.pop(0))
    return order
