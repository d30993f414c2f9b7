"""Modules of the real demo, for tests that need real sizes and real words."""

from typing import Any

from wagtail.models import Locale

from community.models import GlossaryTerm
from learning_site.demo.fixtures import FIXTURES, read
from learning_site.demo.reference import load_sources
from learning_site.demo.streams import References, raw_part
from tests.factories.courses import Raw


def demo_file(name: str, language: str = "nl") -> Any:
    return read(FIXTURES / "demo" / language / name)


def demo_references(name: str) -> References:
    """What a module file refers to; its words are made, which needs a database."""
    return References(load_sources(), make_words(demo_file(name)["parts"]))


def demo_parts(name: str, refs: References | None = None, language: str = "nl") -> list[Raw]:
    """The parts of a module file in one language."""
    module, course = demo_file(name, language), name.split("/")[0]
    refs = refs or demo_references(name)
    return [raw_part(part, f"{course}/{module['key']}", refs) for part in module["parts"]]


def make_words(content: Any) -> dict[str, int]:
    """Every word of the word list that the content names, by slug."""
    locale = Locale.objects.get(language_code="nl")
    words = (GlossaryTerm(slug=slug, term=slug, definition=f"Wat {slug} is.", locale=locale) for slug in slugs(content))
    return {word.slug: word.pk for word in _saved(words)}


def slugs(content: Any) -> set[str]:
    if isinstance(content, dict):
        own = {content["term"]} if isinstance(content.get("term"), str) else set()
        return own.union(*(slugs(value) for value in content.values()))
    return set().union(*(slugs(value) for value in content)) if isinstance(content, list) else set()


def _saved(words: Any) -> list[GlossaryTerm]:
    made = list(words)
    for word in made:
        word.save()
    return made
