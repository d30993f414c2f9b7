"""Who reads which version: the rule itself, over generated versions and trees."""

from hypothesis import given
from hypothesis import strategies as st

from community.domain.professions import ProfessionNode, ProfessionTree
from courses.domain.resolution import Origin, Resolved, Version, is_required, repeated_codes, resolve_slot
from tests.factories.community import BOA, ROOT, YOUTH_WORKER

CODES = ["root", "a", "b", "c", "d", "e"]
codes = st.frozensets(st.sampled_from([*CODES, "unknown"]), max_size=3)
slots = st.lists(st.tuples(codes, st.booleans()), max_size=6).map(
    lambda rows: [Version(found, f"text {n}", empty) for n, (found, empty) in enumerate(rows)]
)


@st.composite
def lineages(draw: st.DrawFn) -> tuple[str, ...]:
    """A lineage in a generated tree: each code below one that stands before it."""
    nodes = [ProfessionNode("root", None, {})]
    for position, code in enumerate(CODES[1:], 1):
        nodes.append(ProfessionNode(code, draw(st.sampled_from(CODES[:position])), {}))
    return ProfessionTree(nodes).lineage(draw(st.sampled_from(CODES)))


def version(words: str, *for_codes: str, empty: bool = False) -> Version[str]:
    return Version(frozenset(for_codes), words, empty)


SLOT = [version("all", "iedereen"), version("social", "sociaal-domein"), version("youth", "jongerenwerk")]


def test_own_text_comes_before_the_group_and_the_group_before_everyone() -> None:
    assert resolve_slot(SLOT, YOUTH_WORKER) == Resolved("youth", Origin.OWN, "jongerenwerk")
    assert resolve_slot(SLOT[:2], YOUTH_WORKER) == Resolved("social", Origin.INHERITED, "sociaal-domein")
    assert resolve_slot(SLOT[:1], YOUTH_WORKER) == Resolved("all", Origin.DEFAULT, "iedereen")


def test_another_profession_s_text_is_never_hers() -> None:
    assert resolve_slot(SLOT[1:], BOA) == Resolved(None, Origin.MISSING, None)


def test_whoever_is_everyone_gets_the_default_and_not_an_own_text() -> None:
    assert resolve_slot(SLOT, ROOT) == Resolved("all", Origin.DEFAULT, "iedereen")


def test_an_empty_text_counts_as_not_written() -> None:
    slot = [version("", "jongerenwerk", empty=True), *SLOT[:2]]
    assert resolve_slot(slot, YOUTH_WORKER).body == "social"


def test_of_two_texts_for_one_profession_the_first_is_read() -> None:
    assert resolve_slot([version("first", "boa"), version("second", "boa")], BOA).body == "first"


@given(slots, lineages())
def test_the_nearest_code_with_a_text_decides(versions: list[Version[str]], lineage: tuple[str, ...]) -> None:
    resolved = resolve_slot(versions, lineage)
    written = [code for code in lineage if any(code in each.codes and not each.empty for each in versions)]
    assert resolved.code == (written[0] if written else None)
    assert (resolved.origin is Origin.MISSING) is (not written)
    assert (resolved.body is None) is (not written)


@given(slots, lineages())
def test_the_text_is_the_first_written_for_that_code(versions: list[Version[str]], lineage: tuple[str, ...]) -> None:
    resolved = resolve_slot(versions, lineage)
    for each in versions:
        if resolved.code in each.codes and not each.empty:
            assert resolved.body == each.body
            break
    else:
        assert resolved.origin is Origin.MISSING


@given(slots, lineages())
def test_the_origin_tells_how_far_the_text_came(versions: list[Version[str]], lineage: tuple[str, ...]) -> None:
    resolved = resolve_slot(versions, lineage)
    if resolved.code is None:
        expected = Origin.MISSING
    elif resolved.code == lineage[-1]:
        expected = Origin.DEFAULT
    else:
        expected = Origin.OWN if resolved.code == lineage[0] else Origin.INHERITED
    assert resolved.origin is expected


@given(slots, lineages())
def test_with_a_text_for_everyone_nobody_misses_one(versions: list[Version[str]], lineage: tuple[str, ...]) -> None:
    assert resolve_slot([*versions, version("all", "root")], lineage).body is not None


@given(slots, lineages(), codes)
def test_a_text_for_others_changes_nothing_for_her(versions: list, lineage: tuple, more: frozenset[str]) -> None:
    others = Version(more - set(lineage), "not hers")
    assert resolve_slot([others, *versions], lineage) == resolve_slot(versions, lineage)


def test_repeated_codes_are_told_once_in_the_order_in_which_they_repeat() -> None:
    slot = [version("1", "a", "b"), version("2", "b"), version("3", "b", "a"), version("4", "c")]
    assert repeated_codes(slot) == ["b", "a"]


@given(slots)
def test_a_code_is_repeated_when_two_versions_name_it(versions: list[Version[str]]) -> None:
    named = [code for each in versions for code in each.codes]
    assert set(repeated_codes(versions)) == {code for code in named if named.count(code) > 1}


def test_nothing_named_is_required_for_everyone() -> None:
    assert is_required([], BOA) is is_required([], ROOT) is True


def test_a_group_that_is_named_stands_for_all_below_it() -> None:
    assert is_required(["sociaal-domein"], YOUTH_WORKER) is True
    assert is_required(["sociaal-domein"], BOA) is False
    assert is_required(["boa"], ROOT) is False
