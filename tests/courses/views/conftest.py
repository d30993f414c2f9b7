"""A module with every kind of thing to do in it."""

from typing import Any

import pytest

from community.models import Member, Profession
from tests.factories.community import make_member
from tests.factories.courses import block, choice, estimate, item, make_course, make_module, option, part, slot, text

Professions = dict[str, Profession]


def question() -> dict[str, Any]:
    wrong = option("uitleg", feedback="Dat is uitleg.", feedback_for={"boa": "Dat noteer je niet."}, id="wrong")
    return choice(wrong, option("feit", right=True, feedback="Dat zag je.", id="right"), id="q1")


@pytest.fixture
def practice(professions: Professions) -> Any:
    order = {
        "text": "Volgorde?",
        "steps": [item("eerst", "x"), item("dan", "y"), item("laatst", "z")],
        "feedback_right": "Zo is het.",
        "feedback_wrong": "Kijk nog eens.",
    }
    pairs = {
        "text": "Wat hoort bij elkaar?",
        "pairs": [item({"left": "l1", "right": "r1"}, "m1"), item({"left": "l2", "right": "r2"}, "m2")],
        "feedback_right": "Precies.",
        "feedback_wrong": "Nog niet.",
    }
    statement = {"text": "Klopt dit?", "right": False, "feedback_true": "Kijk nog eens.", "feedback_false": "Klopt."}
    content = [
        question(),
        block("order_question", order, "q2"),
        block("match_question", pairs, "q3"),
        block("true_false_question", statement, "q4"),
        slot({"boa": [choice(option("a", id="oa"), option("b", right=True, id="ob"), id="q5")], "iedereen": "t"}),
        text("tekst", id="t1"),
    ]
    parts = [
        part("Eerste", *content, id="p1"),
        part("Tweede", estimate(id="e1"), estimate(moment="after", id="e2"), id="p2"),
    ]
    return make_module(parts=parts)


@pytest.fixture
def boa(professions: Professions) -> Member:
    return make_member(professions["boa"])


@pytest.fixture
def slots(professions: Professions) -> Any:
    """One slot with texts for everyone, the social domain and officers; one that key persons and officers miss."""
    everywhere = slot({"iedereen": "alletekst", "sociaal-domein": "huistekst", "boa": "straattekst"}, id="s1")
    not_for_all = slot({"sociaal-domein": "alleenthuis"}, id="s2")
    parts = [
        part("Eerste", text("gedeeld"), everywhere, id="p1", minutes=12),
        part("Tweede", not_for_all, choice(option("a"), option("b", right=True), id="q1"), id="p2"),
        part("Derde", text("derdetekst"), id="p3", required_for="sociaal-domein"),
    ]
    return make_module(make_course(title="De basis"), parts, summary="Waar het over gaat.")
