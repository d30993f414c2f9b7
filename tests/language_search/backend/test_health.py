"""A missing, damaged or outdated index is noticed, and the database answers until it is rebuilt."""

from __future__ import annotations

import json
from collections.abc import Iterator
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from modelsearch.backends import get_search_backend
from wagtail.models import Page

from language_search.backend import SearchBackend, analysers, health
from language_search.backend.comparison import difference
from language_search.backend.rebuilding import rebuild
from tests.language_search.backend.conftest import MakePage, options

pytestmark = pytest.mark.django_db


def titles(results: Any) -> list[str]:
    return [page.title for page in results]


@pytest.fixture
def whoosh(tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[SearchBackend]:
    """What would happen in the background happens at once."""
    monkeypatch.setattr(health, "_in_background", lambda work, backend: work(backend))
    settings.WAGTAILSEARCH_BACKENDS = {"default": options("whoosh", tmp_path / "index")}
    health.forget()
    made = get_search_backend()
    made.reset_indexes()
    yield made
    health.forget()


@pytest.fixture
def filled(whoosh: SearchBackend, page: MakePage) -> SearchBackend:
    page("Scholen in de wijk")
    page("Jeugdzorg")
    rebuild(whoosh)
    assert titles(Page.objects.search("school")) == ["Scholen in de wijk"]
    return whoosh


def files(backend: SearchBackend, suffix: str) -> list[Path]:
    assert backend.options.path is not None
    return sorted(backend.options.path.rglob(f"*{suffix}"))


@pytest.fixture
def no_rebuild(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(health, "_in_background", lambda work, backend: None)


@pytest.mark.usefixtures("no_rebuild")
def test_without_an_index_the_database_answers(filled: SearchBackend, caplog: pytest.LogCaptureFixture) -> None:
    for pointer in files(filled, "current"):
        pointer.unlink()
    assert titles(Page.objects.search("scholen")) == ["Scholen in de wijk"]
    assert titles(Page.objects.autocomplete("jeugdz")) == ["Jeugdzorg"]
    assert titles(Page.objects.search("gibtsnicht")) == []
    assert "cannot be used" in caplog.text


def test_a_missing_index_is_rebuilt_behind_the_readers_back(filled: SearchBackend) -> None:
    for pointer in files(filled, "current"):
        pointer.unlink()
    list(Page.objects.search("scholen"))
    assert filled.is_ready()
    # Only the index knows that scholen is a form of school.
    assert titles(Page.objects.search("school")) == ["Scholen in de wijk"]


@pytest.mark.parametrize("suffix", [".pst", ".trm", ".col", ".toc"])
@pytest.mark.parametrize("damage", ["flipped", "emptied", "cut", "removed"])
@pytest.mark.usefixtures("no_rebuild")
def test_a_damaged_file_is_noticed_and_never_answers_nonsense(
    filled: SearchBackend, suffix: str, damage: str, caplog: pytest.LogCaptureFixture
) -> None:
    from language_search.engines.whoosh import reading

    for path in files(filled, suffix):
        content = bytearray(path.read_bytes())
        if damage == "flipped":
            content[len(content) // 2] ^= 0xFF
        path.unlink()
        if damage != "removed":
            path.write_bytes({"flipped": content, "emptied": b"", "cut": content[: len(content) // 2]}[damage])
    # As in a process that has not opened the index yet.
    reading.forget()
    assert titles(Page.objects.search("scholen")) == ["Scholen in de wijk"]
    if damage != "flipped" or suffix != ".toc":
        assert "cannot be used" in caplog.text


def test_a_damaged_index_is_rebuilt(filled: SearchBackend) -> None:
    from language_search.engines.whoosh import reading

    for path in files(filled, ".pst"):
        path.write_bytes(b"nonsense")
    reading.forget()
    list(Page.objects.search("scholen"))
    assert titles(Page.objects.search("school")) == ["Scholen in de wijk"]
    filled.engine.verify()


def test_an_index_made_with_another_analysis_is_rebuilt(
    filled: SearchBackend, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr("language_search.backend.FORMAT", 9999)
    list(Page.objects.search("scholen"))
    assert "other software" in caplog.text
    assert filled.engine.fingerprint() == filled.fingerprint
    assert titles(Page.objects.search("school")) == ["Scholen in de wijk"]


def test_an_index_that_has_drifted_from_the_database_is_rebuilt(
    filled: SearchBackend, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = next(iter(filled.engine.keys()))
    filled.engine.delete([key])
    assert difference(filled).missing == {key}
    settings = filled.params | {"AUTO_REBUILD": True}
    health.forget()
    assert SearchBackend(settings).is_ready()
    assert not difference(filled)


def test_the_folder_is_closed_to_other_users(filled: SearchBackend) -> None:
    assert filled.options.path is not None
    folders = [filled.options.path, *(path for path in filled.options.path.iterdir() if path.is_dir())]
    assert len(folders) == 2
    assert {oct(path.stat().st_mode & 0o777) for path in folders} == {"0o700"}


def run(*arguments: str) -> str:
    output = StringIO()
    call_command(*arguments, stdout=output)
    return output.getvalue()


def test_the_check_names_what_is_wrong_and_repairs_it_on_request(backend: SearchBackend, page: MakePage) -> None:
    analysers.forget()
    made = page("Scholen in de wijk")
    run("search_index", "rebuild")
    assert "In order" in run("search_index", "check")
    backend.engine.delete([f"wagtailcore.page:{made.pk}"])
    with pytest.raises(CommandError, match="1 objects are missing"):
        run("search_index", "check")
    assert "Rebuilt" in run("search_index", "check", "--repair")
    assert "In order" in run("search_index", "check")


def test_after_an_erasure_nothing_of_it_is_left_in_the_files(whoosh: SearchBackend, page: MakePage) -> None:
    secret = page("Xenofobietest geheim")
    page("Blijft staan")
    rebuild(whoosh)
    secret.delete()
    list(Page.objects.search("blijft"))
    assert any(b"xenofobietest" in path.read_bytes() for path in files(whoosh, ".trm"))
    run("search_index", "optimise")
    assert not any(b"xenofobietest" in path.read_bytes() for path in files(whoosh, "") if path.is_file())
    assert titles(Page.objects.search("blijft")) == ["Blijft staan"]


def test_the_search_command_prints_model_number_title_score_and_language(
    backend: SearchBackend, page: MakePage
) -> None:
    made = page("Scholen in de wijk")
    backend.refresh_indexes()
    found = json.loads(run("search", "school", "--language", "nl", "--json"))
    assert found[0] | {"score": 0} == {
        "model": "wagtailcore.page",
        "id": str(made.pk),
        "title": "Scholen in de wijk",
        "score": 0,
        "language": "nl",
    }
    assert "Scholen in de wijk" in run("search", "school", "--model", "wagtailcore.page")
    assert "Nothing found" in run("search", "gibtsnicht")
    with pytest.raises(CommandError, match="no model"):
        run("search", "school", "--model", "nonsense")
