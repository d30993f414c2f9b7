"""Stored StreamField data as it lies in the database, for checks and changes that must keep every id."""

from collections.abc import Callable, Iterator
from typing import Any

from .slots import SLOT_TYPE

CODE_FIELDS = ("professions", "required_for")


def slots_in_slots(raw: Any, inside: bool = False) -> Iterator[str]:
    """Ids of slots that stand inside another slot; an import can contain what the editor does not offer."""
    if isinstance(raw, dict):
        is_slot = raw.get("type") == SLOT_TYPE
        if is_slot and inside:
            yield str(raw.get("id"))
        for value in raw.values():
            yield from slots_in_slots(value, inside or is_slot)
    elif isinstance(raw, list):
        for item in raw:
            yield from slots_in_slots(item, inside)


def codes_in(raw: Any) -> Iterator[str]:
    """Every profession code that the data names."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            if key in CODE_FIELDS and isinstance(value, list):
                yield from (str(code) for code in value)
            else:
                yield from codes_in(value)
    elif isinstance(raw, list):
        for item in raw:
            yield from codes_in(item)


def with_codes(raw: Any, change: Callable[[list[str]], list[str]]) -> Any:
    """A copy in which each list of profession codes went through `change`; all else, ids included, is the same."""
    if isinstance(raw, dict):
        return {
            key: change(value) if key in CODE_FIELDS and isinstance(value, list) else with_codes(value, change)
            for key, value in raw.items()
        }
    if isinstance(raw, list):
        return [with_codes(item, change) for item in raw]
    return raw


def replaced(codes: list[str], old: str, new: str | None) -> list[str]:
    """`new` for `old`, each code once; without `new` the old one is just left out."""
    wanted = [new if code == old else code for code in codes]
    return list(dict.fromkeys(code for code in wanted if code))
