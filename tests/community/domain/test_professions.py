"""The tree of professions, without a database."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.domain.professions import ProfessionNode, ProfessionTree
from tests.factories.community import BOA, KEY_PERSON, YOUTH_WORKER, small_tree

CODES = ["a", "b", "c", "d"]


def node(code: str, parent: str | None = None) -> ProfessionNode:
    return ProfessionNode(code, parent, {"nl": code.upper()})


@pytest.mark.parametrize("lineage", [YOUTH_WORKER, BOA, KEY_PERSON])
def test_a_lineage_climbs_from_the_profession_to_everyone(lineage: tuple[str, ...]) -> None:
    assert small_tree().lineage(lineage[0]) == lineage


@pytest.mark.parametrize("code", [None, "", "astronaut"])
def test_whoever_has_no_known_profession_is_everyone(code: str | None) -> None:
    assert small_tree().lineage(code) == ("iedereen",)


def test_the_lineage_of_the_root_is_the_root_alone() -> None:
    assert small_tree().lineage("iedereen") == ("iedereen",)


def test_a_loop_in_the_data_ends_the_climb_at_everyone() -> None:
    tree = ProfessionTree([node("root"), node("a", "b"), node("b", "a")])
    assert tree.lineage("a") == ("a", "b", "root")


def test_a_profession_below_a_parent_that_is_gone_still_ends_at_everyone() -> None:
    tree = ProfessionTree([node("root"), node("a", "gone")])
    assert tree.lineage("a") == ("a", "root")


@given(st.dictionaries(st.sampled_from(CODES), st.sampled_from([None, *CODES, "gone"])), st.sampled_from(CODES))
def test_however_odd_the_data_a_lineage_ends_at_the_root_and_never_repeats(parents: dict, code: str) -> None:
    tree = ProfessionTree([node("root"), *(node(each, parent or "root") for each, parent in parents.items())])
    lineage = tree.lineage(code)
    assert lineage[-1] == "root"
    assert len(set(lineage)) == len(lineage)
    assert (code in lineage) is (code in parents)


def test_members_choose_professions_and_never_groups() -> None:
    assert [each.code for each in small_tree().professions()] == ["jongerenwerk", "jeugdhulp", "boa", "sleutelpersoon"]


def test_children_are_those_directly_below() -> None:
    assert [each.code for each in small_tree().children("sociaal-domein")] == ["jongerenwerk", "jeugdhulp"]


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("boa", "nl", "handhaver"),
        ("boa", "en", "enforcement officer"),
        ("boa", "fy", "handhaver"),
        ("astronaut", "nl", "astronaut"),
    ],
)
def test_a_name_falls_back_to_another_language_and_then_to_the_code(code: str, language: str, name: str) -> None:
    assert small_tree().name(code, language) == name


def test_an_empty_tree_answers_without_failing() -> None:
    tree = ProfessionTree([])
    assert (tree.root, tree.lineage("boa"), tree.professions()) == ("", ("",), [])
