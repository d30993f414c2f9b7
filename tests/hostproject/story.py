"""What happens in the village, from an empty database to a reader. Run with the village's settings.

DJANGO_SETTINGS_MODULE=tests.hostproject.settings python -m tests.hostproject.story
"""

import io
import uuid
from typing import Any

import django
from django.apps import apps
from django.core.management import call_command
from django.test import Client

FOR_ALL, FOR_BOA = "Kijk rustig rond.", "Kijk vanaf de hoek van de straat."


def set_up() -> None:
    """Checks have nothing to say, our apps want no new migrations, and the tables can be made."""
    if apps.is_installed("tests.hostproject.village.pages"):
        call_command("makemigrations", "village_pages", verbosity=0)
    call_command("check", fail_level="WARNING")
    ours = [config.label for config in apps.get_app_configs() if config.name.split(".")[0] in ("community", "courses")]
    call_command("makemigrations", *ours, check=True, dry_run=True, stdout=io.StringIO())
    call_command("migrate", verbosity=0)


def write_training() -> tuple[Any, str]:
    """A training with one module, and the id of its part."""
    from wagtail.models import Site

    from courses.conf import course_page_model, index_page_model, module_page_model

    part = str(uuid.uuid4())
    home = Site.objects.get().root_page
    index = home.add_child(instance=index_page_model()(title="Trainingen", slug="trainingen"))
    course = index.add_child(instance=course_page_model()(title="De basis", slug="basis", introduction="Kijken."))
    module = course.add_child(instance=module_page_model()(title="Woorden", slug="woorden", parts=_parts(part)))
    module.save_revision().publish()
    return module, part


def _parts(part: str) -> list[dict[str, Any]]:
    versions = [_item(_version(code, text)) for code, text in (("everyone", FOR_ALL), ("boa", FOR_BOA))]
    slot = {"type": "profession_slot", "value": {"versions": versions}, "id": str(uuid.uuid4())}
    return [{"type": "part", "value": {"title": "Wie staat waar", "content": [slot]}, "id": part}]


def _version(code: str, text: str) -> dict[str, Any]:
    content = [{"type": "text", "value": f"<p>{text}</p>", "id": str(uuid.uuid4())}]
    return {"professions": [code], "content": content}


def _item(value: Any) -> dict[str, Any]:
    return {"type": "item", "value": value, "id": str(uuid.uuid4())}


def browser_of(profession: str, **account: Any) -> Client:
    """Somebody with this profession, logged in, with Django's own user model."""
    from django.contrib.auth import get_user_model

    from community.models import Member, Profession, ProfessionName

    root, _made = Profession.objects.get_or_create(code="everyone", defaults={"is_group": True})
    chosen, _made = Profession.objects.get_or_create(code=profession, defaults={"parent": root})
    for each in (root, chosen):
        ProfessionName.objects.get_or_create(profession=each, language="nl", defaults={"name": each.code})
    user = get_user_model().objects.create_user(f"{profession}-{len(account)}", password="-", **account)
    Member.objects.create(user=user, profession=chosen)
    client = Client()
    client.force_login(user)
    return client


def read(client: Client, address: str) -> str:
    answer = client.get(address, follow=True)
    assert answer.status_code == 200, f"{answer.status_code} at {address}"
    return answer.content.decode()


def tell() -> None:
    set_up()
    module, part = write_training()
    address = f"{module.get_url()}?part={part}"
    _everybody_reads_her_own_version(address)
    _she_goes_on(browser_of("boa", first_name="Robin"), module, part)
    _a_trainer_finds_her_way(browser_of("teacher", is_superuser=True), module)


def _everybody_reads_her_own_version(address: str) -> None:
    assert Client().get(address)["Location"].startswith("/cms/login/?next=")
    boa, baker = read(browser_of("boa"), address), read(browser_of("baker"), address)
    assert FOR_BOA in boa
    assert FOR_ALL not in boa
    assert FOR_ALL in baker
    assert FOR_BOA not in baker


def _she_goes_on(boa: Client, module: Any, part: str) -> None:
    """Marks the part, and opens every page of ours."""
    from django.urls import reverse

    done = boa.post(reverse("courses:mark", args=[module.translation_key, part]), {"state": "done"})
    assert done.status_code == 302
    front = module.get_url()
    course = front.rsplit("/", 2)[0] + "/"
    for address in (front, f"{front}?all", course, reverse("courses:trainings"), reverse("community:overview")):
        assert "De basis" in read(boa, address), address
    for name in ("community:profile", "community:profession", "community:word_list"):
        read(boa, reverse(name))
    assert boa.get(reverse("community:in_language", args=[module.translation_key]))["Location"] == front


def _a_trainer_finds_her_way(trainer: Client, module: Any) -> None:
    from django.urls import reverse

    assert "De basis" in read(trainer, reverse("wagtailadmin_home"))
    assert "Wie staat waar" in read(trainer, reverse("wagtailadmin_pages:edit", args=[module.pk]))
    read(trainer, reverse("lc_courses_attention"))
    assert FOR_BOA in module.make_preview_request(preview_mode="boa").content.decode()


if __name__ == "__main__":
    django.setup()
    tell()
