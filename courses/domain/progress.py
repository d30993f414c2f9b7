"""How far somebody is, counted from what she herself gets to read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID


class PartState(Enum):
    """What she said about a part. Not having said anything is no state."""

    DONE = "done"
    SKIPPED = "skipped"


@dataclass(frozen=True)
class PartOutline:
    """A part as one reader meets it: minutes for her version, and whether her profession asks it of her."""

    id: str
    title: str
    minutes: int
    required: bool


@dataclass(frozen=True)
class ModuleOutline:
    """A module as one reader meets it. `key` is the page's translation key: the same in every language."""

    key: UUID
    title: str
    url: str
    parts: tuple[PartOutline, ...]
    required: bool = True
    summary: str = ""

    @property
    def minutes(self) -> int:
        return sum(part.minutes for part in self.parts)


States = Mapping[tuple[UUID, str], PartState]


@dataclass(frozen=True)
class Progress:
    """Counts over required parts only: what is optional never stands in the way of being done."""

    done: int
    skipped: int
    required: int
    minutes_left: int

    @property
    def complete(self) -> bool:
        return self.required > 0 and self.done == self.required

    @property
    def started(self) -> bool:
        return self.done > 0 or self.skipped > 0


@dataclass(frozen=True)
class Place:
    """A part in a module: where to go on."""

    module: ModuleOutline
    part: PartOutline


def required_parts(modules: Iterable[ModuleOutline]) -> list[Place]:
    """The parts that count for this reader. In a module that is optional for her nothing counts."""
    return [Place(module, part) for module in modules if module.required for part in module.parts if part.required]


def progress_in(modules: Iterable[ModuleOutline], states: States) -> Progress:
    """Done, skipped and minutes left over the required parts of these modules."""
    places = required_parts(modules)
    said = [states.get((place.module.key, place.part.id)) for place in places]
    minutes = sum(place.part.minutes for place, state in zip(places, said, strict=True) if state is not PartState.DONE)
    return Progress(said.count(PartState.DONE), said.count(PartState.SKIPPED), len(places), minutes)


def next_place(modules: Sequence[ModuleOutline], states: States, after: tuple[UUID, str] | None = None) -> Place | None:
    """Where to go on: the first part not yet touched after `after`, else the first untouched one, else a skipped one.

    `after` is the part she last said something about; None means from the beginning. None as answer: all is done.
    """
    places = required_parts(modules)
    keys = [(place.module.key, place.part.id) for place in places]
    start = keys.index(after) + 1 if after in keys else 0
    ordered = [*places[start:], *places[:start]]
    for wanted in (None, PartState.SKIPPED):
        for place in ordered:
            if states.get((place.module.key, place.part.id)) is wanted:
                return place
    return None
