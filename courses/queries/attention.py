"""What in the modules asks a trainer's attention: codes that no profession has, and dates that have passed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..blocks.raw import codes_in


@dataclass(frozen=True)
class Attention:
    """One thing to look at in a module: unknown codes, or a text whose review date has passed."""

    page: Any
    part: str
    unknown_codes: tuple[str, ...] = ()
    overdue: date | None = None


def attention_for(pages: Any, known_codes: set[str], today: date) -> list[Attention]:
    """Over `pages`, a queryset of module pages that the trainer may edit; one query, the newest published text."""
    return [each for page in pages for each in _in_page(page, known_codes, today)]


def _in_page(page: Any, known_codes: set[str], today: date) -> Iterator[Attention]:
    unknown = _unknown(page.required_for, known_codes)
    overdue = page.review_by if page.review_by and page.review_by < today else None
    if unknown or overdue:
        yield Attention(page, "", unknown, overdue)
    for raw in page.parts.raw_data:
        unknown = _unknown(codes_in(raw["value"]), known_codes)
        passed = [day for day in _review_dates(raw["value"]) if day < today]
        if unknown or passed:
            yield Attention(page, raw["value"].get("title", ""), unknown, min(passed, default=None))


def _unknown(codes: Any, known: set[str]) -> tuple[str, ...]:
    return tuple(sorted({code for code in codes if code not in known}))


def _review_dates(raw: Any) -> Iterator[date]:
    """Review dates of facts, at any depth."""
    if isinstance(raw, dict):
        if raw.get("review_by"):
            yield date.fromisoformat(raw["review_by"])
        for value in raw.values():
            yield from _review_dates(value)
    elif isinstance(raw, list):
        for item in raw:
            yield from _review_dates(item)
