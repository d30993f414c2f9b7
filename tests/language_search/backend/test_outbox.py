"""Nothing that was not saved is ever searchable, and nothing that was saved is forgotten."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from language_search import locks
from language_search.backend import SearchBackend
from language_search.backend.documents import DocumentMaker
from language_search.backend.index import Index
from language_search.engines.persistent import IndexBusyError
from language_search.models import IndexJob
from language_search.outbox import DRAIN, REBUILD
from tests.language_search.backend.conftest import MakePage, options

pytestmark = pytest.mark.django_db(transaction=True)


class StopError(Exception):
    """Rolls a transaction back."""


def found(words: str) -> list[str]:
    return [page.title for page in Page.objects.search(words, operator="and")]


def roll_back(*changes: Callable[[], Any]) -> None:
    with suppress(StopError), transaction.atomic():
        for change in changes:
            change()
        raise StopError


def keys(backend: SearchBackend) -> int:
    return len(list(backend.engine.keys()))


def test_a_change_is_searchable_after_its_commit(backend: SearchBackend, page: MakePage) -> None:
    with transaction.atomic():
        page("Nieuwe bladzijde")
    assert found("bladzijde") == ["Nieuwe bladzijde"]
    assert IndexJob.objects.filter(applied=False).count() == 0


def test_a_rolled_back_change_leaves_no_trace(backend: SearchBackend, page: MakePage) -> None:
    made = page("Vergadering dinsdag")
    before = keys(backend)
    made.title = "Ontslag aanstaande"
    roll_back(made.save, lambda: page("Nooit bewaard"))
    assert found("ontslag") == []
    assert found("bewaard") == []
    assert found("dinsdag") == ["Vergadering dinsdag"]
    assert keys(backend) == before


def test_a_rolled_back_deletion_keeps_the_page_findable(backend: SearchBackend, page: MakePage) -> None:
    made = page("Blijvende bladzijde")
    roll_back(made.delete)
    assert found("blijvende") == ["Blijvende bladzijde"]


def test_writing_past_the_outbox_would_leave_a_trace(backend: SearchBackend, page: MakePage) -> None:
    """The negative control: this is what the outbox prevents, for engines outside the transaction."""
    if backend.engine.transactional:
        pytest.skip("an engine inside the database is rolled back with it")
    before = keys(backend)
    roll_back(lambda: backend.engine.add([Index(backend)._maker().document(page("Nooit bewaard"))]))
    assert keys(backend) == before + 1


def test_inside_a_transaction_nothing_unsaved_is_searchable(backend: SearchBackend, page: MakePage) -> None:
    if backend.engine.transactional:
        pytest.skip("an engine inside the database shows a transaction its own changes, and nobody else")
    page("Al bewaard")
    before = keys(backend)
    with transaction.atomic():
        page("Half klaar")
        backend.refresh_indexes()
        assert keys(backend) == before
    assert found("klaar") == ["Half klaar"]


@pytest.fixture
def whoosh(tmp_path: Path, settings: Any) -> SearchBackend:
    settings.WAGTAILSEARCH_BACKENDS = {"default": options("whoosh", tmp_path / "index", WAIT_SECONDS=0.1)}
    made = get_search_backend()
    made.reset_indexes()
    return made


def test_a_failed_drain_keeps_the_jobs_for_the_next_one(
    whoosh: SearchBackend, page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*args: Any) -> None:
        raise IndexBusyError("somebody else is writing")

    with monkeypatch.context() as patched:
        patched.setattr(Index, "work", busy)
        page("Wachtende bladzijde")
    assert IndexJob.objects.filter(applied=False).exists()
    assert whoosh.outbox.drain() > 0
    assert found("wachtende") == ["Wachtende bladzijde"]
    assert not IndexJob.objects.exists()


def test_a_failed_drain_does_not_fail_the_save(
    whoosh: SearchBackend, page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*args: Any) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr(Index, "work", broken)
    assert page("Toch bewaard").pk
    assert IndexJob.objects.filter(applied=False).exists()


def test_an_object_that_cannot_be_read_does_not_hold_up_the_others(
    whoosh: SearchBackend, page: MakePage, monkeypatch: pytest.MonkeyPatch
) -> None:
    original = DocumentMaker.document

    def document(maker: DocumentMaker, obj: Any) -> Any:
        if obj.title == "Kapot":
            raise ValueError("its own code fails")
        return original(maker, obj)

    monkeypatch.setattr(DocumentMaker, "document", document)
    with transaction.atomic():
        page("Kapot")
        page("Heel gebleven")
    assert found("gebleven") == ["Heel gebleven"]
    assert not IndexJob.objects.exists()


def test_a_job_of_a_model_that_is_gone_is_dropped(whoosh: SearchBackend, page: MakePage) -> None:
    whoosh.outbox.record([("gone.model", "1")])
    page("Heel gebleven")
    assert found("gebleven") == ["Heel gebleven"]
    assert not IndexJob.objects.exists()


def test_only_one_process_drains_at_a_time(whoosh: SearchBackend, page: MakePage) -> None:
    with locks.held(whoosh.options.path, DRAIN) as mine:
        assert mine
        page("Even geduld")
        assert whoosh.outbox.drain() == 0
        assert IndexJob.objects.filter(applied=False).exists()
    assert whoosh.outbox.drain() > 0
    assert found("geduld") == ["Even geduld"]


def test_many_changes_are_one_commit(whoosh: SearchBackend, page: MakePage, monkeypatch: pytest.MonkeyPatch) -> None:
    batches = []
    original = type(whoosh.engine).batch

    def counted(engine: Any) -> Any:
        batches.append(1)
        return original(engine)

    monkeypatch.setattr(type(whoosh.engine), "batch", counted)
    with transaction.atomic():
        for number in range(30):
            page(f"Bladzijde {number}")
    assert len(batches) == 1
    assert Page.objects.search("bladzijde", operator="and").count() == 30


def test_jobs_done_during_a_rebuild_are_done_again_on_the_new_index(whoosh: SearchBackend, page: MakePage) -> None:
    page("Oude bladzijde")
    rebuilder = whoosh.rebuilder_class(Index(whoosh))
    index = rebuilder.start()
    page("Tussendoor gemaakt")
    assert found("tussendoor") == ["Tussendoor gemaakt"]
    assert IndexJob.objects.filter(applied=True).exists()
    index.add_items(Page, list(Page.objects.filter(title="Oude bladzijde")))
    rebuilder.finish()
    assert found("oude") == ["Oude bladzijde"]
    assert found("tussendoor") == ["Tussendoor gemaakt"]
    assert not IndexJob.objects.exists()


def test_a_second_rebuild_at_the_same_time_is_refused(whoosh: SearchBackend) -> None:
    with locks.held(whoosh.options.path, REBUILD) as mine:
        assert mine
        with pytest.raises(IndexBusyError):
            whoosh.rebuilder_class(Index(whoosh)).start()


def test_an_object_taken_out_of_the_index_stays_out_until_it_is_saved_again(
    whoosh: SearchBackend, page: MakePage
) -> None:
    made = page("Even weg")
    whoosh.delete(made)
    assert found("weg") == []
    made.save()
    assert found("weg") == ["Even weg"]
