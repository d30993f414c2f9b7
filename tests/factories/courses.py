"""Trainings: raw blocks as they lie in the database, each with its id, and the pages that hold them."""

from collections.abc import Iterator, Sequence
from typing import Any
from uuid import uuid4

from wagtail.models import Locale, Page, Site

from courses.pages.models import CourseIndexPage, CoursePage, ModulePage

Raw = dict[str, Any]


def new_id() -> str:
    return str(uuid4())


def block(kind: str, value: Any, id: str = "") -> Raw:  # noqa: A002 - the name it has in the data
    return {"type": kind, "id": id or new_id(), "value": value}


def items(values: Sequence[Any]) -> list[Raw]:
    """The raw form of a ListBlock; a value that has an id already keeps it."""
    return [value if _is_item(value) else block("item", value) for value in values]


def _is_item(value: Any) -> bool:
    return isinstance(value, dict) and value.get("type") == "item"


def item(value: Any, id: str) -> Raw:  # noqa: A002
    return block("item", value, id)


def text(words: str, id: str = "") -> Raw:  # noqa: A002
    return block("text", f"<p>{words}</p>", id)


def slot(versions: dict[str, Any], id: str = "") -> Raw:  # noqa: A002
    """`{"boa": "words"}` or `{"boa jeugdhulp": [blocks]}`; codes stand apart by a space."""
    rows = [
        {"professions": codes.split(), "content": [text(found)] if isinstance(found, str) else found}
        for codes, found in versions.items()
    ]
    return block("profession_slot", {"versions": items(rows)}, id)


def part(title: str, *content: Raw, id: str = "", minutes: int | None = 10, required_for: str = "") -> Raw:  # noqa: A002
    value = {"title": title, "minutes": minutes, "required_for": required_for.split(), "content": list(content)}
    return block("part", value, id)


def option(words: str, *, right: bool = False, feedback: str = "", feedback_for: Any = (), id: str = "") -> Raw:  # noqa: A002
    others = [{"professions": codes.split(), "text": said} for codes, said in dict(feedback_for).items()]
    value = {"text": words, "right": right, "feedback": feedback or f"Over {words}", "feedback_for": items(others)}
    return block("item", value, id)


def choice(*options: Raw, question: str = "Wat is een feit?", several: bool = False, id: str = "") -> Raw:  # noqa: A002
    return block("choice_question", {"text": question, "several": several, "options": list(options)}, id)


def estimate(topic: str = "gesprek", moment: str = "before", id: str = "") -> Raw:  # noqa: A002
    return block("self_estimate", {"topic": topic, "moment": moment, "text": f"Hoe zeker: {topic}?"}, id)


def dutch_root() -> Page:
    return Site.objects.get(is_default_site=True).root_page.specific


def make_index(title: str = "Trainingen") -> CourseIndexPage:
    return _publish_below(dutch_root(), CourseIndexPage(title=title, slug="trainingen"))


def make_course(index: Page | None = None, *, title: str = "Basis", live: bool = True, **fields: Any) -> CoursePage:
    course = CoursePage(title=title, introduction=f"Over {title}.", **fields)
    return _publish_below(index or make_index(), course, live=live)


def make_module(
    course: Page | None = None, parts: Sequence[Raw] = (), *, title: str = "Woorden", live: bool = True, **fields: Any
) -> ModulePage:
    return _publish_below(course or make_course(), ModulePage(title=title, parts=list(parts), **fields), live=live)


def make_english(page: Page, **changes: Any) -> Any:
    """The published English page of a Dutch one, with its ancestors where they are missing."""
    english, _created = Locale.objects.get_or_create(language_code="en")
    for ancestor in page.get_ancestors().filter(depth__gt=1):
        if not ancestor.has_translation(english):
            ancestor.specific.copy_for_translation(english).save_revision().publish()
    twin = page.copy_for_translation(english)
    return republish(twin, **changes)


def republish(page: Any, **changes: Any) -> Any:
    """Publish a page anew, changed as given."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def _publish_below(parent: Page, page: Any, *, live: bool = True) -> Any:
    parent = Page.objects.get(pk=parent.pk)
    page.live, page.locale = live, parent.locale
    parent.add_child(instance=page)
    revision = page.save_revision()
    if live:
        revision.publish()
    return type(page).objects.get(pk=page.pk)


def ids(raw: Any) -> Iterator[tuple[str, str]]:
    """Type and id of every block and list item, at any depth; a block without an id shows as empty."""
    if isinstance(raw, dict):
        if "type" in raw and "value" in raw:
            yield str(raw["type"]), str(raw.get("id") or "")
        for value in raw.values():
            yield from ids(value)
    elif isinstance(raw, list):
        for item in raw:
            yield from ids(item)
