"""An object as a document for an engine: its search fields as sections, its types and language as labels."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Manager
from django.utils.encoding import force_str
from modelsearch.index import AutocompleteField, RelatedFields, SearchField

from language_search.analysis.analyser import Analyser
from language_search.backend import keys
from language_search.engines.base import Document, Section

# A name says more than a summary, a summary more than a text; models that ask for more get it.
TITLE_BOOST = 3.0
DEFAULT_BOOSTS = {"title": TITLE_BOOST, "name": TITLE_BOOST, "summary": 2.0, "introduction": 2.0, "tags": 2.0}
TITLES = ("title", "name")


class DocumentMaker:
    """Makes documents with one analyser. `default_language` is that of objects without a language of their own."""

    def __init__(self, analyser: Analyser, default_language: str) -> None:
        self._analyser = analyser
        self._languages = Languages(default_language)

    def document(self, obj: Any) -> Document:
        language = self._languages.of(obj)
        sections = tuple(self._section(name, field, text, language) for name, field, text in texts(obj))
        labels = {keys.TYPE: keys.types(type(obj)), keys.LOCALE: [language]}
        return Document(keys.key(type(obj), obj.pk), sections, labels)

    def _section(self, name: str, field: Any, text: str, language: str) -> Section:
        if isinstance(field, AutocompleteField):
            return Section(name, self._analyser.autocomplete_document(text), autocomplete=True)
        read = self._analyser.title if name in TITLES else self._analyser.document
        return Section(name, read(text, language), boost(name, field))


def boost(name: str, field: Any) -> float:
    """Return how much a field counts: what the model says, but a title never less than other sites' texts."""
    if field.boost is None:
        return DEFAULT_BOOSTS.get(name, 1.0)
    return max(float(field.boost), TITLE_BOOST) if name == "title" else float(field.boost)


def texts(obj: Any) -> Iterator[tuple[str, Any, str]]:
    """Yield name, field and text of everything that is searched in the object; related fields as `tags__name`."""
    for field in obj.get_search_fields():
        yield from _texts(obj, field, "")


def _texts(obj: Any, field: Any, path: str) -> Iterator[tuple[str, Any, str]]:
    name = f"{path}{field.field_name}"
    if isinstance(field, RelatedFields):
        for related in _related(obj, field):
            for inner in field.fields:
                yield from _texts(related, inner, f"{name}__")
    elif isinstance(field, SearchField | AutocompleteField):
        text = plain(field.get_value(obj))
        if text:
            yield name, field, text


def _related(obj: Any, field: RelatedFields) -> list[Any]:
    value = field.get_value(obj)
    if value is None:
        return []
    if isinstance(value, Manager):
        return list(value.all())
    return [value() if callable(value) else value]


def plain(value: Any) -> str:
    """Return a value as text: the elements of lists and mappings one after another, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple):
        return "\n".join(filter(None, map(plain, value)))
    return force_str(value)


class Languages:
    """The language of objects; the codes of the locales are read once for each object of this class."""

    def __init__(self, default: str) -> None:
        self._default = default
        self._codes: dict[Any, dict[int, str]] = {}

    def of(self, obj: Any) -> str:
        """Return what the object's `search_language` says, else its Wagtail locale's code, else the default."""
        own = getattr(obj, "search_language", "")
        if own:
            return str(own() if callable(own) else own)
        number = getattr(obj, "locale_id", None)
        return (self._code(obj, number) if number is not None else "") or self._default

    def _code(self, obj: Any, number: int) -> str:
        locales = obj._meta.get_field("locale").related_model
        if number not in self._codes.get(locales, {}):
            self._codes[locales] = dict(locales.objects.values_list("pk", "language_code"))
        return self._codes[locales].get(number, "")
