"""The trainings: Dutch pages from the fixtures, English ones through the translation system."""

from collections.abc import Callable
from datetime import date
from enum import Enum
from functools import partial
from pathlib import Path
from typing import Any

from django.utils.text import slugify
from wagtail.models import Locale, Page, Site

from courses.models import GoingOn
from courses.pages.models import CourseIndexPage, CoursePage, ModulePage

from ..models import HomePage
from .fixtures import FIXTURES, FixtureError, pair_problems, read, rich_text
from .streams import References, list_items, raw_part
from .translation import translate

COURSES = ("basis", "links-extremisme", "rechts-extremisme", "multicultureel-vakmanschap", "eenlingen")
MODULES_REVIEW_BY = date(2027, 11, 1)
Say = Callable[[str], None]


class State(Enum):
    """Whether learners see a page from the demo, or only trainers."""

    PUBLISHED = "published"
    DRAFT = "draft"


class TrainingLoader:
    """Loads pages that do not exist yet, so that what was edited in the demo stays."""

    def __init__(self, source: Locale, target: Locale, refs: References, say: Say) -> None:
        self.source, self.target, self.refs, self.say = source, target, refs, say

    def load(self) -> None:
        home = self._home()
        index = self._index(home)
        for slug in COURSES:
            self._course(index, slug)
        self._going_on()
        # Publishing translations leaves child counts wrong (see learning_site.localize).
        Page.fix_tree()

    def _pair(self, name: str) -> tuple[Any, Any]:
        """The Dutch and the English file of this name, checked to be a pair."""
        ours, theirs = (read(FIXTURES / "demo" / language / name) for language in ("nl", "en"))
        problems = list(pair_problems(ours, theirs))
        if problems:
            raise FixtureError(f"{name}: " + "; ".join(problems))
        return ours, theirs

    def _add(
        self, parent: Page, make: Callable[[Any], Page], pair: tuple[Any, Any], state: State = State.PUBLISHED
    ) -> Page:
        """The page below `parent`, and its translation; found by slug when it is there already.

        A draft is not translated yet: that is done when it is published.
        """
        page, twin = (make(words) for words in pair)
        page.locale = twin.locale = self.source
        existing = parent.get_children().filter(slug=page.slug, locale=self.source).first()
        if existing is not None:
            return existing.specific
        page.live = state is State.PUBLISHED
        parent.add_child(instance=page)
        revision = page.save_revision(log_action=True)
        if state is State.PUBLISHED:
            revision.publish()
            page.refresh_from_db()
            translate(page, twin, self.target)
        self.say(f"  {page.title}")
        return page

    def _home(self) -> Page:
        site = Site.objects.get(is_default_site=True)
        if isinstance(site.root_page.specific, HomePage):
            return site.root_page
        # Wagtail's own welcome page has the slug and the site; make room, and let it go when ours is there.
        welcome = site.root_page
        welcome.slug = "welcome"
        welcome.save()
        home = self._add(Page.get_first_root_node(), _home_page, self._pair("home.yaml"))
        site.root_page, site.site_name = home, "Leerkring"
        site.save()
        welcome.delete()
        return home

    def _index(self, home: Page) -> Page:
        home.refresh_from_db()
        return self._add(home, _index_page, self._pair("home.yaml"))

    def _course(self, index: Page, slug: str) -> None:
        index.refresh_from_db()
        pair = self._pair(f"{slug}/course.yaml")
        course = self._add(index, _course_page, pair)
        files, drafts = self._module_files(slug), list(zip(*(words.get("drafts", []) for words in pair), strict=True))
        for name in files:
            course.refresh_from_db()
            make = partial(self._module_page, course=slug)
            self._add(course, make, self._pair(name), state=State.DRAFT if drafts else State.PUBLISHED)
        for words in drafts[len(files) :]:
            course.refresh_from_db()
            self._add(course, _draft_module, words, state=State.DRAFT)

    def _module_files(self, slug: str) -> list[str]:
        folder: Path = FIXTURES / "demo" / "nl" / slug
        return sorted(f"{slug}/{path.name}" for path in folder.glob("[0-9]*.yaml"))

    def _module_page(self, words: Any, course: str) -> ModulePage:
        parts = [raw_part(part, f"{course}/{words['key']}", self.refs) for part in words["parts"]]
        return ModulePage(
            title=words["title"],
            slug=slugify(words["title"]),
            summary=words["summary"],
            parts=parts,
            review_by=MODULES_REVIEW_BY,
        )

    def _going_on(self) -> None:
        for row in read(FIXTURES / "demo" / "going_on.yaml"):
            if GoingOn.objects.filter(title=row["nl"]["title"], locale=self.source).exists():
                continue
            item, twin = (self._going_on_item(row, language) for language in ("nl", "en"))
            item.save()
            item.save_revision().publish()
            translate(item, twin, self.target)

    def _going_on_item(self, row: Any, language: str) -> GoingOn:
        source = self.refs.source(row["source"])
        return GoingOn(
            title=row[language]["title"],
            text=rich_text(row[language]["text"]),
            source_title=source.title,
            source_url=source.url,
            dated=row["dated"],
            review_by=row["review_by"],
            locale=self.source,
        )


def _home_page(words: Any) -> HomePage:
    return HomePage(
        title=words["title"],
        slug="home",
        lead=words["lead"],
        **{name: rich_text(words[name]) for name in ("what_you_do", "what_it_is_not", "for_managers")},
    )


def _index_page(words: Any) -> CourseIndexPage:
    title = words["courses_title"]
    return CourseIndexPage(title=title, slug=slugify(title), introduction=words["courses_introduction"])


def _course_page(words: Any) -> CoursePage:
    goals = [
        {"type": "goal", **{key: item[key] for key in ("id", "value")}}
        for item in list_items(words["goals"], words["key"])
    ]
    return CoursePage(
        title=words["title"],
        slug=slugify(words["title"]),
        goals=goals,
        **{name: words[name] for name in ("level", "introduction", "audience", "duration", "together", "managers")},
    )


def _draft_module(words: Any) -> ModulePage:
    return ModulePage(title=words["title"], slug=slugify(words["title"]))
