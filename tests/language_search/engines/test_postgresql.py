"""What only PostgreSQL's engine does: ranking but the most promising of very many hits."""

from __future__ import annotations

from threading import Thread

import pytest
from django.db import connection, transaction

from language_search.engines.postgresql import PostgreSQLEngine, engine
from tests.language_search.engines.documents import document, one_of, phrase, words

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="lives in a PostgreSQL database"),
]


@pytest.fixture
def full(monkeypatch: pytest.MonkeyPatch) -> PostgreSQLEngine:
    """40 documents with two common words, of which the engine may rank 8."""
    monkeypatch.setattr(engine, "RANKED_ALL", 8)
    monkeypatch.setattr(engine, "MOST_RANKED", 8)
    made = PostgreSQLEngine("many")
    made.reset()
    made.add(document(f"plain{number}", "school zorg " + "x " * 20) for number in range(30))
    made.add(document(f"often{number}", "school school school " + "x " * 20) for number in range(5))
    made.add(document(f"title{number}", "x " * 20, title="school") for number in range(5))
    return made


def test_titles_come_first_then_what_says_it_often(full: PostgreSQLEngine) -> None:
    best = [hit.key for hit in full.search(words("school"), limit=8)]
    assert {key[:5] for key in best[:5]} == {"title"}
    assert {key[:5] for key in best[5:]} == {"often"}


def test_all_words_come_before_some(full: PostgreSQLEngine) -> None:
    full.add([document("both", "zorg wijk school " + "x " * 20)])
    best = [hit.key for hit in full.search(words("school zorg wijk"), operator="or", limit=8)]
    assert best[0] == "both"


def test_a_phrase_stays_a_phrase(full: PostgreSQLEngine) -> None:
    full.add([document("apart", "zorg en school", title="school zorg")])
    assert full.search(one_of(phrase("zorg school")), limit=8) == []
    full.add([document("phrase", "zorg school")])
    assert [hit.key for hit in full.search(one_of(phrase("zorg school")), limit=8)] == ["phrase"]


def test_counting_and_listing_leave_nobody_out(full: PostgreSQLEngine) -> None:
    assert full.count(words("school")) == 40
    assert len(full.matching(words("school"))) == 40
    assert len(full.search(words("school"))) == 40


@pytest.mark.django_db(transaction=True)
def test_an_open_transaction_keeps_nobody_else_from_writing() -> None:
    made = PostgreSQLEngine("many")
    made.reset()
    problems: list[Exception] = []

    def write() -> None:
        try:
            with connection.cursor() as cursor:
                cursor.execute("SET lock_timeout = '3s'")
            PostgreSQLEngine("many").add([document("other", "school")])
        except Exception as error:  # noqa: BLE001 - shown below
            problems.append(error)
        finally:
            connection.close()

    with transaction.atomic():
        made.add([document("mine", "school")])
        thread = Thread(target=write)
        thread.start()
        thread.join()
    assert problems == []
    assert {hit.key for hit in made.search(words("school"))} == {"mine", "other"}
