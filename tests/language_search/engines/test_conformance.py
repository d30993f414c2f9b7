"""What every engine must do alike."""

from __future__ import annotations

from typing import Any

import pytest

from language_search.analysis.tokens import Group, Kind, Query
from language_search.engines.base import Document, Section
from language_search.engines.persistent import PersistentEngine
from tests.language_search.engines.documents import document, group, one_of, phrase, term, tokens, words

pytestmark = pytest.mark.django_db


def found(engine: PersistentEngine, query: Query, **options: object) -> list[str]:
    return [hit.key for hit in engine.search(query, **options)]  # type: ignore[arg-type]


def add_and_fail(block: Any) -> None:
    with block as writer:
        writer.add([document("a", "nieuw")])
        raise RuntimeError("stop")


def test_a_word_finds_the_documents_that_hold_it(engine: PersistentEngine) -> None:
    engine.add([document("a", "school jeugd"), document("b", "zorg")])
    assert found(engine, words("school")) == ["a"]


def test_under_and_every_group_must_fit(engine: PersistentEngine) -> None:
    engine.add([document("a", "school jeugd"), document("b", "school"), document("c", "jeugd")])
    assert found(engine, words("school jeugd")) == ["a"]


def test_under_and_the_groups_may_fit_in_different_sections(engine: PersistentEngine) -> None:
    engine.add([document("a", "jeugd", title="school"), document("b", "school")])
    assert found(engine, words("school jeugd")) == ["a"]


def test_under_or_one_group_suffices_and_more_groups_rank_higher(engine: PersistentEngine) -> None:
    engine.add([document("a", "school x"), document("b", "school jeugd"), document("c", "zorg x")])
    assert found(engine, words("school jeugd"), operator="or") == ["b", "a"]


def test_alternatives_of_one_group_stand_for_each_other(engine: PersistentEngine) -> None:
    engine.add([document("a", "eenling"), document("b", "wolf"), document("c", "school")])
    assert set(found(engine, one_of(term("eenling"), term("wolf", weight=0.5)))) == {"a", "b"}


def test_a_lighter_alternative_ranks_lower(engine: PersistentEngine) -> None:
    engine.add([document("a", "wolf x"), document("b", "eenling x"), document("c", "school x")])
    assert found(engine, one_of(term("eenling"), term("wolf", weight=0.4))) == ["b", "a"]
    assert found(engine, one_of(term("wolf"), term("eenling", weight=0.4))) == ["a", "b"]


def test_a_title_counts_for_more_than_a_text(engine: PersistentEngine) -> None:
    engine.add([document("a", "school", title="zorg"), document("b", "zorg", title="school")])
    assert found(engine, words("school")) == ["b", "a"]
    assert found(engine, words("zorg")) == ["a", "b"]


def test_a_part_of_a_compound_counts_for_less_than_the_word(engine: PersistentEngine) -> None:
    engine.add([document("a", "jeugdzorg x", parts="jeugd zorg"), document("b", "zorg x"), document("c", "y y")])
    assert found(engine, one_of(term("zorg"), term("zorg", Kind.PARTS))) == ["b", "a"]


def test_kinds_of_tokens_do_not_mix(engine: PersistentEngine) -> None:
    engine.add([document("a", "main", parts="part", exact="exact")])
    assert found(engine, words("part exact")) == []
    assert found(engine, one_of(term("part", Kind.PARTS))) == ["a"]
    assert found(engine, one_of(term("exact", Kind.EXACT))) == ["a"]
    assert found(engine, one_of(term("main", Kind.EXACT))) == []


def test_an_alternative_of_two_terms_needs_both(engine: PersistentEngine) -> None:
    engine.add([document("a", "jeugd school zorg"), document("b", "jeugd")])
    both = one_of(phrase("jeugd zorg").__class__(phrase("jeugd zorg").terms))
    assert found(engine, both) == ["a"]


def test_a_phrase_needs_its_words_next_to_each_other_and_in_order(engine: PersistentEngine) -> None:
    engine.add([document("a", "jeugd zorg"), document("b", "zorg jeugd"), document("c", "jeugd en zorg")])
    assert found(engine, one_of(phrase("jeugd zorg"))) == ["a"]


def test_a_phrase_does_not_run_from_one_section_into_the_next(engine: PersistentEngine) -> None:
    sections = (Section("intro", tokens("een jeugd"), 1.0), Section("body", tokens("zorg twee"), 1.0))
    engine.add([Document("a", sections), document("b", "jeugd zorg")])
    assert found(engine, one_of(phrase("jeugd zorg"))) == ["b"]


def test_the_beginning_of_a_word_looks_in_suggestions_only(engine: PersistentEngine) -> None:
    engine.add([document("a", "python", words="python"), document("b", "python")])
    assert found(engine, one_of(term("py", prefix=True))) == ["a"]
    assert set(found(engine, words("python"))) == {"a", "b"}


@pytest.mark.parametrize("typed", ["r", "ra", "rad", "radi", "radicaliser", "radicaliseringsproces"])
def test_beginnings_of_every_length_find_a_long_word(engine: PersistentEngine, typed: str) -> None:
    engine.add([document("a", words="de radicaliseringsproces"), document("b", words="school")])
    assert found(engine, one_of(term(typed, prefix=True))) == ["a"]


def test_a_longer_beginning_than_the_word_finds_nothing(engine: PersistentEngine) -> None:
    engine.add([document("a", words="radicaliseringsproces")])
    assert found(engine, one_of(term("radicaliseringsprocessen", prefix=True))) == []


def test_labels_filter(engine: PersistentEngine) -> None:
    engine.add(
        [document("a", "school", type="page", locale="nl"), document("b", "school", type="image", locale="nl en")]
    )
    assert found(engine, words("school"), filters={"type": ["page"]}) == ["a"]
    assert set(found(engine, words("school"), filters={"type": ["page", "image"]})) == {"a", "b"}
    assert found(engine, words("school"), filters={"locale": ["en"], "type": ["image"]}) == ["b"]
    assert found(engine, words("school"), filters={"type": []}) == []
    assert found(engine, words("school"), filters={"type": ["other"]}) == []


def test_a_search_in_one_field_looks_nowhere_else(engine: PersistentEngine) -> None:
    engine.add([document("a", "zorg", title="school"), document("b", "school", title="zorg")])
    assert found(engine, words("school"), fields=["title"]) == ["a"]
    assert found(engine, words("school"), fields=["body"]) == ["b"]
    assert found(engine, words("school zorg"), fields=["title"]) == []
    assert set(found(engine, words("school zorg"), fields=["title", "body"])) == {"a", "b"}
    assert set(found(engine, words("school zorg"), fields=["title"], operator="or")) == {"a", "b"}
    assert found(engine, words("school"), fields=["unknown"]) == []


def test_fields_hold_for_phrases_parts_and_suggestions(engine: PersistentEngine) -> None:
    engine.add([document("a", "een twee", title="twee een", parts="deel", exact="precies", words="school")])
    assert found(engine, one_of(phrase("een twee")), fields=["title"]) == []
    assert found(engine, one_of(phrase("een twee")), fields=["body"]) == ["a"]
    assert found(engine, one_of(term("deel", Kind.PARTS)), fields=["title"]) == []
    assert found(engine, one_of(term("precies", Kind.EXACT)), fields=["body"]) == ["a"]
    assert found(engine, one_of(term("sch", prefix=True)), fields=["title"]) == ["a"]
    assert found(engine, one_of(term("sch", prefix=True)), fields=["body"]) == []


def test_what_is_added_again_replaces_what_stood_there(engine: PersistentEngine) -> None:
    engine.add([document("a", "oud"), document("b", "oud")])
    engine.add([document("a", "nieuw")])
    assert found(engine, words("oud")) == ["b"]
    assert found(engine, words("nieuw")) == ["a"]
    assert engine.count() == 2


def test_within_one_call_the_last_one_of_a_key_wins(engine: PersistentEngine) -> None:
    engine.add([document("a", "oud"), document("a", "nieuw")])
    assert found(engine, words("oud")) == []
    assert found(engine, words("nieuw")) == ["a"]


def test_within_one_batch_the_last_word_holds(engine: PersistentEngine) -> None:
    with engine.batch() as writer:
        writer.add([document("a", "oud"), document("b", "oud")])
        writer.add([document("a", "nieuw")])
        writer.delete(["b"])
    assert found(engine, words("oud")) == []
    assert found(engine, words("nieuw")) == ["a"]
    assert engine.count() == 1


def test_what_is_deleted_is_not_found(engine: PersistentEngine) -> None:
    engine.add([document("a", "school"), document("b", "school")])
    engine.delete(["a", "unknown"])
    assert found(engine, words("school")) == ["b"]
    assert (engine.count(), engine.count(words("school"))) == (1, 1)


def test_a_batch_that_fails_changes_nothing(engine: PersistentEngine) -> None:
    engine.add([document("a", "oud")])
    with pytest.raises(RuntimeError, match="stop"):
        add_and_fail(engine.batch())
    assert found(engine, words("oud")) == ["a"]
    assert found(engine, words("nieuw")) == []
    engine.add([document("b", "later")])
    assert found(engine, words("later")) == ["b"]


def test_count_counts_what_search_finds(engine: PersistentEngine) -> None:
    engine.add([document(str(number), "school", type="odd" if number % 2 else "even") for number in range(7)])
    assert engine.count() == 7
    assert engine.count(words("school")) == 7
    assert engine.count(words("school"), filters={"type": ["odd"]}) == 3
    assert engine.count(None, filters={"type": ["even"]}) == 4
    assert engine.count(words("school"), fields=["title"]) == 0
    assert engine.count(words("zorg")) == 0


def test_matching_names_what_search_finds(engine: PersistentEngine) -> None:
    engine.add(
        [document(str(number), "school", title="zorg", type="odd" if number % 2 else "even") for number in range(7)]
    )
    assert set(engine.matching(words("school"), filters={"type": ["odd"]})) == {"1", "3", "5"}
    assert len(engine.matching(words("school gibtsnicht"), operator="or")) == 7
    assert engine.matching(words("school gibtsnicht")) == []
    assert engine.matching(words("school"), fields=["title"]) == []
    assert engine.matching(Query()) == []


def test_limit_returns_the_best(engine: PersistentEngine) -> None:
    engine.add([document(str(number), "school " * number + "x " * 5) for number in range(1, 9)])
    everything = found(engine, words("school"))
    assert len(everything) == 8
    assert found(engine, words("school"), limit=3) == everything[:3]
    assert everything[0] == "8"


def test_ties_come_in_the_same_order_each_time(engine: PersistentEngine) -> None:
    engine.add([document(str(number), "gelijk") for number in range(30)])
    once = found(engine, words("gelijk"))
    assert found(engine, words("gelijk")) == once
    assert found(engine, words("gelijk"), limit=10) == once[:10]


def test_scores_fall(engine: PersistentEngine) -> None:
    engine.add([document("a", "school school x"), document("b", "school y z"), document("c", "q")])
    scores = [hit.score for hit in engine.search(words("school"))]
    assert len(scores) == 2
    assert scores[0] > scores[1] > 0


def test_a_query_without_groups_finds_nothing(engine: PersistentEngine) -> None:
    engine.add([document("a", "school")])
    assert found(engine, Query()) == []
    assert engine.count(Query()) == 0


CHARACTERS = """
" ' * a'b a"b and or not near #type=page a:b -a é 日本 \\ a\\'b 1.11 c++ | & ! ( %s % ?
""".split()  # noqa: SIM905 - readable as text


@pytest.mark.parametrize("text", CHARACTERS)
def test_every_character_is_just_a_character(engine: PersistentEngine, text: str) -> None:
    engine.add([document("a", f"{text} x", type="page"), document("b", "y", type="page")])
    assert found(engine, words(text)) == ["a"]
    assert found(engine, one_of(term(text, prefix=True))) == []
    assert found(engine, one_of(phrase(f"{text} x"))) == ["a"]
    either = Group("x", (term("x"), term("z")))
    assert found(engine, Query((group(term(text)), either)), filters={"type": ["page"]}) == ["a"]


def test_the_vocabulary_lists_main_tokens_with_their_documents(engine: PersistentEngine) -> None:
    engine.add([document("a", "school zorg", parts="deel", words="woord"), document("b", "school", type="page")])
    assert dict(engine.vocabulary()) == {"school": 2, "zorg": 1}


def test_keys_lists_all_documents(engine: PersistentEngine) -> None:
    engine.add([document("a", "x", type="page"), document("b", "x", type="image")])
    assert set(engine.keys()) == {"a", "b"}
    assert set(engine.keys({"type": ["page"]})) == {"a"}


def test_a_rebuild_replaces_everything_at_once(engine: PersistentEngine) -> None:
    engine.add([document("a", "oud")])
    with engine.rebuild("fingerprint") as writer:
        writer.add([document("b", "nieuw")])
        assert found(engine, words("oud")) == ["a"]
        assert found(engine, words("nieuw")) == []
        writer.add([document("c", "nieuw"), document("b", "nieuw nieuw")])
    assert found(engine, words("oud")) == []
    assert set(found(engine, words("nieuw"))) == {"b", "c"}
    assert engine.fingerprint() == "fingerprint"
    engine.add([document("d", "later")])
    assert found(engine, words("later")) == ["d"]


def test_a_rebuild_that_fails_leaves_the_old_index(engine: PersistentEngine) -> None:
    with engine.rebuild("first") as writer:
        writer.add([document("a", "oud")])
    with pytest.raises(RuntimeError, match="stop"):
        add_and_fail(engine.rebuild("second"))
    assert found(engine, words("oud")) == ["a"]
    assert found(engine, words("nieuw")) == []
    assert engine.fingerprint() == "first"


def test_optimising_keeps_everything(engine: PersistentEngine) -> None:
    for number in range(12):
        engine.add([document(str(number), f"school nummer{number}", title="vast", words="school", type="page")])
    engine.delete(["3"])
    engine.optimise()
    engine.verify()
    assert len(found(engine, words("school"))) == 11
    assert found(engine, words("nummer3")) == []
    assert found(engine, words("nummer4"), fields=["body"], filters={"type": ["page"]}) == ["4"]
    assert len(found(engine, one_of(term("scho", prefix=True)))) == 11
    assert found(engine, one_of(phrase("school nummer5"))) == ["5"]
