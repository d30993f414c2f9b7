"""What is rendered once and shown to many: never to the wrong ones, never too long."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale

from community.models import GlossaryTerm, Member, Profession
from courses.queries.cache import VERSION_KEY, content_key, forget_all
from learning_site.roles import TRAINERS, ensure_roles
from tests.factories.community import LINEAGES, make_member, make_staff
from tests.factories.courses import (
    block,
    choice,
    dutch_root,
    make_english,
    make_module,
    option,
    part,
    republish,
    slot,
    text,
)
from tests.helpers import address, committed, page_text

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]
OWN = {"iedereen": "alletekst", "sociaal-domein": "huistekst", "boa": "straattekst"}
READS = {"boa": "straattekst", "jongerenwerk": "huistekst", "jeugdhulp": "huistekst", "sleutelpersoon": "alletekst"}


@pytest.fixture
def module(professions: Professions) -> Any:
    return make_module(parts=[part("Eerste", slot(OWN), choice(option("a"), option("b", right=True)), id="p1")])


def read(as_member: LogIn, page: Any, profession: Profession | None = None) -> str:
    return page_text(as_member(make_member(profession)).get(f"{page.get_url()}?part=p1"))


def test_each_profession_reads_its_own_text_whoever_read_before(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    for code in [*READS, *reversed(READS)]:
        words = read(as_member, module, professions[code])
        assert {each for each in OWN.values() if each in words} == {READS[code]}, code


def test_each_language_has_its_own_text_whatever_was_read_before(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    english = make_english(module, parts=[part("First", slot({"iedereen": "alltext"}), id="p1")])
    for _twice in range(2):
        assert "alletekst" in read(as_member, module)
        assert "alltext" in read(as_member, english)


def test_the_second_reader_gets_what_was_rendered_for_the_first(
    as_member: LogIn, module: Any, professions: Professions, monkeypatch: pytest.MonkeyPatch
) -> None:
    from courses.pages import rendering

    assert "straattekst" in read(as_member, module, professions["boa"])
    monkeypatch.setattr(rendering, "passages", None)
    assert "straattekst" in read(as_member, module, professions["boa"])
    with pytest.raises(TypeError):
        read(as_member, module, professions["jongerenwerk"])


def test_what_is_kept_names_no_person(module: Any) -> None:
    keys = {content_key("part", module, lineage, "p1") for lineage in LINEAGES}
    assert len(keys) == len(LINEAGES)
    assert content_key("part", module, LINEAGES[0]) == content_key("part", module, LINEAGES[0])


def test_an_answer_given_by_one_reader_is_not_in_the_page_of_another(
    as_member: LogIn, professions: Professions
) -> None:
    question = choice(option("a", feedback="Feedback voor haar", id="a"), option("b", right=True), id="q1")
    module = make_module(parts=[part("Eerste", question, id="p1")])
    url = address("courses:answer", module.translation_key, "p1", "q1")
    first = page_text(as_member(make_member(professions["boa"])).post(url, {"choice": "a"}))
    assert "Feedback voor haar" in first
    assert "Feedback voor haar" not in read(as_member, module, professions["boa"])


def test_publishing_shows_the_new_text_and_its_minutes_at_once(
    as_member: LogIn, module: Any, professions: Professions
) -> None:
    assert "straattekst" in read(as_member, module, professions["boa"])
    republish(module, parts=[part("Anders", slot({"boa": "nieuwetekst"}), id="p1", minutes=37)])
    words = read(as_member, module, professions["boa"])
    assert "straattekst" not in words
    for wanted in ("nieuwetekst", "Anders", "37"):
        assert wanted in words


def test_a_draft_changes_nothing_for_readers(as_member: LogIn, module: Any, professions: Professions) -> None:
    draft = module.get_latest_revision_as_object()
    draft.parts = [part("Eerste", slot({"boa": "concepttekst"}), id="p1")]
    draft.save_revision()
    cache.clear()
    words = read(as_member, module, professions["boa"])
    assert "straattekst" in words
    assert "concepttekst" not in words


@pytest.fixture
def word(db: None) -> GlossaryTerm:
    locale = Locale.objects.get(language_code="nl")
    return GlossaryTerm.objects.create(slug="activisme", term="Activisme", definition="oudebetekenis", locale=locale)


def test_a_changed_word_is_shown_after_editing_it_in_the_admin(
    as_member: LogIn, professions: Professions, word: GlossaryTerm
) -> None:
    ensure_roles()
    module = make_module(parts=[part("Eerste", block("term", {"term": word.pk}), id="p1")])
    assert "oudebetekenis" in read(as_member, module)
    url = reverse(word.snippet_viewset.get_url_name("edit"), args=[word.pk])
    data = {"term": "Activisme", "slug": "activisme", "definition": "nieuwebetekenis", "checked_on": "2026-01-02"}
    with committed():
        response = as_member(make_staff(TRAINERS)).post(url, data | {"source_title": "", "source_url": ""})
    assert response.status_code == 302
    words = read(as_member, module)
    assert "nieuwebetekenis" in words
    assert "oudebetekenis" not in words


def test_a_deleted_word_leaves_no_hole_that_breaks_the_page(
    as_member: LogIn, professions: Professions, word: GlossaryTerm
) -> None:
    ensure_roles()
    parts = [part("Eerste", block("term", {"term": word.pk}), text("daarna"), id="p1")]
    module = make_module(parts=parts)
    assert "oudebetekenis" in read(as_member, module)
    url = reverse(word.snippet_viewset.get_url_name("delete"), args=[word.pk])
    with committed():
        assert as_member(make_staff(TRAINERS)).post(url).status_code == 302
    words = read(as_member, module)
    assert "daarna" in words
    assert "oudebetekenis" not in words


@pytest.mark.parametrize("change", ["moved", "renamed"])
def test_a_link_in_a_text_follows_the_page_it_leads_to(as_member: LogIn, professions: Professions, change: str) -> None:
    target = make_module(title="Doel")
    linked = block("text", f'<p><a linktype="page" id="{target.pk}">hierheen</a></p>')
    module = make_module(target.get_parent(), [part("Eerste", linked, id="p1")], title="Wegwijzer")
    client = as_member(make_member(professions["boa"]))
    url, before = f"{module.get_url()}?part=p1", target.get_url()
    assert f'href="{before}"' in client.get(url).content.decode()
    with committed():
        if change == "renamed":
            republish(target, slug="elders")
        else:
            target.move(dutch_root(), pos="last-child")
    after = type(target).objects.get(pk=target.pk).get_url()
    assert after != before
    assert f'href="{after}"' in client.get(url).content.decode()


def test_what_was_kept_before_forgetting_is_never_read_again(module: Any) -> None:
    before = content_key("part", module, LINEAGES[0])
    forget_all()
    assert content_key("part", module, LINEAGES[0]) != before
    cache.delete(VERSION_KEY)
    assert content_key("part", module, LINEAGES[0]) != before
