"""What a new site, and the demo, begin with: loaded again it changes nothing."""

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import translation
from wagtail.models import Locale, Page

from community.models import GlossaryTerm, Member, Organisation, Profession, ProfessionName
from courses.pages.models import ModulePage
from learning_site.demo import trainings
from learning_site.demo.accounts import DEMO_PASSWORD, demo_accounts
from learning_site.demo.people import load_people
from learning_site.models import User
from learning_site.roles import COORDINATORS, LIBRARY_EDITORS, TRAINERS, ensure_roles
from tests.factories.community import make_member, make_staff
from tests.helpers import address, committed
from tests.learning_site.content import profession_rows

pytestmark = pytest.mark.django_db
COUNTED = (User, Member, Organisation, Profession, ProfessionName, GlossaryTerm, Locale, Page)


def how_many() -> dict[str, int]:
    return {model.__name__: model.objects.count() for model in COUNTED}


def test_a_new_site_begins_with_professions_and_roles_and_nobody() -> None:
    call_command("load_reference")
    before = how_many()
    call_command("load_reference")
    assert how_many() == before
    assert (before["Profession"], before["User"]) == (len(profession_rows()), 0)
    youth_worker = Profession.objects.get(code="jongerenwerk")
    with translation.override("en"):
        assert (str(youth_worker), youth_worker.parent.code) == ("youth worker", "sociaal-domein")


def test_a_name_that_somebody_changed_stays_changed() -> None:
    call_command("load_reference")
    ProfessionName.objects.filter(profession__code="boa", language="nl").update(name="toezichthouder")
    call_command("load_reference")
    assert str(Profession.objects.get(code="boa")) == "toezichthouder"


@pytest.mark.parametrize(
    ("role", "writes", "admits"),
    [(TRAINERS, True, False), (LIBRARY_EDITORS, False, False), (COORDINATORS, False, True)],
)
def test_a_role_may_what_it_is_for_and_no_more(role: str, writes: bool, admits: bool) -> None:
    ensure_roles()
    user = make_staff(role).user
    page = Page.objects.get(depth=2)
    assert user.has_perm("wagtailadmin.access_admin") is True
    assert page.permissions_for_user(user).can_edit() is writes
    assert user.has_perm("lc_community.change_member") is admits
    assert [user.has_perm(f"learning_site.{action}_user") for action in ("add", "change", "delete")] == [False] * 3


def test_a_member_without_a_role_may_nothing_in_the_admin() -> None:
    ensure_roles()
    user = make_member().user
    assert user.get_all_permissions() == set()


def test_the_invented_people_can_log_in_and_have_what_their_role_needs(client: Client) -> None:
    call_command("load_reference")
    assert load_people() == len(demo_accounts())
    assert load_people() == 0
    for account in demo_accounts():
        user = User.objects.get(email=account.email)
        assert user.check_password(DEMO_PASSWORD)
        assert user.member.profession.code == account.profession
        assert {group.name for group in user.groups.all()} == set(account.groups)
    response = client.post(address("account_login"), {"login": demo_accounts()[0].email, "password": DEMO_PASSWORD})
    assert response.url == address("community:overview")


def test_a_demo_account_whose_profession_was_changed_keeps_it() -> None:
    call_command("load_reference")
    load_people()
    Member.objects.filter(user__email="boa@vlierdam.example").update(profession=None)
    load_people()
    assert Member.objects.get(user__email="boa@vlierdam.example").profession is None


def test_pages_are_loaded_once_in_both_languages_and_a_draft_waits_untranslated(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """With one training of the five, made of drafts: the whole demo is loaded by the journeys."""
    draft = {"key": "x-1", "title": "Nog te schrijven"}
    course = trainings.read(trainings.FIXTURES / "demo" / "nl" / "eenlingen" / "course.yaml") | {"drafts": [draft]}
    loader = _loader(monkeypatch, course)
    loader.load()
    before = how_many()
    loader.load()
    assert how_many() == before
    assert Page.find_problems() == ([], [], [], [], [])
    assert list(ModulePage.objects.values_list("live", "locale__language_code")) == [(False, "nl")]
    assert Page.objects.live().filter(depth__gt=1).count() == 6


def _loader(monkeypatch: pytest.MonkeyPatch, course: Any) -> trainings.TrainingLoader:
    from learning_site.demo.reference import load_sources
    from learning_site.demo.streams import References

    def translated(*args: Any, **kwargs: Any) -> None:
        with committed():
            original(*args, **kwargs)

    original, read = trainings.translate, trainings.read
    monkeypatch.setattr(trainings, "translate", translated)
    monkeypatch.setattr(trainings, "COURSES", ("eenlingen",))
    monkeypatch.setattr(trainings.TrainingLoader, "_module_files", lambda self, slug: [])
    monkeypatch.setattr(trainings, "read", lambda path: course if path.name == "course.yaml" else read(path))
    dutch, english = Locale.objects.get(language_code="nl"), Locale.objects.get_or_create(language_code="en")[0]
    return trainings.TrainingLoader(dutch, english, References(load_sources(), {}), lambda _said: None)
