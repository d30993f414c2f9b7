"""Where other apps hang things up. `community` knows none of them; they register in `AppConfig.ready()`."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.http import HttpRequest

Entry = TypeVar("Entry")


class Registry(Generic[Entry]):
    """Entries by name, in the order of their `order`. Registering a name twice is a mistake and raises."""

    def __init__(self) -> None:
        self._entries: dict[str, tuple[int, Entry]] = {}

    def register(self, name: str, entry: Entry, *, order: int = 100) -> None:
        if name in self._entries:
            raise ValueError(f"{name!r} is registered already")
        self._entries[name] = (order, entry)

    def unregister(self, name: str) -> None:
        del self._entries[name]

    def all(self) -> list[Entry]:
        return [entry for _order, entry in sorted(self._entries.values(), key=lambda pair: pair[0])]


@dataclass(frozen=True)
class OverviewCard:
    """A card on "My overview": a template and what it needs for this reader.

    `build` gets the request (with `request.member`) and returns the template's context; a card says itself what
    it shows when there is nothing yet.
    """

    template: str
    build: Callable[[HttpRequest], dict[str, Any]]


@dataclass(frozen=True)
class ProfessionUse:
    """Content that names professions by code.

    `count(code)` says in how many places; `replace(old, new)` writes `new` instead, or takes the code out where
    `new` is None. Called inside the transaction in which the profession disappears.
    """

    label: Any
    count: Callable[[str], int]
    replace: Callable[[str, str | None], None]


@dataclass(frozen=True)
class SearchPassage:
    """A text that this reader may read, and where she finds it."""

    url: str
    text: str
    heading: str = ""


@dataclass(frozen=True)
class SearchFound:
    """A hit as it is shown. `passages` are what an excerpt may be taken from; the first is the object itself."""

    title: str
    passages: tuple[SearchPassage, ...]


@dataclass(frozen=True)
class SearchKind:
    """A kind of thing that the site's search finds.

    `find(request, words, everywhere)` searches, through Wagtail's search API, what this reader may see, in her language
    or in all; `begin(request, words)` the same for words that she is still typing, in her language; `show(request,
    object)` says how a hit is shown to her.
    """

    name: str
    label: Any
    find: Callable[[HttpRequest, str, bool], Any]
    begin: Callable[[HttpRequest, str], Any]
    show: Callable[[HttpRequest, Any], SearchFound]


overview_cards: Registry[OverviewCard] = Registry()
search_kinds: Registry[SearchKind] = Registry()
profession_uses: Registry[ProfessionUse] = Registry()
