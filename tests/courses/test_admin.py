"""The trainer's side: from nothing to a published module, as the admin's own forms send it."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from community.models import Member, Profession
from courses.pages.models import CourseIndexPage, CoursePage, ModulePage
from learning_site.roles import TRAINERS, ensure_roles
from tests.factories.community import make_member, make_staff
from tests.factories.courses import dutch_root, make_course, make_module, part, slot, text
from tests.helpers import page_text, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]
FEATURES = ["bold", "italic", "ul", "ol", "link"]
FRAME = {"seo_title": "", "search_description": "", "comments-TOTAL_FORMS": "0", "comments-INITIAL_FORMS": "0"}


@pytest.fixture
def trainer(professions: Professions, as_member: LogIn) -> Client:
    ensure_roles()
    return as_member(make_staff(TRAINERS))


def words(content: str) -> str:
    return rich_text(f"<p>{content}</p>", features=FEATURES)


def versions(texts: dict[str, str]) -> dict[str, Any]:
    rows = [("item", {"content": streamfield([("text", words(said))])}) for said in texts.values()]
    return {"versions": streamfield(rows)}


def module_form(title: str, texts: dict[str, str], **more: str) -> dict[str, Any]:
    """A module of one part with a heading and a text per profession, as the editor's form sends it."""
    content = streamfield([("heading", "Kop"), ("profession_slot", versions(texts))])
    parts = streamfield([("part", {"title": "Eerste deel", "minutes": "", "content": content})])
    form = nested_form_data({"title": title, "slug": title.lower(), "summary": "", "parts": parts, **FRAME})
    for row, code in enumerate(texts):
        form[f"parts-0-value-content-1-value-versions-{row}-value-professions"] = [code]
    return form | more


def create(client: Client, model: Any, parent: Any, data: dict[str, Any]) -> Any:
    kind = (model._meta.app_label, model._meta.model_name)
    return client.post(reverse("wagtailadmin_pages:add", args=[*kind, parent.pk]), data)


PUBLISH = {"action-publish": "action-publish"}
COURSE = {
    "title": "Basis",
    "slug": "basis",
    "level": "basic",
    "introduction": "Waar het over gaat.",
    "goals-count": "1",
    "goals-0-type": "goal",
    "goals-0-value": "Je kunt kijken.",
    "goals-0-order": "0",
    "goals-0-deleted": "",
    **FRAME,
}


def test_a_trainer_makes_a_training_from_nothing_and_members_read_it(
    trainer: Client, as_member: LogIn, professions: Professions
) -> None:
    index_data = {"title": "Trainingen", "slug": "trainingen", "introduction": "", **FRAME, **PUBLISH}
    assert create(trainer, CourseIndexPage, dutch_root(), index_data).status_code == 302
    index = CourseIndexPage.objects.get()
    assert create(trainer, CoursePage, index, COURSE | PUBLISH).status_code == 302
    course = CoursePage.objects.get()
    texts = {"iedereen": "alletekst", "boa": "straattekst"}
    assert create(trainer, ModulePage, course, module_form("Woorden", texts, **PUBLISH)).status_code == 302
    module = ModulePage.objects.get()
    assert [page.live for page in (index, course, module)] == [True, True, True]
    reader = as_member(make_member(professions["boa"]))
    words_read = page_text(reader.get(f"{module.get_url()}?part={module.parts[0].id}"))
    assert "straattekst" in words_read
    assert "alletekst" not in words_read
    assert "Je kunt kijken." in page_text(reader.get(course.get_url()))


def test_every_form_opens_for_a_trainer(trainer: Client) -> None:
    module = make_module(parts=[part("Een", slot({"iedereen": "a", "boa": "b"}))])
    course = module.get_parent()
    for page in (module, course, course.get_parent()):
        assert trainer.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200
    for name in ("wagtailadmin_home", "wagtailadmin_explore_root", "lc_courses_attention"):
        assert trainer.get(reverse(name)).status_code == 200
    assert trainer.get(reverse("wagtailadmin_explore", args=[course.pk])).status_code == 200


def test_only_trainings_go_below_the_list_and_only_modules_below_a_training() -> None:
    assert CourseIndexPage.allowed_subpage_models() == [CoursePage]
    assert CoursePage.allowed_subpage_models() == [ModulePage]
    assert ModulePage.allowed_subpage_models() == []
    assert ModulePage.allowed_parent_page_models() == [CoursePage]


def test_a_mistake_comes_back_with_what_was_written_in_place(trainer: Client, professions: Professions) -> None:
    data = module_form("Woorden", {"iedereen": "eerstetekst", "boa": "tweedetekst"}, **PUBLISH)
    data["parts-0-value-content-1-value-versions-1-value-professions"] = ["iedereen"]
    response = create(trainer, ModulePage, make_course(), data)
    assert response.status_code == 200
    assert "tweedetekst" in response.content.decode()
    assert not ModulePage.objects.exists()


def test_a_draft_is_not_visible_until_it_is_published(
    trainer: Client, as_member: LogIn, professions: Professions
) -> None:
    course = make_course()
    create(trainer, ModulePage, course, module_form("Concept", {"iedereen": "nogniet"}))
    module = ModulePage.objects.get()
    reader = as_member(make_member(professions["boa"]))
    assert module.live is False
    assert reader.get(f"{course.get_url()}concept/").status_code == 404
    assert "Concept" not in page_text(reader.get(course.get_url()))
    edit = reverse("wagtailadmin_pages:edit", args=[module.pk])
    assert trainer.post(edit, module_form("Concept", {"iedereen": "welnu"}, **PUBLISH)).status_code == 302
    module.refresh_from_db()
    assert "welnu" in page_text(reader.get(f"{module.get_url()}?part={module.parts[0].id}"))


def test_saving_again_keeps_the_ids_that_progress_hangs_on(trainer: Client, professions: Professions) -> None:
    module = make_module(parts=[part("Een", slot({"iedereen": "a"}), id="p1")])
    page = soup(trainer.get(reverse("wagtailadmin_pages:edit", args=[module.pk])))
    assert page.select_one("#page-edit-form")
    data = module_form("Woorden", {"iedereen": "b"}, **PUBLISH) | {"parts-0-id": "p1"}
    assert trainer.post(reverse("wagtailadmin_pages:edit", args=[module.pk]), data).status_code == 302
    module.refresh_from_db()
    assert [child.id for child in module.parts] == ["p1"]


def preview(client: Client, page: Any, data: dict[str, Any], mode: str) -> str:
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    assert client.post(f"{url}?mode={mode}", data).json() == {"is_valid": True, "is_available": True}
    response = client.get(f"{url}?mode={mode}")
    assert response.status_code == 200
    return page_text(response)


READS = {"": "alletekst", "iedereen": "alletekst", "boa": "straattekst", "jongerenwerk": "huistekst"}


def test_the_preview_shows_what_each_profession_will_read_before_it_is_saved(
    trainer: Client, professions: Professions
) -> None:
    module = make_module(parts=[part("Oud", text("oudetekst"))])
    texts = {"iedereen": "alletekst", "sociaal-domein": "huistekst", "boa": "straattekst"}
    data = module_form("Woorden", texts)
    for mode, own in READS.items():
        seen = preview(trainer, module, data, mode)
        assert {each for each in texts.values() if each in seen} == {own}
        assert "oudetekst" not in seen


def test_there_is_a_preview_for_every_profession_and_group(professions: Professions) -> None:
    modes = [mode for mode, _name in ModulePage(title="M").preview_modes]
    assert modes == ["", *professions]


def test_the_preview_of_a_new_module_works_before_there_is_a_page(trainer: Client, professions: Professions) -> None:
    url = reverse("wagtailadmin_pages:preview_on_add", args=["lc_courses_pages", "modulepage", make_course().pk])
    data = module_form("Nieuw", {"iedereen": "alletekst", "boa": "straattekst"})
    assert trainer.post(f"{url}?mode=boa", data).json()["is_valid"] is True
    assert "straattekst" in page_text(trainer.get(f"{url}?mode=boa"))
