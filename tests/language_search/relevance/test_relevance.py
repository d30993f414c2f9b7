"""The graded questions, with the engine in memory. What each real engine reaches is measured in engines/."""

from __future__ import annotations

import pytest

from language_search.analysis.analyser import Analyser
from tests.language_search.reference_engine import MemoryEngine
from tests.language_search.relevance import corpus, measure


@pytest.fixture(scope="module")
def plain() -> Analyser:
    return measure.analyser(with_thesaurus=False)


@pytest.fixture(scope="module")
def helped() -> Analyser:
    return measure.analyser(with_thesaurus=True)


@pytest.fixture(scope="module")
def engine(plain: Analyser) -> MemoryEngine:
    made = MemoryEngine()
    measure.fill(made, plain)
    return made


def test_every_grade_names_a_text_that_exists() -> None:
    known = {text.key for text in corpus.texts()}
    judged = measure.questions("judged_tuning") + measure.questions("judged_unseen")
    assert {key for question in measure.questions() + judged for key in question.grades} <= known


def test_a_third_of_the_questions_is_set_aside() -> None:
    splits = [question.split for question in measure.questions()]
    assert {split: splits.count(split) for split in set(splits)} == {"tuning": 30, "looked_at": 30, "unseen": 30}


def test_half_of_the_judge_s_questions_is_set_aside() -> None:
    assert [len(measure.questions(split)) for split in ("judged_tuning", "judged_unseen")] == [24, 24]


# A little below what was reached in November 2026 (see graded.yaml for what the splits prove): a drop is a defect.
@pytest.mark.parametrize(("split", "least"), [("tuning", 0.86), ("looked_at", 0.79), ("unseen", 0.70)])
def test_questions_are_answered_without_a_thesaurus(
    engine: MemoryEngine, plain: Analyser, split: str, least: float
) -> None:
    outcomes = measure.outcomes(engine, plain, split)
    assert measure.mean(outcomes) >= least
    assert len(measure.empty(outcomes)) <= len(outcomes) / 10


@pytest.mark.parametrize(("split", "least"), [("tuning", 0.92), ("looked_at", 0.84), ("unseen", 0.78)])
def test_a_thesaurus_answers_more(engine: MemoryEngine, helped: Analyser, split: str, least: float) -> None:
    outcomes = measure.outcomes(engine, helped, split)
    assert measure.mean(outcomes) >= least
    assert measure.empty(outcomes) == []


def test_the_thesaurus_needs_no_new_index(plain: Analyser, helped: Analyser) -> None:
    assert plain.fingerprint() == helped.fingerprint()
    assert plain.document("De lone wolf", "nl") == helped.document("De lone wolf", "nl")
