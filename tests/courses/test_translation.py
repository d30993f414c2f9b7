"""A training in two languages, through the translation system."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page
from wagtail_localize import tasks
from wagtail_localize.models import Translation
from wagtail_localize.views import submit_translations

from community.actions.professions import retire_profession
from community.models import Member, Profession
from courses.blocks.raw import codes_in
from learning_site.roles import TRAINERS, ensure_roles
from tests.factories.community import make_member, make_staff
from tests.factories.courses import ids, make_course, make_module, part, slot, text
from tests.helpers import committed

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]
HEALTHY: tuple[list[Any], ...] = ([], [], [], [], [])


@pytest.fixture
def english(db: None) -> Locale:
    return Locale.objects.get_or_create(language_code="en")[0]


@pytest.fixture
def trainer(professions: Professions, as_member: LogIn, english: Locale) -> Client:
    ensure_roles()
    return as_member(make_staff(TRAINERS))


def submit(client: Client, page: Any, locale: Locale, *, subtree: bool) -> None:
    """What a trainer does with "Translate this page"."""
    data = {"locales": [str(locale.pk)], "include_subtree": "on" if subtree else ""}
    with committed():
        response = client.post(reverse("wagtail_localize:submit_page_translation", args=[page.pk]), data)
    assert response.status_code == 302


def english_of(page: Any, locale: Locale) -> Any:
    return Page.objects.get(translation_key=page.translation_key, locale=locale).specific


@pytest.fixture
def training(trainer: Client, english: Locale) -> list[Any]:
    """A Dutch training with three modules, whose front page and list of trainings are translated already."""
    course = make_course()
    modules = [make_module(course, [part("Een", text("tekst"), id=f"p{n}")], title=f"Module {n}") for n in range(3)]
    for above in course.get_ancestors().filter(depth__gt=1):
        submit(trainer, above.specific, english, subtree=False)
    return [course, *modules]


def test_a_training_and_all_below_it_are_translated_into_a_healthy_tree(
    trainer: Client, training: list[Any], english: Locale, as_member: LogIn
) -> None:
    course, *modules = training
    submit(trainer, course, english, subtree=True)
    reader = as_member(make_member())
    assert Page.find_problems() == HEALTHY
    for page in training:
        assert reader.get(english_of(page, english).get_url()).status_code == 200
    assert english_of(course, english).get_children().count() == len(modules)


def test_without_our_backend_the_same_breaks_the_tree(
    trainer: Client, training: list[Any], english: Locale, monkeypatch: pytest.MonkeyPatch
) -> None:
    """wagtail-localize issue 773. When this fails, it is solved there and `learning_site.localize` can go."""
    monkeypatch.setattr(submit_translations, "background", tasks.ImmediateBackend({}))
    submit(trainer, training[0], english, subtree=True)
    assert Page.find_problems() != HEALTHY


def test_a_changed_dutch_text_reaches_the_translator_and_keeps_the_ids(
    trainer: Client, training: list[Any], english: Locale
) -> None:
    course, module, *_rest = training
    submit(trainer, course, english, subtree=True)
    module.parts = [part("Een", text("nieuw"), slot({"boa": "erbij"}), id="p0")]
    module.save_revision().publish()
    translation = Translation.objects.get(source__object_id=module.translation_key, target_locale=english)
    with committed():
        translation.source.update_from_db()
        translation.save_target()
    twin = english_of(module, english)
    assert sorted(ids(list(twin.parts.raw_data))) == sorted(ids(list(module.parts.raw_data)))


def test_a_deleted_profession_does_not_come_back_with_the_next_translation(
    trainer: Client, training: list[Any], english: Locale, professions: Professions
) -> None:
    course, module, *_rest = training
    module.parts = [part("Een", text("tekst"), slot({"boa": "voor de boa", "iedereen": "voor allen"}), id="p0")]
    module.save_revision().publish()
    submit(trainer, course, english, subtree=True)
    with committed():
        retire_profession(profession=professions["boa"])
    translation = Translation.objects.get(source__object_id=module.translation_key, target_locale=english)
    with committed():
        translation.save_target()
    assert "boa" not in set(codes_in(list(english_of(module, english).parts.raw_data)))
