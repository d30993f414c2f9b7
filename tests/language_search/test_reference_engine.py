"""The engine in memory follows the protocol, so that what the others are compared with is right."""

from __future__ import annotations

import pytest

from language_search.analysis.analyser import Analyser
from language_search.engines.base import Document, Engine, Section
from tests.language_search.reference_engine import MemoryEngine

ANALYSER = Analyser()


def document(key: str, title: str, body: str = "", **labels: str) -> Document:
    sections = (
        Section("title", ANALYSER.title(title, "nl"), 3.0),
        Section("body", ANALYSER.document(body, "nl")),
        Section("title", ANALYSER.autocomplete_document(title), autocomplete=True),
    )
    return Document(key, sections, {name: [value] for name, value in labels.items()})


@pytest.fixture
def engine() -> MemoryEngine:
    made = MemoryEngine()
    made.add(
        [
            document("a", "Tunnelvisie", "Je blik wordt smal", type="word"),
            document("b", "De gemeente", "Over tunnelvisie en de gemeente", type="page"),
            document("c", "Zwembad", "Een tunnel", type="page"),
        ]
    )
    return made


def keys(engine: MemoryEngine, line: str, **options: object) -> list[str]:
    return [hit.key for hit in engine.search(ANALYSER.query(line), **options)]  # type: ignore[arg-type]


def test_it_is_an_engine() -> None:
    assert isinstance(MemoryEngine(), Engine)


def test_a_title_outweighs_a_body(engine: MemoryEngine) -> None:
    assert keys(engine, "tunnel visie") == ["a", "b"]


def test_and_wants_every_word_and_or_wants_one(engine: MemoryEngine) -> None:
    assert keys(engine, "tunnelvisie gemeente") == ["b"]
    assert sorted(keys(engine, "tunnelvisie gemeente", operator="or")) == ["a", "b"]


def test_filters_and_fields_narrow_and_the_limit_cuts(engine: MemoryEngine) -> None:
    assert keys(engine, "tunnelvisie", filters={"type": ["page"]}) == ["b"]
    assert keys(engine, "tunnelvisie", fields=["title"]) == ["a"]
    assert keys(engine, "tunnelvisie", limit=1) == ["a"]


def test_suggestions_come_from_words_that_begin_as_typed(engine: MemoryEngine) -> None:
    assert [hit.key for hit in engine.search(ANALYSER.complete("zw"))] == ["c"]


def test_deleted_documents_are_gone_and_others_replaced(engine: MemoryEngine) -> None:
    engine.delete(["a", "unknown"])
    engine.add([document("b", "Iets anders")])
    assert keys(engine, "tunnelvisie") == []
    assert engine.count() == 2


def test_a_rebuild_that_fails_leaves_the_old_index(engine: MemoryEngine) -> None:
    def fail() -> None:
        with engine.rebuild() as writer:
            writer.add([document("d", "Nieuw")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert engine.count() == 3
