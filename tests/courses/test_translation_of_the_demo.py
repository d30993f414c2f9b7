"""A module of the demo with its real length, translated text by text as the demo itself is."""

from typing import Any

from django.test import Client, TestCase
from django.utils import translation
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from community.models import Member
from courses.models import PartProgress
from courses.pages.models import ModulePage
from learning_site.demo.translation import translate
from tests.factories.community import make_member, make_professions
from tests.factories.courses import ids, make_course, make_module
from tests.factories.demo import demo_file, demo_parts, demo_references
from tests.helpers import address, committed, page_text, shown, soup

FILE = "basis/01-woorden.yaml"


def logged_in(member: Member) -> Client:
    client = Client()
    client.force_login(member.user)
    return client


def translated(page: Any, twin: Any, locale: Locale) -> Any:
    with committed():
        translate(page, twin, locale)
    Page.fix_tree()
    return Page.objects.get(translation_key=page.translation_key, locale=locale).specific


class TranslatedModuleTests(TestCase):
    """A class, because loading so long a module for each test would take long."""

    @classmethod
    def setUpTestData(cls) -> None:
        with translation.override("nl"):
            cls.professions = make_professions()
            cls.module, cls.twin = cls._module_and_twin()

    @classmethod
    def _module_and_twin(cls) -> tuple[Any, Any]:
        english = Locale.objects.get_or_create(language_code="en")[0]
        refs, course = demo_references(FILE), make_course(title="De basis")
        for page in [*course.get_ancestors().filter(depth__gt=1), course]:
            translated(page.specific, page.specific, english)
        words = {language: demo_file(FILE, language) for language in ("nl", "en")}
        texts = {name: words["nl"][name] for name in ("title", "summary")}
        module = make_module(course, demo_parts(FILE, refs), **texts)
        texts = {name: words["en"][name] for name in ("title", "summary")}
        twin = ModulePage(slug="words", parts=demo_parts(FILE, refs, "en"), locale=module.locale, **texts)
        return module, translated(module, twin, english)

    def test_every_block_has_an_id_and_the_same_one_in_both_languages(self) -> None:
        # PostgreSQL keeps the keys of an object in an order of its own.
        ours, theirs = (sorted(ids(list(page.parts.raw_data))) for page in (self.module, self.twin))
        assert ours == theirs
        assert len(ours) > 100
        assert [kind for kind, found in ours if not found] == []
        assert len({found for _kind, found in ours}) == len(ours)

    def test_no_dutch_word_is_left_in_the_english_module(self) -> None:
        source, target = ([child.value["title"] for child in page.parts] for page in (self.module, self.twin))
        assert [pair for pair in zip(source, target, strict=True) if pair[0] == pair[1]] == []
        record = Translation.objects.get(source__object_id=self.module.translation_key, target_locale=self.twin.locale)
        total, done = record.get_progress()
        assert (done, total > 150) == (total, True)

    def test_a_module_begun_in_dutch_goes_on_in_english(self) -> None:
        twin, first = self.twin, self.module.parts[0].id
        client = logged_in(make_member(self.professions["boa"]))
        dutch = address("courses:mark", self.module.translation_key, first)
        assert client.post(dutch, {"state": "done"}).status_code == 302
        front = soup(client.get(twin.get_url()))
        marks = [each["class"][-1] for each in front.select(".part-mark")]
        assert marks == ["part-mark-done", *["part-mark-open"] * (len(marks) - 1)]
        assert front.select_one("progress")["value"] == "1"
        assert f"part={self.module.parts[1].id}" in front.select_one("a.button")["href"]
        english_address = address("courses:mark", self.module.translation_key, first, language="en")
        assert client.post(english_address, {"state": "open"}).url.startswith(twin.get_url())
        assert not PartProgress.objects.exists()

    def test_each_language_is_read_in_its_own_words(self) -> None:
        client, twin = logged_in(make_member(self.professions["jongerenwerk"])), self.twin
        part_id = self.module.parts[0].id
        for page in (self.module, twin):
            title = next(child.value["title"] for child in page.parts if child.id == part_id)
            assert title in page_text(client.get(f"{page.get_url()}?part={part_id}"))

    def test_an_answer_in_english_is_checked_in_english(self) -> None:
        client, twin = logged_in(make_member(self.professions["boa"])), self.twin
        child, found = next(
            (child, block)
            for child in twin.parts
            for block in child.value["content"]
            if block.block_type == "true_false_question"
        )
        url = address("courses:answer", twin.translation_key, child.id, found.id, language="en")
        response = client.post(url, {"choice": "true"})
        said = shown(soup(response).select_one(f"#block-{found.id} [role=status]"))
        assert " ".join(found.value["feedback_true"].split()) in said
